"""A phantom written as the RSNA 2024 folder is: tables, odd headers, numbers out of order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pydicom
from pydicom.uid import RLELossless

from model.labels import Condition, Level, Zone
from model.phantom.drawing import Phantom
from model.training.label_table import column_of, columns
from model.volume import Volume
from viewer.export.phantom_study import write_phantom_study

SERIES = {"sagittal_t1": "801316590", "sagittal_t2": "901316591", "axial_t2": "701316592"}
DESCRIPTIONS = {"sagittal_t1": "Sagittal T1", "sagittal_t2": "Sagittal T2/STIR",
                "axial_t2": "Axial T2"}  # fmt: skip
_LEFT_OUT = (
    "Modality", "Manufacturer", "StudyDate", "StudyTime", "PatientName", "SOPClassUID",
    "SeriesNumber", "ProtocolName", "StudyDescription", "ImageComments", "ScanningSequence",
    "RepetitionTime", "EchoTime",
)  # fmt: skip


@dataclass(frozen=True)
class RsnaPhantom:
    """The folder, and where each slice of the phantom went: file number by series and slice."""

    folder: Path
    phantom: Phantom
    numbers: dict[str, dict[int, list[int]]]

    def path(self, study: str, series: str, number: int) -> Path:
        """Where the challenge puts a file."""
        return self.folder / "train_images" / study / SERIES[series] / f"{number}.dcm"


def volumes(phantom: Phantom) -> dict[str, list[Volume]]:
    """The stacks of a phantom by the name of their protocol."""
    return {
        series.protocol.name.replace(" ", "_").lower(): [s.volume for s in series.stacks]
        for series in phantom.series
    }


def write_rsna_folder(phantom: Phantom, folder: Path, studies: tuple[str, ...]) -> RsnaPhantom:
    """The same phantom as several studies."""
    written = folder / "as-written"
    for _ in write_phantom_study(phantom, written):
        pass
    numbers = _numbers(phantom)
    for study in studies:
        for series, name in SERIES.items():
            _write_series(written / series, folder / "train_images" / study / name,
                          (study, series), numbers[series])  # fmt: skip
    labels = [{"study_id": study, **_labels(phantom)} for study in studies]
    pd.DataFrame(labels).to_csv(folder / "train.csv", index=False)
    points = [{"study_id": study, **row} for study in studies for row in _points(phantom, numbers)]
    pd.DataFrame(points).to_csv(folder / "train_label_coordinates.csv", index=False)
    described = [
        {"study_id": study, "series_id": SERIES[series], "series_description": text}
        for study in studies
        for series, text in DESCRIPTIONS.items()
    ]
    pd.DataFrame(described).to_csv(folder / "train_series_descriptions.csv", index=False)
    return RsnaPhantom(folder, phantom, numbers)


def _numbers(phantom: Phantom) -> dict[str, dict[int, list[int]]]:
    """A file number for every slice of every stack, in no order of place."""
    random = np.random.default_rng(7)
    found: dict[str, dict[int, list[int]]] = {}
    for series, stacks in volumes(phantom).items():
        shuffled = iter(random.permutation(sum(v.shape[0] for v in stacks)) + 1)
        found[series] = {
            index: [int(next(shuffled)) for _ in range(volume.shape[0])]
            for index, volume in enumerate(stacks)
        }
    return found


def _write_series(
    source: Path, target: Path, names: tuple[str, str], numbers: dict[int, list[int]]
) -> None:
    target.mkdir(parents=True)
    study, series = names
    flat = [number for index in sorted(numbers) for number in numbers[index]]
    for path, number in zip(sorted(source.iterdir()), flat, strict=True):
        dataset = pydicom.dcmread(path)
        for keyword in _LEFT_OUT:
            if keyword in dataset:
                delattr(dataset, keyword)
        dataset.SeriesDescription = "T1" if series == "sagittal_t1" else "T2"
        dataset.PatientID = dataset.StudyInstanceUID = study
        dataset.SeriesInstanceUID = f"{study}.{SERIES[series]}"
        dataset.SOPInstanceUID = f"{study}.{SERIES[series]}.{number}"
        dataset.InstanceNumber = number
        dataset.compress(RLELossless, encoding_plugin="pydicom", generate_instance_uid=False)
        dataset.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.4.1"
        dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
        dataset.save_as(target / f"{number}.dcm", enforce_file_format=False)


def _labels(phantom: Phantom) -> dict[str, str]:
    named = {column_of(c, level): s.text for (level, c), s in phantom.grades.items()}
    return {name: named[name] for name in columns()}


def _points(
    phantom: Phantom, numbers: dict[str, dict[int, list[int]]]
) -> Iterator[dict[str, str | int | float]]:
    for (level, condition), place in phantom.places.items():
        series = _series_of(condition)
        stack, index = nearest(volumes(phantom)[series], np.array(place))
        yield {
            "series_id": SERIES[series],
            "instance_number": numbers[series][stack][round(index[0])],
            "condition": condition.value,
            "level": level.value,
            "x": index[2],
            "y": index[1],
        }


def _series_of(condition: Condition) -> str:
    return {
        Zone.FORAMINAL: "sagittal_t1",
        Zone.CANAL: "sagittal_t2",
        Zone.SUBARTICULAR: "axial_t2",
    }[condition.zone]


def nearest(stacks: list[Volume], place: np.ndarray) -> tuple[int, tuple[float, float, float]]:
    """Stack and (slice, row, column) nearest to a place, the slice inside the stack."""
    found = []
    for number, volume in enumerate(stacks):
        index = volume.to_index(place[None])[0]
        inside = float(np.clip(index[0], 0, volume.shape[0] - 1))
        away = abs(index[0] - inside) * volume.spacing_mm[0]
        found.append((away, number, (inside, float(index[1]), float(index[2]))))
    _, number, index = min(found)
    return number, index


def cell(table: pd.DataFrame, study: str, condition: Condition, level: Level) -> pd.Series:
    """The row of axial_t2.csv or sagittal_t1.csv that a finding is in."""
    rows = table[(table.study_id.astype(str) == study) & (table.level == level.value)]
    if condition.zone is Zone.FORAMINAL and condition.side is not None:
        rows = rows[rows.side == condition.side.value]
    return rows.iloc[0]
