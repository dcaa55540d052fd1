"""A study and a prior one by hand: the same spine, elsewhere on another scanner's table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from model.labels import Severity
from model.results import Prediction
from tests.lumbar_study import DISCS, axial, make_levels, make_series, make_study, sagittal
from viewer import comparing
from viewer.dicom.study import Patient, Role, Study
from viewer.prior_session import PriorSession
from viewer.reading import CELLS, Cell, Finding
from viewer.session import Session

UP_MM = 250.0
SPACE = "1.2.826.0.1.77"
UID = "7.7"


def make_prior(
    patient: Patient = Patient("Test Spine", "T-1"),  # noqa: B008 - frozen
    date: dt.date | None = dt.date(2022, 1, 2),
) -> Study:
    """Sagittal T2 and one straight axial T2 block, `UP_MM` further up than `make_study`."""
    middle = (0.0, 10.0, UP_MM)
    series = (
        make_series(f"{UID}.1", Role.SAGITTAL_T2, [sagittal(frames=9, centre=middle)], SPACE),
        make_series(
            f"{UID}.3",
            Role.AXIAL_T2,
            [axial(middle, frames=121, spacing=2.0, size=(30, 32))],
            SPACE,
        ),
    )
    study = make_study(UID)
    return replace(study, patient=patient, date=date, series=series)


def graded_all(session: Session, grades: Mapping[Cell, Severity]) -> None:
    """Give every cell a grade, Normal/Mild unless said otherwise, without a place."""
    for cell in CELLS:
        severity = grades.get(cell, Severity.NORMAL_MILD)
        chances = [0.1, 0.1, 0.1]
        chances[severity] = 0.8
        answer = Prediction(*cell, (chances[0], chances[1], chances[2]), "0" * 64)
        session.add_finding(Finding(answer))


def compared_session(prior: Study | None = None, *, levels: bool = True) -> Session:
    """A session with `make_study` open, beside a prior one; `levels` of both are known."""
    session = Session()
    session.open(make_study())
    session.apply(comparing.begun)
    inner = PriorSession(session)
    inner.open(prior or make_prior())
    if levels:
        session.begin_grading(make_levels(), 0)
        inner.begin_grading(make_levels(SPACE, up_mm=UP_MM), 0)
    return session


def disc_z(index: int) -> float:
    """Height of a disc of `make_study`, mm, LPS."""
    return list(DISCS.values())[index][2]
