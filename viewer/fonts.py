"""The bundled fonts: the same letters on every machine, in the window and on paper."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

from viewer.paths import resources_folder

#: It has Chinese characters too, in Korean shapes and not all of them.
KOREAN = "NanumGothic"
#: Families in the order in which a letter is looked for: Latin, Greek and Cyrillic first,
#: then the other scripts that names are written in, Chinese and Japanese, arrows and the
#: shapes of severity; Korean last, because its file draws those shapes too, and worse.
FAMILIES = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Thai",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Droid Sans Fallback",
    "Noto Sans Math",
    "Noto Sans Symbols2",
    KOREAN,
)


@cache
def register() -> tuple[str, ...]:
    """Make the bundled fonts known to the running `QGuiApplication`, once.

    Returns
    -------
    tuple of str
        Families of `FAMILIES` that could not be made known: empty where all is well.
    """
    # Qt warns of each family that does not know a script before it comes to the one that does.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    known: set[str] = set()
    for file in sorted((resources_folder() / "fonts").glob("*.ttf")):
        known.update(
            QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
        )
    return tuple(family for family in FAMILIES if family not in known)
