"""Tests of `viewer.export.overlays`: which pictures leave, and what is drawn on them."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from model.labels import Condition, Level
from tests.unit.viewer import graded_study
from viewer.dicom.study import StackKey
from viewer.errors import WriteError
from viewer.export.overlays import overlays_of, write_overlays

CANARY = "Canary"
SIDE_PX = 480  # of a drawn slice: 96 pixels, five times as large


def drawn(told: dict[tuple[Level, Condition], str] | None = None) -> dict[str, bytes]:
    study = graded_study.study()
    analysis = graded_study.analysis(study, told or {})
    cell = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
    maps = {k: v for k, v in graded_study.explanations(analysis).items() if k == cell}
    volumes, windows = graded_study.volumes(study), graded_study.windows(study)
    return dict(overlays_of(study, volumes, windows, analysis, maps))


def test_there_is_a_picture_of_levels_foramina_and_every_graded_finding() -> None:
    pictures = drawn({(Level.L5_S1, Condition.SPINAL_CANAL_STENOSIS): "No slice."})
    assert list(pictures)[:4] == [
        "levels_sagittal_t2_slice_09.png",
        "levels_sagittal_t1_slice_09.png",
        "foramina_slice_05.png",
        "foramina_slice_13.png",
    ]
    assert "l1_l2_left_neural_foraminal_narrowing.png" in pictures
    assert "l5_s1_spinal_canal_stenosis.png" not in pictures
    assert len(pictures) == 4 + 24


def test_levels_are_ringed_where_they_lie() -> None:
    image = np.asarray(Image.open(io.BytesIO(drawn()["levels_sagittal_t2_slice_09.png"])))
    for level in Level:
        _, y, z = graded_study.disc_mm(level)
        row, column = (100.0 - z) * SIDE_PX / 200, (y + 100.0) * SIDE_PX / 200
        ring = image[round(row) + 5 : round(row) + 10, round(column)]
        assert (ring == 255).all(axis=1).any(), level


def test_a_level_of_another_slice_is_grey_and_has_its_own_picture() -> None:
    """In a scoliosis no sagittal slice shows all five discs."""
    study = graded_study.study()
    analysis = graded_study.analysis(study)
    levels = graded_study.levels()
    bent = replace(levels.discs[0], patient_mm=(12.0, 0.0, 70.0))
    analysis = replace(analysis, levels=replace(levels, discs=(bent, *levels.discs[1:])))
    volumes = {StackKey("1.2.2", 0): graded_study.volumes(study)[StackKey("1.2.2", 0)]}
    drawn = dict(overlays_of(study, volumes, graded_study.windows(study), analysis, {}))
    assert list(drawn) == ["levels_sagittal_t2_slice_09.png", "levels_sagittal_t2_slice_12.png"]
    row, column = round((100.0 - 70.0) * SIDE_PX / 200), round(100.0 * SIDE_PX / 200)
    rings = [
        np.asarray(Image.open(io.BytesIO(data)))[row + 5 : row + 10, column].max()
        for data in drawn.values()
    ]
    assert rings == [160, 255]


def test_a_heat_map_stands_beside_the_plain_slice_in_colour() -> None:
    pictures = {name: np.asarray(Image.open(io.BytesIO(data))) for name, data in drawn().items()}
    mapped, plain = (
        pictures["l4_l5_spinal_canal_stenosis.png"],
        pictures["l3_l4_spinal_canal_stenosis.png"],
    )

    def coloured(image: NDArray[np.uint8]) -> int:
        body = image[:SIDE_PX].astype(int)
        return int((np.ptp(body, axis=2) > 20).sum())

    assert coloured(mapped[:, :SIDE_PX]) == 0
    # Most of the map is near zero, and leaves the picture as it is.
    assert coloured(mapped[:, SIDE_PX : 2 * SIDE_PX]) > 300
    assert coloured(plain) == 0


def test_stacks_that_are_not_decoded_are_left_out() -> None:
    study = graded_study.study()
    analysis = graded_study.analysis(study)
    volumes = graded_study.volumes(study)
    only = {StackKey("1.2.2", 0): volumes[StackKey("1.2.2", 0)]}
    names = [
        name for name, _ in overlays_of(study, only, graded_study.windows(study), analysis, {})
    ]
    assert names == ["levels_sagittal_t2_slice_09.png"]
    nothing = replace(analysis, levels=None)
    assert not list(overlays_of(study, only, graded_study.windows(study), nothing, {}))


def test_files_and_names_hold_nothing_of_the_patient(tmp_path: Path) -> None:
    study = graded_study.study(replace(graded_study.PATIENT, name=CANARY, patient_id=CANARY))
    analysis = graded_study.analysis(study)
    volumes, windows = graded_study.volumes(study), graded_study.windows(study)
    written = write_overlays(study, volumes, windows, analysis, {}, tmp_path / "new" / "overlays")
    assert sorted(written) == sorted((tmp_path / "new" / "overlays").iterdir())
    for path in written:
        assert CANARY not in path.name
        assert CANARY.encode() not in path.read_bytes()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    study = graded_study.study()
    analysis = graded_study.analysis(study)
    with pytest.raises(WriteError, match="could not be made"):
        write_overlays(study, {}, {}, analysis, {}, tmp_path / "file" / "overlays")
