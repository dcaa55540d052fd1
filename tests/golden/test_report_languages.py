"""The report in languages whose words are longer, or written with other signs."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping

import pytest
from pypdf import PdfReader

from tests.unit.viewer.test_report_language import source
from viewer import language
from viewer.report.composing import compose_report
from viewer.report.pdf import render_report
from viewer.report.setting import Text, face, fitted

pytestmark = pytest.mark.usefixtures("qapp")
#: Common signs, so that each source becomes another row of them.
SIGNS = (
    "腰椎磁共振检查报告左右侧神经孔狭窄管关节下重度中正常轻未评估"
    "读者模型概率测量层面系列患研究日期月年热图权限制编号"
)
#: Signs of radicals, which fonts draw like the characters that are made of one.
RADICALS = re.compile("[\u2e80-\u2fdf]")


class Chinese(Mapping[str, str]):
    """Every source text as a row of Chinese characters, with its values where they were."""

    def __getitem__(self, source: str) -> str:
        first = sum(map(ord, source))
        parts = re.split(r"(\{\w+\})", source)
        return "".join(part if part.startswith("{") else self._row(part, first) for part in parts)

    def __contains__(self, source: object) -> bool:
        return isinstance(source, str) and not set(source) & set(SIGNS)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1

    @staticmethod
    def _row(part: str, first: int) -> str:
        count = -(-len(part.strip()) * 2 // 5)
        return "".join(SIGNS[(first + 7 * at) % len(SIGNS)] for at in range(count))


def test_a_chinese_report_has_every_sign_and_can_be_searched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(language, "_chosen", language.Catalogue("zh", Chinese()))
    content = compose_report(source())
    pages = PdfReader(io.BytesIO(render_report(content))).pages
    said = "".join("".join(page.extract_text().split()) for page in pages)
    assert not RADICALS.search(said)
    assert "\0" not in said
    assert "\ufffd" not in said
    assert "2026年03月14日" in said
    for text in (content.status, *content.impression, *content.limits, *content.numbering):
        assert "".join(text.split()) in said


def test_a_word_that_is_too_long_for_its_column_is_set_smaller() -> None:
    font = face(9.0, bold=True)
    natural = Text("Hochgradig", font, 1e6)
    assert fitted("Hochgradig", font, natural.width + 1).height == natural.height
    smaller = fitted("Hochgradig", font, natural.width * 0.8)
    assert smaller.width <= natural.width * 0.8
    assert smaller.height < natural.height
    assert len(smaller.glyphs) == len("Hochgradig")


def test_what_does_not_fit_in_small_type_either_is_cut_on_one_line() -> None:
    font = face(9.0)
    cut = fitted("Reader graded all of it, " * 9, font, 5000.0)
    assert cut.width <= 5000.0
    assert cut.height < Text("x", font, 5000.0).height


@pytest.mark.parametrize("text", ["2026年03月14日", "王 小东", "김 희중 (Kim Hee-jung)"])
def test_every_sign_of_a_mixed_text_is_drawn(text: str) -> None:
    assert 0 not in Text(text, face(9.0), 1e6).glyphs
