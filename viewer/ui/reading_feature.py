"""Findings > what the reader says: reject, comment, reader first, the reader's name, begin anew."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit

from viewer import deciding
from viewer.choices import LONGEST_NAME
from viewer.errors import Notice
from viewer.language import tr
from viewer.reader_first import shown_finding
from viewer.revision import Revision, revised, revision_of
from viewer.session import State
from viewer.ui import availability as when
from viewer.ui.action import Action
from viewer.ui.feature import Feature
from viewer.ui.findings_column import FindingsColumn
from viewer.ui.placement import worked_in


class ReadingFeature(Feature):
    """What is decided on findings and on the study as a whole."""

    def actions(self) -> tuple[Action, ...]:
        """Its rows, at the end of the findings."""
        put = partial(Action, menu=tr("Fi&ndings"))
        return (
            put(
                "reject",
                tr("Re&ject the AI grade"),
                ("Shift+X",),
                self._on_reject,
                can_reject,
                checked=is_rejected,
                section=True,
            ),
            put("comment", tr("Co&mment…"), ("Shift+C",), self._on_comment, has_cell),
            put(
                "reader-first",
                tr("Reader &first: show AI grades after mine"),
                ("Alt+R",),
                self._on_reader_first,
                when.always,
                checked=is_reader_first,
                section=True,
            ),
            put(
                "transitional",
                tr("&Transitional lumbosacral vertebra"),
                ("Ctrl+T",),
                self._on_transitional,
                when.has_levels,
                checked=is_transitional,
            ),
            put("reader-name", tr("Reader's &name…"), (), self._on_name, when.always),
            put("start-anew", tr("&Start the reading anew"), (), self._on_anew, has_reading),
        )

    @Slot()
    def _on_reject(self) -> None:
        cell = self._session.state.selected
        if cell is not None:
            on = cell not in self._session.state.opinions.rejected
            self._session.apply(deciding.rejected, cell, on)

    @Slot()
    def _on_comment(self) -> None:
        for column in self._window.findChildren(FindingsColumn):
            column.show()
            column.write_comment()

    @Slot()
    def _on_reader_first(self) -> None:
        first = self._session.state.preferences.reader_first
        self._session.set_preferences(reader_first=not first)

    @Slot()
    def _on_transitional(self) -> None:
        on = self._session.state.opinions.transitional
        self._session.apply(deciding.called_transitional, not on)

    @Slot()
    def _on_name(self) -> None:
        known = self._session.state.preferences.reader_name
        label = tr("Your name or initials, for the audit trail of readings:")
        mode = QLineEdit.EchoMode.Normal
        title, window = tr("Reader's name"), worked_in(self._window)
        name, given = QInputDialog.getText(window, title, label, mode, known)
        if given:
            self._session.set_preferences(reader_name=name.strip()[:LONGEST_NAME])

    @Slot()
    def _on_anew(self) -> None:
        corrected = bool(self._session.state.roles)
        self._session.apply(revised, Revision())
        text = tr("The reading was started anew.")
        if corrected:
            text = tr("The reading was started anew, with the roles of series as recognised.")
        self._session.notify(Notice(text, tr("Undo brings back what you had said.")))


def can_reject(state: State) -> bool:
    """The selected finding has an answer of the model that may be seen."""
    return shown_finding(state, state.selected) is not None


def has_cell(state: State) -> bool:
    """A finding is selected."""
    return state.selected is not None


def is_rejected(state: State) -> bool:
    """The reader rejected the model's grade of the selected finding."""
    return state.selected in state.opinions.rejected


def is_reader_first(state: State) -> bool:
    """The model's grades are kept back until the reader's."""
    return state.preferences.reader_first


def is_transitional(state: State) -> bool:
    """The reader sees a transitional vertebra."""
    return state.opinions.transitional


def has_reading(state: State) -> bool:
    """The reader said something of the open study."""
    return state.study is not None and revision_of(state) != Revision()
