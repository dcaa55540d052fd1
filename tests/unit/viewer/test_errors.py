"""Every failure has words; a bug has an apology."""

from collections.abc import Iterator

import pytest

from model.errors import ModelError
from viewer import errors


def family(kind: type[Exception]) -> Iterator[type[Exception]]:
    for child in kind.__subclasses__():
        yield child
        yield from family(child)


@pytest.mark.parametrize(
    "kind", [*family(errors.ViewerError), *family(ModelError)], ids=lambda kind: kind.__name__
)
def test_every_expected_failure_gives_advice(kind: type[Exception]) -> None:
    notice = errors.notice_of(kind("Slice 7 is missing."))
    assert notice.text == "Slice 7 is missing."
    assert notice.advice.endswith(".")
    assert not notice.details


def test_a_bug_keeps_its_traceback_and_says_nothing_of_the_patient() -> None:
    notice = errors.notice_of(KeyError("a name"), "Traceback")
    assert notice.details == "Traceback"
    assert "a name" not in notice.text
