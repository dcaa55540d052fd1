"""The command line: one verb a job, on the same core as the window."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from model.errors import ModelError
from model.labels import Condition, Level, Severity
from viewer.errors import FolderError, NothingToShowError, ViewerError, notice_of

DONE, BAD_ARGUMENTS, NOTHING_USABLE, GRADED_IN_PART = 0, 2, 3, 4
DEVICES = ("auto", "cpu", "cuda", "mps")


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for.

    Returns
    -------
    int
        0 done, 2 bad arguments, 3 nothing usable in the folder, 4 graded in part.
    """
    options = _parser(arguments).parse_args(arguments)
    call: Callable[[argparse.Namespace], int] = options.call
    try:
        return call(options)
    except (ViewerError, ModelError) as error:
        notice = notice_of(error)
        sys.stderr.write(f"{notice.text} {notice.advice}\n")
        return BAD_ARGUMENTS if isinstance(error, FolderError) else NOTHING_USABLE
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return 130


def progress(options: argparse.Namespace) -> Callable[[str, float | None], None]:
    """A function that says on stderr what is going on, or nothing with --quiet."""
    last = ""

    def say(text: str, fraction: float | None = None) -> None:
        nonlocal last
        line = text if fraction is None else f"{text} {int(fraction * 10) * 10} %"
        if line != last and not getattr(options, "quiet", False):
            sys.stderr.write(line + "\n")
        last = line

    return say


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    verbs = {
        "analyse": _add_analyse,
        "inspect": _add_inspect,
        "phantom": _add_phantom,
        "evaluate": _add_evaluate,
        "train": _add_train,
        "self-test": _add_self_test,
        "demo": _add_demo,
        "system-libraries": _add_system_libraries,
    }
    parser = argparse.ArgumentParser(
        prog="foramen",
        description="Grade lumbar spine MRI beside the slices. Research use; not a medical device.",
        epilog=f"Without a verb the window opens. Verbs: {', '.join(verbs)}.",
    )
    if arguments and arguments[0] in verbs:
        subparsers = parser.add_subparsers(metavar="VERB", required=True)
        for name, add in verbs.items():
            add(subparsers.add_parser(name))
    else:
        parser.add_argument("folder", nargs="?", type=Path, help="study to open")
        parser.add_argument("--device", choices=DEVICES, default="auto")
        parser.set_defaults(call=_window)
    return parser


def _add_analyse(parser: argparse.ArgumentParser) -> None:
    parser.description = "Grade a study and write result.json."
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="folder for the results")
    parser.add_argument("--device", choices=DEVICES, default="auto")
    parser.add_argument("--shift", type=int, choices=range(-2, 3), default=0,
                        help="levels to move the numbering down")  # fmt: skip
    parser.add_argument("--pdf", action="store_true", help="write report.pdf")
    parser.add_argument("--csv", action="store_true", help="write submission.csv (RSNA layout)")
    parser.add_argument("--overlays", action="store_true", help="write pictures of what was seen")
    parser.add_argument("--quiet", action="store_true")
    parser.set_defaults(call=_analyse)


def _add_inspect(parser: argparse.ArgumentParser) -> None:
    parser.description = "Say of every file of a folder what it is, and hash the pixels."
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", type=Path, required=True, help="file to write")
    parser.add_argument("--quiet", action="store_true")
    parser.set_defaults(call=_inspect)


def _add_phantom(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write a procedural lumbar MRI study with known grades."
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--finding", type=_finding, action="append", default=[],
                        metavar='"L4/L5:Spinal Canal Stenosis:Severe"')  # fmt: skip
    parser.add_argument("--quiet", action="store_true")
    parser.set_defaults(call=_phantom)


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.description = "Measure the shipped networks on labelled pictures."
    parser.add_argument("data", type=Path, help="a folder with sagittal_t1.csv, axial_t2.csv ...")
    parser.add_argument("--json", type=Path, required=True, help="file to write")
    parser.add_argument("--fold", type=int, default=None)
    parser.add_argument("--weights", type=Path, default=None, help="folder of the weights")
    parser.add_argument("--device", choices=DEVICES, default="auto")
    parser.add_argument("--quiet", action="store_true")
    parser.set_defaults(call=_evaluate)


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.description = "Train a network on labelled pictures; goes on where it was stopped."
    parser.add_argument("network", choices=("levels", "grades"))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--resume", action="store_true")
    parser.set_defaults(call=_train)


def _add_self_test(parser: argparse.ArgumentParser) -> None:
    parser.description = "Try every decoder; grade, explain and print a phantom."
    parser.set_defaults(call=_self_test)


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.description = "Open the window on a phantom, or do it offscreen without a display."
    parser.add_argument("folder", type=Path, help="where the phantom and the results go")
    parser.set_defaults(call=_demo)


def _add_system_libraries(parser: argparse.ArgumentParser) -> None:
    parser.description = "Say which system libraries of Qt are missing on Linux."
    parser.add_argument("--install", action="store_true", help="install them where that is allowed")
    parser.set_defaults(call=_system_libraries)


def _finding(text: str) -> tuple[Level, Condition, Severity]:
    from model.phantom.spec import parse_finding

    try:
        return parse_finding(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _window(options: argparse.Namespace) -> int:
    from viewer.app import open_window

    return open_window(options.folder, options.device)


def _analyse(options: argparse.Namespace) -> int:
    from viewer.headless import AnalyseOptions, analyse_folder

    wanted = AnalyseOptions(
        options.out, options.device, options.shift, options.pdf, options.csv, options.overlays
    )
    graded = analyse_folder(options.folder, wanted, progress(options))
    if graded == 0:
        raise NothingToShowError("Nothing in this folder could be graded.")
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
    from viewer.headless import evaluate_to_file

    evaluate_to_file(options, progress(options))
    return DONE


def _train(options: argparse.Namespace) -> int:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if options.network == "levels":
        from model.training.levels_training import LevelsRecipe, train_levels

        train_levels(options.data, options.out, LevelsRecipe(), options.resume)
    else:
        from model.training.grade_training import Recipe, train

        train(options.data, options.out, Recipe(), resume=options.resume)
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
