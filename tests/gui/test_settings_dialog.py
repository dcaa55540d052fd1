"""Settings: every control changes its preference at once, keys do not collide, all comes back."""

import json
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import full_study, graded_session, volume
from viewer.choices import CHOICES
from viewer.dicom.study import StackKey
from viewer.first_window import first_window
from viewer.measuring import Tool
from viewer.session import Preferences, Session
from viewer.settings import Settings
from viewer.ui.action_set import ActionSet
from viewer.ui.key_map import owner_of, read_keys, with_keys, written_keys
from viewer.ui.main_window import MainWindow
from viewer.ui.mouse import MouseGestures
from viewer.ui.palettes import DARK, LIGHT
from viewer.ui.settings_dialog import SettingsDialog
from viewer.ui.settings_rows import Choice, Line, Share, Switch


@pytest.fixture
def session() -> Session:
    return graded_session()


@pytest.fixture
def window(qtbot: QtBot, session: Session, tmp_path: Path, dressed: QApplication) -> MainWindow:
    made = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(window: MainWindow) -> SettingsDialog:
    window.findChild(ActionSet)["settings"].trigger()
    return window.findChild(SettingsDialog)


def control(dialog: QWidget, name: str) -> QWidget:
    return next(
        one
        for kind in (Choice, Switch, Share, Line)
        for one in dialog.findChildren(kind)
        if one.accessibleName() == name
    )


def choose(box: Choice, value: str) -> None:
    index = box.findData(value)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_the_first_choice_is_the_default() -> None:
    kept = asdict(Preferences())
    assert {name: next(iter(of)) for name, of in CHOICES.items()} == {
        name: kept[name] for name in CHOICES
    }


def test_the_theme_is_put_on_at_once(dialog: SettingsDialog, dressed: QApplication) -> None:
    choose(control(dialog, "Theme"), "light")
    assert dressed.palette().window().color().name().upper() == LIGHT.window
    choose(control(dialog, "Theme"), "dark")
    assert dressed.palette().window().color().name().upper() == DARK.window
    choose(control(dialog, "Text size"), "large")
    assert dressed.font().pixelSize() == 15


def test_the_mouse_map_reaches_every_pane(
    dialog: SettingsDialog, window: MainWindow, session: Session
) -> None:
    choose(control(dialog, "Middle drag"), "window")
    choose(control(dialog, "Right drag"), "pan")
    choose(control(dialog, "Left drag"), "zoom")
    assert session.state.tool is Tool.ZOOM
    found = window.findChildren(MouseGestures)
    assert found
    for gestures in found:
        assert gestures.tool is Tool.ZOOM
        assert gestures.others == {
            Qt.MouseButton.MiddleButton: Tool.WINDOW,
            Qt.MouseButton.RightButton: Tool.PAN,
        }
    session.open(full_study())
    assert session.state.tool is Tool.ZOOM


def test_what_is_set_is_kept(dialog: SettingsDialog, session: Session, tmp_path: Path) -> None:
    control(dialog, "Heat map opacity").setValue(80)
    control(dialog, "Reader first").click()
    name = control(dialog, "Reader's name")
    name.setText(" A B ")
    name.editingFinished.emit()
    settings = Settings(tmp_path / "other.ini")
    settings.keep_preferences(asdict(session.state.preferences))
    settings.save()
    kept = Settings(tmp_path / "other.ini").preferences()
    assert (kept["overlay_opacity"], kept["reader_first"], kept["reader_name"]) == (
        0.8,
        True,
        "A B",
    )


def test_a_choice_that_is_none_is_not_read(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.keep_preferences({"palette": "pink", "right_drag": "grow", "first_window": "sticky"})
    kept = settings.preferences()
    assert "palette" not in kept
    assert "right_drag" not in kept
    assert kept["first_window"] == "sticky"


def test_restoring_leaves_the_reader_and_the_list(dialog: SettingsDialog, session: Session) -> None:
    session.set_preferences(palette="light", keys='{"open": ["F2"]}', smooth=False)
    session.set_preferences(reader_name="A B", toured=True, asked_for_catalogue=True)
    dialog.restore()
    expected = Preferences(reader_name="A B", toured=True, asked_for_catalogue=True)
    assert session.state.preferences == expected


def test_a_key_that_is_taken_is_refused_by_name(
    dialog: SettingsDialog, window: MainWindow, session: Session
) -> None:
    keys = dialog.keys
    names = [row.name for row in keys.rows]
    keys.table.selectRow(names.index("reset"))
    keys.key.setKeySequence(QKeySequence("N"))
    keys.set_key()
    assert "Next flagged finding" in keys.said.text()
    assert session.state.preferences.keys == ""
    keys.key.setKeySequence(QKeySequence("Ctrl+F12"))
    keys.set_key()
    made = window.findChild(ActionSet)["reset"]
    assert made.shortcut() == QKeySequence("Ctrl+F12")
    assert "Ctrl+F12" in made.toolTip()
    assert keys.table.item(names.index("reset"), 2).text() == "Ctrl+F12"
    keys.table.selectRow(names.index("reset"))
    keys.reset_key()
    assert made.shortcut() == QKeySequence("R")
    keys.table.selectRow(names.index("reset"))
    keys.clear_key()
    assert made.shortcuts() == []


def test_a_key_that_is_held_is_fixed(dialog: SettingsDialog, session: Session) -> None:
    keys = dialog.keys
    keys.table.selectRow([row.name for row in keys.rows].index("overlay"))
    keys.key.setKeySequence(QKeySequence("Ctrl+F12"))
    keys.set_key()
    assert "fixed" in keys.said.text()
    assert session.state.preferences.keys == ""


def test_no_key_is_had_twice_whatever_was_kept(window: MainWindow) -> None:
    table = window.findChild(ActionSet).defaults
    chosen = read_keys(json.dumps({"reset": ["N", 3, "no key at all"], "open": "x", "gone": ["Q"]}))
    assert chosen["reset"][0] == "N"
    rows = with_keys(table, chosen)
    assert owner_of(rows, "N").name == "reset"
    assert owner_of(rows, "N", but="reset") is None
    assert read_keys(written_keys(chosen)) == chosen
    assert read_keys("[") == read_keys("[1]") == {}


def test_the_first_window_follows_the_preference(session: Session) -> None:
    opened = full_study()
    one = opened.series[0]
    key = StackKey(one.series_instance_uid, 0)
    voxels = volume(opened, one.series_instance_uid)
    found = (1.0, 2.0)
    state = session.state
    assert first_window(state, key, voxels, found) == found
    session.set_preferences(first_window="percentile")
    center, width = first_window(session.state, key, voxels, found)
    assert (center - width / 2, center + width / 2) == pytest.approx(
        (0.01 * voxels.voxels.max(), 0.99 * voxels.voxels.max()), rel=0.05
    )
    session.set_preferences(first_window="sticky")
    session.set_window(one.series_instance_uid, 7.0, 9.0)
    assert first_window(session.state, key, voxels, found) == (7.0, 9.0)


def test_every_control_has_a_name_and_says_what_it_does(dialog: SettingsDialog) -> None:
    controls = [one for kind in (Choice, Switch, Share, Line) for one in dialog.findChildren(kind)]
    assert len(controls) >= 14
    for one in controls:
        assert one.accessibleName()
        assert one.toolTip()
    names = {field.name for field in fields(Preferences)}
    assert set(CHOICES) <= names
