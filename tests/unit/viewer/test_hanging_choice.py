"""Which hanging suits a study."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.lumbar_study import axial_blocks, make_series, make_study, sagittal, with_series
from viewer.dicom.study import Role, Study
from viewer.hanging import LUMBAR, WITH_PRIOR, Hanging, Rule, Spot
from viewer.hanging_choice import Hangings, best_hanging, score_of
from viewer.hanging_files import read_hangings
from viewer.paths import resources_folder

OFFERED, _ = read_hangings(resources_folder() / "hangings")
T1, T2, STIR = Role.SAGITTAL_T1, Role.SAGITTAL_T2, Role.SAGITTAL_STIR
AXIAL, SCOUT = Role.AXIAL_T2, Role.LOCALISER


def study_of(*roles: Role) -> Study:
    series = [
        make_series(str(n), role, axial_blocks() if "AXIAL" in role.name else [sagittal()])
        for n, role in enumerate(roles)
    ]
    return with_series(make_study(), *series)


def made(name: str, *rules: Rule) -> Hanging:
    return Hanging(name, name, 1, 1, (Spot("Pane", (), 0, 0),), rules)


@pytest.mark.parametrize(
    ("roles", "name"),
    [
        ((T1, T2, AXIAL), "lumbar"),
        ((T1, T2, STIR), "lumbar"),
        ((T1, AXIAL), "lumbar"),
        ((T1, T2), "sagittal-pair"),
        ((T1, T2, SCOUT), "sagittal-pair"),
        ((AXIAL, AXIAL), "axial-focus"),
        ((AXIAL, SCOUT), "axial-focus"),
        ((AXIAL,), "one"),
        ((T2,), "one"),
    ],
)
def test_the_programs_rules(roles: tuple[Role, ...], name: str) -> None:
    assert best_hanging(OFFERED, study_of(*roles), {}).name == name


def test_while_a_folder_is_read_nobody_says_what_is_missing() -> None:
    for roles in ((T2,), (T1, T2), (AXIAL, AXIAL)):
        assert best_hanging(OFFERED, study_of(*roles), {}, whole=False) == LUMBAR


def test_the_readers_roles_count() -> None:
    study = study_of(Role.OTHER, T2)
    assert best_hanging(OFFERED, study, {}).name == "lumbar"
    assert best_hanging(OFFERED, study, {"0": T1}).name == "sagittal-pair"


def test_scores_add_up_and_the_first_of_equals_wins() -> None:
    rules = (Rule(5), Rule(4, frozenset({T2})), Rule(7, frozenset({T2, STIR})), Rule(-2))
    one = made("one", *rules)
    assert score_of(one, study_of(T2), {}) == 7
    assert score_of(one, study_of(T2, STIR), {}) == 14
    assert score_of(made("none"), study_of(T2), {}) == 0
    pair = (made("a", Rule(3)), made("b", Rule(3)), made("c", Rule(2)))
    assert best_hanging(pair, study_of(T2), {}).name == "a"


def test_the_preferred_one_wins_where_it_is_offered() -> None:
    assert best_hanging(OFFERED, study_of(T1, T2, AXIAL), {}, preferred="one").name == "one"
    assert best_hanging(OFFERED, study_of(T1, T2, AXIAL), {}, preferred="gone") == LUMBAR


def test_a_hanging_is_found_by_name() -> None:
    hangings = Hangings(OFFERED)
    assert hangings.named("one") in OFFERED
    assert hangings.named("gone") is None


def test_one_for_the_comparison_of_two_studies_hangs_nothing_else() -> None:
    own = replace(made("own", Rule(99)), beside_prior=True)
    offered = (*OFFERED, WITH_PRIOR, own)
    assert best_hanging(offered, study_of(T1, T2, AXIAL), {}) == LUMBAR
    assert best_hanging(offered, study_of(T2), {}, preferred="own").name != "own"
    assert best_hanging((own,), study_of(T2), {}) == own, "nothing else hangs beside a prior"


def test_the_readers_own_is_taken_beside_a_prior_before_the_programs() -> None:
    own = replace(made("own"), beside_prior=True)
    assert Hangings(OFFERED).beside_prior == WITH_PRIOR
    assert Hangings((*OFFERED, WITH_PRIOR, own)).beside_prior == own
