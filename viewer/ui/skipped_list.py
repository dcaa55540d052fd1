"""The files of a study's folder that are not shown, counted by reason."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from viewer.dicom.study import FileStatus, Skipped
from viewer.language import marked, said, tr
from viewer.ui import theme

_STATUS_WORDS = {
    FileStatus.NOT_DISPLAYABLE: marked("Nothing to show"),
    FileStatus.REFUSED: marked("Refused"),
}
#: Height of the open list, pixels: about ten lines.
LIST_PX = 26 * theme.GRID_PX
#: Letters in a line of a reason: fits into the browser, whose tree does not break lines itself.
LINE_LETTERS = 30
#: As many files are named without being asked for, where the list stands open from the start.
FEW_FILES = 12


@dataclass(frozen=True, slots=True)
class SkippedGroup:
    """Files skipped for one reason.

    Attributes
    ----------
    paths : tuple of str
        Relative to the study's folder, sorted.
    """

    status: FileStatus
    reason: str
    paths: tuple[str, ...]

    @property
    def title(self) -> str:
        """Status, reason and count in one line."""
        return tr(
            "{status} ({n}): {reason}",
            status=tr(_STATUS_WORDS[self.status]),
            n=len(self.paths),
            reason=said(self.reason),
        )


def grouped(skipped: tuple[Skipped, ...], folder: Path) -> tuple[SkippedGroup, ...]:
    """The skipped files by reason: refused ones first, then most files first."""
    groups: dict[tuple[FileStatus, str], list[str]] = {}
    for item in skipped:
        inside = item.path.is_relative_to(folder)
        name = str(item.path.relative_to(folder)) if inside else item.path.name
        groups.setdefault((item.status, item.reason), []).append(name)
    made = [SkippedGroup(*key, tuple(sorted(paths))) for key, paths in groups.items()]
    refused = FileStatus.REFUSED
    return tuple(sorted(made, key=lambda g: (g.status is not refused, -len(g.paths), g.reason)))


def common_folder(skipped: tuple[Skipped, ...]) -> Path:
    """The innermost folder that holds all of the files."""
    parents = [str(item.path.parent) for item in skipped]
    return Path(os.path.commonpath(parents)) if parents else Path()


class SkippedList(QWidget):
    """A line with the count that opens into reasons and files.

    Parameters
    ----------
    opened : bool
        It stands open from the start, a few files with it.
    letters : int
        In a line of a reason, as wide as the list is.
    """

    def __init__(
        self,
        *,
        opened: bool = False,
        letters: int = LINE_LETTERS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._letters = letters
        self._skipped: tuple[Skipped, ...] = ()
        self._groups: tuple[SkippedGroup, ...] = ()
        self._build()
        self._toggle.toggled.connect(self._on_toggled)
        self._list.itemExpanded.connect(self._on_expanded)
        self._toggle.setChecked(opened)
        self.show_skipped((), Path())

    def show_skipped(self, skipped: tuple[Skipped, ...], folder: Path) -> None:
        """Show these files; the list is built only while it is open."""
        if skipped != self._skipped or not skipped:
            self._skipped = skipped
            self._groups = grouped(skipped, folder)
            self._fill()
        self.setVisible(bool(skipped))
        self._toggle.setText(tr("Skipped files: {n}", n=len(skipped)))
        self._toggle.setAccessibleName(self._toggle.text())

    def _build(self) -> None:
        self._toggle = QToolButton()
        self._toggle.setObjectName("fold")
        self._toggle.setCheckable(True)
        self._toggle.setArrowType(Qt.ArrowType.RightArrow)
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toggle.setToolTip(tr("Files that are not shown, and why"))
        self._toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list = QTreeWidget()
        self._list.setHeaderHidden(True)
        # The end of a path names the file.
        self._list.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self._list.setIndentation(2 * theme.GRID_PX)
        self._list.setFixedHeight(LIST_PX)
        self._list.setAccessibleName(tr("Skipped files by reason"))
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._toggle)
        column.addWidget(self._list)

    def _on_toggled(self, opened: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow
        self._toggle.setArrowType(arrow)
        self._list.setVisible(opened)
        self._fill()

    def _fill(self) -> None:
        self._list.clear()
        if not self._toggle.isChecked():
            return
        for group in self._groups:
            item = QTreeWidgetItem([fill(group.title, self._letters)])
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            self._list.addTopLevelItem(item)
            item.setExpanded(self._opened and len(self._skipped) <= FEW_FILES)

    def _on_expanded(self, item: QTreeWidgetItem) -> None:
        # Ten thousand files are listed only for the reason that the reader opens.
        if item.childCount() == 0:
            group = self._groups[self._list.indexOfTopLevelItem(item)]
            item.addChildren([QTreeWidgetItem([path]) for path in group.paths])
