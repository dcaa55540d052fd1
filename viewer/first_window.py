"""Which window a series has when it is first shown, by the reader's preference."""

from __future__ import annotations

from model.volume import Volume
from viewer.dicom.study import StackKey
from viewer.dicom.window import percentile_window
from viewer.hanging import role_of
from viewer.state import State

#: Percent of the values; as the automatic window of the key 0.
_SHOWN = (1.0, 99.0)

Window = tuple[float, float]


def first_window(state: State, key: StackKey, volume: Volume, found: Window) -> Window:
    """The window of a stack that was just decoded.

    Parameters
    ----------
    found : (center, width)
        From its headers where they are sane, stored values.

    Returns
    -------
    (center, width)
        Stored values; width is positive.
    """
    match state.preferences.first_window:
        case "percentile":
            return percentile_window(volume, *_SHOWN)
        case "sticky":
            return _window_of_role(state, key) or found
    return found


def _window_of_role(state: State, key: StackKey) -> Window | None:
    """That of another series of the same role, as the reader left it."""
    if state.study is None:
        return None
    role = role_of(state.study[key.series_instance_uid], state.roles)
    for series in state.study.series:
        uid = series.series_instance_uid
        if uid in state.windows and role_of(series, state.roles) is role:
            return state.windows[uid]
    return None
