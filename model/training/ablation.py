"""Compare variants of a recipe: `python -m model.training.ablation --data DIR --out DIR`.

Every variant gets the same small budget on the same studies; what differs is what its plan says.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray

from model.errors import RecipeError
from model.training.evaluation_figures import ZONES, zone_figures
from model.training.evaluation_predictions import predicted
from model.training.grade_recipe import Recipe
from model.training.grade_training import CHECKPOINT, Views, read_views, train_on
from model.training.processes import Processes
from model.training.recipes import FOLDER, filled, read_toml
from model.vit import GradingNetwork, VitConfig
from model.weights import chosen_device

log = logging.getLogger(__name__)

PLAN = FOLDER / "ablation.toml"


@dataclass(frozen=True, slots=True)
class Variant:
    """One line of the table.

    Attributes
    ----------
    name : str
        What differs from the first variant.
    recipe : Recipe
    config : VitConfig
    seeds : tuple of int
        Trained once with each; with several, their mean probability is measured too.
    """

    name: str
    recipe: Recipe
    config: VitConfig = field(default_factory=VitConfig)
    seeds: tuple[int, ...] = (1,)


def read_plan(path: Path) -> tuple[tuple[Variant, ...], int]:
    """The variants of a plan and the fold that they are measured on.

    Raises
    ------
    RecipeError
        The plan is not in its layout.
    """
    plan = read_toml(path)
    unknown = set(plan) - {"fold", "base", "variants"}
    if unknown or not plan.get("variants") or "fold" not in plan:
        raise RecipeError(f"{path.name} needs “fold” and “variants”, and “base” may be there.")
    variants = tuple(_variant(entry, plan.get("base", {}), path.name) for entry in plan["variants"])
    return variants, int(plan["fold"])


def _variant(entry: Mapping[str, Any], base: Mapping[str, Any], name: str) -> Variant:
    if not str(entry.get("name", "")):
        raise RecipeError(f"{name} has a variant without a name.")
    own = {key: value for key, value in entry.items() if key not in {"name", "seeds", "network"}}
    shared = {key: value for key, value in base.items() if key != "network"}
    network = {**base.get("network", {}), **entry.get("network", {})}
    return Variant(
        str(entry["name"]),
        filled(Recipe, {**shared, **own}, name),
        filled(VitConfig, network, name),
        tuple(entry.get("seeds", (1,))),
    )


class Crops:
    """Crops read once for all variants that cut them alike."""

    def __init__(self, data: Path, fold: int) -> None:
        self._data, self.fold = data, fold
        self._kept: dict[object, Views] = {}

    def of(self, variant: Variant) -> Views:
        """Training and measured crops of a variant; only the last cut is kept."""
        recipe, config = variant.recipe, variant.config
        both = filled(Recipe, {"train_folds": [*recipe.train_folds, self.fold]}, "folds")
        wanted = (recipe.cut(config), both.train_folds)
        if wanted not in self._kept:
            self._kept.clear()
            everything = Recipe(
                train_folds=both.train_folds,
                sagittal_px_per_spacing=recipe.sagittal_px_per_spacing,
                axial_mean_px=recipe.axial_mean_px,
            )
            self._kept[wanted] = read_views(self._data, everything, config)
        return tuple(crops for crops in self._kept[wanted] if crops.view in recipe.seen)


def ablate(data: Path, out: Path, plan: Path, device: str = "cpu") -> pd.DataFrame:
    """Train all variants of a plan, one after another, and measure them; goes on where it was.

    Parameters
    ----------
    data : Path
        A folder in the layout of the crop set.
    out : Path
        Receives one folder a network, and the table as ablation.csv and ablation.md after each.
    plan : Path
    device : str

    Returns
    -------
    DataFrame
        One row for each network, and one for the mean of a variant's seeds.
    """
    variants, fold = read_plan(plan)
    crops = Crops(data, fold)
    processes = Processes(device=torch.device(chosen_device(device)))
    rows: list[dict[str, Any]] = []
    for variant in variants:
        answers = []
        for seed in variant.seeds:
            log.info("%s, seed %d", variant.name, seed)
            folder = out / f"{_slug(variant.name)}-{seed}"
            row, shown = _network(variant, seed, folder, crops, processes)
            rows.append(row)
            answers.append(shown)
            _write(out, rows)
        if len(answers) > 1:
            rows.append(_together(variant, answers, rows[-len(answers) :], crops))
            _write(out, rows)
    return pd.DataFrame(rows)


Shown = dict[str, NDArray[np.float64]]


def _network(
    variant: Variant, seed: int, folder: Path, crops: Crops, processes: Processes
) -> tuple[dict[str, Any], Shown]:
    """Row and probabilities of one network; trained and measured unless that was done before."""
    done = folder / "measured.json"
    if not done.exists():
        recipe = replace(variant.recipe, seed=seed)
        views = crops.of(variant)
        train_on(views, folder, recipe, variant.config, True, processes)
        network = averaged_network(folder, variant.config)
        held_out = _held_out(views, variant, crops.fold)
        shown = {one.view.name: predicted(network, one) for one in held_out}
        arrays: dict[str, Any] = dict(shown)
        np.savez(folder / "shown.npz", **arrays)
        row = {"variant": variant.name, "seed": str(seed), **_figures(held_out, shown)}
        row["parameters"] = sum(weight.numel() for weight in network.parameters())
        row["seconds_an_epoch"] = float(pd.read_csv(folder / "log.csv").seconds.median())
        part = done.with_suffix(".part")
        part.write_text(json.dumps(row, indent=1) + "\n", encoding="utf-8")
        part.replace(done)
    with np.load(folder / "shown.npz") as held:
        kept = {name: held[name] for name in held.files}
    return json.loads(done.read_text(encoding="utf-8")), kept


def averaged_network(run: Path, config: VitConfig) -> GradingNetwork:
    """The running average that a run's checkpoint holds."""
    state = torch.load(run / CHECKPOINT, weights_only=True, map_location="cpu")["average"]
    network = GradingNetwork(config)
    prefix = "module."
    network.load_state_dict(
        {name.removeprefix(prefix): one for name, one in state.items() if name.startswith(prefix)}
    )
    return network.eval()


