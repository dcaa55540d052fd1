"""The code keeps its shape: short files, short functions, one sentence on top of each."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(path for top in ("viewer", "model") for path in (ROOT / top).rglob("*.py"))
BANNED_NAMES = {"utils", "common", "helpers", "misc", "types"}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def body_lines(node: ast.FunctionDef) -> int:
    first = node.body[0]
    doc = first if ast.get_docstring(node, clean=False) is not None else None
    length = (doc.end_lineno or 0) - doc.lineno + 1 if doc else 0
    return (node.end_lineno or 0) - node.lineno + 1 - length


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_file_fits(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "no module docstring"
    assert len(text.splitlines()) <= 300
    assert path.stem not in BANNED_NAMES
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert body_lines(node) <= 40, f"{node.name} is longer than one screen"


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.name == "__init__.py"], ids=name_of
)
def test_package_file_holds_a_docstring_and_nothing_else(path: Path) -> None:
    assert len(ast.parse(path.read_text(encoding="utf-8")).body) == 1


def test_main_files_stay_small() -> None:
    assert len((ROOT / "main_app.py").read_text().splitlines()) <= 40
    assert len((ROOT / "viewer/ui/main_window.py").read_text().splitlines()) <= 200


def test_the_top_level_is_the_agreed_one() -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and list(path.rglob("*.py"))}
    assert {"viewer", "model", "tests"} <= folders
    sources = {name for name in folders if not name.startswith(".")}
    assert sources <= {"viewer", "model", "resources", "tests", "docs", "build", "dist", "runs"}


def broad_handlers(tree: ast.AST) -> int:
    return sum(
        isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in BROAD))
        for node in ast.walk(tree)
    )


BROAD = {"Exception", "BaseException"}


def test_everything_is_caught_only_where_no_caller_can_be_told() -> None:
    found = {
        name_of(path): count
        for path in SOURCES
        if (count := broad_handlers(ast.parse(path.read_text(encoding="utf-8"))))
    }
    reporting = {"viewer/worker.py", "viewer/ui/painted_item.py"}
    assert set(found) == {*reporting, "viewer/dicom/reading_process.py"}
