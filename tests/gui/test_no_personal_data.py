"""What a file says of a person stays on the screen and on paper; and nothing goes out."""

import json
import socket
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.unit.viewer.dicom.dicom_files import AXIAL, write_series
from viewer import cli, logs
from viewer.app import App
from viewer.settings import Settings

CANARY = "Zzcanary"
BIRTH = "19610203"
TAGS = (
    "PatientName", "PatientID", "OtherPatientNames", "PatientAddress", "AccessionNumber",
    "ReferringPhysicianName", "InstitutionName", "StationName", "OperatorsName", "StudyID",
    "PatientComments", "ImageComments", "AdditionalPatientHistory", "StudyDescription",
    "DeviceSerialNumber", "RequestedProcedureDescription", "ManufacturerModelName",
)  # fmt: skip


@pytest.fixture
def study(tmp_path: Path) -> Path:
    positions = [(-60.0, -60.0, 4.0 * z) for z in range(4)]
    words = {tag: f"{CANARY}^{tag[:7]}" for tag in TAGS}  # 16 characters are an SH
    folder = tmp_path / f"{CANARY} in"
    paths = write_series(
        folder, positions, orientation=AXIAL, SeriesDescription=f"T2 {CANARY}",
        PatientBirthDate=BIRTH, **words,
    )  # fmt: skip
    damaged = paths[0].read_bytes()
    (folder / "damaged.dcm").write_bytes(damaged[: len(damaged) // 2])
    return folder


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.socket

    def guarded(family: int = socket.AF_INET, *rest: int, **more: int) -> socket.socket:
        if family in (socket.AF_INET, socket.AF_INET6):
            pytest.fail("a socket to the network was asked for")
        return real(family, *rest, **more)

    monkeypatch.setattr(socket, "socket", guarded)


def hits(folder: Path) -> list[str]:
    """Files below a folder that hold a canary, in their name or in themselves."""
    words = (CANARY.encode(), BIRTH.encode(), b"1961-02-03")
    return [
        path.name
        for path in folder.rglob("*")
        if CANARY in path.name
        or (path.is_file() and any(word in path.read_bytes() for word in words))
    ]


def test_the_command_line_writes_nobody_down(
    qapp: QApplication, study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    arguments = ["analyse", str(study), "--out", str(out), "--device", "cpu", "--pdf", "--overlays"]
    assert cli.run(arguments) == 3  # an axial series alone is not graded
    assert cli.run(["inspect", str(study), "--json", str(out / "files.json")]) == 0
    said = capsys.readouterr()
    assert CANARY not in said.out + said.err
    assert hits(out) == []
    report = PdfReader(out / "report.pdf")
    assert CANARY not in json.dumps({key: str(text) for key, text in report.metadata.items()})
    assert CANARY in "".join(page.extract_text() for page in report.pages)


def test_the_window_logs_and_keeps_nobody(
    qapp: QApplication, qtbot: QtBot, study: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    before = {path: path.stat().st_mtime_ns for path in study.rglob("*")}
    logs.start(kept)
    try:
        app = App("cpu", Settings(kept / "settings.ini"))
        qtbot.addWidget(app.window)
        app.window.show()
        app.open(study)
        qtbot.waitUntil(lambda: len(app.session.state.findings) == 25, timeout=60_000)
        shown = app.session.state.study
        assert shown is not None
        error = KeyError(shown.patient.name)
        app.report_bug(KeyError, error, error.__traceback__)
        app.window.close()
    finally:
        logs.stop()
    assert CANARY in shown.patient.name
    assert "KeyError" in (kept / "foramen.log").read_text()
    assert (kept / "settings.ini").is_file()
    assert hits(kept) == []
    assert {path: path.stat().st_mtime_ns for path in study.rglob("*")} == before
