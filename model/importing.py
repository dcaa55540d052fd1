"""Import what is large and late on a thread of its own, with places to stop meanwhile.

An import of torch makes half a million objects. Two things come of it that a window feels. The
garbage collector goes through all of them again and again, which stops every thread for up to a
tenth of a second; here it rests meanwhile and never looks through them afterwards (`gc.freeze`).
And some libraries keep an exception of their import, whose traceback keeps the frames of whoever
imported them, with a whole study among their variables; here there is nobody's frame to keep.
"""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait

STEP_S = 0.02
"""How often the one who waits may stop waiting."""

_APART = ThreadPoolExecutor(max_workers=1, thread_name_prefix="imports")


def imported(*names: str) -> Iterator[None]:
    """Import modules that are not there yet.

    Parameters
    ----------
    *names : str
        Full names.

    Yields
    ------
    None
        Every `STEP_S`; who stops here leaves the import to end by itself.

    Raises
    ------
    ImportError
        A module cannot be imported; what else it raises is raised here too.
    """
    if all(name in sys.modules for name in names):
        return
    work = _APART.submit(_import_all, names)
    while not work.done():
        yield None
        wait([work], STEP_S)
    work.result()


def _import_all(names: tuple[str, ...]) -> None:
    collects = gc.isenabled()
    gc.disable()
    try:
        for name in names:
            importlib.import_module(name)
    finally:
        gc.freeze()
        if collects:
            gc.enable()
