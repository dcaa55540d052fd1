"""A prior study compared without a window: its patient is checked, its order said."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from model.labels import Condition, Level, Severity
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from model.results import Prediction
from viewer import prior_analysis
from viewer.change import Direction, Likeness, Standing
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import Patient, Study
from viewer.errors import FolderError, NothingToShowError, OtherPatientError
from viewer.export.phantom_study import write_phantom_study
from viewer.pipeline import GradingRequest
from viewer.prior_analysis import compared
from viewer.progress import Progress
from viewer.reading import CELLS, Analysis, Finding
from viewer.reporting import ReportRequest

CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)


def analysis(canal: Severity) -> Analysis:
    """All Normal/Mild but the canal at L4/L5."""
    findings = []
    for cell in CELLS:
        chances = [0.1, 0.1, 0.1]
        chances[canal if cell == CANAL else Severity.NORMAL_MILD] = 0.8
        answer = Prediction(*cell, (chances[0], chances[1], chances[2]), "0" * 64)
        findings.append(Finding(answer))
    return Analysis(None, 0, tuple(findings), None)


@pytest.fixture(scope="module")
def prior(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """A small phantom on disk, as it is read."""
    folder = tmp_path_factory.mktemp("prior") / "study"
    for _ in write_phantom_study(draw_phantom(PhantomSpec(1, small=True)), folder):
        pass
    return finished(scan_folder(folder))[0]


def finished(work: Generator[Any, None, Any]) -> Any:
    """Run a generator to its end; what it returns."""
    try:
        while True:
            next(work)
    except StopIteration as stop:
        return stop.value


@pytest.fixture(autouse=True)
def moderate(monkeypatch: pytest.MonkeyPatch) -> None:
    """The prior is graded at once: the canal was moderate, if its pictures were decoded."""

    def grade(request: GradingRequest) -> Generator[Progress, None, Analysis]:
        """No network."""
        assert request.volumes
        yield Progress("Grading", 0.5)
        return analysis(Severity.MODERATE)

    monkeypatch.setattr(prior_analysis, "grade_study", grade)


def report_of(study: Study) -> ReportRequest:
    """The study that is open: severe now."""
    return ReportRequest(study, {}, {}, {}, analysis(Severity.SEVERE))


def test_the_report_gets_the_comparison(prior: Study) -> None:
    day = prior.date
    assert day is not None
    now = replace(prior, study_instance_uid="1.2.3", date=day.replace(year=day.year + 2))
    made = finished(compared(report_of(now), prior.folder)).comparison
    assert made.study_instance_uid == prior.study_instance_uid
    assert (made.standing, made.likeness) == (Standing.PRIOR, Likeness.SAME)
    changed = [change for change in made.changes if change.is_change]
    assert [(change.cell, change.direction) for change in changed] == [(CANAL, Direction.WORSE)]


def test_changes_run_forward_in_time_where_the_other_study_is_later(prior: Study) -> None:
    day = prior.date
    assert day is not None
    now = replace(prior, study_instance_uid="1.2.3", date=day.replace(year=day.year - 2))
    made = finished(compared(report_of(now), prior.folder)).comparison
    assert made.standing is Standing.LATER
    assert made.changes[CELLS.index(CANAL)].direction is Direction.BETTER


def test_another_patient_is_refused_unless_somebody_knows_better(prior: Study) -> None:
    now = replace(prior, study_instance_uid="1.2.3", patient=Patient("Someone Else", "X-9"))
    with pytest.raises(OtherPatientError):
        finished(compared(report_of(now), prior.folder))
    made = finished(compared(report_of(now), prior.folder, same_patient=True)).comparison
    assert made.likeness is Likeness.DIFFERENT


def test_a_study_is_not_compared_with_itself(prior: Study) -> None:
    with pytest.raises(NothingToShowError):
        finished(compared(report_of(prior), prior.folder))


def test_a_missing_folder(prior: Study, tmp_path: Path) -> None:
    now = replace(prior, study_instance_uid="1.2.3")
    with pytest.raises(FolderError):
        finished(compared(report_of(now), tmp_path / "none"))
