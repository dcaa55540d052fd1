"""Text from files is shown as text, in one line, and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.dicom.text import LONGEST_TEXT, clean_text, clean_uid, display_name


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("T2\x00 TSE", "T2 TSE"),
        ("a\r\nb\tc", "a b c"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("\u2066x\u2069", "x"),
        ("lone \udcff surrogate", "lone surrogate"),
        ("<b>bold</b>", "<b>bold</b>"),  # escaping is the business of whoever shows it
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_only_visible_characters_remain(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


def test_length_is_capped() -> None:
    assert len(clean_text("x" * 65536)) == LONGEST_TEXT


@given(st.text())
def test_cleaning_is_safe_and_stable(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in clean)


@pytest.mark.parametrize(
    ("alphabetic", "ideographic", "shown"),
    [
        ("Doe^Jane", "", "Jane Doe"),
        ("Doe^Jane^Q^Dr^MD", "", "Dr Jane Q Doe MD"),
        ("Doe", "", "Doe"),
        ("", "", ""),
        ("Yamada^Tarou", "山田^太郎", "山田 太郎 (Tarou Yamada)"),
        ("", "김^희중", "김 희중"),
        ("Люкceмбypг", "", "Люкceмбypг"),
    ],
)
def test_names_stand_in_reading_order(alphabetic: str, ideographic: str, shown: str) -> None:
    assert display_name(alphabetic, ideographic) == shown


def test_odd_uids_stay_as_they_are() -> None:
    assert clean_uid("1002894806.801316590") == "1002894806.801316590"
    assert clean_uid("1.2.3\x00") == "1.2.3"
    assert clean_uid("../../etc") == "....etc"
