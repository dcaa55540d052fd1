"""The words of the training command, the same for the program and for `python -m`; no torch."""

from __future__ import annotations

import argparse
from pathlib import Path

NETWORKS = ("levels", "grades")
DEVICES = ("auto", "cpu", "cuda")


def add_training(parser: argparse.ArgumentParser, network: str | None = None) -> None:
    """Add the arguments of the command to a parser.

    Parameters
    ----------
    parser : ArgumentParser
    network : str or None
        Which one is trained; None lets the command line say so.
    """
    if network is None:
        parser.add_argument("network", choices=NETWORKS)
    else:
        parser.set_defaults(network=network)
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled pictures")
    parser.add_argument("--out", type=Path, required=True, help="folder for what is trained")
    parser.add_argument("--config", type=Path, default=None,
                        help="a recipe (TOML); that of the shipped weights without it")  # fmt: skip
    parser.add_argument("--resume", action="store_true", help="go on where it was stopped")
    parser.add_argument("--device", choices=DEVICES, default="auto")
    parser.add_argument("--member", default=None, help="grades: this member of the recipe alone")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--epochs", type=int, default=None, help="grades: instead of the recipe's")
    length.add_argument("--steps", type=int, default=None,
                        help="levels: of each cycle, instead of the recipe's")  # fmt: skip
