"""Doubts that only the decoded pictures raise: too short, empty, written on, metal in them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from model.results import LumbarLevels, Views
from model.volume import Volume
from viewer.dicom.study import Role, StackKey, Study
from viewer.eligibility import Chosen
from viewer.hanging import role_of

LEAST_HEIGHT_MM = 130.0
"""Shorter sagittal pictures hardly hold five levels: from L1/L2 to L5/S1 lie four spacings of 38 mm
in an average adult (vertebra 27 mm, disc 11 mm: Zhou et al., Eur Spine J 2000;9:242-248); small
adults have five sixths of that."""

LEAST_EDGE_PX = 24
"""As many pixels as three small letters have along their outlines."""

_LEAST_SLICES = 3  # of two slices anything is alike
_BRIGHT, _DARK = 0.5, 0.25  # letters and what they stand on, shares of the brightest value

HARDWARE = (
    "Large areas without signal lie beside the discs: metal is suspected. The networks never "
    "learned from spines with hardware: do not rely on grades near it."
)


def picture_doubts(
    study: Study, roles: Mapping[str, Role], chosen: Chosen, volumes: Mapping[StackKey, Volume]
) -> tuple[str, ...]:
    """What the chosen pictures make doubtful before any level is looked for, as sentences.

    Parameters
    ----------
    chosen : Chosen
        Decoded stacks alone.
    volumes : mapping
        At least the chosen ones.
    """
    said: list[str] = []
    for key in (chosen.sagittal_t2, chosen.sagittal_t1):
        if key is not None and height_mm(volumes[key]) < LEAST_HEIGHT_MM:
            name = _name(study, key, roles)
            said.append(
                f"{name} shows {height_mm(volumes[key]):.0f} mm of the spine, too little for five "
                "levels: check the numbering, or open a series with the whole lumbar spine."
            )
    for key in chosen.keys:
        name = _name(study, key, roles)
        empty = constant_slices(volumes[key])
        if empty:
            count = f"{empty} of {volumes[key].shape[0]} slices hold"
            said.append(f"{name}: {count} one value and no picture: look at another series there.")
        if is_written_on(volumes[key]):
            said.append(
                f"{name}: letters or lines seem to be burnt into the pictures: open the original "
                "series, and do not rely on grades where they lie over the spine."
            )
    return tuple(dict.fromkeys(said))


def hardware_doubts(levels: LumbarLevels, views: Views) -> tuple[str, ...]:
    """One sentence where the sagittal pictures have holes as large as metal leaves.

    T1 is looked at where it shares the space of the levels, because voids without metal are
    rarest there; else the stack that the levels were found on.
    """
    from model.voids import hardware_suspected  # brings torch, which the networks need by then

    space = levels.frame_of_reference_uid
    for volume in (views.sagittal_t1, views.sagittal_t2):
        if volume is not None and volume.frame_of_reference_uid == space:
            return (HARDWARE,) if hardware_suspected(volume, levels) else ()
    return ()


def height_mm(volume: Volume) -> float:
    """How far the slices reach from head to feet, mm."""
    _, rows, columns = volume.shape
    _, row_mm, column_mm = volume.spacing_mm
    _, down, across = np.abs(volume.directions[:, 2])
    return float(rows * row_mm * down + columns * column_mm * across)


def constant_slices(volume: Volume) -> int:
    """How many slices hold a single value, or none that is finite."""
    flat = volume.voxels.reshape(volume.shape[0], -1)
    low, high = flat.min(axis=1), flat.max(axis=1)
    return int(np.sum(~(high > low)))


def is_written_on(volume: Volume) -> bool:
    """Whether the same bright edges stand at the same place in all slices, as letters do.

    Anatomy changes from slice to slice and noise everywhere; what is drawn over a series is
    equal to the last bit: a bright pixel beside one that is dark in every slice.
    """
    voxels = volume.voxels
    if len(voxels) < _LEAST_SLICES:
        return False
    first = voxels[0]
    top = float(voxels.max())
    same = (voxels == first).all(axis=0)
    bright = same & (first > _BRIGHT * top)
    if not bright.any():
        return False
    dark = voxels.max(axis=0) < _DARK * top
    return _edge_pixels(bright, dark) >= LEAST_EDGE_PX


def _edge_pixels(bright: NDArray[np.bool_], dark: NDArray[np.bool_]) -> int:
    """How many bright pixels have a dark one beside, above or below them."""
    beside = np.zeros_like(dark)
    beside[:, 1:] |= dark[:, :-1]
    beside[:, :-1] |= dark[:, 1:]
    beside[1:] |= dark[:-1]
    beside[:-1] |= dark[1:]
    return int(np.sum(bright & beside))


def _name(study: Study, key: StackKey, roles: Mapping[str, Role]) -> str:
    return role_of(study[key.series_instance_uid], roles).value
