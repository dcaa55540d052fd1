"""The paper a report is drawn on: its size, its ink, its type, and text set in lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QMarginsF, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextLayout,
    QTextOption,
)

from model.labels import Severity
from viewer import fonts

#: Fine enough that no line of text is placed by more than 0.02 mm off.
DOTS_PER_INCH = 1200
_MM_PER_INCH, _POINTS_PER_INCH = 25.4, 72.0

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


def face(points: float, *, bold: bool = False) -> QFont:
    """The bundled type at a size in points.

    Ligatures are off, so that what is printed is also what is found and copied as text.
    """
    font = QFont()
    font.setFamilies(list(fonts.FAMILIES))
    font.setPixelSize(round(points * DOTS_PER_INCH / _POINTS_PER_INCH))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class Text:
    """Literal text set in lines of a width; knows its height before it is drawn.

    Parameters
    ----------
    width : float
        Of the column, dots; words that are longer are broken.
    most_lines : int
        Lines kept; what was cut is marked by an ellipsis. 0 for all.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        colour: QColor = INK,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        most_lines: int = 0,
    ) -> None:
        self._colour = colour
        option = QTextOption(align | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        self._layout = _set_lines(text, font, option, width)
        while most_lines and self._layout.lineCount() > most_lines:
            last = self._layout.lineAt(most_lines - 1)
            text = text[: last.textStart() + last.textLength() - 1].rstrip(" …")[:-1] + "…"
            self._layout = _set_lines(text, font, option, width)
        self.height = sum(
            self._layout.lineAt(index).height() for index in range(self._layout.lineCount())
        )

    @property
    def width(self) -> float:
        """Of the longest line as set, dots."""
        return self._layout.maximumWidth() if self._layout.lineCount() == 1 else self._widest()

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        painter.setPen(self._colour)
        self._layout.draw(painter, QPointF(left, top))

    def _widest(self) -> float:
        lines = range(self._layout.lineCount())
        return max((self._layout.lineAt(index).naturalTextWidth() for index in lines), default=0.0)


def _set_lines(text: str, font: QFont, option: QTextOption, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0.0, top))
        top += line.height()
    layout.endLayout()
    return layout
