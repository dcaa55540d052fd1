"""Heat maps that are kept: found again for the same question alone, and never too many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.labels import Severity
from model.methods import DEFAULT_METHOD, Wish
from model.results import Explanation
from tests.unit.viewer.graded_study import analysis, explanation, study
from viewer.explaining import Explaining
from viewer.explanation_cache import ExplanationCache
from viewer.reading import Finding

SEVERE = Severity.SEVERE
WISH = Wish("Occlusion", SEVERE)


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    return analysis(study()).findings


def made(finding: Finding, **changed: object) -> Explanation:
    return replace(explanation(finding), **changed)  # type: ignore[arg-type]


def test_a_map_is_found_for_the_same_finding_wish_and_weights(findings) -> None:
    cache, (first, second, *_) = ExplanationCache(), findings
    kept = made(first)
    cache.put(first, WISH, kept)
    assert cache.get(first, Wish("Occlusion", SEVERE, None, {"window": 8.0})) is kept
    assert cache.get(second, WISH) is None
    others = (
        Wish("Occlusion", Severity.MODERATE),
        Wish("Occlusion", SEVERE, Severity.NORMAL_MILD),
        Wish("Occlusion", SEVERE, None, {"window": 5.0}),
        Wish("Grad-CAM", SEVERE),
    )
    assert [cache.get(first, other) for other in others] == [None] * 4
    retrained = replace(first, answer=replace(first.answer, weights_digest="f" * 64))
    assert cache.get(retrained, WISH) is None


def test_a_map_of_another_crop_is_not_found(findings) -> None:
    """After renumbering, the same cell stands elsewhere."""
    cache, first = ExplanationCache(), findings[0]
    cache.put(first, WISH, made(first))
    moved = replace(first, crop=replace(first.crop))
    assert cache.get(moved, WISH) is None


def test_a_coarse_map_is_not_kept(findings) -> None:
    cache, first = ExplanationCache(), findings[0]
    cache.put(first, WISH, made(first, done=0.5))
    assert cache.get(first, WISH) is None
    assert cache.size_bytes == 0


def test_the_oldest_unused_goes_first_and_the_bytes_stay_bounded(findings) -> None:
    first, second, third = findings[:3]
    one = made(first).heatmap
    size = one.values.nbytes + one.affine.nbytes
    cache = ExplanationCache(limit_bytes=2 * size + size // 2)
    for finding in (first, second):
        cache.put(finding, WISH, made(finding))
    assert cache.get(first, WISH) is not None  # used again: now the second is the oldest
    cache.put(third, WISH, made(third))
    assert cache.get(second, WISH) is None
    assert cache.get(first, WISH) is not None
    assert cache.get(third, WISH) is not None
    assert cache.size_bytes == 2 * size
    cache.put(third, WISH, made(third))
    assert cache.size_bytes == 2 * size
    cache.clear()
    assert (cache.size_bytes, cache.get(third, WISH)) == (0, None)


def test_a_map_larger_than_all_is_not_kept(findings) -> None:
    cache = ExplanationCache(limit_bytes=10)
    cache.put(findings[0], WISH, made(findings[0]))
    assert cache.size_bytes == 0


def test_the_next_finding_is_explained_as_the_one_before(findings) -> None:
    maps = Explaining()
    assert maps.usual(DEFAULT_METHOD) == Wish(DEFAULT_METHOD)
    assert maps.usual("A method of a later version") == Wish(DEFAULT_METHOD)
    fine = Wish("Occlusion", SEVERE, Severity.MODERATE, {"window": 5.0})
    maps.known(findings[0], fine)
    assert maps.usual("Occlusion") == Wish("Occlusion", parameters={"window": 5.0})
    assert maps.usual("Grad-CAM") == Wish("Grad-CAM")


def test_what_waits_is_made_once_put_off_or_forgotten(findings) -> None:
    maps, first = Explaining(), findings[0]
    assert maps.begin(first) is None
    maps.waiting = Wish("Occlusion")
    begun = maps.begin(first)
    assert begun == Wish("Occlusion", first.severity)
    assert maps.waiting is None
    maps.put_off()
    assert maps.waiting == begun
    assert maps.begin(first) == begun
    kept = made(first)
    maps.finish(kept)
    assert maps.known(first, begun) is kept
    maps.forget()
    assert maps.known(first, begun) is None
