"""Wishes for heat maps: complete, comparable, and refused where they make no sense."""

from __future__ import annotations

from typing import Any

import pytest

from model.labels import Severity
from model.methods import DEFAULT_METHOD, METHODS, Method, Wish


def test_the_default_comes_first_and_tells_severities_apart() -> None:
    assert next(iter(METHODS)) == DEFAULT_METHOD == "Gradient attention"
    assert METHODS[DEFAULT_METHOD].by_severity


@pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.name)
def test_every_method_says_what_it_is_not(method: Method) -> None:
    assert "no proof" in method.note
    assert method.note.endswith(".")
    assert method.full_scale > 0
    assert all(parameter.default in parameter.choices for parameter in method.parameters)


def test_what_is_not_said_is_filled_in_so_that_equal_wishes_are_equal() -> None:
    short = Wish("Integrated gradients", Severity.SEVERE)
    full = Wish(
        "Integrated gradients", Severity.SEVERE, None, {"steps": 32.0, "baseline": "mean grey"}
    )
    assert short == full
    assert hash(short) == hash(full)
    assert short != Wish("Integrated gradients", Severity.SEVERE, None, {"steps": 64.0})
    assert short.words == (("Compared with", "mean grey"), ("Steps along the path", "32"))
    assert short.baseline == "mean grey"


def test_numbers_are_said_with_their_unit() -> None:
    wish = Wish("Occlusion", Severity.SEVERE, None, {"window": 5.0, "baseline": "black"})
    assert wish.words == (("Compared with", "black"), ("Side of the square", "5 mm"))


def test_rollout_speaks_for_no_severity() -> None:
    wish = Wish("Attention rollout", Severity.SEVERE, Severity.NORMAL_MILD)
    assert wish == Wish("Attention rollout")
    assert wish.graded(Severity.SEVERE) == wish


def test_the_graded_severity_is_what_is_meant_where_none_is_said() -> None:
    assert Wish("Grad-CAM").graded(Severity.MODERATE) == Wish("Grad-CAM", Severity.MODERATE)
    said = Wish("Grad-CAM", Severity.SEVERE)
    assert said.graded(Severity.MODERATE) is said
    contrast = Wish("Grad-CAM", None, Severity.NORMAL_MILD)
    assert contrast.graded(Severity.SEVERE).against is Severity.NORMAL_MILD
    assert contrast.graded(Severity.NORMAL_MILD) == Wish("Grad-CAM", Severity.NORMAL_MILD)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Tea leaves",), "no method"),
        (("Occlusion", None, None, {"window": 7.0}), "does not know window"),
        (("Occlusion", None, None, {"colour": "red"}), "does not know colour"),
        (("Occlusion", Severity.SEVERE, Severity.SEVERE), "against itself"),
    ],
)
def test_wishes_without_sense_are_refused(arguments: tuple[Any, ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Wish(*arguments)
