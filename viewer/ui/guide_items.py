"""Reference lines, level labels and the cursor as items over a picture."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from viewer.ui import theme
from viewer.ui.group_item import GroupItem
from viewer.ui.halo_text import HALO, HaloText, TextLine
from viewer.ui.painted_item import PaintedItem
from viewer.ui.pane_guides import CursorMark, LevelMark, ReferenceLine

#: Arms of the cursor, pixels: from a gap that leaves the point itself bare.
_GAP_PX, _ARM_PX = 5, 18
_DASH_PX = 5
#: Height of the corner texts, pixels: a level is not named where its name would lie in them.
_EDGE_PX = 48
_LINE_COLOUR = theme.SECONDARY
#: A line of a slice that no pane shows.
_THIN_PX = 0.75


def pen_of(colour: QColor | str, width: float, *, dashed: bool = False) -> QPen:
    """A pen that keeps its width in pixels under any zoom; the caller's own."""
    return QPen(_pen(QColor(colour).rgba(), width, dashed))


@lru_cache(maxsize=64)
def _pen(rgba: int, width: float, dashed: bool) -> QPen:
    """The pen, made once: every painting asks for dozens."""
    pen = QPen(QColor.fromRgba(rgba), width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([_DASH_PX / width, _DASH_PX / width])  # Qt counts in pen widths
    return pen


class GuideLines(PaintedItem):
    """Straight lines in the picture's millimetres, each over a dark halo."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[QLineF, QPen], ...] = ()
        self._box = QRectF()

    @property
    def lines(self) -> tuple[tuple[QLineF, QPen], ...]:
        """What is drawn, with its pens."""
        return self._lines

    def set_lines(self, lines: tuple[tuple[QLineF, QPen], ...]) -> None:
        """Draw these lines and no other."""
        if lines == self._lines:
            return
        self.prepareGeometryChange()
        self._lines = lines
        box = QRectF()
        for line, _ in lines:
            box = box.united(QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1))
        self._box = box
        self.update()

    def boundingRect(self) -> QRectF:
        """Around all lines, 1 mm more for the width of the pens."""
        return self._box

    def draw(self, painter: QPainter) -> None:
        """Draw each line twice: dark and wide, then its colour."""
        for line, pen in self._lines:
            dashed = pen.style() is not Qt.PenStyle.SolidLine
            if pen.widthF() >= 1:  # many thin lines in a row would hide the picture
                painter.setPen(pen_of(HALO, pen.widthF() + 2, dashed=dashed))
                painter.drawLine(line)
            painter.setPen(pen)
            painter.drawLine(line)


def reference_pens(lines: tuple[ReferenceLine, ...]) -> tuple[tuple[QLineF, QPen], ...]:
    """Lines for `GuideLines`: current ones on top, the active pane's in the accent."""
    return tuple(
        (
            QLineF(QPointF(*line.start), QPointF(*line.end)),
            _reference_pen(line),
        )
        for line in sorted(lines, key=lambda line: (line.current, line.active))
    )


def _reference_pen(line: ReferenceLine) -> QPen:
    if not line.current:
        return pen_of(_LINE_COLOUR, _THIN_PX, dashed=line.presumed)
    if line.active:
        return pen_of(theme.ACCENT, 1.5, dashed=line.presumed)
    return pen_of(_LINE_COLOUR, 1, dashed=line.presumed)


class LevelLabels(GroupItem):
    """The five levels beside the spine: a tick at each disc and its name before it."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._ticks = GuideLines(self)
        self._names: list[HaloText] = []
        self._marks: tuple[LevelMark, ...] = ()
        self._view = QRectF()

    @property
    def texts(self) -> tuple[str, ...]:
        """The names on the picture."""
        return tuple(name.lines[0].text for name in self._names if name.isVisible())

    def set_marks(self, marks: tuple[LevelMark, ...], view: QRectF, mm_per_px: float) -> None:
        """Label these levels; names stay inside `view` (the picture's mm), off the corners."""
        while len(self._names) < len(marks):
            name = HaloText((1.0, 0.5), self)
            name.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
            self._names.append(name)
        edge = _EDGE_PX * mm_per_px
        inner = view.adjusted(0, edge, 0, -edge)
        for index, name in enumerate(self._names):
            name.setVisible(index < len(marks) and inner.contains(QPointF(*marks[index].margin)))
        for mark, name in zip(marks, self._names, strict=False):
            colour = theme.ACCENT if mark.selected else theme.TEXT
            name.set_lines((TextLine(mark.text, theme.BASE_PX, colour, mark.selected),))
            wide = (name.boundingRect().width() + theme.GRID_PX) * mm_per_px
            room = view.left() + wide
            x = min(max(mark.label[0], room), max(mark.tick[0], mark.label[0]))
            if mark.label[0] > mark.tick[0]:  # the reader mirrored the picture
                x = max(min(mark.label[0] + wide, view.right()), mark.tick[0])
            name.setPos(x, min(max(mark.label[1], inner.top()), inner.bottom()))
        self._ticks.set_lines(tuple(_tick(mark) for mark in marks))


def _tick(mark: LevelMark) -> tuple[QLineF, QPen]:
    colour = theme.ACCENT if mark.selected else theme.TEXT
    pen = pen_of(colour, 2 if mark.selected else 1.5, dashed=mark.extrapolated)
    return QLineF(QPointF(*mark.margin), QPointF(*mark.tick)), pen


class Cross(PaintedItem):
    """The reader's point: four arms around it, dashed where it is projected or presumed."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._exact = True
        self.hide()

    @property
    def exact(self) -> bool:
        """Whether the shown slice is known to pass through the point."""
        return self._exact

    def set_mark(self, mark: CursorMark | None) -> None:
        """Show the point, or nothing."""
        self.setVisible(mark is not None)
        if mark is None:
            return
        self.setPos(*mark.at)
        self._exact = mark.exact
        self.update()

    def boundingRect(self) -> QRectF:
        """The arms and their halo, pixels."""
        reach = _ARM_PX + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def draw(self, painter: QPainter) -> None:
        """Draw the arms over their halo."""
        arms = [
            QLineF(x * _GAP_PX, y * _GAP_PX, x * _ARM_PX, y * _ARM_PX)
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
        painter.setPen(pen_of(HALO, 3.5))
        painter.drawLines(arms)
        painter.setPen(pen_of(theme.ACCENT, 1.5, dashed=not self._exact))
        painter.drawLines(arms)
