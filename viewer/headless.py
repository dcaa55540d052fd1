"""Whole jobs without a window: analyse, inspect, phantom, evaluate."""

from __future__ import annotations

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtGui import QGuiApplication

from model.labels import Condition, Level, Severity, Zone
from model.methods import DEFAULT_METHOD
from model.results import NotAssessed
from model.volume import Volume
from viewer.decoding import Decoded, Reduced, Unreadable, decode
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import Role, StackKey, Study
from viewer.eligibility import chosen_stacks
from viewer.errors import FolderError, NotGradableError, WriteError
from viewer.export.compared import comparison_entry
from viewer.export.files import write_whole
from viewer.export.overlays import write_overlays
from viewer.export.result import result_bytes, result_of
from viewer.export.submission import submission_of
from viewer.paths import resources_folder
from viewer.pipeline import GradingRequest, grade_study
from viewer.prior_analysis import compared
from viewer.progress import Progress, reported
from viewer.reading import Analysis
from viewer.reporting import ReportRequest, explain_all, write_pdf

_MAIN_FIGURES = (
    "weighted_log_loss",
    "accuracy",
    "majority_accuracy",
    "auc_severe",
    "auc_moderate",
)

Say = Callable[[str, float | None], None]
Result = TypeVar("Result")


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
    """

    out: Path
    device: str = "auto"
    shift: int = 0
    pdf: bool = False
    csv: bool = False
    overlays: bool = False
    prior: Path | None = None
    same_patient: bool = False


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


def inspect_to_file(folder: Path, target: Path, say: Say) -> None:
    """Write what every file of a folder is, with hashes of the pixels, as JSON."""
    from viewer.inspection import inspect_folder

    found = run(inspect_folder(folder), say, str)
    write_json(target, found)


def write_phantom(
    folder: Path, seed: int, findings: tuple[tuple[Level, Condition, Severity], ...], say: Say
) -> None:
    """Write a phantom study with known grades as DICOM, with its truth as JSON beside it."""
    from viewer.opening import phantom_study

    run(phantom_study(folder, seed, findings, truth=True), say)


def evaluate_to_file(options: Namespace, say: Say) -> None:
    """Measure the networks on labelled pictures, say the main figures and write all as JSON.

    Raises
    ------
    FolderError
        There is nothing to measure in the folder or the fold.
    ModelError
        The weights cannot be used, or were trained on these studies and nobody allowed that.
    """
    from model.training.evaluation import Seen, evaluate

    say("Measuring", None)
    weights = options.weights or resources_folder()
    wanted = (options.fold, options.bootstrap, Seen[options.seen], options.device)
    try:
        figures = evaluate(options.data, weights, *wanted)
    except (FileNotFoundError, ValueError) as error:
        raise FolderError(f"Nothing to measure: {error}.") from error
    write_json(options.json, figures)
    for block in (*(zone.value for zone in Zone), "foraminal_located"):
        for key in _MAIN_FIGURES:
            if block in figures and figures[block][key] is not None:
                sys.stdout.write(f"{block:18} {key:18} {figures[block][key]:.4f}\n")
    if figures["warning"]:
        sys.stderr.write(f"{figures['warning']}\n")


def score_to_file(submission: Path, labels: Path, target: Path) -> None:
    """Score a table of probabilities as the RSNA 2024 challenge does, and write it as JSON."""
    from model.training.rsna_score import score_submission

    score = score_submission(submission, labels)
    write_json(target, score)
    sys.stdout.write(f"score {score['score']:.4f}\n")


def prepare_data(rsna: Path, out: Path, say: Say) -> None:
    """Cut the RSNA 2024 folder into pictures to train on, and say what was left out."""
    from viewer.export.rsna_preparation import MEANINGS, prepare_rsna

    make_folder(out)
    steps = prepare_rsna(rsna, out)
    made = run(reported(steps, lambda step: Progress("Preparing", step.fraction)), say)
    sys.stdout.write(
        f"{made.studies} studies, {made.foramina} foramina, {made.axial_crops} axial crops\n"
    )
    for code, count in made.skipped.items():
        sys.stdout.write(f"{count} left out: {MEANINGS[code]}\n")


def write_json(target: Path, value: Any) -> None:
    """Write a value as JSON, whole or not at all; numbers that are not finite are refused."""
    write_whole(target, result_bytes(value))


def make_folder(folder: Path) -> None:
    """Make a folder for results.

    Raises
    ------
    WriteError
        It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError("The folder for the results cannot be made.") from error


def progress_text(item: Any) -> str:
    """What a `Progress` says; of another item nothing is said."""
    return item.text if isinstance(item, Progress) else ""


def run(
    work: Generator[Any, None, Result], say: Say, text: Callable[[Any], str] = progress_text
) -> Result:
    """Drive a generator to its end, saying what `text` makes of its items."""
    try:
        while True:
            item = next(work)
            words = text(item)
            if words:
                say(words, item.fraction if isinstance(item, Progress) else None)
    except StopIteration as stop:
        result: Result = stop.value
        return result
    finally:
        work.close()


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
    explanations = run(explain_all(report), say) if wanted.pdf or wanted.overlays else {}
    seconds["explain"] = time.monotonic() - clock
    if wanted.overlays:
        say("Drawing overlays", None)
        write_overlays(report.study, report.volumes, report.windows, report.analysis,
                       explanations, wanted.out / "overlays")  # fmt: skip
    if wanted.pdf:
        say("Writing the report", None)
        _ = application_for_fonts()
        write_pdf(report, explanations, wanted.out / "report.pdf")
    if wanted.csv:
        table = submission_of(report.study, report.analysis)
        # A folder's name may hold bytes that are no text, which have no UTF-8.
        write_whole(wanted.out / "submission.csv", table.encode("utf-8", "replace"))
    seconds["total"] = time.monotonic() - start
    timed = replace(report.analysis, seconds=seconds)
    result = result_of(report.study, report.roles, timed) | comparison_entry(report.comparison)
    write_json(wanted.out / "result.json", result)
