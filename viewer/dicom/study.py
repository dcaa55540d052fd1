"""What a folder of DICOM files holds: a study, its series, their stacks of frames.

Names are the standard's (PS3.3 A.1.2, C.7.6.2, C.7.6.16). Everything is frozen:
a study read once is never edited, so any thread may hold it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vec3 = tuple[float, float, float]  # x, y, z: mm or unit vector, patient axes LPS


class Plane(Enum):
    """How a stack lies in the patient, by the axis nearest its normal."""

    SAGITTAL = "sagittal"
    CORONAL = "coronal"
    AXIAL = "axial"


class Role(Enum):
    """What a series is to a reader of the lumbar spine."""

    SAGITTAL_T1 = "Sagittal T1"
    SAGITTAL_T2 = "Sagittal T2"
    SAGITTAL_STIR = "Sagittal STIR"
    AXIAL_T2 = "Axial T2"
    AXIAL_T1 = "Axial T1"
    LOCALISER = "Localiser"
    OTHER = "Other"


class FileStatus(Enum):
    """What became of a file; every file of a folder has exactly one."""

    DISPLAYED = "displayed"
    NOT_DISPLAYABLE = "not_displayable"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Frame:
    """One image plane: a classic instance, or one frame of a multi-frame one.

    Attributes
    ----------
    path : Path
        File that holds the pixels. Kept out of `repr`: paths name patients.
    sop_instance_uid : str
        (0008,0018).
    index : int
        Frame within the file, from 0.
    instance_number : int
        (0020,0013); 0 where it is missing. Never an order of slices.
    image_position_patient : Vec3
        (0020,0032): centre of the first voxel, mm.
    row_cosine, column_cosine : Vec3
        (0020,0037): direction in which the column index, the row index grows.
    pixel_spacing : (float, float)
        (0028,0030): between rows, between columns, mm.
    rows, columns : int
        (0028,0010), (0028,0011).
    window : (float, float) or None
        (0028,1050), (0028,1051): center and width, where present and sane.
    """

    path: Path = field(repr=False)
    sop_instance_uid: str
    index: int
    instance_number: int
    image_position_patient: Vec3
    row_cosine: Vec3
    column_cosine: Vec3
    pixel_spacing: tuple[float, float]
    rows: int
    columns: int
    window: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Stack:
    """Parallel, equally spaced frames of one series, in ascending position along the normal.

    A lumbar axial series usually holds several stacks, one tilted to each disc.

    Attributes
    ----------
    normal : Vec3
        Unit vector along which the slice index grows.
    spacing : float
        Between slice centres, mm. Not slice thickness.
    warnings : tuple of str
        Duplicates, gaps and the like, as sentences for the reader.
    spares : tuple of Frame
        Frames left out because another one shows the same place; they stand in for it
        should its pixels turn out unreadable.
    """

    frames: tuple[Frame, ...] = field(repr=False)
    normal: Vec3
    spacing: float
    warnings: tuple[str, ...] = ()
    spares: tuple[Frame, ...] = field(default=(), repr=False)

    @property
    def plane(self) -> Plane:
        """Nearest anatomical plane."""
        planes = (Plane.SAGITTAL, Plane.CORONAL, Plane.AXIAL)
        return planes[max(range(3), key=lambda axis: abs(self.normal[axis]))]

    @property
    def affine(self) -> NDArray[np.float64]:
        """(4, 4): takes (slice, row, column, 1) to mm, LPS (PS3.3 C.7.6.2.1.1)."""
        first = self.frames[0]
        matrix = np.eye(4)
        matrix[:3, 0] = np.asarray(self.normal) * self.spacing
        matrix[:3, 1] = np.asarray(first.column_cosine) * first.pixel_spacing[0]
        matrix[:3, 2] = np.asarray(first.row_cosine) * first.pixel_spacing[1]
        matrix[:3, 3] = first.image_position_patient
        return matrix


@dataclass(frozen=True, slots=True)
class Series:
    """Images made in one run of one protocol, in one frame of reference.

    Attributes
    ----------
    role : Role
        The guess from plane, timing and, last, the description; the reader may correct it.
    number : int
        (0020,0011); 0 where it is missing.
    technique : str
        Timing for the corner text, such as "TR 600 TE 11"; empty where unknown.
    stacks : tuple of Stack
        From the head down where axial, else largest first.
    warnings : tuple of str
        About the series as a whole, as sentences for the reader.
    body_part : str
        (0018,0015) as the files say it; empty where they do not.
    """

    series_instance_uid: str
    frame_of_reference_uid: str | None
    modality: str
    description: str
    role: Role
    stacks: tuple[Stack, ...]
    number: int = 0
    technique: str = ""
    warnings: tuple[str, ...] = ()
    body_part: str = ""

    @property
    def plane(self) -> Plane:
        """Plane of the largest stack."""
        return max(self.stacks, key=lambda stack: len(stack.frames)).plane

    @property
    def frame_count(self) -> int:
        """Frames in all stacks."""
        return sum(len(stack.frames) for stack in self.stacks)


@dataclass(frozen=True, slots=True)
class StackKey:
    """Names one stack of a study."""

    series_instance_uid: str
    index: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was found but is not displayed, and why.

    Attributes
    ----------
    status : FileStatus
        Valid but not displayable, or refused.
    code : str
        Reason code for logs, free of personal data, such as "no-pixels".
    reason : str
        One sentence for the reader.
    """

    path: Path = field(repr=False)
    status: FileStatus
    code: str
    reason: str


@dataclass(frozen=True, slots=True, repr=False)
class Patient:
    """Who was examined; never logged, never in a `repr`.

    Attributes
    ----------
    name : str
        (0010,0010) for display: family and given names in reading order.
    patient_id, birth_date, sex : str
        (0010,0020), (0010,0030) as ISO date, (0010,0040); empty where unknown.
    """

    name: str = ""
    patient_id: str = ""
    birth_date: str = ""
    sex: str = ""

    def __repr__(self) -> str:
        """Name nobody."""
        return "Patient(…)"


@dataclass(frozen=True, slots=True)
class Study:
    """One examination of one patient.

    `skipped` is part of the study, not a log line: whoever reads the images
    must be able to see that one is missing.

    Attributes
    ----------
    folder : Path
        What was opened. Kept out of `repr`: paths name patients.
    warnings : tuple of str
        About the study as a whole, as sentences for the reader.
    """

    study_instance_uid: str
    date: dt.date | None
    description: str
    patient: Patient
    folder: Path = field(repr=False)
    series: tuple[Series, ...]
    skipped: tuple[Skipped, ...] = field(default=(), repr=False)
    warnings: tuple[str, ...] = ()

    def __getitem__(self, series_instance_uid: str) -> Series:
        """The series with this UID; `KeyError` if there is none."""
        for series in self.series:
            if series.series_instance_uid == series_instance_uid:
                return series
        raise KeyError(series_instance_uid)

    def stack(self, key: StackKey) -> Stack:
        """The stack named by `key`; `KeyError` if there is none."""
        stacks = self[key.series_instance_uid].stacks
        if not 0 <= key.index < len(stacks):
            raise KeyError(key)
        return stacks[key.index]
