"""What heat maps were measured to be worth on held-out studies, from a file beside the weights."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from model.labels import Condition

FILE = "explanations.json"
_BEATS = "beats_centre_prior"
_FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class Published:
    """What came out for one method and condition.

    Attributes
    ----------
    beats : bool
        It points at the place better than the crop's middle does.
    findings : int or None
        On how many findings that was measured; None where the file does not say.
    """

    beats: bool
    findings: int | None = None


Worth = Mapping[tuple[str, Condition], Published]


def read_worth(resources: Path) -> Worth:
    """The published results; of what is missing or cannot be read, nothing was measured."""
    try:
        published = json.loads((resources / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    found = {
        (method, condition): _one(published, method, condition)
        for method in (published if isinstance(published, dict) else ())
        for condition in Condition
    }
    return {key: one for key, one in found.items() if one is not None}


def _one(published: dict[str, Any], method: str, condition: Condition) -> Published | None:
    by_condition = published[method]
    row = by_condition.get(condition.value) if isinstance(by_condition, dict) else None
    if not isinstance(row, dict) or not isinstance(row.get(_BEATS), bool):
        return None
    findings = row.get(_FINDINGS)
    counted = isinstance(findings, int) and not isinstance(findings, bool) and findings > 0
    return Published(row[_BEATS], findings if counted else None)
