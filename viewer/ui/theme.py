"""How everything looks: colours, sizes and the application's palette and style sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from model.labels import Severity
from viewer import logs
from viewer.fonts import FAMILIES, register
from viewer.ui.palettes import DARK, PALETTES, Colours
from viewer.ui.style_sheet import style_sheet

# Pictures are dark in every palette, and so is what lies over them: these are for panes.
WINDOW = DARK.window
PANEL = DARK.panel
RAISED = DARK.raised
LINE = DARK.line
EDGE = DARK.edge
TEXT = DARK.text
SECONDARY = DARK.secondary
DISABLED = DARK.disabled
ACCENT = DARK.accent
SELECTED = DARK.selected
ON_ACCENT = DARK.on_accent

#: Side of the spacing grid, pixels; every margin and gap is a multiple or a half of it.
GRID_PX = 8
#: Height of body text, pixels.
BASE_PX = 13

#: Sizes of text by the name that is kept in the settings: how many times the plain one.
TEXT_SIZES: Mapping[str, float] = {"normal": 1.0, "large": 1.15, "larger": 1.3}

_SEVERITY_SHAPES = {Severity.NORMAL_MILD: "○", Severity.MODERATE: "◐", Severity.SEVERE: "●"}


@dataclass(slots=True)
class _Worn:
    """What the application wears; the one thing here that changes."""

    colours: Colours = DARK
    scale: float = 1.0


_worn = _Worn()


def current() -> Colours:
    """The palette in force, for everything that is not a picture."""
    return _worn.colours


def scaled(px: int) -> int:
    """A height of text in the size that the reader chose, pixels."""
    return round(px * _worn.scale)


def severity_colour(severity: Severity | None) -> QColor:
    """The colour of a severity; grey where nothing was assessed (None)."""
    return QColor(current().secondary if severity is None else current().severity[severity])


def severity_text_colour(severity: Severity | None) -> QColor:
    """The colour of a word or number about a severity: its hue, light enough for small text."""
    return QColor(current().secondary if severity is None else current().severity_text[severity])


def severity_shape(severity: Severity | None) -> str:
    """The character that says a severity without colour; a hatched square for None."""
    return "▨" if severity is None else _SEVERITY_SHAPES[severity]


def font(px: int = BASE_PX, *, bold: bool = False) -> QFont:
    """The program's font at a height in pixels before `scaled`, with figures of one width."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(scaled(px))
    made.setBold(bold)
    # Numbers that change must not jump: tabular figures (OpenType feature "tnum").
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def apply(app: QApplication, palette_name: str = "dark", text_size: str = "normal") -> None:
    """Dress the whole application: Fusion, a palette, the fonts, the style sheet.

    Parameters
    ----------
    palette_name : str
        One of `PALETTES`; any other is the dark one.
    text_size : str
        One of `TEXT_SIZES`; any other is the plain one.
    """
    _worn.colours = PALETTES.get(palette_name, DARK)
    _worn.scale = TEXT_SIZES.get(text_size, 1.0)
    if missing := register():
        logs.event("fonts-missing", families=len(missing))
    app.setStyle("Fusion")
    app.setPalette(palette())
    app.setFont(font())
    app.setStyleSheet(style_sheet(current(), _worn.scale))


def palette() -> QPalette:
    """The palette in force, every role set: the desktop's own scheme must not show through."""
    made, worn = QPalette(), current()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: worn.window,
        role.WindowText: worn.text,
        role.Base: worn.panel,
        role.AlternateBase: worn.raised,
        role.ToolTipBase: worn.raised,
        role.ToolTipText: worn.text,
        role.PlaceholderText: worn.secondary,
        role.Text: worn.text,
        role.Button: worn.raised,
        role.ButtonText: worn.text,
        role.BrightText: worn.text,
        role.Light: worn.edge,
        role.Midlight: worn.line,
        role.Mid: worn.line,
        role.Dark: worn.window,
        role.Shadow: worn.window,
        role.Highlight: worn.selected,
        role.HighlightedText: worn.text,
        role.Accent: worn.accent,
        role.Link: worn.accent,
        role.LinkVisited: worn.accent,
    }.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(worn.disabled))
    made.setBrush(QPalette.ColorGroup.Disabled, role.Highlight, Qt.BrushStyle.NoBrush)
    return made
