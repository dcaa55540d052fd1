"""What can go wrong that is nobody's bug, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass

from model.errors import (
    DeviceError,
    LevelsNotFoundError,
    ModelError,
    RecipeError,
    TableError,
    TrainedOnError,
    WeightsError,
)


class ViewerError(Exception):
    """A failure in the world - a file, a disk, a scan - that the reader can act on.

    Raise it with one plain sentence, free of anything about the patient.
    Everything else that is raised is a bug and is reported as one.

    Attributes
    ----------
    advice : str
        What to do now, as an instruction. Set per class.
    """

    advice = "Try again, or open another study."


class FolderError(ViewerError):
    """The folder is missing or may not be read."""

    advice = "Check that the folder exists and that you may read it, then open it again."


class NothingToShowError(ViewerError):
    """The folder holds no picture that can be placed in a patient."""

    advice = "Open the folder of an MRI study; the list of skipped files says what was found."


class UnreadableFileError(ViewerError):
    """The file is not DICOM, or its pixels cannot be decoded."""

    advice = "Export the series again from the archive."


class GeometryError(ViewerError):
    """The frames do not form one regular stack."""

    advice = "Look at the series slice by slice; it cannot be analysed."


class OtherPatientError(ViewerError):
    """Two studies are to be compared that are not known to be of one patient."""

    advice = "Check whose studies these are; say --same-patient only if you know that they are."


class NotGradableError(ViewerError):
    """The study lacks what grading needs."""

    advice = "Look at the slices; open a lumbar MRI with sagittal T1, sagittal T2 and axial T2."


class WriteError(ViewerError):
    """A file could not be written; what stood there before still does."""

    advice = "Choose another folder, or free some space, and save again."


@dataclass(frozen=True, slots=True)
class Notice:
    """What the user is told.

    Attributes
    ----------
    text, advice : str
        One sentence each: what happened, what to do now.
    details : str
        The traceback of a bug; empty for an expected failure.
    """

    text: str
    advice: str
    details: str = ""


_MODEL_ADVICE = {
    WeightsError: "Install the program again; the slices can be read without it.",
    DeviceError: "Choose another device, or leave the choice to the program.",
    LevelsNotFoundError: "Read the slices yourself; the study cannot be graded.",
    TrainedOnError: "Measure other studies, or use --unseen-members or --trained-anyway.",
    RecipeError: "Compare the recipe and the folder with docs/training.md, then try again.",
    TableError: "Compare the table with the layout that the documentation describes.",
}


def notice_of(error: BaseException, traceback: str = "") -> Notice:
    """Words for an exception: its own if expected, an apology if a bug."""
    if isinstance(error, ViewerError):
        return Notice(str(error), error.advice)
    if isinstance(error, ModelError):
        return Notice(str(error), _MODEL_ADVICE.get(type(error), "Read the slices yourself."))
    return Notice(
        "Something went wrong inside the viewer. The analysis was stopped.",
        "Results on screen were cleared. Save the details and report them.",
        traceback,
    )
