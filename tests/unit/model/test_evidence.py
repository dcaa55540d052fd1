"""Patches are ranked by their part; checks say what holds, what fails and what nobody measured."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from model.evidence import AttentionMaps, MapHealth, Verdict, checks_of, ranked_patches
from model.labels import Condition, Level, Severity, Side, View
from model.results import Crop, Explanation, Heatmap

FORAMEN = Condition.LEFT_NEURAL_FORAMINAL_NARROWING
SOUND = MapHealth(Severity.NORMAL_MILD, 0.2, 0.9, 0.95)


def crop() -> Crop:
    """Pixels of 2 mm, rows to the feet, columns to the back, from (1, 2, 3) mm on."""
    affine = np.array([[4.0, 0, 0, 1], [0, 0, 2.0, 2], [0, -2.0, 0, 3], [0, 0, 0, 1]])
    pixels = np.zeros((3, 16, 24), np.float32)
    return Crop(Level.L4_L5, View.SAGITTAL_T1, Side.LEFT, pixels, affine, (1.0, 2.0, 3.0), 0, 0)


def explanation(scores: np.ndarray | None, severity: Severity | None = Severity.SEVERE):
    heatmap = Heatmap(np.zeros((16, 24), np.float32), crop().affine.copy())
    return Explanation(
        Level.L4_L5, FORAMEN, severity, "Gradient attention", heatmap, "A note.", scores=scores
    )


def test_patches_come_by_their_part_with_their_place() -> None:
    scores = np.array([[0.0, 1.0, 0.0], [6.0, 0.0, -3.0]])
    first, second, third, *rest = ranked_patches(explanation(scores), crop())
    assert (first.row, first.column, first.share) == (1, 0, pytest.approx(0.6))
    assert (second.row, second.column, second.share) == (1, 2, pytest.approx(-0.3))
    assert third.share == pytest.approx(0.1)
    assert first.centre == (11.5, 3.5)
    assert first.patient_mm == pytest.approx((1.0, 2 + 2 * 3.5, 3 - 2 * 11.5))
    assert len(rest) == 3
    assert all(patch.share == 0 for patch in rest)


def test_pixels_are_summed_over_the_networks_patches() -> None:
    scores = np.zeros((16, 24))
    scores[8:, 16:] = -1.0
    scores[0, 0] = 64.0
    first, second, *_ = ranked_patches(explanation(scores), crop())
    assert {(first.row, first.column), (second.row, second.column)} == {(0, 0), (1, 2)}
    assert {first.share, second.share} == {0.5, -0.5}


def test_a_flat_map_has_no_parts_and_one_without_scores_cannot_be_ranked() -> None:
    flat = ranked_patches(explanation(np.zeros((2, 3))), crop())
    assert [patch.share for patch in flat] == [0.0] * 6
    with pytest.raises(ValueError, match="no scores"):
        ranked_patches(explanation(None), crop())


def verdicts(made: Explanation, health: MapHealth | None, beats: bool | None) -> list[Verdict]:
    return [check.verdict for check in checks_of(made, health, beats)]


def test_what_was_not_measured_is_neither_good_nor_bad() -> None:
    assert verdicts(explanation(None), None, None) == [Verdict.UNKNOWN] * 5


def test_each_check_holds_or_fails_by_its_own_number() -> None:
    good = replace(explanation(None), delta=-0.04)
    assert verdicts(good, SOUND, True) == [Verdict.HOLDS] * 5
    bad = replace(good, delta=0.06)
    shaky = MapHealth(Severity.NORMAL_MILD, 0.9, 0.5, 0.6)
    assert verdicts(bad, shaky, False) == [Verdict.FAILS] * 5
    assert "6.0%" in checks_of(bad, shaky, False)[0].number
    assert "0.90 to Normal/Mild" in checks_of(bad, shaky, False)[1].number


def test_what_was_measured_says_on_how_many() -> None:
    made = explanation(None)
    assert checks_of(made, None, True, 40)[-1].number == "measured on 40 findings"
    assert checks_of(made, None, False)[-1].number == "measured"
    assert checks_of(made, None, None, 40)[-1].number == ""


def test_a_map_for_every_severity_never_tells_them_apart() -> None:
    same = explanation(None, None)
    assert verdicts(same, replace(SOUND, other=None, likeness=None), None)[1] is Verdict.FAILS


def test_attention_has_a_row_for_every_head() -> None:
    shares, elsewhere = np.ones((4, 2, 2, 3), np.float32), np.zeros((4, 2), np.float32)
    picture = np.zeros((3, 16, 24), np.uint8)
    maps = AttentionMaps(Level.L4_L5, FORAMEN, picture, shares, elsewhere, members=2)
    assert maps.blocks == 2
    with pytest.raises(ValueError, match="do not fit"):
        replace(maps, elsewhere=np.zeros((3, 2), np.float32))
