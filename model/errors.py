"""What the model cannot do, said in a sentence that fits in a cell of the grid."""

from __future__ import annotations


class ModelError(Exception):
    """The model cannot judge; the sentence says why and holds nothing about the patient."""


class WeightsError(ModelError):
    """The weights file is missing, damaged, or not made for this program."""


class DeviceError(WeightsError):
    """There is no such device here to compute on."""


class LevelsNotFoundError(ModelError):
    """Five lumbar discs in order with plausible spacing could not be found."""


class OutsideVolumeError(ModelError):
    """The place to grade lies outside the slices."""


class FrameOfReferenceError(ModelError):
    """Two volumes may not be compared in millimetres."""


class UnusablePictureError(ModelError):
    """The picture is constant, not finite or too small to be graded."""


class TableError(ModelError):
    """A table of labels or answers is missing, incomplete or not in the agreed layout."""


class TrainedOnError(ModelError):
    """The weights were trained on what they shall be measured on."""


class RecipeError(ModelError):
    """A recipe for training cannot be followed: an unknown key, or a value that makes no sense."""
