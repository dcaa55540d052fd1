"""Lay blocks out on pages: none cut in two, no heading left alone at a foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.report.blocks import Block, Gap


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and how far below the top of the body it stands, dots."""

    block: Block
    top: float


def paginate(blocks: Sequence[Block], height: float) -> tuple[tuple[Placed, ...], ...]:
    """Blocks on pages, in their order.

    A block that does not fit goes to the next page, and takes with it the blocks before it
    that must not be left behind, unless all of them together are higher than a page. A block
    higher than a page gets a page of its own. Gaps at the top of a page are dropped.

    Parameters
    ----------
    height : float
        Of the body of a page, dots.

    Returns
    -------
    tuple of pages
        At least one; each a tuple of placed blocks.
    """
    pages: list[tuple[Placed, ...]] = []
    page: list[Placed] = []
    at = 0.0
    for group in _groups(blocks):
        needed = sum(block.height for block in group)
        if page and at + needed > height:
            pages.append(tuple(page))
            page, at = [], 0.0
        for block in group:
            if page and at + block.height > height:  # the group is higher than a page
                pages.append(tuple(page))
                page, at = [], 0.0
            if not page and isinstance(block, Gap):
                continue
            page.append(Placed(block, at))
            at += block.height
    return (*pages, tuple(page))


def _groups(blocks: Iterable[Block]) -> Iterable[list[Block]]:
    """Blocks that must stand together: those to be kept, and the one they are kept with."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keep_with_next:
            yield group
            group = []
    if group:
        yield group
