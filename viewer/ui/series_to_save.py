"""The active pane's series as it is shown, for a moving picture."""

from __future__ import annotations

from viewer.dicom.study import StackKey
from viewer.picture_saving import SeriesToSave, SliceToSave
from viewer.state import State
from viewer.ui.moves import active_series


def series_to_save(state: State) -> SeriesToSave | None:
    """All slices of the active pane's series, as they are windowed and turned on screen.

    Returns
    -------
    SeriesToSave or None
        None where no series is shown, or one of its stacks is not decoded: a moving picture
        that leaves slices out would pass for the whole series.
    """
    series = active_series(state)
    if series is None or series.series_instance_uid not in state.windows:
        return None
    uid = series.series_instance_uid
    keys = [StackKey(uid, index) for index in range(len(series.stacks))]
    if any(key not in state.volumes for key in keys):
        return None
    turn = state.display.turn_of(uid)
    slices = tuple(
        SliceToSave(state.volumes[key], index, turn)
        for key in keys
        for index in range(state.volumes[key].shape[0])
    )
    return SeriesToSave(slices, state.windows[uid], uid in state.inverted)
