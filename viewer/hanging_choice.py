"""Which hanging suits a study: rules with scores over the roles of its series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from viewer.dicom.study import Role, Study
from viewer.hanging import LUMBAR, WITH_PRIOR, Hanging, role_of


@dataclass(frozen=True, slots=True)
class Hangings:
    """The hangings that can be chosen, and the one in force.

    Attributes
    ----------
    offered : tuple of Hanging
        The program's own, then the reader's; never empty.
    current : Hanging
        What the panes follow.
    chosen : bool
        The reader chose it for this study; no rule changes it.
    """

    offered: tuple[Hanging, ...] = (LUMBAR,)
    current: Hanging = LUMBAR
    chosen: bool = False

    def named(self, name: str) -> Hanging | None:
        """The one of that name; None where it is not offered."""
        return next((hanging for hanging in self.offered if hanging.name == name), None)

    @property
    def beside_prior(self) -> Hanging:
        """What hangs in both columns when two studies are compared: the last of those offered.

        The reader's own come after the program's.
        """
        found = [hanging for hanging in self.offered if hanging.beside_prior]
        return found[-1] if found else WITH_PRIOR


def score_of(
    hanging: Hanging, study: Study, roles: Mapping[str, Role], *, whole: bool = True
) -> int:
    """How well a hanging suits a study: the scores of its rules that hold, added.

    Parameters
    ----------
    whole : bool
        All of the study is known. While it is still being read nobody can tell what it
        lacks, so rules that ask for that do not hold yet.
    """
    present = frozenset(role_of(series, roles) for series in study.series)
    score = 0
    for rule in hanging.rules:
        asks_for_less = bool(rule.lacks) or rule.most_series is not None
        few = rule.most_series is None or len(study.series) <= rule.most_series
        if rule.has <= present and not rule.lacks & present and few:
            score += rule.score if whole or not asks_for_less else 0
    return score


def best_hanging(
    offered: tuple[Hanging, ...],
    study: Study,
    roles: Mapping[str, Role],
    *,
    preferred: str = "",
    whole: bool = True,
) -> Hanging:
    """The hanging that a study starts with.

    Parameters
    ----------
    offered : tuple of Hanging
        At least one; the earlier one wins where two suit as well. Those for the comparison of
        two studies are passed over, unless there is no other.
    preferred : str
        Name of the one that the reader wants for every study; empty, or not offered, for the
        one whose rules score most.
    whole : bool
        As of `score_of`.
    """
    alone = [hanging for hanging in offered if not hanging.beside_prior] or offered
    for hanging in alone:
        if preferred and hanging.name == preferred:
            return hanging
    return max(alone, key=lambda one: score_of(one, study, roles, whole=whole))
