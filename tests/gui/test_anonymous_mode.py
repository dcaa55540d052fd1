"""Anonymous mode: no word of a file about a patient is left anywhere on the screen."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import UIDS, decoded, full_study, graded_session, volume
from tests.gui.shown_window import shown_window
from tests.gui.window_words import words_of
from viewer import listing
from viewer.anonymity import shown_elements
from viewer.dicom.element_reading import Element
from viewer.dicom.local_study import LocalStudy
from viewer.dicom.study import FileStatus, Patient, Skipped, Study
from viewer.errors import FolderError, notice_of
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.action_set import ActionSet
from viewer.ui.local_studies_dialog import LocalStudiesDialog
from viewer.ui.main_window import MainWindow
from viewer.ui.pane_menu import pane_menu
from viewer.ui.save_picture_dialog import SavePictureDialog
from viewer.ui.slice_view import SliceView
from viewer.ui.tags_dialog import TagsDialog

CANARY = "Zzcanary"
BORN = "1961-02-03"
TOLD = (CANARY, BORN, "1999-12-31")


def named_study() -> Study:
    """The small study with a canary in every text that comes from files."""
    made = full_study()
    return replace(
        made,
        patient=Patient(f"{CANARY} Name", f"{CANARY}-7", BORN, "F"),
        date=dt.date(1999, 12, 31),
        description=f"Spine of {CANARY}",
        series=tuple(replace(one, description=f"t2 {CANARY}") for one in made.series),
        skipped=(
            Skipped(Path(f"study/{CANARY}/1"), FileStatus.REFUSED, "code", "It is not DICOM."),
        ),
    )


def row_of(study: Study) -> LocalStudy:
    """The study as the list of local studies has it."""
    return LocalStudy(
        number=1,
        study_instance_uid=study.study_instance_uid,
        source=Path("study") / CANARY,
        patient=study.patient,
        date=study.date,
        description=study.description,
        series_count=3,
    )


def told(texts: list[str]) -> list[str]:
    return [text for text in texts if any(word in text for word in TOLD)]


@pytest.fixture
def session() -> Session:
    made = graded_session()
    study = named_study()
    other = replace(study, study_instance_uid="1.2.3.99")
    made.grow(study, (study, other))
    decoded(made)
    made.set_preferences(keeps_catalogue=True, asked_for_catalogue=True)
    made.apply(listing.listed, (row_of(study),), CANARY)
    return made


@pytest.fixture
def window(session: Session, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = shown_window(qtbot, session, Settings(tmp_path / "settings.ini"), (1280, 800))
    session.set_preferences(keeps_catalogue=True, asked_for_catalogue=True)
    return made


def test_the_walk_finds_what_is_shown(window: MainWindow) -> None:
    texts = told(words_of(window))
    assert len(texts) > 10
    assert any(BORN in text for text in texts)
    assert CANARY in window.windowTitle()
    assert told([word for view in window.findChildren(SliceView) for word in words_of(view)])


def test_nothing_of_the_patient_is_left(window: MainWindow, session: Session) -> None:
    made = window.findChild(ActionSet)["anonymous"]
    made.trigger()
    assert session.state.preferences.anonymous
    assert made.isChecked()
    assert told(words_of(window)) == []
    made.trigger()
    assert told(words_of(window)) != []


def test_what_is_opened_while_it_is_on_stays_hidden(window: MainWindow, session: Session) -> None:
    session.set_preferences(anonymous=True)
    session.open(replace(named_study(), study_instance_uid="1.2.3.100"))
    decoded(session)
    assert told(words_of(window)) == []
    session.fail(notice_of(FolderError("The folder could not be read.")), named_study().skipped)
    assert told(words_of(window)) == []


def test_menus_and_dialogs_hide_too(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.set_preferences(anonymous=True)
    menu = pane_menu(session, 0, lambda: None, window)
    qtbot.addWidget(menu)
    dialogs = [LocalStudiesDialog(session, window), SavePictureDialog(session, window)]
    for one in (menu, *dialogs):
        assert told(words_of(one)) == []
    assert not dialogs[1].patient.isEnabled()
    for one in dialogs:
        one.show()
        one.close()


def test_the_tags_keep_numbers_of_the_picture_alone(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    elements = (
        Element("(0010,0010)", "PN", "Patient's Name", CANARY, 0),
        Element("(0010,1030)", "DS", "Patient's Weight", "1961-02-03", 0),
        Element("(0008,0020)", "DA", "Study Date", "1999-12-31", 0),
        Element("(0028,0010)", "US", "Rows", "512", 0),
    )
    dialog = TagsDialog(session, window)
    dialog.show()
    dialog._on_listed(elements)
    assert told(words_of(dialog))
    session.set_preferences(anonymous=True)
    assert told(words_of(dialog)) == []
    assert any("512" in word for word in words_of(dialog))
    dialog.close()
    assert [one.value for one in shown_elements(session.state, elements)] == [
        "hidden", "hidden", "hidden", "512",
    ]  # fmt: skip


def test_the_study_itself_is_untouched(session: Session) -> None:
    study = session.state.study
    session.set_preferences(anonymous=True)
    assert session.state.study is study
    assert volume(study, UIDS[0]) is not None
