"""Read and grade the study that the open one is compared with, behind all other work."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot

from viewer import comparing
from viewer.dicom.study import Study
from viewer.failure_notice import failure_notice
from viewer.grading_results import bring
from viewer.language import marked
from viewer.loading import Loading, study_uid
from viewer.local_studies import OpenPath
from viewer.orders import grading_order
from viewer.pipeline import grade_study
from viewer.prior_session import PriorSession
from viewer.progress import Progress
from viewer.reading import Analysis
from viewer.session import Activity, Doing, Session, State
from viewer.worker import Worker

#: How often the grading of the prior looks whether the open study is done with, s.
PAUSE_S = 0.05
WAITS = marked("Waiting for the open study")
#: A change of one of these in the open study moves the prior.
_LEADING = ("panes", "active_pane", "selected", "levels")


class PriorJourney(QObject):
    """From a folder, or a study of the opened one, to the grades of a prior.

    Parameters
    ----------
    session : Session
        Of the open study; the prior stands in its state.
    resources : Path
        Folder of the weights.
    catalogue : Path or None
        Of local studies, where the reader keeps them.

    Notes
    -----
    It has threads of its own, so that opening another study never waits for them, but computes
    only while the open study does not: two of torch's passes at once take longer than one
    after the other.
    """

    def __init__(
        self,
        session: Session,
        resources: Path,
        device: str = "auto",
        catalogue: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole = session
        self._session = PriorSession(session)
        self._resources = resources
        self._device = device
        self._words = partial(failure_notice, self._session)
        self._loading = Loading(self._session, self._words, catalogue)
        self._loading.ready.connect(self._grade)
        self._compute = Worker(self)
        self._graded: str | None = None  # UID of the study whose grading was begun
        self._asked_for = ""  # UID of the study that the reader named
        session.changed.connect(self._on_changed)

    @Slot(object)
    def compare(self, wish: OpenPath | Study | None) -> None:
        """Compare the open study with this one; with None no longer.

        Parameters
        ----------
        wish : OpenPath, Study or None
            A folder, file or archive; or a study of the opened folder.
        """
        self._stop()
        self._asked_for = ""
        if wish is None:
            self._whole.apply(comparing.ended)
            return
        self._whole.apply(comparing.begun)
        match wish:
            case OpenPath():
                self._asked_for = wish.study_instance_uid
                self._loading.open(wish.path, wish.study_instance_uid)
            case Study():
                self._session.open(wish, (wish,))

    @Slot()
    def close(self) -> None:
        """Stop for good and wait for the threads."""
        self._whole.changed.disconnect(self._on_changed)
        self._loading.close()
        self._compute.close()

    # -- grading --------------------------------------------------------------------

    @Slot()
    def _grade(self) -> None:
        """Grade what is read, once it is known to be the same patient."""
        state = self._session.state
        begun = self._graded == study_uid(state)
        if begun or not comparing.is_accepted(self._whole.state) or not self._loading.is_ready():
            return
        self._graded = study_uid(state)
        order = grading_order(state, self._resources, self._device)
        work = politely(grade_study(order), self._is_other_work)
        self._compute.run(
            work, on_item=self._on_item, on_done=self._on_graded, on_failure=self._on_failure
        )
        self._session.set_activity(Activity(Doing.GRADING, marked("Grading")))

    def _is_other_work(self) -> bool:
        """Asked on the compute thread: the state is one frozen value, read at once."""
        return self._whole.state.activity is not None

    def _on_item(self, item: object) -> None:
        session = self._session
        match item:
            case Progress():
                session.set_activity(Activity(Doing.GRADING, item.text, item.fraction))
            case _:
                bring(session, item)

    def _on_graded(self, _: Analysis) -> None:
        self._session.set_activity(None)

    def _on_failure(self, error: Exception) -> None:
        self._session.set_activity(None)
        self._session.notify(self._words(error))

    def _stop(self) -> None:
        self._graded = None
        self._compute.cancel()
        self._loading.cancel()

    # -- following the open study ---------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if new.prior is None:
            if old.prior is not None:
                self._stop()
            return
        if study_uid(old) != study_uid(new):
            return
        if old.hangings.current is not new.hangings.current:
            self._whole.apply(comparing.hung_alike)
        if old.prior is not new.prior:
            if not self._asked_for:
                self._whole.apply(comparing.chosen_among)
            self._grade()
        elif any(getattr(old, name) is not getattr(new, name) for name in _LEADING):
            self._whole.apply(comparing.following)


def politely(
    work: Generator[Any, None, Any], is_other_work: Callable[[], bool]
) -> Generator[Any, None, Any]:
    """Run work that waits, between its steps, for whatever goes before it."""
    try:
        while True:
            if is_other_work():
                yield Progress(WAITS)
            while is_other_work():
                time.sleep(PAUSE_S)
                yield Progress(WAITS)
            yield next(work)
    except StopIteration as stop:
        return stop.value
    finally:
        work.close()
