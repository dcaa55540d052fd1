"""Save what the reader says by itself, take it up on the next visit, and keep its audit trail."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.auditing import audited, entries
from viewer.errors import Notice, ViewerError, notice_of
from viewer.language import day, said, tr
from viewer.loading import study_uid
from viewer.prior_reading import prior_uid, with_prior_reading
from viewer.reader_first import shown_findings
from viewer.reading import Cell
from viewer.reading_writer import ReadingWriter
from viewer.readings import Readings
from viewer.revision import are_of_one_history
from viewer.saved_reading import SavedReading, placed, resumed
from viewer.session import Session, State

#: Rest after the last change before it is saved: a burst of keys is one file.
DELAY_MS = 1000


class ReadingKeeper(QObject):
    """Watches the session: every change of the reader's work is put down, and soon on disk.

    A study on which nothing was said has no file.

    Parameters
    ----------
    readings : Readings
        Where readings are kept.
    """

    def __init__(self, session: Session, readings: Readings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._readings = readings
        self._writer = ReadingWriter(readings, self)
        self._writer.written.connect(self._on_written)
        self._unsaved = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.save)
        session.changed.connect(self._on_changed)

    @Slot()
    def save(self) -> None:
        """Begin to save what is not saved yet."""
        self._save(self._session.state)

    def finish(self) -> None:
        """Save, and wait until it is on the disk."""
        self.save()
        self._writer.finish()

    def close(self) -> None:
        """Save, wait for it, and watch no more."""
        self._session.changed.disconnect(self._on_changed)
        self.save()
        self._writer.close()

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        if study_uid(old) != study_uid(new):
            self._save(old)
            self._resume(new)
        elif are_of_one_history(old, new):
            self._record(old, new)
        if prior_uid(old) != prior_uid(new):
            self._resume_prior(new)
        if old.study is not new.study:
            self._session.apply(placed)
        if (old.studies, old.local) != (new.studies, new.local) or study_uid(old) != study_uid(new):
            self._mark(new)
        if old.model != new.model or old.opinions.reopened != new.opinions.reopened:
            self._compare(new)
        unseen = frozenset(shown_findings(new)) - new.opinions.seen
        if unseen:
            self._session.apply(saw, unseen)

    def _record(self, old: State, new: State) -> None:
        made = entries(old, new, dt.datetime.now(dt.UTC))
        if made:
            self._unsaved = True
            self._session.apply(audited, made)
            self._timer.start()

    def _save(self, state: State) -> None:
        self._timer.stop()
        if not self._unsaved:
            return
        self._unsaved = False
        self._writer.save(state)

    @Slot(object, object)
    def _on_written(self, _: State, error: ViewerError | None) -> None:
        if error is not None:
            reason = notice_of(error)
            text = tr("Your reading could not be saved. {reason}", reason=said(reason.text))
            self._session.notify(
                Notice(text, tr("Free some space; the next change is saved again."))
            )
            return
        self._mark(self._session.state)

    def _load(self, study_instance_uid: str) -> SavedReading | None:
        """The saved reading of a study, as it was saved last."""
        if self._writer.is_writing(study_instance_uid):
            self._writer.finish()
        return self._readings.load(study_instance_uid)

    def _resume(self, state: State) -> None:
        if state.study is None:
            return
        try:
            saved = self._load(state.study.study_instance_uid)
        except ViewerError as error:
            self._session.notify(notice_of(error))
            return
        if saved is None:
            return
        self._session.apply(resumed, saved)
        local = saved.saved.astimezone()
        when = f"{day(local)}, {local:%H:%M}"
        advice = tr("To begin again, choose Findings > Start the reading anew.")
        self._session.notify(Notice(tr("Your reading of {when} was reopened.", when=when), advice))

    def _resume_prior(self, state: State) -> None:
        """Take up what the reader said of the study that is compared with; it is not saved."""
        uid = prior_uid(state)
        try:
            saved = self._load(uid) if uid is not None else None
        except ViewerError as error:
            self._session.notify(notice_of(error))
            return
        if saved is not None and uid == prior_uid(self._session.state):
            self._session.apply(with_prior_reading, saved)

    def _mark(self, state: State) -> None:
        uids = {study.study_instance_uid for study in state.studies}
        uids |= {row.study_instance_uid for row in state.local.rows}
        self._session.apply(marked_read, frozenset(filter(self._readings.holds, uids)))

    def _compare(self, state: State) -> None:
        """Say it where the model is another than the one that the reading was made beside."""
        reopened, model = state.opinions.reopened, state.model
        if reopened is None or model is None or not reopened.weights_sha256:
            return
        if reopened.weights_sha256 != model.weights_sha256:
            text = tr("Your reading was made beside another version of the model.")
            advice = tr("Its grades may differ from those that you saw; compare them once more.")
            self._session.notify(Notice(text, advice))


def saw(state: State, cells: frozenset[Cell]) -> State:
    """The model's grades of these cells were on screen."""
    seen = state.opinions.seen | cells
    return replace(state, opinions=replace(state.opinions, seen=seen))


def marked_read(state: State, uids: frozenset[str]) -> State:
    """These studies of the folder have a saved reading."""
    return replace(state, read_studies=uids)
