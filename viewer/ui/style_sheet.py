"""The application's style sheet, made from a palette."""

from __future__ import annotations

from viewer.paths import resources_folder
from viewer.ui.palettes import Colours

# The one drawing that a style sheet needs by path; its grey is readable on every ground.
_CHEVRON = (resources_folder() / "icons" / "chevron.svg").as_posix()


def _tick(c: Colours) -> str:
    """The drawing of a tick that can be seen on the accent."""
    tone = "light" if c.on_accent == "#FFFFFF" else "dark"
    return (resources_folder() / "icons" / f"tick-{tone}.svg").as_posix()


def style_sheet(c: Colours, scale: float = 1.0) -> str:
    """How every kind of widget looks.

    Widgets choose a look by dynamic property or object name, never by colours of their own:
    role="title" | "heading" | "quiet" on labels, kind="primary" on the one button that matters.

    Parameters
    ----------
    c : Colours
    scale : float
        Of letters whose size is said here.
    """
    parts = (_grounds(c, scale), _menus(c), _buttons(c), _fields(c), _cards(c), _lists(c), _bars(c))
    return "\n".join(parts)


def _grounds(c: Colours, scale: float) -> str:
    return f"""
* {{ widget-animation-duration: 0; }}
QMainWindow, QDialog {{ background: {c.window}; }}
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.edge};
            padding: 4px 8px; }}
QLabel[role="title"] {{ font-size: {round(28 * scale)}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="quiet"] {{ color: {c.secondary}; }}
QWidget[role="panel"] {{ background: {c.panel}; }}
"""


def _menus(c: Colours) -> str:
    return f"""
QToolBar {{ background: {c.panel}; border: none; border-bottom: 1px solid {c.line};
            padding: 4px 8px; spacing: 4px; }}
QToolBar::separator {{ background: {c.line}; width: 1px; margin: 6px 8px; }}
QMenuBar {{ background: {c.panel}; border-bottom: 1px solid {c.line}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.raised}; }}
QMenu {{ background: {c.panel}; border: 1px solid {c.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 3px; }}
QMenu::item:selected {{ background: {c.selected}; }}
QMenu::item:disabled {{ color: {c.disabled}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
"""


def _buttons(c: Colours) -> str:
    return f"""
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 4px;
               padding: 4px 8px; }}
QToolButton:hover {{ background: {c.raised}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c.selected}; }}
QToolButton:focus {{ border-color: {c.accent}; }}
QToolButton:disabled {{ color: {c.disabled}; background: transparent; }}
QPushButton {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: 4px;
               padding: 5px 14px; }}
QPushButton:hover {{ border-color: {c.edge}; }}
QPushButton:pressed {{ background: {c.line}; }}
QPushButton:focus {{ border-color: {c.accent}; }}
QPushButton:disabled {{ color: {c.disabled}; background: {c.panel}; }}
QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent};
                               border-color: {c.accent}; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {c.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border-color: {c.text}; }}
"""


def _fields(c: Colours) -> str:
    return f"""
QComboBox {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: 4px;
             padding: 3px 8px; }}
QComboBox:hover {{ border-color: {c.edge}; }}
QComboBox:focus {{ border-color: {c.accent}; }}
QComboBox:disabled {{ color: {c.disabled}; background: {c.panel}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow, QToolButton::menu-indicator {{ image: url("{_CHEVRON}");
                                                      width: 12px; height: 12px; }}
QToolButton::menu-indicator {{ subcontrol-origin: padding; subcontrol-position: right center;
                               right: 2px; }}
QToolButton[popupMode="2"] {{ padding-right: 20px; }}
QComboBox QAbstractItemView {{ background: {c.panel}; border: 1px solid {c.line};
                               selection-background-color: {c.selected}; }}
QCheckBox {{ border: 1px solid transparent; border-radius: 4px; padding: 2px 4px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
    border: 1px solid {c.edge}; border-radius: 3px; background: {c.raised}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
    image: url("{_tick(c)}"); }}
QCheckBox::indicator:disabled {{ border-color: {c.line}; background: {c.panel}; }}
QLineEdit {{ background: {c.raised}; border: 1px solid {c.edge}; border-radius: 4px;
             padding: 3px 6px; }}
QLineEdit:focus {{ border-color: {c.accent}; }}
QPushButton:checked {{ background: {c.selected}; border-color: {c.accent}; }}
QListView::item:focus, QTreeView::item:focus {{ border: 1px solid {c.accent}; }}
QCheckBox:focus {{ border-color: {c.accent}; }}
QTabBar:focus {{ border: 1px solid {c.accent}; border-radius: 4px; }}
QFrame#fold:checked {{ background: transparent; }}
#line {{ background: {c.line}; }}
"""


def _cards(c: Colours) -> str:
    return f"""
#card {{ background: {c.panel}; border: 1px solid transparent; border-left-width: 2px;
         border-radius: 4px; }}
#card:hover {{ background: {c.raised}; }}
#card:focus {{ border-color: {c.accent}; }}
#card[state="hung"] {{ border-left-color: {c.edge}; }}
#card[state="active"] {{ border-left-color: {c.accent}; background: {c.raised}; }}
#card QComboBox {{ background: transparent; border-color: transparent; padding-left: 0;
                   font-weight: 600; }}
#card QComboBox:hover {{ border-color: {c.edge}; }}
#card QComboBox:focus {{ border-color: {c.accent}; }}
#thumbnail {{ background: {c.window}; border-radius: 2px; }}
#banner {{ background: {c.raised}; border-radius: 4px; }}
#fold:checked {{ background: transparent; }}
#line {{ background: {c.line}; border: none; }}
#notice {{ background: {c.raised}; border-bottom: 1px solid {c.line}; }}
#tour {{ background: {c.raised}; border: 1px solid {c.accent}; border-radius: 6px; }}
#tourFrame {{ background: transparent; border: 2px solid {c.accent}; border-radius: 4px; }}
#status {{ background: {c.panel}; border-top: 1px solid {c.line}; }}
"""


def _lists(c: Colours) -> str:
    return f"""
QTabWidget::pane {{ border: 1px solid {c.line}; border-radius: 4px; }}
QTabBar::tab {{ padding: 6px 14px; color: {c.secondary}; border: none;
                border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
QPlainTextEdit, QTextBrowser {{ background: {c.panel}; border: none; padding: 8px; }}
QSplitter::handle {{ background: {c.window}; }}
QSplitter::handle:horizontal {{ width: 5px; }}
QSplitter::handle:hover {{ background: {c.line}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QScrollArea, QTreeView, QListView, QTableView {{ border: none; background: {c.panel}; }}
QHeaderView::section {{ background: {c.panel}; color: {c.secondary}; border: none; padding: 4px; }}
QTableView QTableCornerButton::section {{ background: {c.panel}; border: none; }}
"""


def _bars(c: Colours) -> str:
    return f"""
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {c.line}; border-radius: 4px; margin: 1px; min-height: 24px;
                      min-width: 24px; }}
QScrollBar::handle:hover {{ background: {c.edge}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
    {{ background: none; border: none; width: 0; height: 0; }}
QSlider::groove:horizontal {{ background: {c.line}; height: 3px; border-radius: 1px; }}
QSlider::sub-page:horizontal {{ background: {c.secondary}; height: 3px; border-radius: 1px; }}
QSlider::handle:horizontal {{ background: {c.text}; width: 12px; height: 12px; margin: -5px 0;
                              border-radius: 6px; }}
QSlider::handle:horizontal:focus {{ background: {c.accent}; }}
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled
    {{ background: {c.edge}; }}
QProgressBar {{ background: {c.line}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}
"""
