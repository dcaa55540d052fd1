"""Hangings as files: read back as written, refused in words, never hiding one another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.dicom.study import Role
from viewer.errors import WriteError
from viewer.hanging import LUMBAR, WITH_PRIOR, Hanging, Rule, Spot
from viewer.hanging_files import (
    HangingFileError,
    name_of,
    read_hanging,
    read_hangings,
    remove_hanging,
    text_of,
    write_hanging,
)
from viewer.paths import resources_folder

ONE = """
format = 1
name = "one"
title = "One"
rows = 1
columns = 2
[[panes]]
label = "Left"
roles = ["Axial T2"]
at = [0, 0, 1, 1]
[[panes]]
label = "Right"
at = [0, 1, 1, 1]
"""


def refusal(tmp_path: Path, text: str) -> str:
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(HangingFileError) as refused:
        read_hanging(tmp_path / "x.toml")
    return str(refused.value)


def test_the_programs_own_hangings_are_sound_and_the_lumbar_one_is_the_built_in() -> None:
    found, left_out = read_hangings(resources_folder() / "hangings")
    assert left_out == ()
    named = {hanging.name: hanging for hanging in found}
    assert set(named) == {"lumbar", "sagittal-pair", "axial-focus", "one", "with-prior"}
    assert named["lumbar"] == LUMBAR
    assert named["with-prior"] == WITH_PRIOR


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "here"
    rules = (Rule(-3, frozenset({Role.OTHER}), frozenset({Role.AXIAL_T1, Role.AXIAL_T2}), 4),)
    hanging = replace(LUMBAR, name="mine", title='Mine "and" more', rules=rules)
    path = write_hanging(folder, hanging)
    assert read_hanging(path) == hanging
    assert [file.name for file in folder.iterdir()] == ["mine.toml"]
    again = replace(hanging, title="Another", beside_prior=True)
    write_hanging(folder, again)
    assert read_hangings(folder) == ((again,), ())


@given(st.text(min_size=1, max_size=40).filter(lambda text: text.strip()))
def test_any_title_makes_a_safe_name_and_a_file_that_reads(title: str) -> None:
    name = name_of(title)
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert name == name_of(title)
    shown = "".join(letter for letter in title if letter.isprintable())
    hanging = Hanging(name, shown or "x", 1, 1, (Spot("Pane", (), 0, 0),))
    if hanging.title.strip():
        import tomllib

        assert tomllib.loads(text_of(hanging))["title"] == hanging.title


def test_the_order_of_roles_is_kept(tmp_path: Path) -> None:
    spot = Spot("Any", (Role.LOCALISER, Role.SAGITTAL_T1, Role.AXIAL_T2), 0, 0)
    path = write_hanging(tmp_path, Hanging("any", "Any", 1, 1, (spot,)))
    assert read_hanging(path).spots == (spot,)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (("format = 1", "format = 2"), "another version"),
        (("rows = 1", "rows = 0"), "rows"),
        (("rows = 1", "rows = true"), "rows"),
        (("columns = 2", "columns = 99"), "columns"),
        (('title = "One"', "title = 3"), "title"),
        (('title = "One"', 'title = "  "'), "title"),
        (("at = [0, 1, 1, 1]", "at = [0, 0, 1, 1]"), "overlap"),
        (("at = [0, 1, 1, 1]", "at = [0, 1, 1, 2]"), "outside"),
        (("at = [0, 1, 1, 1]", "at = [0, -1, 1, 1]"), "outside"),
        (("at = [0, 1, 1, 1]", "at = [0, 1]"), "four whole numbers"),
        (("at = [0, 1, 1, 1]", ""), "four whole numbers"),
        (("columns = 2", "columns = 3"), "empty"),
        (('["Axial T2"]', '["Axial T9"]'), "unknown role: Axial T9"),
        (('["Axial T2"]', '"Axial T2"'), "list of roles"),
        (("[[panes]]", "[[windows]]"), "unknown: windows"),
        (("format = 1", "format = 1\nsurprise = 1"), "unknown: surprise"),
        (("format = 1", "format = 1\nbeside_prior = 1"), "neither true nor false"),
        (("format = 1", "format = "), "no valid TOML"),
    ],
)
def test_what_is_no_hanging_is_refused_in_words(
    tmp_path: Path, change: tuple[str, str], word: str
) -> None:
    assert read_hanging_of(tmp_path, ONE).title == "One"
    assert word in refusal(tmp_path, ONE.replace(*change))


def read_hanging_of(tmp_path: Path, text: str) -> Hanging:
    (tmp_path / "fine.toml").write_text(text, encoding="utf-8")
    return read_hanging(tmp_path / "fine.toml")


def test_files_that_are_no_text_or_too_large_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "b.toml").write_text("#" * 100_000)
    (tmp_path / "c.toml").mkdir()
    (tmp_path / "d.toml").write_text(ONE)
    (tmp_path / "e.toml").write_text(ONE)
    found, left_out = read_hangings(tmp_path)
    assert [hanging.name for hanging in found] == ["one"]
    assert [sentence[:6] for sentence in left_out] == ["a.toml", "b.toml", "c.toml", "e.toml"]
    assert "in use" in left_out[-1]
    assert read_hangings(tmp_path, ["one"])[0] == ()
    assert read_hangings(tmp_path / "nowhere") == ((), ())


def test_a_hanging_is_deleted_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "another-name.toml").write_text(ONE)
    (tmp_path / "damaged.toml").write_text("no")
    remove_hanging(tmp_path, "other")
    assert len(list(tmp_path.iterdir())) == 2
    remove_hanging(tmp_path, "one")
    assert [path.name for path in tmp_path.iterdir()] == ["damaged.toml"]
    remove_hanging(tmp_path / "nowhere", "one")


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError):
        write_hanging(tmp_path / "file" / "folder", LUMBAR)
