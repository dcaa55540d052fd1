"""The list of studies on this computer, as it is shown: not of one study, so it outlasts them."""

from __future__ import annotations

from dataclasses import dataclass

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
