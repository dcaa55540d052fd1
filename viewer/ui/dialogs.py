"""Questions that need a dialog of their own, and where any dialog stands: over the work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget

from viewer.language import tr
from viewer.paths import documents_folder
from viewer.ui.placement import over, worked_in


def ask_for_folder(parent: QWidget, start: Path | None) -> Path | None:
    """The folder that the reader wants to open; None where the reader thought better of it.

    Parameters
    ----------
    start : Path or None
        Where to begin to look; the documents where that is None or gone.
    """
    begin = str(start if start is not None and start.is_dir() else documents_folder())
    title = tr("Open a study folder")
    name = QFileDialog.getExistingDirectory(worked_in(parent), title, begin)
    return Path(name) if name else None


def ask_for_file(parent: QWidget) -> Path | None:
    """The DICOM file, DICOMDIR or archive to open; None where the reader thought better of it."""
    # DICOM files have any ending or none; so everything is offered.
    kinds = tr("Studies (*);;ZIP archives (*.zip)")
    begin = str(documents_folder())
    title = tr("Open a file or archive")
    name, _ = QFileDialog.getOpenFileName(worked_in(parent), title, begin, kinds)
    return Path(name) if name else None


def ask_for_empty_folder(parent: QWidget) -> Path | None:
    """The folder to export into; None where the reader thought better of it."""
    begin = str(documents_folder())
    title = tr("Choose an empty folder")
    name = QFileDialog.getExistingDirectory(worked_in(parent), title, begin)
    return Path(name) if name else None


def ask_for_report(parent: QWidget) -> Path | None:
    """The PDF file to write; None where the reader thought better of it.

    The name offered names nobody: file names are seen by others.
    """
    begin = str(documents_folder() / "foramen-report.pdf")
    title, kind = tr("Save the report"), tr("PDF (*.pdf)")
    name, _ = QFileDialog.getSaveFileName(worked_in(parent), title, begin, kind)
    return Path(name).with_suffix(".pdf") if name else None


def ask_for_result(parent: QWidget) -> Path | None:
    """The JSON file to write, as named; None where the reader thought better of it.

    The name offered names nobody: file names are seen by others.
    """
    begin = str(documents_folder() / "foramen-result.json")
    title, kind = tr("Export the results"), tr("JSON (*.json)")
    name, _ = QFileDialog.getSaveFileName(worked_in(parent), title, begin, kind)
    return Path(name) if name else None


def ask_for_picture(parent: QWidget, suffix: str) -> Path | None:
    """The picture file to write, which ends in `suffix`; None where the reader left."""
    begin = str(documents_folder() / f"foramen-picture{suffix}")
    kind = f"{suffix[1:].upper()} (*{suffix})"
    title = tr("Save the picture")
    name, _ = QFileDialog.getSaveFileName(worked_in(parent), title, begin, kind)
    return Path(name).with_suffix(suffix) if name else None


def close_row(dialog: QDialog) -> QDialogButtonBox:
    """The row at the foot of a dialog that is only read: one button, Close."""
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    row.rejected.connect(dialog.reject)
    button = row.button(QDialogButtonBox.StandardButton.Close)
    button.setText(tr("Close"))
    button.setAccessibleName(tr("Close"))
    button.setToolTip(tr("Close (Esc)"))
    return row


def show_beside(dialog: QDialog) -> None:
    """Show a dialog beside the work, which goes on; one of a kind, deleted when it is closed.

    It stands over the window that the reader works in, and gives the keyboard back to that one.
    """
    parent = dialog.parentWidget()
    others = parent.findChildren(type(dialog)) if parent is not None else []
    shown = next((other for other in others if other.isVisible()), None)
    if shown is not None:
        dialog.deleteLater()
        shown.raise_()
        shown.activateWindow()
        return
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if parent is not None and (window := worked_in(parent)) is not parent:
        dialog.setParent(window, dialog.windowFlags())  # which is still a child of `parent`
        sized = dialog.testAttribute(Qt.WidgetAttribute.WA_Resized)
        dialog.move(over(dialog.size() if sized else dialog.sizeHint(), window))
    dialog.show()
