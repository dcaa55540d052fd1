"""Cut the training pictures of one study out of its series, as 8-bit pictures with their rows."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from model.crops import AXIAL_GEOMETRIC_MEAN_PX, AXIAL_PIXEL_MM
from model.labels import Condition, Level, View, Zone
from model.training.rsna_folder import LabelledStudy, Point
from viewer.export.rsna_pictures import Row, StudyPictures, eight_bit, spacing
from viewer.export.rsna_sagittal import cut_canals, cut_foramen
from viewer.export.rsna_series import PlacedStack, SeriesPictures, patient_mm, read_series

_MIDDLE_MM = AXIAL_GEOMETRIC_MEAN_PX * AXIAL_PIXEL_MM  # side of the square of the same area
_AXIAL_ASPECT = 2.2 * 2 / 3  # median of the crops measured in the data set's description
AXIAL_SIZE_MM = (_MIDDLE_MM / _AXIAL_ASPECT**0.5, _MIDDLE_MM * _AXIAL_ASPECT**0.5)
"""Rows and columns of an axial crop, 34 mm by 50 mm: canal and both recesses with a margin."""

_FURTHEST_MM = 12.0  # half of the widest gap between a disc's slices and the next disc's block


@dataclass(frozen=True, slots=True, eq=False)
class _Centre:
    """A place (3,) in mm, LPS, and the frame of reference that it is meant in."""

    mm: NDArray[np.float64]
    space: str | None


def cut_study(folder: Path, study: LabelledStudy) -> Generator[None, None, StudyPictures]:
    """Cut every labelled place of a study; yields where it can be stopped.

    Parameters
    ----------
    folder : Path
        The study's folder, with one folder for each series.
    """
    cut = StudyPictures()
    foramina = study.seen(View.SAGITTAL_T1)
    for name in dict.fromkeys(point.series for point in foramina):
        series = yield from read_series(folder / name, View.SAGITTAL_T1)
        cut.skipped.update(code for _, code in series.skipped)
        for point in foramina:
            if point.series == name:
                cut_foramen(cut, study, point, series)
    canals = yield from cut_canals(cut, folder, study)
    yield from _cut_axial(cut, folder, study, canals)
    return cut


def _cut_axial(
    cut: StudyPictures, folder: Path, study: LabelledStudy, canals: Mapping[str, SeriesPictures]
) -> Generator[None, None, None]:
    points = {(point.condition, point.level): point for point in study.points}
    axial: dict[str, SeriesPictures] = {}
    used = {p.series for p in study.points if p.condition.zone is Zone.SUBARTICULAR}
    for name in dict.fromkeys((*study.axial_series, *sorted(used))):
        axial[name] = yield from read_series(folder / name, View.AXIAL_T2)
        cut.skipped.update(code for _, code in axial[name].skipped)
    for level in Level:
        if not any((condition, level) in study.severity for condition in _AXIAL_CONDITIONS):
            cut.skipped["no-label"] += 1
            continue
        canal = points.get((Condition.SPINAL_CANAL_STENOSIS, level))
        centre = _centre(level, points, axial) or _seen_at(canal, canals)
        if centre is None:
            cut.skipped["no-place"] += 1
        else:
            _cut_level(cut, study, level, centre, axial)


_AXIAL_CONDITIONS = tuple(one for one in Condition if one.view is View.AXIAL_T2)
_RECESSES = tuple(one for one in Condition if one.zone is Zone.SUBARTICULAR)


def _centre(
    level: Level,
    points: Mapping[tuple[Condition, Level], Point],
    axial: Mapping[str, SeriesPictures],
) -> _Centre | None:
    """The middle between both recesses; None where one of them, or their space, is not known."""
    left, right = (_seen_at(points.get((one, level)), axial) for one in _RECESSES)
    if left is None or right is None or left.space != right.space:
        return None
    return _Centre((left.mm + right.mm) / 2, left.space)


def _seen_at(point: Point | None, series: Mapping[str, SeriesPictures]) -> _Centre | None:
    found = series[point.series].find(point.instance) if point and point.series in series else None
    if point is None or found is None:
        return None
    return _Centre(patient_mm(*found, point.x, point.y), found[0].stored.frame_of_reference_uid)


def _cut_level(
    cut: StudyPictures,
    study: LabelledStudy,
    level: Level,
    centre: _Centre,
    axial: Mapping[str, SeriesPictures],
) -> None:
    choices = [
        (nearest[0], name, number, nearest[1])
        for name, series in axial.items()
        for number, stack in enumerate(series.stacks)
        if stack.stored.frame_of_reference_uid == centre.space
        if (nearest := _nearest(stack, centre.mm)) is not None
    ]
    if not choices:
        cut.skipped["no-slice"] += 1
        return
    _, name, number, index = min(choices)
    stack = axial[name].stacks[number]
    file = f"{study.study}___{name}___{stack.instances[index]}.jpg"
    if f"axial_t2/{file}" in cut.pictures:  # two levels on one slice of a straight stack
        file = f"{file.removesuffix('.jpg')}___{level.name.lower()}.jpg"
    cut.pictures[f"axial_t2/{file}"] = _strip(stack, index, centre.mm)
    cut.axial.append(_axial_row(study, level, (file, name), stack, index, centre.mm))


def _nearest(stack: PlacedStack, centre: NDArray[np.float64]) -> tuple[float, int] | None:
    """Distance in mm and index of the slice nearest to a place that the stack shows."""
    volume = stack.upright
    place, row, column = volume.to_index(centre[None])[0]
    slices, rows, columns = volume.shape
    if not (0 <= row <= rows - 1 and 0 <= column <= columns - 1):
        return None
    index = int(np.clip(round(float(place)), 0, slices - 1))
    distance = abs(float(place) - index) * volume.spacing_mm[0]
    return (distance, index) if distance <= _FURTHEST_MM else None


def _strip(stack: PlacedStack, index: int, centre: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Three neighbouring slices side by side, square pixels, the middle one where one is lacking.

    Black to white is the middle slice's range, so that neighbours stay comparable.
    """
    volume = stack.upright
    place = volume.to_index(centre[None])[0]
    _, row_mm, column_mm = volume.spacing_mm
    pixel_mm = min(row_mm, column_mm)
    rows, columns = (round(side / pixel_mm) for side in AXIAL_SIZE_MM)
    down, across = rows * pixel_mm / row_mm / 2, columns * pixel_mm / column_mm / 2
    margin = int(np.ceil(max(down, across))) + 1
    row, column = place[1] + 0.5 + margin, place[2] + 0.5 + margin  # Pillow counts from the edge
    box = (column - across, row - down, column + across, row + down)
    parts = []
    for near in (index - 1, index, index + 1):
        plane = volume.voxels[near if 0 <= near < volume.shape[0] else index]
        padded = Image.fromarray(np.pad(plane, margin, mode="edge"))
        size = (columns, rows)
        parts.append(np.asarray(padded.resize(size, Image.Resampling.BILINEAR, box=box)))
    return eight_bit(np.concatenate(parts, axis=1), volume.voxels[index])


