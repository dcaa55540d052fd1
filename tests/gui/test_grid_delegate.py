"""Cells can be read: contrast, shapes without colour, words that fit."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from model.labels import Level, Severity
from tests.gui.graded_study import CANAL, graded, study, withheld
from viewer.reading import Cell
from viewer.session import Activity, Doing, Session
from viewer.ui import theme
from viewer.ui.grid_delegate import (
    CELL_HEIGHT_PX,
    CELL_MIN_WIDTH_PX,
    PAD_PX,
    WORD_PX,
    WORD_SPACING_PX,
    GradeDelegate,
    fill_colour,
    paint_bar,
)
from viewer.ui.grid_model import GradeModel

CELL: Cell = (Level.L1_L2, CANAL)


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("severity", [None, *Severity])
@pytest.mark.parametrize("text", [theme.TEXT, theme.SECONDARY])
def test_text_can_be_read_on_every_cell(severity: Severity | None, text: str) -> None:
    assert contrast(QColor(text), fill_colour(severity)) >= 4.5


def test_hatching_leaves_its_text_readable() -> None:
    assert contrast(QColor(theme.SECONDARY), QColor(theme.LINE)) >= 4.5


@pytest.mark.parametrize("severity", Severity)
def test_shapes_stand_out_from_their_cell(severity: Severity) -> None:
    assert contrast(theme.severity_colour(severity), fill_colour(severity)) >= 3.0


def test_worse_is_plainer() -> None:
    ground = QColor(theme.PANEL)
    strengths = [contrast(fill_colour(severity), ground) for severity in Severity]
    assert strengths == sorted(strengths)
    assert len(set(strengths)) == len(strengths)


def painted(session: Session, *, state: QStyle.StateFlag | None = None, phase: int = 0) -> QImage:
    model = GradeModel(session.state)
    image = QImage(CELL_MIN_WIDTH_PX, CELL_HEIGHT_PX, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.black)
    option = QStyleOptionViewItem()
    option.rect = QRect(QPoint(0, 0), image.size())
    if state is not None:
        option.state = state
    delegate = GradeDelegate()
    delegate.phase = phase
    painter = QPainter(image)
    delegate.paint(painter, option, model.index_of(CELL))
    painter.end()
    return image


def grey(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.fixture
def session(qapp: QApplication) -> Session:
    made = Session()
    made.open(study())
    return made


def test_states_differ_without_colour(session: Session) -> None:
    pictures = [grey(painted(session))]
    session.stop()
    pictures.append(grey(painted(session)))
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    pictures.append(grey(painted(session)))
    session.add_finding(withheld(CELL))
    pictures.append(grey(painted(session)))
    for severity in Severity:
        session.add_finding(graded(CELL, severity))
        pictures.append(grey(painted(session)))
        session.grade_as_reader(CELL, severity)
        pictures.append(grey(painted(session)))
        session.grade_as_reader(CELL, Severity((severity + 1) % 3))
        pictures.append(grey(painted(session)))
        session.grade_as_reader(CELL, None)
    for at, one in enumerate(pictures):
        assert all(one != other for other in pictures[at + 1 :])


def test_an_unsure_grade_is_marked_until_the_reader_spoke(session: Session) -> None:
    session.add_finding(graded(CELL, Severity.MODERATE, 0.599))
    unsure = grey(painted(session))
    session.add_finding(graded(CELL, Severity.MODERATE, 0.601))  # reads the same, "60 %"
    assert unsure != grey(painted(session))
    session.grade_as_reader(CELL, Severity.MODERATE)
    assert unsure != grey(painted(session))


def test_selection_and_focus_are_seen(session: Session) -> None:
    flag = QStyle.StateFlag
    states = (flag.State_None, flag.State_HasFocus, flag.State_Selected)
    states = (*states, flag.State_Selected | flag.State_HasFocus)
    pictures = [painted(session, state=state) for state in states]
    assert len({bytes(picture.constBits()) for picture in pictures}) == len(pictures)
    edge = pictures[2].pixelColor(CELL_MIN_WIDTH_PX // 2, 1)
    assert edge == QColor(theme.ACCENT)


def test_dots_move(session: Session) -> None:
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    assert painted(session, phase=0) != painted(session, phase=1)
    assert painted(session, phase=0) == painted(session, phase=3)


def test_the_bar_shares_its_length_by_probability(qapp: QApplication) -> None:
    image = QImage(100, 4, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.black)
    answer = graded(CELL, Severity.SEVERE, 0.6).answer
    painter = QPainter(image)
    paint_bar(painter, image.rect().toRectF(), answer)
    painter.end()
    row = [image.pixelColor(x, 2).name() for x in range(100)]
    counts = [row.count(theme.severity_colour(severity).name()) for severity in Severity]
    assert counts == [20, 20, 60]


def test_the_longest_word_fits_the_smallest_cell(qapp: QApplication) -> None:
    font = theme.font(WORD_PX)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, WORD_SPACING_PX)
    words = [QFontMetricsF(font).horizontalAdvance(severity.text) for severity in Severity]
    assert max(words) <= CELL_MIN_WIDTH_PX - 2 - PAD_PX


def test_a_cell_asks_for_its_smallest_size() -> None:
    hint = GradeDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex())
    assert (hint.width(), hint.height()) == (CELL_MIN_WIDTH_PX, CELL_HEIGHT_PX)
    assert hint.width() >= 64
    assert hint.height() >= 44
