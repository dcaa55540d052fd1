"""What a heat map can speak for: one severity, or one minus another."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from model.labels import Severity
from viewer.evidence import target_words

Target = tuple[Severity, Severity | None]

TARGETS: tuple[Target, ...] = (
    *((severity, None) for severity in Severity),
    (Severity.SEVERE, Severity.NORMAL_MILD),
    (Severity.SEVERE, Severity.MODERATE),
    (Severity.MODERATE, Severity.NORMAL_MILD),
)
"""In the order of the list; contrasts after the severities themselves."""


#: Shown of a target at least, letters: a contrast is cut off before the column grows.
LEAST_LETTERS = 10


def target_box() -> QComboBox:
    """A list of all targets, a line before the contrasts; see `target_at` and `row_of`."""
    box = QComboBox()
    box.setMinimumContentsLength(LEAST_LETTERS)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for target in TARGETS:
        box.addItem(target_words(*target))
    box.insertSeparator(len(Severity))
    return box


def target_at(row: int) -> Target:
    """The target in a row of the list; the line has none and is never chosen."""
    return TARGETS[row if row < len(Severity) else row - 1]


def row_of(target: Target | None) -> int:
    """The row of a target; -1 for none."""
    if target not in TARGETS:
        return -1
    at = TARGETS.index(target)
    return at if at < len(Severity) else at + 1
