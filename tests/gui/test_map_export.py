"""The export of a heat map: what it can be saved as, whom it names, and what it never replaces."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from model.volume import Volume
from tests.gui.chosen_file import choose
from tests.gui.shown_window import shown_window
from tests.unit.viewer.mapped_study import CELL, DIGEST, MODEL, Mapped, mapped
from viewer.dicom.study import StackKey
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.action_set import ActionSet
from viewer.ui.evidence_feature import EvidenceFeature
from viewer.ui.evidence_window import EvidenceWindow
from viewer.ui.finding_picture import picture_of
from viewer.ui.map_export_dialog import Kind, MapExportDialog
from viewer.ui.map_on_slice import graded_slice
from viewer.ui.map_picture import map_image
from viewer.ui.own_window import OwnWindow

NAME = "Zzcanary^Jane"
STEM = "heat-map-l4-l5-left-subarticular-stenosis-integrated-gradients-severe-minus-normal-mild"


@pytest.fixture
def of(tmp_path: Path) -> Mapped:
    return mapped(tmp_path / "in", PatientName=NAME)


@pytest.fixture
def session(of: Mapped) -> Session:
    made = Session()
    made.open(of.study)
    series = of.study.series[0]
    key, stack = StackKey(series.series_instance_uid, 0), series.stacks[0]
    voxels = np.indices((5, 12, 10)).sum(axis=0).astype(np.float32)
    made.add_volume(key, Volume(voxels, stack.affine, series.frame_of_reference_uid), (10, 20))
    made.set_model(MODEL)
    made.add_finding(of.finding)
    made.select(CELL)
    made.add_explanation(of.made)
    return made


@pytest.fixture
def main(session: Session, tmp_path: Path, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.feature = EvidenceFeature(session, Settings(tmp_path / "s.ini"), made)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(main: QMainWindow) -> MapExportDialog:
    {action.name: action for action in main.feature.actions()}["export-map"].call()
    (shown,) = main.findChildren(MapExportDialog)
    return shown


def save(
    dialog: MapExportDialog, kind: Kind, session: Session, qtbot: QtBot, count: int = 1
) -> None:
    """Choose a kind, press Save and wait until the window says what became of it."""
    dialog.kind.setCurrentIndex(list(Kind).index(kind))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(session.state.notices) == count)


def test_a_map_is_exported_with_its_numbers_and_no_patient(
    dialog: MapExportDialog,
    main: QMainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered: list[str] = []
    choose(monkeypatch, tmp_path / "map.png", offered)
    save(dialog, Kind.PICTURE, session, qtbot)
    assert offered == [f"{STEM}.png", "PNG (*.png)"]
    assert not QImage(str(tmp_path / "map.png")).isNull()
    made = session.state.explanation
    assert made is not None
    assert np.array_equal(np.load(tmp_path / "map.npy"), made.heatmap.values)
    record = json.loads((tmp_path / "map.json").read_text())
    assert record["affine"] == made.heatmap.affine.tolist()
    assert (record["severity"], record["method"]) == ("Severe", "Integrated gradients")
    assert record["model"]["weights_sha256"] == DIGEST
    (notice,) = session.state.notices
    assert notice.text == "The heat map was saved as map.png."
    assert notice.advice == "Beside it: map.npy, map.json. They name no patient."
    qtbot.waitUntil(lambda: not main.findChildren(MapExportDialog))


def test_a_parametric_map_goes_with_its_study(
    dialog: MapExportDialog,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered: list[str] = []
    choose(monkeypatch, tmp_path / "map", offered)
    assert dialog.named.isChecked()
    save(dialog, Kind.PARAMETRIC_MAP, session, qtbot)
    assert offered == [f"{STEM}.dcm", "DICOM (*.dcm)"]
    ds = pydicom.dcmread(tmp_path / "map.dcm")
    made, study = session.state.explanation, session.state.study
    assert made is not None
    assert study is not None
    assert np.array_equal(ds.pixel_array, made.heatmap.values)
    assert (ds.PatientName, ds.StudyInstanceUID) == (NAME, study.study_instance_uid)
    assert "names the patient" in session.state.notices[0].advice


def test_a_capture_shows_slice_map_and_scale(
    dialog: MapExportDialog,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, tmp_path / "map.dcm")
    save(dialog, Kind.SECONDARY_CAPTURE, session, qtbot)
    ds = pydicom.dcmread(tmp_path / "map.dcm")
    state = session.state
    made, picture = state.explanation, picture_of(state, state.explanation)
    assert made is not None
    assert picture is not None
    image = map_image(picture, made, graded_slice(state))
    assert (ds.Columns, ds.Rows) == (image.width(), image.height())
    places = [(x, y) for x in range(0, image.width(), 41) for y in range(0, image.height(), 37)]
    seen = [image.pixelColor(x, y).getRgb()[:3] for x, y in places]
    assert [tuple(map(int, ds.pixel_array[y, x])) for x, y in places] == seen


def test_the_slice_is_coloured_where_the_map_lies(session: Session) -> None:
    """The map's strongest place is in front on the left: right of the middle and above it."""
    state = session.state
    made = state.explanation
    assert made is not None
    values = np.zeros_like(made.heatmap.values)
    values[1:4, 10:13] = 1.0
    made = replace(made, heatmap=replace(made.heatmap, values=values))
    whole, picture = graded_slice(state), picture_of(state, made)
    assert whole is not None
    assert picture is not None
    plain = replace(picture, opacity=1.0, letters=("", "", "", ""))
    image = map_image(plain, made, whole)
    left = [
        (x, y) for x in range(24, 544, 4) for y in range(24, 440, 4)
        if max(image.pixelColor(x, y).getRgb()[:3]) - min(image.pixelColor(x, y).getRgb()[:3]) > 60
    ]  # fmt: skip
    assert left
    # A slice of 12 x 10 half millimetres in 520 x 420 pixels: 70 pixels a millimetre.
    box_left, scale = 24 + (520 - 350) / 2, 70.0
    first = state.study.series[0].stacks[0].frames[2].image_position_patient
    for x, y in left:
        mm = ((x - box_left) / scale - 0.25 + first[0], (y - 24) / scale - 0.25 + first[1])
        row, column = (mm[1] + 3.2) / 0.3, (mm[0] + 4.1) / 0.3
        assert 0.0 <= row <= 4.5
        assert 9.0 <= column <= 13.5


