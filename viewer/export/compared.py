"""The comparison with another study in the result: grades of both, and which way they went."""

from __future__ import annotations

from typing import Any

from viewer.change import Comparison


def comparison_entry(comparison: Comparison | None) -> dict[str, Any]:
    """The entry `comparison` of a result; nothing where nothing was compared.

    Returns
    -------
    dict
        Empty, or `comparison` with the other study's `study_instance_uid` and `study_date` (ISO,
        or None), its `standing` beside the open study, `same_patient` ("same", "unknown" or
        "different" by the files; the reader confirmed the latter two) and 25 `changes` from the
        earlier to the later study: `level`, `condition`, `earlier`, `later`, `change`.
    """
    if comparison is None:
        return {}
    return {
        "comparison": {
            "study_instance_uid": comparison.study_instance_uid,
            "study_date": comparison.date.isoformat() if comparison.date else None,
            "standing": comparison.standing.value,
            "same_patient": comparison.likeness.value,
            "changes": [
                {
                    "level": change.cell[0].value,
                    "condition": change.cell[1].value,
                    "earlier": change.earlier.text if change.earlier is not None else None,
                    "later": change.later.text if change.later is not None else None,
                    "change": change.direction.value,
                }
                for change in comparison.changes
            ],
        }
    }
