"""The verb that measures heat maps: files written, runs that go on, sentences for mistakes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from model.training import faithfulness
from viewer.arguments import parsed
from viewer.cli import run
from viewer.errors import FolderError
from viewer.map_trial import measure_maps

ABOUT = {"weights": "a" * 64, "fold": 1, "members": 1}


def quiet(text: str, fraction: float | None) -> None:
    """Say nothing."""
    del text, fraction


def finished(seen: list[dict[str, Any]]) -> Any:
    """Stands in for the measurement: one method a call, with what was kept."""

    def measure(wanted: faithfulness.Wanted, kept: dict[str, Any]) -> Any:
        """Yield once and return figures of the methods asked for."""
        seen.append(kept)
        yield faithfulness.Stage("Reading pictures", 0.0)
        return {"about": ABOUT, "network": {}, "methods": {n: {} for n in wanted.methods}}

    return measure


def test_runs_fill_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another run wrote of the same weights stays, in the window's order."""
    seen: list[dict[str, Any]] = []
    monkeypatch.setattr(faithfulness, "measure", finished(seen))
    file, page = tmp_path / "f.json", tmp_path / "f.html"
    shown, table = tmp_path / "explanations.json", tmp_path / "f.md"
    for method in ("Grad-CAM", "Attention rollout"):
        words = ["faithfulness", "--phantom-only", "--json", str(file), "--html", str(page)]
        words += ["--published", str(shown), "--table", str(table), "--methods", method, "--quiet"]
        assert run(words) == 0
    assert list(json.loads(file.read_text())["methods"]) == ["Attention rollout", "Grad-CAM"]
    assert seen[0] == {}
    assert list(seen[1]["methods"]) == ["Grad-CAM"]
    assert page.read_text().startswith("<!doctype html>")
    assert json.loads(shown.read_text()) == {}
    assert table.read_text().startswith("| Method")


def test_damaged_files_are_measured_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is no measurement is not trusted."""
    seen: list[dict[str, Any]] = []
    monkeypatch.setattr(faithfulness, "measure", finished(seen))
    file = tmp_path / "f.json"
    file.write_text('{"methods": 3')
    words = ["faithfulness", "--phantom-only", "--json", str(file)]
    measure_maps(parsed(words), quiet)
    assert seen == [{}]


def test_mistakes_are_said(tmp_path: Path) -> None:
    """Neither data nor phantoms; a method that is none."""
    file = str(tmp_path / "f.json")
    for words in (["--json", file], ["--phantom-only", "--json", file, "--methods", "Tea leaves"]):
        with pytest.raises(FolderError):
            measure_maps(parsed(["faithfulness", *words]), quiet)
