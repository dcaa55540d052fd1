"""Window from a rectangle, histogram, and one window for all series of a role."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import WINDOW, add_all_volumes
from tests.lumbar_study import make_series, make_study, make_volume, sagittal, with_series
from viewer import arranging
from viewer.dicom.study import Role, StackKey
from viewer.display import QUARTER_RIGHT
from viewer.measuring import Tool
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.histogram_dialog import NO_PICTURE, HistogramDialog, HistogramView
from viewer.ui.linked_views import LinkedViews
from viewer.ui.slice_view import SliceView
from viewer.ui.window_feature import WindowFeature
from viewer.windowing import Histogram


def pixel_at(view: SliceView, row: int, column: int) -> QPoint:
    """Where a displayed pixel's centre is on the pane."""
    plane = view.view.plane
    assert plane is not None
    down, right = plane.spacing_mm
    return view.view.mapFromScene(view.view.box.mapViewToScene(QPointF(column * right, row * down)))


def draw(qtbot: QtBot, view: SliceView, start: QPoint, end: QPoint) -> None:
    viewport = view.view.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, (start + end) / 2)
    qtbot.mouseMove(viewport, end)
    assert view.region.frame.isVisible() == view.region._session.state.tool.draws
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


# -- the rectangle ------------------------------------------------------------------


@pytest.mark.parametrize("turned", [False, True])
def test_a_rectangle_sets_the_window_of_its_pixels(
    panes: LinkedViews, read_session: Session, qtbot: QtBot, turned: bool
) -> None:
    view = panes.views[0]
    if turned:
        read_session.apply(arranging.turned, QUARTER_RIGHT)
    read_session.choose_tool(Tool.REGION_WINDOW)
    draw(qtbot, view, pixel_at(view, 15, 14), pixel_at(view, 9, 6))
    stack = make_study()["1.2.3.1"].stacks[0]
    pixels = make_volume(stack).voxels[3]
    if turned:
        pixels = np.rot90(pixels, -1)
    low, high = np.percentile(pixels[9:16, 6:15], (1, 99))
    center, width = read_session.state.windows["1.2.3.1"]
    assert center - width / 2 == pytest.approx(low, rel=1e-4)
    assert center + width / 2 == pytest.approx(high, rel=1e-4)
    assert read_session.state.windows["1.2.3.2"] == WINDOW
    assert read_session.state.tool is Tool.WINDOW  # once
    assert not view.region.frame.isVisible()
    assert read_session.state.measurements == ()


def test_a_rectangle_beside_the_picture_changes_nothing(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    read_session.choose_tool(Tool.REGION_WINDOW)
    view = panes.views[0]
    draw(qtbot, view, QPoint(2, 2), QPoint(12, 20))
    assert read_session.state.windows["1.2.3.1"] == WINDOW
    assert read_session.state.tool is Tool.REGION_WINDOW
    draw(qtbot, panes.views[3], QPoint(20, 20), QPoint(60, 60))
    assert read_session.state.tool is Tool.REGION_WINDOW


def test_other_tools_draw_no_rectangle(
    panes: LinkedViews, read_session: Session, qtbot: QtBot
) -> None:
    view = panes.views[0]
    viewport = view.view.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    qtbot.mouseMove(viewport, QPoint(120, 90))
    assert not view.region.frame.isVisible()
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(120, 90))
    assert read_session.state.windows["1.2.3.1"] != WINDOW  # the window tool's own drag


# -- one window for a role ----------------------------------------------------------


def test_a_window_is_copied_to_series_of_the_same_role_only(qapp: QApplication) -> None:
    study = with_series(
        make_study(), *make_study().series, make_series("9", Role.SAGITTAL_T2, [sagittal()])
    )
    session = Session()
    session.open(study)
    add_all_volumes(session, study)
    session.activate(1)
    assert not arranging.series_alike(session.state)
    session.activate(0)
    assert arranging.series_alike(session.state)
    shown = session.state.panes[0].series_uid
    assert shown is not None
    session.set_window(shown, 5.0, 6.0)
    session.apply(arranging.window_copied)
    windows = session.state.windows
    assert windows["9"] == windows["1.2.3.1"] == (5.0, 6.0)
    assert windows["1.2.3.2"] == windows["1.2.3.3"] == WINDOW
    session.close()
    assert not arranging.series_alike(session.state)
    session.apply(arranging.window_copied)
    assert session.state.windows == {}


# -- the histogram ------------------------------------------------------------------


