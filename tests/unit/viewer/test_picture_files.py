"""Pictures written as PNG, GIF and MP4 are the same when they are read back."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageSequence

from viewer.export import picture_files
from viewer.export.picture_files import (
    PER_S,
    NoEncoderError,
    can_write_mp4,
    gif_bytes,
    mp4_bytes,
    png_bytes,
)


def frames(count: int, rows: int = 20, columns: int = 31) -> list[np.ndarray]:
    grey = np.random.default_rng(3).integers(0, 256, (count, rows, columns, 1), np.uint8)
    return list(np.repeat(grey, 3, axis=3))


def test_a_png_loses_nothing_and_says_nothing() -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (9, 7, 3), np.uint8)
    with Image.open(io.BytesIO(png_bytes(pixels))) as read:
        assert np.array_equal(np.asarray(read), pixels)
        assert read.info == {}


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_gif_keeps_every_frame_and_every_grey(count: int) -> None:
    made = frames(count)
    with Image.open(io.BytesIO(gif_bytes(made))) as read:
        seen = [np.asarray(frame.convert("RGB")) for frame in ImageSequence.Iterator(read)]
        if count > 1:
            assert read.info["duration"] == 1000 // PER_S
            assert read.info["loop"] == 0
    assert len(seen) == count
    assert all(np.array_equal(one, other) for one, other in zip(seen, made, strict=True))


@pytest.mark.parametrize("wrong", [[], [*frames(1), *frames(1, rows=8)]])
def test_frames_are_of_one_size(wrong: list[np.ndarray]) -> None:
    with pytest.raises(ValueError, match="one size"):
        gif_bytes(wrong)
    with pytest.raises(ValueError, match="one size"):
        next(mp4_bytes(wrong))


def test_without_the_package_mp4_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_files, "MP4_PACKAGE", "a_package_that_is_not_there")
    assert not can_write_mp4()
    with pytest.raises(NoEncoderError, match="not installed"):
        next(mp4_bytes(frames(2)))


@pytest.mark.skipif(not can_write_mp4(), reason="the optional extra [video] is not installed")
def test_an_mp4_is_encoded_frame_by_frame() -> None:
    work, seen = mp4_bytes(frames(6, 65, 64)), []
    try:
        while True:
            seen.append(next(work))
    except StopIteration as stop:
        data = stop.value
    assert seen == [1, 2, 3, 4, 5, 6]
    assert data[4:8] == b"ftyp"
