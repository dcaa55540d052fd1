"""Carry the reader's wishes to the two workers and bring their results to the session."""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from model.methods import Wish
from model.results import Explanation
from viewer.deciding import renumbered
from viewer.errors import Notice
from viewer.evidence_jobs import EvidenceJobs
from viewer.examining import Answer, Examination
from viewer.explaining import Explaining
from viewer.failure_notice import failure_notice
from viewer.grading_results import bring
from viewer.language import marked, tr
from viewer.loading import Loading, study_uid
from viewer.orders import grading_order, is_renumbered, report_order
from viewer.pipeline import explain_finding, grade_study, warm_up
from viewer.progress import Progress
from viewer.reader_first import kept_back, shown_finding
from viewer.reading import Analysis, Finding
from viewer.reporting import report_study
from viewer.session import Activity, Doing, Session, State
from viewer.sources import Sources
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
        self,
        session: Session,
        resources: Path,
        device: str = "auto",
        catalogue: Path | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._resources = resources
        self._device = device
        self._compute = Worker(self)
        self._words = partial(failure_notice, session)
        self._loading = Loading(session, self._words, catalogue)
        self._loading.ready.connect(self._on_ready)
        self._doing: Doing | None = None
        self._maps = Explaining()
        self._evidence = EvidenceJobs(session, self._examine, resources, device, self)
        self._analysis: Analysis | None = None
        session.changed.connect(self._on_changed)

    # -- wishes ---------------------------------------------------------------------

    def open(self, path: Path, study_instance_uid: str = "") -> None:
        """Read a folder, file or archive, show its study that is asked for, and grade it."""
        self._loading.open(path, study_instance_uid)

    def open_sources(self, sources: Sources) -> None:
        """Read all that the reader named, show the series of his file, and grade the study."""
        self._loading.open_sources(sources)

    def open_phantom(self, folder: Path) -> None:
        """Show the built-in phantom study, kept in `folder`."""
        self._loading.open_phantom(folder)

    @Slot()
    def cancel(self) -> None:
        """Stop reading and computing; what is known stays."""
        unfinished = self._session.state.reading is not None or self._doing is Doing.GRADING
        self._loading.cancel()
        self._stop_computing()
        self._evidence.give_up()
        if unfinished and self._session.state.study is not None:
            self._session.stop()

    @Slot()
    def regrade(self) -> None:
        """Grade the open study again, levels included; what was not read is read first."""
        if self._may_replace_results():
            self._stop_computing()
            self._session.clear_results()
            self._loading.go_on()

    @Slot(int)
    def renumber(self, shift: int) -> None:
        """Move the numbering down by `shift` levels from where it was found, and grade again."""
        if self._session.state.found is not None and self._may_replace_results():
            self._session.apply(renumbered, shift)

    @Slot(object)
    def explain(self, wish: Wish) -> None:
        """Make the heat map of the selected finding, once grading or saving is done.

        One that was made before is shown at once.
        """
        finding = self._selected()
        if finding is None or finding.crop is None or finding.severity is None:
            return
        known = self._maps.known(finding, wish.graded(finding.severity))
        self._maps.waiting = wish if known is None else None
        if known is not None:
            if self._doing is Doing.EXPLAINING:
                self._stop_computing()
            self._session.add_explanation(known)
        elif self._doing in (None, Doing.EXPLAINING):
            self._explain_wanted()

    def save_report(self, path: Path) -> None:
        """Write the PDF report of what is on screen; a heat map that is being made waits."""
        state = self._session.state
        if not self._may_replace_results():
            return
        if state.study is None or self._analysis is None:
            going = self._doing is Doing.GRADING
            text = tr("Grading goes on.") if going else tr("There is nothing to report yet.")
            self._session.notify(Notice(text, tr("Save the report when the grid is filled.")))
            return
        request = report_order(state, self._analysis, self._resources, self._device)
        if self._doing is Doing.EXPLAINING:
            self._maps.put_off()
        work = report_study(request, path)
        self._run(Doing.REPORTING, marked("Writing the report"), work, self._on_saved)

    def close(self) -> None:
        """Stop for good and wait for both threads."""
        self._session.changed.disconnect(self._on_changed)
        self._evidence.close()
        self._loading.close()
        self._compute.close()

    # -- grading --------------------------------------------------------------------

    @Slot()
    def _on_ready(self) -> None:
        state = self._session.state
        waits = self._doing in (Doing.GRADING, Doing.REPORTING)
        if not (waits or state.findings or state.stopped):
            self._grade()

    def _grade(self) -> None:
        state = self._session.state
        if state.study is None:
            return
        request = grading_order(state, self._resources, self._device)
        self._analysis = None
        if not request.known:
            self._maps.forget()
            self._session.select(None)
        self._run(Doing.GRADING, marked("Grading"), grade_study(request), self._on_graded)

    def _run(
        self,
        doing: Doing,
        text: str,
        work: Generator[Any, None, Any],
        on_done: Callable[[Any], object],
    ) -> None:
        self._doing = doing
        self._compute.run(work, on_item=self._on_item, on_done=on_done, on_failure=self._on_failure)
        self._session.set_activity(Activity(doing, text))

    def _on_item(self, item: object) -> None:
        session = self._session
        match item:
            case Progress() if self._doing is not None:
                session.set_activity(Activity(self._doing, item.text, item.fraction))
            case Explanation() if self._doing is not None:
                session.add_explanation(item)
                session.set_activity(Activity(self._doing, item.method, item.done))
            case Answer():
                self._evidence.bring(item)
            case _:
                bring(session, item)

    def _on_graded(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._finish()
        if self._session.state.selected is not None and self._maps.waiting is None:
            self._maps.waiting = self._usual()
        self._explain_wanted()
        if self._doing is None:  # nobody waits, so that what maps need is imported now
            drop = self._on_item  # nothing comes of it
            self._compute.run(warm_up(), on_item=drop, on_done=drop, on_failure=self._on_failure)

    def _on_failure(self, error: Exception) -> None:
        saving = self._doing is Doing.REPORTING
        self._finish()
        self._evidence.give_up()
        self._session.notify(self._words(error))
        if saving:
            self._go_on()

    def _finish(self) -> None:
        self._doing = None
        self._session.set_activity(None)

    # -- evidence and report --------------------------------------------------------

    def _explain_wanted(self) -> None:
        finding = self._selected()
        wish = self._maps.begin(finding) if finding is not None else None
        if finding is None or wish is None:
            return
        work = explain_finding(finding, wish, self._resources, self._device)
        self._run(Doing.EXPLAINING, wish.method, work, self._on_explained)

    def _on_explained(self, explanation: Explanation) -> None:
        self._finish()
        self._maps.finish(explanation)
        self._session.add_explanation(explanation)

    def _usual(self) -> Wish:
        """The map of a finding that was just selected."""
        return self._maps.usual(self._session.state.preferences.overlay_method)

    def _examine(self, text: str, work: Examination) -> None:
        self._run(Doing.EXPLAINING, text, work, self._on_examined)

    def _on_examined(self, answer: Answer) -> None:
        self._finish()
        self._evidence.bring(answer)

    def _on_saved(self, path: Path) -> None:
        self._finish()
        self.report_saved.emit(path)
        self._go_on()

    def _go_on(self) -> None:
        """Do what waited for the report: grade what was opened or moved, or make a heat map."""
        if self._analysis is None and self._session.state.found is not None:
            self._grade()
        elif self._analysis is None and self._loading.is_ready():
            self._on_ready()
        else:
            self._explain_wanted()

    def _may_replace_results(self) -> bool:
        if self._doing is Doing.REPORTING:
            advice = tr("Wait until it is saved, or cancel it; then try again.")
            self._session.notify(Notice(tr("A report is being saved."), advice))
        return self._doing is not Doing.REPORTING

    # -- following the session ------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if study_uid(old) != study_uid(new) or old.roles != new.roles:
            self._forget()
        elif is_renumbered(old, new):
            self._follow_numbering(new)
        if new.selected != old.selected:
            self._follow_selection(new)
        elif shown_finding(new, new.selected) is None:
            self._session.apply(kept_back)
        elif shown_finding(old, old.selected) is None:
            self.explain(self._usual())

    def _forget(self) -> None:
        """Drop what belongs to the study as it was; a report of it is still finished."""
        self._analysis = None
        self._maps.forget()
        if self._doing is not Doing.REPORTING:
            self._stop_computing()

    def _follow_numbering(self, state: State) -> None:
        """Grade what is read elsewhere now; a report of what was is still finished."""
        self._analysis = None
        grading = self._doing is Doing.GRADING
        if grading or (state.found is not None and self._doing is not Doing.REPORTING):
            self._grade()

    def _follow_selection(self, state: State) -> None:
        self._maps.waiting = None
        if self._doing is Doing.EXPLAINING:
            self._stop_computing()  # the map of a finding that is left is of no use
        if state.selected is not None:
            self.explain(self._usual())

    def _stop_computing(self) -> None:
        self._compute.cancel()
        self._maps.waiting = None
        self._finish()

    def _selected(self) -> Finding | None:
        return shown_finding(self._session.state, self._session.state.selected)
