"""How the reader arranges what is shown, as steps from one state to the next."""

from __future__ import annotations

from dataclasses import replace

from viewer import display
from viewer.hanging import (
    Hanging,
    Pane,
    Spot,
    first_shown,
    hang,
    middle_pane,
    role_of,
    series_with,
    with_slice,
)
from viewer.hanging_choice import best_hanging
from viewer.linking import linked_panes, slice_centre, start_panes
from viewer.orientation import Turn
from viewer.state import State
from viewer.transitions import with_panes


def offering(state: State, hangings: tuple[Hanging, ...]) -> State:
    """These hangings can be chosen; the one in force stays, even if it is no longer offered."""
    if not hangings:
        return state
    return replace(state, hangings=replace(state.hangings, offered=hangings))


def hung_by(state: State, hanging: Hanging) -> State:
    """The reader chose a hanging; series that are on screen already keep their slices."""
    hangings = replace(state.hangings, current=hanging, chosen=True)
    if state.study is None:
        return replace(state, hangings=hangings, panes=hanging.empty_panes, active_pane=0)
    shown = {pane.series_uid: pane.slice_index for pane in reversed(state.panes)}
    panes = hang(state.study, state.roles, hanging)
    if state.levels is not None:
        panes = start_panes(state.study, panes, state.levels)
    panes = tuple(
        replace(pane, slice_index=shown[pane.series_uid])
        if pane.series_uid is not None and pane.series_uid in shown
        else pane
        for pane in panes
    )
    before = state.panes[state.active_pane].series_uid
    uids = [pane.series_uid for pane in panes]
    active = uids.index(before) if before is not None and before in uids else first_shown(panes)
    return replace(state, hangings=hangings, panes=panes, active_pane=active, maximised=False)


def settled(state: State) -> State:
    """All of the study is known: what it lacks now counts, if the reader left the panes alone."""
    if state.study is None or state.hangings.chosen or not _is_untouched(state):
        return state
    hanging = best_hanging(
        state.hangings.offered,
        state.study,
        state.roles,
        preferred=state.preferences.hanging,
    )
    if hanging == state.hangings.current:
        return state
    hung = hung_by(state, hanging)
    return replace(hung, hangings=replace(hung.hangings, chosen=False))


def arrangement(state: State, name: str, title: str) -> Hanging:
    """What is on screen as a hanging of its own: the same fields, the roles that hang there."""
    current = state.hangings.current
    spots = tuple(
        _spot_showing(state, pane, spot)
        for pane, spot in zip(state.panes, current.spots, strict=True)
    )
    return Hanging(
        name, title, current.rows, current.columns, spots, beside_prior=current.beside_prior
    )


def taken_for_current(state: State, hanging: Hanging) -> State:
    """The panes stay as they are and are from now on those of this hanging, saved from them."""
    if len(hanging.spots) != len(state.panes):
        return state
    panes = tuple(
        replace(pane, label=spot.label)
        for pane, spot in zip(state.panes, hanging.spots, strict=True)
    )
    return replace(
        state, panes=panes, hangings=replace(state.hangings, current=hanging, chosen=True)
    )


def turned(state: State, turn: Turn) -> State:
    """The active pane's series is turned on, from how it lies on screen."""
    uid = state.panes[state.active_pane].series_uid
    if uid is None:
        return state
    return replace(state, display=display.turned(state.display, uid, turn))


def upright(state: State) -> State:
    """The active pane's series lies as the convention asks."""
    uid = state.panes[state.active_pane].series_uid
    if uid is None:
        return state
    return replace(state, display=display.with_turn(state.display, uid, Turn()))


def scrolled_alone(state: State, pane: int, slice_index: int) -> State:
    """A pane goes to a slice by itself; those it is linked to stay so far apart from now on."""
    uid = state.panes[pane].series_uid
    if state.study is None or uid is None:
        return state
    series, before = state.study[uid], state.panes[pane]
    moved = with_slice(before, series, slice_index)
    panes = (*state.panes[:pane], moved, *state.panes[pane + 1 :])
    if not state.preferences.linked:
        return replace(state, panes=panes)
    was, now = (slice_centre(series, one.slice_index) for one in (before, moved))
    x, y, z = (b - a for a, b in zip(was, now, strict=True))
    apart = display.moved_apart(state.display, uid, (x, y, z))
    return replace(state, panes=panes, display=apart)


def shown_at(state: State, series_uid: str, slice_index: int) -> State:
    """A slice in the pane that shows its series already, else in the active one; it is active then.

    Parameters
    ----------
    slice_index : int
        Counted over all stacks of the series.
    """
    if state.study is None:
        return state
    showing = [at for at, pane in enumerate(state.panes) if pane.series_uid == series_uid]
    stays = state.active_pane in showing or state.maximised or not showing
    pane = state.active_pane if stays else showing[0]
    series, hung = state.study[series_uid], state.panes[pane]
    if hung.series_uid != series_uid:
        hung = middle_pane(hung, series)
    moved = with_slice(hung, series, slice_index)
    changed = {pane: moved}
    if state.preferences.linked:
        offsets = state.display.offsets_mm
        changed |= linked_panes(state.study, state.panes, pane, moved, offsets)
    return replace(with_panes(state, changed), active_pane=pane)


def linked_exactly(state: State) -> State:
    """No series is scrolled apart any more: all go to where the active pane is."""
    together = replace(state, display=replace(state.display, offsets_mm={}))
    active = state.panes[state.active_pane]
    if state.study is None or not state.preferences.linked:
        return together
    followed = linked_panes(state.study, state.panes, state.active_pane, active)
    panes = tuple(followed.get(index, pane) for index, pane in enumerate(state.panes))
    return replace(together, panes=panes)


def windowed(state: State, pane: int, window: tuple[float, float]) -> State:
    """A pane's series is shown in this window (center, width, stored values)."""
    uid = state.panes[pane].series_uid
    if uid is None:
        return state
    return replace(state, windows={**state.windows, uid: window})


def window_copied(state: State) -> State:
    """The active pane's window for every series of the same role."""
    uid = state.panes[state.active_pane].series_uid
    if state.study is None or uid is None or uid not in state.windows:
        return state
    role = role_of(state.study[uid], state.roles)
    alike = {one.series_instance_uid for one in series_with(state.study, role, state.roles)}
    return replace(state, windows={**state.windows, **dict.fromkeys(alike, state.windows[uid])})


def series_alike(state: State) -> bool:
    """Whether another series has the role of the active pane's."""
    uid = state.panes[state.active_pane].series_uid
    if state.study is None or uid is None:
        return False
    role = role_of(state.study[uid], state.roles)
    return len(series_with(state.study, role, state.roles)) > 1


def magnifying(state: State, on: bool) -> State:
    """The lens is held over the picture, or not."""
    return replace(state, display=replace(state.display, magnifying=on))


def _spot_showing(state: State, pane: Pane, spot: Spot) -> Spot:
    if state.study is None or pane.series_uid is None:
        return replace(spot, label=pane.label)
    role = role_of(state.study[pane.series_uid], state.roles)
    others = tuple(other for other in spot.roles if other is not role)
    label = spot.label if role in spot.roles else role.value
    return replace(spot, label=label, roles=(role, *others))


def _is_untouched(state: State) -> bool:
    if state.study is None or state.cursor is not None or state.maximised:
        return False
    return state.panes == hang(state.study, state.roles, state.hangings.current)
