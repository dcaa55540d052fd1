"""Save pictures and whole series as files, as generators: no Qt, no threads."""

from __future__ import annotations

import math
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from model.volume import Volume
from viewer.export.files import write_whole
from viewer.export.picture_files import Pixels, gif_bytes, mp4_bytes, png_bytes
from viewer.language import marked, tr
from viewer.orientation import Turn, edge_letters, turned_pixels, turned_plane
from viewer.progress import Progress, reported
from viewer.slice_picture import slice_picture

#: Least side of a saved slice, pixels: letters are readable, voxels are still told apart.
LEAST_PX = 512
#: Height of the letters, and their distance from the edge, pixels.
_LETTER_PX, _EDGE_PX = 18, 8
_SAVING = marked("Saving the slices")


@dataclass(frozen=True, slots=True, eq=False)
class SliceToSave:
    """One slice of a series that is saved; `turn` is the reader's, after the convention's."""

    volume: Volume = field(repr=False)
    slice_index: int
    turn: Turn


@dataclass(frozen=True, slots=True, eq=False)
class SeriesToSave:
    """A series that is saved as moving picture.

    Attributes
    ----------
    window : (float, float)
        Center and width, stored values.
    inverted : bool
        Light for dark, as on screen.
    """

    slices: tuple[SliceToSave, ...]
    window: tuple[float, float]
    inverted: bool = False


def save_picture(pixels: Pixels, path: Path) -> Generator[Progress, None, Path]:
    """Write a picture (R, C, 3) as PNG, whole or not at all.

    Raises
    ------
    WriteError
        The file cannot be written; what stood there before still does.
    """
    data = png_bytes(pixels)
    yield Progress(tr("Saving the picture"))  # the last place to stop is before the file is there
    write_whole(path, data)
    return path


def save_series(series: SeriesToSave, path: Path) -> Generator[Progress, None, Path]:
    """Write a series as GIF, or as MP4 where `path` ends so; whole or not at all.

    Raises
    ------
    WriteError
        The file cannot be written, or there is no encoder for it.
    """
    frames: list[Pixels] = []
    count = len(series.slices)
    for number, one in enumerate(series.slices, start=1):
        frames.append(slice_pixels(one, series, f"{number}/{count}"))
        yield Progress(tr("Drawing slices"), number / count)
    frames = on_one_size(frames)
    yield Progress(tr(_SAVING), 0.0)
    if path.suffix.lower() == ".mp4":
        encoding = mp4_bytes(frames)
        data = yield from reported(encoding, lambda done: Progress(tr(_SAVING), done / count))
    else:
        data = gif_bytes(frames)
    yield Progress(tr(_SAVING), 1.0)  # the last place to stop is before the file is there
    write_whole(path, data)
    return path


def slice_pixels(one: SliceToSave, series: SeriesToSave, said: str) -> Pixels:
    """A slice (R, C, 3) with the letters of its sides and its number; nothing of the patient."""
    picture = slice_picture(one.volume, one.slice_index, series.window, least_px=LEAST_PX)
    pixels = turned_pixels_of(picture.pixels, one.turn)
    if series.inverted:
        pixels = 255 - pixels
    plane = turned_plane(picture.plane, one.turn)
    return _lettered(np.ascontiguousarray(pixels), edge_letters(plane), said)


def turned_pixels_of(pixels: Pixels, turn: Turn) -> Pixels:
    """Colours (R, C, 3) turned as a slice is."""
    return np.stack([turned_pixels(pixels[..., at], turn) for at in range(3)], axis=-1)


def on_one_size(frames: list[Pixels]) -> list[Pixels]:
    """All frames on black of the size of the largest, in its middle."""
    rows = max(frame.shape[0] for frame in frames)
    columns = max(frame.shape[1] for frame in frames)
    made = []
    for frame in frames:
        over, beside = rows - frame.shape[0], columns - frame.shape[1]
        room = ((over // 2, math.ceil(over / 2)), (beside // 2, math.ceil(beside / 2)), (0, 0))
        made.append(np.pad(frame, room))
    return made


def _lettered(pixels: Pixels, letters: tuple[str, str, str, str], said: str) -> Pixels:
    """Letters at the left, right, top and bottom, and the number of the slice below."""
    rows, columns = pixels.shape[:2]
    sheet = Image.fromarray(pixels)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(_LETTER_PX)
    left, right, top, bottom = letters
    for text, at, anchor in (
        (left, (_EDGE_PX, rows / 2), "lm"),
        (right, (columns - _EDGE_PX, rows / 2), "rm"),
        (top, (columns / 2, _EDGE_PX), "mt"),
        (bottom, (columns / 2, rows - _EDGE_PX), "mb"),
        (said, (_EDGE_PX, rows - _EDGE_PX), "lb"),
    ):
        draw.text(at, text, fill=(255, 255, 255), font=font, anchor=anchor,
                  stroke_width=2, stroke_fill=(0, 0, 0))  # fmt: skip
    return np.asarray(sheet)
