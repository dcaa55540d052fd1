"""Every control says what it does and with which key, and shows when the keyboard is on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import graded_session, skipped
from tests.gui.shown_window import shown_window
from viewer.errors import Notice
from viewer.reading import CELLS
from viewer.session import Activity, Doing, Session
from viewer.settings import Settings
from viewer.ui import keyboard
from viewer.ui.about_dialog import AboutDialog
from viewer.ui.main_window import MainWindow
from viewer.ui.shortcut_sheet import ShortcutSheet
from viewer.ui.toolbar import LEFT, RIGHT

KINDS = (QAbstractButton, QComboBox, QAbstractSlider, QTableView)


def make_window(session: Session, qtbot: QtBot, folder: Path) -> MainWindow:
    return shown_window(qtbot, session, Settings(folder / "settings.ini"), (1280, 800))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dressed: QApplication) -> MainWindow:
    session = graded_session()
    session.notify(Notice("A bug.", "Save the details.", "details"))
    session.set_activity(Activity(Doing.EXPLAINING, "Rollout"))
    session.select(CELLS[15])
    return make_window(session, qtbot, tmp_path)


def controls(root: QWidget) -> list[QWidget]:
    """The program's own controls; Qt's inner ones have names of its own, or none to give."""
    own = [widget for kind in KINDS for widget in root.findChildren(kind)]
    return [
        widget
        for widget in own
        if not widget.objectName().startswith("qt_")
        and not isinstance(widget, QScrollBar)
        and widget.metaObject().className() != "QTableCornerButton"
        and not isinstance(widget.parentWidget(), QTabBar)
    ]


def said(widget: QWidget) -> str:
    kind, text = type(widget).__name__, getattr(widget, "text", str)()
    return f"{kind} {text!r} in {type(widget.parentWidget()).__name__}"


def test_every_control_has_a_tooltip_and_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window._actions["sheet"].trigger()
    window._actions["about"].trigger()
    roots = [window, window.findChild(ShortcutSheet), window.findChild(AboutDialog)]
    found = [widget for root in roots for widget in controls(root)]
    assert len(found) > 25
    buttons = [widget for widget in found if not isinstance(widget, QTableView)]
    assert [said(widget) for widget in buttons if not widget.toolTip()] == []
    assert [said(widget) for widget in found if not widget.accessibleName()] == []
    for root in roots[1:]:
        root.close()


def test_the_narrowest_window_shows_the_whole_toolbar(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(window.minimumSize())
    names = [one for one in (*LEFT, *RIGHT) if one not in ("|", "tool", "window", "opacity")]
    buttons = [window._toolbar.widgetForAction(window._actions[name]) for name in names]
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))
    assert window.size() == window.minimumSize()


def test_tooltips_name_the_keys_of_their_actions(window: MainWindow) -> None:
    tips = {widget.toolTip() for widget in controls(window)}
    keys = (
        "Ctrl+O",
        "Ctrl+P",
        "Ctrl+G",
        "Ctrl+.",
        "F8",
        "F9",
        "F1",
        "(H",
        "(W, Z",
        "[ and ]",
        "(Y)",
        "(X)",
    )
    assert [key for key in keys if not any(key in tip for tip in tips)] == []


def test_the_start_page_has_names_and_tooltips_too(
    qtbot: QtBot, tmp_path: Path, dressed: QApplication
) -> None:  # fmt: skip
    session = Session()
    window = make_window(session, qtbot, tmp_path)
    session.fail(Notice("Nothing.", "Open."), (skipped("a", "It is not DICOM."),))
    for widget in controls(window):
        assert widget.accessibleName(), said(widget)


def test_the_keyboard_is_seen_wherever_it_is(window: MainWindow, qtbot: QtBot) -> None:
    unseen = []
    chain = [w for w in keyboard._controls(window) if not isinstance(w, QScrollBar)]
    assert len(chain) > 15
    for widget in chain:
        window.setFocus()
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert widget.hasFocus(), said(widget)
        if widget.grab().toImage() == before:
            unseen.append(said(widget))
        widget.clearFocus()
    assert unseen == []
