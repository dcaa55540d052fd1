"""Read weights files safely, check them, build the networks and pick the device."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from model.ensemble import GradingEnsemble
from model.errors import DeviceError, WeightsError
from model.grade_sets import GradeSets, read_grade_sets
from model.labels import Condition, Level
from model.levels_network import LevelsConfig, LevelsNetwork
from model.vit import GradingNetwork, VitConfig

SCHEMA = 2
"""The layout of weights files and manifest that this program reads; a newer one is refused."""

MANIFEST = "weights.json"
#: Environment variable: how many threads torch may use.
THREADS = "FORAMEN_THREADS"
GRADES = "grades.safetensors"
LEVELS = "levels.safetensors"

_LARGEST_BYTES = 500_000_000  # ours have 10 to 20 MB; nothing larger is read into memory

Network = TypeVar("Network", bound=nn.Module)


@dataclass(frozen=True, slots=True, eq=False)
class WeightsFile(Generic[Network]):
    """A checked file: the network in evaluation mode on the CPU, and what the file says of it.

    Attributes
    ----------
    network : Network
    metadata : mapping of str to str
        As stored; values other than words are JSON.
    sha256 : str
        Of the whole file.
    """

    network: Network
    metadata: Mapping[str, str]
    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class Networks:
    """Everything that is needed to find levels and grade them.

    Attributes
    ----------
    grades : GradingEnsemble
    levels : LevelsNetwork
    name, version : str
        From the manifest.
    digest : str
        SHA-256 over the SHA-256 of both files.
    device : str
        "cpu", "cuda" or "mps": where both networks are.
    sets : GradeSets or None
        Thresholds of the grade sets; None where the folder has none.
    """

    grades: GradingEnsemble
    levels: LevelsNetwork
    name: str
    version: str
    digest: str
    device: str
    sets: GradeSets | None = None


def load_networks(folder: Path, device: str = "auto") -> Networks:
    """Read both weights files of `folder`, after checking them against its manifest.

    They are not for training: gradients reach the pictures and the attention alone, which
    spares explanations what is kept for gradients of weights.

    Parameters
    ----------
    folder : Path
        Holds weights.json, grades.safetensors and levels.safetensors.
    device : str
        "auto", "cpu", "cuda" or "mps".

    Raises
    ------
    WeightsError
        A file is missing, damaged or not made for this program, or the device is not there.
    """
    leave_a_core()
    manifest = read_manifest(folder)
    place = chosen_device(device)
    conditions = [condition.value for condition in Condition]
    grades = read_weights(folder / GRADES, grading_ensemble, conditions, manifest["files"])
    level_names = [level.value for level in Level]
    levels = read_weights(folder / LEVELS, levels_network, level_names, manifest["files"])
    return Networks(
        grades.network.requires_grad_(False).to(place),
        levels.network.requires_grad_(False).to(place),
        str(manifest["name"]),
        str(manifest["version"]),
        hashlib.sha256((grades.sha256 + levels.sha256).encode()).hexdigest(),
        place,
        read_grade_sets(folder),
    )


def leave_a_core() -> None:
    """Let torch use all cores but one, so that the window stays quick while it computes.

    The environment variable `FORAMEN_THREADS` says another number.

    Threads that wait for a core that others use spin: on two busy cores two threads were
    twelve times slower than one.
    """
    wished = os.environ.get(THREADS, "")
    torch.set_num_threads(int(wished) if wished.isdecimal() else max(1, (os.cpu_count() or 1) - 1))


def grading_network(config: dict[str, Any]) -> GradingNetwork:
    """An untrained grading network of the shape in a weights file."""
    shaped: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in config.items()}
    return GradingNetwork(VitConfig(**shaped))


def grading_ensemble(config: dict[str, Any]) -> GradingEnsemble:
    """An untrained ensemble of the shape in a weights file: "members", and a member's config."""
    member = {name: value for name, value in config.items() if name != "members"}
    return GradingEnsemble([grading_network(member) for _ in range(int(config["members"]))])


