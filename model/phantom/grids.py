"""Lay the slices of a series through the phantom, as a scanner's technician would."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.phantom.signal import Plane, Protocol
from model.phantom.spec import AxialLayout, PhantomSpec
from model.phantom.spine import Spine
from model.phantom.vertebrae import disc_places


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Where the voxels of one stack lie.

    Attributes
    ----------
    shape : (int, int, int)
        Slices, rows, columns.
    affine : (4, 4) float64
        Takes (slice, row, column, 1) to mm, LPS.
    thickness_mm : float
        Of a slice (0018,0050), less than the spacing between slices.
    """

    shape: tuple[int, int, int]
    affine: NDArray[np.float64] = field(repr=False)
    thickness_mm: float

    def slice_centres(self, index: int) -> NDArray[np.float32]:
        """x, y, z (3, R * C), mm, LPS, of one slice's voxel centres."""
        _, rows, columns = self.shape
        down = np.arange(rows, dtype=np.float32)[:, None]
        across = np.arange(columns, dtype=np.float32)[None, :]
        step = self.affine[:3].astype(np.float32)
        axes = [
            step[a, 3] + step[a, 0] * index + step[a, 1] * down + step[a, 2] * across
            for a in range(3)
        ]
        return np.stack(axes).reshape(3, -1)

    def shift_mm(self, shift: tuple[float, float, float]) -> tuple[float, float, float]:
        """The step (x, y, z), mm, of a part of the slice thickness, of a row and of a column."""
        through = self.affine[:3, 0] * self.thickness_mm / np.linalg.norm(self.affine[:3, 0])
        x, y, z = shift[0] * through + self.affine[:3, 1:3] @ shift[1:]
        return float(x), float(y), float(z)


# Everyday lumbar protocols: about 29 cm from head to feet and 4 mm sagittal slices that reach past
# both foramina; 19 cm axial pictures, five 4 mm slices to a disc. The small grids only serve tests.
_SAGITTAL_FIELD_MM, _SAGITTAL_CENTRE = 280.0, (0.0, -20.0, -8.0)
_AXIAL_FIELD_MM, _AXIAL_CENTRE_BACK_MM = 170.0, 22.0
_AXIAL_SPACING_MM, _AXIAL_THICKNESS_MM, _BLOCK_SLICES = 4.4, 4.0, 5


def lay_grids(protocol: Protocol, spec: PhantomSpec, spine: Spine) -> tuple[Grid, ...]:
    """The stacks of one series, from the head down."""
    if protocol.plane is Plane.SAGITTAL:
        return (_sagittal(spec),)
    side_px = 104 if spec.small else 256
    pixel_mm = _AXIAL_FIELD_MM * spec.scale / side_px
    if spec.axial_layout is AxialLayout.STRAIGHT:
        return (_straight(spine, side_px, pixel_mm),)
    return tuple(
        _axial(
            spine.at(0.0, _AXIAL_CENTRE_BACK_MM, place),
            spine.curve.up(place),
            (_BLOCK_SLICES, side_px, side_px),
            pixel_mm,
        )
        for place in disc_places(spine.vertebrae).values()
    )


def _sagittal(spec: PhantomSpec) -> Grid:
    """Slices from the patient's left to the right, so that the normal is row times column."""
    slices, side_px = (11, 160) if spec.small else (17, 368)
    spacing_mm = 6.6 if spec.small else 4.2
    spacing_mm *= spec.scale
    pixel_mm = _SAGITTAL_FIELD_MM * spec.scale / side_px
    affine = np.eye(4)
    affine[:3, 0] = (-spacing_mm, 0.0, 0.0)
    affine[:3, 1] = (0.0, 0.0, -pixel_mm)
    affine[:3, 2] = (0.0, pixel_mm, 0.0)
    x, y, z = _SAGITTAL_CENTRE
    centre = spec.scale * np.array([x + 0.3 * spec.scoliosis_mm, y, z])
    return _centred((slices, side_px, side_px), affine, centre, 0.9 * spacing_mm)


def _axial(
    centre: NDArray[np.float64],
    normal: NDArray[np.float64],
    shape: tuple[int, int, int],
    pixel_mm: float,
) -> Grid:
    left = np.array([1.0, 0.0, 0.0]) - normal[0] * normal
    left /= np.linalg.norm(left)
    affine = np.eye(4)
    affine[:3, 0] = _AXIAL_SPACING_MM * normal
    affine[:3, 1] = pixel_mm * np.cross(normal, left)
    affine[:3, 2] = pixel_mm * left
    return _centred(shape, affine, centre, _AXIAL_THICKNESS_MM)


def _straight(spine: Spine, side_px: int, pixel_mm: float) -> Grid:
    places = list(disc_places(spine.vertebrae).values())
    top = spine.at(0.0, _AXIAL_CENTRE_BACK_MM, places[0])
    bottom = spine.at(0.0, _AXIAL_CENTRE_BACK_MM, places[-1])
    slices = int(np.ceil((top[2] - bottom[2] + 44.0) / _AXIAL_SPACING_MM))
    shape = (slices, side_px, side_px)
    return _axial((top + bottom) / 2, np.array([0.0, 0.0, 1.0]), shape, pixel_mm)


def _centred(
    shape: tuple[int, int, int],
    affine: NDArray[np.float64],
    centre: NDArray[np.float64],
    thickness_mm: float,
) -> Grid:
    middle = (np.array(shape) - 1) / 2
    affine[:3, 3] = centre - affine[:3, :3] @ middle
    return Grid(shape, affine, float(thickness_mm))
