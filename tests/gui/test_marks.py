"""Marks differ in shape, not only in colour."""

import itertools

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from model.labels import Severity
from viewer.ui.marks import MARK_PX, Mark, mark_pixmap

MARKS = (None, *Severity, *Mark)


def outline(mark: Mark | Severity | None) -> QImage:
    """The mark's coverage alone: its alpha channel."""
    image = mark_pixmap(mark, 2.0).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return image.convertToFormat(QImage.Format.Format_Alpha8)


def test_every_mark_has_a_shape_of_its_own(qapp: QApplication) -> None:
    for one, other in itertools.combinations(MARKS, 2):
        assert outline(one) != outline(other), f"{one} looks like {other}"


def test_a_worse_severity_covers_more(qapp: QApplication) -> None:
    covered = [sum(bytes(outline(severity).constBits())) for severity in Severity]
    assert covered == sorted(covered)
    assert covered[0] < covered[1] < covered[2]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_marks_are_sharp_at_every_scale(qapp: QApplication, ratio: float) -> None:
    pixmap = mark_pixmap(Mark.WARNING, ratio)
    assert pixmap.width() == round(MARK_PX * ratio)
    assert pixmap.deviceIndependentSize().width() == MARK_PX
