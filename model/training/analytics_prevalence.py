"""How often each severity was labelled: by condition, level and side, and how often nothing was."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity, Zone
from model.training.grade_data import MISSING
from model.training.label_table import LabelTable

COUNTS = ("normal_mild", "moderate", "severe")
"""Columns with counts, in the order of `Severity`; "share_" before it gives the share."""


def by_finding(labels: LabelTable) -> pd.DataFrame:
    """One row for each of the 25 findings.

    Returns
    -------
    DataFrame
        "condition", "level", "labels", "labelled", "missing", counts and shares by severity;
        shares are of what is labelled, NaN where nothing is.
    """
    rows = [
        {"condition": condition.value, "level": level.value, **_counted(column)}
        for condition in Condition
        for level, column in zip(Level, labels.of(condition).T, strict=True)
    ]
    return pd.DataFrame(rows)


def by_condition(labels: LabelTable) -> pd.DataFrame:
    """One row for each condition, all levels pooled; columns as in `by_finding`."""
    rows = [{"condition": one.value, **_counted(labels.of(one))} for one in Condition]
    return pd.DataFrame(rows)


def by_level(labels: LabelTable) -> pd.DataFrame:
    """One row for each zone and level, sides pooled; "zone" instead of "condition"."""
    return pd.DataFrame(
        {"zone": zone.value, "level": level.value, **_counted(_pooled(labels, conditions)[..., n])}
        for zone, conditions in _zones()
        for n, level in enumerate(Level)
    )


def by_side(labels: LabelTable) -> pd.DataFrame:
    """One row for each zone that has sides, side and level."""
    return pd.DataFrame(
        {
            "zone": one.zone.value,
            "side": one.side.value,
            "level": level.value,
            **_counted(labels.of(one)[:, number]),
        }
        for one in Condition
        if one.side is not None
        for number, level in enumerate(Level)
    )


def findings_per_study(labels: LabelTable) -> pd.DataFrame:
    """How many studies have 0, 1 ... 25 findings of at least Moderate.

    Returns
    -------
    DataFrame
        "findings" 0 to 25, "studies". Studies with a missing label count what is labelled.
    """
    worse = (labels.severity >= Severity.MODERATE).sum(axis=(1, 2))
    most = labels.severity[0].size
    counts = np.bincount(worse, minlength=most + 1)
    return pd.DataFrame({"findings": np.arange(most + 1), "studies": counts})


def _zones() -> Iterable[tuple[Zone, list[Condition]]]:
    return ((zone, [one for one in Condition if one.zone is zone]) for zone in Zone)


def _pooled(labels: LabelTable, conditions: list[Condition]) -> NDArray[np.int64]:
    """Severities (C, N, 5) of some conditions."""
    return np.stack([labels.of(condition) for condition in conditions])


def _counted(severity: NDArray[np.int64]) -> dict[str, float]:
    known = severity[severity != MISSING]
    counts = np.bincount(known, minlength=len(Severity))
    shares = counts / len(known) if len(known) else np.full(len(Severity), np.nan)
    return {
        "labels": severity.size,
        "labelled": len(known),
        "missing": severity.size - len(known),
        **{name: int(count) for name, count in zip(COUNTS, counts, strict=True)},
        **{f"share_{name}": float(s) for name, s in zip(COUNTS, shares, strict=True)},
    }
