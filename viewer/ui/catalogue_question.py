"""The question whether a list of local studies may be kept: asked once, quietly."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.language import marked, tr
from viewer.local_studies import Keep
from viewer.ui import theme

QUESTION = marked("Keep a list of the studies that you open on this computer?")
CONSEQUENCE = marked(
    "It makes known folders open at once, and can be searched. It holds names of patients, "
    "in your own data folder. You can erase it in the File menu."
)


class CatalogueQuestion(QWidget):
    """Two sentences and two buttons; whoever does not answer has no list.

    Signals
    -------
    wished(LocalWish)
        The answer.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("List of local studies"))
        answers = QHBoxLayout()
        answers.addStretch(1)
        for text, on in ((tr("Keep a list"), True), (tr("No list"), False)):
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.setToolTip(tr("You can change this in the File menu"))
            button.clicked.connect(partial(self._answer, on))
            answers.addWidget(button)
        answers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * theme.GRID_PX, 0, 0)
        for text, role in ((tr(QUESTION), ""), (tr(CONSEQUENCE), "quiet")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addLayout(answers)

    def _answer(self, on: bool) -> None:
        self.wished.emit(Keep(on))
