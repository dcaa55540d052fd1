"""What the reader asked about one finding's heat map besides the map, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from model.evidence import AttentionMaps, MapHealth
from model.labels import Severity
from model.methods import METHODS, Wish
from model.results import Crop, Explanation
from viewer.language import marked, tr
from viewer.reading import Cell


class Page(Enum):
    """One page of the evidence window, by its title."""

    COMPARE = marked("Compare")
    INPUT = marked("Input")
    ATTENTION = marked("Attention")
    PATCHES = marked("Top patches")
    CHECKS = marked("Checks")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is asked and known about the heat map of one finding.

    Attributes
    ----------
    cell : Cell or None
        The finding that all this is about.
    crop : Crop or None
        Its picture: after grading again there is another one, and nothing of this counts.
    page : Page or None
        Of the evidence window; None where it is closed.
    compared : Wish or None
        The second map that is asked for.
    comparison : Explanation or None
        That map, or what there is of it so far.
    attention_wanted : bool
        The reader wants to see what the network took in, head by head.
    attention : AttentionMaps or None
    checked : Explanation or None
        The map whose checks are asked for.
    health : MapHealth or None
        What they brought.
    """

    cell: Cell | None = None
    crop: Crop | None = field(default=None, repr=False)
    page: Page | None = None
    compared: Wish | None = None
    comparison: Explanation | None = None
    attention_wanted: bool = False
    attention: AttentionMaps | None = None
    checked: Explanation | None = None
    health: MapHealth | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to compute for the evidence: exactly one field says what.

    Attributes
    ----------
    comparison : Wish or None
        Make a second map.
    attention : bool
        Record the attention of every head.
    checked : Explanation or None
        Check this map.
    """

    comparison: Wish | None = None
    attention: bool = False
    checked: Explanation | None = None

    @property
    def text(self) -> str:
        """What is done, for the status line."""
        if self.comparison is not None:
            return tr(self.comparison.method)
        return tr("Reading the attention") if self.attention else tr("Checking the heat map")


def next_job(evidence: Evidence) -> Job | None:
    """What is asked for and not there yet, in the order of how soon it is done."""
    if evidence.attention_wanted and evidence.attention is None:
        return Job(attention=True)
    if evidence.compared is not None and not _is_made(evidence):
        return Job(comparison=evidence.compared)
    if evidence.checked is not None and evidence.health is None:
        return Job(checked=evidence.checked)
    return None


def wish_of(explanation: Explanation) -> Wish:
    """The wish that a map was made for, its parameters read back from their words."""
    parameters = {
        parameter.name: value
        for parameter in METHODS[explanation.method].parameters
        for value in parameter.choices
        if (parameter.text, parameter.words(value)) in explanation.parameters
    }
    return Wish(explanation.method, explanation.severity, explanation.against, parameters)


def map_title(explanation: Explanation) -> str:
    """The method of a map and what it speaks for."""
    method = tr(explanation.method)
    return tr("{method}, for {severity}", method=method, severity=target_text(explanation))


def target_text(explanation: Explanation) -> str:
    """What a map speaks for, in words."""
    if explanation.severity is None:
        return tr("every severity")
    return target_words(explanation.severity, explanation.against)


def target_words(severity: Severity, against: Severity | None) -> str:
    """One severity, or a contrast of two, in words."""
    if against is None:
        return tr(severity.text)
    return tr("{severity} minus {other}", severity=tr(severity.text), other=tr(against.text))


def _is_made(evidence: Evidence) -> bool:
    made = evidence.comparison
    return made is not None and made.done >= 1 and wish_of(made) == evidence.compared
