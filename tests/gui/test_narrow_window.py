"""A laptop's screen at 150 %: what gives way in a window too narrow for everything."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import graded_session
from tests.gui.shown_window import shown_window
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.action_set import ActionSet
from viewer.ui.findings_column import FindingsColumn
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow
from viewer.ui.study_browser import StudyBrowser
from viewer.ui.toolbar import Toolbar
from viewer.ui.welcome import Welcome

WIDE, NARROW = QSize(1280, 720), QSize(853, 500)


@pytest.fixture
def session() -> Session:
    """A graded study."""
    return graded_session()


@pytest.fixture
def window(session: Session, qtbot: QtBot, tmp_path: Path, dressed: QApplication) -> MainWindow:
    """The whole window, with room for everything."""
    made = shown_window(qtbot, session, Settings(tmp_path / "s.ini"))
    made.resize(WIDE)
    return made


def standing(window: MainWindow) -> tuple[bool, bool]:
    """Whether the study browser and the findings can be seen."""
    return (
        window.findChild(StudyBrowser).isVisible(),
        window.findChild(FindingsColumn).isVisible(),
    )


def give(window: MainWindow, name: str) -> None:
    """Give a command by its name."""
    window.findChild(ActionSet)[name].trigger()


def test_the_browser_gives_way_and_comes_back(window: MainWindow) -> None:
    """The findings were cut off at the right edge of a window of 853 points."""
    assert standing(window) == (True, True)
    window.resize(NARROW)
    assert window.size() == NARROW
    assert standing(window) == (False, True)
    column = window.findChild(FindingsColumn)
    assert column.mapTo(window, column.rect().topRight()).x() < NARROW.width()
    assert window.findChild(LinkedViews).width() > NARROW.width() // 3
    window.resize(WIDE)
    assert standing(window) == (True, True)


def test_in_a_narrow_window_the_part_asked_for_last_stays(window: MainWindow) -> None:
    window.resize(NARROW)
    give(window, "browser")
    assert standing(window) == (True, False)
    give(window, "column")
    assert standing(window) == (False, True)
    give(window, "column")
    assert standing(window) == (False, False)
    window.resize(WIDE)
    assert standing(window) == (True, False), "what the reader hid stays hidden"


def test_the_browser_gives_way_when_the_pictures_need_more_room(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Two studies side by side need twice as much; the findings would be cut off."""
    pictures = window.findChild(LinkedViews)
    pictures.setMinimumWidth(700)
    qtbot.waitUntil(lambda: standing(window) == (False, True))
    assert window.width() == WIDE.width()
    pictures.setMinimumWidth(0)
    qtbot.waitUntil(lambda: standing(window) == (True, True))


def test_what_the_reader_hid_does_not_come_back_by_itself(window: MainWindow) -> None:
    give(window, "browser")
    window.resize(NARROW)
    window.resize(WIDE)
    assert standing(window) == (False, True)


def test_a_window_that_is_narrow_from_the_start_shows_the_findings(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    narrow = MainWindow(session, Settings(tmp_path / "t.ini"))
    qtbot.addWidget(narrow)
    narrow.resize(NARROW)
    with qtbot.waitExposed(narrow):
        narrow.show()
    assert standing(narrow) == (False, True)


def test_the_toolbar_leaves_its_words_out_before_it_hides_a_button(
    window: MainWindow, qtbot: QtBot
) -> None:
    """The last two buttons of the toolbar were gone in a window of 853 points."""
    bar = window.findChild(Toolbar)
    widgets = [bar.widgetForAction(one) for one in bar.actions()]
    buttons = [one for one in widgets if isinstance(one, QToolButton)]
    assert all(one.accessibleName() for one in buttons), "a screen reader has the words anyhow"
    with_words = bar.sizeHint().width()
    assert NARROW.width() < with_words < WIDE.width()
    for size in (NARROW, WIDE, NARROW):
        window.resize(size)
        qtbot.waitUntil(lambda: all(one.isVisible() for one in widgets))
        assert (bar.sizeHint().width() == with_words) is (size == WIDE)


def test_the_start_page_scrolls_where_it_has_no_room(window: MainWindow, session: Session) -> None:
    """Its buttons were squeezed until their words were cut."""
    session.close()
    window.resize(NARROW)
    start = window.findChild(Welcome)
    assert start.height() >= start.minimumSizeHint().height()
