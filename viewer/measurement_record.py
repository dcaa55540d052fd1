"""A measurement as a plain dictionary for JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from model.labels import Level
from model.results import Vec3
from viewer.dicom.study import Frame, Study
from viewer.dicom.text import clean_text
from viewer.geometry import frame_plane
from viewer.measuring import Kind, Measurement

#: Longest name or text: one line across a pane.
LONGEST_NAME = 80


def as_record(measurement: Measurement) -> dict[str, Any]:
    """A measurement as values that JSON has.

    Returns
    -------
    dict
        `kind` (name of the `Kind`), `series_instance_uid`, `sop_instance_uid`, `frame` (in
        its file, from 0), `points` (lists of x, y, z, mm, LPS), `name`, `level` (such as
        "L4/L5", or None). Nothing of the patient but what the reader wrote into `name`.
    """
    return {
        "kind": measurement.kind.name,
        "series_instance_uid": measurement.series_instance_uid,
        "sop_instance_uid": measurement.frame.sop_instance_uid,
        "frame": measurement.frame.index,
        "points": [list(point) for point in measurement.points],
        "name": measurement.name,
        "level": measurement.level.value if measurement.level is not None else None,
    }


def from_record(record: Mapping[str, Any], study: Study) -> Measurement:
    """The measurement of a record on its slice in `study`.

    Raises
    ------
    ValueError
        It is no such record, or its slice is not in the study.
    """
    try:
        kind = Kind[str(record["kind"])]
        uid = str(record["series_instance_uid"])
        points = tuple(_point(point) for point in record["points"])
        level = Level(record["level"]) if record.get("level") is not None else None
        sop, index = str(record["sop_instance_uid"]), int(record["frame"])
        name = clean_text(str(record.get("name", "")), LONGEST_NAME)
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError("this is no record of a measurement") from error
    if not points:
        raise ValueError("a measurement has points")
    return Measurement(kind, uid, _frame(study, uid, (sop, index), points[0]), points, name, level)


def _point(values: Any) -> Vec3:
    x, y, z = values
    return float(x), float(y), float(z)


def _frame(study: Study, series_uid: str, instance: tuple[str, int], point: Vec3) -> Frame:
    """The frame of that name; of several, in damaged files, the one that the point lies on."""
    found = [
        frame
        for series in study.series
        if series.series_instance_uid == series_uid
        for stack in series.stacks
        for frame in stack.frames
        if (frame.sop_instance_uid, frame.index) == instance
    ]
    if not found:
        raise ValueError("the slice of a measurement is not in the study")
    return min(found, key=lambda frame: abs(frame_plane(frame).place(point)[2]))
