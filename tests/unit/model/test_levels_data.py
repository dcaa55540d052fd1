"""What the level finder is taught: the meaning of points, targets after augmentation, a toy run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from PIL import Image

from model import levels_looks
from model.labels import Level
from model.levels_network import DISCS, FORAMINA, LevelsConfig, LevelsNetwork
from model.training.levels_augmentation import sampled
from model.training.levels_data import (
    STORED_MM,
    Example,
    Known,
    held_out,
    read_foramina,
    read_negatives,
    read_spider,
)
from model.training.levels_evaluation import (
    disc_errors,
    disc_figures,
    foramen_figures,
)
from model.training.levels_loss import levels_loss
from model.training.levels_recipe import USUAL_ASPECT
from model.training.levels_series import slice_foramina

LEVELS = [level.value for level in Level]


def speckled(rows: int, columns: int, seed: int) -> Image.Image:
    rng = np.random.default_rng(seed)
    return Image.fromarray(rng.integers(20, 200, (rows, columns)).astype(np.uint8))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with two SPIDER patients, one study of foramina and one axial crop."""
    (tmp_path / "spider").mkdir()
    images, points = [], []
    for patient, rows, spacing in ((5, 400, 0.7), (6, 1200, 0.7)):
        for sequence in ("t1", "t2"):
            name = f"{patient}_{sequence}.jpg"
            columns = 380 if (patient, sequence) == (6, "t1") else 400
            speckled(rows, columns, patient).save(tmp_path / "spider" / name)
            images.append((name, patient, sequence, rows, columns, f"[{spacing}, {spacing}]", "X"))
        step = 48.0 * rows / 400
        points += [
            (f"{patient}_t2.jpg", patient, level, 200.0, 100.0 * rows / 400 + step * index)
            for index, level in enumerate(LEVELS)
        ][::-1]
    header = ["file", "patient", "sequence", "rows", "columns", "pixel_spacing", "manufacturer"]
    pd.DataFrame(images, columns=header).to_csv(tmp_path / "spider_images.csv", index=False)
    pd.DataFrame(points, columns=["file", "patient", "level", "x", "y"]).to_csv(
        tmp_path / "spider_points.csv", index=False
    )
    write_foramina(tmp_path)
    (tmp_path / "axial_t2").mkdir()
    speckled(90, 360, 3).save(tmp_path / "axial_t2" / "a.jpg")
    pd.DataFrame({"file": ["a.jpg"], "study_id": [7], "fold": [2]}).to_csv(
        tmp_path / "axial_t2.csv", index=False
    )
    return tmp_path


def write_foramina(folder: Path) -> None:
    """Left foramina on slices 3 (upper three) and 4 (lower two), one slice with both sides."""
    (folder / "sagittal_t1").mkdir()
    table = []
    for file, level, side, number in (
        *[("s3.jpg", level, "left", index) for index, level in enumerate(LEVELS[:3])],
        *[("s4.jpg", level, "left", index + 3) for index, level in enumerate(LEVELS[3:])],
        ("both.jpg", "L1/L2", "left", 0),
        ("both.jpg", "L1/L2", "right", 0),
    ):
        table.append((file, 1, 2, side, level, 120.0, 60.0 + 30 * number, 500.0, 400.0, 2))
    for file in ("s3.jpg", "s4.jpg", "both.jpg"):
        speckled(250, 250, len(file)).save(folder / "sagittal_t1" / file)
    header = ["file", "study_id", "series_id", "side", "level", "x", "y"]
    header += ["original_rows", "original_columns", "fold"]
    pd.DataFrame(table, columns=header).to_csv(folder / "sagittal_t1.csv", index=False)


def test_patients_are_split_by_number(folder: Path) -> None:
    assert {one.group for one in read_spider(folder, validation=True)} == {"5"}
    assert {one.group for one in read_spider(folder, validation=False)} == {"6"}


def test_another_fifth_can_be_held_out(folder: Path) -> None:
    assert {one.group for one in read_spider(folder, validation=True, fold=1)} == {"6"}
    assert {one.group for one in read_spider(folder, validation=False, fold=1)} == {"5"}


@pytest.mark.parametrize(
    ("patient", "kept"), [(5, True), (6, False), (199, False), (200, True), (201, True)]
)
def test_patients_from_200_on_are_kept_back(patient: int, kept: bool) -> None:
    assert held_out(patient) is kept


