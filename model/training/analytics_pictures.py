"""Which chart shows which table of the analytics."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from model.labels import Condition, Level, Side
from model.training.analytics_charts import (
    DIVERGING,
    SEQUENTIAL,
    SHORT,
    Scale,
    bars_by_level,
    bars_by_side,
    counts_chart,
    level_lines,
    stacked_bars,
)
from model.training.analytics_correlations import SIDED, block, condition_on
from model.training.analytics_heat_maps import compared_maps, finding_map, grid_map, small_maps

Tables = Mapping[str, pd.DataFrame]


def charts_of(tables: Tables) -> dict[str, Figure]:
    """Every chart, by the name of its files."""
    return {
        "prevalence_by_condition": _by_condition(tables["prevalence_by_condition"]),
        "prevalence_by_level": bars_by_level(tables["prevalence_by_level"]),
        "prevalence_by_side": bars_by_side(tables["prevalence_by_side"]),
        "missing_labels": _missing(tables["prevalence_by_finding"]),
        "findings_per_study": _per_study(tables["findings_per_study"]),
        "pearson": finding_map(tables["pearson"], _scale(tables, "Pearson r"), lower=True),
        "kendall_tau_b": finding_map(
            tables["kendall_tau_b"], _scale(tables, "Kendall tau-b"), lower=True
        ),
        "left_right": _left_right(tables),
        "level_to_level": _level_to_level(tables),
        "together": finding_map(tables["together_shares"], _SHARES, lower=False),
        "coding_compared": _codings(tables),
        "coding_left_right": level_lines(tables["left_right"]),
    }


_SHARES = Scale(SEQUENTIAL, 0.0, 1.0, "{:.2f}", "share that has the column's finding too")


def _scale(tables: Tables, label: str) -> Scale:
    """From 0, or the lowest value if that is well below, to the largest off the diagonal."""
    values = tables["pearson"].to_numpy(np.float64)
    apart = values[~np.eye(len(values), dtype=bool)]
    known = apart[np.isfinite(apart)]
    high = max(0.1, float(known.max())) if len(known) else 1.0
    low = min(0.0, float(known.min())) if len(known) else 0.0
    return Scale(SEQUENTIAL, low if low < -0.05 else 0.0, high, "{:.2f}", label)


def _by_condition(table: pd.DataFrame) -> Figure:
    names = [SHORT[condition] for condition in Condition]
    return stacked_bars(table, names, "Share of labels in percent, all levels")


def _missing(table: pd.DataFrame) -> Figure:
    grid = table.pivot_table(index="condition", columns="level", values="missing", sort=False)
    grid = grid.set_axis([SHORT[condition] for condition in Condition], axis=0)
    high = max(1.0, float(grid.to_numpy().max()))
    return grid_map(grid, Scale(SEQUENTIAL, 0, high, "{:.0f}", "studies without the label"))


def _per_study(table: pd.DataFrame) -> Figure:
    none, total = int(table.studies.iloc[0]), int(table.studies.sum())
    return counts_chart(table, f"{none:,} of {total:,} studies have none")


def _left_right(tables: Tables) -> Figure:
    parts = {
        zone.value.capitalize(): block(
            tables["pearson"], condition_on(zone, Side.LEFT), condition_on(zone, Side.RIGHT)
        )
        for zone in SIDED
    }
    return small_maps(parts, _scale(tables, "Pearson r"), ("left", "right"))


def _level_to_level(tables: Tables) -> Figure:
    parts = {
        SHORT[condition]: _without_diagonal(block(tables["pearson"], condition, condition))
        for condition in Condition
    }
    return small_maps(parts, _scale(tables, "Pearson r"), ("level", "level"))


def _without_diagonal(part: pd.DataFrame) -> pd.DataFrame:
    return part.mask(np.eye(len(Level), dtype=bool))


def _codings(tables: Tables) -> Figure:
    matrices = {
        "Right: Normal/Mild 0, Moderate 1, Severe 2": tables["pearson"],
        "Wrong: Moderate 0, Normal/Mild 1, Severe 2": tables["pearson_alphabetical"],
    }
    hidden = {
        title: matrix.mask(np.eye(len(matrix), dtype=bool)) for title, matrix in matrices.items()
    }
    return compared_maps(hidden, Scale(DIVERGING, -0.7, 0.7, "", "Pearson r"))
