"""Who keeps which keys, and which controls may take the focus by a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSlider,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.keyboard import Keyboard, kept_keys, leave_keyboard_to_pictures

KINDS = [QComboBox, QListWidget, QPushButton, QSlider]


@pytest.fixture
def window(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    for kind in (*KINDS, QLineEdit):
        column.addWidget(kind())
    qtbot.addWidget(window)
    leave_keyboard_to_pictures(window)
    return window


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_takes_no_focus_but_a_key_does(window, kind):
    policy = window.findChild(kind).focusPolicy()
    assert policy == Qt.FocusPolicy.TabFocus


def test_a_text_field_is_clicked_into(window):
    assert window.findChild(QLineEdit).focusPolicy() & Qt.FocusPolicy.ClickFocus


def test_controls_keep_keys_only_when_they_were_reached_by_keyboard(qtbot):
    for kind in KINDS:
        control = kind()
        qtbot.addWidget(control)
        assert kept_keys(control, entered=False) == frozenset()
        assert Qt.Key.Key_Space in kept_keys(control, entered=True)
    button = QPushButton()
    qtbot.addWidget(button)
    assert Qt.Key.Key_Up not in kept_keys(button, entered=True)
    slider = QSlider()
    qtbot.addWidget(slider)
    assert Qt.Key.Key_Up in kept_keys(slider, entered=True)


def test_the_grid_keeps_the_arrows_whenever_it_has_the_focus(qtbot):
    grid = QTableView()
    qtbot.addWidget(grid)
    for entered in (True, False):
        kept = kept_keys(grid, entered=entered)
        assert Qt.Key.Key_Up in kept
        assert Qt.Key.Key_Space not in kept
        assert Qt.Key.Key_H not in kept


def test_disabled_and_hidden_controls_are_passed_over(window, qtbot):
    keyboard = Keyboard(window)
    window.findChild(QSlider).setEnabled(False)
    window.findChild(QListWidget).hide()
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    reached = set()
    for _ in range(12):
        keyboard.move(1)
        reached.add(type(window.focusWidget()))
    assert reached == {QComboBox, QPushButton, QLineEdit}


def test_a_window_without_controls_keeps_its_focus(qtbot):
    empty = QWidget()
    qtbot.addWidget(empty)
    Keyboard(empty).move(1)
    assert empty.focusWidget() is None


def test_the_end_of_a_key_is_told(window, qtbot):
    keyboard = Keyboard(window)
    with qtbot.waitSignal(keyboard.released) as released:
        qtbot.keyRelease(window, Qt.Key.Key_H)
    assert released.args == [int(Qt.Key.Key_H)]
