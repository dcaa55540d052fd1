"""Everything that grading yields reaches the session, in the order in which it comes."""

from __future__ import annotations

from model.labels import Condition, Level
from model.results import NotAssessed
from tests.lumbar_study import make_levels, make_study
from viewer.grading_results import bring
from viewer.pipeline import Doubted, Located
from viewer.progress import Progress
from viewer.reading import Finding, ModelIdentity
from viewer.session import Session


def test_what_grading_yields_is_in_the_state() -> None:
    session = Session()
    session.open(make_study())
    model = ModelIdentity("three", "2026", "ab" * 32, "cpu")
    answer = NotAssessed(Level.L1_L2, Condition.SPINAL_CANAL_STENOSIS, "No picture.")
    found = make_levels()
    for item in (model, Doubted(("Some doubt.",)), Located(found, 0, found), Finding(answer)):
        bring(session, item)
    state = session.state
    assert state.model == model
    assert state.warnings == ("Some doubt.",)
    assert state.levels == state.found == found
    assert state.findings == {Finding(answer).cell: Finding(answer)}


def test_anything_else_changes_nothing() -> None:
    session = Session()
    before = session.state
    bring(session, Progress("Reading"))
    bring(session, None)
    assert session.state is before
