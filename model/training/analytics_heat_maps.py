"""Draw matrices of findings as heat maps, with their numbers in the cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from numpy.typing import NDArray

from model.labels import Condition, Level
from model.training.analytics_charts import INK, SHORT, SOFT, STYLE, Scale, dark

_LEVEL_COUNT = len(Level)
_EMPTY = "#ECEEF0"  # a cell without a value: grey, which no map of `Scale` contains


def small_maps(parts: Mapping[str, pd.DataFrame], scale: Scale, axes_names: tuple[str, str]
               ) -> Figure:  # fmt: skip
    """Several small matrices side by side on one scale.

    Parameters
    ----------
    parts : mapping of str to DataFrame
        Title of each panel and its matrix, named by level.
    axes_names : (str, str)
        What the rows and the columns are.
    """
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(11, 1.2 + 9.2 / max(len(parts), 3)), layout="constrained")
        panels = figure.subplots(1, len(parts), squeeze=False)[0]
        image = None
        for number, (axes, (title, part)) in enumerate(zip(panels, parts.items(), strict=True)):
            image = _draw(axes, part.to_numpy(np.float64), scale, 10 if len(parts) < 4 else 8)
            axes.set_title(title, loc="left", fontsize=10 if len(parts) < 4 else 9.5)
            turned = 0 if len(parts) < 4 else 90
            axes.set_xticks(range(part.shape[1]), list(part.columns), fontsize=8, rotation=turned)
            rows = list(part.index) if number == 0 or len(parts) < 4 else []
            axes.set_yticks(range(len(rows)), rows, fontsize=8)
            axes.set_xlabel(axes_names[1])
            if number == 0:
                axes.set_ylabel(axes_names[0])
        _colour_bar(figure, image, list(panels), scale)
        return figure


def grid_map(values: pd.DataFrame, scale: Scale) -> Figure:
    """One matrix of condition (rows) by level (columns)."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(7.5, 3.4), layout="constrained")
        axes = figure.subplots()
        image = _draw(axes, values.to_numpy(np.float64), scale, 11, aspect="auto")
        axes.set_xticks(range(values.shape[1]), list(values.columns))
        axes.set_yticks(range(values.shape[0]), list(values.index))
        axes.xaxis.tick_top()
        _colour_bar(figure, image, [axes], scale)
        return figure


def finding_map(matrix: pd.DataFrame, scale: Scale, *, lower: bool) -> Figure:
    """All 25 findings against all 25, grouped by condition.

    Parameters
    ----------
    lower : bool
        Draw the lower triangle alone, as fits a symmetric matrix.
    """
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(11, 10.2), layout="constrained")
        axes = figure.subplots()
        _draw_findings(axes, matrix, scale, lower=lower, font=6.6)
        return figure


def compared_maps(matrices: Mapping[str, pd.DataFrame], scale: Scale) -> Figure:
    """Two 25 by 25 matrices beside each other on one scale, without numbers."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(11, 5.3), layout="constrained")
        panels = figure.subplots(1, len(matrices))
        image = None
        for axes, (title, matrix) in zip(panels, matrices.items(), strict=True):
            image = _draw(axes, matrix.to_numpy(np.float64), scale, 0)
            axes.set_title(title, loc="left", pad=10)
            _group_axes(axes, levels=False)
        _colour_bar(figure, image, list(panels), scale)
        return figure


def _draw_findings(
    axes: Any, matrix: pd.DataFrame, scale: Scale, *, lower: bool, font: float
) -> None:
    values = matrix.to_numpy(np.float64, copy=True)
    if lower:
        values[np.triu_indices(len(values))] = np.nan
    image = _draw(axes, values, scale, font, empty="white" if lower else _EMPTY)
    _group_axes(axes, levels=True)
    if lower:  # the empty half holds the scale
        bar = axes.figure.colorbar(image, cax=axes.inset_axes((0.62, 0.93, 0.34, 0.022)),
                                   orientation="horizontal")  # fmt: skip
        bar.set_label(scale.label)
        bar.outline.set_visible(False)
    else:
        _colour_bar(axes.figure, image, [axes], scale)


def _draw(
    axes: Any,
    values: NDArray[np.float64],
    scale: Scale,
    font: float,
    *,
    empty: str = _EMPTY,
    aspect: str = "equal",
) -> Any:
    colours = mpl.colormaps[scale.colours].with_extremes(bad=empty)
    shown = np.ma.masked_invalid(values)
    image = axes.imshow(shown, cmap=colours, vmin=scale.low, vmax=scale.high, aspect=aspect)
    for side in axes.spines.values():
        side.set_visible(False)
    if scale.text and font:
        for row, column in np.argwhere(np.isfinite(values)):
            value = float(values[row, column])
            ink = "white" if dark(np.array(image.cmap(image.norm(value)))) else INK
            axes.text(column, row, _cell_text(value, scale.text), ha="center", va="center",
                      fontsize=font, color=ink, in_layout=False)  # fmt: skip
    return image


def _cell_text(value: float, text: str) -> str:
    """The number without the zero before its point, and never "-0"."""
    written = text.format(value)
    if written.strip("-0.") == "":
        return "0"
    return written.replace("-0.", "−.").replace("0.", ".", 1) if abs(value) < 1 else written


def _group_axes(axes: Any, *, levels: bool) -> None:
    """White lines between conditions, names of conditions outside, of levels at the ticks."""
    count = len(Condition) * _LEVEL_COUNT
    for edge in range(_LEVEL_COUNT, count, _LEVEL_COUNT):
        axes.axhline(edge - 0.5, color="white", linewidth=3)
        axes.axvline(edge - 0.5, color="white", linewidth=3)
    centres = [group * _LEVEL_COUNT + (_LEVEL_COUNT - 1) / 2 for group in range(len(Condition))]
    names = [SHORT[condition] for condition in Condition]
    if not levels:
        broken = [name.replace(" ", "\n") for name in names]
        axes.set_xticks(centres, broken, fontsize=9)
        axes.set_yticks(centres, broken, fontsize=9)
        return
    ticks = [level.value for level in Level] * len(Condition)
    axes.set_xticks(range(count), ticks, rotation=90, fontsize=8)
    axes.set_yticks(range(count), ticks, fontsize=8)
    second_x, second_y = axes.secondary_xaxis(-0.06), axes.secondary_yaxis(-0.055)
    second_x.set_xticks(centres, names)
    second_y.set_yticks(centres, names, rotation=90, va="center")
    for second in (second_x, second_y):
        second.tick_params(length=0, labelsize=9.5)
        for side in second.spines.values():
            side.set_visible(False)


def _colour_bar(figure: Figure, image: Any, panels: list[Any], scale: Scale) -> None:
    bar = figure.colorbar(image, ax=panels, shrink=0.85, pad=0.02, aspect=30)
    bar.set_label(scale.label, color=SOFT)
    bar.outline.set_visible(False)
