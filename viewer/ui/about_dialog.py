"""About the program: what it is, what it is not, the model card, the licences."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.reading import ModelIdentity
from viewer.ui import theme

RESEARCH_USE = (
    "Research use. Not a medical device. It grades single disc levels as a network learned to; "
    "it makes no diagnosis, and no decision about a patient may rest on it."
)
NO_MODEL = "The networks are named here once a study has been graded."
_SIZE = (760, 560)


class AboutDialog(QDialog):
    """Shows texts that lie in the resources folder, as they are.

    Parameters
    ----------
    model : ModelIdentity or None
        What graded the open study.
    resources : Path
        Folder that holds model cards (`*card*.md`) and licence texts.
    version : str
        Of the program.
    """

    def __init__(
        self,
        model: ModelIdentity | None,
        resources: Path,
        version: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Foramen")
        self.resize(*_SIZE)
        title = _words(f"Foramen {version}".strip())
        title.setProperty("role", "heading")
        tabs = QTabWidget()
        tabs.addTab(_text(joined(card_files(resources))), "Model card")
        tabs.addTab(_text(joined(licence_files(resources))), "Licences")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GRID_PX)
        for widget in (title, _words(RESEARCH_USE), _words(identity_text(model)), tabs, buttons):
            column.addWidget(widget)


def identity_text(model: ModelIdentity | None) -> str:
    """The networks that graded: name, version, device and the digest of their weights."""
    if model is None:
        return NO_MODEL
    return (
        f"Networks: {model.name} {model.version}, on {model.device}\n"
        f"Weights SHA-256: {model.weights_sha256}"
    )


def card_files(resources: Path) -> tuple[Path, ...]:
    """The model cards."""
    return tuple(sorted(resources.rglob("*card*.md")))


def licence_files(resources: Path) -> tuple[Path, ...]:
    """The licence texts of what is bundled: the program first, then fonts, icons, libraries."""
    names = ("LICENSE*", "NOTICE*", "fonts/*.txt", "icons/*.txt", "licences/*.txt")
    return tuple(file for name in names for file in sorted(resources.glob(name)))


def joined(files: tuple[Path, ...]) -> str:
    """The texts of files, one below the other, each under its name."""
    if not files:
        return "Not part of this copy of the program."
    parts = (f"{file.name}\n\n{file.read_text(encoding='utf-8').strip()}" for file in files)
    return f"\n\n\n{'—' * 20}\n\n".join(parts)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return label


def _text(text: str) -> QPlainTextEdit:
    page = QPlainTextEdit(text)
    page.setReadOnly(True)
    return page
