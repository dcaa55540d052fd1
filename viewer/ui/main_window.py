"""The main window: places the parts, and turns what the reader wishes into signals."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget

from viewer.language import tr
from viewer.session import Session, State
from viewer.settings import Settings
from viewer.ui import dialogs, placement
from viewer.ui.action_set import ActionSet
from viewer.ui.actions import table
from viewer.ui.berth import Berth
from viewer.ui.commands import Commands
from viewer.ui.drops import Drops
from viewer.ui.features import FEATURES
from viewer.ui.findings_column import FindingsColumn
from viewer.ui.icons import icon
from viewer.ui.keyboard import Keyboard, leave_keyboard_to_pictures
from viewer.ui.linked_views import LinkedViews
from viewer.ui.notices import NoticeBar
from viewer.ui.own_window import switch_full_screen
from viewer.ui.shortcut_sheet import ShortcutSheet
from viewer.ui.side_by_side import SideBySide
from viewer.ui.side_parts import SideParts
from viewer.ui.status_line import StatusLine
from viewer.ui.study_browser import StudyBrowser
from viewer.ui.toolbar import Toolbar
from viewer.ui.welcome import Welcome

#: Smallest useful size, pixels: a laptop's 1280 x 800 at 150 %, less what its desktop keeps.
MINIMUM = QSize(800, 480)
#: The first size, where the screen has room for it.
FIRST = QSize(1440, 900)
BROWSER_PX = 260
COLUMN_PX = 420


class MainWindow(QMainWindow):
    """Browser, pictures and findings side by side, under a toolbar and over a status line.

    Signals
    -------
    paths_chosen(tuple of Path), study_chosen(Study), phantom_requested
        What to open.
    cancel_requested, regrade_requested, renumber_requested(int)
        What to stop or to do again.
    explanation_requested(Wish), report_requested(Path)
        What to make.
    closing
        The window goes; its place and preferences are in the settings.
    """

    paths_chosen = Signal(object)
    study_chosen = Signal(object)
    phantom_requested = Signal()
    cancel_requested = Signal()
    regrade_requested = Signal()
    renumber_requested = Signal(int)
    explanation_requested = Signal(object)
    report_requested = Signal(object)
    closing = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._last_folder: Path | None = None
        self._build()
        self._connect()
        self._restore()
        self._show(session.state)

    def _build(self) -> None:
        self.setWindowIcon(icon("foramen"))
        self.setMinimumSize(MINIMUM)
        self.setAnimated(False)  # nothing moves by itself
        self._commands = Commands(self._session, self)
        self._features = [make(self._session, self._settings, self) for make in FEATURES]
        rows = table(self._commands, self._features)
        self._actions = ActionSet(self._session, rows, self)
        self._actions.fill(self.menuBar())
        self._toolbar = Toolbar(self._session, self._actions, self)
        self.addToolBar(self._toolbar)
        self._browser = StudyBrowser(self._session)
        self._welcome = Welcome(self._session)
        self._views = LinkedViews(self._session)
        self._centre = QStackedWidget()
        self._centre.addWidget(placement.scrolled(self._welcome))
        away = tr("The pictures are in a window of their own."), tr("Put them back here")
        studies = SideBySide(self._session, self._views)
        self._pictures = Berth("pictures", tr("Pictures"), studies, away)
        self._centre.addWidget(self._pictures)
        self._column = FindingsColumn(self._session)
        self._findings = Berth("findings", tr("Findings"), self._column)
        self._status = StatusLine(self._session)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for part in (self._browser, self._centre, self._findings):
            self._splitter.addWidget(part)
        self._splitter.setChildrenCollapsible(False)
        self._beside = SideParts(self._splitter, self._browser, self._findings)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([BROWSER_PX, FIRST.width() - BROWSER_PX - COLUMN_PX, COLUMN_PX])
        parts = (NoticeBar(self._session), self._splitter, self._status)
        self.setCentralWidget(placement.stacked(*parts, growing=self._splitter))
        self._keyboard = Keyboard(self)
        self._drops = Drops(self)
        quiet = (self._toolbar, self._browser, self._welcome, self._column, self._status)
        leave_keyboard_to_pictures(*quiet)

    def _connect(self) -> None:
        do, column = self._commands, self._column
        self._session.changed.connect(self._on_changed)
        do.open_requested.connect(self._on_open)
        do.report_requested.connect(self._on_report)
        do.cancel_requested.connect(self.cancel_requested)
        do.regrade_requested.connect(self.regrade_requested)
        do.reset_requested.connect(self._views.reset_view)
        do.fit_requested.connect(self._views.reset_view)
        do.pixels_requested.connect(self._views.show_pixels)
        do.cross_requested.connect(self._views.toggle_cross)
        do.change_requested.connect(column.change_grade)
        do.grid_requested.connect(column.focus_grid)
        do.pictures_requested.connect(self._views.take_keyboard)
        do.focus_requested.connect(self._keyboard.move)
        do.sheet_requested.connect(self._on_sheet)
        do.full_screen_requested.connect(partial(switch_full_screen, self))
        do.browser_requested.connect(self._beside.toggle_first)
        do.column_requested.connect(self._findings.show_or_hide)
        do.quit_requested.connect(self.close)
        column.renumber_requested.connect(self.renumber_requested)
        column.explanation_requested.connect(self.explanation_requested)
        self._browser.study_chosen.connect(self.study_chosen)
        self._welcome.open_requested.connect(self._on_open)
        self._welcome.phantom_requested.connect(self.phantom_requested)
        self._welcome.cancel_requested.connect(self.cancel_requested)
        self._status.cancel_requested.connect(self.cancel_requested)
        self._keyboard.released.connect(do.peek.on_released)
        self._keyboard.released.connect(do.lens.on_released)
        self._drops.paths_dropped.connect(self._on_paths)
        self._drops.series_dropped.connect(self._on_series)
        self._drops.held.connect(self._welcome.show_dropping)

    def _restore(self) -> None:
        if not self.restoreGeometry(self._settings.geometry()):
            self.resize(placement.first_size(FIRST, self.screen().availableGeometry()))
        self._splitter.restoreState(self._settings.splitters())
        placement.keep_on_screen(self)
        self._session.set_preferences(**self._settings.preferences())

    def _on_changed(self, old: State, new: State) -> None:
        hides = old.preferences.anonymous != new.preferences.anonymous
        if old.study is not new.study or hides:
            self._show(new)

    def _show(self, state: State) -> None:
        self._centre.setCurrentIndex(1 if state.study else 0)  # the pictures, or the start
        self.setWindowTitle(placement.title_of(state))

    def _on_open(self) -> None:
        if folder := dialogs.ask_for_folder(self, self._last_folder):
            self._on_paths((folder,))

    def _on_paths(self, paths: tuple[Path, ...]) -> None:
        # The next study lies beside this one. It is never written: folders may name patients.
        self._last_folder = paths[0].parent
        self.paths_chosen.emit(paths)

    def _on_series(self, series_uid: str, at: QPoint) -> None:
        views = self._views.views
        under = [v.isVisible() and v.rect().contains(v.mapFromGlobal(at)) for v in views]
        pane = under.index(True) if True in under else self._session.state.active_pane
        self._commands.hang(pane, series_uid)

    def _on_report(self) -> None:
        if file := dialogs.ask_for_report(self):
            self.report_requested.emit(file)

    def _on_sheet(self) -> None:
        dialogs.show_beside(ShortcutSheet(self._actions.table, self))

    def keep(self) -> None:
        """Remember the window's place and what is preferred."""
        self._settings.keep_geometry(self.saveGeometry())
        self._settings.keep_splitters(self._splitter.saveState())
        self._settings.keep_preferences(asdict(self._session.state.preferences))
        for feature in self._features:
            feature.keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, then let the program stop its work."""
        self.keep()
        self.closing.emit()
        event.accept()
