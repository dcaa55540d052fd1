"""Which crops are trained on and which are held out, by study and never by picture."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np

from model.training.grade_data import LabelledCrops
from model.training.grade_recipe import Recipe


def training_part(crops: LabelledCrops, recipe: Recipe) -> LabelledCrops:
    """The crops of the training folds, or the recipe's share of their studies."""
    part = crops.folds(*recipe.train_folds)
    if recipe.share < 1:
        wanted = [study for study in np.unique(part.study) if _place(int(study)) < recipe.share]
        part = part.only(np.isin(part.study, wanted))
    return _shuffled(part, recipe.seed) if recipe.shuffle_labels else part


def held_out_part(crops: LabelledCrops, recipe: Recipe) -> LabelledCrops | None:
    """The crops of the validation fold; None where the recipe holds none out."""
    return None if recipe.validation_fold is None else crops.folds(recipe.validation_fold)


def _place(study: int) -> float:
    """Where a study stands between 0 and 1; the same for both views."""
    digest = hashlib.sha256(f"foramen share {study}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def _shuffled(crops: LabelledCrops, seed: int) -> LabelledCrops:
    """The same pictures with the grades of others of the same level: only the prior is left."""
    random = np.random.default_rng(seed)
    order = np.arange(len(crops))
    for level in np.unique(crops.level):
        here = np.flatnonzero(crops.level == level)
        order[here] = random.permutation(here)
    auxiliary = None if crops.auxiliary is None else crops.auxiliary[order]
    return replace(crops, severity=crops.severity[order], auxiliary=auxiliary)
