"""Draw the tables of the analytics: bars and heat maps that can be read without colour vision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity, Zone
from model.training.analytics_prevalence import COUNTS

COLOURS = {
    Severity.NORMAL_MILD: "#4FA58A",
    Severity.MODERATE: "#E69F00",
    Severity.SEVERE: "#D55E00",
}
"""Okabe-Ito tones, told apart with every kind of colour vision (Okabe and Ito 2008)."""

SHORT = {
    Condition.SPINAL_CANAL_STENOSIS: "Canal",
    Condition.LEFT_NEURAL_FORAMINAL_NARROWING: "Left foraminal",
    Condition.RIGHT_NEURAL_FORAMINAL_NARROWING: "Right foraminal",
    Condition.LEFT_SUBARTICULAR_STENOSIS: "Left subarticular",
    Condition.RIGHT_SUBARTICULAR_STENOSIS: "Right subarticular",
}
"""Names of conditions that fit beside a chart."""

SEQUENTIAL, DIVERGING = "YlGnBu", "PuOr"
"""Maps that ColorBrewer marks as safe for colour-blind readers (Harrower and Brewer 2003)."""

INK, SOFT, LINE = "#16191D", "#56606B", "#CBD1D8"

STYLE: dict[str, Any] = {
    "font.family": "DejaVu Sans",  # comes with matplotlib: the same everywhere
    "font.size": 10,
    "axes.titlesize": 11,
    "axes.titleweight": "bold",
    "axes.edgecolor": LINE,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "text.color": INK,
    "xtick.color": SOFT,
    "ytick.color": INK,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "svg.hashsalt": "foramen",  # equal tables give equal files
}

_LEVELS = [level.value for level in Level]
_WIDTH_IN = 11.0  # 10 pt on it is 13 px on a page of 1,080 px
_LEAST_SHARE_WITH_TEXT = 0.035  # a narrower piece of a bar has no room for its number


@dataclass(frozen=True, slots=True)
class Scale:
    """Colours of a heat map.

    Attributes
    ----------
    colours : str
        Name of a matplotlib map.
    low, high : float
        Values at its ends.
    text : str
        How a value is written in its cell, as a format; empty writes nothing.
    label : str
        What the colours mean.
    """

    colours: str
    low: float
    high: float
    text: str
    label: str


def stacked_bars(table: pd.DataFrame, rows: Sequence[str], title: str) -> Figure:
    """One bar for each row of a prevalence table, parted by severity."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(_WIDTH_IN, 1.3 + 0.42 * len(rows)), layout="constrained")
        axes = figure.subplots()
        _draw_bars(axes, table, rows)
        axes.set_title(title, loc="left", pad=30)
        _severity_legend(axes)
        return figure


def bars_by_level(table: pd.DataFrame) -> Figure:
    """Three panels, one a zone, with a bar for each level."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(_WIDTH_IN, 3.6), layout="constrained")
        panels = figure.subplots(1, len(Zone), sharey=True)
        for axes, zone in zip(panels, Zone, strict=True):
            _draw_bars(axes, table[table.zone == zone.value], _LEVELS)
            axes.set_title(zone.value.capitalize(), loc="left")
        _figure_legend(figure)
        return figure


def bars_by_side(table: pd.DataFrame) -> Figure:
    """Left beside right at each level: the shares that are Moderate and Severe."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(_WIDTH_IN, 3.8), layout="constrained")
        zones = list(dict.fromkeys(table.zone))
        panels = figure.subplots(1, len(zones), sharey=True)
        for axes, zone in zip(panels, zones, strict=True):
            _draw_sides(axes, table[table.zone == zone])
            axes.set_title(zone.capitalize(), loc="left")
        panels[0].set_ylabel("share of labels")
        panels[0].margins(y=0.1)  # room for the number above the highest bar
        _figure_legend(figure, (Severity.MODERATE, Severity.SEVERE))
        return figure


