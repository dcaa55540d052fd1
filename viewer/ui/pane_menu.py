"""The menu of a pane: reset, windows, overlay, and the series that can hang in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from viewer.anonymity import shown_series
from viewer.dicom.window import initial_window, percentile_window
from viewer.hanging import role_of
from viewer.language import marked, tr
from viewer.session import Session
from viewer.state import State
from viewer.ui.pane_content import Shown, shown_in

#: Share of the values that the automatic window shows: all but noise and the odd bright pixel.
AUTO_PERCENT = (1.0, 99.0)


def pane_menu(session: Session, pane: int, reset: Callable[[], None], parent: QWidget) -> QMenu:
    """The menu of pane `pane` as it is now; it deletes itself when it closes."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Pane menu"))
    menu.aboutToHide.connect(menu.deleteLater)
    state = session.state
    shown = shown_in(state, pane)
    menu.addAction(tr("Reset view"), reset).setEnabled(shown is not None)
    for text, window in windows_of(shown).items():
        action = menu.addAction(tr(text), partial(_set_window, session, pane, window))
        action.setEnabled(window is not None)
    visible = state.preferences.overlay_visible
    menu.addAction(
        tr("Hide overlay") if visible else tr("Show overlay"),
        partial(session.set_preferences, overlay_visible=not visible),
    )
    menu.addSeparator()
    _add_series(menu, session, pane)
    return menu


def windows_of(shown: Shown | None) -> dict[str, tuple[float, float] | None]:
    """The windows that the menu offers, by name; None where there is no picture yet."""
    volume = shown.volume if shown else None
    if shown is None or volume is None:
        return {marked("DICOM window"): None, marked("Auto window"): None}
    return {
        marked("DICOM window"): initial_window(volume, shown.stack),
        marked("Auto window"): percentile_window(volume, *AUTO_PERCENT),
    }


def _set_window(session: Session, pane: int, window: tuple[float, float] | None) -> None:
    uid = session.state.panes[pane].series_uid
    if uid is not None and window is not None:
        session.set_window(uid, *window)


def _add_series(menu: QMenu, session: Session, pane: int) -> None:
    state = session.state
    if state.study is None or not state.study.series:
        menu.addAction(tr("No series to hang")).setEnabled(False)
        return
    for series in state.study.series:
        uid = series.series_instance_uid
        action = menu.addAction(series_text(state, uid), partial(session.hang, pane, uid))
        action.setCheckable(True)
        action.setChecked(state.panes[pane].series_uid == uid)


def series_text(state: State, series_uid: str) -> str:
    """A series in one line: role, description, count. An ampersand is no shortcut here."""
    if state.study is None:
        return ""
    series = shown_series(state, state.study[series_uid])
    role = tr(role_of(series, state.roles).value)
    said = f"{role} · {series.description}" if series.description else role
    return f"{said} ({series.frame_count})".replace("&", "&&")
