"""What stands on screen in the anonymous mode: nothing that a file says of a patient."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from viewer.dicom.element_reading import Element
from viewer.dicom.local_study import LocalStudy
from viewer.dicom.study import Patient, Series, Skipped, Study
from viewer.language import marked, tr
from viewer.state import State

#: Who the patient is called; see `patient_name`.
HIDDEN = Patient(name=marked("Anonymous"))
#: Numbers of the picture; a text, a code or a date may tell who it is (PS3.5, table 6.2-1).
_NUMBERS = frozenset({"DS", "IS", "US", "SS", "UL", "SL", "FL", "FD", "AT"})
#: The group of the patient's own elements, weight and size among them.
_PATIENT_GROUP = "(0010"
HIDDEN_VALUE = marked("hidden")


def patient_name(patient: Patient) -> str:
    """What a patient is called on screen; a name from a file is as it is."""
    return tr(HIDDEN.name) if patient is HIDDEN else patient.name


def shown_study(state: State, study: Study) -> Study:
    """A study with the words that may be shown; itself where nothing is hidden.

    Names, dates, free text and names of files are taken out; roles and geometry stay.
    """
    if not state.preferences.anonymous:
        return study
    return replace(
        study,
        patient=HIDDEN,
        date=None,
        description="",
        series=tuple(shown_series(state, series) for series in study.series),
        skipped=shown_skipped(state, study.skipped),
    )


def shown_series(state: State, series: Series) -> Series:
    """A series without its free text, where that is hidden."""
    return replace(series, description="") if state.preferences.anonymous else series


def shown_skipped(state: State, skipped: tuple[Skipped, ...]) -> tuple[Skipped, ...]:
    """Skipped files by number instead of name: folders are often called after patients."""
    if not state.preferences.anonymous:
        return skipped
    return tuple(
        replace(item, path=Path(tr("File {n}", n=number)))
        for number, item in enumerate(skipped, start=1)
    )


def shown_rows(state: State) -> tuple[LocalStudy, ...]:
    """The list of local studies, where hidden with numbers and pictures alone."""
    rows = state.local.rows
    if not state.preferences.anonymous:
        return rows
    return tuple(replace(row, patient=HIDDEN, date=None, description="") for row in rows)


def shown_elements(state: State, elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """The elements of a file; where hidden, with the values of numbers of the picture alone."""
    if not state.preferences.anonymous:
        return elements
    return tuple(
        element if _tells_nobody(element) or not element.value
        else replace(element, value=tr(HIDDEN_VALUE))
        for element in elements
    )  # fmt: skip


def _tells_nobody(element: Element) -> bool:
    return element.vr in _NUMBERS and not element.tag.startswith(_PATIENT_GROUP)
