"""Parts in windows of their own: out and back, keys, drops, places, and nothing left behind."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QScreen
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget

from tests.gui.graded_study import AXIAL
from tests.gui.shell_study import full_study, graded_session
from tests.gui.shown_window import shown_window
from viewer.reading import CELLS
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui import dialogs
from viewer.ui.berth import Berth
from viewer.ui.findings_column import FindingsColumn
from viewer.ui.grade_menu import GradeMenu
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow
from viewer.ui.own_window import OwnWindow
from viewer.ui.pane_picture import panes_on_screen
from viewer.ui.placement import beside, first_size, over
from viewer.ui.series_mime import series_mime
from viewer.ui.severity_grid import SeverityGrid
from viewer.ui.shortcut_sheet import ShortcutSheet
from viewer.ui.side_by_side import SideBySide
from viewer.ui.tour_panel import Step, TourPanel

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PARTS = {"findings": FindingsColumn, "pictures": SideBySide}


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def session():
    return graded_session()


def shown(qtbot, session, settings) -> MainWindow:
    return shown_window(qtbot, session, settings, (1280, 800))


@pytest.fixture
def window(qtbot, session, settings):
    return shown(qtbot, session, settings)


def own_window(window: MainWindow, name: str) -> OwnWindow:
    berth = next(one for one in window.findChildren(Berth) if one.name == name)
    assert berth.own is not None
    return berth.own


def take_out(qtbot, window: MainWindow, session: Session, name: str) -> OwnWindow:
    session.set_preferences(**{f"{name}_apart": True})
    own = own_window(window, name)
    qtbot.waitUntil(own.isVisible)
    own.activateWindow()
    qtbot.waitUntil(own.isActiveWindow)
    return own


def close_as_reader(own: OwnWindow) -> None:
    """As the cross in its title does: through the window system."""
    QApplication.sendEvent(own.windowHandle(), QCloseEvent())


def press(qtbot, widget: QWidget, key, modifier=NONE):
    qtbot.keyClick(QApplication.focusWidget() or widget, key, modifier)


@pytest.mark.parametrize(
    ("name", "key"), [("findings", Qt.Key.Key_F9), ("pictures", Qt.Key.Key_F8)]
)
def test_a_part_goes_out_and_back_by_its_key(window, session, qtbot, name, key):
    part = window.findChild(PARTS[name])
    press(qtbot, window, key, SHIFT)
    own = own_window(window, name)
    assert part.window() is own
    assert own.isVisible()
    assert part.isVisible()
    assert window.findChild(QAction, f"{name}-apart").isChecked()
    own.activateWindow()
    press(qtbot, own, key, SHIFT)
    assert part.window() is window
    assert part.isVisible()
    assert not own.isVisible()
    assert not window.findChild(QAction, f"{name}-apart").isChecked()


@pytest.mark.parametrize("name", PARTS)
def test_closing_its_window_puts_a_part_back(window, session, qtbot, name):
    own = take_out(qtbot, window, session, name)
    close_as_reader(own)
    part = window.findChild(PARTS[name])
    assert part.window() is window
    assert part.isVisible()
    assert not getattr(session.state.preferences, f"{name}_apart")


def test_the_place_of_the_pictures_says_where_they_are_and_brings_them_back(window, session, qtbot):
    take_out(qtbot, window, session, "pictures")
    back = next(b for b in window.findChildren(QPushButton) if b.text() == "Put them back here")
    assert back.isVisible()
    assert back.window() is window
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.findChild(SideBySide).window() is window
    assert not back.isVisible()


@pytest.mark.parametrize("name", PARTS)
def test_all_keys_work_in_a_parts_window(window, session, qtbot, name):
    own = take_out(qtbot, window, session, name)
    assert set(own.actions()) == set(window.actions()) >= {window.findChild(QAction, "accept")}
    session.activate(0)
    before = session.state.panes[0].slice_index
    press(qtbot, own, Qt.Key.Key_Down)
    assert session.state.panes[0].slice_index == before + 1
    press(qtbot, own, Qt.Key.Key_N)
    assert session.state.selected is not None
    press(qtbot, own, Qt.Key.Key_Escape)
    assert session.state.selected is None


@pytest.mark.parametrize("name", PARTS)
def test_a_held_key_ends_in_a_parts_window(window, session, qtbot, name):
    own = take_out(qtbot, window, session, name)
    clock = iter([0.0, 1.0])
    window._commands.peek._clock = lambda: next(clock)
    target = QApplication.focusWidget() or own
    qtbot.keyPress(target, Qt.Key.Key_H)
    assert session.state.preferences.overlay_visible is False
    qtbot.keyRelease(target, Qt.Key.Key_H)
    assert session.state.preferences.overlay_visible is True


def test_f6_goes_through_the_controls_of_all_windows(window, session, qtbot):
    own = take_out(qtbot, window, session, "findings")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    seen: list[QWidget] = []
    press(qtbot, window, Qt.Key.Key_F6)
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        press(qtbot, window, Qt.Key.Key_F6)
        QApplication.processEvents()  # another window becomes the active one
    assert {widget.window() for widget in seen} == {window, own}
    assert window.findChild(SeverityGrid).table in seen
    assert window.findChild(LinkedViews).active in seen


def test_the_grid_keeps_its_arrows_in_its_own_window_until_escape(window, session, qtbot):
    own = take_out(qtbot, window, session, "findings")
    grid = window.findChild(SeverityGrid).table
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, Qt.Key.Key_G)
    qtbot.waitUntil(own.isActiveWindow)
    assert grid.hasFocus()
    before = session.state.panes
    press(qtbot, own, Qt.Key.Key_Down)
    assert session.state.panes == before or session.state.selected is not None
    assert session.state.selected is not None
    press(qtbot, own, Qt.Key.Key_Escape)
    assert not grid.hasFocus()
    assert own.isActiveWindow()  # the reader stays in the window that is worked in
    pane, at = session.state.active_pane, session.state.panes[session.state.active_pane]
    press(qtbot, own, Qt.Key.Key_Down)
    assert session.state.panes[pane].slice_index == at.slice_index + 1


def test_the_drawing_cross_calls_the_window_of_the_pictures(window, session, qtbot):
    own = take_out(qtbot, window, session, "pictures")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(own.isActiveWindow)
    assert QApplication.focusWidget() is window.findChild(LinkedViews).active


def test_the_panes_are_saved_from_their_own_window_as_they_lie_there(window, session, qtbot):
    own = take_out(qtbot, window, session, "pictures")
    placed = panes_on_screen(window)
    assert [one.pane for one in placed] == [0, 1, 2, 3]
    views = window.findChild(LinkedViews).views
    boxes = [QRect(view.view.mapTo(own, QPoint()), view.view.size()) for view in views]
    ways = {
        (one.box.topLeft() - box.topLeft()).toTuple()
        for one, box in zip(placed, boxes, strict=True)
    }
    assert len(ways) == 1, "all moved alike"
    assert [one.box.size() for one in placed] == [box.size() for box in boxes]


def test_the_tour_frames_no_part_of_another_window(window, session, qtbot):
    take_out(qtbot, window, session, "findings")
    panel = TourPanel((Step("Findings", "They are here.", "FindingsColumn"),), window)
    panel.show()
    panel.place()
    assert panel.frame.isHidden()
    session.set_preferences(findings_apart=False)
    panel.place()
    assert not panel.frame.isHidden()


def test_a_dialog_beside_the_work_takes_no_keys_and_gives_none(window, session, qtbot):
    own = take_out(qtbot, window, session, "pictures")
    press(qtbot, own, Qt.Key.Key_F1)
    sheet = window.findChild(ShortcutSheet)
    qtbot.waitUntil(sheet.isActiveWindow)
    qtbot.keyClick(sheet, Qt.Key.Key_N)
    assert session.state.selected is None
    own.activateWindow()
    qtbot.waitUntil(own.isActiveWindow)
    press(qtbot, own, Qt.Key.Key_N)
    assert session.state.selected is not None
    assert sheet.isVisible()
    sheet.close()


def test_f9_brings_findings_that_are_away_to_the_front(window, session, qtbot):
    own = take_out(qtbot, window, session, "findings")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, Qt.Key.Key_F9)
    qtbot.waitUntil(own.isActiveWindow)
    assert own.isVisible()


def test_full_screen_acts_on_the_window_that_is_worked_in(window, session, qtbot):
    own = take_out(qtbot, window, session, "pictures")
    press(qtbot, own, Qt.Key.Key_F11)
    assert own.isFullScreen()
    assert not window.isFullScreen()
    press(qtbot, own, Qt.Key.Key_F11)
    assert not own.isFullScreen()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.isFullScreen()


def drop(target: QWidget, mime: QMimeData, where: QPoint) -> None:
    buttons = Qt.MouseButton.LeftButton, NONE
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDragEnterEvent(where, copy, mime, *buttons))
    QApplication.sendEvent(target, QDropEvent(QPointF(where), copy, mime, *buttons))


def test_a_series_is_hung_where_it_is_dropped_in_the_other_window(window, session, qtbot):
    own = take_out(qtbot, window, session, "pictures")
    view = window.findChild(LinkedViews).views[3]
    drop(own, series_mime(AXIAL), view.mapTo(own, view.rect().center()))
    assert session.state.panes[3].series_uid == AXIAL
    assert session.state.active_pane == 3


@pytest.mark.parametrize("name", PARTS)
def test_a_window_comes_back_where_it_was(qtbot, window, session, settings, name):
    own = take_out(qtbot, window, session, name)
    own.setGeometry(QRect(60, 80, 500, 400))
    window.close()
    assert not own.isVisible()
    assert settings.preferences()[f"{name}_apart"] is True
    again = shown(qtbot, graded_session(), settings)
    assert own_window(again, name).isVisible()
    assert own_window(again, name).geometry() == QRect(60, 80, 500, 400)


def test_a_window_on_a_screen_that_is_gone_comes_back(qtbot, window, session, settings):
    own = take_out(qtbot, window, session, "findings")
    own.setGeometry(QRect(-2500, -900, 500, 400))
    window.close()
    again = shown(qtbot, graded_session(), settings)
    free = again.screen().availableGeometry()
    assert free.contains(own_window(again, "findings").geometry())


def test_parts_stay_until_the_main_window_is_on_screen(qtbot, session, settings):
    settings.keep_preferences({"pictures_apart": True})
    made = MainWindow(session, settings)
    qtbot.addWidget(made)
    assert not any(own.isVisible() for own in made.findChildren(OwnWindow))
    made.show()
    assert own_window(made, "pictures").isVisible()
    made.hide()
    assert not own_window(made, "pictures").isVisible()
    assert session.state.preferences.pictures_apart  # they go with it, and come with it
    made.show()
    assert own_window(made, "pictures").isVisible()


def test_a_window_that_replaces_the_main_one_has_the_parts_where_they_were(
    qtbot, window, session, settings
):
    own = take_out(qtbot, window, session, "findings")
    own.setGeometry(QRect(70, 90, 520, 430))
    window.keep()
    other = shown(qtbot, session, settings)
    window.deleteLater()
    QApplication.processEvents()
    assert own_window(other, "findings").geometry() == QRect(70, 90, 520, 430)
    assert other.findChild(FindingsColumn).window() is own_window(other, "findings")


def test_their_titles_name_the_study_and_no_patient(window, session, qtbot):
    own = take_out(qtbot, window, session, "pictures")
    assert own.windowTitle() == "Pictures · Lumbar spine · Foramen"
    session.set_preferences(anonymous=True)
    assert own.windowTitle() == "Pictures · Foramen"
    session.set_preferences(anonymous=False)
    session.close()
    assert own.windowTitle() == "Pictures · Foramen"


def test_nothing_of_the_last_study_stays_in_them(window, session, qtbot):
    take_out(qtbot, window, session, "pictures")
    take_out(qtbot, window, session, "findings")
    views = window.findChild(LinkedViews)
    assert views.active.view.image.image is not None
    session.close()
    assert all(view.view.image.image is None for view in views.views)
    session.open(replace(full_study(), study_instance_uid="1.2.3"))
    assert session.state.findings == {}
    assert all(view.view.image.image is None for view in views.views)


HOME = QRect(0, 0, 1920, 1040)


@pytest.mark.parametrize(
    "other", [QRect(1920, 0, 2560, 1400), QRect(-1280, -200, 1280, 1024), QRect(0, 1080, 900, 700)]
)
@pytest.mark.parametrize("share", [0.4, 1.0])
def test_a_second_window_first_stands_on_another_screen(other, share):
    place = beside(QRect(100, 100, 1440, 900), [HOME, other], share)
    assert other.contains(place)
    assert place.width() == round(other.width() * share)


@pytest.mark.parametrize("share", [0.4, 1.0])
def test_on_one_screen_it_stands_in_the_corner_and_covers_no_title(share):
    place = beside(QRect(0, 0, 1920, 1040), [HOME], share)
    assert HOME.contains(place)
    assert place.top() > 100


@pytest.mark.parametrize("home", [HOME, QRect(0, 0, 1280, 800), QRect(5, 7, 1365, 713)])
def test_on_one_screen_neither_part_hides_the_other(home):
    findings, pictures = (beside(home, [home], share) for share in (0.4, 1.0))
    assert findings.intersected(pictures).width() <= 1  # of a pixel that was rounded


@pytest.mark.parametrize("free", [QRect(0, 0, 1280, 800), QRect(-1280, 40, 1280, 680)])
def test_a_first_window_is_whole_on_a_small_screen_with_its_frame(free):
    size = first_size(QSize(1440, 900), free)
    assert size.width() < free.width()
    assert size.height() <= free.height() - 40
    assert first_size(QSize(700, 500), free) == QSize(700, 500)


def test_the_main_window_is_not_larger_than_its_first_screen(qtbot, session, settings, monkeypatch):
    small = QRect(0, 0, 1280, 800)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: small)
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    assert small.size().expandedTo(window.size()) == small.size()


def test_the_parts_windows_lie_over_the_main_window_when_it_is_shown(
    qtbot, session, settings, monkeypatch
):
    settings.keep_preferences({"findings_apart": True, "pictures_apart": True})
    raised = []
    monkeypatch.setattr(OwnWindow, "raise_", lambda own: raised.append(own.windowTitle()))
    shown(qtbot, session, settings)
    qtbot.waitUntil(lambda: len(raised) == 2)


def test_a_dialog_stands_over_the_window_that_is_worked_in(window, session, qtbot):
    own = take_out(qtbot, window, session, "findings")
    for name, host in (("own", own), ("main", window)):
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow)
        dialog = QDialog(window)
        dialog.setObjectName(name)
        dialogs.show_beside(dialog)
        qtbot.waitUntil(dialog.isVisible)
        assert dialog.parentWidget() is host
        dialog.close()
        qtbot.waitUntil(lambda name=name: window.findChild(QDialog, name) is None)


def test_a_question_belongs_to_the_window_that_is_worked_in(window, session, qtbot, monkeypatch):
    asked = []

    def answer(parent, *_):
        asked.append(parent)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    own = take_out(qtbot, window, session, "findings")
    dialogs.ask_for_folder(window, None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    dialogs.ask_for_folder(window, None)
    assert asked == [own, window]


@pytest.mark.parametrize("at", [QPoint(0, 0), QPoint(5000, 5000)])
def test_over_a_window_a_dialog_is_whole_on_the_screen(qtbot, at):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(QRect(at, QSize(100, 100)))
    free = window.screen().availableGeometry()
    assert free.contains(QRect(over(QSize(300, 200), window), QSize(300, 200)))


def test_the_grades_are_offered_at_a_button_that_is_in_sight(window, session, qtbot):
    own = take_out(qtbot, window, session, "findings")
    own.resize(own.width(), 260)
    session.select(CELLS[3])
    column = window.findChild(FindingsColumn)
    button = next(one for one in column.findChildren(QPushButton) if one.text() == "Change…")
    assert not column.viewport().rect().contains(button.mapTo(column.viewport(), QPoint(0, 0)))
    column.change_grade()
    rect = QRect(button.mapTo(column.viewport(), QPoint(0, 0)), button.size())
    assert column.viewport().rect().contains(rect)
    menu = column.findChild(GradeMenu)
    assert menu.isVisible()
    menu.close()


def test_without_a_screen_there_is_no_second_place():
    with pytest.raises(ValueError, match="no screen"):
        beside(HOME, [], 0.5)
