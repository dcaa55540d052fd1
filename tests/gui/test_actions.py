"""The table of commands: unique, complete, and each key does what the sheet says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from model.labels import Level, Severity
from tests.gui.graded_study import AXIAL, CANAL, T2, disc_mm, study
from tests.gui.shell_study import decoded, full_study, graded_session
from viewer.dicom.study import StackKey
from viewer.dicom.window import percentile_window
from viewer.reading import CELLS
from viewer.session import Activity, Doing, Session, State
from viewer.ui import availability
from viewer.ui.action import Action
from viewer.ui.action_set import ActionSet, either, keys_of, plain, tip_of, words_of
from viewer.ui.actions import table, window_presets
from viewer.ui.commands import OPACITY_STEP, Commands

KEYS_OF_THE_ISSUE = [
    *("Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End", "Tab", "Shift+Tab"),
    *("0", "1", "2", "3", "4", "5", "Space", "H", "I", "[", "]", "R"),
    *("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "N", "Shift+N", "Y", "X", "Esc"),
    *("W", "Z", "P", "D", "A", "K", "C", "Del"),
    *("Ctrl+O", "Ctrl+P", "Ctrl+Z", "Ctrl+Y", "F1", "F11"),
]


@pytest.fixture
def session():
    return graded_session()


@pytest.fixture
def commands(qapp, session):
    return Commands(session)


@pytest.fixture
def rows(commands):
    return {row.name: row for row in table(commands)}


def slices(session):
    return [pane.slice_index for pane in session.state.panes]


def test_names_and_keys_are_unique(rows, commands):
    assert len(rows) == len(table(commands))
    keys = [QKeySequence(key).toString() for row in rows.values() for key in row.shortcuts]
    assert len(keys) == len(set(keys))
    assert all(keys)


@pytest.mark.parametrize("key", KEYS_OF_THE_ISSUE)
def test_every_promised_key_is_in_the_table(rows, key):
    assert any(key in row.shortcuts for row in rows.values())


def test_letters_of_one_menu_differ(rows):
    letters: dict[str, list[str]] = {"": []}
    for row in rows.values():
        if "&" in row.text:
            letters.setdefault(row.menu, []).append(row.text.split("&")[1][0].lower())
    letters[""] = [menu.split("&")[1][0].lower() for menu in letters if menu]
    for of_menu in letters.values():
        assert len(of_menu) == len(set(of_menu))


def test_up_and_down_scroll_the_active_pane(rows, session):
    before = slices(session)[0]
    rows["slice-down"].call()
    assert slices(session)[0] == before + 1
    rows["slice-up"].call()
    rows["slice-up"].call()
    assert slices(session)[0] == before - 1


def test_pages_ends_and_bounds(rows, session):
    session.activate(1)
    rows["first"].call()
    assert slices(session)[1] == 0
    rows["slices-down"].call()
    assert slices(session)[1] == 5
    rows["slices-up"].call()
    rows["slices-up"].call()
    assert slices(session)[1] == 0
    rows["last"].call()
    assert slices(session)[1] == 49


def test_series_and_panes_change(rows, session):
    rows["series-after"].call()
    assert session.state.panes[0].series_uid == AXIAL
    rows["series-before"].call()
    assert session.state.panes[0].series_uid == T2
    rows["pane-after"].call()
    assert session.state.active_pane == 1
    rows["pane-before"].call()
    assert session.state.active_pane == 0


@pytest.mark.parametrize("number", range(1, 6))
def test_levels_are_reached_in_every_pane(rows, session, number):
    level = list(Level)[number - 1]
    session.activate(0)
    rows[f"level-{number}"].call()
    assert session.state.cursor == disc_mm(level)
    assert slices(session)[1] == 24 + round(disc_mm(level)[2] / 4)


@pytest.mark.parametrize("preset", window_presets())
def test_window_presets_are_percentiles_of_the_shown_stack(rows, session, preset):
    key, _, low, high = preset
    session.activate(1)
    rows[f"window-{key}"].call()
    volume = session.state.volumes[StackKey(AXIAL, 0)]
    assert session.state.windows[AXIAL] == percentile_window(volume, low, high)
    assert session.state.windows[T2] == (100.0, 200.0)


def test_the_keys_0_and_2_to_5_are_the_presets():
    assert [preset[0] for preset in window_presets()] == ["0", "2", "3", "4", "5"]


def test_dicom_window_comes_back(rows, session):
    first = session.state.study[T2].stacks[0]
    rows["window-3"].call()
    changed = session.state.windows[T2]
    rows["window-1"].call()
    assert session.state.windows[T2] != changed
    assert first.frames[0].window is None


def test_reset_restores_window_and_cursor(rows, session, commands, qtbot):
    session.point_at((0.0, 0.0, 0.0), 0)
    rows["window-4"].call()
    changed = session.state.windows[T2]
    with qtbot.waitSignal(commands.reset_requested):
        rows["reset"].call()
    assert session.state.cursor is None
    assert session.state.windows[T2] != changed


def test_switches_switch(rows, session):
    for name, field in (("corners", "corner_text"), ("linked", "linked")):
        assert rows[name].checked(session.state)
        rows[name].call()
        assert getattr(session.state.preferences, field) is False
        assert not rows[name].checked(session.state)


def test_opacity_goes_in_steps_and_stops_at_the_ends(rows, session):
    before = session.state.preferences.overlay_opacity
    rows["opacity-more"].call()
    assert session.state.preferences.overlay_opacity == before + OPACITY_STEP
    for _ in range(20):
        rows["opacity-less"].call()
    assert session.state.preferences.overlay_opacity == 0.0


def test_flagged_findings_are_walked(rows, session):
    """The worst one first; in the order of the grid where the reader wants that."""
    rows["flagged-after"].call()
    assert session.state.selected == (Level.L4_L5, CANAL)
    session.set_preferences(review_first=False)
    session.select(None)
    rows["flagged-after"].call()
    assert session.state.selected == CELLS[0]
    rows["flagged-after"].call()
    assert session.state.selected == (Level.L4_L5, CANAL)
    rows["flagged-before"].call()
    assert session.state.selected == CELLS[0]


def test_accepting_can_be_undone(rows, session):
    session.select(CELLS[15])
    rows["accept"].call()
    assert session.state.reader == {CELLS[15]: Severity.SEVERE}
    rows["undo"].call()
    assert session.state.reader == {}
    rows["redo"].call()
    assert session.state.reader == {CELLS[15]: Severity.SEVERE}


def test_escape_goes_back_step_by_step(rows, session):
    session.select(CELLS[15])
    session.maximise(True)
    rows["escape"].call()
    assert (session.state.maximised, session.state.selected) == (False, CELLS[15])
    rows["escape"].call()
    assert session.state.selected is None
    assert session.state.cursor is not None
    rows["escape"].call()
    assert session.state.cursor is None


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("open", "open_requested"),
        ("report", "report_requested"),
        ("cancel", "cancel_requested"),
        ("regrade", "regrade_requested"),
        ("change", "change_requested"),
        ("grid", "grid_requested"),
        ("sheet", "sheet_requested"),
        ("full-screen", "full_screen_requested"),
        ("browser", "browser_requested"),
        ("column", "column_requested"),
        ("quit", "quit_requested"),
    ],
)
def test_wishes_are_signals(rows, commands, qtbot, name, signal):
    with qtbot.waitSignal(getattr(commands, signal)):
        rows[name].call()


def enabled(rows, state):
    return {name for name, row in rows.items() if row.enabled(state)}


ALWAYS = {
    *("open", "quit", "escape", "focus-after", "focus-before", "browser", "column"),
    *("full-screen", "sheet"),
}


def test_nothing_open_leaves_only_what_needs_nothing(rows):
    assert enabled(rows, State()) == ALWAYS


def test_an_open_study_can_be_looked_at_not_reported(rows):
    fresh = Session()
    fresh.open(full_study())
    now = enabled(rows, fresh.state)
    assert {"slice-up", "series-after", "pane-after", "corners", "grid"} <= now
    assert not {"report", "regrade", "window-0", "level-1", "accept", "undo", "cancel"} & now
    decoded(fresh)
    assert {"window-0", "reset", "regrade"} <= enabled(rows, fresh.state)


def test_running_work_can_be_cancelled_and_not_doubled(rows, session):
    assert {"report", "regrade"} <= enabled(rows, session.state)
    session.set_activity(Activity(Doing.GRADING, "Grading"))
    now = enabled(rows, session.state)
    assert "cancel" in now
    assert not {"report", "regrade"} & now
    session.set_activity(Activity(Doing.EXPLAINING, "Rollout"))
    assert {"report", "regrade", "cancel"} <= enabled(rows, session.state)
    session.set_activity(Activity(Doing.REPORTING, "Writing"))
    assert not {"report", "regrade"} & enabled(rows, session.state)


def test_a_grid_with_gaps_is_not_reported(rows):
    stopped = Session()
    stopped.open(full_study())
    assert "regrade" not in enabled(rows, stopped.state)
    stopped.stop()
    assert "regrade" in enabled(rows, stopped.state)
    assert "report" not in enabled(rows, stopped.state)


def test_a_selected_finding_can_be_accepted(rows, session):
    assert not {"accept", "change"} & enabled(rows, session.state)
    session.select(CELLS[15])
    assert {"accept", "change"} <= enabled(rows, session.state)


def test_one_series_has_no_other():
    alone = Session()
    whole = study()
    alone.open(type(whole)(**{**_fields(whole), "series": whole.series[:1]}))
    assert not availability.has_other_series(alone.state)
    assert not availability.has_other_pane(alone.state)


def _fields(value):
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


@pytest.fixture
def window(qtbot, session, commands):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.actions_set = ActionSet(session, table(commands), window)
    return window


def test_actions_follow_the_state(window, session):
    made = window.actions_set
    assert made["report"].isEnabled()
    assert made["corners"].isChecked()
    session.set_preferences(corner_text=False)
    assert not made["corners"].isChecked()
    session.close()
    assert not made["report"].isEnabled()
    assert made["open"].isEnabled()


def test_menus_hold_every_action_once(window, rows):
    bar: QMenuBar = window.menuBar()
    window.actions_set.fill(bar)
    listed = [action.objectName() for menu in bar.actions() for action in entries(menu.menu())]
    assert sorted(listed) == sorted(rows)
    assert bar.actions()[0].text() == "&File"


def entries(menu: QMenu) -> list[QAction]:
    """What can be chosen in a menu, that of its submenus in their place."""
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        found += entries(inner) if inner is not None else [action] * (not action.isSeparator())
    return found


def test_view_and_help_come_last_and_a_submenu_has_its_place(session, window):
    rows = tuple(
        Action(name, name, (), lambda: None, availability.always, menu, submenu=inner)
        for name, menu, inner in (
            ("a", "H&elp", ""), ("b", "&View", ""), ("c", "&View", "&In"), ("d", "&View", ""),
            ("e", "&File", ""), ("f", "&View", "&In"),
        )
    )  # fmt: skip
    bar = QMenuBar(window)
    ActionSet(session, rows, window).fill(bar)
    assert [menu.text() for menu in bar.actions()] == ["&File", "&View", "H&elp"]
    view = bar.actions()[1].menu()
    assert [action.text() for action in view.actions()] == ["b", "", "&In", "d"]
    assert [action.objectName() for action in entries(view)] == ["b", "c", "f", "d"]


def test_words_and_tips(rows):
    assert words_of(rows["report"]) == "Save report as PDF"
    assert tip_of(rows["open"]) == "Open folder (Ctrl+O)"
    assert tip_of(replace(rows["report"], shortcuts=())) == "Save report as PDF"
    assert keys_of(rows["redo"]) == ("Ctrl+Y", "Ctrl+Shift+Z")


def test_a_triggered_switch_and_its_state_agree(window, session):
    window.actions_set["corners"].trigger()
    assert session.state.preferences.corner_text is False
    assert not window.actions_set["corners"].isChecked()


def test_starting_with_keeps_the_order(window):
    names = [action.objectName() for action in window.actions_set.starting_with("window-")]
    assert names == [f"window-{key}" for key in range(6)]
    assert isinstance(window.actions_set, QObject)


def test_menu_texts_lose_the_mark_of_their_key():
    assert plain("Save &report as PDF…") == "Save report as PDF…"
    assert plain("Flip left and right (&mirror)") == "Flip left and right (mirror)"
    assert plain("打开文件夹(&O)…") == "打开文件夹…"
    assert plain("Find && replace") == "Find & replace"


def test_keys_of_which_one_is_enough():
    assert either(()) == ""
    assert either(("Del", "Backspace")) == "Del or Backspace"
