"""Decode the frames of a stack into a `Volume`, or as stored for checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.volume import Volume
from viewer.dicom.file_reading import FramePixels, PixelJob, read_frames
from viewer.dicom.reading_process import borrowed_process
from viewer.dicom.stacks import restacked
from viewer.dicom.study import Series, Skipped, Stack, StackKey, Study
from viewer.errors import UnreadableFileError

LARGEST_STACK_BYTES = 2 * 2**30  # as float32; a reading station holds two beside the program
_LARGEST_SAMPLE_BYTES = 8


class PixelsError(UnreadableFileError):
    """Some files of a stack cannot be decoded; the others may be shown without them.

    Attributes
    ----------
    skipped : tuple of Skipped
        The files and why; hand them to `without_files`.
    """

    advice = "The other series can be read; export this one again from the archive."

    def __init__(self, skipped: tuple[Skipped, ...]) -> None:
        files = "1 file" if len(skipped) == 1 else f"{len(skipped)} files"
        super().__init__(f"The pixels of {files} cannot be decoded. {skipped[0].reason}")
        self.skipped = skipped


def decode_stack(study: Study, key: StackKey) -> Generator[float, None, Volume]:
    """Decode a stack for display and grading.

    Values are float32 after the modality rescale. MONOCHROME1 is turned round about the
    middle of what its bits can hold, so that bright is bright; `Frame.window` is given
    for the values so turned.

    Yields
    ------
    float
        Share done, 0 to 1, at least every 0.2 s; a place to stop.

    Raises
    ------
    PixelsError
        Some files cannot be decoded; all files of the stack were tried.
    KeyError
        The study has no such stack.
    """
    stack = study.stack(key)
    _check_budget(stack)
    first = stack.frames[0]
    voxels = np.empty((len(stack.frames), first.rows, first.columns), np.float32)

    def keep(index: int, frame: FramePixels) -> None:
        """Put one frame into its slice, rescaled, bright side up."""
        stored = frame.pixels.astype(np.float64)
        if frame.inversion is not None:
            stored = frame.inversion - stored
        voxels[index] = stored * frame.slope + frame.intercept

    yield from _decode(stack, keep)
    space = study[key.series_instance_uid].frame_of_reference_uid
    return Volume(voxels, stack.affine, space)


def stored_pixels(study: Study, key: StackKey) -> Generator[float, None, NDArray[Any]]:
    """Decode a stack as its files hold it.

    Returns
    -------
    (S, R, C)
        Frames in display order, C-contiguous, little-endian: stored integers where every
        rescale is the identity, else float32 after the rescale. MONOCHROME1 as stored.

    Raises
    ------
    PixelsError
        Some files cannot be decoded; all files of the stack were tried.
    """
    stack = study.stack(key)
    _check_budget(stack)
    frames: dict[int, FramePixels] = {}
    yield from _decode(stack, frames.__setitem__)
    ordered = [frames[index] for index in range(len(stack.frames))]
    if all((frame.slope, frame.intercept) == (1.0, 0.0) for frame in ordered):
        stored = np.stack([frame.pixels for frame in ordered])
        return np.ascontiguousarray(stored, stored.dtype.newbyteorder("<"))
    scaled = [f.pixels.astype(np.float64) * f.slope + f.intercept for f in ordered]
    return np.ascontiguousarray(np.stack(scaled), "<f4")


def without_files(study: Study, skipped: Iterable[Skipped]) -> Study:
    """The study without files that turned out unreadable, which are then among its skipped.

    A spare of the same place stands in for a lost slice. Where there is none, a stack that
    loses a slice inside is split, and says so; a series that loses all is gone.
    """
    added = tuple({item.path: item for item in skipped}.values())
    gone = {item.path for item in added}
    series = tuple(kept for item in study.series if (kept := _without(item, gone)).stacks)
    shown = {f.path for item in series for stack in item.stacks for f in stack.frames}
    skipped_before = (item for item in study.skipped if item.path not in gone | shown)
    both = (*skipped_before, *added)
    ordered = tuple(sorted(both, key=lambda item: str(item.path)))
    return replace(study, series=series, skipped=ordered)


def _without(series: Series, gone: set[Path]) -> Series:
    stacks: list[Stack] = []
    for stack in series.stacks:
        hit = any(frame.path in gone for frame in (*stack.frames, *stack.spares))
        stacks.extend(restacked(stack, gone) if hit else (stack,))
    return replace(series, stacks=tuple(stacks))


def _check_budget(stack: Stack) -> None:
    first = stack.frames[0]
    if 4 * len(stack.frames) * first.rows * first.columns > LARGEST_STACK_BYTES:
        raise UnreadableFileError("The series is larger than this program reads.")


def _decode(stack: Stack, keep: Callable[[int, FramePixels], None]) -> Generator[float, None, None]:
    """Decode every frame, file by file, and hand each to `keep` with its slice index."""
    slices: dict[Path, dict[int, int]] = defaultdict(dict)
    for index, frame in enumerate(stack.frames):
        slices[frame.path][frame.index] = index
    first, done, failed = stack.frames[0], 0, []
    with borrowed_process() as process:
        for path, places in slices.items():
            size = first.rows * first.columns * _LARGEST_SAMPLE_BYTES
            for item in read_frames(PixelJob(path, tuple(places), size), process):
                if isinstance(item, Skipped):
                    failed.append(item)
                elif item is not None:
                    _check_size(item, stack)
                    keep(places[item.index], item)
                    done += 1
                yield done / len(stack.frames)
    if failed:
        raise PixelsError(tuple(failed))


def _check_size(item: FramePixels, stack: Stack) -> None:
    """The file may have been exchanged since its header was read."""
    if item.pixels.shape != (stack.frames[0].rows, stack.frames[0].columns):
        raise UnreadableFileError("A file changed while the study was open.")
