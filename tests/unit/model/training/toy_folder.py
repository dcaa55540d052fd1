"""A small folder of pictures whose brightness in the middle is their severity."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image

from model.labels import Severity
from model.vit import VitConfig

TINY = VitConfig(
    dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 40), drop_path=0.0,
)  # fmt: skip

TINY_TOML = """
dim = 16
blocks = 1
heads = 2
registers = 1
stem = [4, 4, 8, 8, 16, 16]
sagittal_px = [32, 32]
axial_px = [32, 40]
drop_path = 0.0
"""

_AXIAL = ("spinal_canal_stenosis", "left_subarticular_stenosis", "right_subarticular_stenosis")


def write_toy(folder: Path, studies: int = 12, folds: int = 3) -> Path:
    """Two foramina and one axial crop a study; folds 1 to `folds` hold all severities."""
    for name in ("sagittal_t1", "axial_t2"):
        (folder / name).mkdir(parents=True)
    random = np.random.default_rng(0)
    words = [severity.text for severity in Severity]
    sagittal, axial = [], []
    for study in range(studies):
        grade, fold = study % 3, 1 + study // 3 % folds
        picture = random.integers(0, 60, (250, 250)).astype(np.uint8)
        for row in (125, 160):
            picture[row - 10 : row + 10, 115:135] = 60 + 90 * grade
        name = f"{study}.png"
        Image.fromarray(picture).save(folder / "sagittal_t1" / name)
        Image.fromarray(np.tile(picture[85:165, 70:180], 3)).save(folder / "axial_t2" / name)
        keys = {"file": name, "study_id": study, "series_id": study, "fold": fold}
        sagittal += [
            {**keys, "side": "left", "x": 125, "y": y, "original_rows": 250}
            | {"original_columns": 250, "level": level, "severity": words[grade]}
            for level, y in (("L4/L5", 125), ("L5/S1", 160))
        ]
        axial.append({**keys, "level": "L4/L5"} | dict.fromkeys(_AXIAL, words[grade]))
    pd.DataFrame(sagittal).to_csv(folder / "sagittal_t1.csv", index=False)
    pd.DataFrame(axial).to_csv(folder / "axial_t2.csv", index=False)
    return folder
