"""Every failure has words; a bug has an apology."""

from collections.abc import Iterator

import pytest

from model.errors import ModelError
from viewer import errors


def family(kind: type[Exception]) -> Iterator[type[Exception]]:
    for child in kind.__subclasses__():
        yield child
        yield from family(child)


KINDS = [*family(errors.ViewerError), *family(ModelError)]
PLAIN = [kind for kind in KINDS if "__init__" not in vars(kind)]


@pytest.mark.parametrize("kind", PLAIN, ids=lambda kind: kind.__name__)
def test_every_expected_failure_gives_advice(kind: type[Exception]) -> None:
    notice = errors.notice_of(kind("Slice 7 is missing."))
    assert notice.text == "Slice 7 is missing."
    assert notice.advice.endswith(".")
    assert not notice.details


@pytest.mark.parametrize("kind", list(family(errors.ViewerError)), ids=lambda kind: kind.__name__)
def test_advice_is_an_instruction_of_its_own(kind: type[errors.ViewerError]) -> None:
    assert kind.advice.endswith(".")
    assert kind.advice != errors.ViewerError.advice


def test_a_bug_keeps_its_traceback_and_says_nothing_of_the_patient() -> None:
    notice = errors.notice_of(KeyError("a name"), "Traceback")
    assert notice.details == "Traceback"
    assert "a name" not in notice.text
