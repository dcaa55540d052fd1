"""The window that exports the heat map on screen: as picture, as numbers, or for an archive."""

from __future__ import annotations

from collections.abc import Generator
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer import evidence_changes as changes
from viewer.errors import Notice
from viewer.evidence import map_title
from viewer.export.heatmap_files import file_stem, files_of
from viewer.language import marked, said, tr
from viewer.map_exporting import (
    MapToSave,
    SavedMap,
    save_map_picture,
    save_parametric_map,
    save_secondary_capture,
)
from viewer.paths import documents_folder
from viewer.picture_saver import PictureSaver
from viewer.progress import Progress
from viewer.session import Session
from viewer.state import State
from viewer.ui import dialogs, theme
from viewer.ui.beside_dialog import BesideDialog
from viewer.ui.finding_picture import picture_of
from viewer.ui.map_on_slice import graded_slice
from viewer.ui.map_picture import map_image, png_of
from viewer.ui.pane_picture import pixels_of
from viewer.wording import finding_title


class Kind(Enum):
    """What a map is exported as, in the words of the choice."""

    PICTURE = marked("Picture and numbers (PNG, NPY, JSON)")
    PARAMETRIC_MAP = marked("DICOM parametric map")
    SECONDARY_CAPTURE = marked("DICOM secondary capture")


_NOTES = {
    Kind.PICTURE: marked(
        "The crop and the crop under its map, with the scale; beside it the values as NPY and "
        "what they are as JSON. Nothing in these files names the patient."
    ),
    Kind.PARAMETRIC_MAP: marked(
        "The map's values, unchanged, and where they lie in the patient: other viewers can lay "
        "them over the slices. For archives and programs that know parametric maps."
    ),
    Kind.SECONDARY_CAPTURE: marked(
        "The slice under its map as a picture in colour, with scale and description: every "
        "archive and viewer shows it, but its values cannot be read back."
    ),
}
_NAME = marked("Name the patient and the study, as the pictures do")
_STANDING = marked("Research use, not a diagnosis. A heat map is no proof.")
_OTHER_NAME = marked("Export the map under another name.")
_WIDTH = 520