def test_discs_come_in_level_order_with_their_spacing(folder: Path) -> None:
    t1, t2 = read_spider(folder, validation=True)
    for example in (t1, t2):  # same extent: the T2 points count for T1
        assert (example.known[DISCS] == Known.HERE).all()
        assert (example.known[FORAMINA] == Known.ABSENT).all()
        step = np.diff(example.points[DISCS], axis=0) * example.pixel_mm
        np.testing.assert_allclose(step[:, 0], 48 * 0.7, atol=0.2)


def test_held_out_pictures_keep_all_their_rows(folder: Path) -> None:
    """Rows that were really twice as high had been thinned out to 0.9 mm before anyone looked."""
    for example in read_spider(folder, validation=True):
        assert example.pixels.shape == (400, 400)
        assert example.pixel_mm == (0.7, 0.7)
        stored = np.asarray(Image.open(folder / "spider" / example.name))
        np.testing.assert_array_equal(example.pixels, stored)


def test_a_stretched_picture_is_given_a_human_height(folder: Path) -> None:
    """Some SPIDER pictures have spines of a metre; their rows are not what they say."""
    t1, t2 = read_spider(folder, validation=False)
    step = np.diff(t2.points[DISCS], axis=0) * STORED_MM
    assert np.linalg.norm(step, axis=1).mean() == pytest.approx(33, abs=0.5)
    assert not (t1.known[DISCS] == Known.HERE).any()  # another extent: points do not transfer


def test_a_foramen_without_a_point_is_no_negative(folder: Path) -> None:
    examples = {one.name: one for one in read_foramina(folder, (2,))}
    assert set(examples) == {"s3.jpg", "s4.jpg"}  # the slice with both sides is left out
    upper = examples["s3.jpg"]
    assert upper.known[FORAMINA].tolist() == [Known.HERE] * 3 + [Known.NEAR] * 2
    assert upper.known[DISCS].tolist() == [Known.ABSENT] * 3 + [Known.NOTHING] * 2
    height, width = upper.pixel_mm
    assert 30 * height == pytest.approx(33)  # neighbouring points are 30 rows apart
    assert width / height == pytest.approx(400 / 500)
    assert read_foramina(folder, (1,)) == ()
    assert len(read_foramina(folder, None)) == 2


def test_axial_pictures_hold_no_landmark(folder: Path) -> None:
    (negative,) = read_negatives(folder, (2,))
    assert negative.pixels.shape == (90, 120)
    assert (negative.known == Known.ABSENT).all()


def dotted() -> Example:
    """Bright squares of 9 pixels at the points of both heads, on black."""
    points = np.full((2, 5, 2), np.nan)
    points[DISCS] = [(60 + 32 * index, 120) for index in range(5)]
    points[FORAMINA, 1] = (92, 180)
    known = np.zeros((2, 5), np.int8)
    known[DISCS], known[FORAMINA, 1], known[FORAMINA, 2] = Known.HERE, Known.NEAR, Known.ABSENT
    pixels = np.full((250, 250), 20, np.uint8)
    for row, column in points.reshape(-1, 2)[np.isfinite(points.reshape(-1, 2)).all(axis=1)]:
        pixels[int(row) - 4 : int(row) + 5, int(column) - 4 : int(column) + 5] = 255
    return Example("dots", "1", pixels, (1.1, 1.1), points, known)


def test_targets_follow_the_picture_through_any_augmentation() -> None:
    example, config = dotted(), LevelsConfig()
    near = far = 0
    for seed in range(40):
        sample = sampled(example, np.random.default_rng(seed), config)
        for level in np.flatnonzero(sample.placed[DISCS]):
            peak = np.unravel_index(sample.target[DISCS, level].argmax(), (64, 64))
            row, column = (int(i) * 4 + 1 for i in peak)
            window = sample.picture[max(0, row - 5) : row + 6, max(0, column - 5) : column + 6]
            if window.max() > np.median(sample.picture) + 0.1:
                near += 1
            else:
                far += 1  # a dark patch or another grey curve may hide a dot
    assert near > 100
    assert near > 8 * far


def test_weights_and_heights_say_what_is_known() -> None:
    sample = sampled(dotted(), np.random.default_rng(3), LevelsConfig())
    assert sample.weight[FORAMINA].tolist() == pytest.approx([0, 0.4, 1, 0, 0])
    assert not sample.placed[FORAMINA].any()
    assert 0.3 < sample.target[FORAMINA, 1].max() <= 0.4
    assert sample.target[FORAMINA, 2].max() == 0


