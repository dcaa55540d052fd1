"""Draw a phantom: volumes and label maps of every series, with the truth they were made from."""

from __future__ import annotations

import uuid
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity
from model.phantom.grids import Grid, lay_grids
from model.phantom.signal import SAGITTAL_T1, SAGITTAL_T2, Plane, Protocol
from model.phantom.spec import PhantomSpec
from model.phantom.spine import Spine, grow_spine
from model.phantom.voxels import Sampled, acquire, label_map, sample_slice, stack_slices
from model.results import LumbarLevels, Vec3, Views
from model.volume import Volume

_UID_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "foramen/phantom/frame-of-reference")


@dataclass(frozen=True, slots=True, eq=False)
class PhantomStack:
    """One stack of a drawn series.

    Attributes
    ----------
    volume : Volume
        Whole stored values from 0 to 4095.
    tissues : (S, R, C) uint8
        `Tissue` at every voxel centre. Read-only.
    thickness_mm : float
        Of a slice; the spacing between slices is in the affine.
    """

    volume: Volume
    tissues: NDArray[np.uint8] = field(repr=False)
    thickness_mm: float


@dataclass(frozen=True, slots=True, eq=False)
class PhantomSeries:
    """One series: how it was acquired, and its stacks from the head down."""

    protocol: Protocol
    stacks: tuple[PhantomStack, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Phantom:
    """A drawn patient with everything that is known about it.

    Attributes
    ----------
    series : tuple of PhantomSeries
        In the order of `spec.series`.
    levels : LumbarLevels
        True places of discs and foramina.
    grades : mapping of (Level, Condition) to Severity
        All 25.
    places : mapping of (Level, Condition) to Vec3
        Where each finding lies, mm, LPS.
    """

    spec: PhantomSpec
    series: tuple[PhantomSeries, ...]
    spine: Spine = field(repr=False)
    levels: LumbarLevels = field(repr=False)
    grades: Mapping[tuple[Level, Condition], Severity] = field(repr=False)
    places: Mapping[tuple[Level, Condition], Vec3] = field(repr=False)
    frame_of_reference_uid: str

    @property
    def views(self) -> Views:
        """The stacks as the model takes them."""
        by_protocol = {series.protocol: series.stacks for series in self.series}
        t1, t2 = by_protocol.get(SAGITTAL_T1), by_protocol.get(SAGITTAL_T2)
        axial = [
            stack.volume
            for series in self.series
            if series.protocol.plane is Plane.AXIAL
            for stack in series.stacks
        ]
        return Views(
            sagittal_t2=t2[0].volume if t2 else None,
            sagittal_t1=t1[0].volume if t1 else None,
            axial_t2=tuple(axial),
        )


def draw_phantom(spec: PhantomSpec) -> Phantom:
    """The phantom that `spec` asks for; equal specs give equal phantoms."""
    steps = phantom_steps(spec)
    while True:
        try:
            next(steps)
        except StopIteration as finished:
            phantom: Phantom = finished.value
            return phantom


def phantom_steps(spec: PhantomSpec) -> Generator[float, None, Phantom]:
    """Draw slice by slice, yielding the part done, 0 to 1, and returning the phantom."""
    spine = grow_spine(spec, np.random.default_rng([spec.seed, 0]))
    uid = frame_of_reference_uid(spec)
    layouts: dict[Plane, tuple[Grid, ...]] = {
        protocol.plane: lay_grids(protocol, spec, spine) for protocol in spec.series
    }
    total = sum(grid.shape[0] for grids in layouts.values() for grid in grids)
    sampled: dict[Plane, list[Sampled]] = {plane: [] for plane in layouts}
    done = 0
    for plane, grids in layouts.items():
        for grid in grids:
            slices = []
            for index in range(grid.shape[0]):
                slices.append(sample_slice(spine, grid, index, spec.small))
                done += 1
                yield 0.9 * done / total
            sampled[plane].append(stack_slices(slices))
    series = tuple(
        _acquire_series(spec, number, layouts, sampled, uid) for number in range(len(spec.series))
    )
    places = {(level, c): spine.place(level, c) for level in Level for c in Condition}
    return Phantom(spec, series, spine, spine.levels(uid), spec.grades, places, uid)


def frame_of_reference_uid(spec: PhantomSpec) -> str:
    """A UID under 2.25 that only equal specs share (DICOM PS3.5 B.2)."""
    return f"2.25.{uuid.uuid5(_UID_SPACE, repr(spec)).int}"


def _acquire_series(
    spec: PhantomSpec,
    number: int,
    layouts: Mapping[Plane, tuple[Grid, ...]],
    sampled: Mapping[Plane, list[Sampled]],
    uid: str,
) -> PhantomSeries:
    protocol = spec.series[number]
    random = np.random.default_rng([spec.seed, 1, number])
    stacks = []
    for grid, tissues in zip(layouts[protocol.plane], sampled[protocol.plane], strict=True):
        volume = Volume(acquire(tissues, protocol, random), grid.affine.copy(), uid)
        stacks.append(PhantomStack(volume, label_map(tissues), grid.thickness_mm))
    return PhantomSeries(protocol, tuple(stacks))
