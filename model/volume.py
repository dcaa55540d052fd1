"""A stack of voxels and where it lies in the patient."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """Voxels on a regular grid in one frame of reference.

    Attributes
    ----------
    voxels : (S, R, C) float32
        Values after the modality rescale, indexed slice, row, column. Read-only.
    affine : (4, 4) float64
        Takes (slice, row, column, 1) to (x, y, z, 1) in mm, patient axes LPS.
        Voxel centres are at whole indices.
    frame_of_reference_uid : str or None
        (0020,0052). Volumes may be compared in mm only where this is equal.
    """

    voxels: NDArray[np.float32] = field(repr=False)
    affine: NDArray[np.float64] = field(repr=False)
    frame_of_reference_uid: str | None

    def __post_init__(self) -> None:
        if self.voxels.ndim != 3:
            raise ValueError(f"voxels must be (S, R, C), got shape {self.voxels.shape}")
        if self.affine.shape != (4, 4):
            raise ValueError(f"affine must be (4, 4), got {self.affine.shape}")
        self.voxels.setflags(write=False)
        self.affine.setflags(write=False)

    @property
    def shape(self) -> tuple[int, int, int]:
        """Slices, rows, columns."""
        slices, rows, columns = self.voxels.shape
        return slices, rows, columns

    @property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Distance between voxel centres along slices, rows, columns, mm."""
        lengths = np.linalg.norm(self.affine[:3, :3], axis=0)
        return float(lengths[0]), float(lengths[1]), float(lengths[2])

    @property
    def directions(self) -> NDArray[np.float64]:
        """Unit vectors (3, 3), LPS: row 0, 1, 2 point along growing slice, row, column index."""
        unit = self.affine[:3, :3] / np.linalg.norm(self.affine[:3, :3], axis=0)
        return np.asarray(unit.T, np.float64)

    def to_patient(self, index: NDArray[np.float64]) -> NDArray[np.float64]:
        """Patient coordinates of voxel indices.

        Parameters
        ----------
        index : (N, 3) float64
            Slice, row, column; fractions fall between voxel centres.

        Returns
        -------
        (N, 3) float64
            x, y, z in mm, patient axes LPS.
        """
        return index @ self.affine[:3, :3].T + self.affine[:3, 3]

    def to_index(self, patient: NDArray[np.float64]) -> NDArray[np.float64]:
        """Voxel indices (N, 3) of patient coordinates (N, 3); the inverse of `to_patient`."""
        offset = patient - self.affine[:3, 3]
        return np.asarray(np.linalg.solve(self.affine[:3, :3], offset.T).T, np.float64)
