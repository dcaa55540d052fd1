"""How everything looks: colours, sizes and the application's palette and style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from model.labels import Severity
from viewer import logs
from viewer.fonts import FAMILIES, register
from viewer.paths import resources_folder

# A reading room is dark and the picture is the brightest thing on the screen:
# neutral greys, one accent, and no other hue but severity and the heat map.
WINDOW = "#101214"
PANEL = "#181B1F"
RAISED = "#22262C"  # a button or field on a panel: one step lighter than PANEL
LINE = "#2A2F36"
EDGE = "#626C77"  # outlines that carry meaning: 3 : 1 on PANEL (WCAG 2.2, 1.4.11)
TEXT = "#E6E8EB"
SECONDARY = "#9AA4AF"
DISABLED = "#6B747E"  # readable at a glance, plainly not to be pressed
ACCENT = "#4DA3FF"
SELECTED = "#1B3551"  # ACCENT laid at about 25 % over PANEL, so that TEXT stays readable on it
ON_ACCENT = "#101214"

#: Side of the spacing grid, pixels; every margin and gap is a multiple or a half of it.
GRID_PX = 8
#: Height of body text, pixels.
BASE_PX = 13

# Okabe and Ito's amber and vermilion beside a muted green: told apart with every common
# kind of colour blindness (Wong B., Nature Methods 8:441, 2011); the shape says it again.
_SEVERITY_COLOURS = {
    Severity.NORMAL_MILD: "#4FA58A",
    Severity.MODERATE: "#E69F00",
    Severity.SEVERE: "#D55E00",
}
# The same hues lightened until small text has 4.5 : 1 on a selected row too (WCAG 2.2, 1.4.3).
_SEVERITY_TEXT_COLOURS = {
    Severity.NORMAL_MILD: "#63BD9F",
    Severity.MODERATE: "#E69F00",
    Severity.SEVERE: "#F4854A",
}
_SEVERITY_SHAPES = {Severity.NORMAL_MILD: "○", Severity.MODERATE: "◐", Severity.SEVERE: "●"}


def severity_colour(severity: Severity | None) -> QColor:
    """The colour of a severity; grey where nothing was assessed (None)."""
    return QColor(SECONDARY if severity is None else _SEVERITY_COLOURS[severity])


def severity_text_colour(severity: Severity | None) -> QColor:
    """The colour of a word or number about a severity: its hue, light enough for small text."""
    return QColor(SECONDARY if severity is None else _SEVERITY_TEXT_COLOURS[severity])


def severity_shape(severity: Severity | None) -> str:
    """The character that says a severity without colour; a hatched square for None."""
    return "▨" if severity is None else _SEVERITY_SHAPES[severity]


def font(px: int = BASE_PX, *, bold: bool = False) -> QFont:
    """The program's font at a height in pixels, with figures of one width."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(px)
    made.setBold(bold)
    # Numbers that change must not jump: tabular figures (OpenType feature "tnum").
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def apply(app: QApplication) -> None:
    """Dress the whole application: Fusion, the dark palette, the fonts, the style sheet."""
    if missing := register():
        logs.event("fonts-missing", families=len(missing))
    app.setStyle("Fusion")
    app.setPalette(palette())
    app.setFont(font())
    app.setStyleSheet(_STYLE)


def palette() -> QPalette:
    """The dark palette, every role set: the desktop's own scheme must not show through."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: WINDOW,
        role.WindowText: TEXT,
        role.Base: PANEL,
        role.AlternateBase: RAISED,
        role.ToolTipBase: RAISED,
        role.ToolTipText: TEXT,
        role.PlaceholderText: SECONDARY,
        role.Text: TEXT,
        role.Button: RAISED,
        role.ButtonText: TEXT,
        role.BrightText: TEXT,
        role.Light: EDGE,
        role.Midlight: LINE,
        role.Mid: LINE,
        role.Dark: WINDOW,
        role.Shadow: WINDOW,
        role.Highlight: SELECTED,
        role.HighlightedText: TEXT,
        role.Accent: ACCENT,
        role.Link: ACCENT,
        role.LinkVisited: ACCENT,
    }.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(DISABLED))
    made.setBrush(QPalette.ColorGroup.Disabled, role.Highlight, Qt.BrushStyle.NoBrush)
    return made


# Widgets choose a look by dynamic property or object name, never by colours of their own:
# role="title" | "heading" | "quiet" on labels, kind="primary" on the one button that matters.
# The one drawing that a style sheet needs by path; its grey is SECONDARY.
_CHEVRON = (resources_folder() / "icons" / "chevron.svg").as_posix()

_STYLE = f"""
QMainWindow, QDialog {{ background: {WINDOW}; }}
QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {EDGE}; padding: 4px 8px; }}
QLabel[role="title"] {{ font-size: 28px; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="quiet"] {{ color: {SECONDARY}; }}
QWidget[role="panel"] {{ background: {PANEL}; }}

QToolBar {{ background: {PANEL}; border: none; border-bottom: 1px solid {LINE};
            padding: 4px 8px; spacing: 4px; }}
QToolBar::separator {{ background: {LINE}; width: 1px; margin: 6px 8px; }}
QMenuBar {{ background: {PANEL}; border-bottom: 1px solid {LINE}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {RAISED}; }}
QMenu {{ background: {PANEL}; border: 1px solid {LINE}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 3px; }}
QMenu::item:selected {{ background: {SELECTED}; }}
QMenu::item:disabled {{ color: {DISABLED}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 8px; }}

QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 4px;
               padding: 4px 8px; }}
