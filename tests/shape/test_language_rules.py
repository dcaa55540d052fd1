"""Texts are given to the translators whole: literals, values by name, and not at import."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.source_texts import VIEWER, called, literal, names_in, place, source_texts, tree_of

#: They answer in the language of the moment, so an import must not ask them.
ASKED_LATER = {"tr", "counted", "said", "number", "decimal", "day"}
Problem = tuple[ast.AST, str]


def calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in names:
            yield node


def glued_texts(tree: ast.AST) -> Iterator[Problem]:
    """Texts put together before they are translated."""
    for call in calls(tree, "tr"):
        for node in ast.walk(call.args[0]) if call.args else ():
            is_format = called(node) in {"format", "join"}
            if is_format or isinstance(node, ast.JoinedStr | ast.BinOp):
                yield call, "tr() of a text that is put together"


def hidden_texts(tree: ast.AST) -> Iterator[Problem]:
    """Texts within f-strings, where the collector of the texts does not look."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for call in calls(node, "tr", "marked"):
                if call.args and literal(call.args[0]) is not None:
                    yield call, f"{literal(call.args[0])!r} within an f-string"


def run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """All that runs while a module is imported: everything but the bodies of functions."""
    yield node
    if isinstance(node, ast.Lambda):
        below: list[ast.AST] = [node.args]
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        below = [node.args, *node.decorator_list]
    else:
        below = list(ast.iter_child_nodes(node))
    for one in below:
        yield from run_at_import(one)


def early_texts(tree: ast.AST) -> Iterator[Problem]:
    """Texts that are put into the reader's language before it is known."""
    for node in run_at_import(tree):
        if called(node) in ASKED_LATER and isinstance(getattr(node, "func", None), ast.Name):
            yield node, f"{called(node)}() while the module is imported"


def unreadable_marks(tree: ast.AST) -> Iterator[Problem]:
    """Marks that the collector of the texts cannot read."""
    for call in calls(tree, "marked"):
        if len(call.args) != 1 or call.keywords or literal(call.args[0]) is None:
            yield call, "marked() of something else than one literal"


def unmarked_plurals(tree: ast.AST) -> Iterator[Problem]:
    """Singulars and plurals that no translator gets."""
    for call in calls(tree, "counted"):
        for argument in call.args[1:]:
            inner = argument.value if isinstance(argument, ast.Starred) else argument
            is_named = isinstance(inner, ast.Name | ast.Attribute | ast.Subscript)
            if called(argument) != "marked" and not is_named:
                yield call, "counted() of something else than marked() or a constant"


def names_without_values(tree: ast.AST) -> Iterator[Problem]:
    """Texts whose `{names}` are not those of the values given."""
    for call in calls(tree, "tr", "counted"):
        given = {keyword.arg for keyword in call.keywords}
        if None in given:
            continue  # `**values` is known only when it runs
        is_plural = called(call) == "counted"
        texts = [
            text
            for node in (call.args[1:] if is_plural else call.args[:1])
            for text in [literal(node.args[0] if isinstance(node, ast.Call) else node)]
            if text is not None
        ]
        for text in texts:
            wanted: set[str | None] = set(names_in(text)) if given or is_plural else set()
            if wanted - {"n"} != given - {"n"} if is_plural else wanted != given:
                yield call, f"values {sorted(map(str, given))} for {text!r}"


def names_of_other_functions(tree: ast.AST) -> Iterator[Problem]:
    """Qt's own `QObject.tr`, whose texts would stand in other contexts."""
    for call in calls(tree, "tr", "counted", "marked"):
        if not isinstance(call.func, ast.Name):
            yield call, "a method in place of viewer.language"


RULES = (
    glued_texts,
    hidden_texts,
    early_texts,
    unreadable_marks,
    unmarked_plurals,
    names_without_values,
    names_of_other_functions,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_sources_keep_the_rule(rule: object) -> None:
    assert callable(rule)
    problems = [
        f"{place(path, node)}: {problem}"
        for path in VIEWER
        for node, problem in rule(tree_of(path))
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (glued_texts, "def f(n): return tr(f'{n} of it')"),
        (glued_texts, "def f(n): return tr('a' + n)"),
        (glued_texts, "def f(n): return tr('%d of it' % n)"),
        (glued_texts, "def f(n): return tr('{} of it'.format(n))"),
        (hidden_texts, "def f(n): return f'{n} {tr(\"slices\")}'"),
        (early_texts, "TITLE = tr('Slices')"),
        (early_texts, "class A:\n    title = tr('Slices')"),
        (early_texts, "def f(text=tr('Slices')): pass"),
        (early_texts, "@shown(tr('Slices'))\ndef f(): pass"),
        (early_texts, "HEADS = {'a': [day(one) for one in DAYS]}"),
        (unreadable_marks, "TITLE = marked(f'{x}')"),
        (unreadable_marks, "TITLE = marked('a', 'b')"),
        (unmarked_plurals, "def f(n): return counted(n, 'one', MANY)"),
        (unmarked_plurals, "def f(n): return counted(n, ONE, f'{n} slices')"),
        (unmarked_plurals, "def f(n): return counted(n, ONE, tr('{n} slices'))"),
        (names_without_values, "def f(): return tr('{n} of {total}', n=1)"),
        (names_without_values, "def f(): return tr('{n} slices', n=1, total=2)"),
        (names_without_values, "def f(n): return counted(n, marked('{n} of {x}'), MANY)"),
        (names_of_other_functions, "def f(self): return self.tr('Slices')"),
    ],
)
def test_each_rule_sees_what_it_forbids(rule: object, code: str) -> None:
    assert callable(rule)
    assert list(rule(ast.parse(code)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_lets_pass_what_is_right(rule: object) -> None:
    assert callable(rule)
    code = (
        "ONE, MANY = marked('{n} slice'), marked('{n} slices of {name}')\n"
        "LATER = lambda: tr('Slices')\n"
        "def f(n, name):\n"
        "    return tr(ONE if n else 'None {here}') + tr('{n} of {name}', n=n, name=name)\n"
        "def g(n):\n"
        "    return counted(n, marked('One slice of {a}'), marked('{n} slices of {a}'), a=1)\n"
    )
    assert list(rule(ast.parse(code))) == []


def test_values_are_plain_names() -> None:
    """Without format or number: a translator copies `{name}`, and `said` finds text, no number."""
    for text in source_texts():
        if "{" in text:
            assert all(name.isidentifier() for name in names_in(text)), text
            assert text.format_map(dict.fromkeys(names_in(text), "x")), text
            assert ":" not in "".join(text.split("{")[1:]).split("}")[0], text
