"""The list of hangings: choose one, save what is on screen as one, delete one's own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer import arranging
from viewer.errors import WriteError, notice_of
from viewer.hanging import Hanging
from viewer.hanging_files import MOST_LETTERS, name_of, remove_hanging, write_hanging
from viewer.language import counted, marked, tr
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.dialogs import close_row

_SIZE = (560, 420)
EXPLANATION = marked(
    "A hanging says how many panes there are and which series hang in each. "
    "Drag series into the panes as you like them, give the arrangement a name and save it."
)


class HangingDialog(QDialog):
    """All hangings, beside the work.

    Parameters
    ----------
    folder : Path
        Where the reader's own are kept; made when the first one is saved.
    built_in : iterable of str
        Names of those that cannot be deleted.
    """

    def __init__(
        self,
        session: Session,
        folder: Path,
        built_in: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._folder, self._built_in = session, folder, frozenset(built_in)
        self.setWindowTitle(tr("Hangings"))
        self.resize(*_SIZE)
        self._build()
        self._list.itemActivated.connect(self._on_hang)
        self._list.currentItemChanged.connect(self._on_current)
        self._hang.clicked.connect(self._on_hang)
        self._delete.clicked.connect(self._on_delete)
        self._title.textChanged.connect(self._on_title)
        self._title.returnPressed.connect(self._on_save)
        self._save.clicked.connect(self._on_save)
        session.changed.connect(self._on_changed)
        self._show(session.state)

    def _build(self) -> None:
        said = QLabel(tr(EXPLANATION))
        said.setWordWrap(True)
        said.setProperty("role", "quiet")
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Hangings"))
        self._hang = _button(tr("Hang"), tr("Hang the series so (Enter)"))
        self._delete = _button(tr("Delete"), tr("Delete this hanging; the program's own stay"))
        self._title = QLineEdit()
        self._title.setMaxLength(MOST_LETTERS)
        self._title.setPlaceholderText(tr("Name of a new hanging"))
        self._title.setAccessibleName(tr("Name of a new hanging"))
        self._save = _button(
            tr("Save what is on screen"), tr("Save the panes as they are as a hanging")
        )
        row = close_row(self)
        for button in row.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the name saves; it must not close
        below, new = QHBoxLayout(), QHBoxLayout()
        for widget in (self._hang, self._delete):
            below.addWidget(widget)
        below.addStretch(1)
        new.addWidget(self._title, 1)
        new.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.GRID_PX)
        layout.addWidget(said)
        layout.addWidget(self._list, 1)
        layout.addLayout(below)
        layout.addLayout(new)
        layout.addWidget(row)

    @property
    def _chosen(self) -> Hanging | None:
        item = self._list.currentItem()
        name = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        return self._session.state.hangings.named(name)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.hangings != new.hangings or (old.study is None) != (new.study is None):
            self._show(new)

    def _show(self, state: State) -> None:
        chosen = self._chosen
        current = chosen.name if chosen is not None else state.hangings.current.name
        self._list.clear()
        for hanging in state.hangings.offered:
            if hanging.beside_prior and state.prior is None:
                continue
            item = QListWidgetItem(
                words_of_hanging(
                    hanging,
                    is_current=hanging == state.hangings.current,
                    is_built_in=hanging.name in self._built_in,
                )
            )
            item.setData(Qt.ItemDataRole.UserRole, hanging.name)
            self._list.addItem(item)
            if hanging.name == current:
                self._list.setCurrentItem(item)
        self._enable()

    def _enable(self) -> None:
        chosen, has_study = self._chosen, self._session.state.study is not None
        self._hang.setEnabled(chosen is not None and has_study)
        self._delete.setEnabled(chosen is not None and chosen.name not in self._built_in)
        self._save.setEnabled(bool(self._title.text().strip()) and has_study)

    @Slot()
    def _on_current(self) -> None:
        self._enable()

    @Slot()
    def _on_title(self) -> None:
        self._enable()

    @Slot()
    def _on_hang(self) -> None:
        chosen = self._chosen
        if chosen is not None and self._session.state.study is not None:
            self._session.apply(arranging.hung_by, chosen)

    @Slot()
    def _on_save(self) -> None:
        state, title = self._session.state, self._title.text().strip()
        if not title or state.study is None:
            return
        made = arranging.arrangement(state, name_of(title), title)
        try:
            write_hanging(self._folder, made)
        except WriteError as error:
            self._session.notify(notice_of(error))
            return
        others = (one for one in state.hangings.offered if one.name != made.name)
        self._session.apply(arranging.offering, (*others, made))
        self._session.apply(arranging.taken_for_current, made)
        self._title.clear()

    @Slot()
    def _on_delete(self) -> None:
        chosen = self._chosen
        if chosen is None or chosen.name in self._built_in:
            return
        try:
            remove_hanging(self._folder, chosen.name)
        except WriteError as error:
            self._session.notify(notice_of(error))
            return
        offered = self._session.state.hangings.offered
        self._session.apply(arranging.offering, tuple(one for one in offered if one != chosen))


def words_of_hanging(hanging: Hanging, *, is_current: bool, is_built_in: bool) -> str:
    """A hanging in one line: its title, its fields, and whether it is on screen."""
    told = counted(
        len(hanging.spots),
        marked("{title} · {rows} × {columns}, {n} pane"),
        marked("{title} · {rows} × {columns}, {n} panes"),
        title=tr(hanging.title) if is_built_in else hanging.title,
        rows=hanging.rows,
        columns=hanging.columns,
    )
    return tr("{hanging} · on screen", hanging=told) if is_current else told


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
