"""The part of the table of commands that goes through slices, series, panes and levels."""

from __future__ import annotations

from functools import partial

from model.labels import Level
from viewer.language import tr
from viewer.session import State
from viewer.ui import availability as when
from viewer.ui.action import Action
from viewer.ui.commands import Commands


def slice_actions(do: Commands) -> tuple[Action, ...]:
    """Through the slices, the series and the panes."""
    return (*_slices(do), *_panes(do))


def _slices(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr("S&lices"), enabled=when.has_series)
    go = partial(put, repeats=True)
    return (
        go("slice-up", tr("Previous slice"), ("Up",), partial(do.scroll, -1)),
        go("slice-down", tr("Next slice"), ("Down",), partial(do.scroll, 1)),
        go("slices-up", tr("Five slices back"), ("PgUp",), partial(do.scroll, -5)),
        go("slices-down", tr("Five slices on"), ("PgDown",), partial(do.scroll, 5)),
        put("first", tr("First slice"), ("Home",), partial(do.scroll_to_end, last=False)),
        put("last", tr("Last slice"), ("End",), partial(do.scroll_to_end, last=True)),
    )


def _panes(do: Commands) -> tuple[Action, ...]:
    put = partial(Action, menu=tr("S&lices"), enabled=when.has_series)
    return (
        put(
            "series-before",
            tr("Previous series"),
            ("Left",),
            partial(do.change_series, -1),
            enabled=when.has_other_series,
            section=True,
        ),
        put(
            "series-after",
            tr("Next series"),
            ("Right",),
            partial(do.change_series, 1),
            enabled=when.has_other_series,
        ),
        put(
            "pane-after",
            tr("Next pane"),
            ("Tab",),
            partial(do.change_pane, 1),
            enabled=when.has_other_pane,
            section=True,
        ),
        put(
            "pane-before",
            tr("Previous pane"),
            ("Shift+Tab",),
            partial(do.change_pane, -1),
            enabled=when.has_other_pane,
        ),
        put("linked", tr("&Link panes of one plane"), ("L",), do.toggle_linked, checked=_linked),
    )


def level_actions(do: Commands) -> tuple[Action, ...]:
    """A command for each level."""
    return tuple(
        Action(
            f"level-{number}",
            tr("Go to {level}", level=level.value),
            (f"Alt+{number}",),
            partial(do.show_level, level),
            when.has_levels,
            menu=tr("S&lices"),
            section=number == 1,
        )
        for number, level in enumerate(Level, start=1)
    )


def _linked(state: State) -> bool:
    return state.preferences.linked
