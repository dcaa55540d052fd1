"""A change of the state and its painting are two turns of the event loop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_study import graded_session
from viewer.reading import CELLS
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow
from viewer.ui.own_window import OwnWindow
from viewer.ui.paint_turns import PaintTurns
from viewer.ui.slice_view import SliceView


class Painted(QObject):
    """Counts how often each widget was painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.times = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let it be painted."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.times[watched] += 1
        return False


@pytest.fixture
def session() -> Session:
    return graded_session()


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> QWidget:
    """The panes in a window that paints in turns."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(LinkedViews(session))
    PaintTurns(session, window)
    window.resize(900, 700)
    with qtbot.waitExposed(window):
        window.show()
    settle()
    return window


def settle() -> None:
    """Let the loop turn until nothing is left to paint."""
    for _ in range(5):
        QApplication.processEvents()


def end_turn() -> None:
    """What Qt does before the loop turns: all that was posted, and no timer."""
    QCoreApplication.sendPostedEvents()


def watched(window: QWidget) -> Painted:
    views = window.findChild(LinkedViews)
    assert views is not None
    return Painted(*(one.view.viewport() for one in views.views))


def test_a_change_is_painted_in_the_next_turn_and_once(window: QWidget, session: Session) -> None:
    painted = watched(window)
    session.select(CELLS[15])
    end_turn()
    assert set(painted.times.values()) == {0}
    QApplication.processEvents()
    assert set(painted.times.values()) == {1}  # although each of the panes asked for it


def test_the_last_of_several_changes_is_painted(window: QWidget, session: Session) -> None:
    session.select(CELLS[0])
    end_turn()
    session.select(CELLS[15])
    settle()
    shown = window.grab().toImage()
    session.select(CELLS[15])
    settle()
    assert window.grab().toImage() == shown


def test_what_is_grabbed_does_not_wait(window: QWidget, session: Session) -> None:
    before = window.grab().toImage()
    session.select(CELLS[15])
    at_once = window.grab().toImage()
    assert at_once != before
    settle()
    assert window.grab().toImage() == at_once


def test_what_no_change_asked_for_is_painted_at_once(window: QWidget, session: Session) -> None:
    session.select(CELLS[15])
    settle()
    painted = watched(window)
    for widget in painted.times:
        widget.update()
    end_turn()
    assert set(painted.times.values()) == {1}


def test_what_was_changed_meanwhile_is_never_painted(window: QWidget, session: Session) -> None:
    painted = watched(window)
    session.select(CELLS[15])
    end_turn()
    session.close()
    settle()
    assert set(painted.times.values()) == {1}
    texts = [text for one in window.findChildren(SliceView) for text in one.layers.corners.texts]
    assert not any("".join(text) for text in texts)


def test_a_window_that_goes_before_its_turn_takes_it_along(session: Session) -> None:
    window = QWidget()
    QVBoxLayout(window).addWidget(LinkedViews(session))
    turns = PaintTurns(session, window)
    gone = []
    turns.destroyed.connect(lambda: gone.append(True))
    window.show()
    settle()
    session.select(CELLS[15])
    end_turn()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    settle()
    assert gone == [True]


def test_the_main_window_paints_in_turns(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    window = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    settle()
    painted = watched(window)
    session.select(CELLS[15])
    end_turn()
    assert set(painted.times.values()) == {0}
    settle()
    assert 0 not in painted.times.values()


def test_pictures_in_a_window_of_their_own_do_so_too(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    window = MainWindow(session, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    session.set_preferences(pictures_apart=True)
    own = window.findChildren(OwnWindow)[0]
    qtbot.waitUntil(own.isVisible)
    settle()
    painted = watched(own)
    session.select(CELLS[15])
    end_turn()
    assert set(painted.times.values()) == {0}
    settle()
    assert 0 not in painted.times.values()
