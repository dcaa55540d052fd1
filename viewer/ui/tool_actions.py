"""The part of the table of commands that draws on pictures, marks them and plays them."""

from __future__ import annotations

from functools import partial

from viewer.language import marked, tr
from viewer.measuring import Tool
from viewer.session import State
from viewer.ui import availability as when
from viewer.ui.action import Action
from viewer.ui.commands import Commands

#: Key and words of each tool. The letters are those of the common DICOM viewers, D for distance;
#: what is the like of another tool has its letter with Shift.
_TOOLS = {
    Tool.WINDOW: ("W", marked("Left drag: &window")),
    Tool.ZOOM: ("Z", marked("Left drag: &zoom")),
    Tool.PAN: ("P", marked("Left drag: &pan")),
    Tool.REGION_WINDOW: ("Shift+W", marked("Left drag: window &from a rectangle")),
    Tool.LENGTH: ("D", marked("Left drag: &length")),
    Tool.CANAL: ("Shift+D", marked("Left drag: ca&nal AP diameter")),
    Tool.ANGLE: ("A", marked("Three clicks: &angle")),
    Tool.COBB: ("Shift+A", marked("Four clicks: Co&bb angle of two lines")),
    Tool.ELLIPSE: ("E", marked("Left drag: values in an &ellipse")),
    Tool.RECTANGLE: ("Shift+E", marked("Left drag: values in a &rectangle")),
    Tool.POINT: ("V", marked("Click: &value at a point")),
    Tool.SAC: ("S", marked("Clicks around: dural &sac area")),
    Tool.ARROW: ("Shift+T", marked("Left drag: arr&ow")),
    Tool.TEXT: ("T", marked("Click: &text")),
}
#: Tools over which a line is drawn in the menu: lines and angles, values and areas, marks.
_BEGINS = (Tool.LENGTH, Tool.ELLIPSE, Tool.ARROW)


def tool_actions(do: Commands) -> tuple[Action, ...]:
    """What the left mouse button does; key images, cine."""
    put = partial(Action, menu=tr("&Tools"))
    return (
        *_tools(do),
        put(
            "delete",
            tr("&Delete the chosen or last measurement of this slice"),
            ("Del", "Backspace"),
            do.delete_measurement,
            when.has_measurement,
        ),
        put(
            "cross",
            tr("Draw with t&he keyboard: cross on or off"),
            ("J",),
            do.cross_requested.emit,
            when.has_picture,
        ),
        put(
            "key-image",
            tr("&Key image"),
            ("K",),
            do.toggle_key_slice,
            when.has_picture,
            checked=when.is_key_slice,
            section=True,
        ),
        put(
            "cine",
            tr("Play through the slices (&cine)"),
            ("C",),
            do.toggle_playing,
            when.can_play,
            checked=when.is_playing,
        ),
    )


def _tools(do: Commands) -> tuple[Action, ...]:
    return tuple(
        Action(
            f"tool-{tool.name.lower()}",
            tr(words),
            (key,),
            partial(do.choose_tool, tool),
            when.has_picture,
            menu=tr("&Tools"),
            checked=partial(_has_tool, tool),
            section=tool in _BEGINS,
        )
        for tool, (key, words) in _TOOLS.items()
    )


def _has_tool(tool: Tool, state: State) -> bool:
    return state.tool is tool
