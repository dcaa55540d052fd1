"""The selected finding's crop under a heat map, as the reader chose to see maps."""

from __future__ import annotations

from model.heatmap import redrawn
from model.results import Explanation
from viewer import evidence_changes as changes
from viewer.session import State
from viewer.ui.crop_picture import CropPicture, grey_of, letters_of_crop
from viewer.ui.heat_colours import style_of


def picture_of(state: State, explanation: Explanation | None) -> CropPicture | None:
    """What to draw; None where no graded finding is selected, the bare crop without a map."""
    finding = changes.graded_finding(state)
    if finding is None or finding.crop is None:
        return None
    crop, style = finding.crop, style_of(state.preferences)
    heatmap = redrawn(explanation, smooth=style.smooth) if explanation else None
    opacity = state.preferences.overlay_opacity
    return CropPicture(grey_of(crop), letters_of_crop(crop), heatmap, style, opacity)
