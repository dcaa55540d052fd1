"""What can be opened: folder, file, DICOMDIR, archive, and a study of the list."""

import os
import tempfile
import zipfile

import pytest
from PySide6.QtCore import QMimeData, QUrl

from tests.unit.viewer.dicom.dicom_files import sagittal_positions, write_series
from viewer.dicom.catalogue import Catalogue
from viewer.dicom.reading_process import close_idle_process
from viewer.errors import notice_of
from viewer.loading import Loading
from viewer.scratch_folder import PREFIX
from viewer.session import Session
from viewer.sources import sources_of
from viewer.ui.drops import paths_in

ONE, TWO = "1.2.826.0.1.1", "1.2.826.0.1.2"
LONG_AGO = 1_600_000_000
LONG_MS = 60_000


@pytest.fixture(scope="module", autouse=True)
def _no_process_left():
    yield
    close_idle_process()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "studies"
    for study, slices in ((ONE, 5), (TWO, 3)):
        write_series(
            folder / study,
            sagittal_positions(slices),
            uid=f"{study}.1",
            StudyInstanceUID=study,
            PatientID=study,
        )
    for path in folder.rglob("*.dcm"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """Where temporary files go, so that they can be counted."""
    scratch = tmp_path / "temporary"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    return scratch


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "catalogue.db"


@pytest.fixture
def loading(qtbot, file, scratch):
    made = Loading(Session(), notice_of, file)
    yield made
    made.close()


def opened(loading, qtbot, path, study=""):
    """Open, wait until all is decoded, and say which study is shown."""
    loading.open(path, study)
    state = loading._session
    qtbot.waitUntil(
        lambda: (
            state.state.reading is None
            and (state.state.failure is not None or bool(state.state.volumes))
        ),
        timeout=LONG_MS,
    )
    return state.state.study.study_instance_uid if state.state.study else None


def zipped(folder, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for found in folder.rglob("*.dcm"):
            made.write(found, found.relative_to(folder))
    return path


def test_folder_file_and_dicomdir(loading, qtbot, folder):
    assert opened(loading, qtbot, folder) == ONE
    assert len(loading._session.state.studies) == 2
    assert opened(loading, qtbot, folder / TWO / "1.dcm") == TWO
    assert loading._session.state.study.series[0].frame_count == 1
    (folder / "DICOMDIR").write_bytes(b"\0" * 128 + b"DICM../../elsewhere")
    assert opened(loading, qtbot, folder / "DICOMDIR") == ONE
    assert len(loading._session.state.studies) == 2


def test_an_archive_is_unpacked_read_and_cleaned_away(qtbot, folder, tmp_path, scratch):
    loading = Loading(Session(), notice_of)
    archive = zipped(folder, tmp_path / "study.zip")
    before = archive.read_bytes()
    assert opened(loading, qtbot, archive) == ONE
    assert len(loading._session.state.studies) == 2
    assert loading._session.state.study.series[0].frame_count == 5
    assert list(scratch.glob(f"{PREFIX}*"))
    loading.close()
    assert list(scratch.iterdir()) == []
    assert archive.read_bytes() == before


def test_a_second_archive_replaces_the_first(loading, qtbot, folder, tmp_path, scratch):
    first, second = (zipped(folder / uid, tmp_path / f"{uid}.zip") for uid in (ONE, TWO))
    assert opened(loading, qtbot, first) == ONE
    assert opened(loading, qtbot, second) == TWO
    assert len([path for path in scratch.rglob("*") if path.suffix or "dcm" in path.name]) == 3


def test_an_archive_that_must_not_be_opened_is_said(loading, qtbot, tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        made.writestr("../x", b"")
    assert opened(loading, qtbot, tmp_path / "x.zip") is None
    assert "outside" in loading._session.state.failure.text


def test_nothing_is_kept_unless_the_reader_wants_it(loading, qtbot, folder, file):
    assert opened(loading, qtbot, folder) == ONE
    assert not file.parent.exists()


def test_a_listed_study_is_the_one_that_is_shown(loading, qtbot, folder, file):
    loading._session.set_preferences(keeps_catalogue=True)
    assert opened(loading, qtbot, folder) == ONE
    assert opened(loading, qtbot, folder, TWO) == TWO
    assert opened(loading, qtbot, folder) == ONE
    with Catalogue(file) as catalogue:
        rows = catalogue.listed()
    assert [row.study_instance_uid for row in rows] == [ONE, TWO]
    assert all(row.opened and row.picture for row in rows)


def test_the_wanted_study_is_found_in_a_folder_that_is_not_known(loading, qtbot, folder):
    assert opened(loading, qtbot, folder, TWO) == TWO
    assert len(loading._session.state.studies) == 2


def test_an_archive_is_listed_as_itself(loading, qtbot, folder, tmp_path, file):
    loading._session.set_preferences(keeps_catalogue=True)
    archive = zipped(folder, tmp_path / "study.zip")
    assert opened(loading, qtbot, archive, TWO) == TWO
    with Catalogue(file) as catalogue:
        rows = catalogue.listed()
    assert {row.source for row in rows} == {archive.resolve()}
    assert rows[0].picture


def test_a_catalogue_that_cannot_be_written_is_said_once(loading, qtbot, folder, file):
    file.parent.write_text("in the way")
    loading._session.set_preferences(keeps_catalogue=True)
    assert opened(loading, qtbot, folder) == ONE
    assert len(loading._session.state.notices) == 1


def test_switched_off_nothing_more_is_kept(loading, qtbot, folder, file):
    loading._session.set_preferences(keeps_catalogue=True)
    opened(loading, qtbot, folder)
    loading._session.set_preferences(keeps_catalogue=False)
    file.unlink()
    loading._session.open(loading._session.state.studies[1], loading._session.state.studies)
    qtbot.waitUntil(lambda: bool(loading._session.state.volumes), timeout=LONG_MS)
    qtbot.waitUntil(lambda: loading._session.state.reading is None, timeout=LONG_MS)
    assert not file.exists()


@pytest.mark.parametrize("kind", ["folder", "archive", "file"])
def test_each_of_them_can_be_dropped(folder, tmp_path, kind):
    archive = zipped(folder, tmp_path / "study.zip")
    path = {"folder": folder, "archive": archive, "file": folder / ONE / "1.dcm"}[kind]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    assert paths_in(mime) == (path,)


def asked(loading, qtbot, *paths):
    """Open paths that the reader named, wait until all is decoded, and give the state."""
    loading.open_sources(sources_of(paths))
    session = loading._session
    qtbot.waitUntil(
        lambda: session.state.reading is None and bool(session.state.volumes), timeout=LONG_MS
    )
    return session.state


def test_a_file_opens_its_study_with_its_series_and_slice_shown(loading, qtbot, folder):
    write_series(
        folder / TWO / "more",
        sagittal_positions(4),
        uid=f"{TWO}.2",
        StudyInstanceUID=TWO,
        PatientID=TWO,
        SeriesDescription="localizer",
    )
    file = sorted((folder / TWO / "more").glob("*.dcm"))[-1]
    state = asked(loading, qtbot, file)
    shown = state.panes[state.active_pane]
    assert state.study.study_instance_uid == TWO
    assert shown.series_uid == f"{TWO}.2"
    frames = [f for stack in state.study[shown.series_uid].stacks for f in stack.frames]
    assert frames[shown.slice_index].path == file.resolve()


def test_of_a_folder_of_studies_that_of_the_file_is_shown(loading, qtbot, folder):
    moved = [path.rename(folder / f"{path.parent.name}-{path.name}")
             for path in sorted(folder.rglob("*.dcm"))]  # fmt: skip
    file = next(path for path in moved if path.name.startswith(TWO))
    state = asked(loading, qtbot, file)
    assert {study.study_instance_uid for study in state.studies} == {ONE, TWO}
    assert state.study.study_instance_uid == TWO


def test_several_folders_are_opened_as_one(loading, qtbot, folder):
    state = asked(loading, qtbot, folder / TWO, folder / ONE)
    assert {study.study_instance_uid for study in state.studies} == {ONE, TWO}


def test_an_archive_beside_others_is_left_out_with_a_word(loading, qtbot, folder, tmp_path):
    archive = zipped(folder, tmp_path / "study.zip")
    state = asked(loading, qtbot, folder / ONE, archive)
    assert state.study.study_instance_uid == ONE
    assert "archive is opened alone" in state.notices[-1].text
