"""Settings come back as they were kept, and a bad file never stops a start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QByteArray

from viewer.settings import VERSION, Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.ini"


def test_what_is_kept_comes_back(file):
    first = Settings(file)
    first.keep_geometry(QByteArray(b"\x00\x01geo"))
    first.keep_splitters(QByteArray(b"\xffsplit"))
    first.keep_preferences({"overlay_opacity": 0.7, "corner_text": False, "linked": True})
    first.save()
    second = Settings(file)
    assert second.geometry().data() == b"\x00\x01geo"
    assert second.splitters().data() == b"\xffsplit"
    kept = {"overlay_opacity": 0.7, "corner_text": False, "linked": True}
    assert second.preferences() == kept
    assert not second.was_set_aside


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Qt's own dialog is not used")
def test_qt_has_no_file_for_the_folders_that_were_visited():
    code = (
        "from PySide6.QtCore import QSettings;"
        "from viewer.settings import write_no_folder_history;"
        "write_no_folder_history(); store = QSettings('QtProject');"
        "store.setValue('FileDialog/lastVisited', 'CANARY'); store.sync();"
        "print(store.fileName(), QSettings('QtProject').value('FileDialog/lastVisited'))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.startswith(os.devnull)
    assert not Path(said.stdout.split()[0]).exists()


def test_nothing_kept_gives_defaults(file):
    settings = Settings(file)
    assert settings.geometry().isEmpty()
    assert settings.splitters().isEmpty()
    assert settings.preferences() == {}
    assert not settings.was_set_aside


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\x13 garbage \x00",
        b"no settings at all",
        b"[format]\nversion=banana\n",
        f"[format]\nversion={VERSION + 1}\n".encode(),
        b"[window]\ngeometry=00\n",
        b"[format]\nversion=1\n[window]\ngeometry=@Variant(\\0\\0\\0\\x7f)\n",
    ],
    ids=["binary", "text", "version", "newer", "foreign", "variant"],
)
def test_a_bad_file_is_set_aside(file, content):
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.was_set_aside
    assert settings.preferences() == {}
    assert file.with_name("settings.ini.bad").read_bytes() == content
    settings.keep_preferences({"linked": False})
    settings.save()
    assert Settings(file).preferences() == {"linked": False}


@pytest.mark.parametrize("text", ["nan", "7", "-1", "a lot", ""])
def test_an_impossible_opacity_is_dropped(file, text):
    file.write_text(f"[format]\nversion=1\n[preferences]\noverlay_opacity={text}\nlinked=False\n")
    assert Settings(file).preferences() == {"linked": False}


def test_words_that_are_not_ours_are_dropped(file):
    file.write_text("[format]\nversion=1\n[preferences]\nlinked=maybe\nanswer=42\n")
    assert Settings(file).preferences() == {}
    settings = Settings(file)
    settings.keep_preferences({"answer": 42.0})
    settings.save()
    assert "overlay" not in file.read_text()


def test_geometry_that_is_no_hex_is_empty(file):
    file.write_text("[format]\nversion=1\n[window]\ngeometry=zzzz\n")
    assert Settings(file).geometry().isEmpty()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work differently")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_that_cannot_be_written_is_let_be(tmp_path):
    tmp_path.chmod(0o500)
    settings = Settings(tmp_path / "settings.ini")
    settings.keep_preferences({"linked": False})
    settings.save()
    assert not (tmp_path / "settings.ini").exists()
    tmp_path.chmod(0o700)
