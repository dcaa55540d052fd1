"""The capabilities that extend the window, in the order of their commands."""

from __future__ import annotations

from viewer.ui.about_feature import AboutFeature
from viewer.ui.feature import Feature

FEATURES: tuple[type[Feature], ...] = (AboutFeature,)
"""Each is made once, with the main window; see `Feature`."""
