"""Help > pages and the first tour."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from viewer.language import marked, tr
from viewer.paths import resources_folder
from viewer.reading import CELLS
from viewer.ui import availability as when
from viewer.ui import dialogs
from viewer.ui.action import LAST_MENU, Action
from viewer.ui.action_set import ActionSet
from viewer.ui.feature import Feature
from viewer.ui.help_dialog import HelpDialog
from viewer.ui.tour_panel import Step, TourPanel

STEPS = (
    Step(
        marked("Welcome to Foramen"),
        marked(
            "This tour has five steps and uses a computed spine, nobody's pictures. Next opens it."
        ),
    ),
    Step(
        marked("Slices"),
        marked(
            "The series of the study stand here; drag one into a pane. The wheel scrolls, a left "
            "drag sets the window, a click shows the point in all panes, Alt+1 to 5 go to a level."
        ),
        "StudyBrowser",
    ),
    Step(
        marked("Findings"),
        marked(
            "Five conditions at five levels fill this grid. Click a cell: its slices are hung. N "
            "goes to the next finding to look at; Y accepts its grade, X changes it."
        ),
        "SeverityGrid",
    ),
    Step(
        marked("Evidence"),
        marked(
            "H shows what moved the network, as a heat map over the crop that it graded. It is a "
            "hint, no proof: the evidence window compares and checks it."
        ),
        "ExplainPanel",
    ),
    Step(
        marked("Report"),
        marked(
            "Ctrl+P saves a report as PDF, a draft for you to read. F1 shows all keys, Shift+F1 "
            "the help. Now open a study of your own with Ctrl+O."
        ),
        "Toolbar",
    ),
)
#: From this step on there should be a study, and from that one on a chosen finding.
_NEEDS_STUDY, _NEEDS_FINDING = 1, 3


class HelpFeature(Feature):
    """Two commands; the tour also comes by itself at the very first start.

    Signals
    -------
    phantom_requested
        The tour needs something to show.
    """

    phantom_requested = Signal()

    def actions(self) -> tuple[Action, ...]:
        """Pages and tour, below the keys."""
        return (
            Action(
                "help", tr("&Help pages"), ("Shift+F1",), self._on_help, when.always, tr(LAST_MENU)
            ),
            Action("tour", tr("&Tour of the window"), (), self.begin, when.always, tr(LAST_MENU)),
        )

    def begin_once(self) -> None:
        """Begin the tour unless it was begun before, on this computer by this user."""
        if not self._session.state.preferences.toured:
            self.begin()

    @Slot()
    def begin(self) -> None:
        """Begin the tour; one at a time."""
        if any(one.isVisible() for one in self._window.findChildren(TourPanel)):
            return
        self._session.set_preferences(toured=True)
        panel = TourPanel(STEPS, self._window)
        panel.stepped.connect(self._on_stepped)
        panel.show()
        panel.place()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        state = self._session.state
        if step >= _NEEDS_STUDY and state.study is None and state.reading is None:
            self.phantom_requested.emit()
        graded = [cell for cell in CELLS if cell in state.findings]
        if step >= _NEEDS_FINDING and state.selected is None and graded:
            self._session.select(graded[0])

    @Slot()
    def _on_help(self) -> None:
        for made in self._window.findChildren(ActionSet):
            folder = resources_folder() / "help"
            dialogs.show_beside(HelpDialog(folder, made.table, self._window))
