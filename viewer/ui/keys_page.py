"""The settings' page of keys: every command with its keys, to be changed one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.language import marked, tr
from viewer.session import Session, State
from viewer.ui.action import Action
from viewer.ui.action_set import either, keys_of, plain, words_of
from viewer.ui.key_map import HELD, owner_of, portable, read_keys, with_keys, written_keys

#: How a key is changed.
ADVICE = marked("Choose a command, press its new key in the field, then Set.")


class KeysPage(QWidget):
    """Lists the table of commands; a key that another command has is refused by its name."""

    def __init__(self, session: Session, table: Sequence[Action]) -> None:
        super().__init__()
        self._session = session
        self._defaults = tuple(row for row in table if row.menu)
        self._build()
        session.changed.connect(self._on_changed)
        self._fill()

    @property
    def rows(self) -> tuple[Action, ...]:
        """The commands with the keys that they have now."""
        return with_keys(self._defaults, read_keys(self._session.state.preferences.keys))

    def _build(self) -> None:
        self.table = QTableWidget(len(self._defaults), 3)
        self.table.setHorizontalHeaderLabels([tr("Menu"), tr("Command"), tr("Keys")])
        self.table.setAccessibleName(tr("Commands and their keys"))
        self.table.setToolTip(tr(ADVICE))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.key = QKeySequenceEdit()
        self.key.setMaximumSequenceLength(1)
        self.key.setAccessibleName(tr("New key"))
        self.key.setToolTip(tr("Press the new key of the chosen command here"))
        self.said = QLabel(tr(ADVICE))
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.key, 1)
        for words, tip, call in (
            (tr("Set"), tr("Give the key to the chosen command"), self.set_key),
            (tr("No key"), tr("Take all keys from the chosen command"), self.clear_key),
            (tr("Default"), tr("Give the chosen command its own keys again"), self.reset_key),
        ):
            button = QPushButton(words)
            button.setAccessibleName(words)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(call)
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addLayout(line)
        column.addWidget(self.said)

    def set_key(self) -> None:
        """Give the pressed key to the chosen command, unless another one has it."""
        row, key = self._chosen(), portable(self.key.keySequence().toString())
        if row is None or not key:
            return
        if (owner := owner_of(self.rows, key, row.name)) is not None:
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            taken = marked("{key} is the key of “{command}”: take it away there.")
            self.said.setText(tr(taken, key=native, command=words_of(owner)))
            return
        self._keep(row.name, (key,))

    def clear_key(self) -> None:
        """Take the keys of the chosen command away."""
        if (row := self._chosen()) is not None:
            self._keep(row.name, ())

    def reset_key(self) -> None:
        """Give the chosen command its own keys, unless another one has them now."""
        row = self._chosen()
        if row is None:
            return
        own = next(one for one in self._defaults if one.name == row.name)
        for key in own.shortcuts:
            if (owner := owner_of(self.rows, key, row.name)) is not None:
                now = marked("{key} is now the key of “{command}”.")
                self.said.setText(tr(now, key=key, command=words_of(owner)))
                return
        self._keep(row.name, None)

    def _keep(self, name: str, keys: tuple[str, ...] | None) -> None:
        kept = dict(read_keys(self._session.state.preferences.keys))
        kept.pop(name, None)
        if keys is not None:
            kept[name] = keys
        self.key.clear()
        self.said.setText(tr(ADVICE))
        self._session.set_preferences(keys=written_keys(kept))

    def _chosen(self) -> Action | None:
        index = self.table.currentRow()
        self.said.setText(tr(ADVICE))
        row = self.rows[index] if index >= 0 else None
        if row is not None and row.name in HELD:
            held = marked("“{command}” also works while held: its key is fixed.")
            self.said.setText(tr(held, command=words_of(row)))
            return None
        return row

    def _on_changed(self, old: State, new: State) -> None:
        if old.preferences.keys != new.preferences.keys:
            self._fill()

    def _fill(self) -> None:
        for line, row in enumerate(self.rows):
            texts = (plain(row.submenu or row.menu), words_of(row), either(keys_of(row)))
            for column, text in enumerate(texts):
                self.table.setItem(line, column, QTableWidgetItem(text))
