"""An 8-bit copy of a study in the layout of the training data, cut as those data were.

Sagittal slices whole and squashed to 250 x 250; axial slices as crops of native resolution, three
neighbours side by side. Only the places and the spacing of levels are taken from the scan's crops.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image

from model.crops import AXIAL_GEOMETRIC_MEAN_PX, AXIAL_PIXEL_MM, AXIAL_PX
from model.ensemble import GradingEnsemble
from model.labels import Condition, Level, Side, View
from model.planning import Place
from model.results import Crop, Views
from model.training.evaluation_predictions import predicted
from model.training.grade_data import cut_foramina, read_axial
from model.volume import Volume
from viewer.reading import Cell

SQUASHED = 250
Chances = dict[Cell, np.ndarray]
#: A crop with where it was planned: the spacing of levels is not on the crop.
Planned = tuple[Place, Crop]


def squashed_chances(
    folder: Path, network: GradingEnsemble, planned: list[Planned], views: Views
) -> Chances:
    """What the training data's way of reading says of each finding, as probabilities (3,)."""
    sagittal = [one for one in planned if one[1].view is View.SAGITTAL_T1]
    axial = [one for one in planned if one[1].view is View.AXIAL_T2]
    chances: Chances = {}
    if sagittal and views.sagittal_t1 is not None:
        table = write_sagittal(folder, sagittal, views.sagittal_t1)
        for (_, crop), shown in zip(
            sagittal, predicted(network, cut_foramina(folder, table)), strict=True
        ):
            chances[crop.level, crop.conditions[0]] = shown[0]
    if axial:
        write_axial(folder, axial, views)
        for (_, crop), shown in zip(axial, predicted(network, read_axial(folder)), strict=True):
            for query, condition in enumerate(crop.conditions):
                chances[crop.level, condition] = shown[query]
    return chances


def eight_bit(plane: np.ndarray, top: float) -> np.ndarray:
    """0 to 255 over 0 to the brightest value of the series, as the data sets were made."""
    return np.asarray(np.clip(plane * (255 / top), 0, 255).round(), np.uint8)


def write_sagittal(folder: Path, planned: list[Planned], volume: Volume) -> pd.DataFrame:
    """Each slice in use as a square picture of 8 bit; the table of its foramina."""
    (folder / "sagittal_t1").mkdir(parents=True)
    _, rows, columns = volume.shape
    top = float(volume.voxels.max())
    table = []
    for place, crop in planned:
        index, row, column = volume.to_index(np.array([crop.patient_mm]))[0]
        names = []
        near = crop.slice_index + np.array([0, -1, 1])
        for number in near.clip(0, volume.shape[0] - 1):
            name = f"{number}.png"
            whole = Image.fromarray(eight_bit(volume.voxels[number], top))
            small = whole.resize((SQUASHED, SQUASHED), Image.Resampling.BICUBIC)
            small.save(folder / "sagittal_t1" / name)
            names.append(name)
        assert abs(index - crop.slice_index) <= 0.5 + 1e-6
        side = crop.side or Side.LEFT
        table.append(
            {"file": names[0], "file_before_1": names[1], "file_after_1": names[2]}
            | {"study_id": 1, "side": side.value, "level": crop.level.value, "fold": 1}
            | {"severity": "Normal/Mild", "spacing": place.spacing_mm / volume.spacing_mm[1]}
            | {"x": (column + 0.5) * SQUASHED / columns - 0.5}
            | {"y": (row + 0.5) * SQUASHED / rows - 0.5}
            | {"original_rows": float(rows), "original_columns": float(columns)}
        )
    return pd.DataFrame(table)


def write_axial(folder: Path, planned: list[Planned], views: Views) -> None:
    """Each axial place as three neighbouring crops of 8 bit, as the detector's boxes were."""
    (folder / "axial_t2").mkdir(parents=True)
    table = []
    for number, (_, crop) in enumerate(planned):
        volume = views.axial_t2[crop.volume_index]
        pixel_mm = volume.spacing_mm[1]
        middle = np.array([0, (AXIAL_PX[0] - 1) / 2, (AXIAL_PX[1] - 1) / 2, 1.0])
        _, row, column = volume.to_index((crop.affine @ middle)[None, :3])[0]
        shape = (AXIAL_PX[1] / AXIAL_PX[0]) ** 0.5
        side = AXIAL_GEOMETRIC_MEAN_PX * AXIAL_PIXEL_MM / pixel_mm
        high, wide = round(side / shape), round(side * shape)
        first, left = round(row + 0.5 - high / 2), round(column + 0.5 - wide / 2)
        near = (crop.slice_index + step for step in (-1, 0, 1))
        planes = [volume.voxels[n if 0 <= n < volume.shape[0] else crop.slice_index] for n in near]
        parts = [plane[first : first + high, left : left + wide] for plane in planes]
        assert parts[0].shape == (high, wide)
        name = f"{number}.png"
        strip = eight_bit(np.hstack(parts), float(volume.voxels.max()))
        Image.fromarray(strip).save(folder / "axial_t2" / name)
        grades = ("spinal_canal_stenosis", "left_subarticular_stenosis")
        table.append(
            {"file": name, "study_id": 1, "level": crop.level.value, "fold": 1}
            | dict.fromkeys((*grades, "right_subarticular_stenosis"), "Normal/Mild")
        )
    pd.DataFrame(table).to_csv(folder / "axial_t2.csv", index=False)


def all_cells() -> set[Cell]:
    """The 25 findings."""
    return {(level, condition) for level in Level for condition in Condition}
