"""Guess what a series is to a reader of the lumbar spine: T1, T2, STIR, localiser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from viewer.dicom.header import Timing
from viewer.dicom.study import Plane, Role, Stack

# Spin-echo timing of spine protocols at 1.5 and 3 T (ACR-ASNR-SCBT-MR practice parameter for
# MRI of the adult spine; Bernstein, King, Zhou, Handbook of MRI Pulse Sequences, 2004, 14.3,
# 16.4): T1 has short TR and TE, T2 both long, STIR nulls fat at TI = 0.69 T1(fat).
_T1_LONGEST_TR_MS = 1300.0
_T1_LONGEST_TE_MS = 40.0
_T2_SHORTEST_TR_MS = 800.0  # 3D fast spin echo; the long TE tells it from T1
_T2_SHORTEST_TE_MS = 60.0
_T2_LONGEST_TE_MS = 300.0  # above it lies MR myelography
_STIR_TI_MS = (80.0, 300.0)
_T1_FLAIR_TI_MS = (400.0, 1300.0)
_T1_FLAIR_LONGEST_TR_MS = 3500.0

_LOCALISER_MOST_FRAMES = 20
_LOCALISER_SPACING_MM = 8.0  # diagnostic lumbar series lie 3 to 5 mm apart

_STIR = re.compile(r"\b(stir|tirm|t2 ?ir|ir ?tse|ir ?fse)\b")
_FAT_SUPPRESSED = re.compile(
    r"\b(fs|fat ?sat|fatsat|fat ?sup\w*|spair|spir|chess|sting|ideal|water|"
    r"dixon w|mdixon w|t2fs|t2w ?fs)\b"
)
# Some scanners put a letter before it: sT2W_TSE, dT1W.
_T1 = re.compile(r"(?<![a-z0-9])[sdv]?t1(?![0-9*])|\bflair t1\b")
_T2 = re.compile(r"(?<![a-z0-9])[sdv]?t2(?![0-9*])")
_LOCALISER = re.compile(
    r"\b(loc|locali[sz]er\w*|scout|survey|plan scan|3 ?plane\w*|topo\w*|smartbrain)\b"
)
_NOT_ANATOMY = re.compile(
    r"\b(adc|dwi|diff\w*|trace\w*|fa map|dti|sub|subtract\w*|mip|mpr|myelo\w*|perf\w*|swi|t2 ?star|"
    r"medic|merge|screen ?save|report|key ?images?|fat only|opp\w*|calib\w*|asset|cal|pd|pdw|"
    r"proton)\b"
)
_DERIVED_TYPES = frozenset(
    {"ADC", "FAT", "OPP_PHASE", "OUT_PHASE", "MIP", "PROJECTION IMAGE", "MPR"}
)


class Contrast(Enum):
    """What makes the picture bright."""

    T1 = "T1"
    T2 = "T2"
    FAT_SUPPRESSED_T2 = "STIR"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Clues:
    """What a series says of itself.

    Attributes
    ----------
    modality : str
        (0008,0060); RSNA studies have none.
    image_type : tuple of str
        (0008,0008).
    description : str
        Series description and protocol name.
    """

    modality: str = ""
    image_type: tuple[str, ...] = ()
    description: str = ""
    timing: Timing = field(default_factory=Timing)


def guess_role(clues: Clues, stacks: Sequence[Stack]) -> Role:
    """Role of a series from its planes, its timing and, last, its description."""
    words = _words(clues.description)
    types = {value.upper() for value in clues.image_type}
    if is_localiser(words, types, stacks):
        return Role.LOCALISER
    if clues.modality not in {"", "MR"} or types & _DERIVED_TYPES or not stacks:
        return Role.OTHER
    if _NOT_ANATOMY.search(words):
        return Role.OTHER
    contrast = guess_contrast(clues.timing, words, types)
    plane = max(stacks, key=lambda stack: len(stack.frames)).plane
    return _ROLES.get((plane, contrast), Role.OTHER)


_ROLES = {
    (Plane.SAGITTAL, Contrast.T1): Role.SAGITTAL_T1,
    (Plane.SAGITTAL, Contrast.T2): Role.SAGITTAL_T2,
    (Plane.SAGITTAL, Contrast.FAT_SUPPRESSED_T2): Role.SAGITTAL_STIR,
    (Plane.AXIAL, Contrast.T1): Role.AXIAL_T1,
    (Plane.AXIAL, Contrast.T2): Role.AXIAL_T2,
    # The sac is bright on both, and grading reads the sac.
    (Plane.AXIAL, Contrast.FAT_SUPPRESSED_T2): Role.AXIAL_T2,
}


def guess_contrast(timing: Timing, words: str, types: set[str]) -> Contrast:
    """Contrast from timing where there is any, else from the words of the description.

    Fat suppression is looked for in both: few files tell it in their tags.
    """
    fat_suppressed = (
        timing.fat_suppressed is True
        or _FAT_SUPPRESSED.search(words) is not None
        or "WATER" in types
    )
    contrast = _from_timing(timing) or _from_words(words)
    if contrast is Contrast.T2 and fat_suppressed:
        return Contrast.FAT_SUPPRESSED_T2
    if contrast is Contrast.T1 and fat_suppressed:
        return Contrast.OTHER  # without fat the foramen cannot be read on T1
    return contrast


def is_localiser(words: str, types: set[str], stacks: Sequence[Stack]) -> bool:
    """Whether a series only serves to plan the others.

    It says so, or it has few slices that lie in several planes or far apart.
    """
    if "LOCALIZER" in types or _LOCALISER.search(words):
        return True
    frames = sum(len(stack.frames) for stack in stacks)
    if frames > _LOCALISER_MOST_FRAMES:
        return False
    planes = {stack.plane for stack in stacks}
    if len(planes) > 1:
        return True
    even = [stack for stack in stacks if len(stack.frames) > 2]
    says_contrast = _T1.search(words) or _T2.search(words)
    return (
        bool(even)
        and not says_contrast
        and all(stack.spacing > _LOCALISER_SPACING_MM for stack in even)
    )


def technique_text(timing: Timing) -> str:
    """Timing for the corner of a picture, such as "TR 600 TE 11"."""
    named = (
        ("TR", timing.repetition_ms),
        ("TE", timing.echo_ms),
        ("TI", timing.inversion_ms or None),
    )
    return " ".join(f"{name} {value:.0f}" for name, value in named if value is not None)


def _words(description: str) -> str:
    """Lower case, with a blank for every separator.

    "T2/STIR" is how the RSNA 2024 challenge names series that may be either; most are T2.
    """
    description = re.sub(r"t2\s*/\s*stir", "t2", description, flags=re.IGNORECASE)
    return " ".join(re.sub(r"[^a-z0-9*]+", " ", description.lower()).split())


def _from_timing(timing: Timing) -> Contrast | None:
    """Contrast of a spin or inversion-recovery sequence; None where timing does not tell."""
    repetition, echo, inversion = timing.repetition_ms, timing.echo_ms, timing.inversion_ms
    if repetition is None or echo is None or repetition <= 0 or echo <= 0:
        return None
    if inversion and inversion >= _STIR_TI_MS[0]:
        return _from_inversion(repetition, echo, inversion)
    if "GR" in timing.scanning_sequence and "SE" not in timing.scanning_sequence:
        return None  # gradient echoes follow other rules; trust the description
    if repetition <= _T1_LONGEST_TR_MS and echo <= _T1_LONGEST_TE_MS:
        return Contrast.T1
    if repetition >= _T2_SHORTEST_TR_MS and _T2_SHORTEST_TE_MS <= echo <= _T2_LONGEST_TE_MS:
        return Contrast.T2
    return Contrast.OTHER


def _from_inversion(repetition: float, echo: float, inversion: float) -> Contrast:
    if inversion <= _STIR_TI_MS[1]:
        return Contrast.FAT_SUPPRESSED_T2
    short = repetition <= _T1_FLAIR_LONGEST_TR_MS and echo <= _T1_LONGEST_TE_MS
    in_range = _T1_FLAIR_TI_MS[0] <= inversion <= _T1_FLAIR_TI_MS[1]
    return Contrast.T1 if short and in_range else Contrast.OTHER


def _from_words(words: str) -> Contrast:
    one, two = _T1.search(words) is not None, _T2.search(words) is not None
    if _STIR.search(words):
        return Contrast.FAT_SUPPRESSED_T2
    if one == two:
        return Contrast.OTHER
    return Contrast.T1 if one else Contrast.T2
