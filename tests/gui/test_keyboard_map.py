"""Every key of the table with the focus in every control of the window.

The window is built with commands that only note that they were called, so that each key can be
pressed everywhere; whether a command is enabled is tested elsewhere.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.gui.shell_study import graded_session
from tests.gui.shown_window import shown_window
from viewer.settings import Settings
from viewer.ui import availability, main_window
from viewer.ui.actions import table
from viewer.ui.keyboard import kept_keys
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow
from viewer.ui.slice_view import SliceView

TEXT_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class Called(list):
    """Names of the commands that were called; the rows that the window was built with."""

    rows = ()


@pytest.fixture
def called():
    return Called()


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch, called):
    def noting(*args):
        called.rows = tuple(
            replace(row, call=partial(called.append, row.name), enabled=availability.always)
            for row in table(*args)
        )
        return called.rows

    monkeypatch.setattr(main_window, "table", noting)
    return shown_window(qtbot, graded_session(), Settings(tmp_path / "settings.ini"))


def controls(window: MainWindow) -> list[QWidget]:
    """Every control on screen that can have the focus."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
    ]


def keys(called: Called) -> list[tuple[str, str]]:
    """Name and key of every shortcut of the window."""
    return [(row.name, key) for row in called.rows for key in row.shortcuts]


def press(qtbot, widget: QWidget, key: str) -> None:
    combination = QKeySequence(key)[0]
    qtbot.keyClick(widget, combination.key(), combination.keyboardModifiers())


def is_plain(key: str) -> bool:
    return QKeySequence(key)[0].keyboardModifiers() == Qt.KeyboardModifier.NoModifier


def says(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


def test_there_are_controls_of_every_kind(window):
    kinds = {type(widget).__name__ for widget in controls(window)}
    assert {"SliceView", "QSlider", "QComboBox"} <= kinds
    assert any(isinstance(widget, QTableView) for widget in controls(window))
    assert len(controls(window)) > 12


def test_names_and_keys_are_unique_with_all_features(window, called):
    """Seen: two commands of one name, of which the first was dead; a key that was a menu's."""
    names = [row.name for row in called.rows]
    assert len(set(names)) == len(names)
    taken = [QKeySequence(key).toString() for _, key in keys(called)]
    taken += [f"Alt+{menu.text().split('&')[1][0].upper()}" for menu in window.menuBar().actions()]
    assert sorted(set(taken)) == sorted(taken)


def test_every_key_works_with_the_focus_in_each_control(window, qtbot, called):
    """Focus that nobody meant, as after a click: only the grid keeps what it walks by."""
    silent = []
    for widget in controls(window):
        if isinstance(widget, TEXT_FIELDS):
            continue
        for name, key in keys(called):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            assert QApplication.focusWidget() is widget, says(widget)
            called.clear()
            press(qtbot, widget, key)
            kept = is_plain(key) and QKeySequence(key)[0].key() in kept_keys(widget, entered=False)
            if called != ([] if kept else [name]):
                silent.append((says(widget), key, list(called)))
    assert not silent


def test_a_control_reached_by_key_keeps_its_own_keys_and_no_other(window, qtbot, called):
    wrong, reached = [], set()
    for _ in range(len(controls(window)) + 2):
        window._keyboard.move(1)
        widget = QApplication.focusWidget()
        if widget in reached or isinstance(widget, TEXT_FIELDS):
            continue
        reached.add(widget)
        own = kept_keys(widget, entered=not isinstance(widget, SliceView))
        for name, key in keys(called):
            if is_plain(key) and QKeySequence(key)[0].key() in own:
                continue  # what the control does with it may move the focus or open a list
            called.clear()
            press(qtbot, widget, key)
            if called != [name]:
                wrong.append((says(widget), key, list(called)))
    assert len(reached) > 8
    assert not wrong


def test_typed_letters_go_to_text_fields_and_function_keys_do_not(window, qtbot, called):
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    for key in ("H", "Shift+H", "W", "0", "Space", "M"):
        press(qtbot, field, key)
    assert called == []
    for name, key in keys(called):
        if key in ("F1", "F6", "F8", "Alt+1", "Ctrl+G", "Ctrl+1"):
            called.clear()
            press(qtbot, field, key)
            assert called == [name], key


def test_every_hanging_gives_its_panes_the_keys(window, qtbot, called):
    session = window._session
    from viewer import arranging

    for hanging in session.state.hangings.offered:
        session.apply(arranging.hung_by, hanging)
        for view in window.findChild(LinkedViews).views:
            view.setFocus()
            called.clear()
            press(qtbot, view, "Down")
            press(qtbot, view, "Shift+Down")
            press(qtbot, view, "Tab")
            assert called == ["slice-down", "alone-down", "pane-after"]
