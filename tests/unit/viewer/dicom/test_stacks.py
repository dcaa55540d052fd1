"""Frames become the right stacks, whatever their order and numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.viewer.dicom.dicom_files import AXIAL, SAGITTAL
from viewer.dicom.grouping import PlacedFrame
from viewer.dicom.stacks import build_stacks, restacked
from viewer.dicom.study import Frame, Plane


def placed(
    number: int,
    position: Sequence[float],
    orientation: Sequence[float] = SAGITTAL,
    *,
    contrast: tuple[str, ...] = (),
    rows: int = 8,
    space: str = "F",
) -> PlacedFrame:
    x, y, z = position
    a, b, c, d, e, f = orientation
    frame = Frame(
        path=Path(f"{number}.dcm"),
        sop_instance_uid=f"1.{number}",
        index=0,
        instance_number=number,
        image_position_patient=(x, y, z),
        row_cosine=(a, b, c),
        column_cosine=(d, e, f),
        pixel_spacing=(0.5, 0.5),
        rows=rows,
        columns=8,
    )
    return PlacedFrame(frame, space, contrast, 4.0)


def numbers(frames: Sequence[Frame]) -> list[int]:
    return [frame.instance_number for frame in frames]


def tilted(degrees: float) -> tuple[float, ...]:
    angle = math.radians(degrees)
    return (1.0, 0.0, 0.0, 0.0, math.cos(angle), math.sin(angle))


def block(
    first: int, degrees: float, height: float, count: int = 5, step: float = 4.0
) -> list[PlacedFrame]:
    orientation = tilted(degrees)
    normal = np.cross(orientation[:3], orientation[3:])
    start = np.array([-50.0, -50.0, height])
    return [placed(first + i, start + i * step * normal, orientation) for i in range(count)]


def test_a_sagittal_series_is_one_stack_ascending_along_row_times_column() -> None:
    layout = build_stacks([placed(n, (4.0 * n, -80, 150)) for n in range(1, 8)])
    (stack,) = layout.stacks
    # row x column of a sagittal slice points to the right, where x falls.
    assert numbers(stack.frames) == [7, 6, 5, 4, 3, 2, 1]
    assert stack.normal == (-1.0, 0.0, 0.0)
    assert stack.spacing == pytest.approx(4.0)
    assert (stack.plane, stack.warnings, layout.folded) == (Plane.SAGITTAL, (), ())


def test_the_affine_takes_every_slice_to_where_its_header_says() -> None:
    frames = block(1, 17.0, 20.0, count=9, step=4.4)
    (stack,) = build_stacks(frames).stacks
    for index, frame in enumerate(stack.frames):
        corner = stack.affine @ [index, 0, 0, 1]
        np.testing.assert_allclose(corner[:3], frame.image_position_patient, atol=1e-9)
        across = stack.affine @ [index, 2, 3, 1]
        expected = (
            np.array(frame.image_position_patient)
            + 2 * 0.5 * np.array(frame.column_cosine)
            + 3 * 0.5 * np.array(frame.row_cosine)
        )
        np.testing.assert_allclose(across[:3], expected, atol=1e-9)


def test_blocks_tilted_to_their_discs_are_stacks_from_the_head_down() -> None:
    frames = [*block(1, 0, 0), *block(6, 8, 40), *block(11, -12, 80)]
    stacks = build_stacks(frames).stacks
    assert [numbers(stack.frames)[0] for stack in stacks] == [11, 6, 1]
    assert all(len(stack.frames) == 5 and not stack.warnings for stack in stacks)


def test_parallel_blocks_with_a_gap_between_are_two_stacks_and_say_so() -> None:
    stacks = build_stacks([*block(1, 5, 0), *block(6, 5, 40)]).stacks
    assert [numbers(stack.frames) for stack in stacks] == [[6, 7, 8, 9, 10], [1, 2, 3, 4, 5]]
    assert "gap" in stacks[0].warnings[0]


def test_a_missing_slice_splits_the_stack() -> None:
    frames = [placed(n, (4.0 * n, 0, 0)) for n in (1, 2, 3, 4, 6, 7, 8)]
    stacks = build_stacks(frames).stacks
    assert sorted(numbers(stack.frames) for stack in stacks) == [[4, 3, 2, 1], [8, 7, 6]]
    assert any("gap of 8.0 mm" in warning for stack in stacks for warning in stack.warnings)


def test_a_lone_slice_before_a_block_does_not_take_a_slice_of_it() -> None:
    frames = [placed(n, (0, 0, z), AXIAL) for n, z in ((1, 0), (2, 30), (3, 34), (4, 38))]
    assert [numbers(s.frames) for s in build_stacks(frames).stacks] == [[2, 3, 4], [1]]


def test_spacing_within_a_fifth_stays_one_stack() -> None:
    places = [0.0, 4.0, 8.3, 12.2, 16.4]
    (stack,) = build_stacks([placed(n, (0, 0, z), AXIAL) for n, z in enumerate(places)]).stacks
    assert stack.spacing == pytest.approx(4.1)


def test_slowly_growing_steps_do_not_pass_as_even() -> None:
    places = np.cumsum([0, 3, 3.4, 3.9, 4.5, 5.2, 6.0])
    stacks = build_stacks([placed(n, (0, 0, z), AXIAL) for n, z in enumerate(places)]).stacks
    assert len(stacks) > 1


def test_two_slices_at_one_place_keep_the_lower_number_and_warn() -> None:
    frames = [placed(n, (4.0 * n, 0, 0)) for n in range(1, 6)]
    layout = build_stacks([*frames, placed(9, (12.004, 0, 0))])
    (stack,) = layout.stacks
    assert numbers(stack.frames) == [5, 4, 3, 2, 1]
    assert numbers(layout.folded) == [9]
    assert "1 slice lies where another one does" in stack.warnings[0]


def test_two_echoes_at_every_place_are_two_stacks() -> None:
    early = [placed(n, (4.0 * n, 0, 0), contrast=("20",)) for n in range(1, 6)]
    late = [placed(n + 5, (4.0 * n, 0, 0), contrast=("90",)) for n in range(1, 6)]
    layout = build_stacks([*early, *late])
    assert sorted(numbers(stack.frames)[-1] for stack in layout.stacks) == [1, 6]
    assert layout.folded == ()


def test_acquisitions_that_interleave_stay_one_stack() -> None:
    frames = [placed(n, (4.0 * n, 0, 0), contrast=(str(n % 2),)) for n in range(8)]
    assert len(build_stacks(frames).stacks) == 1


@pytest.mark.parametrize("other", [{"rows": 16}, {"space": "G"}, {"orientation": AXIAL}])
def test_other_size_space_or_orientation_is_another_stack(other: dict[str, object]) -> None:
    frames = [placed(n, (4.0 * n, 0, 0)) for n in range(3)]
    odd = placed(9, (12.0, 0, 0), **other)  # type: ignore[arg-type]
    assert sorted(len(s.frames) for s in build_stacks([*frames, odd]).stacks) == [1, 3]


def test_noise_in_the_cosines_is_one_orientation() -> None:
    frames = []
    for n in range(6):
        jitter = 0.002 * (-1) ** n
        frames.append(placed(n, (0, 0, 4.0 * n), (1.0, jitter, 0, -jitter, 1.0, 0)))
    assert len(build_stacks(frames).stacks) == 1


def test_a_block_shifted_in_its_plane_is_another_stack() -> None:
    frames = [placed(n, (0, 0, 4.0 * n), AXIAL) for n in range(4)]
    aside = [placed(n, (15.0, 0, 4.0 * n), AXIAL) for n in range(4, 8)]
    assert sorted(len(s.frames) for s in build_stacks([*frames, *aside]).stacks) == [4, 4]


def test_a_stack_sheared_all_along_stays_whole_and_says_so() -> None:
    (stack,) = build_stacks([placed(n, (2.0 * n, 0, 4.0 * n), AXIAL) for n in range(6)]).stacks
    assert "shifted sideways" in stack.warnings[0]


def test_a_single_slice_takes_its_spacing_from_the_header() -> None:
    (stack,) = build_stacks([placed(1, (0, 0, 0))]).stacks
    assert (len(stack.frames), stack.spacing) == (1, 4.0)


def test_losing_a_slice_restacks_the_rest() -> None:
    (stack,) = build_stacks([placed(n, (4.0 * n, 0, 0)) for n in range(1, 8)]).stacks
    assert sorted(len(s.frames) for s in restacked(stack, {Path("4.dcm")})) == [3, 3]


def test_a_spare_stands_in_for_a_lost_slice() -> None:
    frames = [placed(n, (4.0 * n, 0, 0)) for n in range(1, 6)]
    layout = build_stacks([*frames, placed(9, (12.0, 0, 0))])
    (stack,) = layout.stacks
    assert stack.spares == layout.folded
    (rest,) = restacked(stack, {Path("3.dcm")})
    assert (numbers(rest.frames), rest.spares) == ([5, 4, 9, 2, 1], ())
    (same,) = restacked(stack, {Path("9.dcm")})
    assert (numbers(same.frames), same.warnings) == ([5, 4, 3, 2, 1], ())


def test_rank_counts_before_the_instance_number() -> None:
    first = placed(1, (0, 0, 0))
    layout = build_stacks([replace(first, rank=1), placed(2, (0, 0, 0))])
    assert numbers(layout.folded) == [1]


@given(order=st.permutations(range(23)), reverse=st.booleans())
def test_stacks_are_the_same_for_any_order_of_files(order: list[int], reverse: bool) -> None:
    frames = [
        *block(1, 0, 0),
        *block(6, 9, 40),
        *block(11, 9, 90),
        *[placed(20 + n, (4.0 * n, -80, 150)) for n in range(6)],
        placed(40, (4.0, -80, 150)),
        placed(41, (4.0, -80, 150), contrast=("b",)),
    ]
    shuffled = [frames[index] for index in order]
    assert build_stacks(shuffled[::-1] if reverse else shuffled) == build_stacks(frames)


@given(
    heights=st.lists(st.floats(-300, 300), min_size=1, max_size=12, unique=True),
    degrees=st.floats(-40, 40),
)
def test_every_frame_is_in_one_stack_or_folded_and_stacks_ascend_evenly(
    heights: list[float], degrees: float
) -> None:
    orientation = tilted(degrees)
    normal = np.cross(orientation[:3], orientation[3:])
    frames = [placed(n, tuple(h * normal), orientation) for n, h in enumerate(heights)]
    layout = build_stacks(frames)
    shown = [frame for stack in layout.stacks for frame in stack.frames]
    assert sorted(numbers([*shown, *layout.folded])) == list(range(len(heights)))
    for stack in layout.stacks:
        places = np.array([f.image_position_patient for f in stack.frames]) @ stack.normal
        steps = np.diff(places)
        assert (steps > 0).all()
        assert len(steps) == 0 or (abs(steps - steps.mean()) <= 0.41 * steps.mean()).all()


def test_parallel_blocks_that_overlap_are_not_interleaved() -> None:
    """Blocks of one tilt at neighbouring discs: sorted by position their slices mixed."""
    frames = [*block(1, 5, 0), *block(6, 5, 14)]
    stacks = build_stacks(frames).stacks
    assert [numbers(stack.frames) for stack in stacks] == [[6, 7, 8, 9, 10], [1, 2, 3, 4, 5]]


def test_blocks_that_share_a_place_lose_nothing() -> None:
    layout = build_stacks([*block(1, 5, 0), *block(6, 5, 16.0 / math.cos(math.radians(5)))])
    assert [len(stack.frames) for stack in layout.stacks] == [5, 5]


def test_a_volume_taken_twice_is_two_stacks() -> None:
    frames = [placed(n + 10 * turn, (4.0 * n, 0, 0)) for turn in range(2) for n in range(6)]
    layout = build_stacks(frames)
    assert [len(stack.frames) for stack in layout.stacks] == [6, 6]
    assert {numbers(stack.frames)[0] // 10 for stack in layout.stacks} == {0, 1}
    assert layout.folded == ()


def test_shuffled_instance_numbers_are_no_blocks() -> None:
    order = [3, 0, 5, 1, 4, 2, 7, 6]
    (stack,) = build_stacks([placed(n, (4.0 * o, 0, 0)) for n, o in enumerate(order)]).stacks
    assert len(stack.frames) == 8
