"""Build the window and its pieces, connect them, and run; the only file that knows them all."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from viewer import crash_report, fonts, logs, paths
from viewer.cataloguing import Cataloguing
from viewer.dicom.reading_process import close_idle_process, warm_up
from viewer.dicom.study import Study
from viewer.end_watch import EndWatch
from viewer.errors import Notice, WriteError, notice_of
from viewer.journey import Journey
from viewer.language import marked, tr
from viewer.prior_journey import PriorJourney
from viewer.reading_keeper import ReadingKeeper
from viewer.readings import Readings
from viewer.scratch_folder import ScratchFolder, clear_abandoned
from viewer.session import Session, State
from viewer.settings import Settings, write_no_folder_history
from viewer.sources import sources_of
from viewer.ui import theme
from viewer.ui.compare_feature import CompareFeature
from viewer.ui.help_feature import HelpFeature
from viewer.ui.local_studies_feature import LocalStudiesFeature
from viewer.ui.main_window import MainWindow
from viewer.ui.open_events import OpenEvents
from viewer.ui.reopen_feature import ReopenFeature
from viewer.ui.settings_dialog import SettingsDialog
from viewer.ui.settings_feature import SettingsFeature
from viewer.ui.speech import AUTOMATIC, speak
from viewer.ui.welcome import Welcome
from viewer.version import VERSION


class App(QObject):
    """The running program: session, journey and window, wired together.

    Parameters
    ----------
    device : str
        "auto", "cpu", "cuda" or "mps".
    settings : Settings or None
        None takes the user's own.
    data : Path or None
        Where readings and the list of local studies are kept; None takes the user's own folder.
    """

    def __init__(
        self,
        device: str = "auto",
        settings: Settings | None = None,
        data: Path | None = None,
    ) -> None:
        super().__init__()
        data = data or paths.data_folder()
        catalogue = data / paths.CATALOGUE
        self.session = Session()
        self.settings = settings or Settings(paths.settings_file())
        device = _computing(self.settings, device)
        self.keeper = ReadingKeeper(self.session, Readings(data / "readings"))
        self.journey = Journey(self.session, paths.resources_folder(), device, catalogue)
        self.prior = PriorJourney(self.session, paths.resources_folder(), device, catalogue)
        speak(str(self.settings.preferences().get("language", AUTOMATIC)))
        self.window = MainWindow(self.session, self.settings)
        self.cataloguing = Cataloguing(self.session, catalogue)
        self._scratch: ScratchFolder | None = None
        self._reports: Path | None = None
        self._end = EndWatch(self.session, data, self)
        self._connect()
        self._connect_window()

    def _connect(self) -> None:
        self.journey.report_saved.connect(self._on_report_saved)
        self.cataloguing.path_chosen.connect(self.journey.open)
        self.session.changed.connect(self._on_changed)

    def _connect_window(self) -> None:
        window, journey = self.window, self.journey
        window.paths_chosen.connect(self.open_paths)
        window.study_chosen.connect(self._on_study_chosen)
        window.phantom_requested.connect(self._on_phantom_requested)
        window.cancel_requested.connect(journey.cancel)
        window.regrade_requested.connect(journey.regrade)
        window.renumber_requested.connect(journey.renumber)
        window.explanation_requested.connect(journey.explain)
        window.report_requested.connect(journey.save_report)
        window.closing.connect(self.close)
        for welcome in window.findChildren(Welcome):
            welcome.wished.connect(self.cataloguing.fulfil)
        for feature in window.findChildren(LocalStudiesFeature):
            feature.wished.connect(self.cataloguing.fulfil)
        for compare in window.findChildren(CompareFeature):
            compare.wished.connect(self.prior.compare)
        for reopen in window.findChildren(ReopenFeature):
            reopen.wished.connect(self.cataloguing.fulfil)
        for helper in window.findChildren(HelpFeature):
            helper.phantom_requested.connect(self._on_phantom_requested)

    def show(self) -> None:
        """Show the window, with the keyboard on none of its controls: keys act on the pictures."""
        self.window.show()
        self.window.setFocus()

    def watch_end(self, reports: Path) -> None:
        """Tell of a sudden end of the last run; from now on bugs are put down in a folder."""
        self._reports = reports
        ended = self._end.begin()
        for reopen in self.window.findChildren(ReopenFeature):
            if ended is not None:
                reopen.offer(ended)

    def open(self, folder: Path) -> None:
        """Show a study folder."""
        self.open_paths((folder,))

    @Slot(object)
    def open_paths(self, paths: tuple[Path, ...]) -> None:
        """Show what lies in folders and archives, and the series of the first file."""
        if (sources := sources_of(paths)) is not None:
            self.journey.open_sources(sources)

    @Slot()
    def close(self) -> None:
        """Stop the threads and forget what was temporary."""
        if (writing := QApplication.focusWidget()) is not None:
            writing.clearFocus()  # a comment that is being written is finished by that
        self.keeper.close()
        self.prior.close()
        self.journey.close()
        self.cataloguing.close()
        self.settings.save()
        self._end.end()
        if self._scratch is not None:
            self._scratch.remove()
            self._scratch = None

    def report_bug(
        self, kind: type[BaseException], error: BaseException, tb: TracebackType | None
    ) -> None:
        """Clear the results and say that something went wrong (an excepthook)."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        logs.failure("bug", error)
        if self._reports is not None:
            crash_report.write_report(self._reports, error)
        self.session.clear_results()
        details = "".join(traceback.format_tb(tb)) + kind.__name__
        self.session.notify(notice_of(error, details))

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if old.preferences.language != new.preferences.language:
            # Later: the control that was just used is part of the window that goes.
            QTimer.singleShot(0, self._speak_anew)

    @Slot()
    def _speak_anew(self) -> None:
        """Another window of the same session, in the language that is now preferred."""
        old = self.window
        old.keep()
        in_settings = any(one.isVisible() for one in old.findChildren(SettingsDialog))
        speak(self.session.state.preferences.language)
        self.window = MainWindow(self.session, self.settings)
        self._connect_window()
        self.show()
        for settings in self.window.findChildren(SettingsFeature):
            if in_settings:
                settings.open()
        old.deleteLater()

    @Slot(object)
    def _on_study_chosen(self, study: Study) -> None:
        shown = self.session.state.study
        # Choosing what is shown already must not throw its grades away.
        if shown is None or shown.study_instance_uid != study.study_instance_uid:
            self.session.open(study, self.session.state.studies)

    @Slot()
    def _on_phantom_requested(self) -> None:
        try:
            self._scratch = self._scratch or ScratchFolder()
        except OSError:
            self.session.notify(
                notice_of(WriteError(marked("The phantom cannot be written to disk.")))
            )
            return
        self.journey.open_phantom(self._scratch.path / "study")

    @Slot(object)
    def _on_report_saved(self, path: Path) -> None:
        text = tr("The report was saved as {name}.", name=path.name)
        self.session.notify(Notice(text, tr("Read it before you pass it on.")))


