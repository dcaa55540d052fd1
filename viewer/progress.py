"""What is going on, as a value, and how the progress of inner work is put into its words."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")
Told = TypeVar("Told")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """What is going on; `fraction` is 0 to 1, or None where it cannot be told."""

    text: str
    fraction: float | None = None


def reported(
    work: Generator[Item, None, Result], words: Callable[[Item], Told]
) -> Generator[Told, None, Result]:
    """Run inner work to its end, yielding its items in words; closing this closes the work.

    Parameters
    ----------
    words : callable
        Makes of one item what is told: progress, or something to look at meanwhile.
    """
    try:
        while True:
            yield words(next(work))
    except StopIteration as stop:
        result: Result = stop.value
        return result
    finally:
        work.close()
