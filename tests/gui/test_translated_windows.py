"""No text of the windows escapes the reader's language: all are bracketed by one that does that."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGraphicsView, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import full_study, graded_session, skipped
from tests.gui.window_words import words_of
from tests.prior_study import compared_session, make_prior
from tests.source_texts import source_texts
from viewer import language, listing
from viewer.deidentified_export import Exported
from viewer.dicom.local_study import LocalStudy
from viewer.dicom.study import Patient
from viewer.errors import FolderError, notice_of
from viewer.language import Catalogue, marked
from viewer.measuring import Kind, Measurement
from viewer.session import Activity, Doing, Session
from viewer.settings import Settings
from viewer.ui import export_dialog
from viewer.ui.export_dialog import ExportDialog
from viewer.ui.halo_text import HaloText
from viewer.ui.hanging_dialog import HangingDialog
from viewer.ui.help_dialog import HelpDialog, pages_in
from viewer.ui.help_feature import STEPS
from viewer.ui.local_studies_list import LocalStudiesList
from viewer.ui.main_window import MainWindow
from viewer.ui.measure_menu import measure_menu
from viewer.ui.nothing_graded import NothingGraded
from viewer.ui.patient_question import PatientQuestion
from viewer.ui.prior_dialog import PriorDialog
from viewer.ui.settings_dialog import SettingsDialog
from viewer.ui.shortcut_sheet import ShortcutSheet
from viewer.ui.tags_dialog import TagsDialog
from viewer.ui.tour_panel import TourPanel

#: Names of keys and units, and what Qt and the parts of other makers say by themselves.
OTHERS = re.compile(
    r"\b(Ctrl|Shift|Alt|Meta|Esc|Space|Return|Enter|Del|Backspace|Tab|PgUp|PgDown|Home|End|Up|Down"
    r"|Left|Right|F\d+|mm|separator|Foramen|Scroll|Press shortcut|Export\.*|English|Deutsch"
    r"|Español|VR|GPU|CPU|CUDA|qt|br)\b"
)
#: What the studies of these tests say of themselves.
DATA = re.compile(
    r"Test Phantom|Test Spine|ID-7|T-1|\b[MF]\b|Lumbar spine|Two instances have the same position\."
    r"|Ada|P1|Knee|Someone|X-9|[ab]/\d|\d\.dcm"
)


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """A language that puts every text between brackets; its days are the German ones."""
    texts = {text: f"⟦{text}⟧" for text in source_texts()}
    templates = tuple(language._templates(texts))
    monkeypatch.setattr(language, "_chosen", Catalogue("de", texts, templates))


def all_words(root: QWidget) -> Iterator[str]:
    """Texts of everything in a widget, heads of tables and names of pages too."""
    halos = [
        item
        for view in root.findChildren(QGraphicsView)
        if view.scene() is not None
        for item in view.scene().items()
        if isinstance(item, HaloText)
    ]
    broken = {line.text for item in halos for line in item.lines}
    yield from (text for text in words_of(root) if text not in broken)
    yield from (" ".join(line.text for line in item.lines) for item in halos)
    for tabs in root.findChildren(QTabWidget):
        yield from (tabs.tabText(index) for index in range(tabs.count()))
    for table in root.findChildren(QTableView):
        model = table.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def untranslated(*texts: str) -> list[str]:
    """The texts of which some word is in no bracket."""
    return [text for text in texts if re.search(r"[A-Za-z]{2,}", _bare(text))]


def _bare(text: str) -> str:
    while (inner := re.sub(r"⟦[^⟦⟧]*⟧", "", text)) != text:
        text = inner
    return DATA.sub("", OTHERS.sub("", text))


def left_in(root: QWidget) -> list[str]:
    """What a widget says that is not in the language."""
    return untranslated(*all_words(root))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, bracketed: None) -> MainWindow:
    """A graded study on screen, with something to cancel, a notice and a list of local studies."""
    session = graded_session()
    session.set_preferences(keeps_catalogue=True)
    session.notify(notice_of(FolderError("The folder is missing or may not be read.")))
    session.set_activity(Activity(Doing.EXPLAINING, marked("Grading")))
    made = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    return made


def test_the_brackets_find_what_is_english(qtbot: QtBot, bracketed: None) -> None:
    assert untranslated("⟦Open⟧ (Ctrl+O)", "⟦a ⟦b⟧ c⟧", "50 mm") == []
    assert untranslated("Open", "⟦Open⟧ folder") == ["Open", "⟦Open⟧ folder"]
    assert len(source_texts()) > 500


def test_the_window_speaks_one_language(window: MainWindow) -> None:
    assert left_in(window) == []


def test_dialogs_speak_it_too(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session, table = window._session, window._actions.table
    made: list[QWidget] = [
        SettingsDialog(session, table, window),
        ShortcutSheet(table, window),
        TagsDialog(session, window),
        ExportDialog(session, window),
        HangingDialog(session, tmp_path, ["lumbar"], window),
        PriorDialog(session, window),
        TourPanel(STEPS, window),
    ]
    assert [text for dialog in made for text in left_in(dialog)] == []


def test_pages_before_a_study_do(qtbot: QtBot, tmp_path: Path, bracketed: None) -> None:
    session = Session()
    made = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    assert left_in(made) == []
    session.set_reading(Activity(Doing.READING, marked("Looking for studies")))
    assert left_in(made) == []
    failure = notice_of(FolderError("The folder is missing or may not be read."))
    session.fail(failure, (skipped("a/1", marked("It is not DICOM.")),))
    assert [text for text in left_in(made) if "not DICOM" not in text] == []


def test_the_list_of_local_studies_does(qtbot: QtBot, bracketed: None) -> None:
    session = Session()
    opened = dt.datetime(2026, 2, 3, 4, 5, tzinfo=dt.UTC)
    ada = Patient("Ada", "P1")
    rows = (
        LocalStudy(1, Path("/a"), "1.1", ada, dt.date(2025, 1, 2), "Knee", 3, opened),
        LocalStudy(2, Path("/b"), "1.2", Patient(), None, "Knee", 1, is_missing=True),
    )
    session.apply(listing.listed, rows, "")
    session._change(read_studies=frozenset({"1.1"}))
    made = LocalStudiesList(session)
    qtbot.addWidget(made)
    assert left_in(made) == []
    session.set_preferences(anonymous=True)
    assert left_in(made) == []


def test_the_question_for_the_patient_does(qtbot: QtBot, bracketed: None) -> None:
    session = compared_session(make_prior(Patient("Someone", "X-9")))
    made = PatientQuestion(session)
    qtbot.addWidget(made)
    for hidden in (False, True):
        session.set_preferences(anonymous=hidden)
        made.show_question(session.state)
        assert made.title.text()
        assert left_in(made) == []


def test_banners_do(qtbot: QtBot, bracketed: None) -> None:
    session = Session()
    session.open(full_study())
    session.stop()
    made = NothingGraded(session)
    qtbot.addWidget(made)
    assert made._heading.text()
    assert left_in(made) == []


@pytest.mark.parametrize("kind", [Kind.LENGTH, Kind.TEXT])
def test_the_menu_of_a_measurement_does(qtbot: QtBot, bracketed: None, kind: Kind) -> None:
    session = graded_session()
    points = ((1.0, 1.0, 1.0), (2.0, 2.0, 2.0))[: kind.most_points]
    uid = full_study().series[0].series_instance_uid
    frame = full_study().series[0].stacks[0].frames[0]
    measurement = Measurement(kind, uid, frame, points, "Knee" if kind is Kind.TEXT else "")
    owner = QWidget()
    qtbot.addWidget(owner)
    menu = measure_menu(session, measurement, owner.show, owner)
    texts = [text for text in left_in(menu) if not re.fullmatch(r"L\d/[LS]\d", text)]
    assert texts == []


def test_what_became_of_an_export_is_told_in_it(bracketed: None) -> None:
    told = export_dialog.words_of(Exported(Path("x"), 3, 1, 2))
    assert untranslated(told) == []
    assert told.count("⟦") == 3


def test_help_pages_of_the_language_stand_for_the_english(bracketed: None, tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "1-a.md").write_text("# One", encoding="utf-8")
    (tmp_path / "2-b.md").write_text("# Two", encoding="utf-8")
    (tmp_path / "de" / "2-b.md").write_text("# Zwei", encoding="utf-8")
    assert pages_in(tmp_path) == ["# One", "# Zwei"]
    assert HelpDialog(tmp_path, ()).list.item(1).text() == "Zwei"
