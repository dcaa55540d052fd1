"""The findings of a study in a few sentences, the worst level first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from model.labels import Condition, Level, Severity, Zone
from model.results import NotAssessed
from viewer.label_texts import condition_inside, narrowing_inside, narrowing_on_both_sides
from viewer.language import tr
from viewer.reading import CELLS, Cell, Finding
from viewer.wording import inside, joined

_NOBODY: Mapping[Cell, Severity] = MappingProxyType({})


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
        none = tr("No moderate or severe narrowing was graded.")
        narrow = (none,) if graded else (tr("No finding was graded."),)
    return narrow + _not_assessed(known, graded) + _missing(known, graded)


def _narrow_levels(grades: Mapping[Cell, Severity], changed: set[Cell]) -> tuple[str, ...]:
    lines: list[tuple[Severity, str]] = []
    for level in Level:
        here = {c: grades.get((level, c), Severity.NORMAL_MILD) for c in Condition}
        own = {c for c in Condition if (level, c) in changed}
        phrases = [
            phrase
            for severity in (Severity.SEVERE, Severity.MODERATE)
            for phrase in _phrases({c for c in here if here[c] is severity}, severity, own)
        ]
        if phrases:
            told = tr("{level}: {findings}.", level=level.value, findings=tr("; ").join(phrases))
            lines.append((max(here.values()), told))
    return tuple(line for _, line in sorted(lines, key=lambda pair: -pair[0]))


def _phrases(chosen: set[Condition], severity: Severity, own: set[Condition]) -> tuple[str, ...]:
    """One phrase per zone; both sides at once are called bilateral, unless one is the reader's."""
    phrases: list[str] = []
    for zone in Zone:
        here = [
            condition for condition in Condition if condition in chosen and condition.zone is zone
        ]
        both = len(here) > 1 and len({condition in own for condition in here}) == 1
        for condition in here[:1] if both else here:
            name = (
                narrowing_on_both_sides(severity, zone)
                if both
                else narrowing_inside(severity, condition)
            )
            phrases.append(tr("{finding} (reader)", finding=name) if condition in own else name)
    return tuple(phrases)


def _not_assessed(
    known: Mapping[Cell, Finding], graded: Mapping[Cell, Severity]
) -> tuple[str, ...]:
    reasons: dict[str, list[Cell]] = {}
    for cell in CELLS:
        answer = known[cell].answer if cell in known else None
        if isinstance(answer, NotAssessed) and cell not in graded:
            reasons.setdefault(answer.reason, []).append(cell)
    return tuple(
        tr(
            "Not assessed: {findings}: {reason}.",
            findings=_cells_text(cells),
            reason=inside(reason),
        )
        for reason, cells in reasons.items()
    )


def _missing(known: Mapping[Cell, Finding], graded: Mapping[Cell, Severity]) -> tuple[str, ...]:
    cells = [cell for cell in CELLS if cell not in known and cell not in graded]
    return (tr("Not graded: {findings}.", findings=_cells_text(cells)),) if cells else ()


def _cells_text(cells: list[Cell]) -> str:
    """Cells grouped by condition, "spinal canal stenosis at all levels; …"."""
    if len(cells) == len(CELLS):
        return tr("all 25 findings")
    groups = {c: [cell[0] for cell in cells if cell[1] is c] for c in Condition}
    by_levels: dict[tuple[Level, ...], list[str]] = {}
    for condition, levels in groups.items():
        if levels:
            by_levels.setdefault(tuple(levels), []).append(condition_inside(condition))
    return tr("; ").join(_at_levels(names, levels) for levels, names in by_levels.items())


def _at_levels(names: list[str], levels: tuple[Level, ...]) -> str:
    if len(levels) == len(Level):
        return tr("{conditions} at all levels", conditions=joined(names))
    at = joined([level.value for level in levels])
    return tr("{conditions} at {levels}", conditions=joined(names), levels=at)
