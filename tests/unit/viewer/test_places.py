"""A finding's mark lies where it was cut, a recess beside the canal on the patient's own side."""

import numpy as np
import pytest

from model.labels import Condition, Level, View
from model.results import Crop
from tests.lumbar_study import DISCS, make_study
from viewer.dicom.study import StackKey
from viewer.eligibility import chosen_stacks
from viewer.geometry import point_of, slice_affine
from viewer.places import RECESS_OFFSET_MM, finding_place

LEVEL = Level.L4_L5
#: Where the crop lies: on the canal, beside the disc margin it was planned at.
MIDDLE = np.add(DISCS[LEVEL], (3.0, 0.0, 0.0))


def axial_crop() -> Crop:
    affine = np.eye(4)
    affine[:3, 0], affine[:3, 1], affine[:3, 2] = (0, 0, 1), (0, 0.5, 0), (0.5, 0, 0)
    affine[:3, 3] = MIDDLE - 3.5 * affine[:3, 1] - 3.5 * affine[:3, 2]
    return Crop(
        LEVEL, View.AXIAL_T2, None, np.zeros((3, 8, 8), np.float32), affine, DISCS[LEVEL], 3, 2
    )


@pytest.mark.parametrize(
    ("condition", "sign"),
    [
        (Condition.SPINAL_CANAL_STENOSIS, 0),
        (Condition.LEFT_SUBARTICULAR_STENOSIS, 1),
        (Condition.RIGHT_SUBARTICULAR_STENOSIS, -1),
    ],
)
def test_left_is_the_patients_left(condition: Condition, sign: int) -> None:
    study = make_study()
    place = finding_place(axial_crop(), condition, chosen_stacks(study, {}), study)
    x, y, z = MIDDLE
    assert place.patient_mm == pytest.approx((x + sign * RECESS_OFFSET_MM, y, z))


def test_row_and_column_are_those_of_the_slice() -> None:
    study = make_study()
    condition = Condition.SPINAL_CANAL_STENOSIS
    place = finding_place(axial_crop(), condition, chosen_stacks(study, {}), study)
    assert place.stack == StackKey("1.2.3.3", 3)
    stack = study.stack(place.stack)
    assert place.sop_instance_uid == stack.frames[2].sop_instance_uid
    back = point_of(slice_affine(stack, 2), place.row, place.column)
    assert back == pytest.approx(place.patient_mm, abs=1e-6)
