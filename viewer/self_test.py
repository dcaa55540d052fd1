"""Prove that this installation works: every decoder, a phantom graded, explained and printed."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from viewer.dicom.pixels import decode_stack
from viewer.dicom.reader import scan_folder
from viewer.dicom.study import StackKey
from viewer.errors import ViewerError
from viewer.export.codec_samples import CodecSample, write_codec_samples
from viewer.folder_analysis import AnalyseOptions, analyse_folder
from viewer.headless import run, write_phantom
from viewer.opening import DEMONSTRATION

Check = Callable[[Path], str]


class SelfTestError(ViewerError):
    """A part of the installation does not do what it must."""

    advice = "Install the program again."


def run_self_test() -> int:
    """Run every check and say its outcome on stdout; 0 when all passed, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from viewer.app import make_application

    _application = make_application()  # before the report makes one without widgets
    failed = 0
    checks: tuple[tuple[str, Check], ...] = (
        ("decoders", check_decoders),
        ("phantom", check_phantom),
        ("grades, heat maps and report", check_analysis),
        ("window", check_window),
    )
    with tempfile.TemporaryDirectory(prefix="foramen-self-test-") as name:
        for title, check in checks:
            clock = time.monotonic()
            try:
                said = check(Path(name))
                word = "ok"
            except ViewerError as error:
                said, word = str(error), "FAILED"
                failed += 1
            sys.stdout.write(f"{word:6} {title}: {said} ({time.monotonic() - clock:.1f} s)\n")
            sys.stdout.flush()
    sys.stdout.write("self-test passed\n" if not failed else f"self-test failed: {failed}\n")
    return 1 if failed else 0


def check_decoders(folder: Path) -> str:
    """Write, read back and compare a series in every transfer syntax."""
    samples = write_codec_samples(folder / "codecs")
    for sample in samples:
        difference = _difference(sample)
        if difference > sample.tolerance:
            raise SelfTestError(f"{sample.name} came back wrong by {difference:.0f}.")
    return f"{len(samples)} transfer syntaxes"


def check_phantom(folder: Path) -> str:
    """Draw the phantom of the demonstration and write it as a study."""
    write_phantom(folder / "phantom", 0, DEMONSTRATION, _silent)
    return f"{len(list((folder / 'phantom').rglob('*.dcm')))} files"


def check_analysis(folder: Path) -> str:
    """Grade and explain the phantom, and write every kind of result."""
    options = AnalyseOptions(folder / "out", "cpu", 0, pdf=True, csv=True, overlays=True, maps=True)
    graded = analyse_folder(folder / "phantom", options, _silent)
    result = json.loads((folder / "out" / "result.json").read_text(encoding="utf-8"))
    pdf = (folder / "out" / "report.pdf").read_bytes()
    if not pdf.startswith(b"%PDF") or len(result["findings"]) != 25:
        raise SelfTestError("The report or the result is not whole.")
    if not list((folder / "out" / "maps").glob("*.dcm")):
        raise SelfTestError("No heat map was written as DICOM file.")
    if graded == 0:
        raise SelfTestError("Nothing of the phantom was graded.")
    return f"{graded} of 25 findings graded, report of {len(pdf) // 1024} kB"


def check_window(folder: Path) -> str:
    """Build the window, without showing a study."""
    from viewer.app import App
    from viewer.settings import Settings

    app = App("cpu", Settings(folder / "settings.ini"), folder)
    app.window.resize(1280, 800)
    size = app.window.grab().size()
    app.close()
    if size.isEmpty():
        raise SelfTestError("The window could not be drawn.")
    return f"{size.width()} x {size.height()}"


def _difference(sample: CodecSample) -> float:
    studies = run(scan_folder(sample.folder), _silent, lambda _: "")
    key = StackKey(studies[0].series[0].series_instance_uid, 0)
    volume = run(decode_stack(studies[0], key), _silent, lambda _: "")
    expected = sample.pixels.astype(np.float32)
    if volume.shape != (1, *expected.shape):
        return float("inf")
    return float(np.abs(volume.voxels[0] - expected).max())


def _silent(text: str, fraction: float | None = None) -> None:
    """Say nothing."""
