"""A graded finding with a heat map and all evidence about it, for the tests of its window."""

from __future__ import annotations

import numpy as np

from model.evidence import AttentionMaps, MapHealth
from model.labels import Condition, Level, Severity, View
from model.methods import METHODS, Wish
from model.results import Crop, Explanation, Heatmap
from tests.gui.graded_study import begun_session, disc_mm, graded
from viewer import evidence_changes as changes
from viewer.evidence import Job
from viewer.reading import Cell, Finding
from viewer.session import Session

CELL: Cell = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
GRADIENT = "Gradient attention"
ROWS, COLUMNS = 32, 48
HEALTH = MapHealth(Severity.NORMAL_MILD, 0.95, 0.9, 0.91)


def crop() -> Crop:
    """A ramp of half millimetres around the disc, rows to the back, columns to the left."""
    x, y, z = disc_mm(CELL[0])
    affine = np.array([[0, 0, 0.5, x - 12], [0, 0.5, 0, y - 8], [4.0, 0, 0, z], [0, 0, 0, 1]])
    ramp = np.arange(ROWS * COLUMNS, dtype=np.float32).reshape(ROWS, COLUMNS)
    pixels = np.stack([ramp[::-1], ramp, ramp.T.reshape(ROWS, COLUMNS)])
    return Crop(CELL[0], View.AXIAL_T2, None, pixels, affine, (x, y, z), 0, 0)


def finding(severity: Severity = Severity.SEVERE) -> Finding:
    """Graded on `crop`."""
    made = graded(CELL, severity)
    return Finding(made.answer, made.place, crop())


def explanation(
    wish: Wish, scores: np.ndarray | None = None, delta: float | None = None
) -> Explanation:
    """A map of patches of 8 pixels; without scores, the lower right patch has all of it."""
    if scores is None:
        scores = np.zeros((4, 6))
        scores[3, 5] = METHODS[wish.method].full_scale
    values = np.kron(scores / METHODS[wish.method].full_scale, np.ones((8, 8)))
    heatmap = Heatmap(values.astype(np.float32), crop().affine, METHODS[wish.method].signed)
    method = METHODS[wish.method]
    return Explanation(
        *CELL, wish.severity, wish.method, heatmap, method.note, wish.against, wish.words,
        delta=delta, scores=scores, unit=method.unit, full_scale=method.full_scale,
        weights_sha256="ab" * 32,
    )  # fmt: skip


def attention(members: int = 2, *, one_slice: bool = False) -> AttentionMaps:
    """Two blocks of two heads a network; head h of block n looks at patch (n, h) alone."""
    shares = np.zeros((2 * members, 2, 4, 6), np.float32)
    for block in range(2 * members):
        for head in range(2):
            shares[block, head, block % 4, head] = 12.0
    elsewhere = np.full((2 * members, 2), 0.5, np.float32)
    picture = np.arange(3 * ROWS * COLUMNS).reshape(3, ROWS, COLUMNS) % 251
    if one_slice:
        picture = np.repeat(picture[1:2], 3, axis=0)
    return AttentionMaps(*CELL, picture.astype(np.uint8), shares, elsewhere, members)


def explained_session() -> Session:
    """The finding is selected and its map is made."""
    session = begun_session()
    session.add_finding(finding())
    session.select(CELL)
    session.add_explanation(explanation(Wish(GRADIENT, Severity.SEVERE)))
    return session


def bring_attention(session: Session, maps: AttentionMaps) -> None:
    """As the compute thread does."""
    session.apply(changes.looking_inside)
    session.apply(changes.answered, Job(attention=True), maps)
