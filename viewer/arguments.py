"""The command line's words: verbs, their arguments, and what each may be."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from model.labels import Condition, Level, Severity
from model.training.arguments import add_training
from model.training.faithfulness_arguments import add_faithfulness
from viewer.language import LANGUAGES, SOURCE

DEVICES = ("auto", "cpu", "cuda", "mps")
WINDOW = "window"

Add = Callable[[argparse.ArgumentParser], None]


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as values; `verb` names what to do, "window" where no verb is given.

    Raises
    ------
    SystemExit
        With code 2 where they make no sense, after saying why on stderr.
    """
    return _parser(arguments).parse_args(arguments)


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    verbs: dict[str, Add] = {
        "analyse": _add_analyse,
        "inspect": _add_inspect,
        "phantom": _add_phantom,
        "evaluate": _add_evaluate,
        "faithfulness": _add_faithfulness,
        "analytics": _add_analytics,
        "prepare": _add_prepare,
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
            subparser = subparsers.add_parser(name)
            subparser.set_defaults(verb=name)
            add(subparser)
    else:
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH",
                            help="study to open: folders, files, a ZIP archive")  # fmt: skip
        parser.add_argument("--device", choices=DEVICES, default="auto")
        parser.set_defaults(verb=WINDOW)
    return parser


def _add_analyse(parser: argparse.ArgumentParser) -> None:
    parser.description = "Grade a study and write result.json."
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="folder for the results")
    parser.add_argument("--device", choices=DEVICES, default="auto")
    parser.add_argument("--shift", type=int, choices=range(-2, 3), default=0,
                        help="levels to move the numbering down")  # fmt: skip
    parser.add_argument("--pdf", action="store_true", help="write report.pdf")
    parser.add_argument("--language", choices=LANGUAGES, default=SOURCE,
                        help="of report.pdf; all else stays English")  # fmt: skip
    parser.add_argument("--csv", action="store_true", help="write submission.csv (RSNA layout)")
    parser.add_argument("--overlays", action="store_true", help="write pictures of what was seen")
    parser.add_argument("--maps", action="store_true",
                        help="write the report's heat maps as DICOM parametric maps, which name "
                        "the patient as the study does")  # fmt: skip
    parser.add_argument("--prior", type=Path, help="folder of a study to compare with")
    parser.add_argument("--same-patient", action="store_true",
                        help="the prior is of this patient, whatever its files say")  # fmt: skip
    parser.add_argument("--quiet", action="store_true")


def _add_inspect(parser: argparse.ArgumentParser) -> None:
    parser.description = "Say of every file of a folder what it is, and hash the pixels."
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", type=Path, required=True, help="file to write")
    parser.add_argument("--quiet", action="store_true")


def _add_phantom(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write a procedural lumbar MRI study with known grades."
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--finding", type=_finding, action="append", default=[],
                        metavar='"L4/L5:Spinal Canal Stenosis:Severe"')  # fmt: skip
    parser.add_argument("--quiet", action="store_true")


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.description = "Measure the shipped networks on labelled pictures."
    parser.add_argument("data", type=Path, nargs="?",
                        help="a folder with sagittal_t1.csv, axial_t2.csv ...")  # fmt: skip
    parser.add_argument("--submission", type=Path, help="score this table instead of the networks")
    parser.add_argument("--labels", type=Path, help="the train.csv to score the submission with")
    parser.add_argument("--bootstrap", type=int, default=0, help="resamplings for the intervals")
    parser.add_argument("--json", type=Path, required=True, help="file to write")
    parser.add_argument("--fold", type=int, default=None)
    parser.add_argument("--weights", type=Path, default=None, help="folder of the weights")
    seen = parser.add_mutually_exclusive_group()
    seen.add_argument("--unseen-members", dest="seen", action="store_const",
                      const="LEFT_TO_UNSEEN_MEMBERS", default="REFUSED",
                      help="grade each study by networks alone that never saw it")  # fmt: skip
    seen.add_argument("--trained-anyway", dest="seen", action="store_const", const="ALLOWED",
                      help="measure even on studies that were trained on")  # fmt: skip
    parser.add_argument("--device", choices=DEVICES, default="auto")
    parser.add_argument("--quiet", action="store_true")


def _add_faithfulness(parser: argparse.ArgumentParser) -> None:
    parser.description = "Measure what heat maps are worth, on held-out studies and phantoms."
    add_faithfulness(parser)


def _add_analytics(parser: argparse.ArgumentParser) -> None:
    parser.description = "Prevalence and correlations of a table of labels, as one page."
    parser.add_argument("table", type=Path, help="a train.csv of RSNA 2024")
    parser.add_argument("--out", type=Path, required=True)


def _add_prepare(parser: argparse.ArgumentParser) -> None:
    parser.description = "Cut the RSNA 2024 folder into pictures to train on; goes on where it was."
    parser.add_argument("--rsna", type=Path, required=True, help="the challenge's folder")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--quiet", action="store_true")


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.description = "Train the networks on labelled pictures by a recipe (docs/training.md)."
    add_training(parser)


def _add_self_test(parser: argparse.ArgumentParser) -> None:
    parser.description = "Try every decoder; grade, explain and print a phantom."


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.description = "Open the window on a phantom, or do it offscreen without a display."
    parser.add_argument("folder", type=Path, help="where the phantom and the results go")


def _add_system_libraries(parser: argparse.ArgumentParser) -> None:
    parser.description = "Say which system libraries of Qt are missing on Linux."
    parser.add_argument("--install", action="store_true", help="install them where that is allowed")


def _finding(text: str) -> tuple[Level, Condition, Severity]:
    from model.phantom.spec import parse_finding

    try:
        return parse_finding(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
