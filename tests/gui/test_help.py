"""The tour comes once, leaves the window alone and shows the phantom; help needs no network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import graded_session
from tests.gui.shown_window import shown_window
from viewer.language import LANGUAGES, SOURCE
from viewer.paths import resources_folder
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui import speech
from viewer.ui.action_set import ActionSet
from viewer.ui.help_dialog import HelpDialog, keys_table, pages_in, title_of
from viewer.ui.help_feature import STEPS, HelpFeature
from viewer.ui.main_window import MainWindow
from viewer.ui.severity_grid import SeverityGrid
from viewer.ui.tour_panel import TourPanel


def make_window(session: Session, qtbot: QtBot, folder: Path) -> MainWindow:
    return shown_window(qtbot, session, Settings(folder / "settings.ini"), (1280, 800))


def panel_of(window: MainWindow) -> TourPanel:
    return window.findChild(TourPanel)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return make_window(graded_session(), qtbot, tmp_path)


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    speech.speak(SOURCE)


def test_the_tour_has_five_steps_and_comes_once(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session()
    window = make_window(session, qtbot, tmp_path)
    helper = window.findChild(HelpFeature)
    wished: list[bool] = []
    helper.phantom_requested.connect(lambda: wished.append(True))
    helper.begin_once()
    panel = panel_of(window)
    assert panel.isVisible()
    assert not panel.isModal()
    titles = [panel.title.text()]
    while panel.next.text() == "Next":
        panel.next.click()
        titles.append(panel.title.text())
    assert titles == [step.title for step in STEPS]
    assert len(titles) == 5
    assert wished  # the phantom was asked for as nothing was open
    panel.next.click()
    assert not panel.isVisible()
    window.close()
    again = make_window(Session(), qtbot, tmp_path)
    again.findChild(HelpFeature).begin_once()
    assert panel_of(again) is None


def test_skip_ends_it_and_the_menu_begins_it_again(window: MainWindow) -> None:
    actions = window.findChild(ActionSet)
    actions["tour"].trigger()
    actions["tour"].trigger()
    assert len(window.findChildren(TourPanel)) == 1
    panel_of(window).skip.click()
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    actions["tour"].trigger()
    shown = [one for one in window.findChildren(TourPanel) if one.isVisible()]
    assert len(shown) == 1


def test_the_frame_stands_round_what_is_told_of(window: MainWindow) -> None:
    window.findChild(ActionSet)["tour"].trigger()
    panel = panel_of(window)
    panel.next.click()
    panel.next.click()
    grid = window.findChild(SeverityGrid)
    corner = grid.mapTo(window, grid.rect().topLeft())
    assert panel.frame.isVisible()
    assert panel.frame.geometry() == QRect(corner, grid.size())
    panel.back.click()
    assert panel.frame.geometry() != QRect(corner, grid.size())
    assert window.rect().contains(panel.geometry())


def test_a_step_about_evidence_has_a_finding(window: MainWindow) -> None:
    session = window.findChild(HelpFeature)._session
    assert session.state.selected is None
    window.findChild(ActionSet)["tour"].trigger()
    for _ in range(3):
        panel_of(window).next.click()
    assert session.state.selected is not None


def test_every_page_is_shown(window: MainWindow) -> None:
    window.findChild(ActionSet)["help"].trigger()
    dialog = window.findChild(HelpDialog)
    titles = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert titles == [
        "Reading a study", "Measuring", "Evidence and its limits", "Keys and mouse",
        "Privacy", "Known limits",
    ]  # fmt: skip
    for row, title in enumerate(titles):
        dialog.list.setCurrentRow(row)
        assert dialog.page.toPlainText().startswith(title)
    dialog.list.setCurrentRow(3)
    text = dialog.page.toPlainText()
    assert "{keys}" not in text
    assert "Next flagged finding" in text
    assert "[" in text
    assert "Ctrl+Shift+A" in text
    dialog.close()


@pytest.mark.usefixtures("english_again")
def test_a_german_window_shows_the_german_pages(qtbot: QtBot, tmp_path: Path) -> None:
    speech.speak("de")
    window = make_window(graded_session(), qtbot, tmp_path)
    window.findChild(ActionSet)["help"].trigger()
    dialog = window.findChild(HelpDialog)
    titles = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert titles == [
        "Eine Studie befunden", "Messen", "Erklärung und ihre Grenzen", "Tasten und Maus",
        "Datenschutz", "Bekannte Grenzen",
    ]  # fmt: skip
    dialog.list.setCurrentRow(3)
    text = dialog.page.toPlainText()
    assert text.startswith("Tasten und Maus")
    assert "Nächster zu prüfender Befund" in text
    assert "Strg+Umschalt+A" in text
    dialog.close()


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.usefixtures("english_again")
def test_no_sign_of_markdown_is_left_on_a_page(language: str, qtbot: QtBot) -> None:
    speech.speak(language)
    dialog = HelpDialog(resources_folder() / "help", ())
    qtbot.addWidget(dialog)
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        text = dialog.page.toPlainText()
        assert dialog.list.item(row).text() in text
        assert not {"*", "`", "#", "{", "}"} & set(text)


def test_the_keys_are_those_in_force(window: MainWindow) -> None:
    actions = window.findChild(ActionSet)
    actions._session.set_preferences(keys='{"reset": ["Ctrl+F12"]}')
    assert "Ctrl+F12" in keys_table(actions.table)


def test_pages_name_only_keys_and_menus_that_there_are(window: MainWindow) -> None:
    menus = {row.menu.replace("&", "") for row in window.findChild(ActionSet).table}
    for text in pages_in(resources_folder() / "help"):
        assert title_of(text)
        for part in text.replace("\n", " ").split("**"):
            if " > " in part and len(part) < 60:
                assert part.split(" > ")[0] in menus, part


def test_a_copy_without_pages_says_nothing(tmp_path: Path) -> None:
    assert pages_in(tmp_path / "none") == []
