"""The heat map has one set of colours, on paper and on screen."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from viewer.colour_map import blue_yellow, cividis


def test_cividis_is_the_one_of_the_panes() -> None:
    table = pg.colormap.get("cividis").getLookupTable(nPts=256)
    np.testing.assert_array_equal(cividis(), table[:, :3])


def test_the_colours_of_signed_maps_are_as_published() -> None:
    table = pg.colormap.get("CET-CBD1").getLookupTable(nPts=256)
    np.testing.assert_array_equal(blue_yellow(), table[:, :3])


def test_signs_differ_in_blue_and_grow_from_a_light_middle() -> None:
    low, middle, high = blue_yellow()[[0, 128, 255]].astype(int)
    assert low[2] - low[0] > 150
    assert high[0] - high[2] > 150
    assert middle.max() - middle.min() < 5


def test_cividis_grows_brighter_from_end_to_end() -> None:
    luma = cividis().astype(float) @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(luma) > -0.5).all()
    assert luma[-1] - luma[0] > 150
