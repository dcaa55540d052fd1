"""A saved reading beside the open study: only of the prior, and without what is drawn."""

from __future__ import annotations

import datetime as dt

from model.labels import Severity
from tests.lumbar_study import make_study
from tests.prior_study import compared_session
from viewer import comparing
from viewer.opinion import Opinion, Opinions, Waiting
from viewer.prior_reading import prior_uid, with_prior_reading
from viewer.reading import CELLS
from viewer.saved_reading import SavedReading
from viewer.session import Session
from viewer.state import State

NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
DRAWN = Waiting(({"kind": "length"},), ({"sop_instance_uid": "7.7.1.1"},))
OPINIONS = Opinions({CELLS[3]: Opinion(Severity.SEVERE)}, waiting=DRAWN)


def test_grades_are_taken_up_and_drawings_are_not() -> None:
    before = compared_session().state
    after = with_prior_reading(before, SavedReading(NOW, "", 0, OPINIONS))
    inner = comparing.prior_state(after)
    assert inner.reader == {CELLS[3]: Severity.SEVERE}
    assert inner.opinions.waiting == Waiting()
    assert inner.levels == comparing.prior_state(before).levels
    assert after.opinions == before.opinions


def test_without_a_prior_there_is_nothing_to_take_up() -> None:
    session = Session()
    session.open(make_study())
    saved = SavedReading(NOW, "", 0, OPINIONS)
    assert with_prior_reading(session.state, saved) is session.state
    assert prior_uid(session.state) is None
    assert prior_uid(State()) is None
    assert prior_uid(compared_session().state) == "7.7"
