"""Key images come and go with their names, and survive being written as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.lumbar_study import make_study
from viewer.key_images import as_records, from_records, key_frames, marked, named
from viewer.state import State

STUDY = make_study()
T2, AXIAL = "1.2.3.1", "1.2.3.3"
SAGITTAL = STUDY[T2].stacks[0].frames[3]
BLOCK = STUDY[AXIAL].stacks[2].frames[1]


@pytest.fixture
def state() -> State:
    return marked(marked(State(study=STUDY), BLOCK, True), SAGITTAL, True)


def test_a_name_goes_with_its_mark(state: State) -> None:
    called = named(state, BLOCK, " Cyst\t")
    assert called.key_names == {BLOCK: "Cyst"}
    assert named(called, BLOCK, "").key_names == {}
    assert marked(called, BLOCK, True) == called
    without = marked(called, BLOCK, False)
    assert (without.key_slices, without.key_names) == ({SAGITTAL}, {})
    assert named(without, BLOCK, "x") is without


def test_key_images_stand_in_the_order_of_series_and_slices(state: State) -> None:
    listed = [(s.series_instance_uid, i) for s, i, _ in key_frames(STUDY, state.key_slices)]
    assert listed == [(T2, 3), (AXIAL, 11)]


def test_records_give_the_same_key_images_back(state: State) -> None:
    called = named(state, BLOCK, "Cyst")
    records = json.loads(json.dumps(as_records(called)))
    assert from_records(records, STUDY) == (called.key_slices, called.key_names)


def test_slices_that_are_not_in_the_study_are_left_out(state: State) -> None:
    smaller = replace(STUDY, series=STUDY.series[:2])
    assert from_records(as_records(state), smaller) == ({SAGITTAL}, {})


@pytest.mark.parametrize("wrong", [[{}], ["x"], [None], [{"frame": None}]])
def test_what_is_no_record_is_refused(wrong: list) -> None:
    with pytest.raises(ValueError, match="no record"):
        from_records(wrong, STUDY)


def test_without_a_study_there_is_nothing_to_write() -> None:
    assert as_records(State()) == []
