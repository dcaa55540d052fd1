"""What the reader said of a study, as values that JSON has; beside the model's, never for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from viewer.opinion import Opinion, Opinions, decision_of
from viewer.opinion_words import mode_sentence, numbering_statement
from viewer.reading import Finding


def opinion_entry(finding: Finding, opinions: Opinions) -> dict[str, Any]:
    """The reader's word on a finding, as far as there is one.

    Returns
    -------
    dict
        `reader_severity`, `decision` ("accepted", "changed", "rejected", or None),
        `reader_comment`, and `reader_unaided`: the grade was given before the model's was shown.
    """
    opinion = opinions.of_cells.get(finding.cell, Opinion())
    decision = decision_of(opinion, finding)
    return {
        "reader_severity": opinion.grade.text if opinion.grade is not None else None,
        "decision": decision.value if decision is not None else None,
        "reader_comment": opinion.comment,
        "reader_unaided": opinion.unaided,
    }


def reader_entry(
    opinions: Opinions, shift: int, measured: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """What was said of the study as a whole: mode, numbering, moved marks, the trail in short.

    Parameters
    ----------
    measured : sequence of mapping
        As `viewer.export.measured_entries` makes them; they stand in it as `measurements`.
    """
    return {
        "mode": mode_sentence(opinions.of_cells) or None,
        "numbering": list(numbering_statement(shift, opinions)),
        "transitional": opinions.transitional,
        "moved": [
            {
                "level": marker.level.value,
                "side": marker.side.value if marker.side is not None else None,
                "patient_mm": list(place),
            }
            for marker, place in opinions.moved.items()
        ],
        "audit": {
            "changes": len(opinions.audit),
            "readers": list(dict.fromkeys(one.who for one in opinions.audit if one.who)),
            "last": opinions.audit[-1].when.isoformat() if opinions.audit else None,
        },
        "measurements": [dict(entry) for entry in measured],
    }
