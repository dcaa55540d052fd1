"""A study of 12-bit DICOM and its 8-bit squashed copy get the same grades, ties apart.

The scan goes the viewer's way (files, decoding, crops in mm), the copy the training data's way
(250 x 250 without spacing, strips of axial crops): one preprocessing, so one answer.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.crops import cut_crop
from model.grading import grade
from model.labels import Condition, Level, Severity, Side, View
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from model.planning import Place, plan
from model.results import LumbarLevels, Prediction, Vec3, Views
from model.volume import Volume
from model.weights import Networks, load_networks
from tests.unit.viewer.squashed_copy import Planned, all_cells, squashed_chances
from viewer.decoding import Decoded, decode
from viewer.dicom.reader import scan_folder
from viewer.eligibility import chosen_stacks
from viewer.export.phantom_study import write_phantom_study
from viewer.paths import resources_folder
from viewer.pipeline import cut
from viewer.reading import Cell

FINDINGS = (
    (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS, Severity.SEVERE),
    (Level.L3_L4, Condition.LEFT_NEURAL_FORAMINAL_NARROWING, Severity.SEVERE),
    (Level.L5_S1, Condition.RIGHT_NEURAL_FORAMINAL_NARROWING, Severity.MODERATE),
    (Level.L2_L3, Condition.RIGHT_SUBARTICULAR_STENOSIS, Severity.SEVERE),
)
#: Grades may differ only where the two ways are this near to a tie.
NEAR_TIE = 0.2
#: Of a probability: what 250 pixels, 8 bit and whole-pixel boxes cost at most.
MOST_APART = 0.15


@pytest.fixture(scope="module")
def networks() -> Networks:
    return load_networks(resources_folder(), "cpu")


def finished(work):
    """What a generator returns."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


@pytest.fixture(scope="module")
def phantom():
    return draw_phantom(PhantomSpec(seed=7, findings=FINDINGS, small=True))


@pytest.fixture(scope="module")
def scanned(phantom, tmp_path_factory: pytest.TempPathFactory) -> Views:
    """The phantom's views as the viewer reads them from DICOM files."""
    folder = tmp_path_factory.mktemp("twelve") / "study"
    finished(write_phantom_study(phantom, folder))
    (study,) = finished(scan_folder(folder))
    chosen = chosen_stacks(study, {})
    made = [item for item in decode(study, chosen.keys) if isinstance(item, Decoded)]
    return chosen.views({item.key: item.volume for item in made})


def planned(levels, views: Views) -> list[Planned]:
    places = [one for one in plan(levels, views) if isinstance(one, Place)]
    return [(place, cut_crop(_volume(views, place), place)) for place in places]


def _volume(views: Views, place: Place):
    if place.view is View.AXIAL_T2:
        return views.axial_t2[place.volume_index]
    return views.sagittal_t1


def chances(networks: Networks, crops) -> dict[Cell, np.ndarray]:
    answers = [one for batch in grade(networks, crops) for one in batch]
    assert all(isinstance(one, Prediction) for one in answers)
    return {(one.level, one.condition): np.array(one.probabilities) for one in answers}


OTHER_SIDE = {
    one: next(
        other
        for other in Condition
        if other.zone is one.zone and (other is not one or one.side is None)
    )
    for one in Condition
}
MIRROR = np.diag([-1.0, 1.0, 1.0, 1.0])


def mirrored_volume(volume: Volume) -> Volume:
    return Volume(volume.voxels, MIRROR @ volume.affine, volume.frame_of_reference_uid)


def mirrored_views(views: Views) -> Views:
    sagittal = [one and mirrored_volume(one) for one in (views.sagittal_t2, views.sagittal_t1)]
    return Views(*sagittal, tuple(mirrored_volume(one) for one in views.axial_t2))


def mirrored_levels(levels: LumbarLevels) -> LumbarLevels:
    def turned(point: Vec3) -> Vec3:
        """The same point to the other side of the middle."""
        return -point[0], point[1], point[2]

    discs = tuple(
        replace(disc, patient_mm=turned(disc.patient_mm), up=turned(disc.up))
        for disc in levels.discs
    )
    swapped = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}
    foramina = tuple(
        replace(one, side=swapped[one.side], patient_mm=turned(one.patient_mm))
        for one in levels.foramina
    )
    return LumbarLevels(discs, foramina, levels.frame_of_reference_uid)


def test_the_squashed_copy_gets_the_grades_of_the_scan(
    networks: Networks, phantom, scanned: Views, tmp_path: Path
) -> None:
    assert max(view.voxels.max() for view in (scanned.sagittal_t1, *scanned.axial_t2)) > 255
    both = planned(phantom.levels, scanned)
    scan = chances(networks, [crop for _, crop in both])
    copy = squashed_chances(tmp_path, networks.grades, both, scanned)
    assert set(scan) == set(copy) == all_cells()
    apart = {cell: float(np.abs(scan[cell] - copy[cell]).max()) for cell in scan}
    assert max(apart.values()) < MOST_APART, max(apart.items(), key=lambda item: item[1])
    other = [cell for cell in scan if scan[cell].argmax() != copy[cell].argmax()]
    ties = [np.sort(scan[cell])[-1] - np.sort(scan[cell])[-2] for cell in other]
    assert all(gap < NEAR_TIE for gap in ties)
    assert len(other) <= 2
    assert len({int(one.argmax()) for one in scan.values()}) > 1  # not one grade for all


def test_the_mirrored_patient_gets_the_mirrored_grades(
    networks: Networks, phantom, scanned: Views
) -> None:
    """The whole study seen in a mirror: left and right change places, and nothing else."""
    straight = chances(networks, cut(phantom.levels, scanned)[0])
    crops, withheld = cut(mirrored_levels(phantom.levels), mirrored_views(scanned))
    assert not withheld
    mirror = chances(networks, crops)
    for (level, condition), shown in straight.items():
        assert mirror[level, OTHER_SIDE[condition]] == pytest.approx(shown, abs=2e-3)
    sides = [straight[Level.L3_L4, one] for one in OTHER_SIDE if one.side is not None]
    assert max(np.abs(one - sides[0]).max() for one in sides) > 0.1  # else a mirror shows nothing
