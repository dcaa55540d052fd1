"""Compare the open study with a prior one, as steps from one state to the next.

The prior is a `State` of its own inside the open study's, so that whatever shows or changes a
study serves it too; `viewer.prior_session.PriorSession` is the session of that inner state.
"""

from __future__ import annotations

from dataclasses import replace

from viewer.arranging import hung_by
from viewer.change import (
    Change,
    Comparison,
    Likeness,
    Standing,
    best_prior,
    changes_between,
    likeness_of,
    standing_of,
)
from viewer.dicom.study import Study
from viewer.errors import Notice
from viewer.hanging import Pane, middle_pane, role_of, series_with, with_slice
from viewer.hanging_choice import Hangings
from viewer.language import marked, tr
from viewer.matching import matched_slice
from viewer.reader_first import is_hidden
from viewer.reading import Cell
from viewer.state import Prior, State
from viewer.transitions import opened, selecting

CURRENT = marked("Current")
SAME_STUDY = Notice(
    marked("That is the study that is open."), marked("Choose another study to compare with.")
)
#: English, as every notice is until it is shown.
_OF_PRIOR = marked("Compared study: {text}")
_NOTHING = State()
#: What reading and grading bring to the prior; all else is moved by the reader.
_BROUGHT = ("study", "levels", "findings")


# -- the prior as a state of its own ----------------------------------------------------


def prior_state(state: State) -> State:
    """What is known of the prior, shown as the open study is; an empty state without one."""
    prior = state.prior
    if prior is None:
        return _NOTHING
    standing = standing_in(state)
    return replace(
        prior.state,
        preferences=state.preferences,
        tool=state.tool,
        standing=standing.value if standing else Standing.PRIOR.value,
    )


def with_prior_state(state: State, new: State) -> State:
    """The prior's state is another one: what the reader moved there is moved here too.

    What it has to say of failures is said by the open study's notices.
    """
    prior = state.prior
    if prior is None:
        return state
    old = prior.state
    said = tuple(_of_prior(notice) for notice in new.notices)
    said = tuple(notice for notice in said if notice not in state.notices)
    if new.failure is not None:
        return replace(ended(state), notices=(*state.notices, *said, _of_prior(new.failure)))
    kept = replace(new, notices=(), prior=None)
    whole = replace(
        state,
        prior=replace(prior, state=kept),
        notices=(*state.notices, *said),
        preferences=new.preferences,
    )
    if any(getattr(kept, name) is not getattr(old, name) for name in _BROUGHT):
        return following(whole)
    if (kept.panes, kept.active_pane) == (old.panes, old.active_pane):
        return whole
    # The reader moved the prior: the open study goes along.
    led = _led(kept, whole)
    return replace(whole, panes=led.panes, active_pane=led.active_pane)


def following(state: State) -> State:
    """The prior shows what the open study shows: the same finding, roles and places."""
    prior = state.prior
    if prior is None or state.study is None or prior.state.study is None:
        return state
    if len(prior.state.panes) != len(state.panes):
        return state
    inner = prior.state
    finding = inner.findings.get(state.selected) if state.selected else None
    placed = finding is not None and finding.place is not None
    if placed and inner.selected != state.selected:
        inner = replace(selecting(inner, state.selected), explanation=None)
    else:
        inner = _led(state, replace(inner, selected=state.selected if placed else None))
    return replace(state, prior=replace(prior, state=inner))


def is_accepted(state: State) -> bool:
    """Whether the prior may be shown: the same patient by the files, or by the reader."""
    prior, alike = state.prior, likeness_in(state)
    return prior is not None and alike is not None and (alike is Likeness.SAME or prior.accepted)


def likeness_in(state: State) -> Likeness | None:
    """Whether open study and prior are of one patient; None where a study is not known yet."""
    both = _both(state)
    return likeness_of(both[0].patient, both[1].patient) if both else None


def standing_in(state: State) -> Standing | None:
    """When the prior was made, beside the open study; None where a study is not known yet."""
    both = _both(state)
    return standing_of(both[1], both[0]) if both else None


def standing_word(state: State) -> str:
    """What a study on screen is beside the other one; empty where nothing is compared."""
    if state.standing:
        return tr(state.standing)
    return tr(CURRENT) if state.prior is not None else ""


# -- what the reader does ---------------------------------------------------------------


def begun(state: State) -> State:
    """Nothing is known of the prior yet; both studies hang in a column each."""
    if state.study is None:
        return state
    before = state.prior.before if state.prior else state.hangings
    column = before.beside_prior
    inner = State(hangings=Hangings((column,), column, chosen=True), panes=column.empty_panes)
    return replace(hung_by(state, column), prior=Prior(inner, before))


def accepted(state: State) -> State:
    """The reader says that both studies are of the same patient."""
    if state.prior is None:
        return state
    return following(replace(state, prior=replace(state.prior, accepted=True)))


