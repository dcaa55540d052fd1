"""The heat map has one set of colours, on paper and on screen."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from viewer.colour_map import cividis


def test_cividis_is_the_one_of_the_panes() -> None:
    table = pg.colormap.get("cividis").getLookupTable(nPts=256)
    np.testing.assert_array_equal(cividis(), table[:, :3])


def test_cividis_grows_brighter_from_end_to_end() -> None:
    luma = cividis().astype(float) @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(luma) > -0.5).all()
    assert luma[-1] - luma[0] > 150
