"""The RSNA folder becomes the crop sets that training reads: places, labels, oddities, resuming."""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pydicom
import pytest
from PIL import Image

from model.errors import TableError
from model.labels import Condition, Level, Severity, View
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from model.training.grade_data import MISSING, read_axial, read_sagittal
from model.training.label_table import column_of, fold_of
from tests.unit.viewer.rsna_phantom import (
    SERIES,
    RsnaPhantom,
    cell,
    nearest,
    volumes,
    write_rsna_folder,
)
from viewer.errors import FolderError, NothingToShowError
from viewer.export.rsna_crops import AXIAL_SIZE_MM
from viewer.export.rsna_preparation import PreparationStep, Prepared, prepare_rsna

ODD, PLAIN = "1002894806", "7"
FORAMEN = (Level.L4_L5, Condition.RIGHT_NEURAL_FORAMINAL_NARROWING)
RECESS = (Level.L5_S1, Condition.LEFT_SUBARTICULAR_STENOSIS)
SPEC = PhantomSpec(
    seed=3,
    findings=((*FORAMEN, Severity.SEVERE), (*RECESS, Severity.MODERATE)),
    small=True,
)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> RsnaPhantom:
    folder = tmp_path_factory.mktemp("rsna")
    return write_rsna_folder(draw_phantom(SPEC), folder, (ODD, PLAIN))


@pytest.fixture(scope="module")
def prepared(
    source: RsnaPhantom, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Prepared]:
    out = tmp_path_factory.mktemp("prepared") / "new"
    return out, finish(prepare_rsna(source.folder, out))[1]


@pytest.fixture
def copied(source: RsnaPhantom, tmp_path: Path) -> RsnaPhantom:
    """The folder again, to be damaged."""
    shutil.copytree(source.folder, tmp_path / "in")
    return replace(source, folder=tmp_path / "in")


def finish(
    work: Generator[PreparationStep, None, Prepared],
) -> tuple[list[PreparationStep], Prepared]:
    steps = []
    while True:
        try:
            steps.append(next(work))
        except StopIteration as stop:
            return steps, stop.value


def grey(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture, np.float64)


def edit(path: Path, change: dict[str, object], **where: object) -> None:
    """Change cells of the rows of a CSV where all columns have the values given."""
    table = pd.read_csv(path, dtype=str)
    rows = np.logical_and.reduce([table[name] == value for name, value in where.items()])
    assert rows.any()
    table.loc[rows, list(change)] = list(change.values())
    table.to_csv(path, index=False)


def test_every_finding_has_its_row(prepared: tuple[Path, Prepared]) -> None:
    out, result = prepared
    assert result == Prepared(2, 20, 10, {}, 10)
    foramina = pd.read_csv(out / "sagittal_t1.csv")
    assert (foramina.groupby("study_id").size() == 10).all()
    severe = foramina[foramina.severity == Severity.SEVERE.text]
    assert set(zip(severe.level, severe.side, strict=True)) == {("L4/L5", "right")}
    axial = pd.read_csv(out / "axial_t2.csv")
    row = cell(axial, ODD, RECESS[1], RECESS[0])
    assert row.left_subarticular_stenosis == "Moderate"
    assert row.right_subarticular_stenosis == "Normal/Mild"
    assert (axial.left_subarticular_stenosis == "Moderate").sum() == 2


def test_sagittal_pictures_are_the_slices_that_were_pointed_at(
    prepared: tuple[Path, Prepared], source: RsnaPhantom
) -> None:
    """Files are numbered in no order; the picture must still be the phantom's slice."""
    volume = volumes(source.phantom)["sagittal_t1"][0]
    place = np.array(source.phantom.places[FORAMEN])
    _, (index, row, column) = nearest([volume], place)
    found = cell(pd.read_csv(prepared[0] / "sagittal_t1.csv"), ODD, FORAMEN[1], FORAMEN[0])
    plane = np.asarray(volume.voxels[round(index)], np.float32)
    expected = np.asarray(Image.fromarray(plane).resize((250, 250), Image.Resampling.BOX))
    picture = grey(prepared[0] / "sagittal_t1" / found.file)
    assert picture.shape == (250, 250)
    assert np.corrcoef(picture.ravel(), expected.ravel())[0, 1] > 0.995
    assert found.x == pytest.approx(column * 250 / volume.shape[2], abs=0.1)
    assert found.y == pytest.approx(row * 250 / volume.shape[1], abs=0.1)


