"""Temporary folders go with the program, after a kill at the next start."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from viewer.scratch_folder import PREFIX, ScratchFolder, clear_abandoned

_HOLD = """
from viewer.scratch_folder import ScratchFolder
folder = ScratchFolder()
(folder.path / "study").mkdir()
(folder.path / "study" / "1.dcm").write_bytes(b"x")
print(folder.path, flush=True)
input()
"""


@pytest.fixture(autouse=True)
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("TEMP", str(tmp_path))
    return tmp_path


def test_a_folder_is_there_until_it_is_removed(temp: Path) -> None:
    folder = ScratchFolder()
    (folder.path / "study").mkdir()
    clear_abandoned()
    assert [path.name for path in temp.iterdir()] == [folder.path.name]
    folder.remove()
    assert list(temp.iterdir()) == []


def test_a_killed_program_is_cleaned_up_after_and_a_running_one_is_not(temp: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as holder:
        assert holder.stdout is not None
        folder = Path(holder.stdout.readline().strip())
        clear_abandoned()
        assert (folder / "study" / "1.dcm").is_file()
        holder.kill()
        holder.wait()
        assert folder.is_dir()
        clear_abandoned()
        assert not folder.exists()


def test_what_is_not_ours_stays(temp: Path) -> None:
    fresh, old = temp / f"{PREFIX}fresh", temp / f"{PREFIX}old"
    fresh.mkdir()
    old.mkdir()
    os.utime(old, (time.time() - 7200,) * 2)
    kept = temp / "kept"
    kept.mkdir()
    (temp / f"{PREFIX}link").symlink_to(kept)
    (temp / f"{PREFIX}file").write_text("a file")
    clear_abandoned()
    names = {path.name for path in temp.iterdir()}
    assert names == {f"{PREFIX}fresh", f"{PREFIX}link", f"{PREFIX}file", "kept"}
