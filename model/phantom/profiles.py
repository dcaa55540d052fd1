"""Turn grades into millimetres: how discs bulge and canal, recesses and foramina narrow."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity
from model.phantom.spec import PhantomSpec
from model.phantom.vertebrae import Vertebra, disc_places

STEP_MM = 0.25  # between the places of a profile: finer than any voxel
LEFT, RIGHT = 0, 1  # rows of two-sided profiles; the patient's left has a positive side
DISC_REACH_MM = 5.8  # a bulge or thick ligament reaches this far above and below its disc

# Each triple is Normal/Mild, Moderate, Severe. The sac's AP diameter follows the usual cuts for
# central stenosis: relative below 12 mm, absolute below 10 mm (Verbiest 1954; Steurer et al., BMC
# Musculoskelet Disord 2011;12:175). Ligamentum flavum: 3 mm usual, above 4-5 mm thick. Lateral
# recess depth: above 5 mm normal, below 3 mm stenotic (Steurer 2011). The remaining sizes are set
# so that the picture shows what the grades mean in LumbarDISC (RSNA 2024): CSF partly or wholly
# effaced; root touched or flattened in the recess; foraminal fat lost in part or altogether.
SAC_DEPTH_PART = (1.0, 0.54, 0.25)
SAC_WIDTH_PART = (1.0, 0.80, 0.60)
CENTRAL_BULGE_MM = (0.8, 3.0, 5.0)
ARCH_ADVANCE_MM = (0.0, 2.4, 5.0)
FLAVUM_MM = (2.8, 4.6, 6.6)
RECESS_BULGE_MM = (0.0, 2.6, 5.0)
FACET_TO_RECESS_MM = (0.0, 2.6, 5.2)
FORAMEN_BULGE_MM = (0.4, 2.6, 4.6)
FACET_TO_FORAMEN_MM = (0.0, 2.6, 4.8)
FAT_MARGIN_MM = (30.0, 3.2, 0.35)  # of fat left around the root in the foramen
CANAL_FAT_MM = (30.0, 2.0, 0.4)  # of fat left behind the sac
ROOT_CROWDING = (1.0, 1.4, 2.3)
ROOT_FLAT_PART = (1.0, 0.85, 0.6)

_SAC_DEPTH_MM = (13.0, 15.0, 15.5, 14.5, 13.5, 12.5, 10.5, 7.0, 3.0)  # T12 to S2, upper discs
_SAC_HALF_WIDTH_MM = (9.0, 9.8, 9.8, 9.6, 9.4, 8.8, 7.2, 5.0, 2.0)
_SAC_NAMES = ("T12", "L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3")
_FRONT_GAP_MM = (0.6, 0.6, 0.6, 0.6, 0.8, 1.8, 4.0, 4.5, 4.5)  # epidural fat lies before L5/S1


@dataclass(frozen=True, slots=True, eq=False)
class Profiles:
    """Sizes along the spine, read off at any place by `at`.

    Attributes
    ----------
    start : float
        The first place, mm along the spine.
    sac_depth, sac_half_width, front_gap : (N,) float32
        Of the thecal sac, mm, and its distance from the posterior wall.
    central_bulge, arch_advance, flavum, canal_fat, crowding : (N,) float32
        Disc behind the wall in the midline; lamina forward; ligament's thickness; the most fat
        that is left behind the sac (all mm);
        how much thicker the crowded roots of the cauda equina look (1 is usual).
    recess_bulge, facet_to_recess, foramen_bulge, facet_to_foramen, fat_margin, root_flat : (2, N)
        Per side (`LEFT`, `RIGHT`), mm; `root_flat` is a part of the root's usual depth.
    """

    start: float
    sac_depth: NDArray[np.float32] = field(repr=False)
    sac_half_width: NDArray[np.float32] = field(repr=False)
    front_gap: NDArray[np.float32] = field(repr=False)
    central_bulge: NDArray[np.float32] = field(repr=False)
    arch_advance: NDArray[np.float32] = field(repr=False)
    flavum: NDArray[np.float32] = field(repr=False)
    canal_fat: NDArray[np.float32] = field(repr=False)
    crowding: NDArray[np.float32] = field(repr=False)
    recess_bulge: NDArray[np.float32] = field(repr=False)
    facet_to_recess: NDArray[np.float32] = field(repr=False)
    foramen_bulge: NDArray[np.float32] = field(repr=False)
    facet_to_foramen: NDArray[np.float32] = field(repr=False)
    fat_margin: NDArray[np.float32] = field(repr=False)
    root_flat: NDArray[np.float32] = field(repr=False)

    def at(self, along: NDArray[np.floating[Any]]) -> NDArray[np.intp]:
        """Index (N,) into the profiles for places (N,) along the spine, clamped to their ends."""
        index = np.rint((along - self.start) / STEP_MM).astype(np.intp)
        return np.asarray(np.clip(index, 0, len(self.sac_depth) - 1), np.intp)


def read_profiles(spec: PhantomSpec, vertebrae: tuple[Vertebra, ...]) -> Profiles:
    """The sizes that `spec.findings` mean for this spine."""
    along = np.arange(vertebrae[-1].middle - 40.0, vertebrae[0].middle + 60.0, STEP_MM)
    discs = disc_places(vertebrae)

    def spread(
        sizes: tuple[float, ...], condition: Condition, reach_mm: float
    ) -> NDArray[np.float32]:
        """One condition's size along the spine, mm."""
        return _spread(along, spec, discs, sizes, condition, reach_mm)

    def sided(sizes: tuple[float, ...], word: str, reach_mm: float) -> NDArray[np.float32]:
        """The same for left and right."""
        conditions = [Condition(f"{side} {word}") for side in ("Left", "Right")]
        return np.stack([spread(sizes, condition, reach_mm) for condition in conditions])

    canal = Condition.SPINAL_CANAL_STENOSIS
    recess, foramen = "Subarticular Stenosis", "Neural Foraminal Narrowing"
    depth, half_width, gap = _sac(along, vertebrae)
    return Profiles(
        start=float(along[0]),
        sac_depth=depth * spread(SAC_DEPTH_PART, canal, DISC_REACH_MM),
        sac_half_width=half_width * spread(SAC_WIDTH_PART, canal, DISC_REACH_MM),
        front_gap=gap,
        central_bulge=spread(CENTRAL_BULGE_MM, canal, DISC_REACH_MM),
        arch_advance=spread(ARCH_ADVANCE_MM, canal, DISC_REACH_MM + 3.0),
        flavum=spread(FLAVUM_MM, canal, DISC_REACH_MM + 2.0),
        canal_fat=spread(CANAL_FAT_MM, canal, DISC_REACH_MM + 1.0),
        crowding=spread(ROOT_CROWDING, canal, DISC_REACH_MM),
        recess_bulge=sided(RECESS_BULGE_MM, recess, DISC_REACH_MM),
        facet_to_recess=sided(FACET_TO_RECESS_MM, recess, DISC_REACH_MM + 4.0),
        foramen_bulge=sided(FORAMEN_BULGE_MM, foramen, DISC_REACH_MM + 1.0),
        facet_to_foramen=sided(FACET_TO_FORAMEN_MM, foramen, DISC_REACH_MM + 6.0),
        fat_margin=sided(FAT_MARGIN_MM, foramen, 13.0),
        root_flat=sided(ROOT_FLAT_PART, foramen, 13.0),
    )