@pytest.mark.parametrize("kind", [Kind.PARAMETRIC_MAP, Kind.SECONDARY_CAPTURE])
def test_names_are_left_out_in_the_anonymous_mode_and_where_they_are_not_wanted(
    dialog: MapExportDialog,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    kind: Kind,
) -> None:
    choose(monkeypatch, tmp_path / "map.dcm")
    session.set_preferences(anonymous=True)
    dialog.kind.setCurrentIndex(list(Kind).index(kind))
    assert not dialog.named.isEnabled()
    assert not dialog.named.isChecked()
    save(dialog, kind, session, qtbot)
    assert NAME.encode() not in (tmp_path / "map.dcm").read_bytes()
    study = session.state.study
    assert study is not None
    assert study.study_instance_uid.encode() + b"\0" not in (tmp_path / "map.dcm").read_bytes()
    assert "names no patient" in session.state.notices[0].advice


def test_a_reader_may_leave_the_names_out(
    dialog: MapExportDialog,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, tmp_path / "map.dcm")
    dialog.kind.setCurrentIndex(list(Kind).index(Kind.PARAMETRIC_MAP))
    assert dialog.named.isEnabled()
    dialog.named.setChecked(False)
    save(dialog, Kind.PARAMETRIC_MAP, session, qtbot)
    assert pydicom.dcmread(tmp_path / "map.dcm").PatientName == ""


