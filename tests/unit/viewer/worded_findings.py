"""Findings by hand for the tests of their words: graded, withheld, all mild."""

from __future__ import annotations

from model.labels import Condition, Severity
from model.results import NotAssessed, Prediction
from viewer.reading import CELLS, Cell, Finding

CANAL = Condition.SPINAL_CANAL_STENOSIS
LEFT_FORAMEN = Condition.LEFT_NEURAL_FORAMINAL_NARROWING
RIGHT_FORAMEN = Condition.RIGHT_NEURAL_FORAMINAL_NARROWING
LEFT_RECESS = Condition.LEFT_SUBARTICULAR_STENOSIS
RIGHT_RECESS = Condition.RIGHT_SUBARTICULAR_STENOSIS


def graded(cell: Cell, severity: Severity, probability: float = 0.8) -> Finding:
    rest = (1 - probability) / 2
    chances = [rest, rest, rest]
    chances[severity] = probability
    return Finding(Prediction(*cell, (chances[0], chances[1], chances[2]), "digest"))


def withheld(cell: Cell, reason: str) -> Finding:
    return Finding(NotAssessed(*cell, reason))


def all_mild() -> dict[Cell, Finding]:
    return {cell: graded(cell, Severity.NORMAL_MILD) for cell in CELLS}
