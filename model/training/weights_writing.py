"""Write weights files and the manifest that vouches for them."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

from model.weights import MANIFEST, SCHEMA

NAME, VERSION = "Foramen levels and grades", "0.2.0"
"""What the shipped weights are called; the version changes whenever a file does."""


def write_weights(network: nn.Module, path: Path, metadata: Mapping[str, str]) -> None:
    """Write a network as safetensors with what is needed to build and to trust it.

    Parameters
    ----------
    network : nn.Module
    path : Path
        Replaced whole or not at all.
    metadata : mapping of str to str
        "config" and "labels" (JSON) are what reading needs; "schema" is added here.
    """
    tensors = {
        name: value.detach().to("cpu", memory_format=torch.contiguous_format).contiguous()
        for name, value in network.state_dict().items()
    }
    part = path.with_suffix(".part")
    save_file(tensors, part, {**metadata, "schema": str(SCHEMA)})
    part.chmod(0o644)  # safetensors writes for the owner alone
    part.replace(path)


def write_manifest(folder: Path, name: str = NAME, version: str = VERSION) -> None:
    """List every safetensors file of `folder` with its SHA-256 in its manifest."""
    files = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.glob("*.safetensors"))
    }
    manifest = {"schema": SCHEMA, "name": name, "version": version, "files": files}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Write the manifest of a folder: `python -m model.training.weights_writing FOLDER`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write_manifest(parser.parse_args().folder)


if __name__ == "__main__":
    main()
