"""The evidence window: the heat map on screen looked at from all sides, one page a question."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer import evidence_changes as changes
from viewer.evidence import Page
from viewer.language import marked, tr
from viewer.measured_worth import Worth
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.attention_page import AttentionPage
from viewer.ui.checks_page import ChecksPage
from viewer.ui.compare_page import ComparePage
from viewer.ui.dialogs import close_row
from viewer.ui.input_page import InputPage
from viewer.ui.patches_page import PatchesPage
from viewer.wording import finding_title

_STANDING = marked("A heat map is no proof. Research use.")
_SIZE = (980, 640)
_PAGES = tuple(Page)


class EvidenceWindow(QDialog):
    """Stands beside the work and follows the selected finding.

    Signals
    -------
    export_requested
        The reader wants the map on screen as files.
    """

    export_requested = Signal()

    def __init__(self, session: Session, worth: Worth, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.resize(*_SIZE)
        self._build(worth)
        session.changed.connect(self._on_changed)
        self._tabs.currentChanged.connect(self._on_tab)
        self._export.clicked.connect(self.export_requested)
        self.finished.connect(self._on_finished)
        self._show(session.state)

    def _build(self, worth: Worth) -> None:
        session = self._session
        pages: dict[Page, QWidget] = {
            Page.COMPARE: ComparePage(session),
            Page.INPUT: InputPage(session),
            Page.ATTENTION: AttentionPage(session),
            Page.PATCHES: PatchesPage(session),
            Page.CHECKS: ChecksPage(session, worth),
        }
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(tr("Evidence about the heat map"))
        for page in _PAGES:
            self._tabs.addTab(pages[page], tr(page.value))
        self._export = QPushButton(tr("&Export map…"))
        self._export.setAccessibleName(tr("Export this map"))
        self._export.setToolTip(tr("Save this map as picture and numbers, or as DICOM file"))
        standing = QLabel(tr(_STANDING))
        standing.setProperty("role", "quiet")
        foot = QHBoxLayout()
        foot.setSpacing(theme.GRID_PX)
        foot.addWidget(standing, 1)
        foot.addWidget(self._export)
        buttons: QDialogButtonBox = close_row(self)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addWidget(self._tabs, 1)
        column.addLayout(foot)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if (old.selected, old.evidence, old.explanation) != (
            new.selected,
            new.evidence,
            new.explanation,
        ):
            self._show(new)

    def _show(self, state: State) -> None:
        finding = changes.graded_finding(state)
        if finding is not None:
            title = tr("Evidence: {finding}", finding=finding_title(finding.cell))
        else:
            title = tr("Evidence: no graded finding is selected")
        self.setWindowTitle(title)
        self._export.setEnabled(finding is not None and state.explanation is not None)
        page = state.evidence.page
        if page is not None:
            with QSignalBlocker(self._tabs):
                self._tabs.setCurrentIndex(_PAGES.index(page))

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        self._session.apply(changes.turned_to, _PAGES[index])

    @Slot(int)
    def _on_finished(self, _: int) -> None:
        self._session.apply(changes.turned_to, None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing by the frame ends the dialog like its button."""
        self.done(0)
        event.accept()
