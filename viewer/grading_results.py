"""What grading yields, brought to the session of the study that is graded."""

from __future__ import annotations

from viewer.pipeline import Doubted, Located
from viewer.reading import Finding, ModelIdentity
from viewer.session import Session


def bring(session: Session, item: object) -> None:
    """Put one item of `viewer.pipeline.grade_study` into the state; others are passed over."""
    match item:
        case ModelIdentity():
            session.set_model(item)
        case Doubted():
            session.add_warnings(item.warnings)
        case Located():
            session.begin_grading(item.levels, item.shift, item.found)
        case Finding():
            session.add_finding(item)
