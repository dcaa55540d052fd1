"""Pictures as files: one as PNG, several as GIF, or as MP4 where an encoder is installed."""

from __future__ import annotations

import importlib.util
import io
import tempfile
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from viewer.errors import WriteError

#: Pictures a second, as many as cine shows on screen.
PER_S = 10
#: The optional package that brings an encoder for MP4.
MP4_PACKAGE = "imageio_ffmpeg"

Pixels = NDArray[np.uint8]


class NoEncoderError(WriteError):
    """MP4 needs a package that is not installed."""

    advice = "Save a GIF instead, or install the package imageio-ffmpeg."


def can_write_mp4() -> bool:
    """Whether the package for MP4 is installed."""
    return importlib.util.find_spec(MP4_PACKAGE) is not None


def png_bytes(pixels: Pixels) -> bytes:
    """A picture (R, C, 3) as PNG, which loses nothing; no words about the patient in it."""
    held = io.BytesIO()
    Image.fromarray(pixels).save(held, "PNG")
    return held.getvalue()


def gif_bytes(frames: Sequence[Pixels]) -> bytes:
    """Pictures (R, C, 3), all of one size and grey, as a GIF that runs round and round.

    256 greys are all that an 8 bit picture has, so nothing is lost.

    Raises
    ------
    ValueError
        There are no pictures, or they differ in size.
    """
    _check(frames)
    first, *others = (Image.fromarray(frame[..., 0], "L") for frame in frames)
    held = io.BytesIO()
    first.save(
        held,
        "GIF",
        save_all=True,
        append_images=others,
        duration=1000 // PER_S,
        loop=0,
        optimize=False,
    )
    return held.getvalue()


def mp4_bytes(frames: Sequence[Pixels]) -> Generator[int, None, bytes]:
    """Pictures (R, C, 3), all of one size, as H.264 in MP4; yields how many are encoded.

    Raises
    ------
    NoEncoderError
        `can_write_mp4` is false.
    ValueError
        There are no pictures, or they differ in size.
    """
    _check(frames)
    if not can_write_mp4():
        raise NoEncoderError("MP4 needs an encoder that is not installed.")
    import imageio_ffmpeg

    # H.264 halves the colours, so its sides are even: an odd one gets a black line more.
    even = [np.pad(frame, ((0, frame.shape[0] % 2), (0, frame.shape[1] % 2), (0, 0)))
            for frame in frames]  # fmt: skip
    rows, columns = even[0].shape[:2]
    with tempfile.TemporaryDirectory(prefix="foramen-") as folder:
        path = Path(folder) / "stack.mp4"
        writer: Any = imageio_ffmpeg.write_frames(
            str(path), (columns, rows), fps=PER_S, macro_block_size=2, quality=8
        )
        writer.send(None)
        try:
            for count, frame in enumerate(even, start=1):
                writer.send(np.ascontiguousarray(frame))
                yield count
        finally:
            writer.close()
        return path.read_bytes()


def _check(frames: Sequence[Pixels]) -> None:
    if len({frame.shape for frame in frames}) != 1:
        raise ValueError("pictures of one size are needed")
