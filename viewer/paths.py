"""Where the program's own files lie: what it brings along, and what it keeps for this user."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

_NAME = "Foramen"

CATALOGUE = "catalogue.db"
"""The file of the list of local studies, in the data folder; only there where one is kept."""


def program_folder() -> Path:
    """The folder that holds LICENSE, NOTICE and `resources`.

    That of the sources, or the bundle when frozen
    (https://pyinstaller.org/en/stable/runtime-information.html).
    """
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def resources_folder() -> Path:
    """The folder of weights, fonts, icons and licences."""
    return program_folder() / "resources"


def settings_file() -> Path:
    """The file of settings; its folder may not exist yet."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "settings.ini"


def data_folder() -> Path:
    """The folder of what is kept for the user, such as readings; it may not exist yet."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def log_folder() -> Path:
    """The folder of the program's log; it may not exist yet."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Where a file dialog starts when nothing better is known."""
    documents = Path(platformdirs.user_documents_dir())
    return documents if documents.is_dir() else Path.home()
