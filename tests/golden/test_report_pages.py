"""Tests of `viewer.report.pages`: nothing cut, no heading alone at the foot of a page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from viewer.report.blocks import Gap
from viewer.report.pages import paginate

HEIGHT = 100.0


@dataclass(eq=False)
class Slab:
    height: float
    keep_with_next: bool = False

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        raise NotImplementedError


slabs = st.lists(st.builds(Slab, st.floats(1, 45), st.booleans()), max_size=30)


@given(slabs)
def test_every_block_stands_once_in_its_order_and_none_overlap(blocks: list[Slab]) -> None:
    pages = paginate(blocks, HEIGHT)
    placed = [one for page in pages for one in page]
    assert [one.block for one in placed] == blocks
    for page in pages:
        for above, below in pairwise(page):
            assert above.top + above.block.height <= below.top + 1e-9


@given(slabs)
def test_blocks_kept_together_share_a_page_wherever_they_fit_on_one(blocks: list[Slab]) -> None:
    pages = paginate(blocks, HEIGHT)
    number_of = {id(one.block): number for number, page in enumerate(pages) for one in page}
    group: list[Slab] = []
    for block in blocks:
        group.append(block)
        if not block.keep_with_next:
            if sum(one.height for one in group) <= HEIGHT:
                assert len({number_of[id(one)] for one in group}) == 1
            group = []


def test_a_block_that_does_not_fit_takes_its_heading_along() -> None:
    text, heading, table = Slab(80), Slab(10, keep_with_next=True), Slab(30)
    first, second = paginate((text, heading, table), HEIGHT)
    assert [one.block for one in first] == [text]
    assert [(one.block, one.top) for one in second] == [(heading, 0), (table, 10)]


def test_a_page_starts_without_a_gap() -> None:
    first, second = paginate((Slab(95), Gap(10), Slab(20)), HEIGHT)
    assert len(first) == 1
    assert [one.top for one in second] == [0]


def test_an_empty_report_is_one_empty_page() -> None:
    assert paginate((), HEIGHT) == ((),)


def test_a_group_higher_than_a_page_is_spread_over_pages() -> None:
    blocks = [Slab(60, keep_with_next=True), Slab(60, keep_with_next=True), Slab(60)]
    pages = paginate(blocks, HEIGHT)
    assert [len(page) for page in pages] == [1, 1, 1]
