"""Hangings in the window: the menu, the panes, the list, saving, and damaged files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import add_all_volumes
from tests.lumbar_study import make_study, with_series
from viewer.hanging import LUMBAR
from viewer.hanging_files import read_hangings, text_of
from viewer.session import Activity, Doing, Session
from viewer.settings import Settings
from viewer.ui.hanging_dialog import HangingDialog
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow

T2, T1, AXIAL = "1.2.3.1", "1.2.3.2", "1.2.3.3"


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session()


@pytest.fixture
def window(qtbot: QtBot, session: Session, tmp_path: Path) -> MainWindow:
    made = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    session.open(make_study())
    add_all_volumes(session, make_study())
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def views(window: MainWindow) -> LinkedViews:
    return window.findChild(LinkedViews)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_keys_hang_the_programs_hangings(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    counts = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
        press(qtbot, window, key)
        shown = views(window).views
        assert all(view.isVisible() for view in shown)
        assert [view.isVisible() for view in views(window)._kept].count(True) == len(shown)
        assert [view.view.image.image is not None for view in shown] == [
            pane.series_uid is not None for pane in session.state.panes
        ]
        counts.append(len(shown))
    assert counts == [2, 3, 1, 4]
    menu = [action for action in window.actions() if action.objectName().startswith("hanging-")]
    assert [action.isChecked() for action in menu] == [True, False, False, False, False, False]


def test_panes_stand_as_the_hanging_says(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_3)
    axial, upper, lower = (view.geometry() for view in views(window).views)
    assert axial.height() == views(window).height()
    assert axial.width() > 1.5 * upper.width()
    assert upper.left() == lower.left() > axial.right()
    assert upper.bottom() < lower.top()


def test_hidden_panes_hold_nothing(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_4)
    hidden = views(window)._kept[1:]
    assert len(hidden) == 3
    for view in hidden:
        assert view.view.image.image is None
        assert view._volume is None
        assert not any(view.layers.corners.texts[0])
    session.show_slice(0, 1)
    session.close()
    session.open(make_study("9.9"))
    assert len(views(window).views) == 4
    assert all(view.view.image.image is None for view in views(window).views)


def test_one_pane_alone_in_every_hanging(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        press(qtbot, window, key)
        for index in range(len(session.state.panes)):
            session.activate(index)
            session.maximise(True)
            QApplication.processEvents()
            assert views(window).views[index].size() == views(window).size()
            session.maximise(False)
            QApplication.processEvents()


def test_the_tab_key_goes_through_all_panes(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_3)
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Tab)
        seen.append(session.state.active_pane)
    assert sorted(seen) == [0, 1, 2]


def test_a_layout_is_saved_listed_hung_and_deleted(
    window: MainWindow, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.hang(0, AXIAL)
    session.hang(1, T2)
    press(qtbot, window, Qt.Key.Key_0)
    dialog = window.findChild(HangingDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog._title, "Mine")
    qtbot.keyClick(dialog._title, Qt.Key.Key_Return)
    assert dialog.isVisible()
    (own,), left_out = read_hangings(tmp_path / "hangings")
    assert (own.title, left_out) == ("Mine", ())
    assert session.state.hangings.current == own
    rows = dialog.findChild(QListWidget)
    assert rows is not None
    assert rows.count() == 5
    assert "Mine" in rows.item(4).text()
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert session.state.panes[0].series_uid == T2
    rows.setCurrentRow(4)
    dialog._hang.click()
    assert [pane.series_uid for pane in session.state.panes[:2]] == [AXIAL, T2]
    dialog._delete.click()
    assert rows.count() == 4
    assert read_hangings(tmp_path / "hangings") == ((), ())
    rows.setCurrentRow(0)
    assert not dialog._delete.isEnabled()
    dialog.close()


def test_saving_without_a_name_or_a_place_is_not_done(
    window: MainWindow, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = HangingDialog(session, tmp_path / "settings.ini" / "x", [], window)
    (tmp_path / "settings.ini").write_text("")
    qtbot.addWidget(dialog)
    assert not dialog._save.isEnabled()
    dialog._title.setText("   ")
    dialog._on_save()
    dialog._title.setText("Name")
    dialog._save.click()
    assert any("could not be saved" in notice.text for notice in session.state.notices)
    session.close()
    assert not dialog._hang.isEnabled()
    assert all(button.accessibleName() for button in dialog.findChildren(QPushButton))


def test_a_damaged_file_is_left_out_with_a_notice(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    folder = tmp_path / "hangings"
    folder.mkdir()
    (folder / "a.toml").write_text("rows = ")
    (folder / "b.toml").write_text(text_of(LUMBAR))
    window = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    told = [notice.text for notice in session.state.notices]
    assert len(told) == 2
    assert "a.toml" in told[0]
    assert "b.toml" in told[1]
    assert len(session.state.hangings.offered) == 5


def test_the_first_hanging_of_every_study_is_kept(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_2)
    (first,) = [one for one in window.actions() if one.objectName() == "hanging-first"]
    assert not first.isChecked()
    first.trigger()
    assert session.state.preferences.hanging == "sagittal-pair"
    session.open(make_study("4.4"))
    assert len(session.state.panes) == 2
    first.trigger()
    assert session.state.preferences.hanging == ""


def test_the_rules_wait_for_the_end_of_reading(window: MainWindow, session: Session) -> None:
    session.set_reading(Activity(Doing.READING, "Reading"))
    session.open(with_series(make_study("6"), *make_study().series[:2]))
    assert len(session.state.panes) == 4
    session.set_reading(None)
    assert len(session.state.panes) == 2
    assert len(views(window).views) == 2


def test_the_lens_lasts_as_long_as_its_key_is_held(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    lens = window._commands.lens
    times = iter((0.0, 10.0))
    lens._clock = lambda: next(times)
    view = views(window).active
    qtbot.keyPress(view, Qt.Key.Key_M)
    assert session.state.display.magnifying
    qtbot.keyRelease(view, Qt.Key.Key_M)
    assert not session.state.display.magnifying


def test_a_series_dropped_while_one_pane_is_alone_hangs_there(
    window: MainWindow, session: Session
) -> None:
    """Seen in the code: hidden panes keep the place that they had, and took the drop."""
    session.activate(3)
    session.maximise(True)
    QApplication.processEvents()
    corner = views(window).mapTo(window, views(window).rect().topLeft())
    window._on_series(T1, corner + QPoint(20, 20))
    assert session.state.panes[3].series_uid == T1
    assert session.state.panes[0].series_uid == T2
