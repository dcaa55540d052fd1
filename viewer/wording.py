"""Findings as sentences: one wording for the window, the report and a reading voice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from model.grade_sets import COVERAGE
from model.labels import Condition, Level, Severity, Side, Zone
from model.results import LumbarLevels, NotAssessed, Prediction
from viewer.reading import CELLS, Cell, Finding

#: A top probability below this is said to be unsure. Of three severities a coin-flip between
#: two neighbours gives 0.5; the model card's calibration curves thin out just above it.
REVIEW_FIRST_BELOW = 0.6

_NO_BREAK = "\u00a0"
_NOBODY: Mapping[Cell, Severity] = MappingProxyType({})


def probability_text(probability: float) -> str:
    """A probability (0 to 1) as whole per cent; never "0 %" or "100 %", which claim certainty."""
    percent = round(100 * probability)
    if percent < 1:
        return f"<1{_NO_BREAK}%"
    if percent > 99:
        return f">99{_NO_BREAK}%"
    return f"{percent}{_NO_BREAK}%"


def finding_title(cell: Cell) -> str:
    """Level and condition by their full names, "L4/L5 · Spinal Canal Stenosis"."""
    return f"{cell[0].value} · {cell[1].value}"


def condition_text(condition: Condition) -> str:
    """The condition as a word inside a sentence, "left subarticular stenosis"."""
    return condition.value.lower()


def grade_text(finding: Finding) -> str:
    """The model's grade in one word and its probability, "Severe, 87 %"; or "Not assessed"."""
    answer = finding.answer
    if isinstance(answer, NotAssessed):
        return "Not assessed"
    severity = answer.severity
    return f"{severity.text}, {probability_text(answer.probabilities[severity])}"


def grade_sentence(finding: Finding) -> str:
    """The model's grade of one cell as a sentence, or why there is none."""
    level, condition = finding.cell
    named = f"{level.value}: {condition_text(condition)}"
    answer = finding.answer
    if isinstance(answer, NotAssessed):
        return _sentence(f"{named} not assessed: {answer.reason}")
    severity = answer.severity
    certainty = probability_text(answer.probabilities[severity])
    return f"{named} graded {severity.text} ({certainty})."


def probabilities_sentence(prediction: Prediction) -> str:
    """All three probabilities, worst last, for a tooltip or a reading voice."""
    parts = (
        f"{severity.text} {probability_text(prediction.probabilities[severity])}"
        for severity in Severity
    )
    return ", ".join(parts)


def grade_set_text(prediction: Prediction) -> str:
    """What the model leaves open, "90 % grade set: Moderate to Severe"; empty where not known."""
    names = [severity.text for severity in prediction.grade_set]
    if not names:
        return ""
    span = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
    return f"{probability_text(COVERAGE)} grade set: {span}"


def review_note(finding: Finding) -> str:
    """Why to look at this finding first; empty where the grade itself says enough.

    Low confidence is said and never hides a grade: at 80 % coverage only 47 % of the Severe
    cells would stay (model card, "Trust").
    """
    answer = finding.answer
    if isinstance(answer, NotAssessed):
        return ""
    top = max(answer.probabilities)
    if top < REVIEW_FIRST_BELOW:
        return f"Review first: the model is unsure ({probability_text(top)} for its best guess)."
    if answer.severity is Severity.NORMAL_MILD and Severity.SEVERE in answer.grade_set:
        chance = probability_text(answer.probabilities[Severity.SEVERE])
        return f"Review first: Severe is not excluded ({chance})."
    return ""


def reader_sentence(finding: Finding | None, grade: Severity | None) -> str:
    """What the reader said of a finding, beside the model; empty where nothing yet."""
    if grade is None:
        return ""
    if finding is None or finding.severity is None:
        return f"Reader: {grade.text} (not assessed by the model)."
    if finding.severity is grade:
        return f"Reader: accepted as {grade.text}."
    return f"Reader: {grade.text}, changed from {finding.severity.text}."


def place_sentence(role: str, slice_number: int, slice_count: int) -> str:
    """Where a finding was read: the role of the series and the slice, counted from 1."""
    return f"Read on {role}, slice {slice_number} of {slice_count}."


def numbering_sentence(shift: int) -> str:
    """The assumption behind the names of the levels, as it stands on screen and on paper.

    Parameters
    ----------
    shift : int
        Levels by which the reader moved the numbering down; 0 as found. With 1 each disc is
        called one level lower (`model.numbering`).
    """
    if shift == 0:
        return "The lowest disc seen is called L5/S1 (assumed)."
    way = "down" if shift > 0 else "up"
    count = f"{abs(shift)} level{'s' if abs(shift) > 1 else ''}"
    levels = tuple(Level)
    found, called = (-1 - shift, -1) if shift > 0 else (-1, shift - 1)
    return (
        f"The reader moved the numbering {way} by {count}: "
        f"the disc found as {levels[found].value} is called {levels[called].value}."
    )