QToolButton:hover {{ background: {RAISED}; }}
QToolButton:pressed, QToolButton:checked {{ background: {SELECTED}; }}
QToolButton:focus {{ border-color: {ACCENT}; }}
QToolButton:disabled {{ color: {DISABLED}; background: transparent; }}
QPushButton {{ background: {RAISED}; border: 1px solid {LINE}; border-radius: 4px;
               padding: 5px 14px; }}
QPushButton:hover {{ border-color: {EDGE}; }}
QPushButton:pressed {{ background: {LINE}; }}
QPushButton:focus {{ border-color: {ACCENT}; }}
QPushButton:disabled {{ color: {DISABLED}; background: {PANEL}; }}
QPushButton[kind="primary"] {{ background: {ACCENT}; color: {ON_ACCENT}; border-color: {ACCENT};
                               font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: #6BB3FF; }}
QPushButton[kind="primary"]:focus {{ border-color: {TEXT}; }}
QComboBox {{ background: {RAISED}; border: 1px solid {LINE}; border-radius: 4px;
             padding: 3px 8px; }}
QComboBox:hover {{ border-color: {EDGE}; }}
QComboBox:focus {{ border-color: {ACCENT}; }}
QComboBox:disabled {{ color: {DISABLED}; background: {PANEL}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow, QToolButton::menu-indicator {{ image: url("{_CHEVRON}");
                                                      width: 12px; height: 12px; }}
QToolButton::menu-indicator {{ subcontrol-origin: padding; subcontrol-position: right center;
                               right: 2px; }}
QToolButton[popupMode="2"] {{ padding-right: 20px; }}
QComboBox QAbstractItemView {{ background: {PANEL}; border: 1px solid {LINE};
                               selection-background-color: {SELECTED}; }}

QCheckBox {{ border: 1px solid transparent; border-radius: 4px; padding: 2px 4px; }}
QCheckBox:focus {{ border-color: {ACCENT}; }}
QTabBar:focus {{ border: 1px solid {ACCENT}; border-radius: 4px; }}

QFrame#fold:checked {{ background: transparent; }}
#line {{ background: {LINE}; }}

#card {{ background: {PANEL}; border: 1px solid transparent; border-left-width: 2px;
         border-radius: 4px; }}
#card:hover {{ background: {RAISED}; }}
#card:focus {{ border-color: {ACCENT}; }}
#card[state="hung"] {{ border-left-color: {EDGE}; }}
#card[state="active"] {{ border-left-color: {ACCENT}; background: {RAISED}; }}
#card QComboBox {{ background: transparent; border-color: transparent; padding-left: 0;
                   font-weight: 600; }}
#card QComboBox:hover {{ border-color: {EDGE}; }}
#card QComboBox:focus {{ border-color: {ACCENT}; }}
#thumbnail {{ background: {WINDOW}; border-radius: 2px; }}
#banner {{ background: {RAISED}; border-radius: 4px; }}
#fold:checked {{ background: transparent; }}
#line {{ background: {LINE}; border: none; }}
#notice {{ background: {RAISED}; border-bottom: 1px solid {LINE}; }}
#status {{ background: {PANEL}; border-top: 1px solid {LINE}; }}

QTabWidget::pane {{ border: 1px solid {LINE}; border-radius: 4px; }}
QTabBar::tab {{ padding: 6px 14px; color: {SECONDARY}; border: none;
                border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {TEXT}; border-bottom-color: {ACCENT}; }}
QPlainTextEdit, QTextBrowser {{ background: {PANEL}; border: none; padding: 8px; }}

QSplitter::handle {{ background: {WINDOW}; }}
QSplitter::handle:horizontal {{ width: 5px; }}
QSplitter::handle:hover {{ background: {LINE}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QScrollArea, QTreeView, QListView, QTableView {{ border: none; background: {PANEL}; }}
QHeaderView::section {{ background: {PANEL}; color: {SECONDARY}; border: none; padding: 4px; }}
QTableView QTableCornerButton::section {{ background: {PANEL}; border: none; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {LINE}; border-radius: 4px; margin: 1px; min-height: 24px;
                      min-width: 24px; }}
QScrollBar::handle:hover {{ background: {EDGE}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
    {{ background: none; border: none; width: 0; height: 0; }}
QSlider::groove:horizontal {{ background: {LINE}; height: 3px; border-radius: 1px; }}
QSlider::sub-page:horizontal {{ background: {SECONDARY}; height: 3px; border-radius: 1px; }}
QSlider::handle:horizontal {{ background: {TEXT}; width: 12px; height: 12px; margin: -5px 0;
                              border-radius: 6px; }}
QSlider::handle:horizontal:focus {{ background: {ACCENT}; }}
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled
    {{ background: {EDGE}; }}
QProgressBar {{ background: {LINE}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {ACCENT}; border-radius: 2px; }}
"""