def test_neighbours_lie_beside_in_the_patient(
    prepared: tuple[Path, Prepared], source: RsnaPhantom
) -> None:
    numbers = source.numbers["sagittal_t1"][0]
    found = pd.read_csv(prepared[0] / "sagittal_t1.csv").fillna("")
    offsets = {"file_before_2": -2, "file_before_1": -1, "file_after_1": 1, "file_after_2": 2}
    for row in found[found.study_id.astype(str) == ODD].to_dict("records"):
        middle = numbers.index(row["instance_number"])
        for name, offset in offsets.items():
            inside = 0 <= middle + offset < len(numbers)
            number = numbers[middle + offset] if inside else None
            expected = f"{ODD}_{SERIES['sagittal_t1']}_{number}.jpg" if inside else ""
            assert row[name] == expected
            assert not inside or (prepared[0] / "sagittal_t1" / expected).exists()


def test_spacing_is_written_in_mm(prepared: tuple[Path, Prepared], source: RsnaPhantom) -> None:
    for name in ("sagittal_t1", "axial_t2"):
        table = pd.read_csv(prepared[0] / f"{name}.csv")
        slices, rows, columns = volumes(source.phantom)[name][0].spacing_mm
        assert table.spacing_between_slices_mm.to_numpy() == pytest.approx(slices, rel=1e-3)
        assert table.row_spacing_mm.to_numpy() == pytest.approx(rows, rel=1e-3)
        assert table.column_spacing_mm.to_numpy() == pytest.approx(columns, rel=1e-3)


def test_axial_crops_lie_around_the_canal_of_their_level(
    prepared: tuple[Path, Prepared], source: RsnaPhantom
) -> None:
    stacks = volumes(source.phantom)["axial_t2"]
    found = pd.read_csv(prepared[0] / "axial_t2.csv")
    sides = (Condition.LEFT_SUBARTICULAR_STENOSIS, Condition.RIGHT_SUBARTICULAR_STENOSIS)
    for level in Level:
        row = cell(found, ODD, sides[0], level)
        centre = np.mean([source.phantom.places[level, side] for side in sides], axis=0)
        number, (index, y, x) = nearest(stacks, centre)
        assert row.instance_number == source.numbers["axial_t2"][number][round(index)]
        assert (row.x_min + row.x_max) / 2 == pytest.approx(x, abs=0.6)
        assert (row.y_min + row.y_max) / 2 == pytest.approx(y, abs=0.6)
        strip = grey(prepared[0] / "axial_t2" / row.file)
        size = [round(side / row.row_spacing_mm) for side in AXIAL_SIZE_MM]
        assert strip.shape == (size[0], 3 * size[1])
        assert row.distance_to_level_slices < 0.5


def test_the_middle_of_a_strip_is_the_picture_at_the_place(
    prepared: tuple[Path, Prepared], source: RsnaPhantom
) -> None:
    """Compared with reading the phantom's own volume around the same place."""
    found = cell(pd.read_csv(prepared[0] / "axial_t2.csv"), ODD, RECESS[1], RECESS[0])
    strip = grey(prepared[0] / "axial_t2" / found.file)
    width = strip.shape[1] // 3
    for part, offset in enumerate((-1, 0, 1)):
        stack = [n for n, ids in source.numbers["axial_t2"].items() if found.instance_number in ids]
        volume = volumes(source.phantom)["axial_t2"][stack[0]]
        middle = source.numbers["axial_t2"][stack[0]].index(found.instance_number)
        index = middle + offset if 0 <= middle + offset < volume.shape[0] else middle
        top = round((found.y_min + found.y_max) / 2 - strip.shape[0] / 2 + 0.5)
        left = round((found.x_min + found.x_max) / 2 - width / 2 + 0.5)
        expected = volume.voxels[index][top : top + strip.shape[0], left : left + width]
        piece = strip[:, part * width : (part + 1) * width]
        assert np.corrcoef(piece.ravel(), expected.ravel())[0, 1] > 0.85


def test_training_reads_what_was_prepared(prepared: tuple[Path, Prepared]) -> None:
    sagittal, axial = read_sagittal(prepared[0]), read_axial(prepared[0])
    assert (len(sagittal), len(axial)) == (20, 10)
    assert sagittal.view is View.SAGITTAL_T1
    assert (sagittal.severity == int(Severity.SEVERE)).sum() == 2
    assert (axial.severity == int(Severity.MODERATE)).sum() == 2
    assert set(sagittal.fold) == {fold_of(ODD), fold_of(PLAIN)}
    assert sagittal.pixels.std() > 10


