"""A phantom RSNA folder, prepared, trained on and measured: the whole way with small networks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from model.errors import TrainedOnError
from model.labels import Level
from model.levels_network import DISCS, FORAMINA, LevelsConfig
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from model.training.evaluation import evaluate
from model.training.grade_data import read_axial, read_sagittal
from model.training.grade_export import export
from model.training.grade_members import GradeRecipes, train_members
from model.training.grade_recipe import Recipe
from model.training.levels_data import HALF_CANAL_MM, Known, read_canals
from model.training.levels_recipe import Cycle, LevelsRecipe
from model.training.levels_training import train_levels
from model.training.processes import ALONE
from model.training.weights_writing import write_manifest
from model.vit import VitConfig
from tests.unit.viewer.rsna_phantom import RsnaPhantom, nearest, volumes, write_rsna_folder
from viewer.export.rsna_preparation import prepare_rsna

FOLDS = {"11": 1, "22": 2}
SMALL = VitConfig(
    dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 8, 8, 16, 16),
    sagittal_px=(32, 32), axial_px=(32, 40), drop_path=0.0, sagittal_slices=3,
)  # fmt: skip


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> RsnaPhantom:
    folder = tmp_path_factory.mktemp("rsna")
    made = write_rsna_folder(draw_phantom(PhantomSpec(seed=5, small=True)), folder, tuple(FOLDS))
    table = pd.read_csv(folder / "train.csv")
    table.assign(fold=list(FOLDS.values())).to_csv(folder / "train.csv", index=False)
    return made


@pytest.fixture(scope="module")
def data(source: RsnaPhantom, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("prepared")
    for _ in prepare_rsna(source.folder, out):
        pass
    return out


def test_from_scans_to_figures(data: Path, tmp_path: Path) -> None:
    recipe = Recipe((2,), 1, epochs=1, batch=5, axial_batch=5, mixup=0.0)
    train_members(data, tmp_path / "run", GradeRecipes(SMALL, {"": recipe}), False, ALONE)
    resources = tmp_path / "resources"
    export([tmp_path / "run"], data, resources)
    levels = LevelsRecipe(folds=(2,), batch=4, cycles=(Cycle(2, 2e-3, 1),))
    narrow = LevelsConfig(widths=(2, 2, 2, 2, 2))
    found = train_levels(data, tmp_path / "levels", levels, start=narrow)
    (resources / found.name).write_bytes(found.read_bytes())
    write_manifest(resources)
    figures = evaluate(data, resources, fold=1)
    assert figures["foraminal"]["n"] == 10
    assert figures["canal"]["n"] == 5
    assert figures["trained_on"]["studies"] == 0
    with pytest.raises(TrainedOnError):
        evaluate(data, resources, fold=2)


def test_a_network_of_three_slices_sees_the_neighbours(data: Path) -> None:
    sagittal = read_sagittal(data)
    assert sagittal.pixels.shape[1] == 3
    before, middle, after = (sagittal.pixels[:, index].astype(float) for index in range(3))
    assert np.abs(before - middle).mean() > 1
    assert np.abs(after - middle).mean() > 1
    alone = sagittal.with_slices(1)
    assert (alone.pixels[:, 0] == sagittal.pixels[:, 1]).all()
    assert read_axial(data).pixels.shape[1] == 3


def test_discs_are_taught_in_front_of_the_canal(data: Path, source: RsnaPhantom) -> None:
    """The phantom's canal point, moved half a canal to the front, in mm of the picture."""
    (example,) = read_canals(data, (2,))
    assert (example.known[DISCS] == Known.HERE).all()
    assert (example.known[FORAMINA] == Known.ABSENT).all()
    volume = volumes(source.phantom)["sagittal_t2"][0]
    extent = np.array(volume.shape[1:]) * np.array(volume.spacing_mm[1:])
    assert np.array(example.pixel_mm) * example.pixels.shape == pytest.approx(extent, rel=1e-3)
    for (level, condition), place in source.phantom.places.items():
        if condition.zone.value == "canal":
            _, (_, row, column) = nearest([volume], np.array(place))
            taught = example.points[DISCS, list(Level).index(level)] * example.pixel_mm
            expected = np.array([row, column]) * volume.spacing_mm[1:]
            assert taught == pytest.approx(expected - (0, HALF_CANAL_MM), abs=0.3)


def test_levels_learn_from_a_folder_without_spider(data: Path, tmp_path: Path) -> None:
    recipe = LevelsRecipe(folds=(1, 2), batch=2, cycles=(Cycle(1, 2e-3, 1),))
    train_levels(data, tmp_path / "out", recipe, start=LevelsConfig(widths=(2, 2, 2, 2, 2)))
    assert pd.read_csv(tmp_path / "out" / "log.csv").step.tolist() == [1]
