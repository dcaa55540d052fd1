"""The demonstration: the window on a phantom, or the same offscreen where there is no display."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from model.labels import Condition, Level
from viewer.errors import ViewerError
from viewer.folder_analysis import AnalyseOptions, analyse_folder
from viewer.headless import run
from viewer.opening import demonstration

#: The finding whose heat map the picture of the window shows.
SHOWN = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
WINDOW_SIZE = (1600, 1000)
PATIENCE_S = 300.0


class DemoError(ViewerError):
    """The window did not come to its end."""

    advice = "Run the self-test: it says which part fails."


def run_demo(folder: Path) -> int:
    """Make the phantom and show it; without a display leave report, result and picture behind.

    Returns
    -------
    int
        Exit code.
    """
    study = folder / "phantom"
    run(demonstration(study), _say)
    if has_display():
        from viewer.app import open_window

        return open_window((study,))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _say("No display: the demonstration runs offscreen.")
    from viewer.app import make_application

    _application = make_application()  # before the report makes one without widgets
    options = AnalyseOptions(folder, pdf=True)
    analyse_folder(study, options, _say)
    picture_window(study, folder / "window.png")
    for name in ("report.pdf", "result.json", "window.png"):
        sys.stdout.write(f"{folder / name}\n")
    return 0


def has_display() -> bool:
    """Whether a window can be shown to somebody."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform in ("offscreen", "minimal"):
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def picture_window(study: Path, target: Path, size: tuple[int, int] = WINDOW_SIZE) -> None:
    """Open the window on a study, wait for grades and a heat map, and save a picture of it.

    Settings and readings of whoever runs it are left alone.

    Raises
    ------
    DemoError
        The grades or the heat map did not come, or the picture cannot be saved.
    """
    from viewer.app import App, make_application
    from viewer.posing import Pose
    from viewer.settings import Settings

    make_application()
    with tempfile.TemporaryDirectory(prefix="foramen-demo-") as kept:
        app = App(settings=Settings(Path(kept) / "settings.ini"), data=Path(kept))
        app.window.resize(*size)
        app.show()
        pose = Pose(app.session, SHOWN)
        app.open(study)
        settled = pose.wait(PATIENCE_S)
        saved = settled and app.window.grab().save(str(target))
        app.window.close()
    if not saved:
        raise DemoError("The window did not show the graded phantom.")


def _say(text: str, fraction: float | None = None) -> None:
    percent = "" if fraction is None else f" {int(fraction * 100)} %"
    sys.stderr.write(f"{text}{percent}\n")
