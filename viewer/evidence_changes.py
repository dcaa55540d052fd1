"""What happens to the evidence about a heat map, as pure functions that `Session.apply` takes."""

from __future__ import annotations

from dataclasses import replace

from model.evidence import AttentionMaps, MapHealth
from model.methods import Wish
from model.results import Explanation
from viewer.evidence import Evidence, Job, Page
from viewer.reader_first import shown_finding
from viewer.reading import Finding
from viewer.state import State


def graded_finding(state: State) -> Finding | None:
    """The selected finding, if it was graded on a crop and its grade may be seen.

    No other kind has evidence; and what explains a grade would give it away.
    """
    finding = shown_finding(state, state.selected)
    if finding is None or finding.crop is None or finding.severity is None:
        return None
    return finding


def evidence_of(state: State) -> Evidence:
    """The evidence about the selected finding; none of another one's, and only the open page."""
    finding = graded_finding(state)
    if finding is None:
        return Evidence(page=state.evidence.page)
    known = state.evidence
    if known.crop is finding.crop and known.cell == finding.cell:
        return known
    return Evidence(finding.cell, finding.crop, known.page)


def is_another(old: State, new: State) -> bool:
    """Whether the evidence is about another finding, or another picture of it, than before."""
    before, after = evidence_of(old), evidence_of(new)
    return before.crop is not after.crop or before.cell != after.cell


def health_of(state: State) -> MapHealth | None:
    """The checks of the map on screen; None where that very map was not checked."""
    evidence = evidence_of(state)
    same = evidence.checked is not None and evidence.checked is state.explanation
    return evidence.health if same else None


def turned_to(state: State, page: Page | None) -> State:
    """The evidence window shows a page, or is closed."""
    return replace(state, evidence=replace(evidence_of(state), page=page))


def comparing(state: State, wish: Wish) -> State:
    """A second map is asked for; one for the same severity as the finding's where none is said."""
    finding = graded_finding(state)
    if finding is None or finding.severity is None:
        return state
    asked = wish.graded(finding.severity)
    evidence = evidence_of(state)
    if asked == evidence.compared:
        return state
    return replace(state, evidence=replace(evidence, compared=asked, comparison=None))


def looking_inside(state: State) -> State:
    """What the network took in and where its heads looked is asked for."""
    if graded_finding(state) is None:
        return state
    return replace(state, evidence=replace(evidence_of(state), attention_wanted=True))


def checking(state: State) -> State:
    """The checks of the map on screen are asked for; nothing while it is being refined."""
    made = state.explanation
    if graded_finding(state) is None or made is None or made.done < 1:
        return state
    evidence = evidence_of(state)
    if evidence.checked is made:
        return state
    return replace(state, evidence=replace(evidence, checked=made, health=None))


def answered(state: State, job: Job, answer: object) -> State:
    """A job brought something, in part or whole; dropped where it is asked for no more."""
    evidence = evidence_of(state)
    match answer:
        case Explanation() if job.comparison is not None and job.comparison == evidence.compared:
            evidence = replace(evidence, comparison=answer)
        case AttentionMaps() if evidence.attention_wanted:
            evidence = replace(evidence, attention=answer)
        case MapHealth() if job.checked is not None and job.checked is evidence.checked:
            evidence = replace(evidence, health=answer)
        case _:
            return state
    return replace(state, evidence=evidence)


def given_up(state: State) -> State:
    """What is asked for and not there is asked for no more: it was cancelled, or failed."""
    evidence = evidence_of(state)
    whole = evidence.comparison is not None and evidence.comparison.done >= 1
    return replace(
        state,
        evidence=replace(
            evidence,
            compared=evidence.compared if whole else None,
            comparison=evidence.comparison if whole else None,
            attention_wanted=evidence.attention is not None,
            checked=evidence.checked if evidence.health is not None else None,
        ),
    )
