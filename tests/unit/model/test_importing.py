"""Imports apart: there afterwards, nobody's variables kept, the collector back at work."""

from __future__ import annotations

import gc
import importlib
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from model.importing import imported

KEEPS_ITS_ERROR = """
try:
    raise ValueError("something optional is missing")
except ValueError as error:
    kept = error
"""


class Study:
    """Stands for what must not be kept."""


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Writes a module that can be imported, and forgets it afterwards."""
    names: list[str] = []
    monkeypatch.syspath_prepend(str(tmp_path))

    def written(name: str, text: str) -> None:
        """Write one."""
        (tmp_path / f"{name}.py").write_text(text)
        importlib.invalidate_caches()
        names.append(name)

    yield written
    for name in names:
        sys.modules.pop(name, None)


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_what_is_imported_is_there(write: Callable[[str, str], None]) -> None:
    write("apart_one", "import time\ntime.sleep(0.1)\nvalue = 3\n")
    steps = list(imported("apart_one", "json"))
    assert sys.modules["apart_one"].value == 3
    assert len(steps) > 1, "there are places to stop"
    assert list(imported("apart_one")) == []


def test_nobodys_variables_are_kept(write: Callable[[str, str], None], no_collector: None) -> None:
    write("apart_kept", KEEPS_ITS_ERROR)
    write("plainly_kept", KEEPS_ITS_ERROR)

    def graded(apart: bool) -> weakref.ref[Study]:
        """Import with a study among the variables."""
        study = Study()
        if apart:
            list(imported("apart_kept"))
        else:
            importlib.import_module("plainly_kept")
        return weakref.ref(study)

    assert graded(apart=True)() is None
    assert graded(apart=False)() is not None, "else this test would show nothing"


def test_the_collector_works_on_afterwards(write: Callable[[str, str], None]) -> None:
    write("apart_two", "import gc\nrested = not gc.isenabled()\n")
    list(imported("apart_two"))
    assert sys.modules["apart_two"].rested
    assert gc.isenabled()
    gc.unfreeze()


def test_a_collector_that_was_off_stays_off(
    write: Callable[[str, str], None], no_collector: None
) -> None:
    write("apart_three", "")
    list(imported("apart_three"))
    assert not gc.isenabled()


def test_a_failure_is_told_and_can_be_tried_again(write: Callable[[str, str], None]) -> None:
    write("apart_four", "raise OSError('the disk is gone')\n")
    with pytest.raises(OSError, match="the disk is gone"):
        list(imported("apart_four"))
    assert gc.isenabled()
    with pytest.raises(ModuleNotFoundError):
        list(imported("apart_five"))
    write("apart_six", "value = 1\n")
    list(imported("apart_six"))
    assert sys.modules["apart_six"].value == 1


def test_who_does_not_wait_leaves_the_import_to_end(write: Callable[[str, str], None]) -> None:
    write("apart_seven", "import time\ntime.sleep(0.2)\nvalue = 1\n")
    waiting = imported("apart_seven")
    next(waiting)
    del waiting
    list(imported("apart_seven", "apart_seven"))  # the same thread: after it
    assert sys.modules["apart_seven"].value == 1
