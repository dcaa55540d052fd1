"""A report of a bug says where and in what, and nothing that a file said."""

import json
from pathlib import Path

from viewer import crash_report
from viewer.version import VERSION

CANARY = "Zzcanary"


def fail(folder: str) -> None:
    try:
        {}[CANARY]
    except KeyError as error:
        raise ValueError(f"{CANARY} in {folder}") from error


def caught() -> BaseException:
    try:
        fail(f"/home/{CANARY}")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_names_places_types_and_versions(tmp_path: Path) -> None:
    path = crash_report.write_report(tmp_path / "log", caught())
    assert path is not None
    text = path.read_text()
    assert CANARY not in text
    assert str(tmp_path) not in text
    assert str(Path.home()) not in text
    said = json.loads(text)
    assert said["version"] == VERSION
    assert said["packages"]["numpy"][0].isdigit()
    assert [one["type"] for one in said["errors"]] == ["ValueError", "KeyError"]
    assert said["errors"][0]["places"][-1].startswith("test_crash_report.py:")
    assert said["errors"][0]["places"][-1].endswith(" fail")


def test_few_reports_are_kept(tmp_path: Path) -> None:
    written = [crash_report.write_report(tmp_path, caught()) for _ in range(13)]
    assert sorted(tmp_path.glob("crash-*.json")) == sorted(written)[-crash_report.MOST_REPORTS :]


def test_a_folder_that_cannot_be_is_no_second_failure(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file")
    assert crash_report.write_report(tmp_path / "log", caught()) is None


def test_errors_that_caused_one_another_end(tmp_path: Path) -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert crash_report.write_report(tmp_path, one) is not None
