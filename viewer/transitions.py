"""The larger steps from one state to the next, as pure functions that `Session` applies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from model.results import LumbarLevels
from viewer.dicom.study import Role, StackKey, Study
from viewer.hanging import Hanging, Pane, first_shown, hang, rehang
from viewer.hanging_choice import best_hanging
from viewer.linking import finding_panes, start_panes
from viewer.measuring import Tool
from viewer.opinion import renamed
from viewer.reading import Cell, Finding
from viewer.state import State

Kept = TypeVar("Kept")


def closed(state: State) -> State:
    """Nothing is open; only what outlasts a study stays."""
    hangings = state.prior.before if state.prior is not None else state.hangings
    return State(
        preferences=state.preferences,
        local=state.local,
        hangings=replace(hangings, offered=state.hangings.offered, chosen=False),
        panes=hangings.current.empty_panes,
        tool=Tool[state.preferences.left_drag.upper()],
    )


def opened(state: State, study: Study, studies: tuple[Study, ...] = ()) -> State:
    """Another study, of which nothing is known yet; how things are shown stays."""
    hanging = _hanging_of(state, study)
    panes = hang(study, {}, hanging)
    return replace(
        closed(state),
        hangings=replace(state.hangings, current=hanging, chosen=False),
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
    hangings, current = state.hangings, state.hangings.current
    untouched = state.panes == hang(before, state.roles, current)
    follows = untouched and state.active_pane == first_shown(state.panes)
    if untouched and not hangings.chosen:
        current = _hanging_of(state, study)
    if current != hangings.current:
        panes, follows = hang(study, state.roles, current), True
    else:
        panes = rehang(state.panes, before, study, state.roles, current)
    return replace(
        state,
        hangings=replace(hangings, current=current),
        study=study,
        studies=studies,
        volumes=_kept(state.volumes, before, study),
        unreadable=_kept(state.unreadable, before, study),
        panes=panes,
        active_pane=first_shown(panes) if follows else state.active_pane,
    )


def with_roles(state: State, roles: Mapping[str, Role]) -> State:
    """The reader says what series are: the panes are hung anew and the results forgotten."""
    if state.study is None or roles == state.roles:
        return state
    panes, active = hang(state.study, roles, state.hangings.current), state.active_pane
    if panes[active].series_uid is None:
        active = first_shown(panes)
    return without_results(replace(state, roles=dict(roles), panes=panes, active_pane=active))


def without_results(state: State) -> State:
    """Levels, findings and explanations are forgotten; pictures and the reader's work are not."""
    return replace(
        state,
        found=None,
        levels=None,
        findings={},
        selected=None,
        explanation=None,
        warnings=(),
        stopped=False,
    )


def numbered(
    state: State, levels: LumbarLevels, shift: int, found: LumbarLevels | None = None
) -> State:
    """The levels are known under a numbering; findings of another one are forgotten.

    What the reader said goes with the discs to their new names.
    """
    panes = state.panes
    same = levels == state.levels and shift == state.shift
    if state.study is not None and state.levels is None:
        panes = start_panes(state.study, panes, levels)
    return replace(
        state,
        found=found or (levels if shift == 0 else state.found),
        levels=levels,
        shift=shift,
        findings=state.findings if same else {},
        explanation=state.explanation if same else None,
        opinions=renamed(state.opinions, shift - state.shift),
        panes=panes,
    )


def selecting(state: State, cell: Cell | None) -> State:
    """A finding is chosen: its slices are hung, the map of another one is dropped."""
    explanation = state.explanation if cell == state.selected else None
    finding = state.findings.get(cell) if cell else None
    chosen = replace(state, selected=cell, explanation=explanation)
    if state.study is None or finding is None or finding.place is None:
        return chosen
    panes, active = finding_panes(state.study, state.panes, finding, state.hangings.current)
    return replace(
        chosen,
        panes=panes,
        active_pane=active,
        cursor=finding.place.patient_mm,
        cursor_series=finding.place.stack.series_instance_uid,
    )


def with_finding(state: State, finding: Finding) -> State:
    """A cell was graded, or could not be; where it was chosen before, its slices are hung now."""
    graded = replace(state, findings={**state.findings, finding.cell: finding})
    return selecting(graded, finding.cell) if state.selected == finding.cell else graded


def with_panes(state: State, changed: Mapping[int, Pane]) -> State:
    """Some panes show something else."""
    panes = tuple(changed.get(index, pane) for index, pane in enumerate(state.panes))
    return replace(state, panes=panes)


def _hanging_of(state: State, study: Study) -> Hanging:
    """What a study starts with, by the reader's wish for every study, else by the rules."""
    known = state.study
    again = known is not None and known.study_instance_uid == study.study_instance_uid
    return best_hanging(
        state.hangings.offered,
        study,
        state.roles if again else {},
        preferred=state.preferences.hanging,
        whole=state.reading is None,
    )


def _kept(of_stacks: Mapping[StackKey, Kept], before: Study, now: Study) -> dict[StackKey, Kept]:
    """What is known of the stacks that are still the same."""
    return {key: value for key, value in of_stacks.items() if _same(before, now, key)}


def _same(before: Study, now: Study, key: StackKey) -> bool:
    try:
        return before.stack(key) == now.stack(key)
    except KeyError:
        return False
