"""The page: foreign text stays text, numbers stand to the right."""

from __future__ import annotations

import pandas as pd

from model.training.analytics_page import Picture, Section, page_of

BAD = '<script>alert("1")</script>'


def test_text_is_escaped_everywhere() -> None:
    table = pd.DataFrame({BAD: [BAD]})
    picture = Picture("a", b"<svg/>", BAD)
    section = Section(BAD, (BAD,), (picture,), BAD, ((BAD, table),), (BAD,))
    page = page_of(BAD, BAD, [(BAD, BAD)], [section])
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 10


def test_numbers_stand_to_the_right_and_words_to_the_left() -> None:
    table = pd.DataFrame({"Level": ["L1/L2", "L2/L3"], "r": ["0.42", "−0.10"], "n": ["1,571", "–"]})
    page = page_of("", "", [], [Section("s", (), tables=(("c", table),))])
    assert '<td class="text">L1/L2</td><td>0.42</td><td>1,571</td>' in page
    assert '<th scope="col" class="text">Level</th><th scope="col">r</th>' in page
