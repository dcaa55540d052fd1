"""Export the open study without what names its patient: what goes, where to, how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.deidentified_export import Exported, export_deidentified
from viewer.errors import Notice
from viewer.language import counted, marked, said, tr
from viewer.progress import Progress
from viewer.session import Session
from viewer.study_exporter import StudyExporter
from viewer.ui import dialogs, theme
from viewer.ui.beside_dialog import BesideDialog

WORDS = marked(
    "The pictures of the open study are written anew into an empty folder of your choice. "
    "Names, identifiers, dates and UIDs are replaced, free text, private elements and drawings "
    "are removed; pixels stay as they are. Reports and other documents of the folder are not "
    "exported."
)
WARNING = marked("Words in the pixels are not removed. Look at the export before you pass it on.")
_WIDTH_PX = 520
_STEPS = 1000


class ExportDialog(BesideDialog):
    """One button that asks for a folder; progress and Cancel; what became of it."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._exporter = StudyExporter(self)
        self._build()
        self._exporter.progressed.connect(self._on_progressed)
        self._exporter.exported.connect(self._on_exported)
        self._exporter.failed.connect(self._on_failed)

    def _build(self) -> None:
        self.setWindowTitle(tr("Export without patient data"))
        self.setMinimumWidth(_WIDTH_PX)
        self.with_text = QCheckBox(tr("Also files that likely have words in their pixels"))
        self.with_text.setAccessibleName(self.with_text.text())
        self.with_text.setToolTip(tr("Secondary captures, screen saves, and files that say so"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the export"))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.hide()
        self.said = _words("")
        self.said.setAccessibleName(tr("What became of the export"))
        row = dialogs.close_row(self)
        self.start_button = _button(
            tr("Choose a folder and export…"), tr("The folder must be empty")
        )
        self.cancel_button = _button(tr("Cancel"), tr("Stop; nothing is left in the folder"))
        self.start_button.clicked.connect(self.start)
        self.cancel_button.clicked.connect(self.cancel)
        for button in (self.start_button, self.cancel_button):
            row.addButton(button, row.ButtonRole.ActionRole)
        self.cancel_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID_PX] * 4)
        column.setSpacing(2 * theme.GRID_PX)
        for part in (
            _words(tr(WORDS)),
            _words(tr(WARNING)),
            self.with_text,
            self.bar,
            self.said,
            row,
        ):
            column.addWidget(part)

    @Slot()
    def start(self) -> None:
        """Ask for a folder and begin."""
        study = self._session.state.study
        folder = dialogs.ask_for_empty_folder(self)
        if study is None or folder is None:
            return
        self._show(running=True, said="")
        self.bar.setValue(0)
        self._exporter.run(export_deidentified(study, folder, with_text=self.with_text.isChecked()))

    @Slot()
    def cancel(self) -> None:
        """Stop; the folder is empty again."""
        self._exporter.cancel()
        self._show(running=False, said=tr("The export was stopped; nothing was left behind."))

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.bar.setValue(round(_STEPS * (progress.fraction or 0.0)))

    @Slot(object)
    def _on_exported(self, made: Exported) -> None:
        self._show(running=False, said=words_of(made))

    @Slot(object)
    def _on_failed(self, notice: Notice) -> None:
        self._show(running=False, said=f"{said(notice.text)} {said(notice.advice)}")

    def _show(self, *, running: bool, said: str) -> None:
        self.start_button.setVisible(not running)
        self.with_text.setEnabled(not running)
        self.cancel_button.setVisible(running)
        self.bar.setVisible(running)
        self.said.setText(said)

    def end(self) -> None:
        """Stop exporting."""
        self._exporter.close()


def words_of(made: Exported) -> str:
    """What became of an export, in sentences."""
    told = [
        counted(made.written, marked("{n} file was written."), marked("{n} files were written."))
    ]
    if made.with_text:
        has = marked("{n} likely has words in its pixels.")
        told.append(counted(made.with_text, has, marked("{n} likely have words in their pixels.")))
    if made.left_out:
        was = marked("{n} was left out.")
        told.append(counted(made.left_out, was, marked("{n} were left out.")))
    return " ".join(told)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
