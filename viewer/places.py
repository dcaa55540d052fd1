"""Where on the slices a crop, and each finding graded on it, lies."""

from __future__ import annotations

import math

from model.labels import Condition, Side, View, Zone
from model.results import Crop, Vec3
from viewer.dicom.study import StackKey, Study
from viewer.eligibility import Chosen
from viewer.geometry import pixel_of, point_of, slice_affine
from viewer.reading import Place

#: From the middle of the canal to a lateral recess, mm: a third of the interpedicular distance
#: of 23-30 mm (Zhou et al., Eur Spine J 2000;9:242-248). It places the mark, not the crop.
RECESS_OFFSET_MM = 9.0


def finding_place(crop: Crop, condition: Condition, chosen: Chosen, study: Study) -> Place:
    """Where a finding was read: the foramen, the middle of the canal, or a recess beside it."""
    key = _crop_stack(crop, chosen)
    stack = study.stack(key)
    point = _mark(crop, condition)
    _, row, column = pixel_of(slice_affine(stack, crop.slice_index), point)
    uid = stack.frames[crop.slice_index].sop_instance_uid
    return Place(key, crop.slice_index, uid, row, column, point)


def _crop_stack(crop: Crop, chosen: Chosen) -> StackKey:
    key = chosen.sagittal_t1 if crop.view is View.SAGITTAL_T1 else None
    return key if key is not None else chosen.axial_t2[crop.volume_index]


def _mark(crop: Crop, condition: Condition) -> Vec3:
    if crop.view is View.SAGITTAL_T1:
        return crop.patient_mm
    # An axial crop is moved from the disc margin onto the canal, so its middle is the canal.
    rows, columns = crop.pixels.shape[1:]
    middle = point_of(crop.affine, (rows - 1) / 2, (columns - 1) / 2)
    if condition.zone is not Zone.SUBARTICULAR:
        return middle
    across = crop.affine[:3, 2] / math.hypot(*crop.affine[:3, 2])  # to the patient's left
    sign = 1.0 if condition.side is Side.LEFT else -1.0
    x, y, z = (at + sign * RECESS_OFFSET_MM * step for at, step in zip(middle, across, strict=True))
    return float(x), float(y), float(z)
