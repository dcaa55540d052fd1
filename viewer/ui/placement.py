"""Where the window and its parts stand, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.anonymity import shown_study
from viewer.session import State

#: Of the window's top strip that must lie on a screen so that it can be grabbed, pixels.
_GRIP = QSize(160, 32)


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
