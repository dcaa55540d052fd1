"""What a measurement is called, at which level it lies, and what it says."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from statistics import median

import numpy as np

from model.labels import Level
from model.results import LumbarLevels
from model.volume import Volume
from viewer.dicom.study import StackKey, Study
from viewer.language import decimal, marked, number, tr
from viewer.linking import in_levels_space
from viewer.measured_geometry import (
    angle_deg,
    area_mm2,
    cobb_deg,
    crosses_itself,
    length_mm,
)
from viewer.measuring import Kind, Measurement
from viewer.region_statistics import statistics_of, value_at

#: Said in place of an area that an outline does not have.
CROSSES_ITSELF = marked("The outline crosses itself")
#: Said in place of statistics.
NO_PIXEL = marked("No pixel inside")


def level_of(
    measurement: Measurement, study: Study | None, levels: LumbarLevels | None
) -> Level | None:
    """The lumbar level that a measurement belongs to.

    What the reader set stands; else, where its kind has a level, that of the nearest disc, if
    it is less than half the usual distance between discs away along the spine: the middle of
    a vertebra is where one level ends. So it follows the numbering.
    """
    if measurement.level is not None or not measurement.kind.has_level:
        return measurement.level
    if study is None or levels is None:
        return None
    if not in_levels_space(study[measurement.series_instance_uid], levels):
        return None
    middle = np.mean(np.asarray(measurement.points), axis=0)
    nearest = min(levels.discs, key=lambda disc: math.dist(disc.patient_mm, middle))
    along = abs(float((middle - np.asarray(nearest.patient_mm)) @ np.asarray(nearest.up)))
    between = median(math.dist(a.patient_mm, b.patient_mm) for a, b in pairwise(levels.discs))
    return nearest.level if along < between / 2 else None


def title_of(measurement: Measurement, level: Level | None) -> str:
    """The reader's name for it, else its kind, with its level."""
    said = measurement.name or tr(measurement.kind.value)
    return f"{said} {level.value}" if level is not None and level.value not in said else said


def short_title_of(measurement: Measurement, level: Level | None) -> str:
    """The title as it stands on a picture; empty where the values speak for themselves."""
    if measurement.name:
        return title_of(measurement, level)
    said = tr(_SHORT.get(measurement.kind, ""))
    return f"{said} {level.value}".strip() if level is not None else said


def value_lines(
    measurement: Measurement, volume: Volume | None, slice_index: int
) -> tuple[str, ...]:
    """The values with their units, a line each: tenths of a mm, whole degrees, whole mm2.

    Parameters
    ----------
    volume : Volume or None
        The decoded stack of its slice; None where it is not there: then pixels say nothing.
    slice_index : int
        The slice in it.
    """
    kind = measurement.kind
    if kind.is_region:
        return _region_lines(measurement, volume, slice_index)
    if kind is Kind.POINT:
        here = value_at(measurement, volume, slice_index) if volume is not None else None
        return (tr("Value {number}", number=number_text(here)),) if here is not None else ()
    if kind is Kind.SAC and crosses_itself(measurement):
        return (tr(CROSSES_ITSELF),)
    if kind in _VALUES:
        value, digits, unit = _VALUES[kind]
        return (f"{number(value(measurement), digits)}{unit}",)
    return ()


def words_of(measurement: Measurement, volume: Volume | None = None, slice_index: int = 0) -> str:
    """The values on one line; of a text and an arrow, what the reader wrote."""
    return "  ".join(value_lines(measurement, volume, slice_index)) or measurement.name


def said_of(
    measurement: Measurement,
    study: Study | None,
    levels: LumbarLevels | None,
    volumes: Mapping[StackKey, Volume],
) -> tuple[str, str]:
    """Title and values of a measurement, in full, for a list, a report or a file."""
    title = title_of(measurement, level_of(measurement, study, levels))
    key, index = slice_of(measurement, study) if study is not None else (None, 0)
    volume = volumes.get(key) if key is not None else None
    return title, "  ".join(value_lines(measurement, volume, index))


def slice_of(measurement: Measurement, study: Study) -> tuple[StackKey | None, int]:
    """The stack of its slice, and the slice in it; (None, 0) where it is there no more."""
    uid = measurement.series_instance_uid
    series = next((one for one in study.series if one.series_instance_uid == uid), None)
    for index, stack in enumerate(series.stacks if series is not None else ()):
        if measurement.frame in stack.frames:
            return StackKey(uid, index), stack.frames.index(measurement.frame)
    return None, 0


def number_text(value: float) -> str:
    """A stored value: whole where it is large, three digits where it is small."""
    whole = abs(value) >= 100 or value == round(value)
    return number(value, 0) if whole else decimal(f"{value:.3g}")


def _region_lines(region: Measurement, volume: Volume | None, slice_index: int) -> tuple[str, ...]:
    area = f"{number(area_mm2(region), 0)} mm²"
    if volume is None:
        return (area,)
    found = statistics_of(region, volume, slice_index)
    if found is None:
        return (tr(NO_PIXEL), area)
    return (
        tr("Mean {mean} ± {sd}", mean=number_text(found.mean), sd=number_text(found.sd)),
        tr("Min {least}  Max {most}", least=number_text(found.least), most=number_text(found.most)),
        area,
    )


#: Kinds whose values alone do not say what they are of.
_SHORT = {
    Kind.COBB: marked("Cobb"),
    Kind.CANAL: marked("Canal AP"),
    Kind.SAC: marked("Dural sac"),
}
#: What is measured, with how many decimals, and its unit.
_VALUES = {
    Kind.LENGTH: (length_mm, 1, " mm"),
    Kind.CANAL: (length_mm, 1, " mm"),
    Kind.ANGLE: (angle_deg, 0, "°"),
    Kind.COBB: (cobb_deg, 0, "°"),
    Kind.SAC: (area_mm2, 0, " mm²"),
}
