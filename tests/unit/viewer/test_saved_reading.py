"""A reading goes to JSON and comes back whole; what is damaged or newer is told apart."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest

from model.labels import Level, Severity, Side
from tests.gui.graded_study import CANAL, LEFT_FORAMEN, T1, T2, all_mild, levels, study
from tests.gui.shell_study import full_study
from viewer import deciding
from viewer.auditing import audited, entries
from viewer.dicom.study import Role
from viewer.export.result import result_bytes
from viewer.key_images import marked, named
from viewer.markers import Marker
from viewer.measurement_changes import measured
from viewer.measuring import Kind, Measurement
from viewer.opinion import Waiting
from viewer.reading import CELLS, ModelIdentity
from viewer.revision import revision_of
from viewer.saved_reading import (
    DamagedReadingError,
    NewerReadingError,
    placed,
    reading_values,
    resumed,
    saved_reading,
)
from viewer.state import State
from viewer.transitions import grown, numbered, opened, with_roles

CELL, FORAMEN = (Level.L4_L5, CANAL), (Level.L3_L4, LEFT_FORAMEN)
NOW = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)


def begun() -> State:
    state = numbered(opened(State(), full_study()), levels(), 0)
    model = ModelIdentity("m", "1", "ab" * 32, "cpu")
    return replace(state, findings=all_mild(), model=model)


def read() -> State:
    """A study on which the reader did everything there is to do."""
    before = begun()
    frame = full_study().series[0].stacks[0].frames[2]
    state = deciding.renumbered(deciding.graded(before, CELL, Severity.SEVERE), -1)
    state = deciding.commented(deciding.graded(state, FORAMEN, Severity.MODERATE), FORAMEN, "scar")
    state = deciding.rejected(replace(state, findings=all_mild()), CELLS[0], True)
    state = deciding.marker_moved(state, Marker(Level.L4_L5), (1.5, 2.0, 3.0))
    state = deciding.marker_moved(state, Marker(Level.L3_L4, Side.LEFT), (4.0, 5.0, 6.0))
    state = deciding.called_transitional(state, True)
    points = ((0.0, 1.0, 2.0), (0.0, 9.0, 2.0))
    state = measured(state, Measurement(Kind.LENGTH, T2, frame, points, "a line"))
    state = named(marked(state, frame, True), frame, "the worst")
    return audited(state, entries(before, state, NOW))


def saved(state: State) -> bytes:
    return result_bytes(reading_values(state, NOW))


def test_everything_comes_back_on_the_next_visit() -> None:
    state = read()
    later = resumed(opened(State(), full_study()), saved_reading(saved(state)))
    assert revision_of(later) == revision_of(state)
    assert later.opinions.audit == state.opinions.audit
    assert later.opinions.waiting == Waiting()
    assert later.opinions.reopened is not None
    assert later.opinions.reopened.saved == NOW
    assert later.opinions.reopened.weights_sha256 == "ab" * 32
    again = numbered(later, state.levels or levels(), later.shift, levels())
    assert (again.reader, again.levels) == (state.reader, state.levels)


def test_roles_that_the_reader_corrected_come_back_and_hang() -> None:
    state = with_roles(begun(), {T1: Role.SAGITTAL_STIR})
    later = resumed(opened(State(), full_study()), saved_reading(saved(state)))
    assert later.roles == {T1: Role.SAGITTAL_STIR}
    by_label = {pane.label: pane.series_uid for pane in later.panes}
    assert by_label["Sagittal T1"] is None
    assert by_label["Sagittal STIR or second axial"] == T1
    assert entries(later, with_roles(later, {}), NOW)[0].what == "Role of series 0"


def test_a_reading_from_before_roles_were_kept_is_read() -> None:
    values = json.loads(saved(read()))
    del values["roles"]
    assert saved_reading(json.dumps(values).encode()).roles == {}


def test_the_file_names_no_patient_and_no_file() -> None:
    text = saved(read()).decode()
    for personal in ("Phantom", "ID-7", "1970", "Lumbar spine", ".dcm"):
        assert personal not in text


def test_a_slice_that_is_not_there_yet_waits_and_is_not_lost() -> None:
    state, whole = read(), full_study()
    less = replace(whole, series=whole.series[1:])
    later = resumed(opened(State(), less), saved_reading(saved(state)))
    assert (later.measurements, later.key_slices) == ((), frozenset())
    assert (
        saved_reading(saved(later)).opinions.waiting == saved_reading(saved(state)).opinions.waiting
    )
    more = placed(grown(later, whole, (whole,)))
    assert more.measurements == state.measurements
    assert (more.key_slices, more.key_names) == (state.key_slices, state.key_names)
    assert more.opinions.waiting == Waiting()
    assert placed(more) is more


def test_a_slice_is_found_by_its_uid_wherever_its_file_lies() -> None:
    state = read()
    values = reading_values(state, NOW)
    assert values["key_images"][0]["sop_instance_uid"] == f"{T2}.3"
    assert len(values["key_images"][0]["patient_mm"]) == 3


@pytest.mark.parametrize(
    "spoil",
    [
        lambda values: values.pop("findings"),
        lambda values: values.update(schema="something/1"),
        lambda values: values.update(shift=9),
        lambda values: values.update(shift=True),
        lambda values: values.update(transitional="yes"),
        lambda values: values.update(saved="2026-01-02T03:04:05"),
        lambda values: values["findings"][0].update(grade="Terrible"),
        lambda values: values["findings"][0].update(grade=["Severe"]),
        lambda values: values["moved"][0].update(patient_mm=[1, 2]),
        lambda values: values["moved"][0].update(patient_mm=[1, 2, float("inf")]),
        lambda values: values["audit"].append(None),
        lambda values: values.update(measurements=[1]),
        lambda values: values.update(roles={T1: "Terrible"}),
        lambda values: values.update(roles=[T1]),
    ],
)
def test_what_is_damaged_is_refused(spoil: Any) -> None:
    values = reading_values(read(), NOW)
    spoil(values)
    with pytest.raises(DamagedReadingError):
        saved_reading(json.dumps(values).encode())


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"null", b"\xff\x00", b"[" * 100_000])
def test_what_is_no_reading_at_all_is_refused(raw: bytes) -> None:
    with pytest.raises(DamagedReadingError):
        saved_reading(raw)


def test_a_newer_one_is_told_from_a_damaged_one() -> None:
    with pytest.raises(NewerReadingError):
        saved_reading(b'{"schema": "foramen-reading/2"}')


def test_a_record_that_makes_no_sense_waits_for_ever_and_harms_nothing() -> None:
    values = reading_values(read(), NOW)
    values["measurements"][0]["kind"] = "UNKNOWN"
    values["key_images"][0]["frame"] = "x"
    later = resumed(opened(State(), study()), saved_reading(json.dumps(values).encode()))
    assert (later.measurements, later.key_slices) == ((), frozenset())
    assert len(later.opinions.waiting.measurements) == 1
