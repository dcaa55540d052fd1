"""Measurements in a result: numbers with units in their names, and records that can be read."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest

from model.labels import Level
from tests.lumbar_study import DISCS, make_levels, make_study, make_volume
from tests.unit.viewer.oblique import drawn
from viewer.dicom.study import StackKey
from viewer.export.measured_entries import measured_entries, values_of
from viewer.export.result import result_bytes, result_of
from viewer.measurement_record import from_record
from viewer.measuring import Kind, Measurement
from viewer.opinion import Opinions
from viewer.reading import Analysis

STUDY = make_study()
T2 = "1.2.3.1"
STACK = STUDY[T2].stacks[0]
FRAME = STACK.frames[2]
FALL = math.degrees(math.atan(3 / 4))


@pytest.mark.parametrize(
    ("kind", "pixels", "expected"),
    [
        (Kind.LENGTH, ((0, 0), (3, 4)), {"length_mm": 30.0}),
        (Kind.CANAL, ((0, 0), (0, 2)), {"length_mm": 12.0}),
        (Kind.ANGLE, ((0, 4), (0, 0), (4, 0)), {"angle_deg": 90.0}),
        (Kind.COBB, ((0, 0), (0, 4), (9, 0), (12, 4)), {"angle_deg": FALL}),
        (Kind.POINT, ((3, 5),), {"value": 7.0}),
        (Kind.ARROW, ((0, 0), (3, 4)), {}),
        (Kind.TEXT, ((0, 0),), {}),
        (Kind.SAC, ((2, 2), (9, 9), (2, 9), (9, 2)), {}),
        (Kind.RECTANGLE, ((1.5, 1.5), (3.5, 4.5)), {
            "area_mm2": 216.0, "pixels": 6, "mean": 7.0, "sd": 0.0, "min": 7.0, "max": 7.0}),
    ],
)  # fmt: skip
def test_values_have_their_units_in_their_names(
    kind: Kind, pixels: tuple[tuple[float, float], ...], expected: dict[str, float]
) -> None:
    assert values_of(drawn(kind, FRAME, *pixels), make_volume(STACK, 7.0), 2) == pytest.approx(
        expected
    )


def test_without_its_pixels_a_region_has_its_area_alone() -> None:
    assert set(values_of(drawn(Kind.ELLIPSE, FRAME, (1, 1), (9, 9)), None, 0)) == {"area_mm2"}
    assert values_of(drawn(Kind.POINT, FRAME, (1, 1)), None, 0) == {}


def test_entries_are_records_with_the_level_in_force() -> None:
    x, y, z = DISCS[Level.L2_L3]
    canal = Measurement(Kind.CANAL, T2, FRAME, ((x, y, z), (x, y + 9.0, z)), "Narrow")
    region = replace(drawn(Kind.ELLIPSE, FRAME, (1, 1), (9, 9)), series_instance_uid=T2)
    volumes = {StackKey(T2, 0): make_volume(STACK)}
    first, second = measured_entries(STUDY, make_levels(), volumes, (canal, region))
    assert (first["level"], first["values"]) == ("L2/L3", {"length_mm": 9.0})
    assert second["level"] is None
    assert second["values"]["pixels"] > 0
    assert replace(from_record(first, STUDY), level=None) == canal
    assert from_record(second, STUDY) == region
    written = result_of(STUDY, {}, Analysis(None, 0, (), None), Opinions(), (first, second))
    assert json.loads(result_bytes(written))["reader"]["measurements"] == [first, second]


def test_what_lies_on_no_slice_keeps_its_record() -> None:
    gone = replace(drawn(Kind.LENGTH, FRAME, (0, 0), (0, 1)), series_instance_uid="9")
    (entry,) = measured_entries(STUDY, make_levels(), {}, (gone,))
    assert entry["values"]["length_mm"] == pytest.approx(6.0)
