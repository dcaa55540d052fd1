"""Where the program's files lie, beside the sources and inside a bundle."""

import sys
from pathlib import Path

from viewer import paths


def test_resources_lie_beside_the_sources():
    folder = paths.resources_folder()
    assert folder.name == "resources"
    assert (folder.parent / "viewer" / "paths.py").is_file()
    assert {"LICENSE", "NOTICE"} <= {file.name for file in paths.program_folder().iterdir()}


def test_resources_lie_in_the_bundle_when_frozen(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.program_folder() == tmp_path
    assert paths.resources_folder() == tmp_path / "resources"


def test_settings_and_log_follow_the_platform(monkeypatch, tmp_path):
    monkeypatch.setattr(paths.platformdirs, "user_config_dir", lambda *_, **__: str(tmp_path))
    monkeypatch.setattr(paths.platformdirs, "user_log_dir", lambda *_, **__: str(tmp_path / "l"))
    monkeypatch.setattr(paths.platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "d"))
    assert paths.data_folder() == tmp_path / "d"
    assert paths.settings_file() == tmp_path / "settings.ini"
    assert paths.log_folder() == tmp_path / "l"


def test_documents_fall_back_to_the_home(monkeypatch, tmp_path):
    monkeypatch.setattr(paths.platformdirs, "user_documents_dir", lambda: str(tmp_path))
    assert paths.documents_folder() == tmp_path
    monkeypatch.setattr(paths.platformdirs, "user_documents_dir", lambda: str(tmp_path / "none"))
    assert paths.documents_folder() == Path.home()
