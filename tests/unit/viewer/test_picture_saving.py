"""A series is saved as it lies on screen, whole or not at all."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageSequence

from model.volume import Volume
from tests.lumbar_study import axial, make_volume, sagittal
from viewer.display import MIRROR, QUARTER_RIGHT
from viewer.errors import WriteError
from viewer.orientation import Turn
from viewer.picture_saving import (
    LEAST_PX,
    SeriesToSave,
    SliceToSave,
    on_one_size,
    save_picture,
    save_series,
    slice_pixels,
)

WINDOW = (500.0, 1000.0)
AS_IT_IS = Turn()


def finished(work: Generator[Any, None, Path]) -> tuple[list[Any], Path]:
    seen = []
    while True:
        try:
            seen.append(next(work))
        except StopIteration as stop:
            return seen, stop.value


def series(*volumes: Volume, turn: Turn = AS_IT_IS, inverted: bool = False) -> SeriesToSave:
    slices = tuple(
        SliceToSave(volume, index, turn) for volume in volumes for index in range(volume.shape[0])
    )
    return SeriesToSave(slices, WINDOW, inverted)


def middle(pixels: np.ndarray) -> np.ndarray:
    """Without the edges, where letters are."""
    return pixels[60:-60, 60:-60]


def test_a_picture_is_written(tmp_path: Path) -> None:
    pixels = np.full((4, 5, 3), 77, np.uint8)
    _, path = finished(save_picture(pixels, tmp_path / "a.png"))
    assert np.array_equal(np.asarray(Image.open(path)), pixels)


def test_a_series_has_a_frame_a_slice_and_progress_to_the_end(tmp_path: Path) -> None:
    stacks = [axial(tilt=tilt, size=size) for tilt, size in ((0.0, (32, 24)), (0.3, (24, 24)))]
    seen, path = finished(save_series(series(*map(make_volume, stacks)), tmp_path / "a.gif"))
    with Image.open(path) as read:
        sizes = {frame.size for frame in ImageSequence.Iterator(read)}
        assert (read.n_frames, len(sizes)) == (10, 1)
    assert [one.fraction for one in seen[:10]] == [count / 10 for count in range(1, 11)]
    assert seen[-1].fraction == 1.0


@pytest.mark.parametrize(("turn", "k"), [(MIRROR, None), (QUARTER_RIGHT, -1)])
def test_a_slice_lies_as_the_reader_turned_it(turn: Turn, k: int | None) -> None:
    one = SliceToSave(make_volume(sagittal()), 3, Turn())
    plain = slice_pixels(one, series(one.volume), "")
    turned = slice_pixels(SliceToSave(one.volume, 3, turn), series(one.volume), "")
    expected = plain[:, ::-1] if k is None else np.rot90(plain, k)
    assert np.array_equal(middle(turned), middle(expected))
    assert min(plain.shape[:2]) >= LEAST_PX


def test_letters_stand_at_the_sides() -> None:
    dark = Volume(np.zeros((1, 32, 24), np.float32), sagittal().affine, None)
    plain = slice_pixels(SliceToSave(dark, 0, Turn()), series(dark), "1/1")
    rows, columns = plain.shape[:2]
    assert plain[rows // 2 - 12 : rows // 2 + 12, :40].max() > 200
    assert plain[rows // 2 - 12 : rows // 2 + 12, columns - 40 :].max() > 200
    assert plain[:40, columns // 2 - 12 : columns // 2 + 12].max() > 200
    assert plain[-40:, :60].max() > 200
    assert middle(plain).max() == 0


def test_light_for_dark_is_saved_so() -> None:
    volume = make_volume(sagittal())
    one = SliceToSave(volume, 2, Turn())
    plain = slice_pixels(one, series(volume), "")
    inverted = slice_pixels(one, series(volume, inverted=True), "")
    assert np.array_equal(middle(inverted), 255 - middle(plain))


def test_smaller_frames_stand_in_the_middle_of_black() -> None:
    small, large = np.full((3, 2, 3), 9, np.uint8), np.full((6, 7, 3), 8, np.uint8)
    first, second = on_one_size([small, large])
    assert first.shape == second.shape == (6, 7, 3)
    assert np.array_equal(first[1:4, 2:4], small)
    assert first.sum() == small.sum()


def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    every, _ = finished(save_series(series(make_volume(axial())), tmp_path / "whole.gif"))
    for steps in range(1, len(every) + 1):
        work = save_series(series(make_volume(axial())), tmp_path / "a.gif")
        for _ in range(steps):
            next(work)
        work.close()
        assert [path.name for path in tmp_path.iterdir()] == ["whole.gif"]


def test_a_folder_that_is_gone_is_a_failure_in_words(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="no longer there"):
        finished(save_picture(np.zeros((2, 2, 3), np.uint8), tmp_path / "gone" / "a.png"))
