"""The capabilities that extend the window, in the order of their commands."""

from __future__ import annotations

from viewer.ui.about_feature import AboutFeature
from viewer.ui.feature import Feature
from viewer.ui.hanging_feature import HangingFeature
from viewer.ui.review_feature import ReviewFeature

FEATURES: tuple[type[Feature], ...] = (
    HangingFeature,
    ReviewFeature,
    AboutFeature,
)
"""Each is made once, with the main window; see `Feature`."""
