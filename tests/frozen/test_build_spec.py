"""What a bundle needs, as far as it can be told without building one."""

import ast
import hashlib
import importlib.util
import json
import re
import subprocess
import sys
from importlib.metadata import entry_points, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = ast.parse((ROOT / "build.spec").read_text(encoding="utf-8"))


def assigned(name: str) -> ast.expr:
    for node in SPEC.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return node.value
    raise KeyError(name)


def test_every_hidden_import_exists() -> None:
    for name in ast.literal_eval(assigned("hiddenimports")):
        assert importlib.util.find_spec(name), name


def test_the_codecs_that_are_loaded_late_are_named() -> None:
    text = (ROOT / "build.spec").read_text(encoding="utf-8")
    for name in ("_shared", "_shared_cython", "_imcd", "_jpeg8", "_jpeg2k", "_htj2k"):
        assert f'"{name}"' in text
        assert importlib.util.find_spec(f"imagecodecs.{name}"), name


def test_decoder_plugins_travel_with_their_entry_points() -> None:
    named = set(ast.literal_eval(assigned("PLUGINS")))
    installed = {
        point.dist.name
        for point in entry_points(group="pylibjpeg.pixel_data_decoders")
        if point.dist is not None
    }
    assert installed <= named
    assert all(metadata(name)["Name"] for name in named)


def test_what_is_bundled_beside_the_code_is_there() -> None:
    for name in ("grades.safetensors", "levels.safetensors", "weights.json", "MODEL_CARD.md"):
        assert (ROOT / "resources" / name).stat().st_size > 100
    for name in ("fonts", "icons", "licences"):
        assert list((ROOT / "resources" / name).iterdir())


def test_the_card_s_page_of_figures_and_its_pictures_are_there_and_small() -> None:
    card = ROOT / "resources" / "card"
    page = (card / "figures.md").read_text(encoding="utf-8")
    named = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page)
    assert sorted(named) == sorted(path.name for path in card.glob("*.png"))
    assert len(named) == 3
    assert all((card / name).stat().st_size < 100_000 for name in named)
    assert "| L5/S1 |" in page


def test_the_model_card_names_the_weights_that_are_shipped() -> None:
    card = (ROOT / "resources/MODEL_CARD.md").read_text(encoding="utf-8")
    for name, digest in json.loads((ROOT / "resources/weights.json").read_text())["files"].items():
        assert f"`{name}` `{digest}`" in card
        assert hashlib.sha256((ROOT / "resources" / name).read_bytes()).hexdigest() == digest


BLOCKED_START = """
import importlib.abc, sys
excluded = set({excluded!r})
class Blocker(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in excluded:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Blocker())
import viewer.app, viewer.headless, viewer.folder_analysis
import viewer.inspection, viewer.self_test, viewer.demo
import model.attribution, model.grading, model.levels, model.phantom.drawing
import viewer.export.heatmap_parametric, viewer.export.heatmap_capture
import captum.attr, highdicom
print("started")
"""


def test_the_program_starts_without_what_is_left_out() -> None:
    """Everything that the bundle excludes is blocked; captum and pyqtgraph must still load."""
    excluded = ast.literal_eval(assigned("excludes"))
    program = BLOCKED_START.format(excluded=excluded)
    seen = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        text=True,
        capture_output=True,
        check=False,
    )
    assert seen.stdout.strip() == "started", seen.stderr[-2000:]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a frozen Windows program differ")
def test_the_program_is_its_own_reading_process() -> None:
    seen = subprocess.run(
        [sys.executable, "main_app.py", "--reading-process"],
        cwd=ROOT,
        input="",
        text=True,
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert '"ready"' in seen.stdout
