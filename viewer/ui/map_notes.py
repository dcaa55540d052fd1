"""What is said below a heat map: what it shows and does not show, or why there is none."""

from __future__ import annotations

from model.methods import Wish
from model.results import Explanation
from viewer.evidence import wish_of
from viewer.language import marked, tr
from viewer.reader_first import shown_finding
from viewer.state import Doing, State

#: Stands below every map; the notes of the methods say it themselves.
STANDING, _SAID = marked("A heat map is no proof."), "no proof"
_REFINED = marked("A first picture; it is being refined.")
_SELECT = marked("Select a finding to see what the network looked at.")
_NOT_ASSESSED = marked("A finding that was not assessed has no heat map.")
_NONE = marked("There is no heat map yet.")
_WAITING: dict[Doing | None, str] = {
    Doing.EXPLAINING: marked("Computing…"),
    Doing.GRADING: marked("The heat map is made when grading is done."),
    Doing.REPORTING: marked("The heat map is made when the report is saved."),
}


def note_text(state: State, wish: Wish) -> str:
    """Sentences for the map of the selected finding that is wished for."""
    if state.selected is None:
        return _joined(_SELECT, STANDING)
    finding = shown_finding(state, state.selected)
    if finding is not None and finding.severity is None:
        return _joined(_NOT_ASSESSED, STANDING)
    made = state.explanation
    # Another map must not be described as the one that is asked for.
    if made is not None and wish_of(made) == wish:
        return _note_of(made)
    doing = state.activity.doing if state.activity else None
    return _joined(_WAITING.get(doing, _NONE), STANDING)


def _note_of(made: Explanation) -> str:
    refined = () if made.done >= 1 else (_REFINED,)
    standing = () if _SAID in made.note else (STANDING,)
    return _joined(made.note, *refined, *standing)


def _joined(*sources: str) -> str:
    return " ".join(tr(source) for source in sources)
