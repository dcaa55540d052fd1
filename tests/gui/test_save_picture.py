"""Pictures of panes are drawn as on screen, name nobody unless asked to, and are saved whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import graded_session
from viewer.dicom.study import Patient
from viewer.measurement_changes import measured
from viewer.measuring import Kind, Measurement
from viewer.session import Session
from viewer.ui import dialogs, pane_picture, pictures_feature
from viewer.ui.main_window import MainWindow
from viewer.ui.pane_picture import Texts, panes_on_screen, picture_of, pixels_of, state_for
from viewer.ui.save_picture_dialog import GIF, MP4, PANE, PANES, SavePictureDialog

NAMED = Patient("Somebody Known", "ID-7", "1950-01-02", "F")


@pytest.fixture
def session() -> Session:
    made = graded_session()
    study = made.state.study
    series = tuple(replace(one, description=f"for {NAMED.name}") for one in study.series)
    named = replace(study, patient=NAMED, series=series)
    made.grow(named, (named,))
    for key, volume in made.state.volumes.items():
        # Dark at the top left, where the name stands, and brighter to the lower right.
        ramp = np.add.outer(*(np.arange(side, dtype=np.float32) for side in volume.shape[1:]))
        voxels = np.broadcast_to(ramp, volume.shape).copy()
        made.add_volume(key, replace(volume, voxels=voxels), (100.0, 200.0))
    return made


@pytest.fixture
def dialog(session: Session, window: MainWindow, qtbot: QtBot) -> SavePictureDialog:
    made = SavePictureDialog(session, window)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def grabbed(window: MainWindow, pane: int) -> np.ndarray:
    view = window.findChild(pane_picture.PictureView, f"{pane_picture.PICTURE_NAME}{pane}")
    return pixels_of(view.grab().toImage())


def test_a_pane_is_drawn_as_it_is_on_screen(session: Session, window: MainWindow) -> None:
    panes = panes_on_screen(window)
    assert [placed.pane for placed in panes] == [0, 1, 2, 3]
    drawn = pixels_of(picture_of(session.state, panes[:1], Texts(patient=True)))
    seen = grabbed(window, 0)
    assert drawn.shape == seen.shape
    # Handles of the levels are not drawn, and letters are smoothed otherwise; the rest is alike.
    assert (np.abs(drawn.astype(int) - seen).max(axis=2) > 40).mean() < 0.02


def test_zoom_and_window_on_screen_are_those_of_the_picture(
    session: Session, window: MainWindow
) -> None:
    view = window.findChild(pane_picture.PictureView, f"{pane_picture.PICTURE_NAME}0")
    view.zoom(2.5)
    uid = session.state.panes[0].series_uid
    before = grabbed(window, 0)
    session.set_window(uid, 60.0, 40.0)
    drawn = pixels_of(picture_of(session.state, panes_on_screen(window)[:1], Texts(patient=True)))
    assert (np.abs(drawn.astype(int) - grabbed(window, 0)).max(axis=2) > 40).mean() < 0.02
    assert (np.abs(drawn.astype(int) - before).max(axis=2) > 40).mean() > 0.2


def test_nobody_is_named_unless_it_is_asked_for(session: Session, window: MainWindow) -> None:
    for texts in (Texts(), Texts(corners=False), Texts(corners=False, patient=False)):
        state = state_for(session.state, texts)
        assert state.study.patient == Patient()
        assert state.study.date is None
        assert {one.description for one in state.study.series} == {""}
        assert state.study.description == ""
    assert state_for(session.state, Texts(patient=True)).study.patient == NAMED
    panes = panes_on_screen(window)[:1]
    named = pixels_of(picture_of(session.state, panes, Texts(patient=True)))
    nameless = pixels_of(picture_of(session.state, panes, Texts()))
    corner = (slice(0, 40), slice(0, 140))
    assert named[corner].max() > 200
    assert nameless[corner].max() < 100


def test_handles_are_not_drawn(session: Session) -> None:
    frame = session.state.study.series[0].stacks[0].frames[4]
    drawn = Measurement(Kind.POINT, "1", frame, ((0.0, 0.0, 0.0),))
    session.apply(measured, drawn)
    assert session.state.chosen_measurement == drawn
    state = state_for(session.state, Texts(patient=True))
    assert (state.chosen_measurement, state.measurements) == (None, (drawn,))


def test_twice_as_large_is_drawn_finer_not_stretched(session: Session, window: MainWindow) -> None:
    panes = panes_on_screen(window)
    once = picture_of(session.state, panes, Texts())
    twice = picture_of(session.state, panes, Texts(), 2.0)
    assert twice.size() == once.size() * 2
    stretched = once.scaled(twice.size(), Qt.AspectRatioMode.IgnoreAspectRatio,
                            Qt.TransformationMode.SmoothTransformation)  # fmt: skip
    assert not np.array_equal(pixels_of(twice), pixels_of(stretched))


def test_no_panes_make_no_picture(session: Session) -> None:
    with pytest.raises(ValueError, match="no panes"):
        picture_of(session.state, (), Texts())


def test_colours_are_read_line_by_line() -> None:
    image = QImage(5, 2, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    image.setPixelColor(4, 1, Qt.GlobalColor.red)
    pixels = pixels_of(image)
    assert pixels.shape == (2, 5, 3)
    assert pixels[1, 4].tolist() == [255, 0, 0]
    assert pixels.sum() == 255


# -- the window ---------------------------------------------------------------------


def saved(dialog: SavePictureDialog, qtbot: QtBot, path: Path, monkeypatch) -> Path:
    monkeypatch.setattr(
        dialogs, "ask_for_picture", lambda _parent, suffix: path.with_suffix(suffix)
    )
    with qtbot.waitSignal(dialog._saver.saved, timeout=30000) as blocker:
        dialog.save_button.click()
    return blocker.args[0]


@pytest.mark.parametrize("what", [PANE, PANES])
def test_a_png_is_saved(
    session: Session, window: MainWindow, dialog: SavePictureDialog, qtbot: QtBot,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str,
) -> None:  # fmt: skip
    dialog.what.setCurrentText(what)
    path = saved(dialog, qtbot, tmp_path / "a.x", monkeypatch)
    boxes = [placed.box for placed in panes_on_screen(window)]
    wide = boxes[0] if what == PANE else boxes[0].united(boxes[-1])
    with Image.open(path) as read:
        assert read.size == (wide.width(), wide.height())
    assert dialog.said.text() == "Saved as a.png."
    assert not dialog.cancel_button.isVisible()


def test_a_series_is_saved_as_gif(
    session: Session, dialog: SavePictureDialog, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    dialog.what.setCurrentText(GIF)
    assert not dialog.copy_button.isEnabled()
    assert not dialog.patient.isEnabled()
    path = saved(dialog, qtbot, tmp_path / "a.x", monkeypatch)
    with Image.open(path) as read:
        assert read.n_frames == 9


def test_saving_is_stopped(
    session: Session, dialog: SavePictureDialog, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_for_picture", lambda _parent, _suffix: tmp_path / "a.gif")
    session.activate(1)
    dialog.what.setCurrentText(GIF)
    dialog.save_button.click()
    assert dialog.cancel_button.isVisible()
    assert not dialog.save_button.isEnabled()
    dialog.cancel_button.click()
    assert dialog.said.text() == "Saving was stopped."
    assert dialog.save_button.isEnabled()
    dialog.close()
    assert not (tmp_path / "a.gif").exists()


def test_slices_that_are_not_read_are_not_left_out_silently(
    session: Session, dialog: SavePictureDialog, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_for_picture", lambda _parent, _suffix: tmp_path / "a.gif")
    session.apply(lambda state: replace(state, volumes={}))
    dialog.what.setCurrentText(GIF)
    dialog.save_button.click()
    assert "not read yet" in dialog.said.text()
    assert list(tmp_path.glob("*.gif")) == []


def test_a_file_that_cannot_be_written_is_said(
    dialog: SavePictureDialog, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    gone = tmp_path / "gone" / "a.png"
    monkeypatch.setattr(dialogs, "ask_for_picture", lambda _parent, _suffix: gone)
    with qtbot.waitSignal(dialog._saver.failed, timeout=30000):
        dialog.save_button.click()
    assert "no longer there" in dialog.said.text()
    assert dialog.save_button.isEnabled()


def test_the_name_is_asked_for_each_time(session: Session, dialog: SavePictureDialog) -> None:
    assert not dialog.patient.isChecked()
    dialog.corners.setChecked(True)
    dialog.patient.setChecked(True)
    dialog.corners.setChecked(False)
    assert not dialog.patient.isChecked()
    dialog.corners.setChecked(True)
    dialog.patient.setChecked(True)
    other = replace(session.state.study, study_instance_uid="9.9")
    session.open(other)
    assert not dialog.patient.isChecked()


@pytest.fixture
def named_line(session: Session) -> Measurement:
    """A length with a name and a text, both on the slice of the first pane."""
    series = session.state.study[session.state.panes[0].series_uid]
    index = session.state.panes[0].slice_index
    frame = series.stacks[0].frames[index]
    x, _, _ = frame.image_position_patient
    line = Measurement(
        Kind.LENGTH, series.series_instance_uid, frame, ((x, 0.0, 40.0), (x, 60.0, 0.0)), "Smith's"
    )
    text = Measurement(Kind.TEXT, series.series_instance_uid, frame, ((x, 0.0, 0.0),), "Mrs Smith")
    session.apply(measured, line)
    session.apply(measured, text)
    return line


def test_typed_words_and_measurements_are_left_out_where_it_is_asked(
    session: Session, named_line: Measurement
) -> None:
    assert len(state_for(session.state, Texts()).measurements) == 2
    wordless = state_for(session.state, Texts(words=False))
    assert wordless.measurements == (replace(named_line, name=""),)
    assert not pane_picture.has_typed_words(wordless)
    assert state_for(session.state, Texts(measures=False)).measurements == ()


def test_the_dialogue_offers_them_and_the_anonymous_mode_leaves_words_out(
    session: Session, named_line: Measurement, dialog: SavePictureDialog
) -> None:
    with_words = pixels_of(dialog._picture())
    session.set_preferences(anonymous=True)
    assert not dialog.words.isChecked()
    without = pixels_of(dialog._picture())
    assert (with_words != without).any()
    dialog.words.setChecked(True)  # the reader may know better
    dialog.measures.setChecked(False)
    assert not dialog.words.isEnabled()
    bare = pixels_of(dialog._picture())
    assert (bare != without).any()
    dialog.what.setCurrentText(GIF)
    assert not dialog.measures.isEnabled()


def test_the_copied_picture_says_that_typed_words_are_on_it(
    session: Session, window: MainWindow, named_line: Measurement, qtbot: QtBot, monkeypatch
) -> None:
    asked = []

    def drawn(state, panes, texts):
        asked.append(texts.words)
        return picture_of(state, panes, texts)

    monkeypatch.setattr(pictures_feature, "picture_of", drawn)
    session.activate(0)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for anonymous in (False, True):
        session.set_preferences(anonymous=anonymous)
        qtbot.keyClick(window, Qt.Key.Key_C, both)
    said = [notice.advice for notice in session.state.notices]
    assert any("What you typed" in advice for advice in said)
    assert "It names nobody" in said[-1]
    assert asked == [True, False]


def test_mp4_is_offered_where_it_can_be_made(dialog: SavePictureDialog) -> None:
    offered = [dialog.what.itemText(at) for at in range(dialog.what.count())]
    assert offered[:3] == [PANE, PANES, GIF]
    assert set(offered[3:]) <= {MP4}


def test_the_key_copies_the_active_pane_without_its_patient(
    session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    session.activate(1)
    (placed,) = [one for one in panes_on_screen(window) if one.pane == 1]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_C, both)
    copied = pixels_of(QGuiApplication.clipboard().image())
    assert copied.shape[:2] == (placed.box.height(), placed.box.width())
    assert copied[:40, :140].max() < 100
    assert "clipboard" in session.state.notices[-1].text


@pytest.mark.parametrize("by", ["dialog", "window"])
def test_the_thread_ends_with_the_window(session: Session, window: MainWindow, qtbot, by) -> None:
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    (shown,) = [one for one in window.findChildren(SavePictureDialog) if one.isVisible()]
    saver = shown._saver
    (shown if by == "dialog" else window).close()
    assert saver._worker._executor._shutdown
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_its_controls_have_names_and_tooltips(dialog: SavePictureDialog) -> None:
    for kind in (QPushButton, QComboBox, QCheckBox):
        for control in dialog.findChildren(kind):
            assert control.toolTip(), control.text()
            assert control.accessibleName()
