"""The command line: one verb a job, on the same core as the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from types import TracebackType

from model.errors import DeviceError, ModelError, RecipeError, TableError, TrainedOnError
from model.labels import Condition, Level
from viewer.arguments import WINDOW, parsed
from viewer.errors import FolderError, ViewerError, WriteError, notice_of

DONE, BAD_ARGUMENTS, NOTHING_USABLE, GRADED_IN_PART = 0, 2, 3, 4
_ASKED_WRONGLY = (FolderError, WriteError, DeviceError, RecipeError, TableError, TrainedOnError)


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for.

    Returns
    -------
    int
        0 done, 2 bad arguments, 3 nothing usable in the folder, 4 graded in part.
    """
    options = parsed(arguments)
    try:
        return VERBS[options.verb](options)
    except (ViewerError, ModelError) as error:
        notice = notice_of(error)
        sys.stderr.write(f"{notice.text} {notice.advice}\n")
        asked_wrongly = isinstance(error, _ASKED_WRONGLY)
        return BAD_ARGUMENTS if asked_wrongly else NOTHING_USABLE
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return 130


def say_bug(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    """Say on stderr that something went wrong and where (an excepthook).

    The words of the exception are left out: they may quote a file.
    """
    from viewer import logs

    notice = notice_of(error.with_traceback(traceback))
    sys.stderr.write(f"{notice.text} Report {kind.__name__} at {logs.places(error)}.\n")


def progress(options: argparse.Namespace) -> Callable[[str, float | None], None]:
    """A function that says on stderr what is going on, or nothing with --quiet."""
    last = ""

    def say(text: str, fraction: float | None = None) -> None:
        """Write a line when it differs from the last one; fractions in tenths."""
        nonlocal last
        line = text if fraction is None else f"{text} {int(fraction * 10) * 10} %"
        if line != last and not getattr(options, "quiet", False):
            sys.stderr.write(line + "\n")
        last = line

    return say


def _window(options: argparse.Namespace) -> int:
    from viewer.app import open_window

    return open_window(tuple(options.paths), options.device)


def _analyse(options: argparse.Namespace) -> int:
    from viewer.folder_analysis import AnalyseOptions, analyse_folder

    wanted = AnalyseOptions(
        options.out, options.device, options.shift, options.pdf, options.csv, options.overlays,
        options.prior, options.same_patient, options.language, options.maps,
    )  # fmt: skip
    graded = analyse_folder(options.folder, wanted, progress(options))
    return DONE if graded == len(Level) * len(Condition) else GRADED_IN_PART


def _inspect(options: argparse.Namespace) -> int:
    from viewer.headless import inspect_to_file

    inspect_to_file(options.folder, options.json, progress(options))
    return DONE


def _phantom(options: argparse.Namespace) -> int:
    from viewer.headless import write_phantom

    write_phantom(options.folder, options.seed, tuple(options.finding), progress(options))
    return DONE


def _evaluate(options: argparse.Namespace) -> int:
    from viewer.headless import evaluate_to_file, score_to_file

    if options.submission is not None and options.labels is not None:
        score_to_file(options.submission, options.labels, options.json)
    elif options.data is not None:
        evaluate_to_file(options, progress(options))
    else:
        sys.stderr.write("Name a folder of labelled pictures, or --submission and --labels.\n")
        return BAD_ARGUMENTS
    return DONE


def _faithfulness(options: argparse.Namespace) -> int:
    from viewer.map_trial import measure_maps

    measure_maps(options, progress(options))
    return DONE


def _analytics(options: argparse.Namespace) -> int:
    from model.training.analytics import analyse_table
    from viewer.headless import make_folder

    make_folder(options.out)
    sys.stdout.write(f"{analyse_table(options.table, options.out).page}\n")
    return DONE


def _prepare(options: argparse.Namespace) -> int:
    from viewer.headless import prepare_data

    prepare_data(options.rsna, options.out, progress(options))
    return DONE


def _train(options: argparse.Namespace) -> int:
    from model.training.command import run_training
    from viewer.headless import make_folder

    make_folder(options.out)
    run_training(options)
    return DONE


def _self_test(_: argparse.Namespace) -> int:
    from viewer.self_test import run_self_test

    return run_self_test()


def _demo(options: argparse.Namespace) -> int:
    from viewer.demo import run_demo

    return run_demo(options.folder)


def _system_libraries(options: argparse.Namespace) -> int:
    from viewer.system_libraries import check_system_libraries

    return check_system_libraries(install=options.install)


VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    WINDOW: _window,
    "analyse": _analyse,
    "inspect": _inspect,
    "phantom": _phantom,
    "evaluate": _evaluate,
    "faithfulness": _faithfulness,
    "analytics": _analytics,
    "prepare": _prepare,
    "train": _train,
    "self-test": _self_test,
    "demo": _demo,
    "system-libraries": _system_libraries,
}