@pytest.fixture
def histogram(panes: LinkedViews, read_session: Session, qtbot: QtBot) -> HistogramDialog:
    dialog = HistogramDialog(read_session, panes)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def drag_x(qtbot: QtBot, view: HistogramView, start: float, end: float) -> None:
    middle = view.height() // 2
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(round(start), middle))
    for share in (0.5, 1.0):
        qtbot.mouseMove(view, QPoint(round(start + (end - start) * share), middle))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(round(end), middle))


def test_the_ends_of_the_window_can_be_dragged(
    histogram: HistogramDialog, read_session: Session, qtbot: QtBot
) -> None:
    view = histogram.view
    low, high = view.x_of(0.0), view.x_of(1000.0)  # the window is C 500 W 1000
    target = view.value_at(round(low + 60))
    drag_x(qtbot, view, low, low + 60)
    center, width = read_session.state.windows["1.2.3.1"]
    assert center - width / 2 == pytest.approx(target, abs=4)
    assert center + width / 2 == pytest.approx(1000.0)
    high = view.x_of(1000.0)
    drag_x(qtbot, view, high, high - 40)
    center, width = read_session.state.windows["1.2.3.1"]
    assert center - width / 2 == pytest.approx(target, abs=4)
    assert center + width / 2 < 950


def test_the_window_is_moved_whole_and_never_turned_round(
    histogram: HistogramDialog, read_session: Session, qtbot: QtBot
) -> None:
    view = histogram.view
    read_session.set_window("1.2.3.1", 500.0, 400.0)
    middle = view.x_of(500.0)
    drag_x(qtbot, view, middle, middle + 50)
    center, width = read_session.state.windows["1.2.3.1"]
    assert width == pytest.approx(400.0)
    assert center == pytest.approx(view.value_at(middle + 50), abs=6)
    low = view.x_of(center - 200)
    drag_x(qtbot, view, low, view.width() - 12)
    center, width = read_session.state.windows["1.2.3.1"]
    assert 0 < width < 10


def test_arrows_move_and_widen_it(
    histogram: HistogramDialog, read_session: Session, qtbot: QtBot
) -> None:
    read_session.set_window("1.2.3.1", 500.0, 400.0)
    for key, moved, wider in (
        (Qt.Key.Key_Right, 1, 0),
        (Qt.Key.Key_Left, -1, 0),
        (Qt.Key.Key_Up, 0, 1),
        (Qt.Key.Key_Down, 0, -1),
    ):
        before = read_session.state.windows["1.2.3.1"]
        qtbot.keyClick(histogram.view, key)
        after = read_session.state.windows["1.2.3.1"]
        assert np.sign(round(after[0] - before[0], 6)) == moved
        assert np.sign(round(after[1] - before[1], 6)) == wider
    read_session.set_window("1.2.3.1", 500.0, 1.0)
    qtbot.keyClick(histogram.view, Qt.Key.Key_Down)
    assert read_session.state.windows["1.2.3.1"][1] == 1.0


def test_the_dialog_follows_the_active_pane_and_says_the_window(
    histogram: HistogramDialog, read_session: Session
) -> None:
    assert "Sagittal T2" in histogram._said.text()
    assert "center 500, width 1000: 0 to 1000" in histogram._said.text()
    read_session.activate(1)
    assert "Axial T2" in histogram._said.text()
    assert "width 1000" in histogram.view.accessibleDescription()
    read_session.activate(3)
    assert histogram._said.text() == NO_PICTURE
    read_session.close()
    assert histogram._histogram is None
    assert histogram._volume is None  # nothing of a closed study is held


def test_the_picture_is_drawn(histogram: HistogramDialog, read_session: Session) -> None:
    read_session.set_window("1.2.3.1", 500.0, 200.0)
    QApplication.processEvents()
    grabbed = histogram.view.grab().toImage()
    y = grabbed.height() - 14
    inside = grabbed.pixelColor(round(histogram.view.x_of(400)), y)
    assert inside.blue() > 200  # the end of the window
    view = HistogramView()
    view.show_values(Histogram(np.array([0, 1]), 0.0, 1.0), (0.5, 1.0))
    view.show_values(None, (0.0, 1.0))
    view.grab()
    view.deleteLater()


def test_the_feature_opens_one_histogram(
    panes: LinkedViews, read_session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    feature = WindowFeature(read_session, Settings(tmp_path / "s.ini"), panes)
    rows = {row.name: row for row in feature.actions()}
    rows["histogram"].call()
    rows["histogram"].call()
    shown = [made for made in panes.findChildren(HistogramDialog) if made.isVisible()]
    assert len(shown) == 1
    key = StackKey("1.2.3.1", 0)
    assert key in read_session.state.volumes
    rows["copy-window"].call()
    shown[0].close()
