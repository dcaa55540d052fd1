"""A bug while something is painted is reported; the window goes on and no painter is left."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

#: In a process of its own, since a painter that is left crashes Qt. The errors are kept with
#: their tracebacks, and so are the frames of the painting, as whoever reports a bug keeps them.
FAILS = """
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.shell_study import graded_session
from viewer.settings import Settings
from viewer.ui.grid_delegate import GradeDelegate
from viewer.ui.halo_text import HaloText
from viewer.ui.main_window import MainWindow
from viewer.ui.scale_bar import ScaleBar
from viewer.ui.slice_slider import SliceSlider

FAILING = (
    (SliceSlider, "_draw_span"),
    (HaloText, "draw"),
    (ScaleBar, "draw"),
    (GradeDelegate, "paint"),
)


def failing(owner):
    def fail(*args, **kwargs):
        raise RuntimeError(owner.__name__)

    return fail


said, errors = [], []
qInstallMessageHandler(lambda kind, context, text: said.append(text))
application = QApplication(sys.argv[:1])
session = graded_session()
window = MainWindow(session, Settings(Path(sys.argv[2])))
window.resize(1280, 800)
for owner, name in FAILING:
    setattr(owner, name, failing(owner))
sys.excepthook = lambda kind, error, traceback: errors.append(error)
window.show()
for pane in (0, 1, 2, 0):
    session.activate(pane)
    window.update()
    application.processEvents()
sys.excepthook = sys.__excepthook__  # what fails from here on is the test
widgets = window.findChildren(QWidget)
said_so = {str(error).split()[-1] for error in errors}  # PySide says more in front of some
assert said_so == {owner.__name__ for owner, _ in FAILING}, errors
assert not [one for one in widgets if one.paintingActive()]
assert not [text for text in said if "painter" in text.lower()], said
"""


def test_an_error_in_painting_leaves_no_painter(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FAILS, str(ROOT), str(tmp_path / "settings.ini")]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
