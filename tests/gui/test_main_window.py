"""The whole window: keys reach the slices from everywhere, wishes become signals."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QSlider, QWidget

from model.labels import Severity
from model.methods import Wish
from tests.gui.graded_study import AXIAL, T2
from tests.gui.shell_study import decoded, full_study, graded_session
from tests.gui.shown_window import shown_window
from viewer.errors import FolderError, notice_of
from viewer.paths import documents_folder
from viewer.reading import CELLS
from viewer.session import Activity, Doing, Session, State
from viewer.settings import Settings
from viewer.ui.about_dialog import AboutDialog
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MINIMUM, MainWindow
from viewer.ui.numbering_bar import NumberingBar
from viewer.ui.placement import on_screen, title_of
from viewer.ui.series_mime import series_mime
from viewer.ui.severity_grid import SeverityGrid
from viewer.ui.shortcut_sheet import ShortcutSheet
from viewer.ui.skipped_list import SkippedList
from viewer.ui.study_browser import StudyBrowser
from viewer.ui.welcome import Welcome


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def session():
    return graded_session()


@pytest.fixture
def window(qtbot, session, settings):
    return shown_window(qtbot, session, settings, (1280, 800))


def part(window, kind):
    return window.findChild(kind)


def slice_of(session, pane=0):
    return session.state.panes[pane].slice_index


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_without_a_study_it_welcomes(window, session):
    assert part(window, LinkedViews).isVisible()
    session.close()
    assert part(window, Welcome).isVisible()
    assert not part(window, LinkedViews).isVisible()
    session.fail(notice_of(FolderError("The folder could not be read.")))
    assert part(window, Welcome).isVisible()
    session.open(full_study())
    assert part(window, LinkedViews).isVisible()


def test_it_is_never_smaller_than_useful(window):
    window.resize(10, 10)
    assert window.size() == MINIMUM


def test_all_parts_fit_into_the_smallest_window(window, session, qtbot):
    window.resize(MINIMUM)
    qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= MINIMUM.width())
    assert window.minimumSizeHint().height() <= MINIMUM.height()
    session.close()
    assert window.minimumSizeHint().width() <= MINIMUM.width()


def test_the_title_names_no_patient(window, session):
    assert window.windowTitle() == "Lumbar spine · Foramen"
    assert title_of(State()) == "Foramen"
    session.close()
    assert window.windowTitle() == "Foramen"


def clicked_button(window):
    return next(b for b in part(window, NumberingBar).findChildren(QPushButton))


PLACES = {
    "picture": lambda window: part(window, LinkedViews).active,
    "grid": lambda window: part(window, SeverityGrid).table.viewport(),
    "slider": lambda window: part(window, QSlider),
    "button": clicked_button,
    "browser": lambda window: part(window, StudyBrowser).viewport(),
    "skipped list": lambda window: part(window, SkippedList)._toggle,
}


def test_arrows_scroll_after_a_click_anywhere(window, session, qtbot):
    for name, place in PLACES.items():
        qtbot.mouseClick(place(window), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        session.activate(0)
        before = slice_of(session)
        press(qtbot, window, Qt.Key.Key_Down)
        assert slice_of(session) == before + 1, name
        press(qtbot, window, Qt.Key.Key_Up)
        assert slice_of(session) == before, name


def test_arrows_scroll_with_the_focus_in_a_control(window, session, qtbot):
    for kind in (QSlider, QPushButton):
        control = next(w for w in window.findChildren(kind) if w.isVisible() and w.isEnabled())
        control.setFocus()
        before = slice_of(session)
        press(qtbot, window, Qt.Key.Key_Down)
        assert slice_of(session) == before + 1, kind


def test_a_click_on_a_cell_selects_it_and_leaves_the_arrows_to_the_slices(window, session, qtbot):
    grid = part(window, SeverityGrid)
    index = grid.table.model().index(3, 0)
    where = grid.table.visualRect(index).center()
    qtbot.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert session.state.selected == CELLS[15]
    pane, before = session.state.active_pane, slice_of(session, session.state.active_pane)
    press(qtbot, window, Qt.Key.Key_Down)
    assert slice_of(session, pane) == before + 1
    assert session.state.selected == CELLS[15]


def test_in_the_grid_arrows_walk_between_cells_until_escape(window, session, qtbot):
    session.select(CELLS[0])
    press(qtbot, window, Qt.Key.Key_G)
    assert part(window, SeverityGrid).table.hasFocus()
    press(qtbot, window, Qt.Key.Key_Down)
    assert session.state.selected == CELLS[5]
    press(qtbot, window, Qt.Key.Key_Right)
    assert session.state.selected == CELLS[6]
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not part(window, SeverityGrid).table.hasFocus()
    session.select(CELLS[6])
    pane, before = session.state.active_pane, slice_of(session, session.state.active_pane)
    press(qtbot, window, Qt.Key.Key_Down)
    assert slice_of(session, pane) == before + 1
    assert session.state.selected == CELLS[6]


def test_f6_walks_through_the_controls_and_back(window, qtbot):
    press(qtbot, window, Qt.Key.Key_F6)
    first = QApplication.focusWidget()
    press(qtbot, window, Qt.Key.Key_F6)
    second = QApplication.focusWidget()
    assert first is not second
    press(qtbot, window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first


def test_f6_reaches_every_control_once(window, qtbot):
    seen: list[QWidget] = []
    press(qtbot, window, Qt.Key.Key_F6)
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        press(qtbot, window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is seen[0]
    assert part(window, SeverityGrid).table in seen
    assert any(isinstance(widget, QSlider) for widget in seen)


def test_a_slider_reached_by_f6_keeps_the_arrows(window, session, qtbot):
    for _ in range(200):
        press(qtbot, window, Qt.Key.Key_F6)
        if isinstance(QApplication.focusWidget(), QSlider):
            break
    before = slice_of(session), session.state.preferences.overlay_opacity
    press(qtbot, window, Qt.Key.Key_Right)
    assert session.state.preferences.overlay_opacity > before[1]
    assert slice_of(session) == before[0]
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_Down)
    assert slice_of(session) == before[0] + 1


def test_tab_changes_the_pane_both_ways(window, session, qtbot):
    press(qtbot, window, Qt.Key.Key_Tab)
    assert session.state.active_pane == 1
    qtbot.keyClick(window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert session.state.active_pane == 0


def test_the_map_is_hidden_while_its_key_is_held(window, session, qtbot):
    target = QApplication.focusWidget() or window
    clock = iter([0.0, 1.0])
    window._commands.peek._clock = lambda: next(clock)
    qtbot.keyPress(target, Qt.Key.Key_H)
    assert session.state.preferences.overlay_visible is False
    qtbot.keyRelease(target, Qt.Key.Key_H)
    assert session.state.preferences.overlay_visible is True


def test_a_tap_on_the_maps_key_hides_it(window, session, qtbot):
    window._commands.peek._clock = lambda: 0.0
    press(qtbot, window, Qt.Key.Key_H)
    assert session.state.preferences.overlay_visible is False


@pytest.mark.parametrize(
    ("key", "field"), [(Qt.Key.Key_Space, "corner_text"), (Qt.Key.Key_L, "linked")]
)
def test_switches_by_key(window, session, qtbot, key, field):
    press(qtbot, window, key)
    assert getattr(session.state.preferences, field) is False


def test_grading_by_key(window, session, qtbot):
    press(qtbot, window, Qt.Key.Key_N)  # the worst comes first
    assert session.state.selected == CELLS[15]
    press(qtbot, window, Qt.Key.Key_Y)
    assert session.state.reader == {CELLS[15]: Severity.SEVERE}
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.state.reader == {}
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert session.state.reader == {CELLS[15]: Severity.SEVERE}


def test_x_offers_the_other_grades(window, session, qtbot):
    session.select(CELLS[15])
    press(qtbot, window, Qt.Key.Key_X)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert all(any(severity.text in text for text in texts) for severity in Severity)
    menu.close()


def test_alt_4_shows_the_fourth_level(window, session, qtbot):
    press(qtbot, window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert slice_of(session, 1) == 24 + round((72 - 3 * 36) / 4)


def test_a_folder_is_chosen_and_the_next_sought_beside_it(
    window, settings, qtbot, tmp_path, monkeypatch
):
    study = tmp_path / "CANARY" / "study"
    study.mkdir(parents=True)
    asked = []

    def ask(_parent, _title, begin):
        asked.append(begin)
        return str(study)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    for _ in range(2):
        with qtbot.waitSignal(window.paths_chosen) as chosen:
            press(qtbot, window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        assert chosen.args == [(study,)]
    assert asked == [str(documents_folder()), str(study.parent)]
    window.close()
    settings.save()
    assert "CANARY" not in settings.file.read_text(encoding="utf-8")


def test_a_folder_that_is_gone_is_not_sought(window, qtbot, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: asked.append(args[2]))
    window._drops.paths_dropped.emit((tmp_path / "gone" / "study",))
    press(qtbot, window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert asked == [str(documents_folder())]


def test_no_folder_is_no_wish(window, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(window.paths_chosen):
        press(qtbot, window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("name", ["report", "report.pdf"])
def test_a_report_is_asked_for_as_pdf(window, qtbot, tmp_path, monkeypatch, name):
    answer = (str(tmp_path / name), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    with qtbot.waitSignal(window.report_requested) as asked:
        press(qtbot, window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [tmp_path / "report.pdf"]


def test_no_file_is_no_report(window, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(window.report_requested):
        press(qtbot, window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_wishes_of_the_parts_reach_the_program(window, session, qtbot):
    with qtbot.waitSignal(window.renumber_requested) as asked:
        part(window, NumberingBar).renumber_requested.emit(-1)
    assert asked.args == [-1]
    with qtbot.waitSignal(window.explanation_requested) as asked:
        window._column.explanation_requested.emit(Wish("Occlusion", Severity.SEVERE))
    assert asked.args == [Wish("Occlusion", Severity.SEVERE)]
    with qtbot.waitSignal(window.study_chosen) as asked:
        part(window, StudyBrowser).study_chosen.emit(full_study())
    assert asked.args == [full_study()]
    session.close()
    with qtbot.waitSignal(window.phantom_requested):
        part(window, Welcome).phantom_requested.emit()
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    with qtbot.waitSignal(window.cancel_requested):
        press(qtbot, window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)


def mime_of(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def drop(window, mime, kind):
    where = QPoint(400, 400) if kind is QDragEnterEvent else QPointF(400, 400)
    buttons = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = kind(where, Qt.DropAction.CopyAction, mime, *buttons)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_a_dropped_folder_is_opened(window, qtbot, tmp_path):
    mime = mime_of(tmp_path)
    assert drop(window, mime, QDragEnterEvent)
    with qtbot.waitSignal(window.paths_chosen) as chosen:
        assert drop(window, mime, QDropEvent)
    assert chosen.args == [(tmp_path,)]


def test_all_that_is_dropped_is_asked_for_together(window, qtbot, tmp_path):
    paths = (tmp_path / "image", tmp_path / "folder")
    paths[0].write_bytes(b"x")
    paths[1].mkdir()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (*paths, tmp_path / "gone")])
    assert drop(window, mime, QDragEnterEvent)
    with qtbot.waitSignal(window.paths_chosen) as chosen:
        drop(window, mime, QDropEvent)
    assert chosen.args == [paths]


def test_what_is_no_file_is_not_taken(window, qtbot):
    mime = QMimeData()
    mime.setText("words")
    with qtbot.assertNotEmitted(window.paths_chosen):
        assert not drop(window, mime, QDragEnterEvent)


def drop_at(window, mime, where):
    buttons = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, mime, *buttons)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(
        window, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, mime, *buttons)
    )


def test_a_dragged_series_is_hung_where_it_is_dropped(window, session):
    view = part(window, LinkedViews).views[3]
    drop_at(window, series_mime(AXIAL), view.mapTo(window, view.rect().center()))
    assert session.state.panes[3].series_uid == AXIAL
    assert session.state.active_pane == 3


def test_a_series_dropped_beside_the_pictures_goes_to_the_active_pane(window, session):
    session.activate(2)
    drop_at(window, series_mime(AXIAL), QPoint(20, 20))
    assert session.state.panes[2].series_uid == AXIAL


def test_a_series_of_an_unknown_study_is_not_hung(window, session):
    before = session.state.panes
    drop_at(window, series_mime("9.9.9"), QPoint(20, 20))
    assert session.state.panes == before


def test_parts_can_be_hidden_and_shown(window, qtbot):
    for key, kind in ((Qt.Key.Key_F8, StudyBrowser), (Qt.Key.Key_F9, SeverityGrid)):
        press(qtbot, window, key)
        assert not part(window, kind).isVisible()
        press(qtbot, window, key)
        assert part(window, kind).isVisible()


def test_full_screen_by_key(window, qtbot):
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(qtbot, window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_the_sheet_opens_beside_the_work(window, session, qtbot):
    press(qtbot, window, Qt.Key.Key_F1)
    sheet = part(window, ShortcutSheet)
    assert sheet.isVisible()
    assert not sheet.isModal()
    sheet.close()


def test_the_sheet_opens_once(window, qtbot):
    for _ in range(2):
        window._actions["sheet"].trigger()
    assert [sheet.isVisible() for sheet in window.findChildren(ShortcutSheet)].count(True) == 1


def test_about_names_the_program(window, session, qtbot):
    window._actions["about"].trigger()
    about = part(window, AboutDialog)
    assert about.isVisible()
    about.close()


def test_closing_keeps_place_and_preferences(window, session, settings, qtbot):
    session.set_preferences(overlay_opacity=0.7, corner_text=False)
    with qtbot.waitSignal(window.closing):
        window.close()
    assert settings.preferences()["overlay_opacity"] == 0.7
    assert settings.preferences()["corner_text"] is False
    assert not settings.geometry().isEmpty()
    assert not settings.splitters().isEmpty()


def test_preferences_come_back(qtbot, settings):
    settings.keep_preferences({"overlay_opacity": 0.7, "corner_text": False})
    session = Session()
    qtbot.addWidget(MainWindow(session, settings))
    assert session.state.preferences.overlay_opacity == 0.7
    assert session.state.preferences.corner_text is False


def test_the_window_comes_back_at_its_size(window, settings, qtbot):
    window.resize(1100, 700)
    window.close()
    again = MainWindow(Session(), settings)
    qtbot.addWidget(again)
    screen = again.screen().availableGeometry().size()
    assert again.size() == QSize(1100, 700).boundedTo(screen).expandedTo(MINIMUM)


SCREENS = [QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)]


@pytest.mark.parametrize(
    "window_rect",
    [QRect(100, 100, 1200, 800), QRect(2000, 50, 1100, 700), QRect(-900, 0, 1200, 800)],
)
def test_a_window_that_can_be_grabbed_stays(window_rect):
    assert on_screen(window_rect, SCREENS) == window_rect


@pytest.mark.parametrize(
    "window_rect",
    [QRect(5000, 100, 1200, 800), QRect(100, -500, 1200, 800), QRect(-1150, 0, 1200, 800)],
)
def test_a_window_off_screen_is_brought_back(window_rect):
    found = on_screen(window_rect, SCREENS)
    assert SCREENS[0].contains(found)
    assert found.size() == window_rect.size()


def test_a_window_too_large_for_the_screen_is_made_smaller():
    found = on_screen(QRect(9000, 0, 5000, 3000), SCREENS)
    assert found == SCREENS[0]


def test_without_a_screen_there_is_no_place():
    with pytest.raises(ValueError, match="no screen"):
        on_screen(QRect(0, 0, 10, 10), [])


def test_every_control_has_a_name_for_a_reading_voice(window):
    nameless = []
    for widget in window.findChildren(QWidget):
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.focusProxy() is None and widget.isVisibleTo(window):
            voice = QAccessible.queryAccessibleInterface(widget)
            if not voice.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []


def test_another_study_shows_nothing_of_the_last(window, session):
    session.select(CELLS[15])
    session.open(full_study())
    decoded(session)
    assert session.state.selected is None
    assert session.state.panes[0].series_uid == T2
    assert session.state.panes[1].series_uid == AXIAL
