"""Where the window and its parts stand, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QVBoxLayout, QWidget

from viewer.anonymity import shown_study
from viewer.session import State

#: Of the window's top strip that must lie on a screen so that it can be grabbed, pixels.
_GRIP = QSize(160, 32)
#: Of the screen, what a second window takes at most where it must share it with the main one:
#: of its width, so that two beside each other do not overlap, and of its height.
_AT_HOME = (0.6, 0.7)
#: Room left for a window's own title, which lies above its place; none is higher.
_TITLE_PX = 40
#: Room left for its other borders; with their shadows none is wider.
_BORDER_PX = 8


def on_screen(window: QRect, screens: Sequence[QRect]) -> QRect:
    """The window's place, moved and made smaller only where it must be.

    Parameters
    ----------
    window : QRect
        Where it would stand.
    screens : sequence of QRect
        What is free on each screen, the first one first.

    Returns
    -------
    QRect
        `window` itself where its top strip can be grabbed on some screen, else the same size
        (at most the screen's) in the middle of the first screen.

    Raises
    ------
    ValueError
        There is no screen.
    """
    if not screens:
        raise ValueError("there is no screen")
    strip = QRect(window.x(), window.y(), window.width(), _GRIP.height())
    for screen in screens:
        seen = strip.intersected(screen)
        if seen.width() >= _GRIP.width() and seen.height() >= _GRIP.height():
            return window
    fitted = QRect(window)
    fitted.setSize(window.size().boundedTo(screens[0].size()))
    fitted.moveCenter(screens[0].center())
    return fitted


def keep_on_screen(window: QWidget) -> None:
    """Move a window that stands where no screen is; any other is left as it is, maximised too."""
    free = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    found = on_screen(window.geometry(), free)
    if found != window.geometry():
        window.setGeometry(found)


def beside(main: QRect, screens: Sequence[QRect], share: float) -> QRect:
    """Where a second window first stands.

    Parameters
    ----------
    main : QRect
        The window that is there.
    screens : sequence of QRect
        What is free on each screen.
    share : float
        How much of another screen's width it takes, 0 to 1.

    Returns
    -------
    QRect
        On the largest other screen, where there is one; else in the lower right corner of the
        screen that has most of `main`, small enough that the titles of both can be seen. What
        would take a whole screen stands in the left corner, where it hides no other one.

    Raises
    ------
    ValueError
        There is no screen.
    """
    if not screens:
        raise ValueError("there is no screen")
    shared = [_area(screen.intersected(main)) for screen in screens]
    home = screens[shared.index(max(shared))]
    others = [screen for screen in screens if screen != home]
    screen = max(others, key=_area, default=home)
    wide, high = (share, 1.0) if others else (min(share, _AT_HOME[0]), _AT_HOME[1])
    place = QRect(0, 0, round(screen.width() * wide), round(screen.height() * high) - _TITLE_PX)
    if others:
        place.moveTo(screen.left(), screen.top() + _TITLE_PX)
    elif share == 1:
        place.moveBottomLeft(screen.bottomLeft())
    else:
        place.moveBottomRight(screen.bottomRight())
    return place


def place_beside(window: QWidget, main: QWidget, share: float) -> None:
    """Put a second window where it is expected first; with all of a screen, maximised there."""
    free = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    window.setGeometry(beside(main.frameGeometry(), free, share))
    if share == 1 and len(free) > 1:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def worked_in(main: QWidget) -> QWidget:
    """The window that the reader works in: one of a part, where that is active, else `main`.

    A dialog that stands beside the work counts as the window that it stands over.
    """
    active = QApplication.activeWindow()
    while active is not None and active is not main and isinstance(active, QDialog):
        over_which = active.parentWidget()
        active = over_which.window() if over_which is not None else None
    if active is None or active.isHidden() or active.windowType() is not Qt.WindowType.Window:
        return main
    return active if active.parent() is main else main


def over(size: QSize, window: QWidget) -> QPoint:
    """Where a dialog of a size stands over the middle of a window, whole on its screen."""
    free = window.screen().availableGeometry()
    place = QRect(QPoint(), size)
    place.moveCenter(window.frameGeometry().center())
    place.moveRight(min(place.right(), free.right()))
    place.moveBottom(min(place.bottom(), free.bottom()))
    return QPoint(max(place.left(), free.left()), max(place.top(), free.top()))


def first_size(wanted: QSize, free: QRect) -> QSize:
    """The size of a window on a screen where it was never before; its frame is seen as well."""
    return wanted.boundedTo(free.size() - QSize(2 * _BORDER_PX, _TITLE_PX + _BORDER_PX))


def title_of(state: State) -> str:
    """The window's title; without the patient's name, which others may see in a task list."""
    study = shown_study(state, state.study) if state.study is not None else None
    if study is None or not study.description:
        return "Foramen"
    return f"{study.description} · Foramen"


def stacked(*parts: QWidget, growing: QWidget) -> QWidget:
    """Parts below one another without gaps; `growing`, one of them, takes the room."""
    content = QWidget()
    rows = QVBoxLayout(content)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for part in parts:
        rows.addWidget(part, 1 if part is growing else 0)
    return content


def scrolled(part: QWidget) -> QScrollArea:
    """A part that can be scrolled where there is no room for all of it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(part)
    return area


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
