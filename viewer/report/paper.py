"""The paper a report is drawn on: its size, its margins and its ink."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QPageLayout, QPageSize

from model.labels import Severity

#: Fine enough that no line of text is placed by more than 0.02 mm off.
DOTS_PER_INCH = 1200
_MM_PER_INCH = 25.4

INK = QColor("#16191D")
SECONDARY = QColor("#56606B")
LINE = QColor("#CBD1D8")
PANEL = QColor("#F3F5F7")
ACCENT = QColor("#1B5E9E")  # the window's accent, dark enough for text on white
WHITE = QColor("#FFFFFF")
# The window's severity colours for shapes and bars, and darker ones of the same hue for
# words: 4.5 : 1 on white and on the tints (WCAG 2.2, 1.4.3).
_SEVERITY = {
    Severity.NORMAL_MILD: "#4FA58A",
    Severity.MODERATE: "#E69F00",
    Severity.SEVERE: "#D55E00",
}
_SEVERITY_WORD = {
    Severity.NORMAL_MILD: "#22614D",
    Severity.MODERATE: "#7A5200",
    Severity.SEVERE: "#9A3C00",
}
_SEVERITY_TINT = {
    Severity.NORMAL_MILD: "#F1F8F5",
    Severity.MODERATE: "#FDF1D6",
    Severity.SEVERE: "#FBE0D0",
}


class PaperSize(Enum):
    """The sheet that a report is laid out for."""

    A4 = QPageSize.PageSizeId.A4
    LETTER = QPageSize.PageSizeId.Letter


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its margins, in dots.

    Attributes
    ----------
    left, top : float
        Where the body starts; the running head stands above it.
    width, height : float
        Of the body; the foot stands below it.
    """

    layout: QPageLayout
    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where the body ends."""
        return self.top + self.height


#: Margins left and right, above and below the body, mm: 180 mm of body on A4.
_SIDE_MM, _ABOVE_MM, _BELOW_MM = 15.0, 21.0, 18.0


def sheet_of(size: PaperSize) -> Sheet:
    """The sheet of a paper size, upright."""
    page = QPageSize(size.value)
    layout = QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    whole = page.size(QPageSize.Unit.Millimeter)
    return Sheet(
        layout,
        mm(_SIDE_MM),
        mm(_ABOVE_MM),
        mm(whole.width() - 2 * _SIDE_MM),
        mm(whole.height() - _ABOVE_MM - _BELOW_MM),
    )


def mm(length: float) -> float:
    """Dots of a length in mm."""
    return length * DOTS_PER_INCH / _MM_PER_INCH


def severity_colour(severity: Severity | None) -> QColor:
    """For shapes and bars; grey where nothing was assessed (None)."""
    return SECONDARY if severity is None else QColor(_SEVERITY[severity])


def severity_word_colour(severity: Severity | None) -> QColor:
    """For words about a severity."""
    return SECONDARY if severity is None else QColor(_SEVERITY_WORD[severity])


def severity_tint(severity: Severity | None) -> QColor:
    """Behind words about a severity."""
    return PANEL if severity is None else QColor(_SEVERITY_TINT[severity])