def test_folds_are_by_study_and_written_beside_the_labels(
    prepared: tuple[Path, Prepared],
) -> None:
    labels = pd.read_csv(prepared[0] / "train.csv", dtype=str).set_index("study_id")
    assert labels.fold.to_dict() == {ODD: str(fold_of(ODD)), PLAIN: str(fold_of(PLAIN))}
    for name in ("sagittal_t1.csv", "axial_t2.csv"):
        table = pd.read_csv(prepared[0] / name, dtype=str)
        assert (table.fold == table.study_id.map(labels.fold)).all()
    assert (prepared[0] / "train_series_descriptions.csv").exists()


def test_missing_labels_are_left_out_and_counted(copied: RsnaPhantom, tmp_path: Path) -> None:
    blank = {
        column_of(*reversed(FORAMEN)): "",
        column_of(*reversed(RECESS)): "",
        **{column_of(c, Level.L1_L2): "" for c in Condition if c.view is View.AXIAL_T2},
    }
    edit(copied.folder / "train.csv", blank, study_id=ODD)
    _, result = finish(prepare_rsna(copied.folder, tmp_path / "out"))
    assert (result.foramina, result.axial_crops) == (19, 9)
    assert result.skipped == {"no-label": 2}
    axial = read_axial(tmp_path / "out")
    recess = axial.only((axial.study == int(ODD)) & (axial.level == list(Level).index(RECESS[0])))
    assert recess.severity.tolist() == [[0, MISSING, 0]]


def test_bad_files_are_skipped_with_a_counted_reason(copied: RsnaPhantom, tmp_path: Path) -> None:
    numbers = copied.numbers["sagittal_t1"][0]
    table = pd.read_csv(copied.folder / "train_label_coordinates.csv")
    pointed_at = set(table[table.series_id == int(SERIES["sagittal_t1"])].instance_number)
    spare = [number for number in numbers if number not in pointed_at]
    cut_short = copied.path(ODD, "sagittal_t1", spare[0])
    cut_short.write_bytes(cut_short.read_bytes()[:-3000])
    copied.path(PLAIN, "axial_t2", 999).write_bytes(b"no picture at all")
    wanted = copied.path(PLAIN, "sagittal_t1", min(pointed_at))
    wanted.write_bytes(b"")
    lost = (table.instance_number == min(pointed_at)) & (
        table.series_id == int(SERIES["sagittal_t1"])
    )
    _, result = finish(prepare_rsna(copied.folder, tmp_path / "out"))
    assert result.foramina == 20 - lost.sum() / 2
    assert result.axial_crops == 10
    assert result.skipped["no-slice"] == lost.sum() / 2
    assert result.skipped["not-dicom"] == result.skipped["empty"] == 1
    assert sum(result.skipped.values()) == 3 + lost.sum() / 2
    told = json.loads((tmp_path / "out" / "prepared.json").read_text())
    assert told["skipped"]["empty"] == {"count": 1, "meaning": "The file is empty."}


def test_a_series_of_two_sizes_is_cut_all_the_same(copied: RsnaPhantom, tmp_path: Path) -> None:
    """One slice, which a point names, has fewer rows and columns than the others."""
    points = pd.read_csv(copied.folder / "train_label_coordinates.csv", dtype=str)
    chosen = points[
        (points.study_id == ODD) & (points.series_id == SERIES["sagittal_t1"])
    ].instance_number.iloc[0]
    path = copied.path(ODD, "sagittal_t1", int(chosen))
    dataset = pydicom.dcmread(path)
    dataset.decompress(generate_instance_uid=False)
    smaller = np.ascontiguousarray(dataset.pixel_array[:140, :150])
    dataset.Rows, dataset.Columns = smaller.shape
    dataset.PixelData = smaller.tobytes()
    dataset.save_as(path, enforce_file_format=False)
    _, result = finish(prepare_rsna(copied.folder, tmp_path / "out"))
    assert (result.foramina, result.skipped) == (20, {})
    table = pd.read_csv(tmp_path / "out" / "sagittal_t1.csv", dtype=str).fillna("")
    small = table[(table.study_id == ODD) & (table.instance_number == chosen)]
    assert set(zip(small.original_rows, small.original_columns, strict=True)) == {("140", "150")}
    assert (small.file_after_1 == "").all()  # no neighbour of its size
    assert len(read_sagittal(tmp_path / "out")) == 20


