"""What the reader said of a study, as values that JSON has; beside the model's, never for them."""

from __future__ import annotations

from typing import Any

from viewer.opinion import Opinion, Opinions, decision_of
from viewer.opinion_words import mode_sentence, numbering_statement
from viewer.reading import Finding


def opinion_entry(finding: Finding, opinion: Opinion | None) -> dict[str, Any]:
    """The reader's word on a finding: `decision` ("accepted", "changed", "rejected", or None),
    `reader_comment`, and `reader_unaided`: the grade was given before the model's was shown.
    """  # noqa: D205 - the keys are one list
    decision = decision_of(opinion, finding)
    return {
        "decision": decision.value if decision is not None else None,
        "reader_comment": opinion.comment if opinion is not None else "",
        "reader_unaided": opinion.unaided if opinion is not None else False,
    }


def reading_entry(opinions: Opinions, shift: int) -> dict[str, Any]:
    """The reading as a whole: mode, numbering, moved marks, the audit trail in short."""
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
    }
