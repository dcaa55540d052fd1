"""What the reading process answers, line by line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from tests.unit.viewer.dicom.dicom_files import instance, ramp, write
from viewer.dicom.reading_process import path_field

ROOT = Path(__file__).resolve().parents[4]


def asked(*requests: dict[str, Any]) -> tuple[io.BytesIO, int]:
    """Answers of a process that is given these requests and then the end of its input."""
    lines = b"".join(json.dumps(request).encode() + b"\n" for request in requests)
    done = subprocess.run(
        [sys.executable, "-m", "viewer.dicom.child"],
        input=lines,
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.stderr == b""
    return io.BytesIO(done.stdout), done.returncode


def request(path: Path, verb: str = "header", **more: Any) -> dict[str, Any]:
    return {"verb": verb, "path": path_field(path), "seconds": 30, **more}


def test_it_says_that_it_is_ready_and_ends_with_its_input() -> None:
    answers, code = asked()
    assert (json.loads(answers.read()), code) == ({"ready": True}, 0)


def test_headers_refusals_and_pixels_are_answered_in_order(tmp_path: Path) -> None:
    good = write(instance(ramp(4), RescaleSlope=2), tmp_path / "good")
    bad = tmp_path / "bad"
    bad.write_text("no DICOM at all" * 20)
    pixels = request(good, "pixels", indices=[0], bytes=240)
    answers, _ = asked(request(good), request(bad), pixels)
    _, header, refusal, head = (json.loads(answers.readline()) for _ in range(4))
    assert header["header"]["rows"] == 12
    assert refusal == {"code": "not-dicom", "detail": "", "study_instance_uid": ""}
    assert (head["dtype"], head["shape"], head["slope"]) == ("<u2", [12, 10], 2)
    assert answers.read() == np.ascontiguousarray(ramp(4)).tobytes()


def test_it_ends_itself_when_a_request_takes_too_long(tmp_path: Path) -> None:
    path = write(instance(ramp(4)), tmp_path / "a")
    answers, code = asked(request(path) | {"seconds": 1e-6})
    assert code != 0
    assert len(answers.readlines()) == 1


def test_it_loads_neither_torch_nor_qt() -> None:
    script = (
        "import sys, viewer.dicom.child\n"
        "sys.exit(any(name in sys.modules for name in ('torch', 'PySide6', 'matplotlib')))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, cwd=ROOT)
    assert done.returncode == 0