@pytest.mark.parametrize("suffix", [".npy", ".json"])
def test_an_export_replaces_nothing_that_was_not_asked_about(
    dialog: MapExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    """Of the picture alone, the system's dialog asks whether it may be replaced."""
    old = tmp_path / f"map{suffix}"
    old.write_text("mine")
    (tmp_path / "map.png").write_text("asked about")
    choose(monkeypatch, tmp_path / "map.png")
    dialog.save_button.click()
    assert dialog.said.text().startswith(f"There are files already: {old.name}.")
    assert old.read_text() == "mine"
    assert (tmp_path / "map.png").read_text() == "asked about"
    assert dialog.save_button.isEnabled()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_name_without_its_ending_replaces_no_file_either(
    dialog: MapExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    suffix = ".png" if kind is Kind.PICTURE else ".dcm"
    (tmp_path / f"map{suffix}").write_text("mine")
    choose(monkeypatch, tmp_path / "map")
    dialog.kind.setCurrentIndex(list(Kind).index(kind))
    dialog.save_button.click()
    assert (tmp_path / f"map{suffix}").read_text() == "mine"
    assert f"map{suffix}" in dialog.said.text()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_map_that_cannot_be_written_is_told_and_can_be_tried_again(
    dialog: MapExportDialog,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    kind: Kind,
) -> None:
    choose(monkeypatch, tmp_path / "gone" / "map.png")
    dialog.kind.setCurrentIndex(list(Kind).index(kind))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "no longer there" in dialog.said.text())
    choose(monkeypatch, tmp_path / "map.png")
    save(dialog, kind, session, qtbot)


def test_a_slice_that_is_gone_from_the_disk_is_told(
    dialog: MapExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (tmp_path / "in").iterdir():
        path.unlink()
    choose(monkeypatch, tmp_path / "map.dcm")
    dialog.kind.setCurrentIndex(list(Kind).index(Kind.PARAMETRIC_MAP))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "could not be read" in dialog.said.text())
    assert not (tmp_path / "map.dcm").exists()


def test_without_a_map_nothing_can_be_saved(
    dialog: MapExportDialog, main: QMainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Left Subarticular Stenosis" in dialog.map.text()
    session.select(None)
    assert not dialog.save_button.isEnabled()
    dialog.close()
    {action.name: action for action in main.feature.actions()}["export-map"].call()
    assert not [one for one in main.findChildren(MapExportDialog) if one.isVisible()]


def test_a_reader_who_thinks_better_of_it_saves_nothing(
    dialog: MapExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    dialog.save_button.click()
    assert dialog.said.text() == ""
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_the_dialog_goes_with_the_main_window(dialog: MapExportDialog, main: QMainWindow) -> None:
    main.close()
    assert not dialog.isVisible()


@pytest.fixture
def evidence(session: Session, tmp_path: Path, qtbot: QtBot) -> EvidenceWindow:
    """The evidence window, opened from the pictures in a window of their own, and active."""
    window = shown_window(qtbot, session, Settings(tmp_path / "s.ini"))
    session.set_preferences(pictures_apart=True)
    own = next(one for one in window.findChildren(OwnWindow) if one.isVisible())
    own.activateWindow()
    qtbot.waitUntil(own.isActiveWindow)
    window.findChild(ActionSet)["evidence-input"].trigger()
    made = window.findChild(EvidenceWindow)
    assert made.parentWidget() is own
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_from_the_evidence_window_it_stands_over_the_window_that_is_worked_in(
    evidence: EvidenceWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def answer(parent: object, *_: str) -> tuple[str, str]:
        """The chosen name, and who asked."""
        asked.append(parent)
        return str(tmp_path / "map.png"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    evidence._export.click()
    own = evidence.parentWidget()
    (dialog,) = own.findChildren(MapExportDialog)
    assert dialog.isVisible()
    assert dialog.parentWidget() is own
    evidence._export.click()
    others = own.parentWidget().findChildren(MapExportDialog)
    assert [one for one in others if one.isVisible()] == [dialog]  # one of a kind
    save(dialog, Kind.PICTURE, session, qtbot)
    assert asked == [dialog]
    assert (tmp_path / "map.json").exists()
    assert evidence.isVisible()


def test_it_goes_on_when_the_pictures_go_back_into_the_main_window(
    evidence: EvidenceWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, tmp_path / "map.png")
    own = evidence.parentWidget()
    window = own.parentWidget()
    evidence._export.click()
    (dialog,) = own.findChildren(MapExportDialog)
    session.set_preferences(pictures_apart=False)
    assert not own.isVisible()
    assert dialog.isVisible()
    save(dialog, Kind.PICTURE, session, qtbot)
    assert (tmp_path / "map.png").exists()
    qtbot.waitUntil(lambda: not window.findChildren(MapExportDialog))
    evidence.activateWindow()
    qtbot.waitUntil(evidence.isActiveWindow)
    evidence._export.click()
    (dialog,) = window.findChildren(MapExportDialog)
    assert dialog.parentWidget() is window  # the other one is hidden
