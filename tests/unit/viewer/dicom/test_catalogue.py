"""The catalogue keeps what it is told, gives it back, and survives a bad file."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.lumbar_study import make_study
from viewer.dicom import catalogue as catalogue_module
from viewer.dicom.catalogue import Catalogue
from viewer.dicom.catalogue_file import CatalogueError, erase
from viewer.dicom.local_study import PICTURE_PX, KnownFile
from viewer.dicom.study import Patient, Study

SOURCE = Path("/somewhere/studies")
EARLY, LATE = (dt.datetime(2026, 1, day, tzinfo=dt.UTC) for day in (1, 2))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "catalogue.db"


def study(uid: str, name: str = "Jane Doe", **changes: object) -> Study:
    made = replace(make_study(), study_instance_uid=uid, patient=Patient(name, f"ID-{uid}"))
    return replace(made, **changes)  # type: ignore[arg-type]


def uids(catalogue: Catalogue, query: str = "") -> list[str]:
    return [row.study_instance_uid for row in catalogue.listed(query)]


def test_files_come_back_as_they_were_kept(file: Path) -> None:
    files = {"a/1.dcm": KnownFile(10, 20, '{"x": 1}', "1.2"), "b": KnownFile(1, 2, "{}")}
    with Catalogue(file) as catalogue:
        catalogue.keep_files(SOURCE, files)
        catalogue.keep_files(Path("/elsewhere"), {"a/1.dcm": KnownFile(0, 0, "", "")})
    with Catalogue(file) as catalogue:
        assert catalogue.known_files(SOURCE) == files
        assert catalogue.known_files(Path("/unknown")) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="names there are any bytes")
def test_names_that_are_no_text_are_kept(file: Path) -> None:
    odd = os.fsdecode(b"\xff\xfe.dcm")
    with Catalogue(file) as catalogue:
        catalogue.keep_files(Path("/x") / odd, {odd: KnownFile(1, 2, "{}")})
        assert list(catalogue.known_files(Path("/x") / odd)) == [odd]


def test_vanished_files_are_marked_and_may_come_back(file: Path) -> None:
    with Catalogue(file) as catalogue:
        catalogue.keep_files(SOURCE, {"1": KnownFile(1, 1, "{}"), "2": KnownFile(1, 1, "{}")})
        catalogue.mark_vanished(SOURCE, {"2"})
        gone = {path for path, known in catalogue.known_files(SOURCE).items() if known.is_vanished}
        assert gone == {"2"}
        catalogue.mark_vanished(SOURCE, set())
        assert not any(known.is_vanished for known in catalogue.known_files(SOURCE).values())


def test_what_another_version_read_is_read_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Catalogue(file) as catalogue:
        catalogue.keep_files(SOURCE, {"1": KnownFile(1, 1, "{}")})
        catalogue.keep_studies(SOURCE, [study("1.2")])
    monkeypatch.setattr(catalogue_module, "VERSION", "0.0.0")
    with Catalogue(file) as catalogue:
        assert catalogue.known_files(SOURCE) == {}
        catalogue.keep_files(SOURCE, {"2": KnownFile(1, 1, "{}")})
        assert list(catalogue.known_files(SOURCE)) == ["2"]
        assert uids(catalogue) == ["1.2"]


def test_a_study_is_listed_with_what_is_shown_of_it(file: Path) -> None:
    one = study("1.2", date=dt.date(2024, 5, 6), description="Lumbar spine")
    series = one.series[0].series_instance_uid
    picture = bytes(PICTURE_PX**2)
    with Catalogue(file) as catalogue:
        catalogue.keep_studies(SOURCE, [one])
        catalogue.keep_pictures(SOURCE, {("1.2", series): picture})
        catalogue.keep_opened(SOURCE, "1.2", LATE)
        [row] = catalogue.listed()
    assert (row.source, row.study_instance_uid) == (SOURCE, "1.2")
    assert row.patient == one.patient
    assert (row.date, row.description) == (one.date, "Lumbar spine")
    assert (row.series_count, row.opened, row.picture) == (len(one.series), LATE, picture)
    assert not row.is_missing
    assert "Doe" not in repr(row)


def test_the_latest_comes_first_then_those_never_opened(file: Path) -> None:
    with Catalogue(file) as catalogue:
        catalogue.keep_studies(SOURCE, [study("1"), study("2"), study("3")])
        catalogue.keep_opened(SOURCE, "3", EARLY)
        catalogue.keep_opened(SOURCE, "2", LATE)
        assert uids(catalogue) == ["2", "3", "1"]
        assert len(catalogue.listed(most=2)) == 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("doe", ["1"]),
        ("JANE doe", ["1"]),
        ("müller", ["2"]),
        ("MÜLLER", ["2"]),
        ("id-2", ["2"]),
        ("2024-05", ["1"]),
        ("20240506", ["1"]),
        ("neck doe", []),
        ("100%", ["2"]),
        ("%", ["2"]),
        ("_", []),
        ("\\", []),
        ("' OR 1=1 --", []),
        ("  ", ["1", "2"]),
    ],
)
def test_every_word_of_a_search_is_found(file: Path, query: str, found: list[str]) -> None:
    with Catalogue(file) as catalogue:
        one = study("1", date=dt.date(2024, 5, 6), description="Lumbar")
        two = study("2", "Zoë Müller", date=dt.date(2023, 1, 1), description="Neck 100%")
        catalogue.keep_studies(SOURCE, [one, two])
        assert sorted(uids(catalogue, query)) == found


def test_studies_that_are_gone_are_marked_not_dropped(file: Path) -> None:
    with Catalogue(file) as catalogue:
        catalogue.keep_studies(SOURCE, [study("1"), study("2")])
        catalogue.keep_studies(SOURCE, [study("2")])
        assert {row.study_instance_uid: row.is_missing for row in catalogue.listed()} == {
            "1": True,
            "2": False,
        }
        assert catalogue.first_study(SOURCE) == "2"
        catalogue.keep_studies(SOURCE, [study("1"), study("2")])
        assert not any(row.is_missing for row in catalogue.listed())


def test_a_study_kept_again_keeps_its_time_and_pictures(file: Path) -> None:
    one = study("1")
    name = ("1", one.series[0].series_instance_uid)
    with Catalogue(file) as catalogue:
        catalogue.keep_studies(SOURCE, [one])
        catalogue.keep_opened(SOURCE, "1", EARLY)
        catalogue.keep_pictures(SOURCE, {name: b"\1" * PICTURE_PX**2})
        catalogue.keep_studies(SOURCE, [replace(one, patient=Patient("Someone Else"))])
        [row] = catalogue.listed()
    assert (row.opened, row.patient.name) == (EARLY, "Someone Else")
    assert row.picture


def test_forgetting_leaves_no_trace_of_a_patient(file: Path) -> None:
    with Catalogue(file) as catalogue:
        catalogue.keep_files(SOURCE, {"CANARYFILE": KnownFile(1, 1, "CANARYHEADER", "1")})
        catalogue.keep_files(SOURCE, {"2": KnownFile(1, 1, "{}", "2")})
        catalogue.keep_studies(SOURCE, [study("1", "CANARYNAME"), study("2")])
        [row] = catalogue.listed("canaryname")
        catalogue.forget(row.number)
        assert uids(catalogue) == ["2"]
        assert list(catalogue.known_files(SOURCE)) == ["2"]
    raw = file.read_bytes()
    assert b"CANARY" not in raw
    assert b"canary" not in raw


def test_forgetting_the_last_study_forgets_the_folder(file: Path) -> None:
    with Catalogue(file) as catalogue:
        catalogue.keep_studies(SOURCE, [study("1")])
        catalogue.forget(catalogue.listed()[0].number)
    assert os.fsencode(SOURCE) not in file.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
def test_nobody_else_may_read_it(file: Path) -> None:
    file.parent.mkdir()
    file.touch(0o644)
    with Catalogue(file):
        pass
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_nothing_stays_beside_it(file: Path) -> None:
    with Catalogue(file) as catalogue, Catalogue(file) as other:
        catalogue.keep_studies(SOURCE, [study("1")])
        assert uids(other) == ["1"]
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def damaged_inside(file: Path) -> None:
    with Catalogue(file) as catalogue:
        catalogue.keep_studies(SOURCE, [study(str(n), f"Name {n}" * 20) for n in range(100)])
    raw = bytearray(file.read_bytes())
    raw[4096:] = b"\xa5" * (len(raw) - 4096)
    file.write_bytes(raw)


def newer(file: Path) -> None:
    with Catalogue(file):
        pass
    db = sqlite3.connect(file)
    db.execute("PRAGMA user_version = 99")
    db.close()


def foreign(file: Path) -> None:
    db = sqlite3.connect(file)
    db.execute("CREATE TABLE recipes (title)")
    db.commit()
    db.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b"garbage" * 1000),
        lambda file: file.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000),
        newer,
        foreign,
    ],
)
def test_a_file_that_is_not_understood_is_set_aside(file: Path, spoil: object) -> None:
    file.parent.mkdir()
    spoil(file)  # type: ignore[operator]
    before = file.read_bytes()
    with Catalogue(file) as catalogue:
        assert catalogue.listed() == ()
        catalogue.keep_studies(SOURCE, [study("1")])
        assert uids(catalogue) == ["1"]
    assert file.with_name(f"{file.name}.bad").read_bytes() == before


def test_damage_that_shows_late_is_said_and_set_aside(file: Path) -> None:
    damaged_inside(file)
    with pytest.raises(CatalogueError), Catalogue(file) as catalogue:
        catalogue.listed()
    assert file.with_name(f"{file.name}.bad").exists()
    with Catalogue(file) as catalogue:
        assert catalogue.listed() == ()


def test_an_empty_file_is_a_new_one(file: Path) -> None:
    file.parent.mkdir()
    file.touch()
    with Catalogue(file) as catalogue:
        assert catalogue.listed() == ()
    assert not file.with_name(f"{file.name}.bad").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(CatalogueError):
        Catalogue(tmp_path / "data" / "catalogue.db")


def test_a_change_is_whole_or_not_at_all(file: Path) -> None:
    class StoppedError(Exception):
        """In the middle of a change."""

    def files() -> dict[str, KnownFile]:
        class Bad(dict[str, KnownFile]):
            def items(self) -> object:  # type: ignore[override]
                yield "1", KnownFile(1, 1, "{}")
                raise StoppedError

        return Bad()

    with Catalogue(file) as catalogue:
        with pytest.raises(StoppedError):
            catalogue.keep_files(SOURCE, files())
        assert catalogue.known_files(SOURCE) == {}
        catalogue.keep_files(SOURCE, {"2": KnownFile(1, 1, "{}")})


def test_erasing_leaves_nothing(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"garbage" * 1000)
    with Catalogue(file):
        pass
    erase(file)
    assert list(file.parent.iterdir()) == []
    erase(file)


def test_what_cannot_be_erased_is_said(file: Path) -> None:
    file.mkdir(parents=True)
    (file / "x").touch()
    with pytest.raises(CatalogueError):
        erase(file)
