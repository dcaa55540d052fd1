"""Every widget has a name for screen readers, nothing moves by itself, the focus can be seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QSlider,
    QStyle,
    QTabBar,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import graded_session
from viewer.reading import CELLS
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui import theme
from viewer.ui.action_set import ActionSet
from viewer.ui.main_window import MainWindow
from viewer.ui.palettes import PALETTES

#: Commands that show a dialog of the program's own.
DIALOGS = (
    "sheet", "about", "help", "settings", "export-study", "histogram", "tags", "save-picture",
    "local-studies",
)  # fmt: skip
#: Qt's own parts inside a control, which speaks for them.
INNER = (QScrollBar, QHeaderView, QTabBar)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dressed: QApplication) -> MainWindow:
    session = graded_session()
    made = MainWindow(session, Settings(tmp_path / "settings.ini"))
    session.set_preferences(keeps_catalogue=True, asked_for_catalogue=True)
    session.select(CELLS[15])
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def reached(root: QWidget) -> list[QWidget]:
    """Every widget that a keyboard or a screen reader comes to."""
    found = []
    for one in (root, *root.findChildren(QWidget)):
        inner = one.objectName().startswith("qt_") or isinstance(one, INNER)
        owner = one.parentWidget()
        inside = isinstance(owner, QComboBox | QAbstractSpinBox | QAbstractScrollArea)
        inside = inside or isinstance(one.window(), QComboBox) or is_popup(one.window())
        if not inner and not inside and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
    return found


def is_popup(one: QWidget) -> bool:
    """The list that a combo box unrolls: the box speaks for it."""
    return one.metaObject().className() == "QComboBoxPrivateContainer"


def name_of(one: QWidget) -> str:
    """What a screen reader says first."""
    interface = QAccessible.queryAccessibleInterface(one)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def place_of(one: QWidget) -> str:
    owner = one.parentWidget()
    return f"{type(one).__name__} {one.objectName()!r} in {type(owner).__name__}"


def test_every_widget_of_the_window_has_a_name(window: MainWindow) -> None:
    found = reached(window)
    assert len(found) > 20
    assert "; ".join(place_of(one) for one in found if not name_of(one)) == ""


def test_every_widget_of_every_dialog_has_a_name(window: MainWindow) -> None:
    actions = window.findChild(ActionSet)
    for name in DIALOGS:
        actions[name].trigger()
    shown = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(shown) == len(DIALOGS)
    nameless = [
        f"{type(dialog).__name__}: {place_of(one)}"
        for dialog in shown
        for one in reached(dialog)
        if not isinstance(one, QDialog) and not name_of(one)
    ]
    titles = [type(one).__name__ for one in shown if not one.windowTitle()]
    for one in shown:
        one.close()
    assert "; ".join(nameless) == ""
    assert titles == []


def test_the_start_page_has_names_too(qtbot: QtBot, tmp_path: Path, dressed: object) -> None:
    made = MainWindow(Session(), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.show()
    assert "; ".join(place_of(one) for one in reached(made) if not name_of(one)) == ""


def test_nothing_moves_by_itself(window: MainWindow, dressed: QApplication) -> None:
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    for one in (window, *reached(window)):
        assert one.style().styleHint(hint, None, one) == 0
    running = QAbstractAnimation.State.Running
    assert not [a for a in window.findChildren(QAbstractAnimation) if a.state() is running]
    assert [one for one in window.findChildren(QTreeWidget) if one.isAnimated()] == []
    assert not window.isAnimated()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("name", sorted(PALETTES))
@pytest.mark.parametrize("kind", [QPushButton, QCheckBox, QComboBox, QLineEdit, QSlider])
def test_the_focus_can_be_seen(
    qtbot: QtBot, dressed: QApplication, name: str, kind: type[QWidget]
) -> None:
    theme.apply(dressed, name)
    root = QWidget()
    column = QVBoxLayout(root)
    one = QSlider(Qt.Orientation.Horizontal) if kind is QSlider else kind()
    other = QPushButton("Other")
    column.addWidget(one)
    column.addWidget(other)
    qtbot.addWidget(root)
    with qtbot.waitExposed(root):
        root.show()
    root.activateWindow()
    other.setFocus()
    before = picture(one)
    one.setFocus()
    after = picture(one)
    accent = QColor(PALETTES[name].accent)

    def drawn(image: QImage) -> int:
        pixels = (
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        )
        return sum(pixel == accent for pixel in pixels)

    assert drawn(after) > drawn(before) + 20
