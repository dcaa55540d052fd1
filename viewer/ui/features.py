"""The capabilities that extend the window, in the order of their commands."""

from __future__ import annotations

from viewer.ui.about_feature import AboutFeature
from viewer.ui.anonymous_feature import AnonymousFeature
from viewer.ui.compare_feature import CompareFeature
from viewer.ui.evidence_feature import EvidenceFeature
from viewer.ui.export_feature import ExportFeature
from viewer.ui.feature import Feature
from viewer.ui.hanging_feature import HangingFeature
from viewer.ui.help_feature import HelpFeature
from viewer.ui.local_studies_feature import LocalStudiesFeature
from viewer.ui.marks_feature import MarksFeature
from viewer.ui.own_windows_feature import OwnWindowsFeature
from viewer.ui.paint_feature import PaintFeature
from viewer.ui.pictures_feature import PicturesFeature
from viewer.ui.reading_feature import ReadingFeature
from viewer.ui.reopen_feature import ReopenFeature
from viewer.ui.result_feature import ResultFeature
from viewer.ui.review_feature import ReviewFeature
from viewer.ui.settings_feature import SettingsFeature
from viewer.ui.tags_feature import TagsFeature
from viewer.ui.window_feature import WindowFeature

FEATURES: tuple[type[Feature], ...] = (
    LocalStudiesFeature,
    CompareFeature,
    HangingFeature,
    WindowFeature,
    ReviewFeature,
    ReadingFeature,
    EvidenceFeature,
    MarksFeature,
    TagsFeature,
    PicturesFeature,
    ResultFeature,
    ExportFeature,
    OwnWindowsFeature,
    PaintFeature,
    AnonymousFeature,
    SettingsFeature,
    ReopenFeature,
    HelpFeature,
    AboutFeature,
)
"""Each is made once, with the main window; see `Feature`."""
