"""Which slices follow the reader: linked scrolling, the cursor, levels, a finding."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.labels import Condition, Level
from tests.lumbar_study import (
    DISCS,
    axial,
    make_finding,
    make_levels,
    make_series,
    make_stack,
    make_study,
    sagittal,
    with_series,
)
from viewer.dicom.study import Role, Series, StackKey, Study
from viewer.geometry import nearest_slice
from viewer.hanging import hang, with_slice
from viewer.linking import (
    comparable,
    cursor_slices,
    finding_panes,
    level_panes,
    linked_panes,
    same_space,
    shown_level,
    slice_centre,
    start_panes,
)


def test_same_plane_panes_follow_in_mm_though_stored_the_other_way_round() -> None:
    """T2 every 4 mm to the left, T1 every 5 mm to the right: indices say nothing."""
    study = make_study()
    panes = hang(study, {})
    t2, t1 = study.series[0], study.series[1]
    for index in range(t2.frame_count):
        moved = with_slice(panes[0], t2, index)
        followed = linked_panes(study, panes, 0, moved)
        assert set(followed) == {2}
        here = slice_centre(t2, index)[0]
        there = slice_centre(t1, followed[2].slice_index)[0]
        assert abs(here - there) == min(abs(here - slice_centre(t1, n)[0]) for n in range(5))


def elsewhere(uid: str, space: str = "9.9") -> Series:
    """A sagittal T1 in another frame of reference, half a metre away."""
    stack = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), (0.0, 0.0, 500.0))
    return make_series(uid, Role.SAGITTAL_T1, [stack], space)


def test_nothing_follows_into_another_space() -> None:
    study = make_study()
    study = with_series(study, study.series[0], elsewhere("1.2.3.2"), study.series[2])
    panes = hang(study, {})
    assert linked_panes(study, panes, 0, with_slice(panes[0], study.series[0], 0)) == {}
    assert set(cursor_slices(study, panes, 0, DISCS[Level.L4_L5])) == {1}


def test_series_that_lie_over_one_another_are_compared_whatever_their_uids() -> None:
    """Seen: a study whose archive gave each series its own (0020,0052); no pane was linked."""
    study = make_study()
    apart = [
        replace(series, frame_of_reference_uid=f"9.{number}")
        for number, series in enumerate(study.series)
    ]
    study = with_series(study, *apart)
    panes = hang(study, {})
    assert not same_space(*apart[:2])
    assert comparable(*apart[:2])
    assert set(cursor_slices(study, panes, 0, DISCS[Level.L4_L5])) == {1, 2}
    assert shown_level(study, panes[1], make_levels("9.0")) is Level.L3_L4
    assert not comparable(apart[0], elsewhere("5"))


def test_unknown_frames_of_reference_are_not_equal() -> None:
    one, other = (make_series(str(n), Role.OTHER, [sagittal()], None) for n in range(2))
    assert not same_space(one, other)
    assert comparable(one, other)  # they lie over one another
    assert same_space(one, one)


def test_an_empty_pane_links_nothing() -> None:
    study = make_study()
    panes = hang(study, {})
    assert linked_panes(study, panes, 3, panes[3]) == {}
    assert cursor_slices(study, panes, 3, (0.0, 0.0, 0.0)) == {}


@given(st.floats(-8, 8), st.floats(-40, 40), st.floats(-80, 80))
def test_the_cursor_takes_every_pane_to_its_nearest_slice(x: float, y: float, z: float) -> None:
    study = make_study()
    panes = hang(study, {})
    moved = cursor_slices(study, panes, 0, (x, y, z))
    assert set(moved) == {1, 2}
    for index, pane in moved.items():
        series = study[panes[index].series_uid or ""]
        assert pane.slice_index == nearest_slice(series, (x, y, z))[0]


@pytest.mark.parametrize("level", list(Level))
def test_a_level_takes_axials_to_its_disc(level: Level) -> None:
    study, levels = make_study(), make_levels()
    panes = hang(study, {})
    moved = level_panes(study, panes, levels, level)
    assert set(moved) == {1}
    assert moved[1].slice_index == list(Level).index(level) * 5 + 2
    assert shown_level(study, moved[1], levels) is level


def test_untouched_axials_start_at_l4_l5_and_scrolled_ones_stay() -> None:
    study, levels = make_study(), make_levels()
    panes = hang(study, {})
    assert start_panes(study, panes, levels)[1].slice_index == 17
    scrolled = (panes[0], replace(panes[1], slice_index=3), *panes[2:])
    assert start_panes(study, scrolled, levels) == scrolled


def test_a_slice_has_the_level_within_half_the_distance_between_discs() -> None:
    study, levels = make_study(), make_levels()
    block = axial(DISCS[Level.L1_L2], frames=80, spacing=2.0)
    study = with_series(study, make_series("7", Role.AXIAL_T2, [block]))
    pane = hang(study, {})[1]
    for index in range(80):
        z = slice_centre(study["7"], index)[2]
        away = {level: abs(point[2] - z) for level, point in DISCS.items()}
        nearest = min(away, key=away.__getitem__)
        expected = nearest if away[nearest] < 17 else None
        got = shown_level(study, replace(pane, slice_index=index), levels)
        assert got is expected or away[nearest] == pytest.approx(17)


def test_no_level_in_a_sagittal_or_another_space_or_before_it_is_known() -> None:
    study, levels = make_study(), make_levels()
    panes = hang(study, {})
    assert shown_level(study, panes[0], levels) is None
    assert shown_level(study, panes[3], levels) is None
    assert shown_level(study, panes[1], None) is None
    away = make_levels("9.9", up_mm=400.0)
    assert shown_level(study, panes[1], away) is None
    assert level_panes(study, panes, away, Level.L1_L2) == {}


def graded_in(study: Study, condition: Condition, key: StackKey, index: int) -> tuple:
    point = DISCS[Level.L4_L5]
    return finding_panes(study, hang(study, {}), make_finding(study, key, index, point, condition))


def test_a_foramen_hangs_the_slice_it_was_read_on() -> None:
    study = make_study()
    condition = Condition.LEFT_NEURAL_FORAMINAL_NARROWING
    panes, active = graded_in(study, condition, StackKey("1.2.3.2", 0), 4)
    assert active == 2
    assert panes[2].slice_index == 4
    assert panes[1].slice_index == 17  # the axial follows to the level


def test_a_canal_hangs_axial_and_sagittal() -> None:
    study = make_study()
    panes, active = graded_in(study, Condition.SPINAL_CANAL_STENOSIS, StackKey("1.2.3.3", 3), 1)
    assert active == 1
    assert panes[1].slice_index == 16
    assert panes[0].slice_index == 3


def test_a_graded_series_that_hangs_nowhere_goes_to_its_own_pane() -> None:
    """Seen: the sagittal T1 was hung over the sagittal T2, the first sagittal pane."""
    study = make_study()
    panes = hang(study, {})
    panes = (panes[0], panes[1], replace(panes[2], series_uid="1.2.3.1"), panes[3])
    condition = Condition.RIGHT_NEURAL_FORAMINAL_NARROWING
    finding = make_finding(study, StackKey("1.2.3.2", 0), 1, DISCS[Level.L4_L5], condition)
    hung, active = finding_panes(study, panes, finding)
    assert active == 2
    assert hung[2].series_uid == "1.2.3.2"
    assert hung[0].series_uid == "1.2.3.1"


def test_a_finding_without_a_place_moves_nothing() -> None:
    study = make_study()
    finding = make_finding(study, StackKey("1.2.3.3", 3), 1, DISCS[Level.L4_L5])
    panes = hang(study, {})
    assert finding_panes(study, panes, replace(finding, place=None)) == (panes, 0)


def test_the_centre_of_a_slice_is_the_middle_of_its_pixels() -> None:
    stack = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), (3.0, 5.0, 7.0), frames=3)
    series = make_series("1", Role.SAGITTAL_T2, [stack])
    assert np.array([slice_centre(series, n) for n in range(3)]) == pytest.approx(
        np.array([(7.0, 5.0, 7.0), (3.0, 5.0, 7.0), (-1.0, 5.0, 7.0)])
    )
