"""Controls of the settings: each shows one field of the preferences and changes it at once."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSlider, QWidget

from viewer.choices import CHOICES, LONGEST_NAME
from viewer.language import tr
from viewer.session import Session, State


class Choice(QComboBox):
    """One of a few values."""

    def __init__(self, session: Session, field: str, name: str, tip: str) -> None:
        super().__init__()
        self._session, self._field = session, field
        self.setAccessibleName(name)
        self.setToolTip(tip)
        for value, words in CHOICES[field].items():
            self.addItem(tr(words), value)
        self.activated.connect(self._on_chosen)
        session.changed.connect(self._on_changed)
        self._on_changed(session.state, session.state)

    def _on_chosen(self, index: int) -> None:
        self._session.set_preferences(**{self._field: self.itemData(index)})

    def _on_changed(self, old: State, new: State) -> None:
        del old
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(getattr(new.preferences, self._field)))


class Switch(QCheckBox):
    """On or off."""

    def __init__(self, session: Session, field: str, words: str, tip: str) -> None:
        super().__init__(words)
        self._session, self._field = session, field
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.clicked.connect(self._on_clicked)
        session.changed.connect(self._on_changed)
        self._on_changed(session.state, session.state)

    def _on_clicked(self, on: bool) -> None:
        self._session.set_preferences(**{self._field: on})

    def _on_changed(self, old: State, new: State) -> None:
        del old
        with QSignalBlocker(self):
            self.setChecked(getattr(new.preferences, self._field))


class Share(QSlider):
    """A number from 0 to 1, in per cent."""

    def __init__(self, session: Session, field: str, name: str, tip: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session, self._field = session, field
        self.setRange(0, 100)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.valueChanged.connect(self._on_moved)
        session.changed.connect(self._on_changed)
        self._on_changed(session.state, session.state)

    def _on_moved(self, percent: int) -> None:
        self._session.set_preferences(**{self._field: percent / 100})

    def _on_changed(self, old: State, new: State) -> None:
        del old
        with QSignalBlocker(self):
            self.setValue(round(100 * getattr(new.preferences, self._field)))


class Line(QLineEdit):
    """A few words."""

    def __init__(self, session: Session, field: str, name: str, tip: str) -> None:
        super().__init__()
        self._session, self._field = session, field
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.editingFinished.connect(self._on_edited)
        session.changed.connect(self._on_changed)
        self._on_changed(session.state, session.state)

    def _on_edited(self) -> None:
        self._session.set_preferences(**{self._field: self.text().strip()})

    def _on_changed(self, old: State, new: State) -> None:
        kept = getattr(new.preferences, self._field)
        if kept != getattr(old.preferences, self._field) or old is new:
            self.setText(kept)


class Page(QWidget):
    """Controls below one another, each with its name."""

    def __init__(self) -> None:
        super().__init__()
        self.form = QFormLayout(self)

    def put(self, label: str, control: QWidget) -> None:
        """Add a control; a switch says its own name."""
        if label:
            self.form.addRow(label, control)
        else:
            self.form.addRow(control)
