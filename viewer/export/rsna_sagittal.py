"""Write the sagittal slices of one study that foramina and canals were seen on, with their rows."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from pathlib import Path

import numpy as np
from PIL import Image

from model.crops import SQUASHED_PX
from model.labels import Condition, View
from model.training.rsna_folder import LabelledStudy, Point
from viewer.export.rsna_pictures import Row, StudyPictures, eight_bit, spacing
from viewer.export.rsna_series import PlacedStack, SeriesPictures, patient_mm, read_series

NEIGHBOURS = 2
"""Slices on each side of a sagittal slice that are written too; winners used 3 to 5 in all."""


def cut_canals(
    cut: StudyPictures, folder: Path, study: LabelledStudy
) -> Generator[None, None, Mapping[str, SeriesPictures]]:
    """Write the sagittal T2 slices that canals were seen on; the series that were read."""
    points = [p for p in study.points if p.condition is Condition.SPINAL_CANAL_STENOSIS]
    read: dict[str, SeriesPictures] = {}
    for name in dict.fromkeys(point.series for point in points):
        read[name] = yield from read_series(folder / name, View.SAGITTAL_T1)
        cut.skipped.update(code for _, code in read[name].skipped)
    for point in points:
        found = read[point.series].find(point.instance)
        if found is None:
            cut.skipped["no-slice"] += 1
            continue
        stack, index = found
        place = _on_slice(cut, stack, index, point)
        if place is not None:
            name = _squashed(cut, study, point.series, stack, index, "sagittal_t2")
            cut.canals.append(_sagittal_row(study, point, stack, place, name))
    return read


def cut_foramen(
    cut: StudyPictures, study: LabelledStudy, point: Point, series: SeriesPictures
) -> None:
    """Write the slice of a labelled foramen and its neighbours, or count why that cannot be."""
    severity = study.severity.get((point.condition, point.level))
    found = series.find(point.instance)
    if severity is None or found is None:
        cut.skipped["no-label" if severity is None else "no-slice"] += 1
        return
    stack, index = found
    place = _on_slice(cut, stack, index, point)
    if place is None:
        return
    names = {}
    for offset in range(-NEIGHBOURS, NEIGHBOURS + 1):
        there = 0 <= index + offset < stack.upright.shape[0]
        names[offset] = (
            _squashed(cut, study, point.series, stack, index + offset, "sagittal_t1")
            if there
            else ""
        )
    side = point.condition.side
    row = _sagittal_row(study, point, stack, place, names[0])
    neighbours = {_neighbour_column(k): names[k] for k in names if k}
    graded = {"side": side.value if side else "", "severity": severity.text}
    cut.sagittal.append({**row, **graded, **neighbours})


def _on_slice(
    cut: StudyPictures, stack: PlacedStack, index: int, point: Point
) -> tuple[float, float] | None:
    """Row and column of a point on the upright slice; None, and counted, where it is outside."""
    _, rows, columns = stack.upright.shape
    _, row, column = stack.upright.to_index(patient_mm(stack, index, point.x, point.y)[None])[0]
    if -0.5 <= row <= rows - 0.5 and -0.5 <= column <= columns - 0.5:
        return float(row), float(column)
    cut.skipped["outside"] += 1
    return None


def _sagittal_row(
    study: LabelledStudy, point: Point, stack: PlacedStack, place: tuple[float, float], name: str
) -> Row:
    """What the tables of sagittal slices say of a point."""
    _, rows, columns = stack.upright.shape
    return {
        "file": name,
        "study_id": study.study,
        "series_id": point.series,
        "instance_number": point.instance,
        "level": point.level.value,
        "x": round(place[1] * SQUASHED_PX / columns, 2),
        "y": round(place[0] * SQUASHED_PX / rows, 2),
        "original_rows": rows,
        "original_columns": columns,
        "fold": study.fold,
        **spacing(stack),
    }


def _neighbour_column(offset: int) -> str:
    return f"file_{'before' if offset < 0 else 'after'}_{abs(offset)}"


def _squashed(
    cut: StudyPictures,
    study: LabelledStudy,
    series: str,
    stack: PlacedStack,
    index: int,
    folder: str,
) -> str:
    """Put a whole slice among the pictures, once, and return its file's name."""
    name = f"{study.study}_{series}_{stack.instances[index]}.jpg"
    path = f"{folder}/{name}"
    if path not in cut.pictures:
        plane = np.asarray(stack.upright.voxels[index], np.float32)
        small = Image.fromarray(plane).resize((SQUASHED_PX, SQUASHED_PX), Image.Resampling.BOX)
        cut.pictures[path] = eight_bit(np.asarray(small), plane)
    return name
