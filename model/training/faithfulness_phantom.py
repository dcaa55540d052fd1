"""Phantoms in which one structure alone changes by steps: does the grade follow, and the map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from model.crops import cut_crop
from model.labels import Condition, Level, Severity, View, Zone
from model.phantom.grids import Grid, lay_grids
from model.phantom.profiles import Profiles, read_profiles
from model.phantom.signal import AXIAL_T2, SAGITTAL_T1, Protocol
from model.phantom.spec import PhantomSpec
from model.phantom.spine import Spine, grow_spine
from model.phantom.voxels import acquire, label_map, sample_slice, stack_slices
from model.planning import Place, level_spacing_mm
from model.results import Crop
from model.training.faithfulness_maps import Values, relevance
from model.volume import Volume

DOSES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""From the size of Normal/Mild to that of Severe."""

EVERYTHING = "all of it together"

STRUCTURES: dict[Zone, dict[str, tuple[str, ...]]] = {
    Zone.CANAL: {"canal, front to back": ("sac_depth",)},
    Zone.FORAMINAL: {
        "fat in the foramen": ("fat_margin",),
        "facet into the foramen": ("facet_to_foramen",),
    },
    Zone.SUBARTICULAR: {
        "depth of the recess": ("recess_bulge",),
        "facet into the recess": ("facet_to_recess",),
    },
}
"""What is altered alone, by zone: fields of `model.phantom.profiles.Profiles`."""

_FADING = {"fat_margin", "canal_fat"}  # lengths that go from "plenty" to a third of a mm
_LEVELS = (Level.L4_L5, Level.L3_L4)
_GROWN_PX = 1  # partial volume: an edge is seen in the pixel beside it too


@dataclass(frozen=True, slots=True, eq=False)
class Dose:
    """One step of one altered structure.

    Attributes
    ----------
    seed : int
        Which phantom: what intervals are drawn by.
    structure : str
    dose : float
        0 to 1.
    crop : Crop
        As the program cuts it.
    altered : (R, C) bool
        Pixels of the crop whose tissue is another than at dose 0, and their neighbours.
    """

    seed: int
    condition: Condition
    structure: str
    dose: float
    crop: Crop = field(repr=False)
    altered: NDArray[np.bool_] = field(repr=False)


def structures_of(condition: Condition) -> tuple[str, ...]:
    """What is altered for a condition: each structure alone, and last all of them together."""
    return (*STRUCTURES[condition.zone], EVERYTHING)


def doses(
    condition: Condition, structure: str, seed: int, steps: tuple[float, ...] = DOSES
) -> Iterator[Dose]:
    """The crops of one phantom while a structure goes from Normal/Mild to Severe.

    Noise, texture and everything else stay the same from step to step; what counts as altered
    is told by the first of the steps.
    """
    level = _LEVELS[seed % len(_LEVELS)]
    spec = PhantomSpec(seed=seed, findings=())
    spine = grow_spine(spec, np.random.default_rng([seed, 0]))
    worst = replace(spec, findings=((level, condition, Severity.SEVERE),))
    profiles = spine.profiles, read_profiles(worst, spine.vertebrae)
    fields = STRUCTURES[condition.zone].get(structure, _differing(*profiles))
    grid, protocol = _grid(condition, level, spec, spine)
    place = _place(condition, level, spine, grid)
    before: NDArray[np.uint8] | None = None
    for dose in steps:
        altered = replace(spine, profiles=_mixed(*profiles, fields, dose))
        volume, tissues = _acquired(altered, grid, protocol, seed)
        before = tissues if before is None else before
        crop = cut_crop(volume, place)
        mask = _on_crop(tissues != before, volume, crop)
        yield Dose(seed, condition, structure, dose, crop, mask)


def _differing(normal: Profiles, severe: Profiles) -> tuple[str, ...]:
    names = Profiles.__dataclass_fields__
    return tuple(
        name
        for name in names
        if name != "start" and not np.array_equal(getattr(normal, name), getattr(severe, name))
    )