def test_the_canal_says_where_a_level_is_if_a_recess_has_no_point(
    copied: RsnaPhantom, prepared: tuple[Path, Prepared], tmp_path: Path
) -> None:
    path = copied.folder / "train_label_coordinates.csv"
    points = pd.read_csv(path)
    gone = (points.condition == RECESS[1].value) & (points.level == RECESS[0].value)
    points[~gone].to_csv(path, index=False)
    _, result = finish(prepare_rsna(copied.folder, tmp_path / "out"))
    assert (result.axial_crops, result.skipped) == (10, {})
    now = cell(pd.read_csv(tmp_path / "out" / "axial_t2.csv"), ODD, RECESS[1], RECESS[0])
    before = cell(pd.read_csv(prepared[0] / "axial_t2.csv"), ODD, RECESS[1], RECESS[0])
    moved = np.hypot(now.x_min - before.x_min, now.y_min - before.y_min) * now.row_spacing_mm
    assert 0 < moved < 8.0
    canal = points.condition == Condition.SPINAL_CANAL_STENOSIS.value
    points[~gone & ~canal].to_csv(path, index=False)
    _, result = finish(prepare_rsna(copied.folder, tmp_path / "without"))
    assert (result.axial_crops, result.skipped) == (8, {"no-place": 2})


def test_strange_points_and_absent_studies_are_counted(copied: RsnaPhantom, tmp_path: Path) -> None:
    path = copied.folder / "train_label_coordinates.csv"
    table = pd.read_csv(path, dtype=str)
    odd = table.iloc[:4].copy()
    odd["level"], odd["x"] = ["T12/L1", "L1/L2", "L1/L2", "L1/L2"], ["1", "nan", "", "1"]
    odd["study_id"] = [ODD, ODD, ODD, "404"]
    pd.concat([table, odd]).to_csv(path, index=False)
    shutil.rmtree(copied.folder / "train_images" / PLAIN)
    _, result = finish(prepare_rsna(copied.folder, tmp_path / "out"))
    assert result.skipped == {"bad-point": 4, "no-study": 1}
    assert (result.foramina, result.axial_crops) == (10, 5)


def test_it_goes_on_where_it_was_stopped(copied: RsnaPhantom, tmp_path: Path) -> None:
    out = tmp_path / "out"
    work = prepare_rsna(copied.folder, out)
    while next(work).studies_done < 1:
        pass
    work.close()
    assert not (out / "sagittal_t1.csv").exists()
    shutil.rmtree(copied.folder / "train_images" / ODD)  # nothing of it is needed any more
    steps, result = finish(prepare_rsna(copied.folder, out))
    assert (result.foramina, result.axial_crops, result.skipped) == (20, 10, {})
    assert [step.resumed for step in steps if step.studies_done == 0] == [True]
    assert steps[-1].fraction == 1.0


def test_a_study_whose_labels_changed_is_cut_again(copied: RsnaPhantom, tmp_path: Path) -> None:
    out = tmp_path / "out"
    finish(prepare_rsna(copied.folder, out))
    edit(copied.folder / "train.csv", {column_of(*reversed(FORAMEN)): "Moderate"}, study_id=ODD)
    steps, _ = finish(prepare_rsna(copied.folder, out))
    assert {step.studies_done for step in steps if step.resumed} == {1}
    row = cell(pd.read_csv(out / "sagittal_t1.csv"), ODD, FORAMEN[1], FORAMEN[0])
    assert row.severity == "Moderate"


def test_equal_folders_give_equal_tables(
    source: RsnaPhantom, prepared: tuple[Path, Prepared], tmp_path: Path
) -> None:
    finish(prepare_rsna(source.folder, tmp_path))
    for path in sorted(prepared[0].rglob("*.*")):
        assert (tmp_path / path.relative_to(prepared[0])).read_bytes() == path.read_bytes()


def test_what_is_no_rsna_folder_is_refused(copied: RsnaPhantom, tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="train_images"):
        finish(prepare_rsna(tmp_path / "nothing", tmp_path / "out"))
    edit(copied.folder / "train.csv", {"study_id": "../7"}, study_id=PLAIN)
    with pytest.raises(TableError, match="no file can be called"):
        finish(prepare_rsna(copied.folder, tmp_path / "out"))
    (copied.folder / "train_label_coordinates.csv").unlink()
    with pytest.raises(TableError, match=r"train_label_coordinates\.csv is missing"):
        finish(prepare_rsna(copied.folder, tmp_path / "out"))


def test_a_folder_without_any_picture_says_so(copied: RsnaPhantom, tmp_path: Path) -> None:
    for study in (ODD, PLAIN):
        shutil.rmtree(copied.folder / "train_images" / study)
    with pytest.raises(NothingToShowError, match="Not one training picture"):
        finish(prepare_rsna(copied.folder, tmp_path / "out"))
