"""About the program: what it is, what it is not, the model card, the licences."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from viewer.language import marked, tr
from viewer.reading import ModelIdentity
from viewer.ui import theme
from viewer.ui.dialogs import close_row

RESEARCH_USE = marked(
    "Research use. Not a medical device. It grades single disc levels as a network learned to; "
    "it makes no diagnosis, and no decision about a patient may rest on it."
)
NO_MODEL = marked("This copy of the program has no list of its networks: it cannot grade.")
MISSING = marked("Not part of this copy of the program.")
_SIZE = (760, 560)
_MARKDOWN = QTextDocument.MarkdownFeature
_DIALECT = _MARKDOWN.MarkdownDialectGitHub | _MARKDOWN.MarkdownNoHTML


class AboutDialog(QDialog):
    """Shows texts that lie beside the program, as they are.

    Parameters
    ----------
    model : ModelIdentity or None
        What graded the open study.
    program : Path
        Folder of LICENSE, NOTICE and `resources`, which holds the model card and the weights.
    version : str
        Of the program.
    """

    def __init__(
        self,
        model: ModelIdentity | None,
        program: Path,
        version: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Foramen"))
        self.resize(*_SIZE)
        title = _words(f"Foramen {version}".strip())
        title.setProperty("role", "heading")
        tabs = QTabWidget()
        tabs.setAccessibleName(tr("Model card and licences"))
        tabs.addTab(_card(tr("Model card"), card_files(program)), tr("Model card"))
        tabs.addTab(_text(tr("Licences"), joined(licence_files(program))), tr("Licences"))
        column = QVBoxLayout(self)
        column.setSpacing(theme.GRID_PX)
        networks = identity_text(model) if model else weights_text(program / "resources")
        for widget in (title, _words(tr(RESEARCH_USE)), _words(networks), tabs, close_row(self)):
            column.addWidget(widget)


def identity_text(model: ModelIdentity) -> str:
    """The networks that graded: name, version, device and the digest of their weights."""
    networks = tr(
        "Networks: {name} {version}, on {device}",
        name=model.name,
        version=model.version,
        device=model.device,
    )
    weights = tr("Weights SHA-256: {digest}", digest=model.weights_sha256)
    return f"{networks}\n{weights}"


def weights_text(resources: Path) -> str:
    """The networks that are bundled, with the digest of each file, before any has graded."""
    try:
        listed = json.loads((resources / "weights.json").read_text(encoding="utf-8"))
        lines = [f"{file}: SHA-256 {digest}" for file, digest in listed["files"].items()]
        name, version = listed["name"], listed["version"]
        first = tr("Networks: {name} {version}", name=name, version=version)
        return "\n".join((first, *lines))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return tr(NO_MODEL)


def card_files(program: Path) -> tuple[Path, ...]:
    """The model cards, then their generated pages of figures."""
    resources = program / "resources"
    cards = (file for file in sorted(resources.glob("*.md")) if "card" in file.name.lower())
    return (*cards, *sorted((resources / "card").glob("*.md")))


def licence_files(program: Path) -> tuple[Path, ...]:
    """The licence texts of what is bundled: the program first, then fonts, icons, libraries."""
    brought = (f"resources/{folder}/*.txt" for folder in ("fonts", "icons", "licences"))
    names = ("LICENSE*", "NOTICE*", *brought)
    return tuple(file for name in names for file in sorted(program.glob(name)))


def joined(files: tuple[Path, ...]) -> str:
    """The texts of files, one below the other, each under its name."""
    if not files:
        return tr(MISSING)
    parts = (f"{file.name}\n\n{file.read_text(encoding='utf-8').strip()}" for file in files)
    return f"\n\n\n{'—' * 20}\n\n".join(parts)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return label


def _card(name: str, files: tuple[Path, ...]) -> QTextBrowser:
    """Markdown as headings and tables; markup of other kinds stays text, and links lead nowhere."""
    page = QTextBrowser()
    page.setAccessibleName(name)
    page.setOpenLinks(False)
    page.setSearchPaths(list(dict.fromkeys(str(file.parent) for file in files)))  # pictures
    texts = [file.read_text(encoding="utf-8") for file in files]
    page.document().setMarkdown("\n\n---\n\n".join(texts) or tr(MISSING), _DIALECT)
    page.setTextCursor(QTextCursor(page.document()))  # else it is shown from its end
    return page


def _text(name: str, text: str) -> QPlainTextEdit:
    page = QPlainTextEdit(text)
    page.setAccessibleName(name)
    page.setReadOnly(True)
    return page
