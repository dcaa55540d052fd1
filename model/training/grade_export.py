"""Turn training runs into one weights file: `python -m model.training.grade_export`."""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch

from model import crops
from model.ensemble import GradingEnsemble
from model.labels import Condition
from model.training.evaluation_predictions import study_digest
from model.training.weights_writing import write_manifest, write_weights
from model.vit import GradingNetwork
from model.weights import GRADES, grading_network

PREPROCESSING = {
    "normalisation": "each crop between its own 1st and 99th percentile, clipped, -2 to 2",
    "sagittal_px_per_spacing": crops.SAGITTAL_PX_PER_SPACING,
    "sagittal_px": crops.SAGITTAL_PX,
    "sagittal_slices": "the middle slice three times",
    "axial_pixel_mm": crops.AXIAL_PIXEL_MM,
    "axial_px": crops.AXIAL_PX,
    "axial_offset_mm": crops.AXIAL_OFFSET_MM,
    "axial_slices": "three neighbours; averaged with the mirror image",
}

LICENCE = (
    "Trained on RSNA 2024 Lumbar Spine Degenerative Classification (LumbarDISC): "
    "non-commercial research and education only"
)


def export(runs: Sequence[Path], data: Path, folder: Path) -> None:
    """Write `folder`/grades.safetensors and the manifest from the checkpoints of `runs`.

    Parameters
    ----------
    runs : sequence of Path
        Each with checkpoint.pt, recipe.json and log.csv; one member of the ensemble each.
    data : Path
        The folder that the runs were trained on: for the list of studies.
    folder : Path
        Also holds the other weights that the manifest lists.
    """
    recipes = [json.loads((run / "recipe.json").read_text()) for run in runs]
    configs = [recipe.pop("config") for recipe in recipes]
    members = [_averaged(run, config) for run, config in zip(runs, configs, strict=True)]
    ensemble = GradingEnsemble(members)
    seen = [set(_studies(data, recipe["train_folds"])) for recipe in recipes]
    everything = set.union(*seen)
    metadata = {
        "kind": "grades",
        "config": json.dumps({"members": len(runs), **configs[0]}),
        "labels": json.dumps([condition.value for condition in Condition]),
        "preprocessing": json.dumps(PREPROCESSING),
        "data": "RSNA 2024 (LumbarDISC): foramina on sagittal T1, axial T2 crops",
        "recipes": json.dumps(recipes),
        "train_studies": json.dumps(sorted(everything)),
        "unseen_studies": json.dumps([sorted(everything - own) for own in seen]),
        "metrics": json.dumps([_last_row(run / "log.csv") for run in runs]),
        "licence": LICENCE,
        "git_revision": _revision(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    write_weights(ensemble, folder / GRADES, metadata)
    write_manifest(folder)


def _averaged(run: Path, config: dict[str, Any]) -> GradingNetwork:
    """The running average in a checkpoint, which is what is kept."""
    state = torch.load(run / "checkpoint.pt", weights_only=True)
    network = grading_network(config)
    network.load_state_dict(
        {
            name.removeprefix("module."): value
            for name, value in state["average"].items()
            if name.startswith("module.")
        }
    )
    return network


def _studies(data: Path, folds: list[int]) -> list[str]:
    tables = [pd.read_csv(data / name) for name in ("sagittal_t1.csv", "axial_t2.csv")]
    known = [table.study_id[table.fold.isin(folds)] for table in tables]
    return sorted(study_digest(int(study)) for study in np.unique(np.concatenate(known)))


def _last_row(path: Path) -> dict[str, float]:
    """Figures on the fold that was held out, if one was."""
    row = pd.read_csv(path).iloc[-1]
    return {str(name): float(value) for name, value in row.items()}


def _revision() -> str:
    command = ["git", "rev-parse", "HEAD"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, nargs="+", help="one a member")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    export(chosen.run, chosen.data, chosen.out)


if __name__ == "__main__":
    main()