class MapExportDialog(BesideDialog):
    """Stays beside the work; what it saves is the map on screen when the button is pressed."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._saver = PictureSaver(self)
        self._saving = False
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.setWindowTitle(tr("Export the heat map"))
        self.setMinimumWidth(_WIDTH)
        self.map, self.note, self.said = _words(), _words(), _words()
        self.kind = QComboBox()
        for kind in Kind:
            self.kind.addItem(tr(kind.value), kind)
        self.kind.setAccessibleName(tr("What"))
        self.kind.setToolTip(tr("What the map is saved as"))
        self.named = QCheckBox(tr(_NAME))
        self.named.setChecked(not self._session.state.preferences.anonymous)
        self.named.setAccessibleName(self.named.text())
        self.named.setToolTip(
            tr("Archives file the map with its study by this; off, the file leads to nobody")
        )
        standing = _words()
        standing.setText(tr(_STANDING))
        standing.setProperty("role", "quiet")
        row = dialogs.close_row(self)
        self.save_button = QPushButton(tr("Save…"))
        self.save_button.setAccessibleName(tr("Save…"))
        self.save_button.setToolTip(tr("Choose a file and save"))
        self.save_button.setDefault(True)
        row.addButton(self.save_button, row.ButtonRole.ActionRole)
        form = QFormLayout()
        form.addRow(tr("Map"), self.map)
        form.addRow(tr("What"), self.kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(2 * theme.GRID_PX,) * 4)
        layout.setSpacing(theme.GRID_PX)
        layout.addLayout(form)
        for part in (self.note, self.named, standing, self.said, row):
            layout.addWidget(part)
        self.said.hide()

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.kind.currentIndexChanged.connect(self._show)
        self.save_button.clicked.connect(self.save)
        self._saver.progressed.connect(self._on_progressed)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_failed)

    # -- what the reader asks for ---------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Ask for a file and save the map on screen there."""
        state, kind = self._session.state, self.kind.currentData()
        made = state.explanation
        if made is None or not _can_save(state):
            return
        suffix = ".png" if kind is Kind.PICTURE else ".dcm"
        chosen = ask_for_map(self, file_stem(made), suffix)
        if chosen is None:
            return
        path = chosen.with_suffix(suffix)
        files = files_of(path, made) if kind is Kind.PICTURE else (path,)
        # Only of the name that was chosen, the dialog has asked whether it may be replaced.
        taken = ", ".join(file.name for file in files if file != chosen and file.exists())
        if taken:
            text, advice = tr("There are files already: {names}.", names=taken), tr(_OTHER_NAME)
            self._rest(f"{text} {advice}")
            return
        work = self._work(state, kind, path)
        if work is not None:
            self._saving = True
            self._show()
            self._saver.run(work)

    def _work(
        self, state: State, kind: Kind, path: Path
    ) -> Generator[Progress, None, SavedMap] | None:
        """What saves the map; pictures are drawn here, files are read and written elsewhere."""
        made, finding = state.explanation, changes.graded_finding(state)
        picture = picture_of(state, made)
        if made is None or picture is None:
            return None
        if kind is Kind.PICTURE:
            return save_map_picture(made, state.model, png_of(map_image(picture, made)), path)
        if finding is None or finding.place is None or state.study is None:
            return None
        named = self.named.isChecked() and not state.preferences.anonymous
        wanted = MapToSave(made, state.study, finding.place, state.model, named)
        if kind is Kind.PARAMETRIC_MAP:
            return save_parametric_map(wanted, path)
        image = map_image(picture, made, graded_slice(state))
        return save_secondary_capture(wanted, pixels_of(image), path)

    # -- what becomes of it ---------------------------------------------------------

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self._say(said(progress.text))

    @Slot(object)
    def _on_saved(self, saved: SavedMap) -> None:
        text = tr("The heat map was saved as {name}.", name=saved.files[0].name)
        self._session.notify(Notice(text, " ".join(saved.remarks)))
        self.accept()

    @Slot(object)
    def _on_failed(self, notice: Notice) -> None:
        self._saving = False
        self._rest(f"{said(notice.text)} {said(notice.advice)}")

    def _rest(self, text: str) -> None:
        self._say(text)
        self._show()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    @Slot()
    def _show(self) -> None:
        state, kind = self._session.state, self.kind.currentData()
        made = state.explanation
        words = tr("No heat map")
        if made is not None:
            words = f"{finding_title((made.level, made.condition))}  ·  {map_title(made)}"
        self.map.setText(words)
        self.note.setText(tr(_NOTES[kind]))
        hidden = state.preferences.anonymous
        self.named.setVisible(kind is not Kind.PICTURE)  # pictures and numbers name nobody
        self.named.setEnabled(not hidden)
        if hidden:
            with QSignalBlocker(self.named):
                self.named.setChecked(False)
        self.save_button.setEnabled(_can_save(state) and not self._saving)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if _shown(old) != _shown(new):
            self._show()

    def end(self) -> None:
        """Stop saving."""
        self._session.changed.disconnect(self._on_changed)
        self._saver.close()


def ask_for_map(parent: QWidget, stem: str, suffix: str) -> Path | None:
    """The name that was chosen for the file; None where the reader thought better of it."""
    begin = str(documents_folder() / f"{stem}{suffix}")
    kinds = tr("PNG (*.png)") if suffix == ".png" else tr("DICOM (*.dcm)")
    name, _ = QFileDialog.getSaveFileName(parent, tr("Export the heat map"), begin, kinds)
    return Path(name) if name else None


def _can_save(state: State) -> bool:
    return changes.graded_finding(state) is not None and state.explanation is not None


def _shown(state: State) -> tuple[object, ...]:
    return state.explanation, state.selected, state.preferences.anonymous


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
