"""The texts of the sources as the translators get them: what stands in `tr` and `marked`."""

from __future__ import annotations

import ast
import string
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VIEWER = sorted((ROOT / "viewer").rglob("*.py"))
MODEL = sorted(
    path
    for path in (ROOT / "model").rglob("*.py")
    if path.relative_to(ROOT).parts[1] not in {"training", "phantom"}
)


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path, node: ast.AST) -> str:
    """Where something stands, for the message of a test."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def called(node: ast.AST) -> str:
    """The plain name that is called, empty where it is no call of one."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def literal(node: ast.AST | None) -> str | None:
    """The text, where the node is one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


@cache
def texts_in(path: Path) -> tuple[str, ...]:
    """The texts of one file, each as often as it stands there."""
    found = []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and called(node) in {"tr", "marked"} and node.args:
            text = literal(node.args[0])
            if text is not None:
                found.append(text)
    return tuple(found)


@cache
def source_texts() -> frozenset[str]:
    """Every text of the viewer."""
    return frozenset(text for path in VIEWER for text in texts_in(path))


def names_in(text: str) -> frozenset[str]:
    """The names of the values of a text, `{name}`."""
    return frozenset(name for _, name, *_ in string.Formatter().parse(text) if name is not None)
