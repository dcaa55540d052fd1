"""Checkpoints that survive a kill at any moment, and the precision of what they hold."""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType
from typing import Any

import torch

from model.errors import RecipeError

RECIPE = "recipe.json"


def write_checkpoint(path: Path, state: Mapping[str, Any]) -> None:
    """Write a state whole or not at all: a kill while writing leaves the one before."""
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        torch.save(dict(state), file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def read_checkpoint(path: Path, device: torch.device) -> dict[str, Any]:
    """The state that was written; only tensors and plain values are read.

    Raises
    ------
    RecipeError
        The file is damaged or no checkpoint.
    """
    try:
        state: dict[str, Any] = torch.load(path, weights_only=True, map_location=device)
    except (OSError, RuntimeError, EOFError, pickle.UnpicklingError) as error:
        raise RecipeError(f"{path.name} cannot be read; begin afresh.") from error
    return state


def begun_before(
    out: Path,
    checkpoint: str,
    recipe: Mapping[str, Any],
    resume: bool,
    usual: Mapping[str, Any] = MappingProxyType({}),
) -> bool:
    """Whether `out` holds a run of this very recipe to go on with.

    Parameters
    ----------
    recipe : mapping
        What the run is to be made of, name -> value.
    usual : mapping
        The same of a recipe that asks for nothing. A run that was begun before a name was thought
        of does not say it, and was made as usual.

    Raises
    ------
    RecipeError
        There is a run that nobody asked to resume, or one of another recipe.
    """
    if not (out / checkpoint).exists():
        return False
    if not resume:
        raise RecipeError(f"{out.name} holds a run already: resume it, or name another folder.")
    try:
        before = dict(json.loads((out / RECIPE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise RecipeError(f"The run in {out.name} does not say its recipe.") from error
    wanted = json.loads(json.dumps(recipe))
    known = {**json.loads(json.dumps(dict(usual))), **before}
    changed = [name for name in wanted if known.get(name) != wanted[name]]
    if changed:
        raise RecipeError(f"The run in {out.name} has another “{changed[0]}” than this recipe.")
    return True


def write_recipe(out: Path, recipe: Mapping[str, Any]) -> None:
    """Say in `out` what the run is made of."""
    part = out / "recipe.part"
    part.write_text(json.dumps(recipe, indent=1) + "\n", encoding="utf-8")
    part.replace(out / RECIPE)


def autocast(precision: str, device: torch.device) -> AbstractContextManager[object]:
    """bf16 where the recipe says so, and on GPUs that have it unless it says otherwise."""
    able = device.type == "cuda" and torch.cuda.is_bf16_supported(including_emulation=False)
    wanted = precision == "bf16" or (precision == "auto" and able)
    return torch.autocast(device.type, torch.bfloat16, enabled=wanted)
