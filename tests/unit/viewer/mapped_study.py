"""A small axial study on disk with one graded finding and its heat map, for tests of exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom import Dataset

from model.labels import Condition, Level, Severity, View
from model.methods import METHODS
from model.results import Crop, Explanation, Heatmap, Prediction
from tests.unit.viewer.dicom.dicom_files import AXIAL, ROWS, finish, write_series
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import StackKey, Study
from viewer.map_exporting import MapToSave, SavedMap, save_parametric_map
from viewer.reading import Finding, ModelIdentity, Place

CELL = (Level.L4_L5, Condition.LEFT_SUBARTICULAR_STENOSIS)
MODEL = ModelIdentity("hybrid ViT", "0.1.0", "cd" * 32, "cpu")
DIGEST = "ab" * 32
MIDDLE = 2  # of five slices
SERIES = "1.2.826.0.1.6"
#: Pixels of the map, mm, and their place: its columns run to the patient's left.
PIXEL_MM, CORNER_MM = 0.3, (-4.1, -3.2, 8.0)
MAP_ROWS, MAP_COLUMNS = 9, 14


@dataclass(frozen=True)
class Mapped:
    """The study as read from disk, its finding and the map."""

    study: Study
    finding: Finding
    made: Explanation

    def to_save(self, *, named: bool = True) -> MapToSave:
        """As the window asks for it."""
        assert self.finding.place is not None
        return MapToSave(self.made, self.study, self.finding.place, MODEL, named)


def mapped(
    folder: Path,
    *,
    orientation: Sequence[float] = AXIAL,
    method: str = "Integrated gradients",
    **elements: Any,
) -> Mapped:
    """Five axial slices 4 mm apart in `folder`; `elements` replace those of their files."""
    corner = -ROWS / 4  # the slices of half millimetres lie around the origin
    x = corner if orientation[0] > 0 else -corner
    positions = [(x, corner, 4.0 * index) for index in range(5)]
    write_series(folder, positions, uid=SERIES, orientation=orientation, **elements)
    study = finish(scan_folder(folder))[0]
    return of_study(study, method)


def of_study(study: Study, method: str = "Integrated gradients") -> Mapped:
    """The finding and its map on the middle slice of a study's first stack."""
    (series,) = study.series
    frame = series.stacks[0].frames[MIDDLE]
    z = frame.image_position_patient[2]
    affine = np.eye(4)
    affine[:3, :3] = np.array([[0, 0, PIXEL_MM], [0, PIXEL_MM, 0], [4.0, 0, 0]])
    affine[:3, 3] = (*CORNER_MM[:2], z)
    key = StackKey(series.series_instance_uid, 0)
    place = Place(key, MIDDLE, frame.sop_instance_uid, 5.0, 5.0, (0.0, 0.0, z))
    pixels = np.stack([np.indices((MAP_ROWS, MAP_COLUMNS)).sum(axis=0)] * 3).astype(np.float32)
    crop = Crop(CELL[0], View.AXIAL_T2, None, pixels, affine, (0.0, 0.0, z), 0, MIDDLE)
    answer = Prediction(*CELL, (0.04, 0.13, 0.83), DIGEST)
    return Mapped(study, Finding(answer, place, crop), explained(crop, method))


def explained(crop: Crop, method: str = "Integrated gradients") -> Explanation:
    """A map without symmetry: values of both signs where the method has them."""
    of = METHODS[method]
    values = _values()
    if not of.signed:
        values = np.abs(values)
    parameters = tuple((one.text, one.words(one.default)) for one in of.parameters)
    return Explanation(
        *CELL, Severity.SEVERE if of.by_severity else None, method,
        Heatmap(values, crop.affine, of.signed), of.note,
        Severity.NORMAL_MILD if of.by_severity else None, parameters, of.baseline, 0.0123,
        unit=of.unit, full_scale=of.full_scale, weights_sha256=DIGEST,
    )  # fmt: skip


def _values() -> NDArray[np.float32]:
    values = np.random.default_rng(5).uniform(-1, 0.9, (MAP_ROWS, MAP_COLUMNS))
    values[2, 11] = 1.0  # in front, on the patient's left
    return values.astype(np.float32)


def saved_map(of: Mapped, path: Path, *, named: bool = True) -> tuple[Dataset, SavedMap]:
    """The parametric map as written to `path`, and what is said of it."""
    made = finish(save_parametric_map(of.to_save(named=named), path))
    assert made.files == (path,)
    return pydicom.dcmread(path), made
