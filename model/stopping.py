"""Stop a computation in the middle of a step: long passes ask as they go whether to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_asked: ContextVar[Callable[[], bool] | None] = ContextVar("_asked", default=None)


class StoppedError(Exception):
    """What was being computed is wanted no more; nothing is wrong."""


@contextmanager
def stoppable(asked: Callable[[], bool]) -> Iterator[None]:
    """Inside, in this thread, computations stop soon after `asked` answers True.

    Generators stop at their yields anyway. This is for what lies between two yields, where a
    busy or slow processor would be a second late.

    Parameters
    ----------
    asked : callable
        Quick, from any thread.

    Raises
    ------
    StoppedError
        From whatever asks inside, once it is to stop.
    """
    token = _asked.set(asked)
    try:
        yield
    finally:
        _asked.reset(token)


def stop_check() -> Callable[[], None]:
    """What raises `StoppedError` once this thread's work is to stop, for any thread to call.

    Taken where the work begins: gradients on a GPU are computed in threads that do not know
    whose work they do.
    """
    asked = _asked.get()

    def check() -> None:
        """Go on or stop."""
        if asked is not None and asked():
            raise StoppedError

    return check
