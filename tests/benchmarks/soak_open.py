"""Open many studies in a row in the real window and print how memory, threads and files grow.

    python -m tests.benchmarks.soak_open --studies 200

Phantom studies are drawn once and opened in turn; each is read, decoded, graded and explained
(or only read and decoded, with --ungraded). The slope is that of a straight line through the
resident memory after each study, without the first ones, which load networks and fonts.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

from model.phantom.drawing import draw_phantom
from model.phantom.spec import PhantomSpec
from viewer.app import App, make_application
from viewer.dicom.reading_process import close_idle_process
from viewer.export.phantom_study import write_phantom_study
from viewer.opening import DEMONSTRATION
from viewer.reading import CELLS
from viewer.settings import Settings

DIFFERENT = 4  # studies drawn
WARM_UP = 20  # openings that are not counted
MOST_S = 300.0  # for one study, on a busy machine
BAR_MB = 1.0  # a study


def until(application: QCoreApplication, condition: Callable[[], bool]) -> None:
    """Run the event loop until something is so."""
    end = time.monotonic() + MOST_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drawn_studies(folder: Path) -> list[Path]:
    """Small phantom studies, each in a folder of its own."""
    folders = [folder / f"study{seed}" for seed in range(DIFFERENT)]
    for seed, study in enumerate(folders):
        phantom = draw_phantom(PhantomSpec(seed, DEMONSTRATION, small=True))
        for _ in write_phantom_study(phantom, study):
            pass
    return folders


def read_through(app: App, application: QCoreApplication, study: Path, *, graded: bool) -> None:
    """Open a study and look at it."""
    state = app.session
    app.open(study)
    until(application, lambda: state.state.reading is None and bool(state.state.volumes))
    for pane in range(len(state.state.panes)):
        state.show_slice(pane, 0)
    application.processEvents()
    if graded:
        until(application, lambda: len(state.state.findings) == len(CELLS))
        until(application, lambda: state.state.activity is None)
        state.select(CELLS[0])
        until(application, lambda: state.state.explanation is not None)


def measured(process: psutil.Process) -> tuple[float, int, int]:
    """Resident memory of the program and its children in MB, threads, open files."""
    gc.collect()
    family = [process, *process.children(recursive=True)]
    memory = sum(member.memory_info().rss for member in family) / 1e6
    return memory, process.num_threads(), process.num_fds() if os.name == "posix" else 0


def main() -> int:
    """Open the studies; 0 where the slope is below the bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--studies", type=int, default=200)
    parser.add_argument("--ungraded", action="store_true")
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        studies = drawn_studies(folder)
        application = make_application()
        app = App("cpu", Settings(folder / "settings.ini"), folder / "catalogue.db")
        app.session.set_preferences(keeps_catalogue=True)
        sys.excepthook = app.report_bug
        app.show()
        process = psutil.Process()
        for number in range(options.studies):
            study = studies[number % DIFFERENT]
            read_through(app, application, study, graded=not options.ungraded)
            rows.append(measured(process))
            if number % 10 == 9:
                memory, threads, files = rows[-1]
                print(
                    f"{number + 1:4} {memory:8.1f} MB {threads} threads {files} files", flush=True
                )
        app.window.close()
    close_idle_process()
    return report(rows)


def report(rows: list[tuple[float, int, int]]) -> int:
    """Print the slopes; 0 where that of the memory is below the bar."""
    counted = np.asarray(rows[min(WARM_UP, len(rows) // 2) :])
    slopes = np.polyfit(np.arange(len(counted)), counted, 1)[0]
    for name, slope in zip(("memory, MB", "threads", "open files"), slopes, strict=True):
        print(f"{name} a study, over {len(counted)} studies: {slope:+.3f}")
    return int(slopes[0] >= BAR_MB)


if __name__ == "__main__":
    sys.exit(main())
