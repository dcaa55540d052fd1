"""Letters and lines on the screen against the pixels that are drawn, however they are stored.

What is expected comes from the grey values alone: a volume whose values grow along one axis of
the patient shows by its own gradient where that axis points on the screen.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot
from scipy.spatial.transform import Rotation

from model.volume import Volume
from tests.lumbar_study import make_series, make_stack, make_study, with_series
from viewer import arranging
from viewer.dicom.study import Role, Stack, StackKey
from viewer.display import MIRROR, QUARTER_LEFT, QUARTER_RIGHT, UPSIDE_DOWN
from viewer.orientation import Turn
from viewer.session import Session
from viewer.ui.slice_view import SliceView

#: Row and column directions of a plane as most scanners store it.
PLANES = {
    "sagittal": ((0, 1, 0), (0, 0, -1)),
    "axial": ((1, 0, 0), (0, 1, 0)),
    "coronal": ((1, 0, 0), (0, 0, -1)),
}
LETTERS = ("LR", "PA", "HF")
TURNS = [Turn(), QUARTER_RIGHT, QUARTER_LEFT, MIRROR, UPSIDE_DOWN]


def reversed_stack(stack: Stack) -> Stack:
    """The same slices, counted from the other end."""
    x, y, z = stack.normal
    return replace(stack, frames=stack.frames[::-1], normal=(-x, -y, -z))


def places(stack: Stack) -> np.ndarray:
    """Where every voxel lies (S, R, C, 3), mm, from its frame's header."""
    made = []
    for frame in stack.frames:
        row, column = np.mgrid[: frame.rows, : frame.columns][..., None]
        down = np.array(frame.column_cosine) * frame.pixel_spacing[0]
        right = np.array(frame.row_cosine) * frame.pixel_spacing[1]
        made.append(np.array(frame.image_position_patient) + row * down + column * right)
    return np.array(made)


def shown(qtbot: QtBot, stack: Stack, turn: Turn, values: np.ndarray) -> SliceView:
    """A pane of these voxels, turned by the reader."""
    study = with_series(make_study(), make_series("8", Role.SAGITTAL_T2, [stack]))
    session = Session()
    view = SliceView(session, 0)
    qtbot.addWidget(view)
    session.open(study)
    volume = Volume(values.astype(np.float32), stack.affine, None)
    session.add_volume(StackKey("8", 0), volume, (0.0, 400.0))
    session.apply(arranging.turned, turn)
    view.setProperty("kept", session)
    return view


def expected_letters(qtbot: QtBot, stack: Stack, turn: Turn) -> tuple[str, ...]:
    """Where the patient's axes point on the screen: left, right, top, bottom."""
    at = places(stack)
    to_right, down = [], []
    for axis in range(3):
        view = shown(qtbot, stack, turn, at[..., axis])
        grey = view.view.image.image.astype(float)
        to_right.append(np.diff(grey, axis=1).mean())
        down.append(np.diff(grey, axis=0).mean())
    said = []
    for steps in (to_right, down):
        axis = int(np.argmax(np.abs(steps)))
        growing, falling = LETTERS[axis]
        ends = (falling, growing) if steps[axis] > 0 else (growing, falling)
        said += ends
    return tuple(said)


@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize(("right", "down"), [*product((1, -1), (1, -1))])
@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("backwards", [False, True])
def test_letters_of_mirrored_and_reversed_stacks(
    qtbot: QtBot, plane: str, right: int, down: int, swapped: bool, backwards: bool
) -> None:
    across, along = (np.array(axis, float) for axis in PLANES[plane])
    cosines = [tuple(across * right), tuple(along * down)]
    stack = make_stack(*(cosines[::-1] if swapped else cosines), frames=3, size=(12, 16))
    stack = reversed_stack(stack) if backwards else stack
    view = shown(qtbot, stack, Turn(), places(stack)[..., 0])
    letters = tuple(text for (text,) in view.layers.corners.texts[4:])
    assert letters == expected_letters(qtbot, stack, Turn())
    convention = {"sagittal": "APHF", "axial": "RLAP", "coronal": "RLHF"}
    assert "".join(letters) == convention[plane]


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("angles", [(12, -8, 5), (-20, 14, -10), (18, 18, 18)])
def test_letters_of_oblique_and_turned_stacks(
    qtbot: QtBot, turn: Turn, angles: tuple[int, int, int]
) -> None:
    rotation = Rotation.from_euler("xyz", angles, degrees=True).as_matrix()
    right, down = (rotation @ np.array(axis, float) for axis in PLANES["axial"])
    stack = make_stack(tuple(-right), tuple(down), frames=1, size=(14, 14))
    view = shown(qtbot, stack, turn, places(stack)[..., 0])
    letters = tuple(text[0] for (text,) in view.layers.corners.texts[4:])
    assert letters == expected_letters(qtbot, stack, turn)


