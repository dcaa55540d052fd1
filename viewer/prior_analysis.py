"""Grade a prior study without a window, and compare it with one that is graded already."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from model.volume import Volume
from viewer.change import (
    Change,
    Comparison,
    Likeness,
    Standing,
    best_prior,
    changes_between,
    likeness_of,
    standing_of,
)
from viewer.decoding import Decoded, Reduced, decode
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import StackKey, Study
from viewer.eligibility import chosen_stacks
from viewer.errors import NothingToShowError, OtherPatientError
from viewer.pipeline import GradingRequest, grade_study
from viewer.progress import Progress
from viewer.reading import Analysis, Cell, Finding
from viewer.reporting import ReportRequest


def compared(
    report: ReportRequest, folder: Path, *, same_patient: bool = False
) -> Generator[Progress, None, ReportRequest]:
    """Read and grade the study of a folder that serves best as prior; the report with what changed.

    Parameters
    ----------
    report : ReportRequest
        Of the study that is graded already; the prior is graded with its weights and device.
    same_patient : bool
        Somebody said that both are of the same patient, where the files leave that open.

    Raises
    ------
    OtherPatientError
        The files do not say that it is the same patient, and nobody else did.
    ViewerError
        The folder cannot be read, or holds no other study.
    """
    yield Progress("Reading the prior study")
    study = report.study
    prior = best_prior(study, (yield from _scanned(folder)))
    if prior is None:
        raise NothingToShowError("The folder of the prior study holds no other study.")
    likeness = likeness_of(study.patient, prior.patient)
    if likeness is not Likeness.SAME and not same_patient:
        raise OtherPatientError("The prior study may be of another patient.")
    volumes: dict[StackKey, Volume] = {}
    for item in decode(prior, chosen_stacks(prior, {}).keys):
        match item:
            case Progress():
                yield item
            case Decoded():
                volumes[item.key] = item.volume
            case Reduced():
                prior = item.study
    graded = yield from _graded(GradingRequest(prior, {}, volumes, report.resources, report.device))
    standing = standing_of(prior, study)
    changes = _changes(graded, report.analysis, standing)
    made = Comparison(prior.study_instance_uid, prior.date, standing, likeness, changes)
    return replace(report, comparison=made)


def _scanned(folder: Path) -> Generator[Progress, None, tuple[Study, ...]]:
    work = scan_folder(folder)
    try:
        while True:
            yield Progress(f"Prior study: {next(work).files_seen} files read")
    except StopIteration as stop:
        studies: tuple[Study, ...] = stop.value
        return studies
    finally:
        work.close()


def _graded(request: GradingRequest) -> Generator[Progress, None, Analysis]:
    work = grade_study(request)
    try:
        while True:
            item = next(work)
            if isinstance(item, Progress):
                yield Progress(f"Prior study: {item.text}", item.fraction)
    except StopIteration as stop:
        analysis: Analysis = stop.value
        return analysis
    finally:
        work.close()


def _changes(prior: Analysis, analysis: Analysis, standing: Standing) -> tuple[Change, ...]:
    then, now = (_by_cell(one.findings) for one in (prior, analysis))
    return changes_between(now, then) if standing is Standing.LATER else changes_between(then, now)


def _by_cell(findings: tuple[Finding, ...]) -> dict[Cell, Finding]:
    return {finding.cell: finding for finding in findings}
