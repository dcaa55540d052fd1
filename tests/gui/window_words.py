"""Everything that a window says: on widgets, in tables, menus, pictures and to screen readers."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from viewer.ui.halo_text import HaloText

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def words_of(root: QWidget) -> list[str]:
    """All texts of a widget and of everything in it, shown or not."""
    said: list[str] = []
    for one in (root, *root.findChildren(QObject)):
        said.extend(_of_object(one))
    return [text for text in said if text]


def _of_object(one: QObject) -> Iterator[str]:
    if isinstance(one, QAction):
        yield from (one.text(), one.toolTip(), one.statusTip(), one.iconText())
    if not isinstance(one, QWidget):
        return
    yield from (one.windowTitle(), one.toolTip(), one.statusTip(), one.whatsThis())
    yield from (one.accessibleName(), one.accessibleDescription())
    yield from _own_words(one)
    if isinstance(one, QAbstractItemView) and one.model() is not None:
        yield from _of_model(one.model(), QModelIndex())
    if isinstance(one, QGraphicsView) and one.scene() is not None:
        for item in one.scene().items():
            if isinstance(item, HaloText):
                yield from (line.text for line in item.lines)


def _own_words(one: QWidget) -> Iterator[str]:
    """What a field, a list or a label says by itself."""
    if isinstance(one, QLineEdit):
        yield from (one.displayText(), one.placeholderText())
    elif isinstance(one, QTextEdit | QPlainTextEdit):
        yield one.toPlainText()
    elif isinstance(one, QComboBox):
        yield from (one.itemText(index) for index in range(one.count()))
    elif hasattr(one, "text") and callable(one.text):
        yield str(one.text())


def _of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    is_list = isinstance(model, QAbstractListModel)  # which has one column, and keeps it secret
    for row in range(model.rowCount(parent)):
        for column in range(1 if is_list else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(index.data(role) or "") for role in _ROLES)
        if not is_list:
            yield from _of_model(model, model.index(row, 0, parent))