def counts_chart(table: pd.DataFrame, note: str) -> Figure:
    """How many studies have how many findings of at least Moderate."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(_WIDTH_IN, 3.2), layout="constrained")
        axes = figure.subplots()
        axes.bar(table.findings, table.studies, color="#2C7FB8", width=0.8)
        for x, count in zip(table.findings, table.studies, strict=True):
            if count:
                axes.annotate(str(count), (x, count), (0, 2), textcoords="offset points",
                              ha="center", fontsize=8, color=SOFT)  # fmt: skip
        axes.set_xlabel("findings of at least Moderate in a study, of 25")
        axes.set_ylabel("studies")
        axes.set_xticks(table.findings)
        axes.text(0.99, 0.92, note, transform=axes.transAxes, ha="right", color=SOFT)
        return figure


def level_lines(table: pd.DataFrame) -> Figure:
    """Left-right correlation by level, coded in order and by the alphabet."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(_WIDTH_IN, 3.6), layout="constrained")
        zones = list(dict.fromkeys(table.zone))
        for axes, zone in zip(figure.subplots(1, len(zones), sharey=True), zones, strict=True):
            rows = table[table.zone == zone]
            _draw_line(axes, rows, "pearson", "in order", "#2C5F8A", "o")
            _draw_line(axes, rows, "pearson_alphabetical", "by the alphabet", "#B35806", "X")
            axes.set_title(f"{zone.capitalize()}: left with right", loc="left")
            lowest = rows.pearson_alphabetical.min(skipna=True)
            axes.set_ylim(min(-0.1, lowest - 0.1) if np.isfinite(lowest) else -0.1, 1.0)
            axes.axhline(0, color=LINE, linewidth=1)
            axes.grid(axis="y", color=LINE, linewidth=0.5)
            axes.set_axisbelow(True)
            axes.set_ylabel("Pearson r")
            axes.legend(frameon=False, loc="upper left", ncols=2)
        return figure


def _draw_line(
    axes: Any, rows: pd.DataFrame, column: str, label: str, colour: str, marker: str
) -> None:
    axes.plot(rows.level, rows[column], color=colour, marker=marker, markersize=8, label=label)
    for level, value in zip(rows.level, rows[column], strict=True):
        if np.isfinite(value):
            axes.annotate(f"{value:.2f}", (level, value), (0, 9),
                          textcoords="offset points", ha="center", color=colour)  # fmt: skip


def _draw_bars(axes: Any, table: pd.DataFrame, rows: Sequence[str]) -> None:
    left = np.zeros(len(table))
    for severity, name in zip(Severity, COUNTS, strict=True):
        share = table[f"share_{name}"].fillna(0).to_numpy(np.float64)
        axes.barh(rows, share, left=left, color=COLOURS[severity], edgecolor="white", height=0.72)
        for row, (start, width) in enumerate(zip(left, share, strict=True)):
            if width >= _LEAST_SHARE_WITH_TEXT:
                axes.text(start + width / 2, row, f"{width * 100:.0f}", ha="center", va="center",
                          fontsize=9, color=INK)  # fmt: skip
        left = left + share
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100 %"])
    axes.spines["left"].set_visible(False)


def _draw_sides(axes: Any, table: pd.DataFrame) -> None:
    for offset, side in ((-0.2, "left"), (0.2, "right")):
        rows = table[table.side == side]
        x = np.arange(len(rows)) + offset
        moderate, severe = (rows[f"share_{n}"].fillna(0).to_numpy() for n in COUNTS[1:])
        axes.bar(x, moderate, 0.36, color=COLOURS[Severity.MODERATE])
        axes.bar(x, severe, 0.36, bottom=moderate, color=COLOURS[Severity.SEVERE])
        for place, total in zip(x, moderate + severe, strict=True):
            axes.annotate(f"{side[0].upper()} {total * 100:.0f}", (place, total), (0, 3),
                          textcoords="offset points", ha="center", fontsize=8.5)  # fmt: skip
    axes.set_xticks(np.arange(len(_LEVELS)), _LEVELS)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value * 100:.0f} %")
    axes.grid(axis="y", color=LINE, linewidth=0.5)
    axes.set_axisbelow(True)


def _severity_legend(axes: Any) -> None:
    axes.legend(handles=_patches(tuple(Severity)), loc="lower left", bbox_to_anchor=(0, 1.0),
                ncols=3, frameon=False, borderaxespad=0.2, handlelength=1)  # fmt: skip


def _figure_legend(figure: Figure, severities: tuple[Severity, ...] = tuple(Severity)) -> None:
    figure.legend(handles=_patches(severities), loc="outside upper left", ncols=3,
                  frameon=False, handlelength=1)  # fmt: skip


def _patches(severities: tuple[Severity, ...]) -> list[Any]:
    from matplotlib.patches import Patch

    return [Patch(color=COLOURS[severity], label=severity.text) for severity in severities]


def dark(colour: NDArray[np.float64]) -> bool:
    """Whether white text is easier to read on an RGB colour (ITU-R BT.709 luminance)."""
    return bool(colour[:3] @ np.array([0.2126, 0.7152, 0.0722]) < 0.5)
