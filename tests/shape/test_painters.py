"""A painter ends with its block, also where painting fails, and items fail one at a time.

A painter that is left to the garbage collector lives as long as the frame that made it, which
a traceback keeps; Qt then crashes when the window shows what was painted. `PaintedItem` says
why no item paints by itself.
"""

import ast

import pytest

from tests.source_texts import VIEWER, called, place, tree_of

PAINTERS = {"QPainter", "QStylePainter"}


def unended(tree: ast.AST) -> list[ast.AST]:
    """The painters that are made anywhere but at the head of a `with`."""
    ended = {
        id(item.context_expr)
        for node in ast.walk(tree)
        if isinstance(node, ast.With)
        for item in node.items
    }
    return [node for node in ast.walk(tree) if called(node) in PAINTERS and id(node) not in ended]


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("with QPainter(self) as painter:\n    painter.end()", 0),
        ("painter = QPainter(self)\npainter.end()", 1),
        ("QPainter(self).fillRect(box)", 1),
        ("with QtGui.QPainter(image) as one, QPainter(other) as two:\n    pass", 0),
        ("with held(QPainter(image)):\n    pass", 1),
    ],
)
def test_unended_painters_are_found(code: str, wrong: int) -> None:
    assert len(unended(ast.parse(code))) == wrong


def test_every_painter_ends_with_its_block() -> None:
    assert [place(path, node) for path in VIEWER for node in unended(tree_of(path))] == []


def test_painters_are_looked_for_where_they_are_made() -> None:
    made = [node for path in VIEWER for node in ast.walk(tree_of(path))]
    assert any(called(node) in PAINTERS for node in made)


def test_every_item_over_a_picture_is_a_painted_item() -> None:
    items = [
        place(path, node)
        for path in VIEWER
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef) and "QGraphicsItem" in map(ast.unparse, node.bases)
    ]
    assert [where.split(":")[0] for where in items] == ["viewer/ui/painted_item.py"]
