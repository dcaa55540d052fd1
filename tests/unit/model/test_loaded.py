"""Networks are read once a thread, and again when a file changed."""

import os
import shutil
import threading
from pathlib import Path

import pytest

from model.errors import WeightsError
from model.loaded import loaded_networks
from model.weights import GRADES, MANIFEST, Networks
from viewer.paths import resources_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (MANIFEST, GRADES, "levels.safetensors"):
        shutil.copy(resources_folder() / name, tmp_path / name)
    return tmp_path


def test_the_same_networks_are_given_again(folder: Path) -> None:
    assert loaded_networks(folder, "cpu") is loaded_networks(folder, "cpu")


def test_a_changed_file_is_read_again(folder: Path) -> None:
    before = loaded_networks(folder, "cpu")
    os.utime(folder / MANIFEST, ns=(1, 1))
    assert loaded_networks(folder, "cpu") is not before
    (folder / GRADES).write_bytes(b"damaged")
    with pytest.raises(WeightsError, match="damaged"):
        loaded_networks(folder, "cpu")


def test_no_weights_are_told_as_ever(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="missing"):
        loaded_networks(tmp_path, "cpu")


def test_threads_share_no_networks(folder: Path) -> None:
    others: list[Networks] = []
    thread = threading.Thread(target=lambda: others.append(loaded_networks(folder, "cpu")))
    thread.start()
    thread.join()
    assert others[0] is not loaded_networks(folder, "cpu")
