"""Which level the reader is looking at: a pure function of the state."""

from __future__ import annotations

import numpy as np

from model.labels import Level
from viewer.dicom.study import Plane
from viewer.linking import in_levels_space, shown_level
from viewer.state import State

#: A cursor farther from every disc than this, along the spine, points at none of them, mm. Half
#: of the lumbar disc spacing: vertebra of 27 mm and disc of 11 mm (Zhou et al., Eur Spine J
#: 2000;9:242-248).
NEAR_LEVEL_MM = 19.0


def level_in_view(state: State) -> Level | None:
    """The level on the active pane: by its slice where it is axial, else by the cursor.

    None where there is no disc within `NEAR_LEVEL_MM` of the cursor, or where mm of the pane
    and of the levels may not be compared.
    """
    pane, levels = state.panes[state.active_pane], state.levels
    if state.study is None or levels is None or pane.series_uid is None:
        return None
    series = state.study[pane.series_uid]
    if series.plane is Plane.AXIAL:
        return shown_level(state.study, pane, levels)
    if state.cursor is None or not in_levels_space(series, levels):
        return None
    point = np.asarray(state.cursor)
    away = [abs(float((point - disc.patient_mm) @ disc.up)) for disc in levels.discs]
    nearest = int(np.argmin(away))
    return levels.discs[nearest].level if away[nearest] <= NEAR_LEVEL_MM else None
