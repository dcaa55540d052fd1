"""What hangs where, and slice indices counted over all stacks of a series."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lumbar_study import axial_blocks, make_series, make_study, sagittal, with_series
from viewer.dicom.study import Role, Study
from viewer.hanging import (
    EMPTY_PANES,
    hang,
    middle_pane,
    rehang,
    series_slice,
    stack_slice,
    with_slice,
)


def hung(study: Study, roles: dict[str, Role] | None = None) -> list[str | None]:
    return [pane.series_uid for pane in hang(study, roles or {})]


def test_the_lumbar_hanging() -> None:
    stir = make_series("1.2.3.4", Role.SAGITTAL_STIR, [sagittal()])
    study = make_study()
    study = with_series(study, *study.series, stir)
    assert hung(study) == ["1.2.3.1", "1.2.3.3", "1.2.3.2", "1.2.3.4"]


def test_a_missing_series_leaves_its_pane_empty_and_named() -> None:
    panes = hang(make_study(), {})
    assert panes[3].series_uid is None
    assert panes[3].label == "Sagittal STIR or second axial"


def test_no_series_hangs_twice() -> None:
    study = with_series(make_study(), make_series("9", Role.AXIAL_T2, axial_blocks()))
    assert hung(study) == [None, "9", None, None]


def test_the_readers_role_wins() -> None:
    roles = {"1.2.3.1": Role.SAGITTAL_T1, "1.2.3.2": Role.SAGITTAL_T2}
    assert hung(make_study(), roles)[0] == "1.2.3.2"
    assert hung(make_study(), roles)[2] == "1.2.3.1"


def test_a_study_that_is_not_lumbar_is_shown_in_its_own_order() -> None:
    series = [make_series(str(n), Role.OTHER, [sagittal()]) for n in range(6)]
    assert hung(with_series(make_study(), *series)) == ["0", "1", "2", "3"]


def test_the_series_with_most_frames_comes_first() -> None:
    few, many = (make_series(str(n), Role.SAGITTAL_T2, [sagittal(frames=n)]) for n in (3, 9))
    assert hung(with_series(make_study(), few, many))[0] == "9"


def test_panes_start_in_the_middle() -> None:
    assert [pane.slice_index for pane in hang(make_study(), {})] == [3, 12, 2, 0]


@given(st.lists(st.integers(1, 7), min_size=1, max_size=5), st.integers(-5, 60))
def test_slices_of_all_stacks_are_counted_through(counts: list[int], wanted: int) -> None:
    series = make_series("1", Role.AXIAL_T2, [sagittal(frames=count) for count in counts])
    key, index = stack_slice(series, wanted)
    kept = min(max(wanted, 0), sum(counts) - 1)
    assert 0 <= index < counts[key.index]
    assert series_slice(series, key, index) == kept
    assert with_slice(middle_pane(EMPTY_PANES[0], series), series, wanted).slice_index == kept


def test_a_series_without_frames_is_refused() -> None:
    with pytest.raises(ValueError, match="no frames"):
        stack_slice(make_series("1", Role.OTHER, []), 0)


def test_while_a_folder_is_read_the_hanging_follows() -> None:
    whole = make_study()
    first = with_series(whole, whole.series[1])
    panes = rehang(hang(first, {}), first, whole, {})
    assert panes == hang(whole, {})


def test_what_the_reader_hung_stays_while_more_is_read() -> None:
    """Seen: a series dropped into a pane was taken out again by the next file read."""
    whole = make_study()
    first = with_series(whole, *whole.series[:2])
    by_hand = list(hang(first, {}))
    by_hand[3] = middle_pane(by_hand[3], whole.series[0])
    panes = rehang(tuple(by_hand), first, whole, {})
    assert panes[3] == by_hand[3]
    assert panes[1].series_uid == "1.2.3.3"


def test_a_scrolled_pane_keeps_its_frame_when_frames_come_before_it() -> None:
    study = make_study()
    t2 = study.series[0]
    stack = t2.stacks[0]
    late = replace(t2, stacks=(replace(stack, frames=stack.frames[2:]),))
    partly = with_series(study, late)
    panes = list(hang(partly, {}))
    panes[0] = replace(panes[0], slice_index=4)
    assert rehang(tuple(panes), partly, study, {})[0].slice_index == 6


def test_an_untouched_pane_moves_to_the_new_middle() -> None:
    study = make_study()
    t2 = study.series[0]
    part = replace(t2, stacks=(replace(t2.stacks[0], frames=t2.stacks[0].frames[:3]),))
    partly = with_series(study, part)
    assert rehang(hang(partly, {}), partly, study, {})[0].slice_index == 3
