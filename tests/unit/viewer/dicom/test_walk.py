"""Entries of a folder: in order, none twice, none outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from viewer.dicom.study import Skipped
from viewer.dicom.walk import files_under
from viewer.errors import FolderError


def test_files_come_before_folders_and_numbers_in_order(tmp_path: Path) -> None:
    for name in ("10.dcm", "2.dcm", "a/1", "A.dcm"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = [entry.relative_to(tmp_path) for entry in files_under(tmp_path)]  # type: ignore[union-attr]
    assert [str(path) for path in found] == ["2.dcm", "10.dcm", "A.dcm", str(Path("a") / "1")]


def test_links_are_named_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real").touch()
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    entries = list(files_under(tmp_path))
    links = [entry for entry in entries if isinstance(entry, Skipped)]
    assert [(item.path.name, item.code) for item in links] == [("broken", "link"), ("loop", "link")]
    assert tmp_path / "real" in entries


def test_a_folder_nested_beyond_reason_is_named(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 70)
    deep.mkdir(parents=True)
    (deep / "file").touch()
    (entry,) = files_under(tmp_path)
    assert isinstance(entry, Skipped)
    assert entry.code == "deep-folder"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="names are bytes on POSIX alone")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe"))
    path.touch()
    assert list(files_under(tmp_path)) == [path]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        list(files_under(tmp_path / "gone"))