@pytest.mark.parametrize("backwards", [False, True])
def test_the_corner_says_where_the_slice_is_in_either_order(qtbot: QtBot, backwards: bool) -> None:
    stack = make_stack((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), (10.0, 0.0, 0.0), frames=5)
    stack = reversed_stack(stack) if backwards else stack
    view = shown(qtbot, stack, Turn(), places(stack)[..., 0])
    session: Session = view.property("kept")
    for index, frame in enumerate(stack.frames):
        session.show_slice(0, index)
        x = frame.image_position_patient[0]
        said = f"{index + 1}/5  {'L' if x >= 0 else 'R'} {abs(x):.1f} mm"
        assert view.layers.corners.texts[2][-1] == said
        # The picture itself: its grey is the x that the corner names.
        grey = float(view.view.image.image.mean())
        assert grey == pytest.approx(128 + x * 255 / 400, abs=1)


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_reference_line_runs_over_the_voxels_that_lie_in_both_slices(
    qtbot: QtBot, turn: Turn, mirrored: bool
) -> None:
    """The line is drawn over the pixels whose distance from the other slice is least."""
    side = -1.0 if mirrored else 1.0
    rotation = Rotation.from_euler("xyz", (9, -6, 4), degrees=True).as_matrix()
    right, down = rotation @ np.array((0, side, 0)), rotation @ np.array((0, 0, -1.0))
    sagittal = make_stack(tuple(right), tuple(down), frames=1, size=(48, 40), pixel_mm=3.0)
    tilt = Rotation.from_euler("xyz", (-17, 7, 11), degrees=True).as_matrix()
    axial = make_stack(tuple(tilt[:, 0]), tuple(tilt[:, 1]), (0.0, 4.0, -6.0), frames=1,
                       size=(60, 60), pixel_mm=4.0)  # fmt: skip
    study = with_series(
        make_study(),
        make_series("8", Role.SAGITTAL_T2, [sagittal]),
        make_series("9", Role.AXIAL_T2, [axial]),
    )
    away = (places(sagittal) - axial.frames[0].image_position_patient) @ tilt[:, 2]
    session = Session()
    view = SliceView(session, 0)
    qtbot.addWidget(view)
    session.open(study)
    values = (1000 * np.exp(-np.abs(away))).astype(np.float32)
    session.add_volume(StackKey("8", 0), Volume(values, sagittal.affine, None), (500.0, 1000.0))
    session.add_volume(
        StackKey("9", 0), Volume(np.zeros((1, 60, 60), np.float32), axial.affine, None), (0.0, 1.0)
    )
    session.apply(arranging.turned, turn)
    ((line, _),) = view.layers.references.lines
    grey = view.view.image.image
    upright = abs(line.dx()) < abs(line.dy())
    # Along the line's longer direction, the brightest pixel of each row or column is on it.
    brightest = grey.argmax(axis=1 if upright else 0)
    for index in range(6, len(brightest) - 6):
        row, column = (index, brightest[index]) if upright else (brightest[index], index)
        centre = QPointF(column * 3.0, row * 3.0)
        foot = line.normalVector()
        distance = (
            abs((centre.x() - line.x1()) * foot.dx() + (centre.y() - line.y1()) * foot.dy())
            / foot.length()
        )
        assert distance <= 1.6  # half a pixel of 3 mm
