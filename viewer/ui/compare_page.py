"""Two heat maps of one finding side by side: the one on screen, and a second one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from model.evidence import likeness
from model.methods import METHODS, Wish
from model.results import Explanation
from viewer import evidence_changes as changes
from viewer.evidence import map_title
from viewer.language import marked, number, tr
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.crop_view import CropView
from viewer.ui.finding_picture import picture_of
from viewer.ui.map_targets import row_of, target_at, target_box

_WAITING = marked("Computing…")
_ASK = marked("Choose a method to compare with.")


class ComparePage(QWidget):
    """Shows the map on screen beside a second one, on one scale, and how alike they are."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        session.changed.connect(self._on_changed)
        self._method.activated.connect(self._on_chosen)
        self._targets.activated.connect(self._on_chosen)
        self._show(session.state)

    def _build(self) -> None:
        self._title, self._notes, self._alike = QLabel(), (_words(), _words()), _words()
        self._title.setProperty("role", "heading")
        self._alike.setProperty("role", "quiet")
        self._views = CropView(tr("The heat map on screen")), CropView(tr("The second heat map"))
        self._method = QComboBox()
        self._method.setAccessibleName(tr("Method of the second heat map"))
        self._method.setToolTip(tr("What to compare the map on screen with"))
        self._method.setPlaceholderText(tr("Compare with…"))
        for at, method in enumerate(METHODS.values()):
            self._method.addItem(tr(method.name))
            self._method.setItemData(at, tr(method.note), Qt.ItemDataRole.ToolTipRole)
        self._targets = target_box()
        self._targets.setAccessibleName(tr("Severity that the second heat map speaks for"))
        self._targets.setToolTip(tr("The severity, or contrast, that the second map speaks for"))
        self._targets.setPlaceholderText(tr("every severity"))
        grid = QGridLayout(self)
        grid.setSpacing(theme.GRID_PX)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._method, 0, 1)
        grid.addWidget(self._targets, 0, 2)
        grid.addWidget(self._views[0], 1, 0)
        grid.addWidget(self._views[1], 1, 1, 1, 2)
        grid.addWidget(self._notes[0], 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._notes[1], 2, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._alike, 3, 0, 1, 3)
        for column, stretch in enumerate((2, 1, 1)):
            grid.setColumnStretch(column, stretch)
        grid.setRowStretch(1, 1)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if _shown(old) != _shown(new):
            self._show(new)

    def _show(self, state: State) -> None:
        evidence, made = changes.evidence_of(state), state.explanation
        self._title.setText(map_title(made) if made else tr("No heat map"))
        wish = evidence.compared
        with QSignalBlocker(self._method):
            self._method.setCurrentIndex(-1 if wish is None else list(METHODS).index(wish.method))
        with QSignalBlocker(self._targets):
            severity = wish.severity if wish else None
            known = None if wish is None or severity is None else (severity, wish.against)
            self._targets.setCurrentIndex(row_of(known))
        graded = changes.graded_finding(state) is not None
        self._method.setEnabled(graded)
        self._targets.setEnabled(graded and wish is not None and METHODS[wish.method].by_severity)
        for view, note, shown in zip(
            self._views, self._notes, (made, evidence.comparison), strict=True
        ):
            view.show_picture(picture_of(state, shown))
            note.setText(tr(shown.note) if shown else "")
        if evidence.comparison is None:
            self._notes[1].setText(tr(_ASK if wish is None else _WAITING))
        self._alike.setText(_alike_text(made, evidence.comparison))

    @Slot(int)
    def _on_chosen(self, _: int) -> None:
        at, row = self._method.currentIndex(), self._targets.currentIndex()
        if at < 0:
            return
        method = list(METHODS)[at]
        if row >= 0 and METHODS[method].by_severity:
            self._session.apply(changes.comparing, Wish(method, *target_at(row)))
        else:
            self._session.apply(changes.comparing, Wish(method))


def _alike_text(one: Explanation | None, other: Explanation | None) -> str:
    if one is None or other is None:
        return ""
    alike = likeness(one.heatmap.values, other.heatmap.values)
    if alike is None:
        return tr("One of the two maps is flat.")
    return tr(
        "Likeness of the two maps: {likeness} (correlation; 1 is the same map, 0 has nothing in "
        "common). Each is drawn on its own method's fixed scale.",
        likeness=number(alike, 2),
    )


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _shown(state: State) -> tuple[object, ...]:
    return state.explanation, state.selected, changes.evidence_of(state), state.preferences
