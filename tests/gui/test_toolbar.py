"""The toolbar shows a few actions of the table, each with words and key in its tooltip."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QToolButton

from tests.gui.graded_study import AXIAL
from tests.gui.shell_study import graded_session
from viewer.measuring import Tool
from viewer.ui.action_set import ActionSet
from viewer.ui.actions import table
from viewer.ui.commands import Commands
from viewer.ui.icons import icon
from viewer.ui.toolbar import LEFT, RIGHT, Toolbar


@pytest.fixture
def session():
    return graded_session()


@pytest.fixture
def bar(qtbot, session):
    window = QMainWindow()
    qtbot.addWidget(window)
    commands = Commands(session, window)
    window.commands = commands
    bar = Toolbar(session, ActionSet(session, table(commands), window), window)
    window.addToolBar(bar)
    window.resize(1200, 100)
    window.show()
    yield bar
    window.close()


def buttons(bar):
    return {button.accessibleName() or button.text(): button for button in visible(bar)}


def visible(bar):
    return [button for button in bar.findChildren(QToolButton) if button.isVisible()]


def test_every_button_has_a_tooltip_and_a_name(bar):
    assert len(visible(bar)) == len([n for n in LEFT + RIGHT if n not in ("|", "opacity")])
    for button in visible(bar):
        assert button.toolTip()
        assert button.accessibleName() or button.text()


def test_a_button_is_its_action(bar, qtbot):
    with qtbot.waitSignal(bar.window().commands.open_requested):
        qtbot.mouseClick(buttons(bar)["Open folder"], Qt.MouseButton.LeftButton)


def test_opacity_works_both_ways(bar, session):
    session.set_preferences(overlay_opacity=0.8)
    assert bar._opacity.value() == 80
    bar._opacity.setValue(30)
    assert session.state.preferences.overlay_opacity == 0.3


def test_opacity_is_of_use_only_where_a_map_is_shown(bar, session):
    assert bar._opacity.isEnabled()
    session.set_preferences(overlay_visible=False)
    assert not bar._opacity.isEnabled()
    session.set_preferences(overlay_visible=True)
    session.close()
    assert not bar._opacity.isEnabled()


def test_a_window_preset_is_chosen_by_mouse(bar, session):
    session.activate(1)
    before = session.state.windows[AXIAL]
    menu = bar._window.menu()
    assert [action.objectName() for action in menu.actions()] == [f"window-{n}" for n in range(6)]
    menu.actions()[3].trigger()
    assert session.state.windows[AXIAL] != before


@pytest.mark.parametrize(
    "name", ["open", "report", "grade", "heat", "window", "tool-length", "help", "foramen"]
)
def test_icons_are_drawn_in_full_and_faded(qapp, name):
    drawn = icon(name)
    normal = drawn.pixmap(20, 20).toImage()
    faded = drawn.pixmap(20, 20, drawn.Mode.Disabled).toImage()
    assert any(normal.pixelColor(x, y).alpha() > 200 for x in range(20) for y in range(20))
    assert name == "foramen" or normal != faded


def test_an_icon_that_is_not_there_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_the_tool_is_shown_named_and_chosen_by_mouse(bar, session):
    button, drawings = bar._tool, []
    for action, tool in zip(button.menu().actions(), Tool, strict=True):
        action.trigger()
        assert session.state.tool is tool
        assert button.accessibleName().lower() == f"left mouse button: {tool.value.lower()}"
        assert tool.value.lower() in button.toolTip().lower()
        drawings.append(button.icon().pixmap(20, 20).toImage())
    assert all(one != other for one, other in combinations(drawings, 2))
    session.close()
    assert not button.isEnabled()
    assert button.accessibleName() == "Left mouse button: window"
