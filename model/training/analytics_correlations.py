"""Which findings go together: ordinal correlations, left with right, level with level."""

from __future__ import annotations

import numpy as np
import pandas as pd

from model.labels import Condition, Level, Severity, Side, Zone
from model.training.grade_data import MISSING
from model.training.label_table import LabelTable, column_of, columns

IN_ORDER: dict[Severity, int] = {severity: int(severity) for severity in Severity}
"""Normal/Mild < Moderate < Severe: larger is worse."""

ALPHABETICAL: dict[Severity, int] = {
    severity: place for place, severity in enumerate(sorted(Severity, key=lambda one: one.text))
}
"""What a label encoder makes of the words: Moderate 0, Normal/Mild 1, Severe 2."""

SIDED = tuple(zone for zone in Zone if zone is not Zone.CANAL)
"""Zones that exist on the left and on the right."""


def coded(labels: LabelTable, code: dict[Severity, int]) -> pd.DataFrame:
    """Severities as numbers.

    Returns
    -------
    DataFrame
        (N, 25) float64, columns as in the label table, indexed by study; NaN where missing.
    """
    severity = labels.severity.reshape(len(labels), -1)
    values = np.array([code[one] for one in Severity], np.float64)
    numbers = np.where(severity == MISSING, np.nan, values[np.maximum(severity, 0)])
    return pd.DataFrame(numbers, index=list(labels.studies), columns=list(columns()))


def pearson(numbers: pd.DataFrame) -> pd.DataFrame:
    """Pearson's r (25, 25) of coded severities; pairs without both labels are left out."""
    return numbers.corr(method="pearson", min_periods=2)


def kendall(numbers: pd.DataFrame) -> pd.DataFrame:
    """Kendall's tau-b (25, 25) of coded severities, which corrects for ties.

    Most pairs are tied at Normal/Mild, so that tau without the correction would be far too small.

    References
    ----------
    Kendall 1945, "The treatment of ties in ranking problems", Biometrika 33, 239-251.
    """
    return numbers.corr(method="kendall", min_periods=2)


def left_right(labels: LabelTable) -> pd.DataFrame:
    """Left against right of the same level.

    Returns
    -------
    DataFrame
        "zone", "level", "studies" (with both labels), "pearson", "kendall_tau_b", and
        "pearson_alphabetical", which is wrong and shown for comparison.
    """
    ordered, mistaken = coded(labels, IN_ORDER), coded(labels, ALPHABETICAL)
    right, tau, wrong = pearson(ordered), kendall(ordered), pearson(mistaken)
    rows = []
    for zone in SIDED:
        for level in Level:
            a, b = (column_of(condition_on(zone, side), level) for side in Side)
            rows.append(
                {
                    "zone": zone.value,
                    "level": level.value,
                    "studies": int(ordered[[a, b]].notna().all(axis=1).sum()),
                    "pearson": right.loc[a, b],
                    "kendall_tau_b": tau.loc[a, b],
                    "pearson_alphabetical": wrong.loc[a, b],
                }
            )
    return pd.DataFrame(rows)


def block(matrix: pd.DataFrame, rows: Condition, across: Condition) -> pd.DataFrame:
    """The (5, 5) part of a (25, 25) matrix for two conditions, named by level."""
    part = matrix.loc[
        [column_of(rows, level) for level in Level], [column_of(across, level) for level in Level]
    ]
    names = [level.value for level in Level]
    return part.set_axis(names, axis=0).set_axis(names, axis=1)


def condition_on(zone: Zone, side: Side) -> Condition:
    """The condition of a zone on a side; `ValueError` for the canal, which has none."""
    for condition in Condition:
        if condition.zone is zone and condition.side is side:
            return condition
    raise ValueError(f"{zone.value} has no {side.value} side")


def strongest_pairs(matrix: pd.DataFrame, count: int) -> pd.DataFrame:
    """The pairs of different findings that go together most.

    Returns
    -------
    DataFrame
        "first", "second" (column names), "value", largest first; pairs without a value, such as
        those of a column in which all are equal, are left out.
    """
    names = np.array(matrix.columns, dtype=object)
    first, second = np.triu_indices(len(names), 1)
    values = matrix.to_numpy(np.float64)[first, second]
    pairs = pd.DataFrame({"first": names[first], "second": names[second], "value": values})
    return pairs.dropna().nlargest(count, "value").reset_index(drop=True)


def together(labels: LabelTable) -> tuple[pd.DataFrame, pd.DataFrame]:
    """How many studies have two findings of at least Moderate.

    Returns
    -------
    counts : DataFrame
        (25, 25) whole numbers; on the diagonal the studies that have the finding at all.
    shares : DataFrame
        (25, 25): of the studies that have the row's finding, and a label for the column's, the
        share that has the column's too; NaN where there is no such study.
    """
    severity = labels.severity.reshape(len(labels), -1)
    worse = (severity >= Severity.MODERATE).astype(np.int64)
    known = (severity != MISSING).astype(np.int64)
    counts, possible = worse.T @ worse, worse.T @ known
    shares = np.where(possible > 0, counts / np.maximum(possible, 1), np.nan)
    names = list(columns())
    return pd.DataFrame(counts, names, names), pd.DataFrame(shares, names, names)
