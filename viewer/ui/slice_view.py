"""One pane: the slice that the state says, what is drawn over it, and what the mouse does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from model.volume import Volume
from viewer import arranging
from viewer.session import Session
from viewer.state import State
from viewer.ui import theme
from viewer.ui.grey import grey_of
from viewer.ui.key_cross import KeyCross
from viewer.ui.key_hand import KeyHand
from viewer.ui.keyboard import LEAVES_KEYS
from viewer.ui.marker_drag import MarkerDrag
from viewer.ui.measure_tool import MeasureTool
from viewer.ui.mouse import MouseGestures
from viewer.ui.pane_content import Message, Shown, changed_fields, message_in, shown_in
from viewer.ui.pane_guides import finding_field, selected_finding
from viewer.ui.pane_layers import PaneLayers
from viewer.ui.pane_menu import pane_menu
from viewer.ui.pane_pointer import PanePointer
from viewer.ui.pane_words import words_of_pane
from viewer.ui.picture_view import PictureView, picture_name
from viewer.ui.region_window import RegionWindow
from viewer.ui.slice_slider import SliceSlider
from viewer.windowing import dragged_window

#: "Reading…" is said after this long, so that a quick read does not flicker.
WAIT_MS = 300
_BORDER_PX = 2


class SliceView(QWidget):
    """One pane of the window.

    Parameters
    ----------
    session : Session
        Whose state is shown.
    pane : int
        Index of the pane in `State.panes`; where the hanging has fewer, nothing is shown.
    """

    def __init__(self, session: Session, pane: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._drawn: tuple[object, ...] = ()
        self._volume: Volume | None = None
        self._series_uid: str | None = None
        self._size_mm = (0.0, 0.0)
        self._finding: object = None
        self._zoomed_to_finding = False
        self._showing = False
        self._build()
        self._connect()
        self._show(session.state)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(LEAVES_KEYS, True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.view = PictureView(self)
        self.view.setObjectName(picture_name(self._session.state.standing, self._pane))
        self.layers = PaneLayers(self.view)
        self._gestures = MouseGestures(self.view.viewport())
        self._tool = MeasureTool(self._session, self._pane, self._gestures, self.layers)
        self.region = RegionWindow(
            self._session, self._pane, self._gestures, self.view, self._tool.grip
        )
        self.pointer = PanePointer(self._session, self._pane, self.layers)
        self.marks = MarkerDrag(self._session, self._pane, self.layers)
        hand = KeyHand(self._session, self._gestures, self.layers, self._tool, self.marks)
        self.cross = KeyCross(self._session, self._pane, self, self.view, hand, self.pointer)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self.slider = SliceSlider(self._session, self._pane)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(_BORDER_PX,) * 4)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.slider)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._wait.timeout.connect(self._on_waited)
        self.view.view_changed.connect(self._on_view_changed)
        gestures = self._gestures
        gestures.pressed.connect(self._on_pressed)
        gestures.windowed.connect(self._on_windowed)
        gestures.panned.connect(self.view.pan)
        gestures.zoomed.connect(self.view.zoom)
        gestures.scrolled.connect(self.step)
        gestures.scrolled_alone.connect(self.step_alone)
        gestures.clicked.connect(self._on_clicked)
        gestures.doubled.connect(self._on_doubled)
        gestures.menu_wanted.connect(self.show_menu)

    @property
    def pane(self) -> int:
        """Which pane of the state this is."""
        return self._pane

    @Slot()
    def fit(self) -> None:
        """Show the whole picture, as the reader wishes."""
        self._refit()
        self.view.field_chosen.emit()

    def _refit(self) -> None:
        self._zoomed_to_finding = False
        self.view.fit()

    def zoom(self, factor: float) -> None:
        """Make the picture `factor` times larger about its middle."""
        self.view.zoom(factor)

    @Slot(int)
    def step(self, steps: int) -> None:
        """Go this many slices forward; back where negative."""
        current = self._session.state.panes[self._pane].slice_index
        self._session.show_slice(self._pane, current + steps)

    @Slot(int)
    def step_alone(self, steps: int) -> None:
        """Go so many slices forward; the panes that it is linked to stay so far apart."""
        current = self._session.state.panes[self._pane].slice_index
        self._session.apply(arranging.scrolled_alone, self._pane, current + steps)

    @Slot(QPoint)
    def show_menu(self, at: QPoint) -> None:
        """Open the pane's menu at a point of the screen."""
        menu = self._tool.menu_at(at, self)
        (menu or pane_menu(self._session, self._pane, self.fit, self)).popup(at)

    # -- state -> widget ------------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        other = changed_fields(old, new)
        if other == {"explanation"}:
            self.layers.show_map(new, shown_in(new, self._pane))
        elif other:
            self._show(new)

    def _show(self, state: State) -> None:
        shown = shown_in(state, self._pane)
        self._showing = True  # what lies over the picture follows its field once, below
        self._show_picture(shown)
        self._show_field(state, shown)
        self._showing = False
        self._show_message(message_in(state, self._pane))
        self.layers.show(state, self._pane, shown)
        if self._pane < len(state.panes):
            self._describe(state, shown)
        self.pointer.refresh()
        self.update()

    def _show_picture(self, shown: Shown | None) -> None:
        volume = shown.volume if shown else None
        window = shown.window if shown else None
        self.view.set_plane(shown.plane if shown else None)
        self.view.set_smooth(self._session.state.preferences.smooth)
        if shown is None or volume is None or window is None:
            self._volume, self._drawn = None, ()
            self.view.image.clear()
            return
        drawn = (shown.slice_index, window, shown.inverted, shown.turn)
        if volume is self._volume and drawn == self._drawn:
            return
        self._volume, self._drawn = volume, drawn
        pixels = volume.voxels[shown.slice_index]
        grey = grey_of(pixels, window, shown.turn, inverted=shown.inverted)
        self.view.image.setImage(grey, autoLevels=False)

    def _show_field(self, state: State, shown: Shown | None) -> None:
        """Fit a new series; zoom to a newly selected finding; go back when it is left."""
        uid = shown.series.series_instance_uid if shown else None
        picture = self.view.picture_mm
        size = (picture.width(), picture.height())
        other_size = max(abs(a - b) for a, b in zip(size, self._size_mm, strict=True)) > 1
        if uid != self._series_uid or other_size:
            self._series_uid, self._size_mm = uid, size
            self._refit()
        finding = selected_finding(state)
        if finding is self._finding:
            return
        self._finding = finding
        graded_here = state.active_pane == self._pane
        field = finding_field(finding, shown) if finding and shown and graded_here else None
        if field is not None:
            self.view.show_field(QRectF(*field))
            self._zoomed_to_finding = True
        elif self._zoomed_to_finding:
            self._refit()

    def _show_message(self, message: Message | None) -> None:
        if message is not None and message.waiting:
            if self.layers.message != message and not self._wait.isActive():
                self.layers.say(None)
                self._wait.start()
            return
        self._wait.stop()
        self.layers.say(message)

    def _describe(self, state: State, shown: Shown | None) -> None:
        message = message_in(state, self._pane)
        self.setAccessibleName(words_of_pane(state, self._pane, shown))
        measured = ", ".join(self.layers.measures.texts)
        told = f"{message.text}. {message.secondary}" if message else measured
        self.setAccessibleDescription(self.cross.words or told)

    # -- reader -> session ----------------------------------------------------------

    @Slot()
    def _on_waited(self) -> None:
        message = message_in(self._session.state, self._pane)
        if message is not None and message.waiting:
            self.layers.say(message)

    @Slot()
    def _on_view_changed(self) -> None:
        if not self._showing:
            state = self._session.state
            self.layers.show(state, self._pane, shown_in(state, self._pane))

    @Slot()
    def _on_pressed(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._session.activate(self._pane)

    @Slot(float, float)
    def _on_windowed(self, dx: float, dy: float) -> None:
        state = self._session.state
        uid = state.panes[self._pane].series_uid
        if uid is not None and uid in state.windows:
            self._session.set_window(uid, *dragged_window(state.windows[uid], dx, dy))

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        point = None if self._tool.click(at) else self.view.patient_point(at)
        if point is not None:
            self._session.point_at(point, self._pane)

    @Slot()
    def _on_doubled(self) -> None:
        if self._tool.finish():
            return
        self._session.activate(self._pane)
        self._session.maximise(not self._session.state.maximised)

    # -- Qt -------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Half of a modest window's middle."""
        return QSize(360, 320)

    def minimumSizeHint(self) -> QSize:
        """Small enough for four panes between both columns at 1280 x 800."""
        return QSize(160, 140)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The pane that the keyboard reaches is the active one."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._session.activate(self._pane)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus mark off."""
        super().focusOutEvent(event)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The Menu key opens the menu in the middle of the pane."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.show_menu(self.mapToGlobal(self.rect().center()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the active pane thinly, and with keyboard focus in full."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.WINDOW))
            if self._session.state.active_pane == self._pane:
                width = _BORDER_PX if self.hasFocus() else 1
                inset = width / 2
                painter.setPen(QPen(QColor(theme.ACCENT), width, j=Qt.PenJoinStyle.MiterJoin))
                painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
