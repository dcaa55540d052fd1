"""The sheet of keys and mouse, built from the table of actions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.language import marked, tr
from viewer.ui import theme
from viewer.ui.action import Action
from viewer.ui.action_set import either, keys_of, plain, words_of
from viewer.ui.dialogs import close_row

Row = tuple[str, str]
Section = tuple[str, tuple[Row, ...]]

MOUSE: Section = (
    marked("Mouse in a picture"),
    (
        (marked("Wheel"), marked("Slices")),
        (marked("Shift+W, then left drag"), marked("Window from the values in a rectangle")),
        (marked("Shift+wheel"), marked("Slices of this pane alone; the panes stay so far apart")),
        (marked("Left drag"), marked("Window: width across, center up and down")),
        (marked("Middle drag"), marked("Move the picture")),
        (marked("Right drag, Ctrl+wheel"), marked("Zoom")),
        (
            marked("D, then left drag"),
            marked("Length; canal, ellipse, rectangle and arrow likewise"),
        ),
        (marked("A, then three clicks"), marked("Angle: end of an arm, vertex, end of the other")),
        (
            marked("Shift+A, then four clicks"),
            marked("Cobb angle: both ends of one line, then of the other"),
        ),
        (
            marked("S, then clicks around"),
            marked("Dural sac: double click, or click the first point, to close"),
        ),
        (marked("Click on a measurement"), marked("Choose it: Del deletes it")),
        (marked("Drag its handle, or its line"), marked("Move a point, or all of it")),
        (marked("Right click on a measurement"), marked("Name, level, copy, delete")),
        (marked("Click"), marked("Show the point in all panes")),
        (marked("Double click"), marked("One pane or all")),
        (marked("Right click"), marked("Menu of the pane")),
    ),
)
CROSS: Section = (
    marked("Drawing cross"),
    (
        (marked("J"), marked("Put the cross on the active pane, or take it away")),
        (marked("Arrows"), marked("Move it by a pixel; with Shift by ten, with Ctrl by a tenth")),
        (marked("Enter"), marked("Set a point, or take hold of what is there and put it down")),
        (marked("Space"), marked("Set a point, whatever is there")),
        (marked("Enter twice on one place"), marked("Close the outline of the dural sac")),
        (marked("Tab or Shift+Tab"), marked("Go to what can be moved: marks, measurements")),
        (marked("Arrows with a level's mark"), marked("Move it by 1 mm; Shift 10, Ctrl 0.1")),
        (marked("Backspace"), marked("Take the last point back")),
        (marked("Esc"), marked("Put back what is held, else take the cross away")),
    ),
)
RULE = marked(
    "Keys act on the pictures wherever you click. A control that you reach with F6 (the grid "
    "with G) keeps the arrows, Enter and Space for itself: in the grid they move between cells. "
    "Esc gives the keys back to the pictures."
)
_SIZE = (920, 700)


def sections(table: Iterable[Action]) -> tuple[Section, ...]:
    """Keys and words of all actions that have a key, by menu; the cross and the mouse last."""
    found: dict[str, list[Row]] = {}
    for action in table:
        if action.shortcuts:
            row = (either(keys_of(action)), words_of(action))
            found.setdefault(plain(action.submenu or action.menu), []).append(row)
    told = tuple(
        (tr(title), tuple((tr(doing), tr(words)) for doing, words in rows))
        for title, rows in (CROSS, MOUSE)
    )
    return (*((menu, tuple(rows)) for menu, rows in found.items()), *told)


class ShortcutSheet(QDialog):
    """Lists every key; stays open beside the work."""

    def __init__(self, table: Sequence[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys and mouse"))
        self.resize(*_SIZE)
        listed = sections(table)
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setSpacing(4 * theme.GRID_PX)
        for part in _halves(listed):
            columns.addLayout(_column(part), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(tr("Keys and what they do"))
        area.setWidget(content)
        rule = _plain(tr(RULE))
        rule.setProperty("role", "quiet")
        rule.setWordWrap(True)
        layout = QVBoxLayout(self)
        for widget in (rule, area, close_row(self)):
            layout.addWidget(widget)


def _halves(listed: Sequence[Section]) -> tuple[Sequence[Section], Sequence[Section]]:
    """Two columns of about one length."""
    lengths = [len(rows) + 2 for _, rows in listed]
    cuts = range(len(listed) + 1)
    best = min(cuts, key=lambda cut: abs(sum(lengths[:cut]) - sum(lengths[cut:])))
    return listed[:best], listed[best:]


def _column(part: Sequence[Section]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * theme.GRID_PX)
    grid.setVerticalSpacing(theme.GRID_PX // 2)
    grid.setColumnStretch(1, 1)
    for title, rows in part:
        heading = _plain(title)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, theme.GRID_PX, 0, 0)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for keys, words in rows:
            line = grid.rowCount()
            key = _plain(keys)
            key.setProperty("role", "quiet")
            grid.addWidget(key, line, 0)
            grid.addWidget(_plain(words), line, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
