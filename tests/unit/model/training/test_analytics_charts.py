"""Charts: numbers in cells, text that can be read on its colour, tables with gaps."""

from __future__ import annotations

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest

from model.training.analytics_charts import SEQUENTIAL, Scale, dark, level_lines
from model.training.analytics_heat_maps import grid_map, small_maps

SCALE = Scale(SEQUENTIAL, 0.0, 1.0, "{:.2f}", "r")


def cell_texts(values: pd.DataFrame, scale: Scale = SCALE) -> list[str]:
    return [text.get_text() for text in grid_map(values, scale).axes[0].texts]


@pytest.mark.parametrize(
    ("value", "text"), [(0.42, ".42"), (-0.05, "−.05"), (1.0, "1.00"), (-0.001, "0"), (0.0, "0")]
)
def test_cells_say_their_number_shortly(value: float, text: str) -> None:
    assert cell_texts(pd.DataFrame([[value]])) == [text]


def test_a_cell_without_a_value_stays_empty() -> None:
    assert cell_texts(pd.DataFrame([[0.1, np.nan], [0.3, 0.4]])) == [".10", ".30", ".40"]


def test_counts_are_written_whole() -> None:
    assert cell_texts(pd.DataFrame([[136.0]]), Scale(SEQUENTIAL, 0, 136, "{:.0f}", "")) == ["136"]


def test_text_is_light_on_dark_and_dark_on_light() -> None:
    colours = mpl.colormaps[SEQUENTIAL]
    assert dark(np.array(colours(1.0)))
    assert not dark(np.array(colours(0.0)))
    inks = [text.get_color() for text in grid_map(pd.DataFrame([[0.0, 1.0]]), SCALE).axes[0].texts]
    assert inks[1] == "white" != inks[0]


def test_small_maps_have_one_panel_each() -> None:
    part = pd.DataFrame(np.eye(2), ["a", "b"], ["c", "d"])
    figure = small_maps({"One": part, "Other": part}, SCALE, ("left", "right"))
    titles = [axes.get_title(loc="left") for axes in figure.axes]
    assert titles[:2] == ["One", "Other"]


def test_a_line_without_values_is_no_error() -> None:
    table = pd.DataFrame(
        {
            "zone": ["foraminal", "subarticular"],
            "level": ["L1/L2", "L1/L2"],
            "pearson": [np.nan, 0.5],
            "pearson_alphabetical": [np.nan, -0.2],
        }
    )
    panels = level_lines(table).axes
    assert [len(axes.texts) for axes in panels] == [0, 2]
    assert panels[1].get_ylim()[0] < -0.2
