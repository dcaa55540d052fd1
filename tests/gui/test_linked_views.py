"""Four panes side by side: layout, focus, levels, lines, texts, and that they last."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level
from tests.gui.conftest import add_all_volumes
from tests.lumbar_study import (
    DISCS,
    make_explanation,
    make_finding,
    make_levels,
    make_stack,
    make_study,
)
from viewer.dicom.study import StackKey
from viewer.session import Session
from viewer.ui import theme
from viewer.ui.linked_views import LinkedViews

CELL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
AXIAL = StackKey("1.2.3.3", 3)


def test_the_active_pane_is_shown_alone_over_the_whole_place(
    panes: LinkedViews, read_session: Session
) -> None:
    """Seen: the pane kept its quarter; the empty rows kept their share of the room."""
    for index in range(4):
        read_session.activate(index)
        read_session.maximise(True)
        QApplication.processEvents()
        assert [view.isVisible() for view in panes.views] == [n == index for n in range(4)]
        assert panes.views[index].size() == panes.size()
        read_session.maximise(False)
    QApplication.processEvents()
    assert all(view.isVisible() for view in panes.views)
    widths = [view.width() for view in panes.views]
    assert max(widths) - min(widths) <= 1


def test_the_tab_key_goes_from_pane_to_pane(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    panes.activateWindow()
    panes.views[0].setFocus(Qt.FocusReason.TabFocusReason)
    for index in (1, 2, 3):
        qtbot.keyClick(panes.views[index - 1], Qt.Key.Key_Tab)
        assert panes.views[index].hasFocus()
        assert read_session.state.active_pane == index
    assert panes.active is panes.views[3]


def test_the_keyboard_follows_the_active_pane_but_is_not_taken_from_others(
    panes: LinkedViews, read_session: Session
) -> None:
    panes.activateWindow()
    panes.views[0].setFocus(Qt.FocusReason.TabFocusReason)
    read_session.activate(2)
    assert panes.views[2].hasFocus()
    panes.views[2].clearFocus()
    read_session.activate(1)
    assert not any(view.hasFocus() for view in panes.views)


def test_the_active_pane_has_a_frame_in_the_accent(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.activate(1)
    QApplication.processEvents()
    picture = panes.views[1].grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 0).name() == theme.ACCENT.lower()
    other = panes.views[0].grab().toImage()
    assert other.pixelColor(other.width() // 2, 0).name() == theme.WINDOW.lower()


def test_reset_and_zoom_act_on_the_active_pane(panes: LinkedViews, read_session: Session) -> None:
    read_session.activate(2)
    fitted = [view.view.px_per_mm for view in panes.views]
    panes.zoom(2.0)
    zoomed = [view.view.px_per_mm for view in panes.views]
    assert zoomed[2] == pytest.approx(2 * fitted[2])
    assert zoomed[:2] == fitted[:2]
    panes.reset_view()
    assert [view.view.px_per_mm for view in panes.views] == pytest.approx(fitted)


def test_a_fitted_picture_stays_whole_when_the_window_is_resized(panes: LinkedViews) -> None:
    for size in ((600, 900), (1400, 500)):
        panes.resize(*size)
        QApplication.processEvents()
        for view in panes.views[:3]:
            field = view.view.field_mm.adjusted(-0.1, -0.1, 0.1, 0.1)
            assert field.contains(view.view.picture_mm)


# -- lines --------------------------------------------------------------------------


def test_reference_lines_run_both_ways_and_the_active_panes_is_in_the_accent(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.activate(1)
    sagittal, axial = panes.views[0].layers.references, panes.views[1].layers.references
    ((line, pen),) = sagittal.lines  # not the parallel sagittal T1
    assert pen.color().name() == theme.ACCENT.lower()
    middle = DISCS[Level.L3_L4]
    plane = panes.views[0].view.plane
    assert plane is not None
    row, _, _ = plane.place(middle)
    # The block is tilted by 0.1 about the posterior margin: exact there only.
    x = plane.place(middle)[1] * plane.spacing_mm[1]
    slope = line.dy() / line.dx()
    assert line.y1() + (x - line.x1()) * slope == pytest.approx(row * plane.spacing_mm[0], abs=0.1)
    assert len(axial.lines) == 2
    assert {pen.color().name() for _, pen in axial.lines} == {theme.SECONDARY.lower()}
    read_session.activate(0)
    assert [pen.color().name() for _, pen in axial.lines][-1] == theme.ACCENT.lower()


def test_lines_of_a_presumed_space_are_dashed(panes: LinkedViews, read_session: Session) -> None:
    unknown = make_study(space=None)
    read_session.open(unknown)
    add_all_volumes(read_session, unknown)
    ((_, pen),) = panes.views[0].layers.references.lines
    assert pen.style() is not Qt.PenStyle.SolidLine
    read_session.open(make_study())
    add_all_volumes(read_session, make_study())
    ((_, pen),) = panes.views[0].layers.references.lines
    assert pen.style() is Qt.PenStyle.SolidLine


# -- levels -------------------------------------------------------------------------


def test_levels_are_named_on_sagittals_and_in_axials(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.begin_grading(make_levels(extrapolated=Level.L5_S1), 0)
    names = ("L1/L2", "L2/L3", "L3/L4", "L4/L5", "L5/S1 ?")
    assert panes.views[0].layers.labels.texts == names
    assert panes.views[2].layers.labels.texts == names
    assert panes.views[1].layers.labels.texts == ()
    assert panes.views[1].layers.corners.texts[2][0] == "L4/L5"  # where axials start
    read_session.show_slice(1, 2)
    assert panes.views[1].layers.corners.texts[2][0] == "L1/L2"


def test_labels_stand_in_front_of_the_spine_and_stay_in_view(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.begin_grading(make_levels(), 0)
    view = panes.views[0]
    mirrored = panes.views[2]  # stored the other way round
    for shown in (view, mirrored):
        plane = shown.view.plane
        assert plane is not None
        margin = plane.place(DISCS[Level.L1_L2])[1] * plane.spacing_mm[1]
        label = shown.layers.labels._names[0]
        assert label.x() < margin - 30
        assert label.x() > shown.view.field_mm.left()
    view.zoom(2.5)
    assert view.layers.labels._names[2].x() > view.view.field_mm.left()


def test_a_level_out_of_view_is_not_named(panes: LinkedViews, read_session: Session) -> None:
    """Seen: zoomed to L4/L5, the name of L5/S1 lay in the text of the lower left corner."""
    read_session.begin_grading(make_levels(), 0)
    view = panes.views[0]
    view.zoom(1.6)
    corner = view.layers.corners.items[2]
    box = corner.mapRectToScene(corner.boundingRect())
    assert view.layers.labels.texts == ("L2/L3", "L3/L4", "L4/L5")
    for name in view.layers.labels._names:
        at = view.view.box.mapViewToScene(name.pos())
        assert not (name.isVisible() and box.contains(at))


def test_the_label_of_the_selected_level_stands_out(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.begin_grading(make_levels(), 0)
    read_session.select(CELL)
    lines = [name.lines[0] for name in panes.views[0].layers.labels._names]
    assert [line.colour == theme.ACCENT for line in lines] == [n == 3 for n in range(5)]
    assert lines[3].bold


# -- texts --------------------------------------------------------------------------


def test_the_corners_say_who_what_where_and_how(panes: LinkedViews, read_session: Session) -> None:
    texts = panes.views[0].layers.corners.texts
    assert texts[0] == ("Test Spine", "2024-05-06")
    assert texts[1] == ("Sagittal T2", "Sagittal T2 made for a test", "TR 600")
    assert texts[2][-1] == "4/7  L 0.0 mm"
    assert texts[3][0] == "C 500  W 1000"
    assert texts[3][1].startswith("Zoom ")
    assert [letters for (letters,) in texts[4:]] == ["A", "P", "H", "F"]
    assert [letters for (letters,) in panes.views[1].layers.corners.texts[4:]] == list("RLAP")


def test_zoom_and_window_are_kept_up_to_date(panes: LinkedViews, read_session: Session) -> None:
    view = panes.views[0]
    before = view.layers.corners.texts[3]
    view.zoom(2.0)
    read_session.set_window("1.2.3.1", 0.25, 0.5)
    after = view.layers.corners.texts[3]
    assert after[0] == "C 0.25  W 0.5"
    percent = [int(text[1].split()[1]) for text in (before, after)]
    assert percent[1] == pytest.approx(2 * percent[0], abs=2)


def test_corner_texts_can_be_hidden_but_the_letters_stay(
    panes: LinkedViews, read_session: Session
) -> None:
    read_session.set_preferences(corner_text=False)
    texts = panes.views[0].layers.corners.texts
    assert texts[:4] == ((), (), (), ())
    assert [letters for (letters,) in texts[4:]] == ["A", "P", "H", "F"]
    assert not panes.views[0].layers.ruler.isVisible()


def test_long_texts_are_shortened_and_never_meet(panes: LinkedViews) -> None:
    panes.resize(420, 420)
    QApplication.processEvents()
    corners = panes.views[0].layers.corners.items[:4]
    boxes = [item.mapRectToScene(item.boundingRect()) for item in corners]
    for index, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[index + 1 :])


def test_the_ruler_is_as_long_as_it_says(panes: LinkedViews) -> None:
    for factor in (1.0, 2.7, 3.1):
        view = panes.views[0]
        view.zoom(factor)
        ruler = view.layers.ruler
        length_mm = int(ruler.text.removesuffix(" mm"))
        assert ruler.length_px == pytest.approx(length_mm * view.view.px_per_mm)
        assert ruler.length_px < view.width() / 3


# -- lasting ------------------------------------------------------------------------


@pytest.mark.slow
def test_thousands_of_repaints_leak_no_item(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    """Seen with another PySide6: every void call lost a reference to None, then an abort."""
    panes.resize(420, 320)
    study = make_study()
    finding = make_finding(study, AXIAL, 2, DISCS[Level.L4_L5])

    def items() -> int:
        return sum(len(view.view.scene().items()) for view in panes.views)

    def use(times: int) -> None:
        for turn in range(times):
            read_session.show_slice(turn % 2, turn % 7)
            for view in panes.views:
                view.view.viewport().repaint()

    def open_again() -> None:
        read_session.open(study)
        add_all_volumes(read_session, study)
        read_session.begin_grading(make_levels(), 0)
        read_session.add_finding(finding)
        read_session.select(CELL)
        read_session.add_explanation(make_explanation(finding))

    open_again()
    before = items()
    for _ in range(8):
        open_again()
        use(64)
    assert items() == before
    assert panes.views[0].view.image.image is not None


def test_oblique_stacks_get_two_letters(panes: LinkedViews, read_session: Session) -> None:
    """The last block is tilted by half a radian, its front edge down."""
    read_session.show_slice(1, 24)
    letters = [letters for (letters,) in panes.views[1].layers.corners.texts[4:]]
    assert letters == ["R", "L", "AF", "PH"]
    assert make_stack((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)).normal == (0.0, 0.0, 1.0)
