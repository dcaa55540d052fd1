"""The account of a folder: every file once, every stack with its place and its pixels."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from pydicom.uid import JPEG2000Lossless

from tests.unit.viewer.dicom.dicom_files import (
    compressed,
    finish,
    instance,
    ramp,
    sagittal_positions,
    write,
    write_series,
)
from viewer.errors import FolderError
from viewer.inspection import inspect_folder


def j2k(pixels: np.ndarray) -> bytes:
    return bytes(imagecodecs.jpeg2k_encode(pixels, codecformat="j2k", reversible=True))


def test_a_series_is_described_in_display_order(tmp_path: Path) -> None:
    write_series(tmp_path / "s", sagittal_positions(4), SeriesDescription="T1")
    found = finish(inspect_folder(tmp_path))
    assert json.loads(json.dumps(found)) == found
    (series,) = found["series"]
    (stack,) = series["stacks"]
    assert (series["series_instance_uid"], series["role"]) == ("1.2.826.0.1.3", "Sagittal T1")
    assert stack["sop_instance_uids"] == [f"1.2.826.0.1.3.{n}" for n in (4, 3, 2, 1)]
    assert (stack["frames"], stack["rows"], stack["columns"]) == (4, 12, 10)
    assert stack["spacing"] == [4.0, 0.5, 0.5]
    affine = np.array(stack["affine"])
    np.testing.assert_allclose(affine @ [0, 0, 0, 1], [4.0, -80, 150, 1])
    np.testing.assert_allclose(affine @ [1, 2, 3, 1], [0.0, -78.5, 149, 1])
    pixels = np.stack([ramp(n) for n in (3, 2, 1, 0)]).astype("<u2")
    assert stack["dtype"] == "uint16"
    assert stack["pixels_sha256"] == hashlib.sha256(pixels.tobytes()).hexdigest()
    assert [(f["path"], f["status"], f["reason"]) for f in found["files"]] == [
        (str(Path("s") / f"{n}.dcm"), "displayed", None) for n in (1, 2, 3, 4)
    ]
    assert found["seconds"] >= 0
    assert found["peak_rss_bytes"] is None or found["peak_rss_bytes"] > 2**20


def test_rescaled_pixels_are_hashed_as_floats(tmp_path: Path) -> None:
    write(instance(ramp(1), RescaleSlope=0.5, RescaleIntercept=2), tmp_path / "a")
    (series,) = finish(inspect_folder(tmp_path))["series"]
    (stack,) = series["stacks"]
    expected = (ramp(1) * 0.5 + 2).astype("<f4").tobytes()
    assert stack["dtype"] == "float32"
    assert stack["pixels_sha256"] == hashlib.sha256(expected).hexdigest()


def test_a_file_whose_pixels_do_not_decode_is_refused(tmp_path: Path) -> None:
    write_series(tmp_path, sagittal_positions(5))
    broken = j2k(ramp(2))[:120]
    ds = instance(ramp(2), position=sagittal_positions(5)[2], InstanceNumber=3)
    write(compressed(ds, JPEG2000Lossless, [broken]), tmp_path / "3.dcm")
    (tmp_path / "notes.txt").write_text("notes")
    write(instance(ramp(0), PixelData=None), tmp_path / "report")
    found = finish(inspect_folder(tmp_path))
    status = {item["path"]: item["status"] for item in found["files"]}
    assert status == {
        "1.dcm": "displayed",
        "2.dcm": "displayed",
        "3.dcm": "refused",
        "4.dcm": "displayed",
        "5.dcm": "displayed",
        "notes.txt": "refused",
        "report": "not_displayable",
    }
    (series,) = found["series"]
    assert sorted(stack["frames"] for stack in series["stacks"]) == [2, 2]
    assert any("gap" in warning for warning in series["warnings"])


def test_a_folder_without_pictures_is_accounted_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    found = finish(inspect_folder(tmp_path))
    assert found["series"] == []
    assert [(f["path"], f["status"]) for f in found["files"]] == [("a.txt", "refused")]
    assert found["files"][0]["reason"].endswith(".")


def test_two_studies_share_one_account(tmp_path: Path) -> None:
    write_series(tmp_path / "a", sagittal_positions(3))
    write_series(tmp_path / "b", sagittal_positions(3), uid="1.5.1", StudyInstanceUID="1.5")
    (tmp_path / "junk").write_text("junk")
    found = finish(inspect_folder(tmp_path))
    assert len(found["series"]) == 2
    assert len({item["path"] for item in found["files"]}) == len(found["files"]) == 7


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        finish(inspect_folder(tmp_path / "gone"))
