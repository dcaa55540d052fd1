"""What the checks of a heat map come to, in words and shapes: pure functions of the state."""

from __future__ import annotations

from collections.abc import Sequence

from model.evidence import Check, Verdict, checks_of
from viewer import evidence_changes as changes
from viewer.language import tr
from viewer.measured_worth import Worth
from viewer.session import State


def checks_in(state: State, worth: Worth) -> tuple[Check, ...]:
    """The checks of the map on screen; none where there is no map."""
    made = state.explanation
    if made is None:
        return ()
    published = worth.get((made.method, made.condition))
    health = changes.health_of(state)
    if published is None:
        return checks_of(made, health, None)
    return checks_of(made, health, published.beats, published.findings)


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
    total = len(checks)
    if not made:
        return verdict_icon(Verdict.UNKNOWN), tr("Not checked")
    if failed:
        return verdict_icon(Verdict.FAILS), tr(
            "{n} of {total} checks failed", n=failed, total=total
        )
    if len(made) < total:
        return verdict_icon(Verdict.UNKNOWN), tr("{n} of {total} checked", n=len(made), total=total)
    return verdict_icon(Verdict.HOLDS), tr("All {n} checks hold", n=total)
