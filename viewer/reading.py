"""One reading of a study as values: the findings, where they lie, what made them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from model.labels import Condition, Level, Severity
from model.results import Crop, LumbarLevels, NotAssessed, Prediction, Vec3
from viewer.dicom.study import StackKey

Cell = tuple[Level, Condition]
CELLS: tuple[Cell, ...] = tuple((level, condition) for level in Level for condition in Condition)


@dataclass(frozen=True, slots=True)
class Place:
    """The pixel that a finding was read at.

    Attributes
    ----------
    stack : StackKey
        The stack it was read on.
    slice_index : int
        Slice of that stack.
    sop_instance_uid : str
        (0008,0018) of that slice.
    row, column : float
        Of the finding on that slice, pixels; voxel centres at whole numbers.
    patient_mm : Vec3
        The same place, mm, LPS.
    """

    stack: StackKey
    slice_index: int
    sop_instance_uid: str
    row: float
    column: float
    patient_mm: Vec3


@dataclass(frozen=True, slots=True)
class Finding:
    """One cell of the grid: the model's answer, or why there is none.

    Attributes
    ----------
    answer : Prediction or NotAssessed
        What the model said of it.
    place : Place or None
        Where it was read; None where it was not.
    crop : Crop or None
        What the network saw; None where nothing was cut.
    """

    answer: Prediction | NotAssessed
    place: Place | None = None
    crop: Crop | None = field(default=None, repr=False)

    @property
    def cell(self) -> Cell:
        """Level and condition."""
        return self.answer.level, self.answer.condition

    @property
    def severity(self) -> Severity | None:
        """The model's grade; None where it was not assessed."""
        return self.answer.severity if isinstance(self.answer, Prediction) else None


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which networks graded, and on what.

    Attributes
    ----------
    weights_sha256 : str
        One digest over all weights files.
    device : str
        "cpu", "cuda" or "mps", as used.
    """

    name: str
    version: str
    weights_sha256: str
    device: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the program found in a study.

    Attributes
    ----------
    levels : LumbarLevels or None
        Under the numbering in force; None where they were not found.
    shift : int
        How many levels the reader moved the numbering down; 0 as found.
    findings : tuple of Finding
        25, in the order of `CELLS`.
    seconds : mapping
        Wall time of "decode", "locate", "grade" and so on, s.
    warnings : tuple of str
        Eligibility and numbering doubts, as sentences for the reader.
    """

    levels: LumbarLevels | None
    shift: int
    findings: tuple[Finding, ...]
    model: ModelIdentity | None
    seconds: Mapping[str, float] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