def levels_network(config: dict[str, Any]) -> LevelsNetwork:
    """An untrained level finder of the shape in a weights file."""
    shaped: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in config.items()}
    return LevelsNetwork(LevelsConfig(**shaped))


def read_manifest(folder: Path) -> dict[str, Any]:
    """The name, version and SHA-256 by file name of the weights in `folder`.

    Raises
    ------
    WeightsError
        There is no manifest, or it is not one that this program understands.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise WeightsError(f"The weights are missing: there is no {MANIFEST}.") from error
    except (OSError, ValueError) as error:
        raise WeightsError(f"The list of weights, {MANIFEST}, cannot be read.") from error
    named = {"schema", "name", "version", "files"}
    if not (isinstance(manifest, dict) and named <= set(manifest)) or not isinstance(
        manifest["files"], dict
    ):
        raise WeightsError(f"The list of weights, {MANIFEST}, is not complete.")
    _check_schema(str(manifest["schema"]), MANIFEST)
    return manifest


def read_weights(
    path: Path,
    build: Callable[[dict[str, Any]], Network],
    labels: Sequence[str],
    checksums: Mapping[str, str],
) -> WeightsFile[Network]:
    """Read one safetensors file strictly; pickles are never opened.

    Parameters
    ----------
    path : Path
    build : callable
        Makes an untrained network from the file's config.
    labels : sequence of str
        What the network's outputs must mean, in order.
    checksums : mapping of str to str
        SHA-256 by file name, from the manifest.

    Raises
    ------
    WeightsError
        The file is missing, damaged, of a newer kind, or does not fit this program.
    """
    digest = _checked_digest(path, checksums)
    try:
        with safe_open(path, framework="pt") as file:
            metadata: dict[str, str] = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (SafetensorError, OSError) as error:
        raise WeightsError(f"{path.name} is not a safetensors file.") from error
    _check_schema(metadata.get("schema", str(SCHEMA)), path.name)
    try:
        config, stored = json.loads(metadata["config"]), json.loads(metadata["labels"])
    except (KeyError, ValueError) as error:
        raise WeightsError(f"{path.name} does not say what network it is for.") from error
    if stored != list(labels):
        raise WeightsError(f"{path.name} names its outputs in another order than this program.")
    return WeightsFile(_filled(path.name, build, config, tensors), metadata, digest)


def _filled(
    name: str,
    build: Callable[[dict[str, Any]], Network],
    config: dict[str, Any],
    tensors: dict[str, Tensor],
) -> Network:
    """The network with these weights, which must fit it exactly and be finite."""
    if not all(bool(torch.isfinite(tensor).all()) for tensor in tensors.values()):
        raise WeightsError(f"{name} holds numbers that are not finite.")
    try:
        network = build(config)
        whole = {k: v.float() if v.is_floating_point() else v for k, v in tensors.items()}
        network.load_state_dict(whole, strict=True)
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise WeightsError(f"{name} does not fit this program's network.") from error
    return network.eval()


def _checked_digest(path: Path, checksums: Mapping[str, str]) -> str:
    """SHA-256 of the file, which must be the manifest's."""
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise WeightsError(f"{path.name} is too large to be weights of this program.")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError as error:
        raise WeightsError(f"The weights file {path.name} is missing.") from error
    except OSError as error:
        raise WeightsError(f"The weights file {path.name} cannot be read.") from error
    if checksums.get(path.name) != digest:
        raise WeightsError(f"{path.name} is damaged or not the file that {MANIFEST} lists.")
    return digest


def _check_schema(schema: str, name: str) -> None:
    if not schema.isdecimal() or int(schema) > SCHEMA:
        raise WeightsError(f"{name} was made for a newer version of this program.")


def chosen_device(wish: str) -> str:
    """The device for `wish`: "auto" takes CUDA, then MPS, then the CPU.

    Raises
    ------
    DeviceError
        The wish is none of "auto", "cpu", "cuda", "mps", or there is no such device here.
    """
    there = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    if wish == "auto":
        return next(name for name, present in there.items() if present)
    if not there.get(wish, False):
        raise DeviceError(f"This computer has no device {wish!r} to compute on.")
    return wish
