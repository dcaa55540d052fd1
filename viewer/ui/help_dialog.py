"""The help: pages that lie beside the program, with a list of them; no network is needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from viewer.language import chosen, tr
from viewer.ui import theme
from viewer.ui.action import Action
from viewer.ui.action_set import either, keys_of, plain, words_of
from viewer.ui.dialogs import close_row

_SIZE = (860, 620)
_LIST_PX = 200
_KEYS = "{keys}"
_MARKDOWN = QTextDocument.MarkdownFeature
_DIALECT = _MARKDOWN.MarkdownDialectGitHub | _MARKDOWN.MarkdownNoHTML


class HelpDialog(QDialog):
    """A list of pages, and the chosen one.

    Parameters
    ----------
    folder : Path
        Of pages, as Markdown; their names sort them.
    table : sequence of Action
        The commands under the keys in force, for the page of keys.
    """

    def __init__(
        self, folder: Path, table: Sequence[Action], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.resize(*_SIZE)
        self._texts = [page.replace(_KEYS, keys_table(table)) for page in pages_in(folder)]
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of the help"))
        self.list.setToolTip(tr("Choose a page"))
        self.list.setFixedWidth(_LIST_PX)
        self.list.addItems([title_of(text) for text in self._texts])
        self.page = QTextBrowser()
        self.page.setAccessibleName(tr("Page of the help"))
        self.page.setOpenLinks(False)
        self.list.currentRowChanged.connect(self._on_chosen)
        columns = QHBoxLayout()
        columns.addWidget(self.list)
        columns.addWidget(self.page, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.GRID_PX] * 4)
        layout.addLayout(columns)
        layout.addWidget(close_row(self))
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._texts):
            self.page.document().setMarkdown(self._texts[row], _DIALECT)


def pages_in(folder: Path) -> list[str]:
    """The texts of a folder's pages, in the order of their names; none where it is missing.

    A page that the reader's language has, in `<folder>/<language>/`, stands for the English one.
    """
    if not folder.is_dir():
        return []
    own = folder / chosen()
    pages = [(own / english.name, english) for english in sorted(folder.glob("*.md"))]
    return [
        (mine if mine.is_file() else english).read_text(encoding="utf-8") for mine, english in pages
    ]


def title_of(text: str) -> str:
    """A page's first heading."""
    return text.lstrip().splitlines()[0].lstrip("# ").strip()


def keys_table(table: Sequence[Action]) -> str:
    """All commands that have a key, as a table in Markdown."""
    rows = [
        f"| {plain(row.submenu or row.menu)} | {words_of(row)} | {_code(keys_of(row))} |"
        for row in table
        if row.shortcuts
    ]
    head = " | ".join((tr("Menu"), tr("Command"), tr("Keys")))
    return "\n".join([f"| {head} |", "|---|---|---|", *rows])


def _code(keys: Sequence[str]) -> str:
    """Keys as they are, whatever Markdown would make of their signs."""
    signs = str.maketrans({sign: f"\\{sign}" for sign in "|[]"})
    return either([key.translate(signs) for key in keys])
