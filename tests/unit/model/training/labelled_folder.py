"""A small folder of labelled pictures, and weights that answer what is painted on them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from PIL import Image

from model.ensemble import GradingEnsemble
from model.labels import Condition, Level, Severity
from model.levels_network import LevelsConfig, LevelsNetwork
from model.training.evaluation_predictions import study_digest
from model.training.weights_writing import write_manifest, write_weights
from model.vit import GradingNetwork, VitConfig
from model.weights import GRADES, LEVELS

TINY = VitConfig(
    dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 40), drop_path=0.0,
)  # fmt: skip
NARROW = LevelsConfig(widths=(2, 2, 2, 2, 2))
STUDIES = 6  # half of them in fold 1, half in fold 2
WORDS = [severity.text for severity in Severity]


def speckled(rows: int, columns: int, seed: int) -> Image.Image:
    """Noise that no two pictures share."""
    random = np.random.default_rng(seed)
    return Image.fromarray(random.integers(20, 200, (rows, columns)).astype(np.uint8))


def write_sagittal(folder: Path) -> None:
    """Each study: a left slice with five foramina, 36 rows apart, and a right one with two."""
    (folder / "sagittal_t1").mkdir(parents=True)
    table = []
    for study in range(STUDIES):
        for side, levels in (("left", list(Level)), ("right", list(Level)[:2])):
            name = f"{study}_{side}.png"
            speckled(250, 250, study).save(folder / "sagittal_t1" / name)
            for number, level in enumerate(levels):
                place = {"x": 120.0, "y": 40.0 + 36 * number}
                grade = WORDS[(study + number) % 3]
                table.append(
                    {"file": name, "study_id": study, "series_id": study, "side": side}
                    | {"level": level.value, "severity": grade, **place}
                    | {"original_rows": 500.0, "original_columns": 400.0, "fold": 1 + study % 2}
                )
    pd.DataFrame(table).to_csv(folder / "sagittal_t1.csv", index=False)


def write_axial(folder: Path) -> None:
    """Two levels a study; the grades of canal, left and right recess differ."""
    (folder / "axial_t2").mkdir(parents=True)
    table = []
    for study in range(STUDIES):
        for number, level in enumerate(("L4/L5", "L5/S1")):
            name = f"{study}_{number}.png"
            speckled(80, 330, study).save(folder / "axial_t2" / name)
            grades = {
                "spinal_canal_stenosis": WORDS[(study + number) % 3],
                "left_subarticular_stenosis": WORDS[study % 3],
                "right_subarticular_stenosis": "" if study == 0 else WORDS[(study + 1) % 3],
            }
            keys = {"file": name, "study_id": study, "level": level, "fold": 1 + study % 2}
            table.append(keys | grades)
    pd.DataFrame(table).to_csv(folder / "axial_t2.csv", index=False)


def write_spider(folder: Path) -> None:
    """One patient who is never trained on, and one who is."""
    (folder / "spider").mkdir(parents=True)
    images, points = [], []
    for patient in (5, 6):
        speckled(400, 400, patient).save(folder / "spider" / f"{patient}_t2.jpg")
        images.append((f"{patient}_t2.jpg", patient, "t2", 400, 400, "[0.7, 0.7]"))
        points += [
            (f"{patient}_t2.jpg", patient, level.value, 200.0, 100.0 + 48 * number)
            for number, level in enumerate(Level)
        ]
    header = ["file", "patient", "sequence", "rows", "columns", "pixel_spacing"]
    pd.DataFrame(images, columns=header).to_csv(folder / "spider_images.csv", index=False)
    header = ["file", "patient", "level", "x", "y"]
    pd.DataFrame(points, columns=header).to_csv(folder / "spider_points.csv", index=False)


def write_weights_folder(
    folder: Path, grades_saw: range, levels_saw: range | None = None, members: int = 1
) -> Path:
    """Untrained networks that say that they saw some studies; no level finder without a range.

    Where there are more members than one, the n-th says that it never saw every such study
    whose number leaves the rest n.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    described = {
        "config": json.dumps({"members": members, **asdict(TINY)}),
        "labels": json.dumps([condition.value for condition in Condition]),
        "train_studies": json.dumps([study_digest(study) for study in grades_saw]),
        "unseen_studies": json.dumps(
            [
                [study_digest(one) for one in grades_saw if members > 1 and one % members == member]
                for member in range(members)
            ]
        ),
    }
    ensemble = GradingEnsemble([GradingNetwork(TINY) for _ in range(members)])
    write_weights(ensemble, folder / GRADES, described)
    if levels_saw is not None:
        described = {
            "config": json.dumps(asdict(NARROW)),
            "labels": json.dumps([level.value for level in Level]),
            "train_studies": json.dumps([study_digest(study) for study in levels_saw]),
        }
        write_weights(LevelsNetwork(NARROW), folder / LEVELS, described)
    write_manifest(folder)
    return folder
