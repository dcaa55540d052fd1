"""The mouse does what the convention says and what the sheet of keys and mouse promises."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from viewer.measuring import Tool
from viewer.session import Session
from viewer.ui.linked_views import LinkedViews
from viewer.ui.shortcut_sheet import MOUSE
from viewer.ui.slice_view import SliceView

LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton,
)  # fmt: skip
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Drag = Callable[..., None]


def dragged(button: Qt.MouseButton) -> Callable[[QtBot, SliceView], None]:
    def act(qtbot: QtBot, view: SliceView) -> None:
        viewport = view.view.viewport()
        start = viewport.rect().center()
        qtbot.mousePress(viewport, button, pos=start)
        for share in (0.5, 1.0):
            qtbot.mouseMove(viewport, start + QPoint(round(30 * share), round(-40 * share)))
        qtbot.mouseRelease(viewport, button, pos=start + QPoint(30, -40))

    return act


def clicked(button: Qt.MouseButton) -> Callable[[QtBot, SliceView], None]:
    def act(qtbot: QtBot, view: SliceView) -> None:
        qtbot.mouseClick(view.view.viewport(), button)

    return act


def doubled(qtbot: QtBot, view: SliceView) -> None:
    qtbot.mouseDClick(view.view.viewport(), LEFT)


def wheeled(modifier: Qt.KeyboardModifier) -> Callable[[QtBot, SliceView], None]:
    def act(qtbot: QtBot, view: SliceView) -> None:
        viewport = view.view.viewport()
        middle = viewport.rect().center()
        event = QWheelEvent(
            QPointF(middle), QPointF(viewport.mapToGlobal(middle)), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    return act


def what_changes(session: Session, view: SliceView) -> dict[str, object]:
    """All that a mouse can do to a pane."""
    state = session.state
    field = view.view.field_mm
    return {
        "window": state.windows["1.2.3.1"],
        "slice": state.panes[0].slice_index,
        "linked": state.panes[2].slice_index,
        "scale": round(view.view.px_per_mm, 6),
        "place": (round(field.center().x(), 3), round(field.center().y(), 3)),
        "alone": state.maximised,
        "menu": bool(view.findChildren(QMenu)),
        "cursor": state.cursor,
    }


#: The table of the convention: what the reader does, and what changes by it, and nothing else.
MAP = [
    ("left drag", dragged(LEFT), {"window"}),
    ("middle drag", dragged(MIDDLE), {"place"}),
    ("right drag", dragged(RIGHT), {"scale"}),
    ("right click", clicked(RIGHT), {"menu"}),
    ("left click", clicked(LEFT), {"cursor"}),
    ("wheel", wheeled(NONE), {"slice", "linked"}),
    ("shift and wheel", wheeled(SHIFT), {"slice"}),
    ("control and wheel", wheeled(CTRL), {"scale"}),
    ("double click", doubled, {"alone"}),
]


@pytest.mark.parametrize(("act", "expected"), [row[1:] for row in MAP], ids=[r[0] for r in MAP])
def test_the_mouse_does_this_and_nothing_else(
    panes: LinkedViews, read_session: Session, qtbot: QtBot, act: Drag, expected: set[str]
) -> None:
    view = panes.views[0]
    read_session.show_slice(0, 1)
    before = what_changes(read_session, view)
    act(qtbot, view)
    after = what_changes(read_session, view)
    changed = {name for name in before if before[name] != after[name]}
    for menu in view.findChildren(QMenu):
        menu.close()
    # A zoom about a point that is not the middle moves the middle too.
    assert changed - ({"place"} if "scale" in expected else set()) == expected


@pytest.mark.parametrize("tool", [Tool.ZOOM, Tool.PAN, Tool.REGION_WINDOW, Tool.LENGTH])
def test_other_buttons_and_the_wheel_mean_the_same_under_every_tool(
    panes: LinkedViews, read_session: Session, qtbot: QtBot, tool: Tool
) -> None:
    view = panes.views[0]
    read_session.choose_tool(tool)
    for name, act, expected in MAP:
        if name in ("middle drag", "right drag", "control and wheel"):
            before = what_changes(read_session, view)
            act(qtbot, view)
            after = what_changes(read_session, view)
            changed = {key for key in before if before[key] != after[key]}
            # A zoom about a point that is not the middle moves the middle too.
            assert changed - {"place"} == expected - {"place"}, name


def test_the_left_button_follows_the_tool(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    view = panes.views[0]
    for tool, expected in ((Tool.ZOOM, {"scale"}), (Tool.PAN, {"place"})):
        read_session.choose_tool(tool)
        before = what_changes(read_session, view)
        dragged(LEFT)(qtbot, view)
        after = what_changes(read_session, view)
        assert {name for name in before if before[name] != after[name]} >= expected
        assert after["window"] == before["window"]


def test_the_sheet_names_every_gesture() -> None:
    said = " ".join(gesture.lower() for gesture, _ in MOUSE[1])
    for word in ("left drag", "middle drag", "right drag", "ctrl+wheel", "shift+wheel", "wheel",
                 "double click", "right click", "click"):  # fmt: skip
        assert word in said
    words = dict(MOUSE[1])
    assert words["Wheel"] == "Slices"
    assert "indow" in words["Left drag"]
    assert words["Middle drag"] == "Move the picture"
    assert words["Right drag, Ctrl+wheel"] == "Zoom"
    assert words["Double click"] == "One pane or all"
