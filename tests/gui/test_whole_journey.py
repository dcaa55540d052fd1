"""The main job, real from end to end: phantom study, window, grades, heat map, report, JSON."""

import gc
import json
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.labels import Condition, Level
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from viewer import cli
from viewer.app import App
from viewer.export.phantom_study import write_phantom_study
from viewer.opening import DEMONSTRATION
from viewer.settings import Settings

LONG_MS = 120_000


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("phantom") / "study"
    list(write_phantom_study(draw_phantom(PhantomSpec(0, DEMONSTRATION, small=True)), folder))
    return folder


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    made = App("cpu", Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made.window)
    yield made
    made.window.close()


def test_a_reading_from_folder_to_report(
    app: App, study: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    session = app.session
    app.show()
    assert app.window.focusWidget() in (None, app.window)  # a toolbar button had it once
    app.open(study)
    qtbot.waitUntil(
        lambda: len(session.state.findings) == 25 and session.state.activity is None,
        timeout=LONG_MS,
    )
    graded = [
        finding for finding in session.state.findings.values() if finding.severity is not None
    ]
    assert len(graded) == 25, [f.answer for f in session.state.findings.values()][:3]
    session.select((Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS))
    qtbot.waitUntil(lambda: session.state.explanation is not None, timeout=LONG_MS)
    explanation = session.state.explanation
    assert explanation is not None
    assert explanation.heatmap.values.max() > 0
    report = tmp_path / "report.pdf"
    with qtbot.waitSignal(app.journey.report_saved, timeout=LONG_MS):
        app.journey.save_report(report)
    text = "".join(page.extract_text() for page in PdfReader(report).pages)
    assert "not a medical device" in text.lower()
    assert "L4/L5" in text
    first = session.state.findings
    app.journey.renumber(-1)
    qtbot.waitUntil(
        lambda: (
            session.state.shift == -1
            and len(session.state.findings) == 25
            and session.state.activity is None
        ),
        timeout=LONG_MS,
    )
    assert session.state.findings != first


def test_the_pictures_of_a_study_go_with_it(app: App, study: Path, qtbot: QtBot) -> None:
    """At once, not when the garbage collector comes by: a study takes hundreds of megabytes."""
    app.show()
    gc.collect()
    gc.disable()
    try:
        app.open(study)
        qtbot.waitUntil(
            lambda: len(app.session.state.findings) == 25 and app.session.state.activity is None,
            timeout=LONG_MS,
        )
        app.session.select((Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS))
        qtbot.waitUntil(lambda: app.session.state.explanation is not None, timeout=LONG_MS)
        state = app.session.state
        kept = [weakref.ref(volume.voxels) for volume in state.volumes.values()]
        kept += [weakref.ref(f.crop.pixels) for f in state.findings.values() if f.crop is not None]
        assert len(kept) > 25
        del state
        app.open(study)
        qtbot.waitUntil(
            lambda: len(app.session.state.findings) == 25 and app.session.state.activity is None,
            timeout=LONG_MS,
        )
        assert [one() for one in kept if one() is not None] == []
    finally:
        gc.enable()


def test_the_command_line_does_the_same(study: Path, qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code = cli.run(
        ["analyse", str(study), "--out", str(out), "--device", "cpu", "--quiet",
         "--pdf", "--csv", "--overlays"]
    )  # fmt: skip
    assert code == 0
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    assert result["schema"] == "foramen-result/1"
    assert [level["level"] for level in result["levels"]] == [level.value for level in Level]
    assert len(result["findings"]) == 25
    for finding in result["findings"]:
        assert finding["status"] == "graded"
        assert sum(finding["probabilities"].values()) == pytest.approx(1, abs=1e-3)
        assert finding["location"]["sop_instance_uid"]
    assert set(result["seconds"]) >= {"scan", "decode", "locate", "grade", "explain", "total"}
    table = (out / "submission.csv").read_text().splitlines()
    assert len(table) == 26
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")
    assert list((out / "overlays").glob("*.png"))
