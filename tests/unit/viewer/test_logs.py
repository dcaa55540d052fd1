"""The log holds codes and counts, and nothing about a patient."""

import logging
from pathlib import Path

import pytest

from viewer import logs

CANARY = "CANARY^NAME"


@pytest.fixture
def log(tmp_path):
    logs.start(tmp_path / "logs")
    yield lambda: (tmp_path / "logs" / "foramen.log").read_text(encoding="utf-8")
    logs.stop()


def test_an_event_is_a_code_with_counts_and_a_hash(log):
    path = Path(f"/studies/{CANARY}/image")
    logs.event("file-skipped", path, files=12, seconds=0.25)
    line = log().splitlines()[-1]
    assert line.endswith(f"INFO file-skipped files=12 seconds=0.25 file={logs.path_hash(path)}")
    assert CANARY not in log()


def test_a_count_that_is_text_is_refused(log):
    with pytest.raises(TypeError, match="name must be a number"):
        logs.event("study-opened", name=CANARY)
    assert CANARY not in log()


def test_a_failure_names_its_type_and_lines_not_its_words(log):
    try:
        logs.event("x", name=CANARY)
    except TypeError as error:
        wrapped = ValueError(f"bad file {CANARY}").with_traceback(error.__traceback__)
    logs.failure("bug", wrapped)
    line = log().splitlines()[-1]
    assert "ERROR bug ValueError at " in line
    assert "logs.py:" in line
    assert CANARY not in log()


def test_a_failure_from_nowhere_says_so(log):
    logs.failure("bug", RuntimeError(CANARY))
    assert log().splitlines()[-1].endswith("bug RuntimeError at unknown place")


def test_records_of_other_packages_are_not_kept(log):
    logging.getLogger("pydicom").warning("Invalid value for VR UI: %s", CANARY)
    logging.getLogger().error("bad file %s", CANARY)
    logs.event("after")
    assert CANARY not in log()
    assert len(log().splitlines()) == 1


def test_hashes_tell_paths_apart():
    one, other = Path("a/1"), Path("a/2")
    assert logs.path_hash(one) == logs.path_hash(Path("a/1"))
    assert logs.path_hash(one) != logs.path_hash(other)
    assert len(logs.path_hash(one)) == 12


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("here already")
    logs.start(tmp_path / "file")
    logs.event("started")
    logs.stop()
    assert (tmp_path / "file").read_text() == "here already"


def test_the_log_stays_small(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "MAX_BYTES", 2000)
    logs.start(tmp_path)
    for number in range(200):
        logs.event("tick", number=number)
    logs.stop()
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 4000
    assert (tmp_path / "foramen.log").exists()


def test_starting_twice_writes_once(tmp_path):
    logs.start(tmp_path)
    logs.start(tmp_path)
    logs.event("once")
    logs.stop()
    assert (tmp_path / "foramen.log").read_text(encoding="utf-8").count("once") == 1
