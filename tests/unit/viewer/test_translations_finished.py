"""No text of the window is left in English."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from tests.source_texts import ROOT
from viewer.language import LANGUAGES, SOURCE


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {SOURCE}))
def test_every_text_is_translated(language: str) -> None:
    tree = ElementTree.parse(ROOT / "resources" / "languages" / f"foramen_{language}.ts")
    unfinished = [
        message.findtext("source", "")
        for message in tree.iter("message")
        if message.find("translation[@type]") is not None or not message.findtext("translation")
    ]
    assert unfinished == []
