"""One series in the browser: its picture, its role, what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from viewer.anonymity import shown_series
from viewer.dicom.study import Role, Series
from viewer.hanging import role_of
from viewer.language import counted, marked, said, tr
from viewer.session import State
from viewer.ui import theme
from viewer.ui.icons import icon
from viewer.ui.series_mime import series_mime
from viewer.wording import listed

PICTURE_PX = 64
_MARK_PX = 14
_LARGE_MARK_PX = 28  # in place of the picture


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card says.

    Attributes
    ----------
    line : str
        Counts, after the plane where the role leaves that open or says another.
    whole_line : str
        Plane and counts, however wide.
    unreadable : bool
        None of its slices can be shown.
    hung, active : bool
        Some pane shows the series; the active one does.
    """

    role: Role
    description: str
    line: str
    whole_line: str
    warnings: tuple[str, ...]
    unreadable: bool
    hung: bool
    active: bool


def card_content(state: State, series: Series) -> CardContent:
    """What the card of a series says in a state."""
    uid = series.series_instance_uid
    series = shown_series(state, series)
    own = tuple(warning for stack in series.stacks for warning in stack.warnings)
    warnings = (*series.warnings, *own)
    bad = unreadable_reasons(state, series)
    role = role_of(series, state.roles)
    return CardContent(
        role,
        series.description or tr("Series {number}", number=series.number),
        counts_text(series, with_plane=not role.value.lower().startswith(series.plane.value)),
        counts_text(series),
        (*unreadable_text(bad, len(series.stacks)), *dict.fromkeys(map(said, warnings))),
        len(bad) == len(series.stacks),
        any(pane.series_uid == uid for pane in state.panes),
        state.panes[state.active_pane].series_uid == uid,
    )


def unreadable_reasons(state: State, series: Series) -> tuple[str, ...]:
    """Why stacks of a series cannot be shown, one reason a stack."""
    uid = series.series_instance_uid
    return tuple(why for key, why in state.unreadable.items() if key.series_instance_uid == uid)


def unreadable_text(reasons: tuple[str, ...], stacks: int) -> tuple[str, ...]:
    """What a card says of stacks that cannot be shown; empty where all can."""
    if not reasons:
        return ()
    if len(reasons) == stacks:
        what = tr("It cannot be shown.")
    else:
        what = tr("{n} of {total} stacks cannot be shown.", n=len(reasons), total=stacks)
    return (what, *dict.fromkeys(map(said, reasons)))


def counts_text(series: Series, *, with_plane: bool = True) -> str:
    """Plane, slices and stacks, as "axial · 25 slices · 5 stacks"."""
    frames, stacks = series.frame_count, len(series.stacks)
    slices = counted(frames, marked("{n} slice"), marked("{n} slices"))
    parts = [tr(series.plane.value), slices] if with_plane else [slices]
    if stacks > 1:
        parts.append(tr("{n} stacks", n=stacks))
    return " · ".join(parts)


class SeriesCard(QFrame):
    """Shows one series; a double click, Enter or a drag hangs it, the list corrects its role.

    Signals
    -------
    hang_requested(str)
        Series UID, for the active pane.
    role_chosen(str, Role)
        Series UID, and what the reader says it is.
    """

    hang_requested = Signal(str)
    role_chosen = Signal(str, object)

    def __init__(self, series_uid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uid = series_uid
        self._pressed: QPoint | None = None
        self._marked = False
        self._words = ("", "")
        self._build()
        self._role.activated.connect(self._on_role)

    def show_content(self, content: CardContent) -> None:
        """Show what `card_content` says."""
        with QSignalBlocker(self._role):
            self._role.setCurrentIndex(list(Role).index(content.role))
        self._words = (content.description, content.line)
        self._mark.setVisible(bool(content.warnings))
        self._mark.setToolTip(_tip(content.warnings))
        if content.unreadable:
            self._picture.setPixmap(icon("warning").pixmap(_LARGE_MARK_PX, _LARGE_MARK_PX))
            self._words = (content.description, tr("Cannot be shown"))
        elif self._marked:
            self._picture.clear()
        self._marked = content.unreadable
        self._fit()
        self.setToolTip(
            _tip(
                (
                    content.description,
                    content.whole_line,
                    tr("Double-click or drag to hang it in a pane"),
                )
            )
        )
        spoken = [tr(content.role.value), content.description, *content.warnings]
        self.setAccessibleName(listed(spoken))
        self.setAccessibleDescription(content.whole_line)
        state = "active" if content.active else "hung" if content.hung else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def show_picture(self, image: QImage) -> None:
        """Show the thumbnail; it is drawn at twice its size for fine screens."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(2.0)
        self._picture.setPixmap(pixmap)

    def _build(self) -> None:
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._picture = QLabel()
        self._picture.setObjectName("thumbnail")
        self._picture.setFixedSize(QSize(PICTURE_PX, PICTURE_PX))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._role = _RoleList()
        self._role.addItems([tr(role.value) for role in Role])
        self._role.setToolTip(tr("What this series is; choose another if the guess is wrong"))
        self._role.setAccessibleName(tr("Role of the series"))
        self._role.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._description = _plain()
        self._line = _plain("quiet")
        for narrow in (self._role, self._description, self._line):
            # Their words may be wider than the browser, the more so in other languages.
            narrow.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._mark = QLabel()
        self._mark.setPixmap(icon("warning").pixmap(_MARK_PX, _MARK_PX))
        self._mark.setAccessibleName(tr("Warnings"))
        grid = QGridLayout(self)
        grid.setContentsMargins(*[theme.GRID_PX] * 4)
        grid.setHorizontalSpacing(theme.GRID_PX)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._picture, 0, 0, 3, 1)
        grid.addWidget(self._role, 0, 1, 1, 2)
        grid.addWidget(self._description, 1, 1, 1, 2)
        grid.addWidget(self._line, 2, 1)
        grid.addWidget(self._mark, 2, 2)
        grid.setColumnStretch(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut words that are wider than the card."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for label, words in zip((self._description, self._line), self._words, strict=True):
            width = label.width() or 18 * theme.GRID_PX
            end = Qt.TextElideMode.ElideRight
            label.setText(label.fontMetrics().elidedText(words, end, width))
            label.setAccessibleName(words)

    def _on_role(self, index: int) -> None:
        self.role_chosen.emit(self._uid, list(Role)[index])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the mouse has moved far enough."""
        if self._pressed is None:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(series_mime(self._uid))
            drag.setPixmap(self._picture.pixmap())
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Forget the drag."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hang the series in the active pane."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.hang_requested.emit(self._uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hang the series with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hang_requested.emit(self._uid)
        else:
            super().keyPressEvent(event)


class _RoleList(QComboBox):
    """A list that the wheel scrolls past: turning over it must not change what a series is."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the list of cards."""
        event.ignore()


def _tip(lines: tuple[str, ...]) -> str:
    # Qt would guess markup in text from a file; so it is markup for certain, and escaped.
    return f"<qt>{'<br>'.join(escape(line, quote=True) for line in lines)}</qt>" if lines else ""


def _plain(role: str = "") -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
