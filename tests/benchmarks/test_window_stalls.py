"""How long the window stands still while findings are chosen, and when a slow map is first seen.

Printed, not judged: other programs may take the processor. A timer beats every 10 ms; what lies
between two beats is what the reader may have to wait for. So the processor's time that the
window's own thread took between them is printed too: on a quiet machine the wait is that long.
On POSIX and Windows.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from model.methods import DEFAULT_METHOD, Wish
from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from viewer.app import App, make_application
from viewer.export.phantom_study import write_phantom_study
from viewer.opening import DEMONSTRATION
from viewer.reading import CELLS, Cell
from viewer.settings import Settings

SIZES = ((1600, 1000), (2560, 1440))
BEAT_MS = 10
BAR_MS = 50
AFTER_S = 0.15  # what a new map still changes on the screen
MOST_S = 300.0


class Beats(QObject):
    """The time between beats, and how much of it the thread used, ms."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self.forget()

    def forget(self) -> None:
        """Count from here."""
        self._last = time.perf_counter(), time.thread_time()
        self.apart: list[float] = []
        self.used: list[float] = []

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        for times, one, other in zip((self.apart, self.used), now, self._last, strict=True):
            times.append(1000 * (one - other))
        self._last = now


def wait(application: QApplication, condition: Callable[[], bool]) -> None:
    end = time.monotonic() + MOST_S
    while not condition():
        assert time.monotonic() < end
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        time.sleep(0.001)


def wait_for(application: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    wait(application, lambda: time.monotonic() > end)


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path) -> Iterator[App]:
    """The program with a phantom of usual size, graded."""
    make_application()
    phantom = draw_phantom(PhantomSpec(1, DEMONSTRATION))
    for _ in write_phantom_study(phantom, tmp_path / "study"):
        pass
    app = App("cpu", Settings(tmp_path / "settings.ini"), tmp_path / "data")
    app.show()
    app.open(tmp_path / "study")
    session = app.session
    wait(qapp, lambda: len(session.state.findings) == len(CELLS))
    wait(qapp, lambda: session.state.activity is None and session.state.reading is None)
    yield app
    app.window.close()


def graded_cells(app: App) -> list[Cell]:
    return [cell for cell, finding in app.session.state.findings.items() if finding.crop]


def told(name: str, times: list[float]) -> str:
    ordered = sorted(times)
    late = sum(one > BAR_MS for one in times)
    most = ordered[int(0.99 * len(ordered))]
    return f"{name}: longest {ordered[-1]:.0f} ms, 99 % {most:.0f} ms, {late} over {BAR_MS} ms"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_choosing_findings(qapp: QApplication, app: App, size: tuple[int, int]) -> None:
    session = app.session
    app.window.resize(*size)
    wait_for(qapp, 1.0)
    beats = Beats()
    for cell in graded_cells(app):
        session.select(cell)
        wait(qapp, lambda: session.state.explanation is not None)
        wait(qapp, lambda: session.state.activity is None)
        wait_for(qapp, AFTER_S)
    print(f"\n{size[0]} x {size[1]}, {len(beats.used)} beats, {DEFAULT_METHOD}")
    print(told("of the processor between two beats", beats.used))
    print(told("by the clock", beats.apart))


def test_a_slow_map_is_seen_early(qapp: QApplication, app: App) -> None:
    session = app.session
    first: list[float] = []
    whole: list[float] = []
    used: list[float] = []
    for cell in graded_cells(app)[:5]:
        session.select(cell)
        wait(qapp, lambda: session.state.explanation is not None)
        wait(qapp, lambda: session.state.activity is None)
        clock, processor = time.perf_counter(), time.process_time()
        app.journey.explain(Wish("Integrated gradients"))
        wait(qapp, lambda: is_shown(app, 0.0))
        first.append(time.perf_counter() - clock)
        used.append(time.process_time() - processor)
        wait(qapp, lambda: is_shown(app, 0.999))
        whole.append(time.perf_counter() - clock)
        wait(qapp, lambda: session.state.activity is None)
    print(f"\nIntegrated gradients: first picture after {min(first):.2f} to {max(first):.2f} s,")
    print(
        f"{min(used):.2f} to {max(used):.2f} s of the processor; "
        f"all of it after {min(whole):.2f} to {max(whole):.2f} s, {len(first)} findings"
    )


def is_shown(app: App, least: float) -> bool:
    """Whether a map that is done so far is on the screen."""
    made = app.session.state.explanation
    return made is not None and made.method == "Integrated gradients" and made.done > least
