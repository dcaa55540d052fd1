"""Carry the reader's wishes to the two workers and bring their results to the session."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from model.labels import Severity
from viewer.errors import Notice, ViewerError, notice_of
from viewer.loading import Loading, study_uid
from viewer.pipeline import (
    Doubted,
    GradingRequest,
    Located,
    Progress,
    explain_finding,
    grade_study,
)
from viewer.reading import Analysis, Finding, ModelIdentity
from viewer.reporting import ReportRequest, report_study
from viewer.session import Activity, Session, State
from viewer.worker import Worker


class Journey(QObject):
    """From a folder to grades, heat maps and a report, off the GUI thread.

    Signals
    -------
    report_saved(path: Path)
        A report was written whole.
    """

    report_saved = Signal(object)

    def __init__(
        self, session: Session, resources: Path, device: str = "auto", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._resources = resources
        self._device = device
        self._compute = Worker(self)
        self._loading = Loading(session, self._words)
        self._loading.ready.connect(self._on_ready)
        self._grading = False
        self._wanted: tuple[str, Severity | None] | None = None
        self._analysis: Analysis | None = None
        session.changed.connect(self._on_changed)

    # -- wishes ---------------------------------------------------------------------

    def open(self, folder: Path) -> None:
        """Read a folder, show what is in it and grade it."""
        self._compute.cancel()
        self._loading.open(folder)

    def open_phantom(self, folder: Path) -> None:
        """Show the built-in phantom study, kept in `folder`."""
        self._compute.cancel()
        self._loading.open_phantom(folder)

    @Slot()
    def cancel(self) -> None:
        """Stop reading and computing; what is known stays."""
        self._loading.cancel()
        self._forget()

    @Slot()
    def regrade(self) -> None:
        """Grade the open study again, levels included."""
        self._session.clear_results()
        self._grade(0)

    @Slot(int)
    def renumber(self, shift: int) -> None:
        """Move the numbering down by `shift` levels from where it was found, and grade again."""
        if self._session.state.found is not None and shift != self._session.state.shift:
            self._grade(shift)

    @Slot(str, object)
    def explain(self, method: str, severity: Severity | None) -> None:
        """Make the heat map of the selected finding, once grading is done."""
        finding = self._selected()
        if finding is None or finding.crop is None or finding.severity is None:
            return
        self._wanted = (method, severity)
        if not self._grading:
            self._explain_wanted()

    def save_report(self, path: Path) -> None:
        """Write the PDF report of what is on screen."""
        state = self._session.state
        if state.study is None or self._analysis is None or self._grading:
            text = "Grading goes on." if self._grading else "There is nothing to report yet."
            self._session.notify(Notice(text, "Save the report when the grid is filled."))
            return
        request = ReportRequest(
            state.study,
            state.roles,
            state.volumes,
            state.windows,
            self._analysis,
            state.reader,
            state.preferences.overlay_method,
            self._resources,
            self._device,
        )
        self._run_compute(report_study(request, path), self._on_saved)

    def close(self) -> None:
        """Stop for good and wait for both threads."""
        self._session.changed.disconnect(self._on_changed)
        self._loading.close()
        self._compute.close()

    # -- grading --------------------------------------------------------------------

    @Slot()
    def _on_ready(self) -> None:
        if not self._grading and not self._session.state.findings:
            self._grade(0)

    def _grade(self, shift: int) -> None:
        state = self._session.state
        if state.study is None:
            return
        request = GradingRequest(
            state.study,
            state.roles,
            state.volumes,
            self._resources,
            self._device,
            shift,
            state.found,
        )
        self._analysis = None
        self._grading = True
        self._session.select(None)
        self._run_compute(grade_study(request), self._on_graded)

    def _run_compute(
        self, work: Generator[Any, None, Any], on_done: Callable[[Any], object]
    ) -> None:
        self._compute.run(
            work, on_item=self._on_compute_item, on_done=on_done, on_failure=self._on_compute_failed
        )

    def _on_compute_item(self, item: object) -> None:
        session = self._session
        match item:
            case Progress():
                session.set_activity(Activity(item.text, item.fraction))
            case ModelIdentity():
                session.set_model(item)
            case Doubted():
                session.add_warnings(item.warnings)
            case Located():
                session.begin_grading(item.levels, item.shift)
            case Finding():
                session.add_finding(item)
                if item.cell == session.state.selected:
                    session.select(item.cell)  # it was chosen before its place was known

    def _on_graded(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._grading = False
        self._session.set_activity(None)
        if self._session.state.selected is not None and self._wanted is None:
            self._wanted = (self._session.state.preferences.overlay_method, None)
        self._explain_wanted()

    def _on_compute_failed(self, error: Exception) -> None:
        self._grading = False
        self._session.set_activity(None)
        self._session.notify(self._words(error))

    # -- evidence and report --------------------------------------------------------

    def _explain_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        finding = self._selected()
        if wanted is None or finding is None or finding.severity is None:
            return
        method, severity = wanted
        chosen = finding.severity if severity is None else severity
        work = explain_finding(finding, chosen, method, self._resources, self._device)
        self._run_compute(work, self._on_explained)

    def _on_explained(self, explanation: Any) -> None:
        self._session.set_activity(None)
        self._session.add_explanation(explanation)

    def _on_saved(self, path: Path) -> None:
        self._session.set_activity(None)
        self.report_saved.emit(path)

    # -- following the session ------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if study_uid(old) != study_uid(new) or old.roles != new.roles:
            self._forget()
        if new.selected != old.selected and new.selected is not None:
            self.explain(new.preferences.overlay_method, None)

    def _forget(self) -> None:
        self._compute.cancel()
        self._grading = False
        self._analysis = None
        self._wanted = None
        self._session.set_activity(None)

    def _selected(self) -> Finding | None:
        state = self._session.state
        return state.findings.get(state.selected) if state.selected else None

    def _words(self, error: Exception) -> Notice:
        details = "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__
        notice = notice_of(error, details)
        if notice.details and not isinstance(error, ViewerError):
            self._session.clear_results()
        return notice
