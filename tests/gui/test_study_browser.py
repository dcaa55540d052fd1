"""The browser lists what is open, corrects roles, hangs series, and says what was skipped."""

from dataclasses import replace
from html import escape

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel

from model.volume import Volume
from tests.gui.graded_study import AXIAL, T1, T2, study
from tests.gui.shell_study import FOLDER, decoded, full_study, skipped
from tests.lumbar_study import make_study
from viewer.dicom.study import FileStatus, Patient, Role, StackKey
from viewer.session import Session
from viewer.ui.series_card import SeriesCard, card_content, counts_text
from viewer.ui.series_mime import series_in, series_mime
from viewer.ui.skipped_list import SkippedList, grouped
from viewer.ui.study_browser import EMPTY, StudyBrowser, largest_stack, person_line, study_line
from viewer.ui.thumbnails import thumbnail


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def browser(qtbot, session):
    browser = StudyBrowser(session)
    browser.resize(260, 700)
    qtbot.addWidget(browser)
    browser.show()
    return browser


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def cards(browser):
    return list(browser._cards)


def card(browser, uid) -> SeriesCard:
    return browser._cards[uid]


def role_list(of) -> QComboBox:
    return of.findChild(QComboBox)


def test_empty_it_says_what_will_be_here(browser, session):
    assert EMPTY in words(browser)
    session.open(full_study())
    assert EMPTY not in words(browser)
    session.close()
    assert EMPTY in words(browser)
    assert cards(browser) == []


def test_it_names_patient_and_study_as_plain_text(browser, session):
    named = replace(full_study(), patient=Patient("<img src='x'>", "7"))
    session.open(named)
    assert "<img src='x'>" in words(browser)
    assert "2026-01-02 · Lumbar spine" in words(browser)
    formats = {label.textFormat() for label in browser.findChildren(QLabel) if label.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_card_for_each_series_in_its_order(browser, session):
    session.open(full_study())
    assert cards(browser) == [T2, AXIAL, T1]
    assert "50 slices" in words(card(browser, AXIAL))
    assert role_list(card(browser, T1)).currentText() == "Sagittal T1"


def test_cards_come_as_the_folder_is_read(browser, session):
    whole = study()
    session.open(replace(whole, series=whole.series[:1]))
    first = card(browser, T2)
    session.grow(whole, (whole,))
    assert cards(browser) == [T2, AXIAL, T1]
    assert card(browser, T2) is first


def test_another_study_gets_cards_of_its_own(browser, session):
    session.open(study("one"))
    before = card(browser, T2)
    session.open(study("other"))
    assert card(browser, T2) is not before


def test_a_role_is_corrected(browser, session):
    session.open(full_study())
    choice = role_list(card(browser, T1))
    index = list(Role).index(Role.SAGITTAL_STIR)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)
    assert session.state.roles == {T1: Role.SAGITTAL_STIR}
    session.set_role(T1, Role.OTHER)
    assert choice.currentText() == "Other"


