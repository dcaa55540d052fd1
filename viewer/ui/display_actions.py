"""The part of the table of commands that turns pictures and changes their scale."""

from __future__ import annotations

from functools import partial

from viewer.display import MIRROR, QUARTER_LEFT, QUARTER_RIGHT, UPSIDE_DOWN
from viewer.language import tr
from viewer.session import State
from viewer.ui import availability as when
from viewer.ui.action import Action
from viewer.ui.commands import Commands


def display_actions(do: Commands) -> tuple[Action, ...]:
    """Turn, flip, fit, one to one, smoothing, magnifier."""
    put = partial(Action, menu=tr("&Picture"), enabled=when.has_picture)
    return (
        put(
            "turn-right",
            tr("&Turn right"),
            ("Ctrl+R",),
            partial(do.turn, QUARTER_RIGHT),
            section=True,
        ),
        put("turn-left", tr("Turn &left"), ("Ctrl+Shift+R",), partial(do.turn, QUARTER_LEFT)),
        put("mirror", tr("Flip left and right (&mirror)"), ("Shift+H",), partial(do.turn, MIRROR)),
        put("upside-down", tr("Flip &up and down"), ("Shift+V",), partial(do.turn, UPSIDE_DOWN)),
        put("fit", tr("&Fit into the pane"), ("F",), do.fit_requested.emit, section=True),
        put(
            "pixels",
            tr("1:1, &one pixel of the picture a pixel of the screen"),
            ("Shift+F",),
            do.pixels_requested.emit,
        ),
        put("smooth-pixels", tr("&Smooth pixels"), ("Shift+S",), do.toggle_smooth, checked=_smooth),
        put("lens", tr("Ma&gnifier (hold)"), ("M",), do.lens.begin, checked=_magnifying),
    )


def linking_actions(do: Commands) -> tuple[Action, ...]:
    """Scroll alone, link again, all reference lines."""
    put = partial(Action, menu=tr("S&lices"), enabled=when.has_series)
    return (
        put(
            "alone-up",
            tr("This pane alone: previous slice"),
            ("Shift+Up",),
            partial(do.scroll_alone, -1),
            repeats=True,
        ),
        put(
            "alone-down",
            tr("This pane alone: next slice"),
            ("Shift+Down",),
            partial(do.scroll_alone, 1),
            repeats=True,
        ),
        put(
            "together",
            tr("Link &exactly again"),
            ("Ctrl+Shift+L",),
            do.link_exactly,
            enabled=_has_offsets,
        ),
        put(
            "all-lines",
            tr("Lines of &all slices of the active pane"),
            ("Shift+L",),
            do.toggle_all_lines,
            checked=_all_lines,
        ),
    )


def _has_offsets(state: State) -> bool:
    return bool(state.display.offsets_mm)


def _all_lines(state: State) -> bool:
    return state.preferences.all_lines


def _smooth(state: State) -> bool:
    return state.preferences.smooth


def _magnifying(state: State) -> bool:
    return state.display.magnifying
