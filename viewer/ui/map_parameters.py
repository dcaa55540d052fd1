"""What can be chosen about the method of a heat map: one list of choices a parameter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from model.methods import METHODS, Parameter, Value, Wish
from viewer.language import tr
from viewer.method_texts import value_words
from viewer.ui import theme


class MapParameters(QWidget):
    """Offers the parameters of one method; hidden where it has none.

    Signals
    -------
    chosen(parameters: mapping of str to str or float)
        All of them, after one was changed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method = ""
        self._boxes: dict[str, QComboBox] = {}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(theme.GRID_PX // 2)
        self._rows.setHorizontalSpacing(theme.GRID_PX)
        self.hide()

    def show_wish(self, wish: Wish, enabled: bool) -> None:
        """Show the parameters of a wish; they cannot be changed where not `enabled`."""
        if wish.method != self._method:
            self._build(wish.method)
        for parameter in METHODS[wish.method].parameters:
            box = self._boxes[parameter.name]
            with QSignalBlocker(box):
                box.setCurrentIndex(parameter.choices.index(wish.parameters[parameter.name]))
            box.setEnabled(enabled)
        self.setVisible(bool(self._boxes))

    def _build(self, method: str) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self._method = method
        self._boxes = {}
        for parameter in METHODS[method].parameters:
            self._boxes[parameter.name] = self._row(parameter)

    def _row(self, parameter: Parameter) -> QComboBox:
        box = QComboBox()
        box.addItems([value_words(parameter.words(value)) for value in parameter.choices])
        text = tr(parameter.text)
        box.setAccessibleName(text)
        box.setToolTip(tr("{parameter}; another choice makes the map again", parameter=text))
        box.activated.connect(self._on_activated)
        label = QLabel(text)
        label.setProperty("role", "quiet")
        self._rows.addRow(label, box)
        return box

    @Slot(int)
    def _on_activated(self, _: int) -> None:
        self.chosen.emit(self._chosen())

    def _chosen(self) -> Mapping[str, Value]:
        return {
            parameter.name: parameter.choices[self._boxes[parameter.name].currentIndex()]
            for parameter in METHODS[self._method].parameters
        }