def _spread(
    along: NDArray[np.float64],
    spec: PhantomSpec,
    discs: dict[Level, float],
    sizes: tuple[float, ...],
    condition: Condition,
    reach_mm: float,
) -> NDArray[np.float32]:
    """The usual size everywhere, the size of its grade at each disc, smooth in between."""
    grades = spec.grades
    profile = np.full(len(along), sizes[Severity.NORMAL_MILD])
    for level, place in discs.items():
        weight = np.exp(-(np.abs((along - place) / reach_mm) ** 3))  # flat top, soft shoulders
        profile += weight * (sizes[grades[level, condition]] - sizes[Severity.NORMAL_MILD])
    return profile.astype(np.float32)


def _sac(along: NDArray[np.float64], vertebrae: tuple[Vertebra, ...]) -> list[NDArray[np.float32]]:
    """Depth, half width and gap in front of the sac where nothing narrows it, each (N,), mm."""
    tops = {v.name: v.middle + v.height / 2 for v in vertebrae}
    places = np.array([tops[name] for name in _SAC_NAMES])[::-1]
    return [
        np.interp(along, places, np.array(sizes)[::-1]).astype(np.float32)
        for sizes in (_SAC_DEPTH_MM, _SAC_HALF_WIDTH_MM, _FRONT_GAP_MM)
    ]
