"""Measurements survive being written as JSON; what is no record is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from model.labels import Level
from tests.lumbar_study import make_study
from tests.unit.viewer.oblique import drawn
from viewer.dicom.study import Study
from viewer.measurement_record import LONGEST_NAME, as_record, from_record
from viewer.measuring import Kind, Measurement

STUDY = make_study()
UID = "1.2.3.1"
FRAME = STUDY[UID].stacks[0].frames[2]


def one(kind: Kind) -> Measurement:
    pixels = [(2.0 + 3 * (at % 2), 4.0 + at) for at in range(max(kind.least_points, 1))]
    return replace(drawn(kind, FRAME, *pixels), series_instance_uid=UID)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("level", [None, Level.L5_S1])
def test_a_record_gives_the_same_measurement_back(kind: Kind, level: Level | None) -> None:
    drawn_one = replace(one(kind), name="Ein Käse <b>", level=level)
    record = json.loads(json.dumps(as_record(drawn_one)))
    assert from_record(record, STUDY) == drawn_one


@pytest.mark.parametrize(
    "damage",
    [
        {"kind": "CIRCLE"},
        {"points": []},
        {"points": [[1, 2, 3]]},
        {"points": [[1, 2], [3, 4]]},
        {"points": [[1, 2, "x"], [3, 4, 5]]},
        {"points": [[1, 2, float("nan")], [3, 4, 5]]},
        {"points": 5},
        {"points": None},
        {"level": "L9"},
        {"sop_instance_uid": "9.9"},
        {"series_instance_uid": "9.9"},
        {"frame": 7},
        {"frame": None},
    ],
)
def test_what_is_no_record_is_refused(damage: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_record(as_record(one(Kind.LENGTH)) | damage, STUDY)


@pytest.mark.parametrize("missing", ["kind", "points", "frame", "series_instance_uid"])
def test_a_record_without_a_part_is_refused(missing: str) -> None:
    record = as_record(one(Kind.LENGTH))
    del record[missing]
    with pytest.raises(ValueError, match="no record"):
        from_record(record, STUDY)


def test_a_name_from_a_file_is_made_safe_to_draw() -> None:
    record = as_record(one(Kind.TEXT)) | {"name": "a\n\u202eb" + "c" * 500}
    assert from_record(record, STUDY).name == ("a b" + "c" * 500)[:LONGEST_NAME]


def test_of_slices_that_damaged_files_call_alike_the_one_under_the_points_is_meant() -> None:
    series = STUDY[UID]
    (stack,) = series.stacks
    alike = tuple(replace(frame, sop_instance_uid="1") for frame in stack.frames)
    damaged: Study = replace(
        STUDY, series=(replace(series, stacks=(replace(stack, frames=alike),)),)
    )
    here = replace(one(Kind.LENGTH), frame=alike[2])
    assert from_record(as_record(here), damaged) == here
