"""The list of studies on this computer, as it is shown, and what the reader may ask of it.

It is not of one study, so it outlasts them in the state.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from viewer.dicom.local_study import LocalStudy


@dataclass(frozen=True, slots=True)
class LocalStudies:
    """What the catalogue answered last.

    Attributes
    ----------
    rows : tuple of LocalStudy
        The studies that were found, the latest first.
    query : str
        What was searched for; empty for all.
    is_known : bool
        The catalogue was asked at all.
    """

    rows: tuple[LocalStudy, ...] = ()
    query: str = ""
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class OpenPath:
    """Open a folder, file or archive, and of its studies the one that is named, if one is."""

    path: Path = field(repr=False)
    study_instance_uid: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """List the studies that have every word of the query."""

    query: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a study from the list; its files stay."""

    number: int


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep a list from now on; or keep none, and erase what was kept."""

    on: bool


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase what was kept, and go on keeping."""


#: What the reader may ask of the list.
LocalWish = OpenPath | Search | Remove | Keep | Erase