def numbering_doubts(levels: LumbarLevels | None, warnings: Iterable[str] = ()) -> tuple[str, ...]:
    """What makes the levels doubtful, each once: the search's, the study's, guessed places."""
    if levels is None:
        return tuple(dict.fromkeys(warnings))
    guessed = [disc.level.value for disc in levels.discs if disc.extrapolated]
    said = f"{_and(guessed)} {'were' if len(guessed) > 1 else 'was'} not seen; "
    beyond = (f"{said}the place is continued from the neighbours.",) if guessed else ()
    return tuple(dict.fromkeys((*levels.warnings, *warnings, *beyond)))


def impression(
    findings: Iterable[Finding], reader: Mapping[Cell, Severity] = _NOBODY
) -> tuple[str, ...]:
    """The findings in a few sentences, from the worst level down.

    Parameters
    ----------
    findings : iterable of Finding
        Up to 25; a cell that is missing is said to be missing.
    reader : mapping
        The reader's own grades; each stands in for the model's, marked where it differs.

    Returns
    -------
    tuple of str
        One sentence per level with a Moderate or Severe finding, the worst level first;
        where there is none, one that says so; then what was not assessed, and what is
        missing. Never empty.
    """
    known = {finding.cell: finding for finding in findings}
    grades = {
        cell: reader.get(cell, known[cell].severity if cell in known else None) for cell in CELLS
    }
    graded = {cell: grade for cell, grade in grades.items() if grade is not None}
    changed = {
        cell
        for cell in reader
        if cell in graded and (cell not in known or known[cell].severity is not reader[cell])
    }
    narrow = _narrow_levels(graded, changed)
    if not narrow:
        none = "No moderate or severe narrowing was graded."
        narrow = (none,) if graded else ("No finding was graded.",)
    return narrow + _not_assessed(known, graded) + _missing(known, graded)


def _narrow_levels(grades: Mapping[Cell, Severity], changed: set[Cell]) -> tuple[str, ...]:
    lines: list[tuple[Severity, str]] = []
    for level in Level:
        here = {c: grades.get((level, c), Severity.NORMAL_MILD) for c in Condition}
        marked = {c for c in Condition if (level, c) in changed}
        phrases = [
            phrase
            for severity in (Severity.SEVERE, Severity.MODERATE)
            for phrase in _phrases({c for c in here if here[c] is severity}, severity, marked)
        ]
        if phrases:
            lines.append((max(here.values()), f"{level.value}: {'; '.join(phrases)}."))
    return tuple(line for _, line in sorted(lines, key=lambda pair: -pair[0]))


def _phrases(chosen: set[Condition], severity: Severity, marked: set[Condition]) -> tuple[str, ...]:
    """One phrase per zone; both sides at once are called bilateral, unless one is the reader's."""
    phrases: list[str] = []
    for zone in Zone:
        here = [
            condition for condition in Condition if condition in chosen and condition.zone is zone
        ]
        both = len(here) > 1 and len({condition in marked for condition in here}) == 1
        for condition in here[:1] if both else here:
            name = _both_sides(condition) if both else condition_text(condition)
            mark = " (reader)" if condition in marked else ""
            phrases.append(f"{severity.text.lower()} {name}{mark}")
    return tuple(phrases)


def _both_sides(condition: Condition) -> str:
    return condition_text(condition).replace(Side.LEFT.value, "bilateral", 1)


def _not_assessed(
    known: Mapping[Cell, Finding], graded: Mapping[Cell, Severity]
) -> tuple[str, ...]:
    reasons: dict[str, list[Cell]] = {}
    for cell in CELLS:
        answer = known[cell].answer if cell in known else None
        if isinstance(answer, NotAssessed) and cell not in graded:
            reasons.setdefault(answer.reason, []).append(cell)
    return tuple(
        _sentence(f"Not assessed: {_cells_text(cells)}: {reason}")
        for reason, cells in reasons.items()
    )


def _missing(known: Mapping[Cell, Finding], graded: Mapping[Cell, Severity]) -> tuple[str, ...]:
    cells = [cell for cell in CELLS if cell not in known and cell not in graded]
    return (f"Not graded: {_cells_text(cells)}.",) if cells else ()


def _cells_text(cells: list[Cell]) -> str:
    """Cells grouped by condition, "spinal canal stenosis at all levels; …"."""
    if len(cells) == len(CELLS):
        return "all 25 findings"
    groups = {c: [cell[0] for cell in cells if cell[1] is c] for c in Condition}
    by_levels: dict[tuple[Level, ...], list[str]] = {}
    for condition, levels in groups.items():
        if levels:
            by_levels.setdefault(tuple(levels), []).append(condition_text(condition))
    return "; ".join(
        f"{_and(names)} at {_levels_text(levels)}" for levels, names in by_levels.items()
    )


def _levels_text(levels: tuple[Level, ...]) -> str:
    return "all levels" if len(levels) == len(Level) else _and([level.value for level in levels])


def _and(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
