"""The one table of commands: menus, toolbar, keys and the shortcut sheet are built from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from viewer.dicom.window import PERCENTILE_PRESETS
from viewer.language import marked, tr
from viewer.session import State
from viewer.ui import availability as when
from viewer.ui.action import LAST_MENU, Action
from viewer.ui.commands import Commands
from viewer.ui.display_actions import display_actions, linking_actions
from viewer.ui.feature import Feature
from viewer.ui.slice_actions import level_actions, slice_actions
from viewer.ui.tool_actions import tool_actions

#: Which percentiles the key 0 stands for; the others have the keys from 2 on, in their order.
AUTOMATIC = "Standard"


def window_presets() -> tuple[tuple[str, str, float, float], ...]:
    """Key, name, low and high percentile of the windows for MR, whose values have no unit."""
    automatic = [preset for preset in PERCENTILE_PRESETS if preset[0] == AUTOMATIC]
    others = [preset for preset in PERCENTILE_PRESETS if preset[0] != AUTOMATIC]
    numbered = [(str(key), *preset) for key, preset in enumerate(others, start=2)]
    return (*(("0", marked("Automatic"), low, high) for _, low, high in automatic), *numbered)


def table(commands: Commands, features: Iterable[Feature] = ()) -> tuple[Action, ...]:
    """All actions, in the order of the menus; menus in the order of their first action."""
    return (
        *_file(commands),
        *slice_actions(commands),
        *linking_actions(commands),
        *level_actions(commands),
        *_windows(commands),
        *display_actions(commands),
        *_overlay_and_texts(commands),
        *tool_actions(commands),
        *_findings(commands),
        *_view(commands),
        *_parts(commands),
        *_help(commands),
        *(action for feature in features for action in feature.actions()),
        *_quit(commands),
    )


def _file(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr("&File"))
    return (
        put(
            "open",
            tr("&Open folder…"),
            ("Ctrl+O",),
            do.open_requested.emit,
            when.always,
            icon="open",
        ),
        put(
            "report",
            tr("Save &report as PDF…"),
            ("Ctrl+P",),
            do.report_requested.emit,
            when.can_report,
            icon="report",
        ),
        put(
            "cancel",
            tr("&Cancel what is running"),
            ("Ctrl+.",),
            do.cancel_requested.emit,
            when.is_running,
        ),
    )


def _quit(do: Commands) -> tuple[Action, ...]:
    """The last row of the file menu, below those of the features."""
    leave = do.quit_requested.emit
    return (
        Action("quit", tr("&Quit"), ("Ctrl+Q",), leave, when.always, tr("&File"), section=True),
    )


def _windows(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr("&Picture"), enabled=when.has_picture)
    windows = tuple(
        put(
            f"window-{key}",
            tr("Window: {name}", name=tr(name)),
            (key,),
            partial(do.window_from_percentiles, low, high),
        )
        for key, name, low, high in window_presets()
    )
    dicom = put("window-1", tr("Window: as in the DICOM files"), ("1",), do.window_from_dicom)
    invert = put("invert", tr("&Invert light and dark"), ("I",), do.toggle_inverted)
    return (windows[0], dicom, *windows[1:], replace(invert, checked=when.has_inverted))


def _overlay_and_texts(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr("&Picture"), enabled=when.has_picture)
    return (
        put(
            "overlay",
            tr("Heat map (hold to peek)"),
            ("H",),
            do.peek.begin,
            enabled=when.has_study,
            icon="heat",
            checked=_overlay,
            section=True,
        ),
        put(
            "opacity-less",
            tr("Weaker heat map"),
            ("[",),
            partial(do.change_opacity, -1),
            repeats=True,
        ),
        put(
            "opacity-more",
            tr("Stronger heat map"),
            ("]",),
            partial(do.change_opacity, 1),
            repeats=True,
        ),
        put(
            "corners",
            tr("&Corner texts"),
            ("Space",),
            do.toggle_corner_text,
            enabled=when.has_study,
            checked=_corners,
            section=True,
        ),
        put("reset", tr("&Reset window, turn, zoom and cursor"), ("R",), do.reset),
    )


def _findings(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr("Fi&ndings"))
    return (
        put(
            "flagged-after",
            tr("Next flagged finding"),
            ("N",),
            partial(do.next_flagged, 1),
            when.has_flagged,
        ),
        put(
            "flagged-before",
            tr("Previous flagged finding"),
            ("Shift+N",),
            partial(do.next_flagged, -1),
            when.has_flagged,
        ),
        put("accept", tr("&Accept the grade"), ("Y",), do.accept, when.can_accept, section=True),
        put("change", tr("&Change the grade…"), ("X",), do.change_requested.emit, when.can_change),
        put("undo", tr("&Undo"), ("Ctrl+Z",), do.history.undo, when.can_undo, icon="undo"),
        put(
            "redo",
            tr("Re&do"),
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            do.history.redo,
            when.can_undo,
            icon="redo",
        ),
        put(
            "regrade",
            tr("&Grade again"),
            ("Ctrl+G",),
            do.regrade_requested.emit,
            when.can_regrade,
            icon="grade",
            section=True,
        ),
    )


def _view(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr("&View"))
    return (
        put("maximise", tr("&One pane or all"), ("Return", "Enter"), do.maximise, when.has_series),
        put("escape", tr("&Back"), ("Esc",), do.escape, when.always),
        put(
            "grid",
            tr("&Keyboard to the grid"),
            ("G",),
            do.grid_requested.emit,
            when.has_study,
            section=True,
        ),
        put(
            "focus-after",
            tr("Next control"),
            ("F6",),
            partial(do.focus_requested.emit, 1),
            when.always,
        ),
        put(
            "focus-before",
            tr("Previous control"),
            ("Shift+F6",),
            partial(do.focus_requested.emit, -1),
            when.always,
        ),
    )


def _parts(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr("&View"))
    return (
        put(
            "browser",
            tr("Study b&rowser"),
            ("F8",),
            do.browser_requested.emit,
            when.always,
            icon="browser",
            section=True,
        ),
        put(
            "column",
            tr("&Findings column"),
            ("F9",),
            do.column_requested.emit,
            when.always,
            icon="column",
        ),
        put(
            "full-screen", tr("F&ull screen"), ("F11",), do.full_screen_requested.emit, when.always
        ),
    )


def _help(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr(LAST_MENU))
    return (
        put(
            "sheet",
            tr("&Keys and mouse"),
            ("F1",),
            do.sheet_requested.emit,
            when.always,
            icon="help",
        ),
    )


def _overlay(state: State) -> bool:
    return state.preferences.overlay_visible


def _corners(state: State) -> bool:
    return state.preferences.corner_text
