"""Jobs without a window, and how they are driven: inspect, phantom, evaluate, prepare."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, TypeVar

from model.labels import Condition, Level, Severity, Zone
from viewer.errors import FolderError, WriteError
from viewer.export.files import write_whole
from viewer.export.result import result_bytes
from viewer.paths import resources_folder
from viewer.progress import Progress, reported

_MAIN_FIGURES = (
    "weighted_log_loss",
    "accuracy",
    "majority_accuracy",
    "auc_severe",
    "auc_moderate",
)

Say = Callable[[str, float | None], None]
Result = TypeVar("Result")


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
