"""Set literal text in lines, in any script the bundled fonts have, so that it can be copied too."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QRawFont,
    QTextLayout,
    QTextOption,
)

from viewer import fonts
from viewer.report.paper import DOTS_PER_INCH, INK

_POINTS_PER_INCH = 72.0
#: Indic scripts (Unicode blocks Devanagari to Sinhala): their glyphs are joined and reordered,
#: so that a PDF which names one character a glyph cannot give the text back.
_JOINED = range(0x0900, 0x0E00)
#: Syllables (Unicode block Hangul Syllables): what Korean is known by.
_HANGUL = frozenset(map(chr, range(0xAC00, 0xD7A4)))
#: Smallest type that a word is set in to fit its column, of the type that was asked for.
_LEAST_SHARE = 0.7
#: A line that everything fits on, dots.
_ENDLESS = 1e6
#: Drawn and never seen: what is found and copied in place of joined glyphs.
_UNSEEN = QColor(0, 0, 0, 0)


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

    Attributes
    ----------
    height, width : float
        Of all lines; of the longest line as set, dots.
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
        layout = _set_lines(text, font, option, width)
        while most_lines and layout.lineCount() > most_lines:
            last = layout.lineAt(most_lines - 1)
            text = text[: last.textStart() + last.textLength() - 1].rstrip(" …")[:-1] + "…"
            layout = _set_lines(text, font, option, width)
        self._layout = layout
        self._joined = any(ord(character) in _JOINED for character in text)
        lines = [layout.lineAt(index) for index in range(layout.lineCount())]
        self.height = sum(line.height() for line in lines)
        self.width = max((line.naturalTextWidth() for line in lines), default=0.0)

    @property
    def glyphs(self) -> tuple[int, ...]:
        """Indices of the glyphs drawn, in their fonts; 0 is the empty box of a missing one."""
        return tuple(glyph for run in self._layout.glyphRuns() for glyph in run.glyphIndexes())

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        if self._joined:
            self._draw_shapes(painter, QPointF(left, top))
            self._draw_unseen(painter, QPointF(left, top))
            return
        painter.setPen(self._colour)
        self._layout.draw(painter, QPointF(left, top))

    def _draw_shapes(self, painter: QPainter, origin: QPointF) -> None:
        """Draw the glyphs as mere shapes, which say nothing of characters."""
        shapes = QPainterPath()
        for run in self._layout.glyphRuns():
            for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
                shapes.addPath(run.rawFont().pathForGlyph(glyph).translated(origin + at))
        shapes.setFillRule(Qt.FillRule.WindingFill)
        painter.fillPath(shapes, self._colour)

    def _draw_unseen(self, painter: QPainter, origin: QPointF) -> None:
        """Lay the characters of each line under its shapes, one glyph each, as they are read."""
        painter.setPen(_UNSEEN)
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            start = line.textStart()
            said = self._layout.text()[start : start + line.textLength()].rstrip()
            base = origin + line.position() + QPointF(0.0, line.ascent())
            run = _unjoined(said, self._layout.font(), line.naturalTextWidth())
            painter.drawGlyphRun(base, run)


def fitted(
    text: str,
    font: QFont,
    width: float,
    colour: QColor = INK,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> Text:
    """A text on one line: in smaller type where it is too long, cut only where that is not enough.

    What a word takes in one language is no measure of what it takes in another.
    """
    natural = Text(text, font, _ENDLESS).width
    if natural > width:
        font = QFont(font)
        share = max(_LEAST_SHARE, 0.99 * width / natural)
        font.setPixelSize(int(font.pixelSize() * share))
    return Text(text, font, width, colour, align, most_lines=1)


def _unjoined(said: str, font: QFont, width: float) -> QGlyphRun:
    """One glyph a character, side by side and squeezed to a width: a gap is read as a blank."""
    raw = QRawFont.fromFont(_font_for(said, font))
    glyphs = raw.glyphIndexesForString(said)
    advances = [step.x() for step in raw.advancesForGlyphIndexes(glyphs)]
    squeeze = width / max(sum(advances), 1.0)
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(glyphs)
    starts = accumulate(advances[:-1], initial=0.0)
    run.setPositions([QPointF(squeeze * start, 0.0) for start in starts])
    return run


def _set_lines(text: str, font: QFont, option: QTextOption, width: float) -> QTextLayout:
    layout = QTextLayout(text, _font_for(text, font))
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0.0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _font_for(text: str, font: QFont) -> QFont:
    """The font, led by the first family that has all of the text: one hand for one name.

    Bold only where every letter has a bold face: Qt makes up others by drawing twice, and the
    text would be found twice too.
    """
    families = font.families()
    letters = frozenset(text)
    leads = [family for family in families if family != fonts.KOREAN or letters & _HANGUL]
    leading = next((family for family in leads if _has_all(family, letters)), families[0])
    chosen = QFont(font)
    chosen.setFamilies([leading, *families])
    if font.bold():
        chosen.setBold(all(_has_bold(_family_of(letter, families)) for letter in letters))
    return chosen


def _has_all(family: str, letters: frozenset[str]) -> bool:
    return all(_has(family, letter) for letter in letters)


def _family_of(letter: str, families: Sequence[str]) -> str:
    """The first family that has a letter; the first of all where none has."""
    return next((family for family in families if _has(family, letter)), families[0])


@cache
def _has(family: str, letter: str) -> bool:
    """Whether a family draws a letter, and draws it as itself."""
    fonts.register()
    font = QFont()
    font.setFamilies([family])
    raw = QRawFont.fromFont(font)  # made anew: it may not be used in another thread
    if letter == " " and raw.glyphIndexesForString(" ") == raw.glyphIndexesForString("\0"):
        return False  # it would be found and copied as NUL
    return raw.supportsCharacter(ord(letter))


@cache
def _has_bold(family: str) -> bool:
    return "Bold" in QFontDatabase.styles(family)
