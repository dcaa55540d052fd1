"""Read a series folder of the RSNA 2024 set: upright volumes, and where each file lies in them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from model.labels import View
from model.volume import Volume
from viewer.dicom.pixels import PixelsError, decode_stack, without_files
from viewer.dicom.reader import NothingDisplayableError, scan_folder
from viewer.dicom.study import Frame, Skipped, Stack, StackKey, Study
from viewer.errors import FolderError, UnreadableFileError

Result = TypeVar("Result")

_UPRIGHT = {
    View.SAGITTAL_T1: (np.array([0.0, 0.0, -1.0]), np.array([0.0, 1.0, 0.0])),
    View.AXIAL_T2: (np.array([0.0, 1.0, 0.0]), np.array([1.0, 0.0, 0.0])),
}
"""Where rows and columns grow to, LPS: feet and back, or back and left."""


@dataclass(frozen=True, slots=True, eq=False)
class PlacedStack:
    """A stack as stored, and its pictures turned upright.

    Attributes
    ----------
    stored, upright : Volume
        The same voxels; in `upright` rows and columns are reversed where that is needed.
    instances : tuple of int
        The file of each slice.
    """

    stored: Volume
    upright: Volume
    instances: tuple[int, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class SeriesPictures:
    """What could be read of a series.

    Attributes
    ----------
    stacks : tuple of PlacedStack
        Pictures of several sizes or tilts are several stacks.
    skipped : tuple of (str, str)
        Files left out: name and reason code.
    """

    stacks: tuple[PlacedStack, ...] = field(repr=False)
    skipped: tuple[tuple[str, str], ...] = ()

    def find(self, instance: int) -> tuple[PlacedStack, int] | None:
        """The stack and slice of a file; None where it could not be read."""
        for stack in self.stacks:
            if instance in stack.instances:
                return stack, stack.instances.index(instance)
        return None


def read_series(folder: Path, view: View) -> Generator[None, None, SeriesPictures]:
    """Read every file of a series folder, yielding often; bad files are skipped, with a reason.

    A slice's file is known by its name, as the tables of the set do; the instance number in
    the file serves where the name is no number. Neither is an order: slices lie in the order of
    their places. A folder that is missing or holds nothing gives no stacks.
    """
    studies: tuple[Study, ...] = ()
    skipped: list[tuple[str, str]] = []
    try:
        studies = yield from _silently(scan_folder(folder))
    except NothingDisplayableError as error:
        skipped += _named(error.skipped)
    except FolderError:
        skipped.append(("", "no-series"))
    stacks: list[PlacedStack] = []
    for study in studies:
        try:
            whole, read = yield from _decoded(study, view)
        except UnreadableFileError:
            skipped.append(("", "unreadable"))
            continue
        stacks += read
        skipped += _named(whole.skipped)
    return SeriesPictures(tuple(stacks), tuple(skipped))


def upright(volume: Volume, view: View) -> Volume:
    """The volume with rows and columns reversed where they do not run as on a reading station.

    Only whole directions are turned round; a picture that lies on its side stays so.
    """
    voxels, affine = volume.voxels, np.array(volume.affine)
    for axis, wanted in enumerate(_UPRIGHT[view], start=1):
        if volume.directions[axis] @ wanted < 0:
            voxels = np.flip(voxels, axis)
            affine[:3, 3] += affine[:3, axis] * (voxels.shape[axis] - 1)
            affine[:3, axis] *= -1
    return Volume(np.ascontiguousarray(voxels), affine, volume.frame_of_reference_uid)


def patient_mm(stack: PlacedStack, index: int, x: float, y: float) -> NDArray[np.float64]:
    """The place (3,) in mm, LPS, of column `x` and row `y` of a stored slice."""
    return np.asarray(stack.stored.to_patient(np.array([[index, y, x]], np.float64))[0])


def _decoded(
    study: Study, view: View
) -> Generator[None, None, tuple[Study, tuple[PlacedStack, ...]]]:
    """All stacks, and the study without the files that could not be decoded."""
    while True:
        stacks: list[PlacedStack] = []
        try:
            for series in study.series:
                for index, stack in enumerate(series.stacks):
                    key = StackKey(series.series_instance_uid, index)
                    volume: Volume = yield from _silently(decode_stack(study, key))
                    stacks.append(_placed(volume, stack, view))
        except PixelsError as error:
            study = without_files(study, error.skipped)  # fewer files each time round
            continue
        return study, tuple(stacks)


def _placed(volume: Volume, stack: Stack, view: View) -> PlacedStack:
    return PlacedStack(volume, upright(volume, view), tuple(map(_instance, stack.frames)))


def _instance(frame: Frame) -> int:
    name = frame.path.stem
    return int(name) if name.isascii() and name.isdecimal() else frame.instance_number


def _named(skipped: tuple[Skipped, ...]) -> list[tuple[str, str]]:
    return [(item.path.name, item.code) for item in skipped]


def _silently(work: Generator[Any, None, Result]) -> Generator[None, None, Result]:
    """Run work to its end and pass on where it can be stopped, not what it says."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            result: Result = stop.value
            return result
        yield