def test_equal_seeds_give_equal_samples() -> None:
    one, two = (sampled(dotted(), np.random.default_rng(8), LevelsConfig()) for _ in range(2))
    np.testing.assert_array_equal(one.picture, two.picture)
    np.testing.assert_array_equal(one.target, two.target)


def proportions(aspect: float) -> list[float]:
    """Height over width of the cross of a disc's neighbours and a foramen, over many views."""
    found = []
    for seed in range(60):
        sample = sampled(dotted(), np.random.default_rng(seed), LevelsConfig(), aspect)
        maps = (*sample.target[DISCS, :3], sample.target[FORAMINA, 1])
        if min(peaks.max() for peaks in maps) > 0.3:  # all of them are in view
            grid = np.indices((64, 64))
            above, here, below, beside = (
                (grid * peaks).sum(axis=(1, 2)) / peaks.sum() for peaks in maps
            )
            found.append(
                float(np.linalg.norm(below - above) / np.linalg.norm(beside - here) * 60 / 64)
            )
    return found


def test_aspect_is_how_far_proportions_are_changed() -> None:
    still, usual, wide = (proportions(aspect) for aspect in (0.0, USUAL_ASPECT, 0.2))
    assert len(wide) > 30
    assert np.mean(np.log(still)) == pytest.approx(0, abs=0.05)
    assert np.std(np.log(still)) < np.std(np.log(usual)) < 0.5 * np.std(np.log(wide))


def test_loss_prefers_the_right_peak_and_ignores_the_unknown() -> None:
    sample = sampled(dotted(), np.random.default_rng(3), LevelsConfig())
    right = torch.from_numpy(sample.target * 10 - 6)[None]
    wrong = torch.roll(right, 8, dims=3)
    assert levels_loss(right, [sample]) < 0.5 * levels_loss(wrong, [sample])
    unknown = right.clone()
    unknown[0, FORAMINA, 0] = 5.0
    assert float(levels_loss(unknown, [sample])) == pytest.approx(
        float(levels_loss(right, [sample]))
    )


class DotNetwork(LevelsNetwork):
    """Answers with the dots of `dotted`, which it knows by heart."""

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """Logits (B, 2, 5, 64, 64)."""
        maps = torch.full((len(pictures), 2, 5, 64, 64), -8.0)
        for level in range(5):
            row, column = (60 + 32 * level + 3 - 1.5) / 4, (120 + 3 - 1.5) / 4
            maps[:, :, level, round(row), round(column)] = 4.0
        return maps


def test_figures_of_a_finder_that_is_right_and_of_one_that_sees_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(levels_looks, "FACTORS", ())  # it knows the dots at one scale alone
    example = dotted()
    right = DotNetwork(LevelsConfig(widths=(2, 2, 2, 2, 2))).eval()
    figures = disc_figures(disc_errors(right, [example, example]))
    assert (figures["n"], figures["pictures"], figures["refused"]) == (10, 2, 0)
    assert figures["all_five_right"] == 1
    assert figures["median_error_spacings"] < 0.08
    blind = LevelsNetwork(LevelsConfig(widths=(2, 2, 2, 2, 2))).eval()
    figures = disc_figures(disc_errors(blind, [example]))
    assert (figures["refused"], figures["within_0.15_spacing"]) == (1, 0)


def test_only_foramina_on_the_slice_are_measured() -> None:
    example = dotted()
    known = example.known.copy()
    known[FORAMINA, 1], known[FORAMINA, 2] = Known.HERE, Known.NEAR
    points = example.points.copy()
    points[FORAMINA] = points[DISCS] + (0, 33 / 1.1)  # one spacing behind what the network says
    network = DotNetwork(LevelsConfig(widths=(2, 2, 2, 2, 2))).eval()
    located = {example.name: slice_foramina(network, example.pixels, 1.0)}
    figures = foramen_figures(located, [replace(example, known=known, points=points)])
    assert (figures["n"], figures["all_five_right"], figures["chained"]) == (1, None, 1)
    assert figures["median_error_spacings"] == pytest.approx(1, abs=0.08)
    assert figures["within_0.2_spacing"] == 0