def _held_out(views: Views, variant: Variant, fold: int) -> Views:
    return tuple(one.folds(fold).with_slices(variant.config.slices(one.view)) for one in views)


def _figures(views: Views, shown: Shown) -> dict[str, float | None]:
    """Weighted log loss and AUC of Severe of each zone."""
    found = {}
    for one in views:
        for zone, figures in zone_figures(one, shown[one.view.name]).items():
            for name in ("weighted_log_loss", "auc_severe"):
                found[f"{zone}_{name}"] = figures[name]
    return found


def _together(
    variant: Variant, answers: list[Shown], own: list[dict[str, Any]], crops: Crops
) -> dict[str, Any]:
    """The row of the mean probability of several networks."""
    views = _held_out(crops.of(variant), variant, crops.fold)
    mean = {name: np.mean([one[name] for one in answers], axis=0) for name in answers[0]}
    return {
        "variant": f"{variant.name}, mean of {len(answers)} networks",
        "seed": ", ".join(row["seed"] for row in own),
        **_figures(views, mean),
        "parameters": sum(row["parameters"] for row in own),
        "seconds_an_epoch": sum(row["seconds_an_epoch"] for row in own),
    }


def _write(out: Path, rows: list[dict[str, Any]]) -> None:
    """The table as CSV and Markdown."""
    table = pd.DataFrame(rows)
    table.to_csv(out / "ablation.csv", index=False)
    (out / "ablation.md").write_text(as_markdown(table), encoding="utf-8")


def as_markdown(table: pd.DataFrame) -> str:
    """The table for reading: weighted log loss and AUC of Severe by zone."""
    zones = [zone for queries in ZONES.values() for zone in queries]
    head = ["variant", "seed", *(f"{zone} loss (AUC)" for zone in zones), "parameters", "s/epoch"]
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for row in table.to_dict("records"):
        cells = [str(row["variant"]), str(row["seed"])]
        for zone in zones:
            loss, auc = row.get(f"{zone}_weighted_log_loss"), row.get(f"{zone}_auc_severe")
            known = loss is not None and not pd.isna(loss)
            cells.append(f"{loss:.3f} ({_or_dash(auc)})" if known else "-")
        cells += [f"{row['parameters'] / 1e6:.2f} M", f"{row['seconds_an_epoch']:.0f}"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _or_dash(value: float | None) -> str:
    return "-" if value is None or pd.isna(value) else f"{value:.3f}"


def _slug(name: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in name.lower()).strip("-")


def main() -> None:
    """Read the command line and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--plan", type=Path, default=PLAN)
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    chosen.out.mkdir(parents=True, exist_ok=True)
    ablate(chosen.data, chosen.out, chosen.plan, chosen.device)


if __name__ == "__main__":
    main()
