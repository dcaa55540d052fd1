"""Lines of drawn text: words stay whole, and Chinese, which has no spaces, fits as well."""

from __future__ import annotations

from viewer.ui.wrapping import wrapped

CHINESE = "此检查中没有矢状位 STIR 或第二个轴位序列"


def test_words_stay_whole() -> None:
    assert wrapped("No second axial series here", 16) == ["No second axial", "series here"]
    assert wrapped("", 16) == []


def test_chinese_letters_take_the_room_of_two() -> None:
    """The sentence of an empty pane was cut at both sides of a narrow window."""
    lines = wrapped(CHINESE, 20)
    assert max(map(len, lines)) <= 10
    assert "".join(lines).replace(" ", "") == CHINESE.replace(" ", "")
    assert wrapped("轴", 1) == ["轴"]