def _computing(settings: Settings, device: str) -> str:
    """The device by the command line, else by the settings; tells torch how many threads."""
    kept = settings.preferences()
    threads = str(kept.get("threads", "auto"))
    if threads.isdecimal():
        os.environ.setdefault("FORAMEN_THREADS", threads)
    return str(kept.get("device", "auto")) if device == "auto" else device


def make_application() -> QApplication:
    """The one `QApplication`, in the program's own clothes."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Foramen")
    application.setApplicationDisplayName("Foramen")
    application.setApplicationVersion(VERSION)
    write_no_folder_history()
    fonts.register()
    theme.apply(application)
    return application


def open_window(paths_asked: tuple[Path, ...] = (), device: str = "auto") -> int:
    """Run the program until its window is closed; the exit code."""
    application = make_application()
    clear_abandoned()
    logs.start(paths.log_folder())
    app = App(device)
    sys.excepthook = app.report_bug
    app.show()
    app.watch_end(paths.log_folder())
    warm_up()
    if sys.platform == "darwin":  # elsewhere files come on the command line
        OpenEvents(application).asked.connect(app.open_paths)
    if paths_asked:
        app.open_paths(paths_asked)
    else:
        for helper in app.window.findChildren(HelpFeature):
            helper.begin_once()
    code = application.exec()
    close_idle_process()
    logs.stop()
    return code