def _mixed(normal: Profiles, severe: Profiles, fields: tuple[str, ...], dose: float) -> Profiles:
    """Sizes on the way from normal to severe; what fades goes in equal ratios."""
    changed = {}
    for name in fields:
        first, last = getattr(normal, name), getattr(severe, name)
        grown = first + dose * (last - first)
        mixed = first * (last / first) ** dose if name in _FADING else grown
        changed[name] = mixed.astype(np.float32)
    return replace(normal, **changed)


def _grid(
    condition: Condition, level: Level, spec: PhantomSpec, spine: Spine
) -> tuple[Grid, Protocol]:
    """The slice of the finding, and for axial ones its two neighbours."""
    if condition.view is View.AXIAL_T2:
        grid = lay_grids(AXIAL_T2, spec, spine)[list(Level).index(level)]
        middle, beside, protocol = grid.shape[0] // 2, 1, AXIAL_T2
    else:
        grid, beside, protocol = lay_grids(SAGITTAL_T1, spec, spine)[0], 0, SAGITTAL_T1
        point = np.array([*spine.place(level, condition), 1.0])
        middle = round(float((np.linalg.inv(grid.affine) @ point)[0]))
    rows, columns = grid.shape[1:]
    # What lies far from the spine is not drawn: no crop reaches it. Sagittal pictures stay
    # whole, since their crops are as sharp as the field of view allows.
    edge = rows // 6 if condition.view is View.AXIAL_T2 else 0
    affine = grid.affine.copy()
    affine[:3, 3] += affine[:3, 0] * (middle - beside) + affine[:3, 1:3].sum(axis=1) * edge
    shape = 1 + 2 * beside, rows - 2 * edge, columns - 2 * edge
    return Grid(shape, affine, grid.thickness_mm), protocol


def _place(condition: Condition, level: Level, spine: Spine, grid: Grid) -> Place:
    axial = condition.view is View.AXIAL_T2
    anchor = Condition.SPINAL_CANAL_STENOSIS if axial else condition
    spacing = level_spacing_mm(np.array([spine.place(one, anchor) for one in Level]))
    side = None if axial else condition.side
    middle = grid.shape[0] // 2
    return Place(level, condition.view, side, spine.place(level, anchor), 0, middle, spacing)


def _acquired(
    spine: Spine, grid: Grid, protocol: Protocol, seed: int
) -> tuple[Volume, NDArray[np.uint8]]:
    slices = [sample_slice(spine, grid, index, False) for index in range(grid.shape[0])]
    sampled = stack_slices(slices)
    voxels = acquire(sampled, protocol, np.random.default_rng([seed, 1]))
    return Volume(voxels, grid.affine.copy(), None), label_map(sampled)


def _on_crop(changed: NDArray[np.bool_], volume: Volume, crop: Crop) -> NDArray[np.bool_]:
    """Voxels of a stack as pixels (R, C) of the crop, one pixel wider."""
    _, rows, columns = crop.pixels.shape
    row, column = np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij")
    flat = np.zeros(rows * columns)
    pixels = np.stack([flat, row.ravel(), column.ravel(), flat + 1])
    index = np.rint(volume.to_index((crop.affine @ pixels)[:3].T)).astype(int)
    inside = ((index >= 0) & (index < changed.shape)).all(axis=1)
    mask = np.zeros(rows * columns, bool)
    mask[inside] = changed[tuple(index[inside].T)]
    grown = ndimage.binary_dilation(mask.reshape(rows, columns), iterations=_GROWN_PX)
    return np.asarray(grown, np.bool_)


def share_ratio(values: Values, altered: NDArray[np.bool_]) -> float:
    """Share of a map inside the altered structure, divided by the structure's share of the area.

    1 is what a map that knows nothing has; nothing altered gives 1.
    """
    area = float(altered.mean())
    return float(relevance(values)[altered].sum()) / area if area > 0 else 1.0
