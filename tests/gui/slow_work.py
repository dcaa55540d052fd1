"""Work that waits at gates, in place of reading, grading, explaining and reporting."""

import threading
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.labels import Condition, Level
from model.methods import Wish
from model.results import NotAssessed
from model.volume import Volume
from tests.lumbar_study import DISCS, make_explanation, make_finding, make_levels, make_study
from viewer import journey as journey_module
from viewer import loading as loading_module
from viewer.decoding import Decoded
from viewer.dicom.reader import Scan
from viewer.dicom.study import StackKey, Study
from viewer.pipeline import Doubted, GradingRequest, Located
from viewer.progress import Progress
from viewer.reading import CELLS, Analysis, Finding, ModelIdentity
from viewer.reporting import ReportRequest

MODEL = ModelIdentity("test", "1", "0" * 64, "cpu")
#: The two cells that `Grading(graded=True)` grades; the others are not assessed.
FIRST = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
SECOND = (Level.L3_L4, Condition.SPINAL_CANAL_STENOSIS)
Work = Generator[Any, None, Any]


class Gate:
    """Open until it is shut; work that waits at it counts itself in and out."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self._open.set()
        self.reached = threading.Event()
        self.left = threading.Event()

    def shut(self) -> None:
        """Let work wait from now on."""
        self._open.clear()

    def open(self) -> None:
        """Let work pass."""
        self._open.set()

    def wait(self) -> None:
        """Wait, at most as long as a broken test may hang."""
        self.reached.set()
        self._open.wait(5)


def blank(study: Study, key: StackKey) -> Volume:
    """A black stack."""
    frames = study.stack(key).frames
    shape = (len(frames), frames[0].rows, frames[0].columns)
    return Volume(np.zeros(shape, np.float32), study.stack(key).affine, "1")


def opening(study: Study, gate: Gate | None = None) -> Callable[[Path], Work]:
    """In place of `open_folders`: a study that is there at once, in two scans."""

    def work(_: Path) -> Work:
        """Find the study; wait at the gate where there is one."""
        try:
            yield Scan(1, 2, (study,))
            if gate is not None:
                gate.wait()
            yield Scan(2, 2, (study,))
            return (study,)
        finally:
            if gate is not None:
                gate.left.set()

    return work


def decoding(study: Study, keys: list[StackKey]) -> Work:
    """In place of `decode`."""
    for key in keys:
        yield Decoded(key, blank(study, key), (500.0, 900.0))


class Grading:
    """In place of `grade_study`; waits at its gate before each finding."""

    def __init__(self, *, graded: bool = False) -> None:
        self.requests: list[GradingRequest] = []
        self.gate = Gate()
        self._graded = graded

    def __call__(self, request: GradingRequest) -> Work:
        self.requests.append(request)
        findings = [self._finding(request.study, cell) for cell in CELLS]
        levels = make_levels()
        try:
            yield MODEL
            yield Doubted(("A doubt.",))
            yield Located(levels, request.shift)
            for finding in findings:
                self.gate.wait()
                yield finding
            return Analysis(levels, request.shift, tuple(findings), MODEL)
        finally:
            self.gate.left.set()

    def _finding(self, study: Study, cell: tuple[Level, Condition]) -> Finding:
        if self._graded and cell in (FIRST, SECOND):
            block = list(Level).index(cell[0])
            key = StackKey(f"{study.study_instance_uid}.3", block)
            return make_finding(study, key, 1, DISCS[cell[0]], cell[1], cell[0])
        return Finding(NotAssessed(*cell, "test"))


class Explaining:
    """In place of `explain_finding`."""

    def __init__(self) -> None:
        self.asked: list[tuple[tuple[Level, Condition], Wish]] = []
        self.gate = Gate()

    def __call__(self, finding: Finding, wish: Wish, *_: object) -> Work:
        self.asked.append((finding.cell, wish))
        try:
            yield Progress(wish.method)
            self.gate.wait()
            yield Progress(wish.method, 0.5)
            return make_explanation(finding)
        finally:
            self.gate.left.set()


class Reporting:
    """In place of `report_study`."""

    def __init__(self) -> None:
        self.requests: list[ReportRequest] = []
        self.gate = Gate()

    def __call__(self, request: ReportRequest, target: Path) -> Work:
        self.requests.append(request)
        yield Progress("Drawing heat maps", 0.0)
        self.gate.wait()
        yield Progress("Writing the report")
        return target


def put_in_place(monkeypatch: pytest.MonkeyPatch, grading: Grading) -> None:
    """Let the journey open one lumbar study and grade it with `grading`."""
    monkeypatch.setattr(journey_module, "grade_study", grading)
    monkeypatch.setattr(loading_module, "open_folders", opening(make_study()))
    monkeypatch.setattr(loading_module, "decode", decoding)
