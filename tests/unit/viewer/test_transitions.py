"""The larger steps between states, as values: what they forget and what they keep."""

from __future__ import annotations

from dataclasses import fields, replace

from model.labels import Condition, Level, Severity
from tests.lumbar_study import DISCS, make_finding, make_levels, make_study, make_volume
from viewer.dicom.study import StackKey
from viewer.hanging import hang
from viewer.measuring import Kind, Measurement, Tool
from viewer.opinion import Opinion, Opinions
from viewer.state import Activity, Doing, Preferences, State
from viewer.transitions import grown, numbered, opened, selecting, with_panes, without_results

CELL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
AXIAL, T2 = StackKey("1.2.3.3", 3), StackKey("1.2.3.1", 0)
RESULTS = {"found", "levels", "findings", "selected", "explanation"}


def read() -> State:
    """A study that was graded, measured and marked."""
    study = make_study()
    frame = study.series[0].stacks[0].frames[0]
    finding = make_finding(study, AXIAL, 1, DISCS[Level.L4_L5])
    return replace(
        opened(State(), study),
        volumes={T2: make_volume(study.stack(T2))},
        found=make_levels(),
        levels=make_levels(),
        findings={CELL: finding},
        opinions=Opinions({CELL: Opinion(Severity.SEVERE)}),
        tool=Tool.LENGTH,
        measurements=(
            Measurement(Kind.LENGTH, "1.2.3.1", frame, ((0.0, 0.0, 0.0), (0.0, 1.0, 0.0))),
        ),
        key_slices=frozenset({frame}),
    )


def test_another_study_keeps_how_things_are_shown_and_nothing_else() -> None:
    preferences = Preferences(overlay_opacity=0.1)
    reading = Activity(Doing.READING, "Reading")
    before = replace(read(), preferences=preferences, reading=reading)
    after = opened(before, make_study("9.9"))
    fresh = opened(State(), make_study("9.9"))
    assert after == replace(fresh, preferences=preferences, reading=reading)


def test_growing_keeps_what_the_reader_did_and_drops_stacks_that_changed() -> None:
    before = read()
    same = grown(before, make_study(), (make_study(),))
    assert (same.volumes, same.measurements) == (before.volumes, before.measurements)
    study = make_study()
    (stack,) = study.series[0].stacks
    shorter = replace(study.series[0], stacks=(replace(stack, frames=stack.frames[:-1]),))
    changed = grown(before, replace(study, series=(shorter, *study.series[1:])), ())
    assert changed.volumes == {}
    assert changed.key_slices == before.key_slices


def test_growing_into_another_study_opens_it() -> None:
    assert grown(read(), make_study("9.9"), ()) == opened(State(), make_study("9.9"))


def test_only_results_are_forgotten_for_a_new_grading() -> None:
    before, fresh = read(), State()
    after = without_results(selecting(before, CELL))
    for name in RESULTS:
        assert getattr(after, name) == getattr(fresh, name)
    kept = {field.name for field in fields(State)} - RESULTS - {
        "panes", "active_pane", "cursor", "cursor_series", "warnings", "stopped",
    }  # fmt: skip
    assert all(getattr(after, name) == getattr(before, name) for name in kept)


def test_another_numbering_keeps_the_levels_as_found() -> None:
    moved = make_levels(up_mm=3.0)
    after = numbered(read(), moved, 1)
    assert (after.found, after.levels, after.shift) == (make_levels(), moved, 1)
    lower = (Level.L5_S1, CELL[1])
    assert (after.findings, after.reader) == ({}, {lower: Severity.SEVERE})
    assert numbered(after, moved, 1) == after  # what is known already is not forgotten


def test_a_finding_without_a_place_moves_no_pane() -> None:
    before = read()
    after = selecting(before, (Level.L1_L2, Condition.SPINAL_CANAL_STENOSIS))
    assert after == replace(before, selected=after.selected)
    shown = selecting(before, CELL)
    assert shown.cursor == DISCS[Level.L4_L5]
    assert shown.panes != before.panes


def test_panes_that_are_not_named_stay() -> None:
    before = read()
    moved = replace(before.panes[1], slice_index=3)
    assert with_panes(before, {1: moved}).panes == (before.panes[0], moved, *before.panes[2:])
    assert before.panes == hang(make_study(), {})
