"""Look for the discs of every SPIDER patient with a level finder that never saw that patient.

`python -m model.training.levels_folds --data DIR --out DIR` trains five finders, each blind to
a fifth of the patients, and measures each on the fifth that it is blind to.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray

from model.errors import RecipeError
from model.labels import Level
from model.levels_network import DISCS, LevelsConfig, LevelsNetwork
from model.training.evaluation_predictions import read_levels
from model.training.levels_data import SOUND_SPACING_MM, Example
from model.training.levels_evaluation import (
    RIGHT_SPACINGS,
    disc_errors,
    disc_figures,
    held_out_discs,
    patient_points,
)
from model.training.levels_recipe import SPIDER_FOLDS, LevelsRecipe, levels_recipe
from model.training.levels_training import train_levels
from model.training.processes import Processes
from model.training.recipes import FOLDER, read_toml
from model.training.weights_writing import write_manifest
from model.weights import chosen_device

log = logging.getLogger(__name__)

PLAN = FOLDER / "levels-folds.toml"

SPIDER_POOLS = 3
"""How many kinds of examples at the front of a mixture come from SPIDER."""

PLACES, RESULTS = "discs.csv", "discs.md"
COUNTED_OFF_SPACINGS = 0.5
"""A picture whose discs lie so far along the spine, in the median, is counted a level off."""

_ERRORS = [f"{level.value} {axis}" for level in Level for axis in ("across", "back", "up")]


@dataclass(frozen=True, slots=True)
class FoldsPlan:
    """How the five are trained.

    Attributes
    ----------
    start : LevelsRecipe
        Trained once, without any SPIDER picture.
    finish : LevelsRecipe
        Trained from there five times, without one fifth of the patients each.
    """

    start: LevelsRecipe
    finish: LevelsRecipe

    def __post_init__(self) -> None:
        if any(self.start.mixture[:SPIDER_POOLS]):
            raise RecipeError("The start is shared by all parts: it must not see SPIDER pictures.")
        if self.start.folds != self.finish.folds:
            raise RecipeError("The start must be trained on the folds of the rest.")


def read_plan(path: Path = PLAN) -> FoldsPlan:
    """Read a plan: a recipe, and under [start] what differs for the shared beginning.

    Raises
    ------
    RecipeError
        It cannot be read or followed.
    """
    table = read_toml(path)
    start = table.pop("start", None)
    if not isinstance(start, dict):
        raise RecipeError(f"{path.name} has no [start].")
    finish = levels_recipe(table, path.name)
    return FoldsPlan(levels_recipe({**table, **start}, path.name), finish)


def cross_validate(
    data: Path,
    out: Path,
    plan: FoldsPlan,
    processes: Processes,
    config: LevelsConfig | None = None,
) -> pd.DataFrame:
    """Train what is missing of the five and measure each; may be stopped and started again.

    Parameters
    ----------
    data : Path
        The crop-set folder; see docs/training.md.
    out : Path
        Receives a folder for the start and each part, discs.csv and discs.md; both files are
        renewed after each part.
    plan : FoldsPlan
    processes : Processes
    config : LevelsConfig or None
        The networks' shape; None takes that of the shipped weights.

    Returns
    -------
    DataFrame
        A row for each picture, as in discs.csv: "picture", "patient", "sequence", "part", "kind",
        "spacing_mm" (mean between the annotated discs, as the picture's table has it) and the
        errors of each disc in spacings.
    """
    rows: list[pd.DataFrame] = []
    for part in range(SPIDER_FOLDS):
        folder = out / f"without-{part}"
        if not (folder / PLACES).exists():
            network = _trained(data, out, part, plan, processes, config)
            measured(network, data, part).to_csv(folder / PLACES, index=False)
        rows.append(pd.read_csv(folder / PLACES))
        table = pd.concat(rows, ignore_index=True)
        table.to_csv(out / PLACES, index=False)
        (out / RESULTS).write_text(as_markdown(table), encoding="utf-8")
        log.info("without part %d:\n%s", part, as_markdown(rows[-1]))
    return table


def _trained(
    data: Path,
    out: Path,
    part: int,
    plan: FoldsPlan,
    processes: Processes,
    config: LevelsConfig | None,
) -> LevelsNetwork:
    """The finder that is blind to a part, trained from the shared start."""
    start = _weights(train_levels(data, out / "start", plan.start, True, processes, config))
    recipe = replace(plan.finish, spider_fold=part)
    return _weights(train_levels(data, out / f"without-{part}", recipe, True, processes, start))


def _weights(path: Path) -> LevelsNetwork:
    """The network of a run that is finished."""
    write_manifest(path.parent)
    file = read_levels(path.parent)
    if file is None:
        raise RecipeError(f"{path.parent.name} holds no level finder.")
    return file.network.eval()


def measured(network: LevelsNetwork, data: Path, part: int) -> pd.DataFrame:
    """Where a finder sees the discs of the patients of one part: a row for each picture."""
    pictures = [one for pool in held_out_discs(data, part) for one in pool]
    errors = disc_errors(network, pictures)
    table = pd.DataFrame(errors.reshape(len(pictures), len(_ERRORS)).round(4), columns=_ERRORS)
    named = {
        "picture": [one.name for one in pictures],
        "patient": [one.group for one in pictures],
        "sequence": ["T2" if "_t2." in one.name else "T1" for one in pictures],
        "part": part,
        "kind": [kind_of(one) for one in errors],
        "spacing_mm": [spacing_mm(one) for one in pictures],
    }
    return pd.concat([pd.DataFrame(named), table], axis=1)


def spacing_mm(picture: Example) -> float:
    """Mean distance between neighbouring annotated discs, if the pixels are what they say."""
    steps = np.diff(patient_points(picture, DISCS), axis=0)
    return round(float(np.linalg.norm(steps, axis=1).mean()), 2)


def kind_of(errors: NDArray[np.float64]) -> str:
    """What is wrong with the discs of a picture.

    Parameters
    ----------
    errors : (5, 3) float64
        Across, to the back and up, in spacings; inf where the picture was refused.

    Returns
    -------
    str
        "right", "refused", "a level off" or "a place" (at least one of them).
    """
    off = np.linalg.norm(errors, axis=1)
    if np.isinf(off).any():
        return "refused"
    if (off < RIGHT_SPACINGS).all():
        return "right"
    along = abs(float(np.median(errors[:, 2])))
    return "a level off" if along > COUNTED_OFF_SPACINGS else "a place"


def as_markdown(table: pd.DataFrame) -> str:
    """The figures of all measured pictures, by sequence, and the failures counted by kind.

    A quarter of the SPIDER pictures have rows of another height than their table says: nobody's
    discs lie 15 or 180 mm apart. The pictures with plausible distances are told apart.
    """
    kinds = ["a level off", "a place", "refused"]
    head = ["", "patients", "discs", "median error", f"within {RIGHT_SPACINGS}", "all five right"]
    lines = [f"| {' | '.join(head + kinds)} |", "|" + "---|" * (len(head) + len(kinds))]
    for sequence, own in table.groupby("sequence", sort=False):
        lines.append(_line(f"SPIDER {sequence}", own, kinds))
        low, high = SOUND_SPACING_MM
        sound = own[own["spacing_mm"].between(low, high)]
        lines.append(_line(f"of these with discs {low:.0f} to {high:.0f} mm apart", sound, kinds))
    return "\n".join(lines) + "\n"


def _line(name: str, own: pd.DataFrame, kinds: Sequence[str]) -> str:
    """One line of the table."""
    errors = own[_ERRORS].to_numpy(np.float64).reshape(len(own), len(Level), 3)
    figures = disc_figures(errors)
    counts = [str(int((own["kind"] == kind).sum())) for kind in kinds]
    cells = [name, str(figures["pictures"]), str(figures["n"]), *_shown(figures), *counts]
    return f"| {' | '.join(cells)} |"


def _shown(figures: dict[str, Any]) -> list[str]:
    """Median error and the two shares as words."""
    median = figures["median_error_spacings"]
    shares = (figures["within_0.15_spacing"], figures["all_five_right"])
    told = ["-" if one is None else f"{100 * one:.1f} %" for one in shares]
    return ["-" if median is None else f"{median:.3f}", *told]


def main() -> None:
    """Read the command line, train and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=PLAN)
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    processes = Processes(device=torch.device(chosen_device(chosen.device)))
    cross_validate(chosen.data, chosen.out, read_plan(chosen.config), processes)


if __name__ == "__main__":
    main()
