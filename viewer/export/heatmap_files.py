"""A heat map as files for work elsewhere: a picture, its numbers, and what they are; no names."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.methods import METHODS
from model.results import Explanation
from viewer.evidence import target_text
from viewer.export.files import write_whole
from viewer.language import marked, stored
from viewer.reading import ModelIdentity

SCHEMA = "foramen-heat-map/1"
NOTICE = marked("Research use. Not a medical device. A heat map is no proof.")


@stored()  # names of files have one language
def file_stem(made: Explanation) -> str:
    """A name for the files that says what the map is and nothing about whose it is.

    Examples
    --------
    "heat-map-l4-l5-spinal-canal-stenosis-occlusion-severe-minus-normal-mild"
    """
    words = (made.level.value, made.condition.value, made.method, target_text(made))
    return re.sub(r"[^a-z0-9]+", "-", " ".join(("heat map", *words)).lower()).strip("-")


def map_record(made: Explanation, model: ModelIdentity | None) -> dict[str, Any]:
    """What a map is, as values that JSON has; neither study nor patient is in it.

    Returns
    -------
    dict
        Schema "foramen-heat-map/1": `affine` takes (0, row, column, 1) of the map to mm,
        patient axes LPS; `files` says what the arrays hold.
    """
    return {
        "schema": SCHEMA,
        "notice": NOTICE,
        "level": made.level.value,
        "condition": made.condition.value,
        "method": made.method,
        "severity": made.severity.text if made.severity is not None else None,
        "against": made.against.text if made.against is not None else None,
        "parameters": dict(made.parameters),
        "baseline": made.baseline or None,
        "note": made.note,
        "signed": made.heatmap.signed,
        "full_scale": made.full_scale,
        "unit": made.unit or METHODS[made.method].unit,
        "completeness_delta": made.delta,
        "done": made.done,
        "seconds": made.seconds,
        "affine": made.heatmap.affine.tolist(),
        "shape": list(made.heatmap.values.shape),
        "files": {
            ".npy": "values on the crop's pixels as drawn: 1 is the full scale, clipped",
            ".scores.npy": "scores as computed, in the unit, on the method's own grid, not clipped",
        },
        "model": {
            "name": model.name if model else None,
            "version": model.version if model else None,
            "weights_sha256": made.weights_sha256 or (model.weights_sha256 if model else None),
        },
    }


def files_of(picture: Path, made: Explanation) -> tuple[Path, ...]:
    """All files that `write_map` writes: the picture, its numbers and its description."""
    scores = () if made.scores is None else (".scores.npy",)
    return tuple(picture.with_suffix(suffix) for suffix in (".png", ".npy", *scores, ".json"))


def write_map(
    picture: Path, png: bytes, made: Explanation, model: ModelIdentity | None
) -> tuple[Path, ...]:
    """Write the picture and, beside it under the same name, numbers and description.

    Parameters
    ----------
    picture : Path
        Where the PNG goes; `.npy`, `.scores.npy` and `.json` stand beside it and replace what
        stood there.
    png : bytes
        The picture, encoded.

    Returns
    -------
    tuple of Path
        All files that were written.

    Raises
    ------
    WriteError
        The system refused one of them; those before it are there.
    """
    record = json.dumps(map_record(made, model), indent=2, ensure_ascii=False)
    scores = [] if made.scores is None else [_npy(made.scores)]
    contents = (png, _npy(made.heatmap.values), *scores, record.encode())
    files = files_of(picture, made)
    for path, data in zip(files, contents, strict=True):
        write_whole(path, data)
    return files


def _npy(values: NDArray[Any]) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, values, allow_pickle=False)
    return buffer.getvalue()
