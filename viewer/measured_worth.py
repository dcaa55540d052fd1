"""What heat maps were measured to be worth on held-out studies, from a file beside the weights."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from model.labels import Condition

FILE = "explanations.json"
#: Method and condition -> whether it points at the place better than the crop's middle does.
Worth = Mapping[tuple[str, Condition], bool]
_BEATS = "beats_centre_prior"


def read_worth(resources: Path) -> Worth:
    """The published results; of what is missing or cannot be read, nothing was measured."""
    try:
        published = json.loads((resources / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    found = {
        (method, condition): _beats(published, method, condition)
        for method in (published if isinstance(published, dict) else ())
        for condition in Condition
    }
    return {key: beats for key, beats in found.items() if beats is not None}


def _beats(published: dict[str, Any], method: str, condition: Condition) -> bool | None:
    by_condition = published[method]
    row = by_condition.get(condition.value) if isinstance(by_condition, dict) else None
    beats = row.get(_BEATS) if isinstance(row, dict) else None
    return beats if isinstance(beats, bool) else None
