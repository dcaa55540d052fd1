"""What the model takes and returns. Values only: no torch, no file names."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity, Side, View
from model.volume import Volume

Vec3 = tuple[float, float, float]  # x, y, z: mm or unit vector, patient axes LPS


@dataclass(frozen=True, slots=True)
class Views:
    """The decoded stacks that a study offers for grading.

    Attributes
    ----------
    sagittal_t2, sagittal_t1 : Volume or None
        Whole sagittal stacks; None where the study has none.
    axial_t2 : tuple of Volume
        All axial T2 stacks; a series tilted to each disc gives one per block.
    """

    sagittal_t2: Volume | None = None
    sagittal_t1: Volume | None = None
    axial_t2: tuple[Volume, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelLocation:
    """Where one disc is.

    Attributes
    ----------
    patient_mm : Vec3
        The middle of the posterior disc margin, mm, LPS.
    up : Vec3
        Unit vector along the spine towards the head: the disc plane's normal.
    confidence : float
        0 to 1, of the place and not of the number.
    extrapolated : bool
        The place was continued from its neighbours, not seen (after renumbering).
    """

    level: Level
    patient_mm: Vec3
    up: Vec3
    confidence: float
    extrapolated: bool = False


@dataclass(frozen=True, slots=True)
class ForamenLocation:
    """Where one neural foramen is, mm, LPS; `confidence` and `extrapolated` as for discs."""

    level: Level
    side: Side
    patient_mm: Vec3
    confidence: float
    extrapolated: bool = False


@dataclass(frozen=True, slots=True)
class LumbarLevels:
    """The five discs and the foramina of a spine, under one numbering.

    Attributes
    ----------
    discs : tuple of LevelLocation
        Five, in the order of `Level`.
    foramina : tuple of ForamenLocation
        Up to ten; one that is missing was not found.
    frame_of_reference_uid : str or None
        Of the stacks that the places were found on.
    warnings : tuple of str
        What made the search doubtful, as sentences for the reader.
    """

    discs: tuple[LevelLocation, ...]
    foramina: tuple[ForamenLocation, ...]
    frame_of_reference_uid: str | None
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if tuple(disc.level for disc in self.discs) != tuple(Level):
            raise ValueError("discs must be five, in the order of Level")

    def disc(self, level: Level) -> LevelLocation:
        """The disc of `level`."""
        return self.discs[list(Level).index(level)]


@dataclass(frozen=True, slots=True, eq=False)
class Crop:
    """The picture around one place, as the network sees it.

    Attributes
    ----------
    side : Side or None
        The foramen's side; None for an axial crop, which serves canal and both recesses.
    pixels : (3, R, C) float32
        Three neighbouring slices (the middle one is read); stored values, 0 outside the volume.
        Rows grow to the feet and columns to the back (sagittal), or rows to the back and
        columns to the patient's left (axial). Read-only.
    affine : (4, 4) float64
        Takes (0, row, column, 1) of the middle slice to (x, y, z, 1), mm, LPS.
    patient_mm : Vec3
        The place it was cut around, mm, LPS.
    volume_index, slice_index : int
        Which stack (of `Views.axial_t2`; 0 for sagittal) and which of its slices was cut.
    """

    level: Level
    view: View
    side: Side | None
    pixels: NDArray[np.float32] = field(repr=False)
    affine: NDArray[np.float64] = field(repr=False)
    patient_mm: Vec3
    volume_index: int
    slice_index: int

    def __post_init__(self) -> None:
        if self.pixels.ndim != 3 or self.pixels.shape[0] != 3:
            raise ValueError(f"pixels must be (3, R, C), got shape {self.pixels.shape}")
        self.pixels.setflags(write=False)
        self.affine.setflags(write=False)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What is graded on this crop, in the order of `Condition`."""
        return tuple(
            condition
            for condition in Condition
            if condition.view is self.view and (self.side in (None, condition.side))
        )


@dataclass(frozen=True, slots=True)
class Prediction:
    """The model's opinion on one cell of the grid.

    Attributes
    ----------
    probabilities : (float, float, float)
        One per `Severity`, in its order; they sum to 1.
    weights_digest : str
        SHA-256 of the weights file, so that every number can be traced.
    grade_set : tuple of Severity
        The severities left open at 90 %, neighbours in order; empty where no thresholds are
        known (`model.grade_sets`).
    """

    level: Level
    condition: Condition
    probabilities: tuple[float, float, float]
    weights_digest: str = field(repr=False)
    grade_set: tuple[Severity, ...] = ()

    def __post_init__(self) -> None:
        if not abs(sum(self.probabilities) - 1.0) < 1e-3:  # also refuses NaN
            raise ValueError("probabilities must sum to 1")

    @property
    def severity(self) -> Severity:
        """The most probable severity; on a tie, the worse one."""
        first, second, third = self.probabilities
        # By hand, since all 25 are asked for at every change of what is shown.
        worse = Severity.SEVERE if third >= second else Severity.MODERATE
        return Severity.NORMAL_MILD if first > max(second, third) else worse


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """One cell that the model did not grade, and why, as a sentence for the reader."""

    level: Level
    condition: Condition
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Heatmap:
    """Where a prediction came from, laid over the crop it was made from.

    Attributes
    ----------
    values : (R, C) float32
        Relevance. 0 to 1 on a fixed scale if not `signed`, else -1 to 1. Read-only.
    affine : (4, 4) float64
        Takes (0, row, column, 1) to (x, y, z, 1), mm, patient axes LPS.
    """

    values: NDArray[np.float32] = field(repr=False)
    affine: NDArray[np.float64] = field(repr=False)
    signed: bool = False

    def __post_init__(self) -> None:
        if self.values.ndim != 2:
            raise ValueError(f"values must be (R, C), got shape {self.values.shape}")
        self.values.setflags(write=False)
        self.affine.setflags(write=False)


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """A heat map for one finding, and how it was made.

    Attributes
    ----------
    severity : Severity or None
        What the map speaks for; None where the method is the same for all (attention rollout).
    method : str
        A key of `model.methods.METHODS`.
    note : str
        One sentence on what the map shows and does not show.
    against : Severity or None
        The severity whose score was taken off; None for all the others together.
    parameters : tuple of (str, str)
        What was chosen about the method, in words: what it is, its value.
    baseline : str
        What the picture was compared with, in words; empty where with nothing.
    delta : float or None
        How far the scores are from adding up to what they explain, as a share of it; None
        where the method promises no sum.
    done : float
        How much of the work went into it; below 1 a first picture that is being refined.
    seconds : float
        That it took.
    weights_sha256 : str
        `Prediction.weights_digest` of the networks.
    scores : (rows, columns) float64 or None
        As computed, not clipped, on the method's own grid over the crop: patches, or pixels
        where the shape is the heat map's. Read-only.
    unit : str
        Of the scores.
    full_scale : float
        The score that the heat map shows as 1.
    """

    level: Level
    condition: Condition
    severity: Severity | None
    method: str
    heatmap: Heatmap
    note: str
    against: Severity | None = None
    parameters: tuple[tuple[str, str], ...] = ()
    baseline: str = ""
    delta: float | None = None
    done: float = 1.0
    seconds: float = 0.0
    weights_sha256: str = field(default="", repr=False)
    scores: NDArray[np.float64] | None = field(default=None, repr=False)
    unit: str = ""
    full_scale: float = 1.0

    def __post_init__(self) -> None:
        if self.scores is not None:
            self.scores.setflags(write=False)

    @property
    def signed(self) -> bool:
        """Whether scores below zero spoke against the severity."""
        return self.heatmap.signed