def test_the_wheel_changes_no_role(browser, session):
    session.open(full_study())
    choice = role_list(card(browser, T1))
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(choice.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    choice.wheelEvent(wheel)
    assert choice.currentText() == "Sagittal T1"
    assert not wheel.isAccepted()


def test_a_double_click_hangs_the_series_in_the_active_pane(browser, session, qtbot):
    session.open(full_study())
    session.activate(2)
    qtbot.mouseDClick(card(browser, AXIAL), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert session.state.panes[2].series_uid == AXIAL


def test_enter_hangs_the_series_too(browser, session, qtbot):
    session.open(full_study())
    qtbot.keyClick(card(browser, AXIAL), Qt.Key.Key_Return)
    assert session.state.panes[0].series_uid == AXIAL


def test_the_card_of_the_active_pane_is_marked(browser, session):
    session.open(full_study())
    assert card(browser, T2).property("state") == "active"
    assert card(browser, AXIAL).property("state") == "hung"
    session.activate(1)
    assert card(browser, T2).property("state") == "hung"
    assert card(browser, AXIAL).property("state") == "active"


def test_a_picture_comes_with_its_voxels_and_goes_with_the_study(browser, session):
    session.open(full_study())
    picture = card(browser, AXIAL)._picture
    assert picture.pixmap().isNull()
    decoded(session)
    assert not picture.pixmap().isNull()
    session.close()
    assert browser._pictured == set()


def test_warnings_are_marked_and_told(browser, session):
    whole = full_study()
    doubtful = replace(whole.series[1], warnings=("A slice <b>is</b> missing.",))
    session.open(replace(whole, series=(whole.series[0], doubtful, whole.series[2])))
    assert card(browser, AXIAL)._mark.isVisibleTo(card(browser, AXIAL))
    assert "&lt;b&gt;is&lt;/b&gt;" in card(browser, AXIAL)._mark.toolTip()
    assert "A slice <b>is</b> missing." in card(browser, AXIAL).accessibleName()
    assert not card(browser, T2)._mark.isVisibleTo(card(browser, T2))


def test_stack_warnings_are_told_once(session):
    whole = study()
    stack = replace(whole.series[1].stacks[0], warnings=("There is a gap.",))
    series = replace(whole.series[1], stacks=(stack, stack))
    session.open(replace(whole, series=(series,)))
    assert card_content(session.state, series).warnings == ("There is a gap.",)


def test_counts_in_words():
    series = study()[AXIAL]
    assert counts_text(series) == "axial · 50 slices"
    two = replace(series, stacks=series.stacks * 2)
    assert counts_text(two) == "axial · 100 slices · 2 stacks"
    frames = series.stacks[0].frames[:1]
    alone = replace(series, stacks=(replace(series.stacks[0], frames=frames),))
    assert counts_text(alone) == "axial · 1 slice"


def test_largest_stack_stands_for_its_series():
    series = study()[AXIAL]
    small = replace(series.stacks[0], frames=series.stacks[0].frames[:3])
    assert largest_stack(replace(series, stacks=(small, series.stacks[0]))) == StackKey(AXIAL, 1)


def test_lines_leave_out_what_is_unknown():
    assert person_line(Patient()) == ""
    assert person_line(Patient("x", "7", "1970-01-01", "F")) == "7 · born 1970-01-01 · F"
    assert study_line(replace(study(), date=None)) == "Undated"


def test_several_studies_can_be_chosen_from(browser, session, qtbot):
    one, other = full_study(), replace(full_study(), study_instance_uid="o", description="Old")
    session.open(one, (one,))
    assert not browser._studies.isVisibleTo(browser)
    session.open(one, (one, other))
    assert browser._studies.isVisibleTo(browser)
    with qtbot.waitSignal(browser.study_chosen) as chosen:
        browser._studies.activated.emit(1)
    assert chosen.args == [other]


def test_long_words_make_nothing_wider_than_the_browser(browser, session, qtbot):
    name = "Wolfeschlegelsteinhausenbergerdorff" * 2000
    one = replace(full_study(), patient=Patient(name, "9" * 20), description=name)
    session.open(one, (one, replace(one, study_instance_uid="o")))
    qtbot.waitUntil(lambda: card(browser, T2).isVisible())
    assert browser.widget().minimumSizeHint().width() <= browser.viewport().width()
    assert max(len(text) for text in words(browser)) < 300


def test_skipped_files_are_counted_and_open_by_reason(browser, session, qtbot):
    session.open(full_study())
    listed = browser.findChild(SkippedList)
    assert listed._toggle.text() == "Skipped files: 3"
    assert listed._list.isHidden()
    qtbot.mouseClick(listed._toggle, Qt.MouseButton.LeftButton)
    assert listed._list.isVisibleTo(browser)
    tops = [listed._list.topLevelItem(i) for i in range(listed._list.topLevelItemCount())]
    assert [top.text(0).replace("\n", " ") for top in tops] == [
        "Refused (2): The file is not DICOM.",
        "Nothing to show (1): It holds no picture.",
    ]
    assert tops[0].childCount() == 0
    tops[0].setExpanded(True)
    assert [tops[0].child(i).text(0) for i in range(2)] == ["a/1", "a/2"]


def test_nothing_skipped_is_not_listed(browser, session):
    session.open(study())
    assert not browser.findChild(SkippedList).isVisibleTo(browser)
    session.open(full_study())
    assert browser.findChild(SkippedList).isVisibleTo(browser)


def test_groups_hold_every_file_once():
    files = tuple(skipped(f"d/{i}", f"Reason {i % 3}.") for i in range(10))
    files += (skipped("z", "Other.", FileStatus.NOT_DISPLAYABLE),)
    groups = grouped(files, FOLDER)
    assert sorted(path for group in groups for path in group.paths) == sorted(
        file.path.relative_to(FOLDER).as_posix() for file in files
    )
    assert [len(group.paths) for group in groups] == [4, 3, 3, 1]
    assert groups[-1].status is FileStatus.NOT_DISPLAYABLE


def test_study_warnings_are_shown_whole(browser, session):
    many = tuple(f"Warning number {number} about this study." for number in range(20))
    session.open(replace(full_study(), warnings=many))
    assert "\n".join(many) in words(browser)


def test_a_drag_carries_the_series():
    assert series_in(series_mime(AXIAL)) == AXIAL
    assert series_in(QMimeData()) is None


def slanted(rows, columns, row_mm, column_mm):
    """Three slices; the middle one is dark on the left and bright on the right."""
    voxels = np.zeros((3, rows, columns), np.float32)
    voxels[1, :, columns // 2 :] = 100.0
    return Volume(voxels, np.diag([4.0, row_mm, column_mm, 1.0]), "1")


def test_a_thumbnail_is_the_middle_slice_in_its_window(qapp):
    image = thumbnail(slanted(64, 64, 1.0, 1.0), (50.0, 100.0), 32)
    assert (image.width(), image.height()) == (32, 32)
    assert image.pixelColor(4, 16).value() == 0
    assert image.pixelColor(28, 16).value() == 255


def test_a_thumbnail_keeps_the_aspect_in_mm(qapp):
    image = thumbnail(slanted(100, 50, 0.5, 2.0), (50.0, 100.0), 40)
    assert (image.width(), image.height()) == (40, 20)


def test_wild_values_do_a_thumbnail_no_harm(qapp):
    volume = slanted(16, 16, 1.0, 1.0)
    wild = Volume(np.full(volume.shape, np.nan, np.float32), volume.affine, "1")
    assert thumbnail(wild, (0.0, 1e-3), 16).pixelColor(8, 8).value() == 0


def test_a_series_that_cannot_be_decoded_is_marked(browser, session):
    session.open(full_study())
    decoded_card = card(browser, T1)
    session.add_unreadable(StackKey(T2, 0), "The pixels are <b>damaged</b>.")
    content = card_content(session.state, session.state.study[T2])
    assert content.unreadable
    assert content.warnings[:2] == ("It cannot be shown.", "The pixels are <b>damaged</b>.")
    marked = card(browser, T2)
    assert "Cannot be shown" in words(marked)
    assert not marked._picture.pixmap().isNull()
    assert "&lt;b&gt;damaged" in marked._mark.toolTip()
    assert "damaged" in marked.accessibleName()
    assert "Cannot be shown" not in words(decoded_card)
    session.open(full_study())
    assert marked._picture.pixmap().isNull()
    decoded(session)
    assert not marked._picture.pixmap().isNull()
    assert "Cannot be shown" not in words(marked)


def test_one_bad_stack_of_several_is_said_and_the_rest_shown():
    whole = make_study()
    session = Session()
    session.open(whole)
    axial = whole["1.2.3.3"]
    session.add_unreadable(StackKey("1.2.3.3", 2), "The pixels are damaged.")
    content = card_content(session.state, axial)
    assert not content.unreadable
    assert content.warnings[0] == f"1 of {len(axial.stacks)} stacks cannot be shown."


def test_the_usual_line_fits_the_card_and_the_whole_one_is_in_tip_and_description(browser, session):
    session.open(make_study())
    shown = card(browser, "1.2.3.3")
    whole = counts_text(session.state.study["1.2.3.3"])
    assert whole.startswith("axial · ")
    assert whole.endswith(" stacks")
    assert whole.removeprefix("axial · ") in words(shown)
    assert escape(whole) in shown.toolTip()
    assert shown.accessibleDescription() == whole


def test_the_plane_is_said_where_the_role_leaves_it_open_or_says_another(session):
    session.open(study())
    series = study()[AXIAL]
    assert card_content(session.state, series).line == "50 slices"
    for role in (Role.OTHER, Role.SAGITTAL_T1):
        session.set_role(AXIAL, role)
        assert card_content(session.state, series).line == "axial · 50 slices"


def test_a_line_that_is_cut_is_spoken_whole(qtbot):
    session = Session()
    session.open(make_study())
    shown = SeriesCard("1.2.3.3")
    qtbot.addWidget(shown)
    shown.show_content(card_content(session.state, session.state.study["1.2.3.3"]))
    shown.resize(150, 100)
    shown.show()
    assert shown._line.text().endswith("…")
    assert shown._line.accessibleName() == card_content(session.state, make_study()["1.2.3.3"]).line
