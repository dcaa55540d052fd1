"""Evidence belongs to one finding on one crop; jobs come in order and their answers fit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from model.evidence import AttentionMaps, MapHealth
from model.labels import Condition, Level, Severity, View
from model.methods import METHODS, Wish
from model.results import Crop, Explanation, Heatmap, Prediction
from viewer import evidence_changes as changes
from viewer.evidence import Job, Page, next_job, target_text, wish_of
from viewer.reading import Cell, Finding
from viewer.state import State

CANAL: Cell = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
RECESS: Cell = (Level.L4_L5, Condition.LEFT_SUBARTICULAR_STENOSIS)
GRADIENT = Wish("Gradient attention", Severity.SEVERE)
HEALTH = MapHealth(Severity.NORMAL_MILD, 0.1, 0.9, 0.9)


def crop() -> Crop:
    pixels = np.zeros((3, 16, 24), np.float32)
    return Crop(Level.L4_L5, View.AXIAL_T2, None, pixels, np.eye(4), (0.0, 0.0, 0.0), 0, 0)


def finding(cell: Cell, shared: Crop) -> Finding:
    return Finding(Prediction(*cell, (0.1, 0.2, 0.7), "digest"), None, shared)


def explanation(wish: Wish, cell: Cell = CANAL, done: float = 1.0) -> Explanation:
    heatmap = Heatmap(np.zeros((16, 24), np.float32), np.eye(4))
    return Explanation(
        *cell,
        wish.severity,
        wish.method,
        heatmap,
        "A note.",
        wish.against,
        wish.words,
        done=done,
    )


def attention(cell: Cell = CANAL) -> AttentionMaps:
    picture = np.zeros((3, 16, 24), np.uint8)
    return AttentionMaps(
        *cell, picture, np.ones((2, 2, 2, 3), np.float32), np.zeros((2, 2), np.float32)
    )


@pytest.fixture
def state() -> State:
    shared = crop()
    findings = {cell: finding(cell, shared) for cell in (CANAL, RECESS)}
    return State(findings=findings, selected=CANAL, explanation=explanation(GRADIENT))


@pytest.mark.parametrize("method", METHODS)
def test_a_maps_wish_is_read_back_from_its_words(method: str) -> None:
    last = {one.name: one.choices[-1] for one in METHODS[method].parameters}
    wish = Wish(method, Severity.SEVERE, Severity.MODERATE, last)
    assert wish_of(explanation(wish)) == wish


def test_jobs_come_one_by_one_until_all_is_there(state: State) -> None:
    assert next_job(changes.evidence_of(state)) is None
    asked = changes.checking(changes.comparing(changes.looking_inside(state), GRADIENT))
    inside, second = Job(attention=True), Job(comparison=GRADIENT)
    assert next_job(changes.evidence_of(asked)) == inside
    asked = changes.answered(asked, inside, attention())
    assert next_job(changes.evidence_of(asked)) == second
    coarse = changes.answered(asked, second, explanation(GRADIENT, done=0.5))
    assert changes.evidence_of(coarse).comparison is not None
    assert next_job(changes.evidence_of(coarse)) == second
    asked = changes.answered(coarse, second, explanation(GRADIENT))
    checks = next_job(changes.evidence_of(asked))
    assert checks == Job(checked=state.explanation)
    assert checks is not None
    done = changes.answered(asked, checks, HEALTH)
    assert next_job(changes.evidence_of(done)) is None
    assert changes.health_of(done) == HEALTH


def test_another_finding_of_the_same_picture_has_evidence_of_its_own(state: State) -> None:
    asked = changes.comparing(changes.turned_to(state, Page.COMPARE), GRADIENT)
    other = replace(asked, selected=RECESS)
    assert changes.evidence_of(other).compared is None
    assert changes.evidence_of(other).page is Page.COMPARE
    late = changes.answered(other, Job(comparison=GRADIENT), explanation(GRADIENT))
    assert changes.evidence_of(late).comparison is None


def test_grading_again_forgets_the_evidence(state: State) -> None:
    known = changes.answered(changes.looking_inside(state), Job(attention=True), attention())
    again = replace(known, findings={CANAL: finding(CANAL, crop())})
    assert changes.evidence_of(known).attention is not None
    assert changes.evidence_of(again).attention is None


def test_checks_are_those_of_the_very_map_on_screen(state: State) -> None:
    asked = changes.checking(state)
    done = changes.answered(asked, Job(checked=state.explanation), HEALTH)
    assert changes.health_of(done) == HEALTH
    other = replace(done, explanation=explanation(GRADIENT))
    assert changes.health_of(other) is None
    unfinished = replace(state, explanation=explanation(GRADIENT, done=0.5))
    assert changes.checking(unfinished) is unfinished


def test_a_wish_without_severity_speaks_for_the_grade(state: State) -> None:
    asked = changes.comparing(state, Wish("Occlusion"))
    assert changes.evidence_of(asked).compared == Wish("Occlusion", Severity.SEVERE)
    assert changes.comparing(asked, Wish("Occlusion")) is asked


def test_an_answer_to_an_older_wish_is_dropped(state: State) -> None:
    asked = changes.comparing(state, Wish("Occlusion"))
    assert changes.answered(asked, Job(comparison=GRADIENT), explanation(GRADIENT)) is asked


def test_what_is_cancelled_is_not_asked_for_again(state: State) -> None:
    asked = changes.checking(changes.comparing(changes.looking_inside(state), GRADIENT))
    left = changes.given_up(asked)
    assert next_job(changes.evidence_of(left)) is None
    known = changes.answered(asked, Job(attention=True), attention())
    assert changes.evidence_of(changes.given_up(known)).attention is not None


def test_nothing_is_asked_about_what_was_not_graded(state: State) -> None:
    nothing = replace(state, selected=None)
    for change in (changes.looking_inside, changes.checking):
        assert change(nothing) is nothing
    assert changes.comparing(nothing, GRADIENT) is nothing
    assert changes.evidence_of(nothing).crop is None


def test_what_a_map_speaks_for_is_said_in_words() -> None:
    assert target_text(explanation(GRADIENT)) == "Severe"
    assert target_text(explanation(Wish("Attention rollout"))) == "every severity"
    contrast = Wish("Occlusion", Severity.SEVERE, Severity.NORMAL_MILD)
    assert target_text(explanation(contrast)) == "Severe minus Normal/Mild"
