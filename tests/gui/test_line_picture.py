"""A line of text over a picture: as it would be stroked, on whole pixels, stroked once."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from viewer.ui import line_picture
from viewer.ui.line_picture import TextLine, draw_line

LINES = (TextLine("12/20  L 12.3 mm"), TextLine("L4/L5", 19, bold=True), TextLine("椎管", 13))
#: So little of a turn that no pixel moves, yet no picture of a line may be used for it.
TURNED = QTransform(1, 1e-9, 1e-9, 1, 0, 0)


def drawn(
    line: TextLine, at: QPointF, ratio: float = 1.0, turn: QTransform | None = None
) -> np.ndarray:
    """The colours (R, C, 4) of a grey picture with the line on it."""
    image = QImage(int(200 * ratio), int(60 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.gray)
    with QPainter(image) as painter:
        painter.setTransform(turn or QTransform())
        draw_line(painter, line, at)
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), image.width(), 4).astype(int)


@pytest.mark.parametrize("ratio", [1.0, 2.0, 1.5])
@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text)
def test_it_looks_as_if_it_were_stroked(qapp: QApplication, line: TextLine, ratio: float) -> None:
    at = QPointF(20, 40)
    stroked, picture = drawn(line, at, ratio, TURNED), drawn(line, at, ratio)
    assert (stroked != drawn(TextLine(""), at, ratio)).any()
    # Half a pixel is what rounding to whole ones may move a line by.
    assert np.abs(stroked - picture).mean() < 4
    assert abs(stroked.mean() - picture.mean()) < 0.2


def test_its_letters_stand_on_whole_pixels(qapp: QApplication) -> None:
    whole = drawn(LINES[0], QPointF(20, 40))
    assert (drawn(LINES[0], QPointF(20.2, 39.8)) == whole).all()
    assert (drawn(LINES[0], QPointF(21, 40)) != whole).any()


def test_a_text_is_stroked_once(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    stroke, stroked = line_picture._stroke, []

    def counting(painter: QPainter, line: TextLine, at: QPointF) -> None:
        """Stroke it, and note so."""
        stroked.append(line)
        stroke(painter, line, at)

    monkeypatch.setattr(line_picture, "_stroke", counting)
    once = TextLine("said by no other test", 12)
    first = drawn(once, QPointF(20, 40))
    assert (drawn(once, QPointF(20, 40)) == first).all()
    drawn(once, QPointF(50, 30))
    assert stroked == [once]
    drawn(once, QPointF(20, 40), 2.0)
    assert len(stroked) == 2  # another screen's pixels
