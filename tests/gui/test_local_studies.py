"""The list of local studies: what it shows, what can be asked of it, and who keeps it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QTableView

from tests.lumbar_study import make_study
from viewer import listing
from viewer.cataloguing import ERASED, Cataloguing
from viewer.dicom.catalogue import Catalogue
from viewer.dicom.local_study import PICTURE_PX, LocalStudy
from viewer.dicom.study import Patient
from viewer.local_studies import Erase, Keep, OpenPath, Remove, Search
from viewer.session import Activity, Doing, Session
from viewer.settings import Settings
from viewer.ui import dialogs
from viewer.ui.catalogue_question import QUESTION
from viewer.ui.local_studies_dialog import LocalStudiesDialog
from viewer.ui.local_studies_feature import LocalStudiesFeature
from viewer.ui.local_studies_list import EMPTY, NOT_FOUND, LocalStudiesList
from viewer.ui.main_window import MainWindow
from viewer.ui.welcome import Welcome

OPENED = dt.datetime(2026, 2, 3, 4, 5, tzinfo=dt.UTC)
ROWS = (
    LocalStudy(
        1, Path("/a"), "1.1", Patient("Ada Phantom", "P1"), dt.date(2025, 1, 2), "Lumbar", 3,
        OPENED, picture=bytes(PICTURE_PX**2),
    ),
    LocalStudy(2, Path("/b"), "1.2", Patient(), None, "<b>Knee</b>", 1, is_missing=True),
)  # fmt: skip


@pytest.fixture
def session():
    session = Session()
    session.set_preferences(keeps_catalogue=True, asked_for_catalogue=True)
    session.apply(listing.listed, ROWS, "")
    return session


@pytest.fixture
def shown(qtbot, session):
    widget = LocalStudiesList(session)
    widget.resize(700, 400)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def table(widget):
    return widget.findChild(QTableView)


def texts(widget):
    model = table(widget).model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in rows]


def button(widget, text):
    [found] = [b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    return found


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


# -- the table ----------------------------------------------------------------------


def test_each_study_is_a_row(shown, session):
    session._change(read_studies=frozenset({"1.1"}))
    assert texts(shown) == [
        ["Ada Phantom", "P1", "2025-01-02", "Lumbar", "3", "✓"],
        ["Unnamed patient", "", "Undated", "<b>Knee</b> (not found)", "1", ""],
    ]


def test_facts_that_have_no_column_are_in_the_tooltip(shown, session):
    session._change(read_studies=frozenset({"1.1"}))
    model = table(shown).model()
    tips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)]
    assert tips == [
        "Last opened 2026-02-03 04:05 UTC. A reading of this study is kept.",
        "Never opened. It is not where it was.",
    ]


def test_it_is_walked_and_opened_by_keyboard(shown, session, qtbot):
    session.apply(listing.listed, tuple(replace(r, is_missing=False) for r in ROWS), "")
    spy = QSignalSpy(shown.wished)
    table(shown).setFocus()
    qtbot.keyClick(table(shown), Qt.Key.Key_Down)
    qtbot.keyClick(table(shown), Qt.Key.Key_Return)
    qtbot.keyClick(table(shown), Qt.Key.Key_Delete)
    assert [spy.at(n)[0] for n in range(spy.count())] == [OpenPath(Path("/b"), "1.2"), Remove(2)]


def test_what_is_not_there_cannot_be_opened_but_removed(shown, qtbot):
    spy = QSignalSpy(shown.wished)
    table(shown).selectRow(1)
    assert not button(shown, "Open").isEnabled()
    table(shown).activated.emit(table(shown).currentIndex())
    qtbot.mouseClick(button(shown, "Remove from the list"), Qt.MouseButton.LeftButton)
    assert [spy.at(n)[0] for n in range(spy.count())] == [Remove(2)]


def test_letters_are_searched_once_the_hand_rests(shown, qtbot):
    with qtbot.waitSignal(shown.wished) as wish:
        qtbot.keyClicks(shown._search, "ada")
    assert wish.args == [Search("ada")]
    with qtbot.assertNotEmitted(shown.wished, wait=300):
        shown._search.setText("")  # what the list shows already
        shown._on_search()


def test_two_lists_show_one_search(shown, session):
    session.apply(listing.listed, ROWS[:1], "ada")
    assert shown._search.text() == "ada"
    assert not shown._timer.isActive()


def test_emptiness_says_why(shown, session):
    session.apply(listing.listed, (), "nobody")
    assert NOT_FOUND in words(shown)
    session.apply(listing.listed, (), "")
    assert EMPTY in words(shown)
    assert not button(shown, "Open").isEnabled()
    assert not button(shown, "Remove from the list").isEnabled()


def test_the_chosen_study_stays_chosen(shown, session):
    table(shown).selectRow(1)
    session.apply(listing.listed, ROWS[::-1], "")
    assert table(shown).currentIndex().row() == 0


def test_the_list_outlasts_the_study(session):
    session.open(make_study())
    assert session.state.local.rows == ROWS
    session.close()
    assert session.state.local.rows == ROWS


# -- the welcome page ---------------------------------------------------------------


@pytest.fixture
def welcome(qtbot):
    welcome = Welcome(Session())
    welcome.resize(900, 700)
    qtbot.addWidget(welcome)
    with qtbot.waitExposed(welcome):
        welcome.show()
    return welcome


@pytest.mark.parametrize(("text", "on"), [("Keep a list", True), ("No list", False)])
def test_the_question_is_asked_until_it_is_answered(welcome, qtbot, text, on):
    assert QUESTION in words(welcome)
    with qtbot.waitSignal(welcome.wished) as wish:
        qtbot.mouseClick(button(welcome, text), Qt.MouseButton.LeftButton)
    assert wish.args == [Keep(on)]
    welcome._session.set_preferences(keeps_catalogue=on, asked_for_catalogue=True)
    assert QUESTION not in words(welcome)
    assert welcome.findChild(LocalStudiesList).isVisible() is on


def test_the_list_on_the_page_asks_too(welcome, qtbot):
    welcome._session.set_preferences(keeps_catalogue=True, asked_for_catalogue=True)
    welcome._session.apply(listing.listed, ROWS, "")
    with qtbot.waitSignal(welcome.wished) as wish:
        qtbot.mouseClick(button(welcome, "Open"), Qt.MouseButton.LeftButton)
    assert wish.args == [OpenPath(Path("/a"), "1.1")]


# -- the menu -----------------------------------------------------------------------


@pytest.fixture
def feature(qtbot, tmp_path):
    session = Session()
    window = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    return window.findChild(LocalStudiesFeature)


def command(feature, name):
    [action] = [action for action in feature.actions() if action.name == name]
    return action


def test_a_file_is_asked_for(feature, qtbot, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_for_file", lambda _: Path("x.zip"))
    with qtbot.waitSignal(feature.wished) as wish:
        command(feature, "open-file").call()
    assert wish.args == [OpenPath(Path("x.zip"))]
    monkeypatch.setattr(dialogs, "ask_for_file", lambda _: None)
    with qtbot.assertNotEmitted(feature.wished):
        command(feature, "open-file").call()


def test_commands_of_the_list_need_one(feature):
    session = feature._session
    kept = [command(feature, name) for name in ("local-studies", "erase-list")]
    assert not any(action.enabled(session.state) for action in kept)
    session.set_preferences(keeps_catalogue=True)
    assert all(action.enabled(session.state) for action in kept)
    assert command(feature, "keep-list").checked(session.state)


def test_switching_on_needs_no_second_question(feature, qtbot):
    with qtbot.waitSignal(feature.wished) as wish:
        command(feature, "keep-list").call()
    assert wish.args == [Keep(True)]


@pytest.mark.parametrize(
    ("name", "expected"), [("keep-list", Keep(False)), ("erase-list", Erase())]
)
@pytest.mark.parametrize("sure", [True, False])
def test_nothing_is_erased_without_a_yes(feature, qtbot, monkeypatch, name, expected, sure):
    feature._session.set_preferences(keeps_catalogue=True)
    wanted = "Erase" if sure else "Cancel"

    def answer(box):
        [pressed] = [b for b in box.buttons() if b.text().replace("&", "") == wanted]
        pressed.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    spy = QSignalSpy(feature.wished)
    command(feature, name).call()
    assert [spy.at(n)[0] for n in range(spy.count())] == ([expected] if sure else [])


def test_the_dialog_closes_when_a_study_is_opened(qtbot, session):
    dialog = LocalStudiesDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    spy = QSignalSpy(dialog.wished)
    qtbot.mouseClick(button(dialog, "Remove from the list"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    qtbot.mouseClick(button(dialog, "Open"), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert [spy.at(n)[0] for n in range(spy.count())] == [Remove(1), OpenPath(Path("/a"), "1.1")]


# -- behind it ----------------------------------------------------------------------


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "catalogue.db"


@pytest.fixture
def kept(file, tmp_path):
    """A catalogue with one study that is there and one whose folder is not."""
    with Catalogue(file) as catalogue:
        catalogue.keep_studies(tmp_path, [replace(make_study("1.1"), description="here")])
        catalogue.keep_studies(tmp_path / "gone", [replace(make_study("1.2"), description="gone")])
    return file


@pytest.fixture
def cataloguing(qtbot, kept):
    session = Session()
    made = Cataloguing(session, kept)
    yield made
    made.close()


def listed(cataloguing):
    return {row.study_instance_uid: row.is_missing for row in cataloguing._session.state.local.rows}


def test_nothing_is_read_before_the_reader_says_yes(cataloguing, qtbot):
    cataloguing.fulfil(Keep(False))
    cataloguing._session.set_reading(Activity(Doing.READING, "x"))
    cataloguing._session.set_reading(None)
    assert not cataloguing._session.state.local.is_known
    assert cataloguing._session.state.preferences.asked_for_catalogue


def test_a_yes_lists_what_is_known(cataloguing, qtbot):
    cataloguing.fulfil(Keep(True))
    qtbot.waitUntil(lambda: listed(cataloguing) == {"1.1": False, "1.2": True})


def test_a_search_is_answered(cataloguing, qtbot):
    cataloguing.fulfil(Keep(True))
    cataloguing.fulfil(Search("gone"))
    qtbot.waitUntil(lambda: listed(cataloguing) == {"1.2": True})
    assert cataloguing._session.state.local.query == "gone"


def test_removing_touches_no_file(cataloguing, qtbot, kept, tmp_path):
    (tmp_path / "study.dcm").write_text("pixels")
    cataloguing.fulfil(Keep(True))
    qtbot.waitUntil(lambda: len(listed(cataloguing)) == 2)
    [row] = [r for r in cataloguing._session.state.local.rows if not r.is_missing]
    cataloguing.fulfil(Remove(row.number))
    qtbot.waitUntil(lambda: listed(cataloguing) == {"1.2": True})
    assert (tmp_path / "study.dcm").read_text() == "pixels"


def test_the_list_is_renewed_when_a_study_was_read(cataloguing, qtbot, kept, tmp_path):
    cataloguing.fulfil(Keep(True))
    qtbot.waitUntil(lambda: len(listed(cataloguing)) == 2)
    with Catalogue(kept) as catalogue:
        catalogue.keep_studies(tmp_path / "new", [make_study("1.3")])
    cataloguing._session.set_reading(Activity(Doing.READING, "x"))
    cataloguing._session.set_reading(None)
    qtbot.waitUntil(lambda: len(listed(cataloguing)) == 3)


@pytest.mark.parametrize("wish", [Keep(False), Erase()])
def test_erasing_leaves_nothing_on_the_disk(cataloguing, qtbot, kept, wish):
    cataloguing.fulfil(Keep(True))
    qtbot.waitUntil(lambda: len(listed(cataloguing)) == 2)
    cataloguing.fulfil(wish)
    qtbot.waitUntil(lambda: ERASED in cataloguing._session.state.notices)
    assert listed(cataloguing) == {}
    assert list(kept.parent.iterdir()) == []


def test_a_wish_is_not_lost_to_the_next_question(cataloguing, qtbot, kept):
    cataloguing.fulfil(Keep(True))
    qtbot.waitUntil(lambda: len(listed(cataloguing)) == 2)
    [row, _] = cataloguing._session.state.local.rows
    cataloguing.fulfil(Remove(row.number))
    for letters in ("h", "he", ""):
        cataloguing.fulfil(Search(letters))
    qtbot.waitUntil(lambda: len(listed(cataloguing)) == 1)
    cataloguing.fulfil(Erase())
    cataloguing.fulfil(Search("here"))
    qtbot.waitUntil(lambda: listed(cataloguing) == {})
    assert ERASED in cataloguing._session.state.notices


def test_opening_is_passed_on(cataloguing, qtbot):
    with qtbot.waitSignal(cataloguing.path_chosen) as chosen:
        cataloguing.fulfil(OpenPath(Path("/a"), "1.1"))
    assert chosen.args == [Path("/a"), "1.1"]


def test_a_failure_is_said_and_shows_nothing(cataloguing, qtbot, kept):
    kept.unlink()
    kept.mkdir()
    cataloguing.fulfil(Keep(True))
    qtbot.waitUntil(lambda: len(cataloguing._session.state.notices) == 1)
    assert listed(cataloguing) == {}