def ended(state: State) -> State:
    """Nothing of the prior stays; the open study hangs as it did before."""
    prior = state.prior
    if prior is None:
        return state
    alone = replace(state, prior=None)
    if not alone.hangings.current.beside_prior:
        return alone
    hung = hung_by(alone, prior.before.current)
    return replace(hung, hangings=replace(prior.before, offered=state.hangings.offered))


def chosen_among(state: State) -> State:
    """Of a folder with several studies, the one that serves best; never the open study itself."""
    prior, study = state.prior, state.study
    if prior is None or study is None or prior.state.study is None:
        return state
    best = best_prior(study, prior.state.studies)
    if best is None:
        if prior.state.reading is not None:
            return state
        return replace(ended(state), notices=(*state.notices, SAME_STUDY))
    if best.study_instance_uid == prior.state.study.study_instance_uid:
        return state
    # As the reader's choice it stays, whatever else is found in the folder.
    inner = opened(prior.state, best, prior.state.studies)
    return replace(state, prior=replace(prior, state=inner))


def hung_alike(state: State) -> State:
    """The prior hangs by the open study's hanging."""
    prior, current = state.prior, state.hangings.current
    if prior is None or prior.state.hangings.current == current:
        return state
    inner = hung_by(replace(prior.state, hangings=Hangings((current,), current)), current)
    return following(replace(state, prior=replace(prior, state=inner)))


# -- what changed -----------------------------------------------------------------------


def changes_in(state: State) -> tuple[Change, ...]:
    """What became of every finding; grades that are kept back count as not assessed."""
    prior = state.prior
    if prior is None or not is_accepted(state):
        return ()
    seen = {cell for cell in state.findings if not is_hidden(state, cell)}
    now = {cell: finding for cell, finding in state.findings.items() if cell in seen}
    then = {cell: finding for cell, finding in prior.state.findings.items() if cell in seen}
    mine, its = state.reader, prior.state.reader
    if standing_in(state) is Standing.LATER:
        return changes_between(now, then, (mine, its))
    return changes_between(then, now, (its, mine))


def changed_after(state: State, step: int) -> Cell | None:
    """The next (1) or previous (-1) finding that got worse or better, round and round."""
    changed = [change.cell for change in changes_in(state) if change.is_notable]
    if not changed:
        return None
    if state.selected in changed:
        return changed[(changed.index(state.selected) + step) % len(changed)]
    return changed[0 if step > 0 else -1]


def stepped(state: State, step: int) -> State:
    """The next (1) or previous (-1) finding that changed is selected, if there is one."""
    cell = changed_after(state, step)
    return state if cell is None else selecting(state, cell)


def comparison_of(state: State) -> Comparison | None:
    """The comparison as a value; None until both studies are graded whole."""
    both, standing, alike = _both(state), standing_in(state), likeness_in(state)
    prior = state.prior
    if both is None or standing is None or alike is None or prior is None:
        return None
    if not is_accepted(state) or not prior.state.findings:
        return None
    other = both[1]
    return Comparison(other.study_instance_uid, other.date, standing, alike, changes_in(state))


# -- inside -----------------------------------------------------------------------------


def _both(state: State) -> tuple[Study, Study] | None:
    prior = state.prior
    if state.study is None or prior is None or prior.state.study is None:
        return None
    return state.study, prior.state.study


def _of_prior(notice: Notice) -> Notice:
    return replace(notice, text=_OF_PRIOR.format(text=notice.text))


def _led(leader: State, follower: State) -> State:
    """One study goes where the other one is, pane by pane."""
    if len(leader.panes) != len(follower.panes) or follower.study is None:
        return follower
    if not leader.preferences.linked:
        return replace(follower, active_pane=leader.active_pane)
    panes = tuple(
        _led_pane(leader, lead, follower, pane, follower.study)
        for lead, pane in zip(leader.panes, follower.panes, strict=True)
    )
    return replace(follower, panes=panes, active_pane=leader.active_pane)


def _led_pane(leader: State, lead: Pane, follower: State, pane: Pane, study: Study) -> Pane:
    """A pane of the same role, at the same place; as it is where there is none."""
    if leader.study is None or lead.series_uid is None:
        return pane
    source = leader.study[lead.series_uid]
    role = role_of(source, leader.roles)
    shown = study[pane.series_uid] if pane.series_uid else None
    if shown is None or role_of(shown, follower.roles) is not role:
        alike = series_with(study, role, follower.roles)
        if alike:
            shown, pane = alike[0], middle_pane(pane, alike[0])
    if shown is None or leader.levels is None or follower.levels is None:
        return pane
    at = matched_slice(source, lead.slice_index, leader.levels, shown, follower.levels)
    return pane if at is None else with_slice(pane, shown, at)
