"""The language is chosen in the settings and spoken at once, on the study that is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from tests.lumbar_study import make_study
from viewer import language
from viewer.app import App
from viewer.settings import Settings
from viewer.ui import speech
from viewer.ui.main_window import MainWindow
from viewer.ui.settings_dialog import SettingsDialog
from viewer.ui.settings_feature import SettingsFeature

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de_DE" sourcelanguage="en"><context><name></name>
<message><source>&amp;Open folder…</source><translation>&amp;Ordner öffnen …</translation></message>
<message><source>Settings</source><translation>Einstellungen</translation></message>
</context></TS>
"""


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with two German texts, a damaged Spanish file and no Chinese."""
    folder = tmp_path / "resources"
    (folder / "languages").mkdir(parents=True)
    (folder / "languages" / "foramen_de.ts").write_text(GERMAN, encoding="utf-8")
    (folder / "languages" / "foramen_es.ts").write_text("<TS><context>", encoding="utf-8")
    monkeypatch.setattr(speech, "resources_folder", lambda: folder)
    before = QLocale()
    yield folder
    speech.speak(language.SOURCE)
    QLocale.setDefault(before)


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, resources: Path) -> Iterator[App]:
    """The program with a study open."""
    del resources
    made = App("cpu", Settings(tmp_path / "settings.ini"), tmp_path)
    made.show()
    made.session.open(make_study())
    yield made
    window = made.window
    window.close()
    window.deleteLater()
    qtbot.wait(1)


def settle() -> None:
    """Let what was put off happen: the new window, the end of the old one."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words(app: App, name: str) -> str:
    action = app.window.findChild(QAction, name)
    assert action is not None
    return action.text()


def test_the_window_speaks_the_language_that_is_chosen(app: App) -> None:
    assert app.session.state.study is not None
    study = app.session.state.study.study_instance_uid
    assert words(app, "open") == "&Open folder…"
    app.session.set_preferences(language="de")
    settle()
    assert words(app, "open") == "&Ordner öffnen …"
    assert words(app, "quit") == "&Quit", "not in the file: English"
    assert app.session.state.study.study_instance_uid == study
    app.session.set_preferences(language="en")
    settle()
    assert words(app, "open") == "&Open folder…"


def test_one_window_is_left(app: App, qtbot: QtBot) -> None:
    before = app.window
    with qtbot.waitSignal(before.destroyed):
        app.session.set_preferences(language="de")
        settle()
    assert app.window.isVisible()
    assert app.window is not before
    assert not isinstance(app.window.parent(), MainWindow)


def test_the_settings_come_back_in_the_new_language(app: App) -> None:
    app.window.findChildren(SettingsFeature)[0].open()
    app.session.set_preferences(language="de")
    settle()
    dialogs = [one for one in app.window.findChildren(SettingsDialog) if one.isVisible()]
    assert [one.windowTitle() for one in dialogs] == ["Einstellungen"]


def test_the_new_window_still_reaches_the_program(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    app.session.set_preferences(language="de")
    settle()
    app.window.paths_chosen.emit((tmp_path / "nowhere",))
    qtbot.waitUntil(lambda: app.session.state.failure is not None, timeout=60_000)


@pytest.mark.parametrize("name", ["es", "zh"])
def test_a_language_without_a_sound_file_stays_english(app: App, name: str) -> None:
    app.session.set_preferences(language=name)
    settle()
    assert language.chosen() == language.SOURCE
    assert words(app, "open") == "&Open folder…"


def test_qt_speaks_it_too(app: App) -> None:
    app.session.set_preferences(language="de")
    settle()
    keys = QKeySequence("Ctrl+O").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys == "Strg+O"
    assert QLocale().decimalPoint() == ","
    app.session.set_preferences(language="en")
    settle()
    keys = QKeySequence("Ctrl+O").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys == "Ctrl+O"
    assert QLocale().decimalPoint() == "."


def test_it_is_remembered(app: App, tmp_path: Path) -> None:
    app.session.set_preferences(language="de")
    settle()
    app.settings.save()
    assert Settings(tmp_path / "settings.ini").preferences()["language"] == "de"


def test_as_the_computer_takes_its_first_language_that_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("zh_CN")), raising=True)
    assert speech.meant(speech.AUTOMATIC) == "zh"
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("fi_FI")), raising=True)
    assert speech.meant(speech.AUTOMATIC) == "en"
    assert speech.meant("es") == "es"
