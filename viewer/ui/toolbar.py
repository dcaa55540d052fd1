"""The toolbar: the few commands that are reached by mouse, built from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QSlider, QToolBar, QToolButton, QWidget

from viewer.language import marked, tr
from viewer.measuring import Tool
from viewer.session import Session, State
from viewer.ui import theme
from viewer.ui.action_set import ActionSet
from viewer.ui.icons import SIZE_PX, icon

#: Names of actions from left to right; "|" is a line, the others are built apart.
LEFT = ("browser", "open", "|", "tool", "window", "overlay", "opacity", "|", "regrade", "report")
RIGHT = ("sheet", "column")
#: Those that say what they do beside their icon.
WORDS = {
    "open": marked("Open folder"),
    "regrade": marked("Grade again"),
    "report": marked("Report"),
    "overlay": marked("Heat map"),
}
#: What the left button does under each tool, as words inside a sentence.
_DOES = {
    Tool.WINDOW: marked("window"),
    Tool.ZOOM: marked("zoom"),
    Tool.PAN: marked("pan"),
    Tool.REGION_WINDOW: marked("window from a rectangle"),
    Tool.LENGTH: marked("length"),
    Tool.CANAL: marked("canal AP diameter"),
    Tool.ANGLE: marked("angle"),
    Tool.COBB: marked("Cobb angle"),
    Tool.ELLIPSE: marked("ellipse"),
    Tool.RECTANGLE: marked("rectangle"),
    Tool.POINT: marked("value at a point"),
    Tool.SAC: marked("dural sac area"),
    Tool.ARROW: marked("arrow"),
    Tool.TEXT: marked("text"),
}
SLIDER_PX = 12 * theme.GRID_PX


class Toolbar(QToolBar):
    """One quiet row; every button has its words and key as a tooltip."""

    def __init__(self, session: Session, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(tr("Toolbar"), parent)
        self._session = session
        self._worded: list[QToolButton] = []
        self._says_words = True
        self._with_words_px = 0
        self._build(actions)
        session.changed.connect(self._on_changed)
        self._opacity.valueChanged.connect(self._on_opacity)
        self._show(session.state)

    def _build(self, actions: ActionSet) -> None:
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(SIZE_PX, SIZE_PX))
        self._make_opacity()
        self._make_window(actions.starting_with("window-"))
        self._make_tool(actions.starting_with("tool-"))
        self._built: dict[str, QWidget] = {
            "tool": self._tool,
            "window": self._window,
            "opacity": self._opacity,
        }
        for name in LEFT:
            self._put(name, actions)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        for name in RIGHT:
            self._put(name, actions)

    def _put(self, name: str, actions: ActionSet) -> None:
        if name == "|":
            self.addSeparator()
        elif name in self._built:
            self.addWidget(self._built[name])
        else:
            self._put_action(actions[name], tr(WORDS[name]) if name in WORDS else "")

    def _put_action(self, action: QAction, words: str) -> None:
        self.addAction(action)
        button = self.widgetForAction(action)
        button.setAccessibleName(words or action.toolTip())
        if words and isinstance(button, QToolButton):
            action.setIconText(words)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._worded.append(button)

    def _make_window(self, presets: tuple[QAction, ...]) -> None:
        menu = QMenu(self)
        menu.addActions(list(presets))
        self._window = QToolButton()
        self._window.setText(tr("Window"))
        self._window.setAccessibleName(tr("Window of the active series"))
        self._window.setIcon(icon("window"))
        self._window.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._window.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._window.setMenu(menu)
        self._window.setToolTip(tr("Window of the active series (0 to 5; drag in the picture)"))
        self._worded.append(self._window)

    def _make_tool(self, tools: tuple[QAction, ...]) -> None:
        menu = QMenu(self)
        menu.addActions(list(tools))
        self._tool = QToolButton()
        self._tool.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._tool.setMenu(menu)

    def _make_opacity(self) -> None:
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setRange(0, 100)
        self._opacity.setFixedWidth(SLIDER_PX)
        self._opacity.setToolTip(tr("Opacity of the heat map ([ and ])"))
        self._opacity.setAccessibleName(tr("Opacity of the heat map, per cent"))

    def _say_words(self, says: bool) -> None:
        """Buttons with their words, or as icons alone."""
        self._says_words = says
        style = Qt.ToolButtonStyle
        for button in self._worded:
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if says else style.ToolButtonIconOnly
            )

    def _on_opacity(self, percent: int) -> None:
        self._session.set_preferences(overlay_opacity=percent / 100)

    def _on_changed(self, old: State, new: State) -> None:
        if old.preferences != new.preferences or old.study is not new.study:
            self._show(new)
        elif old.tool is not new.tool:
            self._show_tool(new.tool)

    def _show(self, state: State) -> None:
        with QSignalBlocker(self._opacity):
            self._opacity.setValue(round(100 * state.preferences.overlay_opacity))
        self._opacity.setEnabled(state.study is not None and state.preferences.overlay_visible)
        self._tool.setEnabled(state.study is not None)
        self._show_tool(state.tool)

    def _show_tool(self, tool: Tool) -> None:
        self._tool.setIcon(icon(f"tool-{tool.name.lower()}"))
        does = tr(_DOES[tool])
        self._tool.setToolTip(tr("Left mouse button: {does} (W, Z, P, D, A …)", does=does))
        self._tool.setAccessibleName(tr("Left mouse button: {does}", does=does))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where not all buttons have room with them."""
        super().resizeEvent(event)
        if self._says_words:
            self._with_words_px = self.sizeHint().width()
        says = event.size().width() >= self._with_words_px
        if says != self._says_words:
            self._say_words(says)
