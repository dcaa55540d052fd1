"""Panes drawn once more for a file or the clipboard, from a state without the patient's name."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from viewer.dicom.study import Patient
from viewer.measuring import Kind, Measurement
from viewer.state import State
from viewer.ui import theme
from viewer.ui.grey import grey_of
from viewer.ui.pane_content import message_in, shown_in
from viewer.ui.pane_layers import PaneLayers
from viewer.ui.picture_view import PICTURE_NAME, PictureView


@dataclass(frozen=True, slots=True)
class Placed:
    """A pane on screen.

    Attributes
    ----------
    box : QRect
        Where its picture is, pixels of the window.
    field : QRectF
        What of the picture is in view, its millimetres.
    """

    pane: int
    box: QRect
    field: QRectF


@dataclass(frozen=True, slots=True)
class Texts:
    """What is drawn on a saved picture; letters of the sides always are.

    Attributes
    ----------
    measures : bool
        Measurements and arrows, with their values.
    words : bool
        Names of measurements and texts, as the reader typed them: they may name somebody.
    """

    corners: bool = True
    patient: bool = False
    measures: bool = True
    words: bool = True


def panes_on_screen(window: QWidget) -> tuple[Placed, ...]:
    """The panes that can be seen, in their order."""
    found = [
        Placed(
            int(view.objectName().removeprefix(PICTURE_NAME)),
            QRect(view.mapTo(window, QPoint()), view.size()),
            view.field_mm,
        )
        for view in window.findChildren(PictureView)
        if view.objectName().startswith(PICTURE_NAME) and view.isVisible()
    ]
    return tuple(sorted(found, key=lambda placed: placed.pane))


def state_for(state: State, texts: Texts) -> State:
    """The state that is drawn: without whatever may name the patient, unless it is asked for.

    Names, dates and the free text of series do not reach the drawing at all.
    """
    shown = replace(state.preferences, corner_text=texts.corners)
    # What is chosen is chosen for commands: its handles are none of the picture's.
    drawn = replace(
        state,
        preferences=shown,
        chosen_measurement=None,
        measurements=_drawn_measurements(state, texts),
    )
    if state.study is None or texts.patient:
        return drawn
    series = tuple(replace(one, description="") for one in state.study.series)
    study = replace(state.study, patient=Patient(), date=None, description="", series=series)
    return replace(drawn, study=study)


def has_typed_words(state: State) -> bool:
    """Whether the reader typed anything on a slice of the study."""
    return any(one.name for one in state.measurements)


def _drawn_measurements(state: State, texts: Texts) -> tuple[Measurement, ...]:
    if not texts.measures:
        return ()
    if texts.words:
        return state.measurements
    wordless = (one for one in state.measurements if one.kind is not Kind.TEXT)
    return tuple(replace(one, name="") for one in wordless)


def picture_of(state: State, panes: tuple[Placed, ...], texts: Texts, scale: float = 1.0) -> QImage:
    """The panes as they lie on screen, drawn anew.

    Parameters
    ----------
    scale : float
        Pixels of the picture for a pixel of the screen.

    Raises
    ------
    ValueError
        There are no panes.
    """
    if not panes:
        raise ValueError("there are no panes to draw")
    whole = QRect()
    for placed in panes:
        whole = whole.united(placed.box)
    image = QImage(whole.size() * scale, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.WINDOW))
    # Not by a scaled painter: texts and lines that ignore the zoom would ignore that too.
    image.setDevicePixelRatio(scale)
    with QPainter(image) as painter:
        drawn = state_for(state, texts)
        for placed in panes:
            painter.save()
            painter.translate(placed.box.topLeft() - whole.topLeft())
            _draw(painter, drawn, placed)
            painter.restore()
    image.setDevicePixelRatio(1.0)
    return image


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """The picture's colours (R, C, 3)."""
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return lines[:, : 3 * flat.width()].reshape(flat.height(), flat.width(), 3).copy()


def _draw(painter: QPainter, state: State, placed: Placed) -> None:
    view = PictureView()
    layers = PaneLayers(view)
    try:
        view.resize(placed.box.size())
        view.grab()  # a widget that is not shown has its size only now
        shown = shown_in(state, placed.pane)
        view.set_smooth(state.preferences.smooth)
        if shown is not None and shown.volume is not None and shown.window is not None:
            view.set_plane(shown.plane)
            pixels = shown.volume.voxels[shown.slice_index]
            grey = grey_of(pixels, shown.window, shown.turn, inverted=shown.inverted)
            view.image.setImage(grey, autoLevels=False)
            view.show_field(placed.field)
        layers.show(state, placed.pane, shown)
        layers.say(message_in(state, placed.pane))
        view.render(painter, placed.box.translated(-placed.box.topLeft()))
    finally:
        view.close()
        view.deleteLater()
