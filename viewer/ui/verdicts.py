"""What the checks of a heat map come to, in words and shapes: pure functions of the state."""

from __future__ import annotations

from collections.abc import Sequence

from model.evidence import Check, Verdict, checks_of
from viewer import evidence_changes as changes
from viewer.measured_worth import Worth
from viewer.session import State


def checks_in(state: State, worth: Worth) -> tuple[Check, ...]:
    """The checks of the map on screen; none where there is no map."""
    made = state.explanation
    if made is None:
        return ()
    beats = worth.get((made.method, made.condition))
    return checks_of(made, changes.health_of(state), beats)


def verdict_icon(verdict: Verdict) -> str:
    """The drawing that says a verdict without colour."""
    return {
        Verdict.HOLDS: "check-holds",
        Verdict.FAILS: "check-fails",
        Verdict.UNKNOWN: "check-unknown",
    }[verdict]


def badge_of(checks: Sequence[Check]) -> tuple[str, str]:
    """Drawing and words for all checks together: a failed one counts more than what holds."""
    made = [check for check in checks if check.verdict is not Verdict.UNKNOWN]
    failed = sum(check.verdict is Verdict.FAILS for check in made)
    if not made:
        return verdict_icon(Verdict.UNKNOWN), "Not checked"
    if failed:
        return verdict_icon(Verdict.FAILS), f"{failed} of {len(checks)} checks failed"
    if len(made) < len(checks):
        return verdict_icon(Verdict.UNKNOWN), f"{len(made)} of {len(checks)} checked"
    return verdict_icon(Verdict.HOLDS), f"All {len(checks)} checks hold"
