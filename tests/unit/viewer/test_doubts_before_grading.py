"""What makes a study doubtful is said before a grade is given, and stands in result and report."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from model.labels import Level
from model.phantom.drawing import Phantom, draw_phantom
from model.phantom.signal import SAGITTAL_T1, SAGITTAL_T2
from model.phantom.spec import PhantomSpec
from model.volume import Volume
from viewer.decoding import Decoded, decode
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import StackKey, Study
from viewer.eligibility import chosen_stacks
from viewer.export.phantom_study import write_phantom_study
from viewer.export.result import result_of
from viewer.paths import resources_folder
from viewer.picture_doubts import HARDWARE
from viewer.pipeline import Doubted, GradingRequest, grade_study
from viewer.reading import Analysis, Finding, ModelIdentity
from viewer.report.composing import ReportSource, compose_report

Volumes = dict[StackKey, Volume]


def finished(work):
    """What a generator returns, and what it yielded before."""
    told = []
    while True:
        try:
            told.append(next(work))
        except StopIteration as end:
            return end.value, told


@pytest.fixture(scope="module")
def phantom() -> Phantom:
    return draw_phantom(PhantomSpec(seed=5, series=(SAGITTAL_T2, SAGITTAL_T1), small=True))


@pytest.fixture(scope="module")
def read(phantom: Phantom, tmp_path_factory: pytest.TempPathFactory) -> tuple[Study, Volumes]:
    folder = tmp_path_factory.mktemp("doubts") / "study"
    finished(write_phantom_study(phantom, folder))
    (study,), _ = finished(scan_folder(folder))
    _, told = finished(decode(study, chosen_stacks(study, {}).keys))
    return study, {item.key: item.volume for item in told if isinstance(item, Decoded)}


def spoiled(volume: Volume, phantom: Phantom) -> Volume:
    """With the hole of a screw beside L4/L5 on four slices, and letters in a corner of all."""
    voxels = volume.voxels.copy()
    index = volume.to_index(np.array([phantom.levels.disc(Level.L4_L5).patient_mm]))[0]
    middle, row, column = (round(float(value)) for value in index)
    high, wide = (
        round(mm / size) for mm, size in zip((11, 20), volume.spacing_mm[1:], strict=True)
    )
    voxels[middle - 2 : middle + 2, row - high : row + high, column - wide : column + wide] = 0
    voxels[:, :12, :30] = 0
    for left in range(0, 30, 5):
        voxels[:, 2:10, left] = voxels.max()
    return Volume(voxels, volume.affine, volume.frame_of_reference_uid)


def graded(study: Study, volumes: Volumes) -> tuple[Analysis, list[object]]:
    return finished(grade_study(GradingRequest(study, {}, volumes, resources_folder(), "cpu")))


def test_a_plain_study_raises_only_the_doubts_that_it_should(read: tuple[Study, Volumes]) -> None:
    analysis, _ = graded(*read)
    (missing,) = analysis.warnings
    assert missing.startswith("No axial T2 series")


def test_doubts_come_before_the_networks_and_go_into_result_and_report(
    read: tuple[Study, Volumes], phantom: Phantom
) -> None:
    study, volumes = read
    key = chosen_stacks(study, {}).sagittal_t1
    assert key is not None
    named = replace(study, description="Knee left")
    series = tuple(replace(one, description="", body_part="KNEE") for one in study.series)
    named = replace(named, series=series)
    damaged = {**volumes, key: spoiled(volumes[key], phantom)}
    analysis, told = graded(named, damaged)
    first_network = next(n for n, item in enumerate(told) if isinstance(item, ModelIdentity))
    first_grade = next(n for n, item in enumerate(told) if isinstance(item, Finding))
    before = [
        text for item in told[:first_network] if isinstance(item, Doubted) for text in item.warnings
    ]
    assert any("the knee, not the lumbar spine" in text for text in before)
    assert any("Sagittal T1: letters or lines" in text for text in before)
    later = [
        text for item in told[:first_grade] if isinstance(item, Doubted) for text in item.warnings
    ]
    assert HARDWARE in later
    assert len([one for one in analysis.findings if one.severity is not None]) >= 8  # still graded
    written = result_of(named, {}, analysis)["warnings"]
    made = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    report = compose_report(ReportSource(named, {}, analysis, made))
    for part in ("the knee", "letters or lines", "metal is suspected", "No axial T2 series"):
        assert sum(part in text for text in written) == 1
        assert sum(part in text for text in report.warnings) == 1
