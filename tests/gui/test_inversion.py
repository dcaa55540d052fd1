"""Key I turns a series light for dark on screen, and nothing else."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.graded_study import AXIAL, T2
from tests.gui.shell_study import graded_session
from viewer.orientation import Turn
from viewer.session import Session
from viewer.ui.action_set import keys_of
from viewer.ui.actions import table
from viewer.ui.commands import Commands
from viewer.ui.grey import grey_of
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow
from viewer.ui.slice_view import SliceView


@pytest.fixture
def session() -> Session:
    made = graded_session()
    for uid in (T2, AXIAL):
        made.set_window(uid, 100_000.0, 200_000.0)  # the pictures' values go that far
    return made


def picture(view: SliceView) -> np.ndarray:
    return np.asarray(view.view.image.image).copy()


def corner_words(view: SliceView) -> list[str]:
    return [word for block in view.layers.corners.texts for word in block]


def test_the_key_turns_the_active_series_and_turns_it_back(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    first, second = window.findChild(LinkedViews).views[:2]
    before, other = picture(first), picture(second)
    volumes, windows = session.state.volumes, session.state.windows
    assert before.min() < before.max()
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert session.state.inverted == {T2}
    assert np.array_equal(picture(first), 255 - before)
    assert np.array_equal(picture(second), other)
    assert "Inverted" in corner_words(first)
    assert "Inverted" not in corner_words(second)
    assert session.state.volumes is volumes
    assert session.state.windows is windows
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert session.state.inverted == frozenset()
    assert np.array_equal(picture(first), before)
    assert "Inverted" not in corner_words(first)


def test_reset_shows_it_as_it_is(session: Session, qapp: object) -> None:
    commands = Commands(session)
    session.invert(AXIAL, True)
    commands.toggle_inverted()
    assert session.state.inverted == {T2, AXIAL}
    commands.reset()
    assert session.state.inverted == {AXIAL}


def test_it_is_in_the_table_with_its_key_and_its_state(session: Session, qapp: object) -> None:
    commands = Commands(session)
    [row] = [row for row in table(commands) if row.name == "invert"]
    assert keys_of(row) == ("I",)
    assert row.checked is not None
    assert not row.checked(session.state)
    row.call()
    assert row.checked(session.state)
    session.activate(1)
    assert not row.checked(session.state)


def test_light_and_dark_change_places() -> None:
    turn = Turn(False, False, False)
    pixels = np.array([[0.0, 100.0]], np.float32)
    assert grey_of(pixels, (50.0, 100.0), turn).tolist() == [[0, 255]]
    assert grey_of(pixels, (50.0, 100.0), turn, inverted=True).tolist() == [[255, 0]]


def test_another_study_is_not_inverted(session: Session) -> None:
    study = session.state.study
    assert study is not None
    session.invert(T2, True)
    session.open(study)
    assert session.state.inverted == frozenset()
