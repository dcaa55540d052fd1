"""Marks that the reader moved, under every numbering."""

from __future__ import annotations

import pytest

from model.labels import Condition, Level, Side
from tests.gui.graded_study import levels
from viewer.markers import (
    Marker,
    levels_in_force,
    markers_of,
    moved_down,
    renamed_cells,
    renamed_markers,
)

DISC, FORAMEN = Marker(Level.L4_L5), Marker(Level.L4_L5, Side.LEFT)
HERE = (1.0, 2.0, 3.0)


def test_a_disc_is_read_on_the_axial_and_a_foramen_on_its_side() -> None:
    assert {condition for _, condition in DISC.cells} == {
        Condition.SPINAL_CANAL_STENOSIS,
        Condition.LEFT_SUBARTICULAR_STENOSIS,
        Condition.RIGHT_SUBARTICULAR_STENOSIS,
    }
    assert FORAMEN.cells == ((Level.L4_L5, Condition.LEFT_NEURAL_FORAMINAL_NARROWING),)
    every = [cell for marker in markers_of(levels()) for cell in marker.cells]
    assert len(every) == len(set(every)) == 25


@pytest.mark.parametrize("marker", [DISC, FORAMEN])
@pytest.mark.parametrize("shift", [-2, 0, 1])
def test_a_moved_mark_lies_where_it_was_put_and_no_other_moves(marker: Marker, shift: int) -> None:
    before = markers_of(levels_in_force(levels(), shift, {}))
    after = markers_of(levels_in_force(levels(), shift, {marker: HERE}))
    assert after == {**before, marker: HERE}


def test_what_the_reader_placed_is_certain_and_not_guessed() -> None:
    top = Marker(Level.L1_L2)
    shifted = levels_in_force(levels(), 1, {})
    assert shifted.disc(Level.L1_L2).extrapolated
    placed = levels_in_force(levels(), 1, {top: HERE}).disc(Level.L1_L2)
    assert (placed.extrapolated, placed.confidence) == (False, 1.0)


def test_names_move_down_together_and_leave_the_grid_at_its_ends() -> None:
    assert moved_down(Level.L4_L5, 1) is Level.L5_S1
    assert moved_down(Level.L5_S1, 1) is None
    canal = Condition.SPINAL_CANAL_STENOSIS
    cells = {(Level.L4_L5, canal): "a", (Level.L5_S1, canal): "b"}
    assert renamed_cells(cells, 1) == {(Level.L5_S1, canal): "a"}
    assert renamed_markers({FORAMEN: HERE}, -1) == {Marker(Level.L3_L4, Side.LEFT): HERE}
