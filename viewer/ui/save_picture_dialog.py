"""The window that saves what is on screen: this pane, all panes, or a series as moving picture."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.errors import Notice
from viewer.export.picture_files import can_write_mp4
from viewer.language import marked, said, tr
from viewer.picture_saver import PictureSaver
from viewer.picture_saving import save_picture, save_series
from viewer.progress import Progress
from viewer.session import Session
from viewer.state import State
from viewer.ui import dialogs, theme
from viewer.ui.beside_dialog import BesideDialog
from viewer.ui.pane_picture import Placed, Texts, panes_on_screen, picture_of, pixels_of
from viewer.ui.series_to_save import series_to_save

PANE, PANES = marked("This pane"), marked("All panes")
GIF, MP4 = marked("This series as GIF"), marked("This series as MP4")
SIZES = {marked("As on screen"): 1.0, marked("Twice as large"): 2.0}
WARNING = marked("Words in the pixels themselves stay. Look at the file before you pass it on.")


class SavePictureDialog(BesideDialog):
    """Stays open beside the work; what it saves is what is on screen when a button is pressed.

    Parameters
    ----------
    window : QWidget
        The main window, whose panes are drawn.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._main = session, window
        self._saver = PictureSaver(self)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.setWindowTitle(tr("Save picture"))
        self.what = self._box(tr("What"), (PANE, PANES, GIF, *((MP4,) if can_write_mp4() else ())))
        self.size_box = self._box(tr("Size"), SIZES)
        self.corners = QCheckBox(tr("Texts in the corners"))
        self.patient = QCheckBox(tr("Name of the patient, date and names of series"))
        self.corners.setChecked(self._session.state.preferences.corner_text)
        self.measures = QCheckBox(tr("Measurements and arrows"))
        self.measures.setChecked(True)
        self.words = QCheckBox(tr("Names of measurements and texts that were typed"))
        self.words.setChecked(not self._session.state.preferences.anonymous)
        for box in (self.corners, self.patient, self.measures, self.words):
            box.setAccessibleName(box.text())
        self.measures.setToolTip(tr("Lines, regions and arrows with their values"))
        self.words.setToolTip(tr("They may name somebody; off at first in the anonymous mode"))
        self.corners.setToolTip(
            tr("Slice, window and scale; letters of the sides are always drawn")
        )
        self.patient.setToolTip(tr("Off each time: a picture that is passed on should name nobody"))
        self._warning = QLabel(tr(WARNING))
        self._warning.setWordWrap(True)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setRange(0, 100)
        self.bar.hide()
        row = dialogs.close_row(self)
        self.save_button = self._button(tr("Save…"), tr("Choose a file and save"))
        self.copy_button = self._button(tr("Copy"), tr("Put the picture on the clipboard"))
        self.cancel_button = self._button(tr("Cancel"), tr("Stop saving"))
        for button in (self.save_button, self.copy_button, self.cancel_button):
            row.addButton(button, row.ButtonRole.ActionRole)
        self.cancel_button.hide()
        self._arrange(row)

    def _arrange(self, row: QWidget) -> None:
        form = QFormLayout()
        form.addRow(tr("What"), self.what)
        form.addRow(tr("Size"), self.size_box)
        form.addRow(self.corners)
        form.addRow(self.patient)
        form.addRow(self.measures)
        form.addRow(self.words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(2 * theme.GRID_PX,) * 4)
        layout.addLayout(form)
        for part in (self._warning, self.bar, self.said, row):
            layout.addWidget(part)

    def _box(self, name: str, choices: Iterable[str]) -> QComboBox:
        box = QComboBox()
        for choice in choices:
            box.addItem(tr(choice), choice)
        box.setAccessibleName(name)
        box.setToolTip(name)
        return box

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.what.currentTextChanged.connect(self._show)
        self.corners.toggled.connect(self._show)
        self.measures.toggled.connect(self._show)
        self.save_button.clicked.connect(self.save)
        self.copy_button.clicked.connect(self.copy)
        self.cancel_button.clicked.connect(self.cancel)
        self._saver.progressed.connect(self._on_progressed)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_failed)

    # -- what the reader asks for ---------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Ask for a file and save what is chosen there."""
        moving = self.what.currentData() in (GIF, MP4)
        suffix = {GIF: ".gif", MP4: ".mp4"}.get(self.what.currentData(), ".png")
        path = dialogs.ask_for_picture(self, suffix)
        if path is None:
            return
        if moving:
            self._save_series(path)
        else:
            self._run(save_picture(pixels_of(self._picture()), path))

    @Slot()
    def copy(self) -> None:
        """Put what is chosen on the clipboard."""
        QGuiApplication.clipboard().setImage(self._picture())
        self.said.setText(tr("The picture is on the clipboard."))

    @Slot()
    def cancel(self) -> None:
        """Stop saving."""
        self._saver.cancel()
        self._rest(tr("Saving was stopped."))

    def _save_series(self, path: Path) -> None:
        series = series_to_save(self._session.state)
        if series is None:
            self.said.setText(tr("The slices of this series are not read yet."))
        else:
            self._run(save_series(series, path))

    def _run(self, work: Generator[Progress, None, Path]) -> None:
        for button in (self.save_button, self.copy_button):
            button.setEnabled(False)
        self.cancel_button.show()
        self.bar.setValue(0)
        self.bar.show()
        self._saver.run(work)

    def _picture(self) -> QImage:
        typed = self.words.isEnabled() and self.words.isChecked()
        texts = Texts(
            self.corners.isChecked(), self.patient.isChecked(), self.measures.isChecked(), typed
        )
        scale = SIZES[self.size_box.currentData()]
        return picture_of(self._session.state, self._panes(), texts, scale)

    def _panes(self) -> tuple[Placed, ...]:
        every = panes_on_screen(self._main)
        if self.what.currentData() == PANES:
            return every
        active = self._session.state.active_pane
        return tuple(placed for placed in every if placed.pane == active) or every[:1]

    # -- what becomes of it ---------------------------------------------------------

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.said.setText(said(progress.text))
        self.bar.setValue(round(100 * (progress.fraction or 0.0)))

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._rest(tr("Saved as {name}.", name=path.name))

    @Slot(object)
    def _on_failed(self, notice: Notice) -> None:
        self._rest(f"{said(notice.text)} {said(notice.advice)}")

    def _rest(self, text: str) -> None:
        self.said.setText(text)
        self.bar.hide()
        self.cancel_button.hide()
        self._show()

    @Slot()
    def _show(self) -> None:
        moving = self.what.currentData() in (GIF, MP4)
        some = self._session.state.study is not None
        self.save_button.setEnabled(some)
        self.copy_button.setEnabled(some and not moving)
        self.size_box.setEnabled(not moving)
        self.corners.setEnabled(not moving)
        self.measures.setEnabled(not moving)
        self.words.setEnabled(not moving and self.measures.isChecked())
        hidden = self._session.state.preferences.anonymous
        self.patient.setEnabled(not (moving or hidden) and self.corners.isChecked())
        if not self.patient.isEnabled():
            with QSignalBlocker(self.patient):
                self.patient.setChecked(False)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if new.preferences.anonymous and not old.preferences.anonymous:
            self.words.setChecked(False)
        if old.study is not new.study or new.preferences.anonymous:
            self.patient.setChecked(False)
            self._show()

    def end(self) -> None:
        """Stop saving."""
        self._session.changed.disconnect(self._on_changed)
        self._saver.close()
