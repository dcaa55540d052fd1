"""The weights are read strictly: whatever is wrong is refused in one sentence."""

from __future__ import annotations

import json
import pickle
from dataclasses import asdict
from pathlib import Path

import pytest
import torch

from model.ensemble import GradingEnsemble
from model.errors import WeightsError
from model.labels import Condition, Level
from model.levels_network import LevelsConfig, LevelsNetwork
from model.training.weights_writing import write_manifest, write_weights
from model.vit import GradingNetwork, VitConfig
from model.weights import GRADES, LEVELS, MANIFEST, chosen_device, load_networks

TINY = VitConfig(dim=16, blocks=1, heads=2, registers=1, stem=(4, 4, 4, 4, 8, 8))
SMALL = LevelsConfig(widths=(4, 4, 4, 4, 4))
CONDITIONS = json.dumps([condition.value for condition in Condition])
LEVEL_NAMES = json.dumps([level.value for level in Level])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_grades(tmp_path)
    metadata = {"config": json.dumps(asdict(SMALL)), "labels": LEVEL_NAMES}
    write_weights(LevelsNetwork(SMALL), tmp_path / LEVELS, metadata)
    write_manifest(tmp_path, "Toy", "1")
    return tmp_path


def write_grades(folder: Path, labels: str = CONDITIONS, config: VitConfig = TINY) -> None:
    described = json.dumps({"members": 2, **asdict(config)})
    metadata = {"config": described, "labels": labels}
    write_weights(toy_ensemble(), folder / GRADES, metadata)


def toy_ensemble() -> GradingEnsemble:
    torch.manual_seed(0)
    return GradingEnsemble([GradingNetwork(TINY), GradingNetwork(TINY)])


def test_good_files_give_networks_that_are_ready_to_grade(folder: Path) -> None:
    networks = load_networks(folder, "cpu")
    assert networks.grades.config == TINY
    assert not networks.grades.training
    assert (networks.name, networks.version, networks.device) == ("Toy", "1", "cpu")
    assert len(networks.digest) == 64


def test_stored_numbers_come_back_exactly(folder: Path) -> None:
    written = toy_ensemble().state_dict()
    read = load_networks(folder, "cpu").grades.state_dict()
    assert all(torch.equal(written[name], read[name]) for name in written)


@pytest.mark.parametrize("name", [GRADES, LEVELS, MANIFEST])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(WeightsError, match=name):
        load_networks(folder)


@pytest.mark.parametrize("name", [GRADES, LEVELS])
def test_one_flipped_bit_is_refused(folder: Path, name: str) -> None:
    data = bytearray((folder / name).read_bytes())
    data[-5] ^= 1
    (folder / name).write_bytes(data)
    with pytest.raises(WeightsError, match="damaged"):
        load_networks(folder)


def test_a_truncated_file_is_refused_even_if_listed(folder: Path) -> None:
    data = (folder / GRADES).read_bytes()
    (folder / GRADES).write_bytes(data[: len(data) // 2])
    write_manifest(folder, "Toy", "1")
    with pytest.raises(WeightsError, match="not a safetensors file"):
        load_networks(folder)


NO_FILES = '{"schema": 1, "name": "Toy", "version": "1", "files": []}'


class Trap:
    """Leaves a mark where unpickling would have run code."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.mark,)


def test_a_pickle_is_refused_and_never_opened(folder: Path) -> None:
    mark = folder / "ran"
    (folder / GRADES).write_bytes(pickle.dumps(Trap(mark)))
    write_manifest(folder, "Toy", "1")
    with pytest.raises(WeightsError, match="not a safetensors file"):
        load_networks(folder)
    assert not mark.exists()


def test_outputs_in_another_order_are_refused(folder: Path) -> None:
    write_grades(folder, labels=json.dumps(json.loads(CONDITIONS)[::-1]))
    write_manifest(folder, "Toy", "1")
    with pytest.raises(WeightsError, match="order"):
        load_networks(folder)


def test_another_shape_is_refused(folder: Path) -> None:
    write_grades(folder, config=VitConfig(dim=32, blocks=1, heads=2))
    write_manifest(folder, "Toy", "1")
    with pytest.raises(WeightsError, match="does not fit"):
        load_networks(folder)


def test_numbers_that_are_not_finite_are_refused(folder: Path) -> None:
    ensemble = toy_ensemble()
    with torch.no_grad():
        ensemble.networks[1].queries[0, 0] = torch.nan
    metadata = {"config": json.dumps({"members": 2, **asdict(TINY)}), "labels": CONDITIONS}
    write_weights(ensemble, folder / GRADES, metadata)
    write_manifest(folder, "Toy", "1")
    with pytest.raises(WeightsError, match="not finite"):
        load_networks(folder)


def test_a_newer_manifest_is_refused(folder: Path) -> None:
    manifest = json.loads((folder / MANIFEST).read_text())
    manifest["schema"] += 1
    (folder / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(WeightsError, match="newer version"):
        load_networks(folder)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"schema": 1}', NO_FILES])
def test_a_broken_manifest_is_refused(folder: Path, text: str) -> None:
    (folder / MANIFEST).write_text(text)
    with pytest.raises(WeightsError, match="list of weights"):
        load_networks(folder)


def test_a_device_that_is_not_here_is_refused() -> None:
    with pytest.raises(WeightsError, match="tpu"):
        chosen_device("tpu")
    assert chosen_device("cpu") == "cpu"
