"""`analyse`: grade the study of a folder and write what was found, without a window."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from model.methods import DEFAULT_METHOD
from model.results import NotAssessed
from model.volume import Volume
from viewer.decoding import Decoded, Reduced, Unreadable, decode
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import Role, StackKey, Study
from viewer.eligibility import chosen_stacks
from viewer.errors import NotGradableError
from viewer.export.compared import comparison_entry
from viewer.export.files import write_whole
from viewer.export.overlays import write_overlays
from viewer.export.result import result_of
from viewer.export.submission import submission_of
from viewer.headless import Say, make_folder, run, write_json
from viewer.language import SOURCE, spoken
from viewer.map_exporting import save_parametric_maps
from viewer.paths import resources_folder
from viewer.pipeline import GradingRequest, grade_study
from viewer.prior_analysis import compared
from viewer.progress import Progress
from viewer.reading import Analysis
from viewer.reporting import ReportRequest, explain_all, write_pdf


@dataclass(frozen=True, slots=True)
class AnalyseOptions:
    """What `analyse` is to do.

    Attributes
    ----------
    out : Path
        Folder for the results; made where it is missing.
    shift : int
        How many levels the numbering is moved down.
    pdf, csv, overlays : bool
        Which files to write beside result.json.
    prior : Path or None
        Folder of a study to compare with.
    same_patient : bool
        It is of the same patient, whatever the files leave open.
    maps : bool
        Write the report's heat maps as DICOM parametric maps; they name the patient as the
        study does.
    language : str
        That of the report, a key of `viewer.language.LANGUAGES`; all else stays English.
    """

    out: Path
    device: str = "auto"
    shift: int = 0
    pdf: bool = False
    csv: bool = False
    overlays: bool = False
    prior: Path | None = None
    same_patient: bool = False
    language: str = SOURCE
    maps: bool = False


def analyse_folder(folder: Path, wanted: AnalyseOptions, say: Say) -> int:
    """Grade the study in a folder and write the results.

    Returns
    -------
    int
        How many of the 25 findings were graded: at least one.

    Raises
    ------
    ViewerError
        The folder cannot be read, holds nothing to show, or the results cannot be written.
    NotGradableError
        Nothing was graded; the results say so and are written.
    DeviceError
        The wanted device is not there.
    """
    from model.weights import chosen_device

    chosen_device(wanted.device)
    make_folder(wanted.out)
    start = time.monotonic()
    studies = run(scan_folder(folder), say, lambda scan: f"{scan.files_seen} files read")
    study: Study = studies[0]
    seconds = {"scan": time.monotonic() - start}
    clock = time.monotonic()
    study, volumes, windows, failures = _decoded(study, say)
    seconds["decode"] = time.monotonic() - clock
    roles: dict[str, Role] = {}
    request = GradingRequest(study, roles, volumes, resources_folder(), wanted.device, wanted.shift)
    analysis: Analysis = run(grade_study(request), say)
    warnings = (*analysis.warnings, *failures, *_several(studies))
    seconds |= analysis.seconds
    analysis = replace(analysis, seconds=seconds, warnings=warnings)
    weights, device = resources_folder(), wanted.device
    report = ReportRequest(
        study, roles, volumes, windows, analysis, {}, DEFAULT_METHOD, weights, device
    )
    if wanted.prior is not None:
        report = run(compared(report, wanted.prior, same_patient=wanted.same_patient), say)
    _write(report, wanted, start, say)
    graded = sum(finding.severity is not None for finding in analysis.findings)
    if not graded:
        raise NotGradableError(f"Nothing was graded: {_reasons(analysis)}")
    return graded


def _decoded(
    study: Study, say: Say
) -> tuple[Study, dict[StackKey, Volume], dict[str, tuple[float, float]], tuple[str, ...]]:
    volumes: dict[StackKey, Volume] = {}
    windows: dict[str, tuple[float, float]] = {}
    failures: list[str] = []
    for item in decode(study, chosen_stacks(study, {}).keys):
        match item:
            case Progress():
                say(item.text, item.fraction)
            case Decoded():
                volumes[item.key] = item.volume
                windows.setdefault(item.key.series_instance_uid, item.window)
            case Reduced():
                failures.append("Some files cannot be decoded and are left out.")
                study = item.study
            case Unreadable():
                failures.append(f"{study[item.key.series_instance_uid].role.value}: {item.error}")
    return study, volumes, windows, tuple(dict.fromkeys(failures))


def _reasons(analysis: Analysis) -> str:
    """Why findings were not assessed, each reason once."""
    answers = (finding.answer for finding in analysis.findings)
    reasons = (answer.reason for answer in answers if isinstance(answer, NotAssessed))
    return " ".join(dict.fromkeys(reasons))


def _several(studies: tuple[Study, ...]) -> tuple[str, ...]:
    if len(studies) == 1:
        return ()
    return (f"The folder holds {len(studies)} studies; the one with most lumbar series was used.",)


@cache
def application_for_fonts() -> QGuiApplication:
    """The `QGuiApplication` that drawing text needs: the running one, else one without a screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


def _write(report: ReportRequest, wanted: AnalyseOptions, start: float, say: Say) -> None:
    seconds = dict(report.analysis.seconds)
    clock = time.monotonic()
    asked = wanted.pdf or wanted.overlays or wanted.maps
    explanations = run(explain_all(report), say) if asked else {}
    seconds["explain"] = time.monotonic() - clock
    if wanted.overlays:
        say("Drawing overlays", None)
        write_overlays(report.study, report.volumes, report.windows, report.analysis,
                       explanations, wanted.out / "overlays")  # fmt: skip
    if wanted.maps:
        make_folder(wanted.out / "maps")
        work = save_parametric_maps(
            report.study, report.analysis, explanations, wanted.out / "maps"
        )
        run(work, say)
    if wanted.pdf:
        say("Writing the report", None)
        _ = application_for_fonts()
        with spoken(wanted.language, resources_folder() / "languages"):
            write_pdf(report, explanations, wanted.out / "report.pdf")
    if wanted.csv:
        table = submission_of(report.study, report.analysis)
        # A folder's name may hold bytes that are no text, which have no UTF-8.
        write_whole(wanted.out / "submission.csv", table.encode("utf-8", "replace"))
    seconds["total"] = time.monotonic() - start
    timed = replace(report.analysis, seconds=seconds)
    result = result_of(report.study, report.roles, timed) | comparison_entry(report.comparison)
    write_json(wanted.out / "result.json", result)
