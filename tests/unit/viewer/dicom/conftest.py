"""End the warm reading process with the tests that used it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from viewer.dicom.reading_process import close_idle_process


@pytest.fixture(scope="session", autouse=True)
def _no_process_left() -> Iterator[None]:
    yield
    close_idle_process()
