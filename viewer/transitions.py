"""The larger steps from one state to the next, as pure functions that `Session` applies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from model.results import LumbarLevels
from viewer.dicom.study import StackKey, Study
from viewer.hanging import Pane, first_shown, hang, rehang
from viewer.linking import finding_panes, start_panes
from viewer.reading import Cell
from viewer.state import State

Kept = TypeVar("Kept")


def opened(state: State, study: Study, studies: tuple[Study, ...] = ()) -> State:
    """Another study, of which nothing is known yet; how things are shown stays."""
    panes = hang(study, {})
    return State(
        preferences=state.preferences,
        reading=state.reading,
        study=study,
        studies=studies or (study,),
        panes=panes,
        active_pane=first_shown(panes),
    )


def grown(state: State, study: Study, studies: tuple[Study, ...]) -> State:
    """The same study after more of its files were read; another one is opened afresh."""
    before = state.study
    if before is None or before.study_instance_uid != study.study_instance_uid:
        return opened(state, study, studies)
    # Until the reader chose or scrolled a pane, the first one is the active one.
    untouched = state.panes == hang(before, state.roles)
    follows = untouched and state.active_pane == first_shown(state.panes)
    panes = rehang(state.panes, before, study, state.roles)
    return replace(
        state,
        study=study,
        studies=studies,
        volumes=_kept(state.volumes, before, study),
        unreadable=_kept(state.unreadable, before, study),
        panes=panes,
        active_pane=first_shown(panes) if follows else state.active_pane,
    )


def without_results(state: State) -> State:
    """Levels, findings and explanations are forgotten, the pictures are not."""
    return replace(
        state,
        found=None,
        levels=None,
        shift=0,
        findings={},
        selected=None,
        explanation=None,
        reader={},
        warnings=(),
        stopped=False,
    )


def numbered(state: State, levels: LumbarLevels, shift: int) -> State:
    """The levels are known under a numbering; findings of another one are forgotten."""
    panes = state.panes
    if state.study is not None and state.levels is None:
        panes = start_panes(state.study, panes, levels)
    return replace(
        state,
        found=levels if shift == 0 else state.found,
        levels=levels,
        shift=shift,
        findings={},
        explanation=None,
        reader={},
        panes=panes,
    )


def selecting(state: State, cell: Cell | None) -> State:
    """A finding is chosen: its slices are hung, the map of another one is dropped."""
    explanation = state.explanation if cell == state.selected else None
    finding = state.findings.get(cell) if cell else None
    chosen = replace(state, selected=cell, explanation=explanation)
    if state.study is None or finding is None or finding.place is None:
        return chosen
    panes, active = finding_panes(state.study, state.panes, finding)
    return replace(
        chosen,
        panes=panes,
        active_pane=active,
        cursor=finding.place.patient_mm,
        cursor_series=finding.place.stack.series_instance_uid,
    )


def with_panes(state: State, changed: Mapping[int, Pane]) -> State:
    """Some panes show something else."""
    panes = tuple(changed.get(index, pane) for index, pane in enumerate(state.panes))
    return replace(state, panes=panes)


def _kept(of_stacks: Mapping[StackKey, Kept], before: Study, now: Study) -> dict[StackKey, Kept]:
    """What is known of the stacks that are still the same."""
    return {key: value for key, value in of_stacks.items() if _same(before, now, key)}


def _same(before: Study, now: Study, key: StackKey) -> bool:
    try:
        return before.stack(key) == now.stack(key)
    except KeyError:
        return False
