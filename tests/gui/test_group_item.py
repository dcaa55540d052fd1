"""A group draws nothing itself, and its children all the same."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QGraphicsScene

from viewer.ui.group_item import GroupItem


def test_children_are_drawn_and_hidden_with_their_group(qapp: QApplication) -> None:
    scene, group = QGraphicsScene(QRectF(0, 0, 10, 10)), GroupItem()
    child = QGraphicsRectItem(QRectF(0, 0, 10, 10), group)
    child.setBrush(QColor("white"))
    scene.addItem(group)

    def middle() -> QColor:
        image = QImage(10, 10, QImage.Format.Format_RGB32)
        image.fill(QColor("black"))
        painter = QPainter(image)
        scene.render(painter)
        painter.end()
        return image.pixelColor(5, 5)

    assert group.boundingRect().isEmpty()
    assert middle() == QColor("white")
    group.hide()
    assert middle() == QColor("black")
