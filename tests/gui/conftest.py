"""What the tests of the window share: a study on screen, the whole window, and a mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.shown_window import shown_window
from tests.gui.slow_work import Grading, put_in_place
from tests.lumbar_study import make_study, make_volume
from viewer.dicom.study import StackKey, Study
from viewer.session import Session
from viewer.settings import Settings
from viewer.ui import theme
from viewer.ui.linked_views import LinkedViews
from viewer.ui.main_window import MainWindow

WINDOW = (500.0, 1000.0)


def add_all_volumes(session: Session, study: Study) -> None:
    """Decode, as it were, every stack of a study."""
    for series in study.series:
        for index, stack in enumerate(series.stacks):
            key = StackKey(series.series_instance_uid, index)
            session.add_volume(key, make_volume(stack), WINDOW)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the program's own clothes, taken off afterwards."""
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    theme.apply(qapp)
    yield qapp
    theme.apply(qapp)
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


@pytest.fixture
def read_session() -> Session:
    """A session with a lumbar study, all of it decoded."""
    session = Session()
    study = make_study()
    session.open(study)
    add_all_volumes(session, study)
    return session


@pytest.fixture
def panes(read_session: Session, qtbot: QtBot, qapp: QApplication) -> LinkedViews:
    """The four panes of `read_session`, on screen."""
    views = LinkedViews(read_session)
    qtbot.addWidget(views)
    views.resize(900, 700)
    with qtbot.waitExposed(views):
        views.show()
    return views


@pytest.fixture
def window(session: Session, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The whole window of a test's own session."""
    return shown_window(qtbot, session, Settings(tmp_path / "s.ini"))


@pytest.fixture
def grading(monkeypatch: pytest.MonkeyPatch) -> Grading:
    """Reading and grading replaced by work that a test holds up and looks into."""
    made = Grading()
    put_in_place(monkeypatch, made)
    return made


@pytest.fixture
def turn_wheel() -> Callable[..., None]:
    """Turn the wheel over a widget: `turn_wheel(widget, -120)` is one notch to the reader."""

    def turn(widget: object, by: int, *, ctrl: bool = False) -> None:
        """Turn the wheel over the middle of a widget."""
        middle = widget.rect().center()  # type: ignore[attr-defined]
        modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(
            QPointF(middle),
            QPointF(widget.mapToGlobal(middle)),  # type: ignore[attr-defined]
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)  # type: ignore[arg-type]

    return turn


@pytest.fixture
def drag(qtbot: QtBot) -> Callable[..., None]:
    """Press, move and release a button over a widget."""

    def move(widget: object, button: Qt.MouseButton, dx: int, dy: int) -> None:
        """Drag from the middle of a widget by (dx, dy) pixels."""
        start = widget.rect().center()  # type: ignore[attr-defined]
        qtbot.mousePress(widget, button, pos=start)
        for share in (0.5, 1.0):
            qtbot.mouseMove(widget, start + QPoint(round(dx * share), round(dy * share)))
        qtbot.mouseRelease(widget, button, pos=start + QPoint(dx, dy))

    return move
