"""Imports that import-linter cannot name: Qt without widgets, and what loads lazily."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_WIDGETS = [
    "viewer/session.py",
    "viewer/state.py",
    "viewer/worker.py",
    "viewer/settings.py",
    "viewer/journey.py",
    "viewer/loading.py",
]


#: These place other widgets and connect them; all others know only the session.
PLACE_OTHERS = {
    "main_window",
    "berth",
    "own_windows_feature",
    "linked_views",
    "linked_fields",
    "findings_column",
    "study_browser",
    "welcome",
    "explain_panel",
    "evidence_window",
    "local_studies_dialog",
    "settings_dialog",
    "side_by_side",
    "__init__",
}


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("name", WITHOUT_WIDGETS)
def test_core_uses_no_widgets(name: str) -> None:
    modules = imported(ROOT / name)
    assert not {"PySide6.QtWidgets", "pyqtgraph"} & modules


def test_widgets_do_not_import_one_another() -> None:
    shared = {"theme", "fonts", "actions", "icons", "crop_view"}
    for path in (ROOT / "viewer/ui").glob("*.py"):
        if path.stem in PLACE_OTHERS:
            continue
        others = {
            name.split(".")[2] for name in imported(path) if name.startswith("viewer.ui.")
        } - shared
        for other in others:
            tree = ast.parse((ROOT / f"viewer/ui/{other}.py").read_text(encoding="utf-8"))
            widgets = [
                node.name
                for node in tree.body
                if isinstance(node, ast.ClassDef)
                and any("QWidget" in ast.unparse(base) for base in node.bases)
            ]
            assert not widgets, f"{path.stem} imports the widget file {other}"


@pytest.mark.parametrize("module", ["viewer.session", "viewer.journey", "viewer.app"])
def test_window_opens_without_torch(module: str) -> None:
    code = f"import sys, {module}; print(sorted({{'torch', 'captum'}} & set(sys.modules)))"
    seen = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )
    assert seen.stdout.strip() == "[]"