def _axial_row(
    study: LabelledStudy,
    level: Level,
    names: tuple[str, str],
    stack: PlacedStack,
    index: int,
    centre: NDArray[np.float64],
) -> Row:
    """A row of axial_t2.csv; the box is half as wide and a third as high as the crop, as there."""
    place, row, column = (float(value) for value in stack.stored.to_index(centre[None])[0])
    _, row_mm, column_mm = stack.stored.spacing_mm
    half_height, half_width = AXIAL_SIZE_MM[0] / row_mm / 6, AXIAL_SIZE_MM[1] / column_mm / 4
    severities = {one: study.severity.get((one, level)) for one in _AXIAL_CONDITIONS}
    return {
        "file": names[0],
        "study_id": study.study,
        "series_id": names[1],
        "instance_number": stack.instances[index],
        "level": level.value,
        "distance_to_level_slices": round(abs(place - index), 3),
        "x_min": round(column - half_width, 2),
        "y_min": round(row - half_height, 2),
        "x_max": round(column + half_width, 2),
        "y_max": round(row + half_height, 2),
        "image_height": stack.stored.shape[1],
        "image_width": stack.stored.shape[2],
        **{one.name.lower(): s.text if s is not None else "" for one, s in severities.items()},
        "fold": study.fold,
        **spacing(stack),
    }
