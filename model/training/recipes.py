"""Read recipes from TOML files into their values, and refuse what they have no use for."""

from __future__ import annotations

import tomllib
import types
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from model.errors import RecipeError

FOLDER = Path(__file__).parents[2] / "resources" / "recipes"
"""The recipes of the shipped weights and of the ablation."""

Value = TypeVar("Value")


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a recipe file.

    Raises
    ------
    RecipeError
        The file is missing or no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RecipeError(f"The recipe {path.name} is missing.") from error
    except (OSError, ValueError) as error:
        raise RecipeError(f"The recipe {path.name} cannot be read as TOML.") from error


def filled(kind: type[Value], table: Mapping[str, Any], name: str) -> Value:
    """A frozen dataclass with the values of a table; what the table leaves out keeps its default.

    Parameters
    ----------
    kind : type
        A dataclass of numbers, words and tuples of them.
    table : mapping of str to object
    name : str
        The file, for the sentence of an error.

    Raises
    ------
    RecipeError
        A key is unknown, or a value is of another kind or makes no sense.
    """
    hints = get_type_hints(kind)
    for key in table:
        if key not in hints:
            raise RecipeError(f"{name} has an unknown key “{key}”.")
    values = {}
    for key, value in table.items():
        try:
            values[key] = _converted(hints[key], value)
        except TypeError as error:
            raise RecipeError(f"{name} has a value of the wrong kind at “{key}”.") from error
    try:
        return kind(**values)
    except ValueError as error:
        raise RecipeError(f"{name}: {error}.") from error


def _converted(hint: Any, value: Any) -> Any:
    """The value as the hint wants it; TypeError where it is of another kind."""
    if get_origin(hint) in {types.UnionType}:
        return _converted(next(one for one in get_args(hint) if one is not type(None)), value)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint), value)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if hint not in {int, float, str, bool}:
        raise TypeError(f"a recipe cannot hold {hint}")
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise TypeError(f"{value!r} is no {hint.__name__}")
    return value


def _tuple(hints: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    if hints[-1] is Ellipsis:
        return tuple(_converted(hints[0], one) for one in value)
    if len(value) != len(hints):
        raise TypeError(f"{value!r} does not have {len(hints)} entries")
    return tuple(_converted(hint, one) for hint, one in zip(hints, value, strict=True))
