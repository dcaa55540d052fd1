"""The version that the program says is the one that is released."""

import tomllib
from pathlib import Path

import viewer
from viewer.version import VERSION


def test_the_version_is_that_of_the_project():
    project = Path(viewer.__file__).parent.parent / "pyproject.toml"
    assert tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"] == VERSION
