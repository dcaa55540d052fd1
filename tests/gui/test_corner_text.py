"""What the corners of a pane say, and what they leave out where the pane is low."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from viewer.ui.corner_text import Corners, shortened
from viewer.ui.halo_text import TextLine
from viewer.ui.linked_views import LinkedViews


def lines(*texts: str) -> tuple[TextLine, ...]:
    """Lines of one look."""
    return tuple(TextLine(text) for text in texts)


def test_a_low_pane_keeps_who_and_when_and_what_was_altered() -> None:
    whole = Corners(
        lines("Name", "Prior, 2025-01-01"),
        lines("Sagittal T2", "t2_tse_sag", "TR 3600 TE 102"),
        lines("Key image", "L4/L5", "10/17  R 4.2 mm"),
        lines("Flipped", "Inverted", "C 606  W 1213", "Zoom 118 %"),
        ("A", "P", "H", "F"),
    )
    short = shortened(whole)
    assert (short.top_left, short.bottom_left) == (whole.top_left, whole.bottom_left)
    assert short.top_right == lines("Sagittal T2")
    assert short.bottom_right == lines("Flipped", "Inverted", "C 606  W 1213")
    assert short.letters == whole.letters
    assert shortened(Corners()) == Corners()


def test_a_pane_says_less_when_it_is_low_and_all_of_it_again_when_it_is_not(
    panes: LinkedViews, qtbot: QtBot
) -> None:
    """The colour bar stood on the text of a pane of 190 points."""
    view = panes.views[0]
    whole = view.layers.corners.texts
    assert len(whole[3]) == 2
    panes.resize(700, 380)
    qtbot.waitUntil(lambda: len(view.layers.corners.texts[3]) == 1)
    low = view.layers.corners.texts
    assert low[3] == whole[3][:1]
    assert low[1] == whole[1][:1]
    panes.resize(900, 700)
    qtbot.waitUntil(lambda: len(view.layers.corners.texts[3]) == 2)
