"""One preprocessing: a 12-bit scan and its 8-bit squashed copy give the network the same picture.

The training pictures are squashed 8-bit copies; the viewer cuts from the scan. Both ways are
walked here from one made-up scan.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from PIL import Image

from model.crops import AXIAL_GEOMETRIC_MEAN_PX, AXIAL_PIXEL_MM, AXIAL_PX, SAGITTAL_PX, cut_crop
from model.labels import Level, Side, View
from model.planning import Place
from model.training.augment import STILL, jittered
from model.training.grade_data import LabelledCrops, read_axial, read_sagittal
from model.vit import normalised
from model.volume import Volume

LEVEL_MM = 33.0


def smooth(size: tuple[int, int], seed: int) -> np.ndarray:
    """Random blobs some 10 pixels wide, 0 to 4095, as a scan holds them."""
    random = np.random.default_rng(seed).random(size)
    spectrum = np.fft.rfft2(random)
    row, column = np.fft.fftfreq(size[0])[:, None], np.fft.rfftfreq(size[1])[None]
    picture = np.fft.irfft2(spectrum * np.exp(-((row**2 + column**2) * 30**2)), size)
    return (picture - picture.min()) / np.ptp(picture) * 4095


def as_seen(crop: np.ndarray) -> np.ndarray:
    """What the stem gets of a crop's middle slice."""
    return normalised(torch.from_numpy(crop[1:2].repeat(3, 0)[None].copy()))[0, 0].numpy()


def centre(crops: LabelledCrops, size: tuple[int, int]) -> np.ndarray:
    return jittered(torch.from_numpy(crops.pixels[:1]), size, STILL)[0].numpy()


@pytest.mark.parametrize(("rows", "columns"), [(640, 640), (768, 512), (384, 512)])
def test_a_foramen_looks_the_same_from_scan_and_from_squashed_copy(
    tmp_path: Path, rows: int, columns: int
) -> None:
    scan = smooth((rows, columns), 3)
    pixel_mm = 280.0 / max(rows, columns)
    affine = np.array(
        [[4.0, 0, 0, -4.0], [0, 0, pixel_mm, 0], [0, -pixel_mm, 0, 0], [0, 0, 0, 1.0]]
    )
    volume = Volume(np.stack([scan] * 3).astype(np.float32), affine, "1.2")
    row, column = rows * 0.45, columns * 0.55
    patient = volume.to_patient(np.array([[1.0, row, column]]))[0]
    x, y, z = patient.tolist()
    crop = cut_crop(
        volume, Place(Level.L3_L4, View.SAGITTAL_T1, Side.LEFT, (x, y, z), 0, 1, LEVEL_MM)
    )
    (tmp_path / "sagittal_t1").mkdir()
    eight_bit = Image.fromarray((scan / 16).astype(np.uint8))
    eight_bit.resize((250, 250), Image.Resampling.BICUBIC).save(tmp_path / "sagittal_t1" / "1.png")
    squash = {"x": 250 / columns, "y": 250 / rows}
    step = LEVEL_MM / pixel_mm
    points = pd.DataFrame(
        {
            "file": "1.png", "study_id": 1, "side": "left", "severity": "Severe", "fold": 1,
            "level": ["L3/L4", "L4/L5"],
            "x": (column + 0.5) * squash["x"] - 0.5,
            "y": [(row + 0.5) * squash["y"] - 0.5, (row + step + 0.5) * squash["y"] - 0.5],
            "original_rows": rows, "original_columns": columns,
        }
    )  # fmt: skip
    points.to_csv(tmp_path / "sagittal_t1.csv", index=False)
    trained_on = as_seen(centre(read_sagittal(tmp_path), SAGITTAL_PX))
    seen = as_seen(crop.pixels)
    assert np.corrcoef(seen.ravel(), trained_on.ravel())[0, 1] > 0.995
    assert np.abs(seen - trained_on).mean() < 0.1  # of a range of 4


def test_an_axial_crop_looks_the_same_from_scan_and_from_file(tmp_path: Path) -> None:
    scan = smooth((400, 400), 5)
    pixel_mm = 0.5
    affine = np.array([[0, 0, pixel_mm, 0], [0, pixel_mm, 0, 0], [4.0, 0, 0, -4.0], [0, 0, 0, 1.0]])
    volume = Volume(np.stack([scan] * 3).astype(np.float32), affine, "1.2")
    place = Place(Level.L4_L5, View.AXIAL_T2, None, (100.0, 97.0, 0.0), 0, 1, LEVEL_MM)
    crop = cut_crop(volume, place)
    middle = crop.affine @ np.array([0, (AXIAL_PX[0] - 1) / 2, (AXIAL_PX[1] - 1) / 2, 1.0])
    row, column = middle[1] / pixel_mm, middle[0] / pixel_mm
    # a file as the detector cut it: 50 mm by 34.4 mm, a square of 41.5 mm in area
    high, wide = (
        round(AXIAL_GEOMETRIC_MEAN_PX * AXIAL_PIXEL_MM / pixel_mm / 1.2),
        round(AXIAL_GEOMETRIC_MEAN_PX * AXIAL_PIXEL_MM / pixel_mm * 1.2),
    )
    top, left = round(row + 0.5 - high / 2), round(column + 0.5 - wide / 2)
    cut = (scan[top : top + high, left : left + wide] / 16).astype(np.uint8)
    (tmp_path / "axial_t2").mkdir()
    Image.fromarray(np.hstack([cut] * 3)).save(tmp_path / "axial_t2" / "1.png")
    table = {"file": "1.png", "study_id": 1, "level": "L4/L5", "fold": 1}
    conditions = ("spinal_canal_stenosis", "left_subarticular_stenosis")
    table |= dict.fromkeys((*conditions, "right_subarticular_stenosis"), "Severe")
    pd.DataFrame([table]).to_csv(tmp_path / "axial_t2.csv", index=False)
    trained_on = as_seen(centre(read_axial(tmp_path), AXIAL_PX))
    seen = as_seen(crop.pixels)
    assert np.corrcoef(seen.ravel(), trained_on.ravel())[0, 1] > 0.98
    assert np.abs(seen - trained_on).mean() < 0.2
