"""Which stacks are graded on, and what is said before."""

from dataclasses import replace

from tests.lumbar_study import make_study
from viewer.dicom.study import Role, StackKey
from viewer.eligibility import chosen_stacks, doubts, series_in_use, views_present


def test_a_whole_study_raises_no_doubt_and_all_its_blocks_are_used() -> None:
    study = make_study()
    chosen = chosen_stacks(study, {})
    assert chosen.sagittal_t2 == StackKey("1.2.3.1", 0)
    assert chosen.sagittal_t1 == StackKey("1.2.3.2", 0)
    assert chosen.axial_t2 == tuple(StackKey("1.2.3.3", index) for index in range(5))
    assert doubts(study, {}) == ()
    assert [role for _, role in series_in_use(study, {})] == [
        Role.SAGITTAL_T2,
        Role.SAGITTAL_T1,
        Role.AXIAL_T2,
    ]


def test_the_readers_correction_of_a_role_decides() -> None:
    study = make_study()
    roles = {"1.2.3.3": Role.OTHER}
    assert chosen_stacks(study, roles).axial_t2 == ()
    assert any("No axial T2" in text for text in doubts(study, roles))


def test_missing_sagittal_series_are_said() -> None:
    roles = {"1.2.3.1": Role.OTHER}
    assert any("looked for on T1" in text for text in doubts(make_study(), roles))
    roles["1.2.3.2"] = Role.OTHER
    assert any("levels cannot be found" in text for text in doubts(make_study(), roles))


def test_a_missing_series_says_what_can_be_done() -> None:
    for uid in ("1.2.3.1", "1.2.3.2", "1.2.3.3"):
        (said,) = doubts(make_study(), {uid: Role.OTHER})
        assert "correct its role in the study browser" in said


def test_what_a_whole_series_warns_of_is_said_with_its_role() -> None:
    study = make_study()
    warned = replace(study.series[1], warnings=("Text is burnt in.",))
    said = doubts(replace(study, series=(study.series[0], warned, study.series[2])), {})
    assert said == ("Sagittal T1: Text is burnt in.",)


def test_stir_serves_where_t2_is_missing() -> None:
    roles = {"1.2.3.1": Role.SAGITTAL_STIR}
    assert chosen_stacks(make_study(), roles).sagittal_t2 == StackKey("1.2.3.1", 0)


def test_a_series_that_is_not_mr_and_warnings_of_stacks_are_said() -> None:
    study = make_study()
    first = study.series[0]
    gap = replace(first.stacks[0], warnings=("Slice 4 is missing.",))
    odd = replace(first, modality="CT", stacks=(gap,))
    said = doubts(replace(study, series=(odd, *study.series[1:])), {})
    assert "Sagittal T2: Slice 4 is missing." in said
    assert any("not MR" in text for text in said)


def test_stacks_that_were_not_decoded_are_left_out() -> None:
    chosen = chosen_stacks(make_study(), {})
    kept = {StackKey("1.2.3.3", 1): None, StackKey("1.2.3.2", 0): None}
    left = chosen.decoded(kept)  # type: ignore[arg-type]
    assert left.sagittal_t2 is None
    assert left.axial_t2 == (StackKey("1.2.3.3", 1),)


def test_views_are_counted_by_kind() -> None:
    study = make_study()
    assert views_present(study) == 3
    assert views_present(replace(study, series=study.series[:1])) == 1
    assert views_present(replace(study, series=())) == 0
