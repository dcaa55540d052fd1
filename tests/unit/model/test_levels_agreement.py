"""Two sagittal stacks of one spine: whose count holds, and in which space the foramina are."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_agreement import (
    APART,
    ONLY_T1,
    RECOUNTED,
    UNSEEN_T1,
    Reading,
    agree,
    read_discs,
    support,
)
from model.levels_network import DISCS, FORAMINA
from model.levels_slices import SagittalSlices
from model.volume import Volume

STRIDE = 4
SPINE = np.array([[8.0, 0, 70], [4, -4, 36], [0, -6, 2], [-4, -4, -32], [-6, 2, -64]])
AFFINE = np.array([[4.0, 0, 0, -32], [0, 0, 1.1, -90], [0, -1.1, 0, 130], [0, 0, 0, 1]])


def reading(
    discs: NDArray[np.float64],
    height: float = 0.9,
    uid: str | None = "1.2",
    foramina: bool = False,
    shift: tuple[float, float, float] = (0, 0, 0),
) -> Reading:
    """17 slices of 256 x 192 pixels with a Gaussian of the maps at every disc."""
    affine = AFFINE.copy()
    affine[:3, 3] += shift
    slices = SagittalSlices(np.zeros((17, 256, 192), np.float32), affine, (0, 256, 0, 192))
    maps = np.full((17, 2, 5, 64, 48), 1e-4, np.float32)
    s, r, c = np.indices((17, 64, 48))
    canvas = np.stack([s, r * STRIDE + 1.5, c * STRIDE + 1.5], axis=-1).reshape(-1, 3)
    patient = slices.to_patient(canvas).reshape(17, 64, 48, 3)
    for level, disc in enumerate(discs + shift):
        off = (patient - disc) / (12, 5.5, 5.5)
        maps[:, DISCS, level] += height * np.exp(-0.5 * (off**2).sum(axis=-1))
        for side in (-17, 17) if foramina else ():
            off = (patient - disc - (side, 2, 3)) / (6, 5.5, 5.5)
            maps[:, FORAMINA, level] += 0.8 * np.exp(-0.5 * (off**2).sum(axis=-1))
    stack = Volume(np.zeros((17, 256, 192), np.float32), affine, uid)
    return read_discs(stack, slices, maps, STRIDE)


def found(one: Reading) -> NDArray[np.float64]:
    assert one.search is not None
    return one.search.chain.patient_mm


def test_discs_are_found_between_the_maps_pixels() -> None:
    np.testing.assert_allclose(found(reading(SPINE)), SPINE, atol=2.0)


def test_agreeing_stacks_need_no_word() -> None:
    agreement = agree(reading(SPINE), reading(np.add(SPINE, (0, 2, 1))))
    assert agreement.warnings == ()
    assert agreement.anchor is not None
    np.testing.assert_allclose(agreement.anchor[:, 1:], SPINE[:, 1:], atol=2.0)


def test_the_canal_is_where_t1_sees_it() -> None:
    """T2's discs answer to both sides of the canal; T1's foramina stand around it."""
    aside = SPINE.copy()
    aside[:, 0] += 12
    agreement = agree(reading(aside), reading(SPINE, foramina=True))
    np.testing.assert_allclose(agreement.search.chain.patient_mm[:, 0], SPINE[:, 0], atol=3.0)


def test_foramina_to_both_sides_hold_the_disc_in_the_middle() -> None:
    flat = reading(SPINE, foramina=True)
    maps = flat.maps.copy()
    maps[:, DISCS] = maps[:, DISCS].max(axis=0)  # the discs answer alike on every slice
    again = read_discs(flat.stack, flat.slices, maps, STRIDE)
    np.testing.assert_allclose(found(again)[:, 0], SPINE[:, 0], atol=6.0)


def test_the_better_supported_count_wins_whichever_stack_it_is_on() -> None:
    lower = SPINE + (SPINE[1] - SPINE[0])  # everything one disc too low
    sure, unsure = reading(SPINE, 0.95), reading(lower, 0.45)
    for t2, t1 in ((sure, unsure), (unsure, sure)):
        agreement = agree(t2, t1)
        assert agreement.warnings == (RECOUNTED,)
        np.testing.assert_allclose(agreement.search.chain.patient_mm, SPINE, atol=2.5)


def test_another_frame_counted_one_level_off_is_still_the_same_space() -> None:
    lower = SPINE + (SPINE[1] - SPINE[0])
    agreement = agree(reading(SPINE, 0.95), reading(lower, 0.45, uid="9.9"))
    assert agreement.warnings == (RECOUNTED,)


def test_foramina_keep_to_their_own_space_where_frames_differ() -> None:
    t1 = reading(SPINE, uid="9.9", shift=(0, 0, 200))
    agreement = agree(reading(SPINE), t1)
    assert agreement.warnings == (APART,)
    assert agreement.reading.frame_of_reference_uid == "1.2"
    np.testing.assert_array_equal(agreement.anchor, found(t1))


def test_t1_stands_in_for_an_unreadable_t2_and_says_so() -> None:
    agreement = agree(reading(SPINE, 0.01), reading(SPINE, uid="9.9"))
    assert agreement.warnings == (ONLY_T1,)
    assert agreement.reading.frame_of_reference_uid == "9.9"
    assert agree(None, reading(SPINE)).warnings == ()


def test_an_unreadable_t1_is_anchored_only_in_the_same_frame() -> None:
    agreement = agree(reading(SPINE), reading(SPINE, 0.01))
    assert agreement.anchor is not None
    other = agree(reading(SPINE), reading(SPINE, 0.01, uid="9.9"))
    assert other.anchor is None
    assert other.warnings == (UNSEEN_T1,)
    unknown = agree(reading(SPINE, uid=None), reading(SPINE, 0.01, uid=None))
    assert unknown.anchor is None  # two unknown frames are not one


def test_nothing_seen_on_either_is_refused() -> None:
    with pytest.raises(LevelsNotFoundError, match="not recognised"):
        agree(reading(SPINE, 0.01), reading(SPINE, 0.01))
    with pytest.raises(LevelsNotFoundError):
        agree(None, None)


def test_support_is_the_mean_log_of_the_responses_there() -> None:
    one = reading(SPINE, 0.5)
    assert support(one, SPINE) == pytest.approx(np.log(0.5), abs=0.12)
    assert support(one, np.add(SPINE, (0, 0, 900))) == pytest.approx(np.log(1e-3))
