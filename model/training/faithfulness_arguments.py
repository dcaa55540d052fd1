"""The words of the command that measures heat maps; no torch."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_faithfulness(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to a parser."""
    parser.add_argument("--data", type=Path, default=None,
                        help="a folder with sagittal_t1.csv and axial_t2.csv")  # fmt: skip
    parser.add_argument("--json", type=Path, required=True,
                        help="file to write; goes on with what it holds")  # fmt: skip
    parser.add_argument("--html", type=Path, default=None, help="page to write")
    parser.add_argument("--table", type=Path, default=None, help="the main figures as Markdown")
    parser.add_argument("--published", type=Path, default=None,
                        help="what the window shows of it (explanations.json)")  # fmt: skip
    parser.add_argument("--methods", nargs="+", default=[], help="by their names; all without it")
    parser.add_argument("--fold", type=int, default=1)
    parser.add_argument("--studies", type=int, default=60, help="of each condition, at most")
    parser.add_argument("--weights", type=Path, default=None, help="folder of the weights")
    parser.add_argument("--phantom-only", action="store_true", help="measure without --data")
    parser.add_argument("--quiet", action="store_true")
