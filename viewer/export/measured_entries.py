"""Measurements as entries of a result: their records with the values in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from model.results import LumbarLevels
from model.volume import Volume
from viewer.dicom.study import StackKey, Study
from viewer.measured_geometry import angle_deg, area_mm2, cobb_deg, crosses_itself, length_mm
from viewer.measured_words import level_of, slice_of
from viewer.measurement_record import as_record
from viewer.measuring import Kind, Measurement
from viewer.region_statistics import statistics_of, value_at

_ANGLES = {Kind.ANGLE: angle_deg, Kind.COBB: cobb_deg}


def measured_entries(
    study: Study,
    levels: LumbarLevels | None,
    volumes: Mapping[StackKey, Volume],
    measurements: Iterable[Measurement],
) -> list[dict[str, Any]]:
    """What was measured, as values that JSON has.

    Returns
    -------
    list of dict
        Each as `measurement_record.as_record` makes it, with the `level` it belongs to under
        the numbering in force, and `values`: `length_mm`, `angle_deg`, `area_mm2`, `value`,
        or of regions `pixels`, `mean`, `sd`, `min`, `max`. What cannot be told is not there.
    """
    entries = []
    for measurement in measurements:
        key, index = slice_of(measurement, study)
        volume = volumes.get(key) if key is not None else None
        level = level_of(measurement, study, levels) if key is not None else measurement.level
        entries.append(
            as_record(measurement)
            | {
                "level": level.value if level is not None else None,
                "values": values_of(measurement, volume, index),
            }
        )
    return entries


def values_of(
    measurement: Measurement, volume: Volume | None, slice_index: int
) -> dict[str, float]:
    """The values of a measurement by name, with their units in it; empty where it has none.

    Parameters
    ----------
    volume : Volume or None
        The decoded stack of its slice; None where it is not there: then pixels say nothing.
    """
    kind = measurement.kind
    if kind in (Kind.LENGTH, Kind.CANAL):
        return {"length_mm": length_mm(measurement)}
    if kind in _ANGLES:
        return {"angle_deg": _ANGLES[kind](measurement)}
    if kind is Kind.SAC:
        return {} if crosses_itself(measurement) else {"area_mm2": area_mm2(measurement)}
    if kind is Kind.POINT:
        here = value_at(measurement, volume, slice_index) if volume is not None else None
        return {} if here is None else {"value": here}
    return _region(measurement, volume, slice_index) if kind.is_region else {}


def _region(region: Measurement, volume: Volume | None, slice_index: int) -> dict[str, float]:
    values = {"area_mm2": area_mm2(region)}
    found = statistics_of(region, volume, slice_index) if volume is not None else None
    if found is not None:
        values |= {"pixels": found.count, "mean": found.mean, "sd": found.sd}
        values |= {"min": found.least, "max": found.most}
    return values
