"""Save what was found and said of the study on screen as result.json: no Qt, no threads."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from viewer.comparing import comparison_of
from viewer.export.compared import comparison_entry
from viewer.export.files import write_whole
from viewer.export.measured_entries import measured_entries
from viewer.export.result import result_bytes, result_of
from viewer.language import counted, marked, tr
from viewer.progress import Progress
from viewer.reader_first import is_hidden
from viewer.reading import CELLS, Analysis, Cell
from viewer.state import State

#: End of the keys whose values identify a study.
_UID = "_uid"
_DATE = "study_date"
_WITH_UIDS = marked("It leads to the study by UIDs; names from the files are not in it.")
_WITHOUT_UIDS = marked("It has no UIDs and no names from the files.")
_TYPED = marked("What you typed is in it.")
_KEPT_BACK = (
    marked("{n} AI grade is kept back until you have graded the finding."),
    marked("{n} AI grades are kept back until you have graded the findings."),
)


@dataclass(frozen=True, slots=True)
class SavedResult:
    """What was written, and what the reader should know of it, in sentences."""

    path: Path
    remarks: tuple[str, ...]


def save_result(state: State, path: Path) -> Generator[Progress, None, SavedResult]:
    """Write grades, the reader's words and measurements as JSON, whole or not at all.

    What the window does not show is not written either: grades that are kept back from the
    reader and, in the anonymous mode, what leads to the study.

    Raises
    ------
    ValueError
        No study is open, or not all of it has its answer.
    WriteError
        The file cannot be written; what stood there before still does.
    """
    data = result_bytes(result_on_screen(state))
    remarks = _remarks(state)
    yield Progress(tr("Saving the results"))  # the last place to stop is before the file is there
    write_whole(path, data)
    return SavedResult(path, remarks)


def result_on_screen(state: State) -> dict[str, Any]:
    """The result of the open study, as docs/result.md describes it.

    Raises
    ------
    ValueError
        No study is open, or not all of it has its answer.
    """
    if state.study is None or set(state.findings) != set(CELLS):
        raise ValueError("not every finding has its answer")
    findings = tuple(state.findings[cell] for cell in CELLS)
    # The state keeps no times; docs/result.md says so.
    analysis = Analysis(state.levels, state.shift, findings, state.model, {}, state.warnings)
    measured = measured_entries(state.study, state.levels, state.volumes, state.measurements)
    result = result_of(
        state.study, state.roles, analysis, state.opinions, measured, _kept_back(state)
    ) | comparison_entry(comparison_of(state))
    return without_study(result) if state.preferences.anonymous else result


def without_study(value: Any) -> Any:
    """A value of JSON's kinds with None for every UID and date of a study; keys stay."""
    if isinstance(value, list):
        return [without_study(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: None if key.endswith(_UID) or key == _DATE else without_study(one)
        for key, one in value.items()
    }


def _kept_back(state: State) -> frozenset[Cell]:
    return frozenset(cell for cell in CELLS if is_hidden(state, cell))


def _remarks(state: State) -> tuple[str, ...]:
    said = [tr(_WITHOUT_UIDS if state.preferences.anonymous else _WITH_UIDS)]
    comments = (opinion.comment for opinion in state.opinions.of_cells.values())
    names = (measurement.name for measurement in state.measurements)
    if any(comments) or any(names):
        said.append(tr(_TYPED))
    if count := len(_kept_back(state)):
        said.append(counted(count, *_KEPT_BACK))
    return tuple(said)
