"""The language of the running program: its own texts, Qt's, and how numbers are typed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import ParseError

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer import language, logs
from viewer.language import LANGUAGES, SOURCE
from viewer.paths import resources_folder

#: The preference that follows the computer.
AUTOMATIC = "auto"
_LOCALES: Mapping[str, str] = MappingProxyType(
    {SOURCE: "en_US", "de": "de_DE", "es": "es_ES", "zh": "zh_CN"}
)
#: Object name of Qt's own texts, by which they are found and taken away again.
_QT_TEXTS = "qt-texts"


def meant(preference: str) -> str:
    """The key of `LANGUAGES` that a preference stands for.

    "auto" is the first language of the computer that the program speaks; English where it
    speaks none of them.
    """
    if preference in LANGUAGES:
        return preference
    wished = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wished if name in LANGUAGES), SOURCE)


def speak(preference: str) -> None:
    """Use a language from now on; windows that stand already keep theirs until they are rebuilt.

    A language whose file is missing or damaged is not spoken: the texts stay English.

    Parameters
    ----------
    preference : str
        A key of `LANGUAGES`, or "auto".
    """
    wanted = meant(preference)
    try:
        language.use(wanted, resources_folder() / "languages")
    except (OSError, ParseError) as error:
        logs.failure("language", error)
        wanted = SOURCE
        language.use(wanted, resources_folder() / "languages")
    QLocale.setDefault(QLocale(_LOCALES[wanted]))
    _speak_qt(wanted)


def _speak_qt(wanted: str) -> None:
    """Exchange the texts of Qt's own dialogs and keys; English needs none."""
    application = QCoreApplication.instance()
    if application is None:
        return
    for old in application.findChildren(QTranslator, _QT_TEXTS):
        application.removeTranslator(old)
        old.deleteLater()
    if wanted == SOURCE:
        return
    texts = QTranslator(application)
    texts.setObjectName(_QT_TEXTS)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if texts.load(f"qtbase_{_LOCALES[wanted]}", folder):  # "de_DE" falls back to "de"
        application.installTranslator(texts)
