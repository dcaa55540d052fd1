"""After a sudden end: say so, and offer the study that was open, where that is known."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox

from viewer.errors import Notice
from viewer.language import marked, tr
from viewer.local_studies import OpenPath
from viewer.running_mark import Ended
from viewer.ui.feature import Feature

TEXT = marked("The program ended unexpectedly the last time.")
#: Nothing but a list of local studies may say what was open.
UNKNOWN = Notice(TEXT, marked("Open the study again; what you had said of it is kept."))
QUESTION = marked("Open the study again that was open? What you had said of it is kept.")


class ReopenFeature(Feature):
    """A question beside the work, or a notice.

    Signals
    -------
    wished(LocalWish)
        Open it.
    """

    wished = Signal(object)

    def offer(self, ended: Ended) -> None:
        """Say what happened; ask only where there is something to open."""
        path = ended.path
        if path is None or not path.exists() or self._session.state.study is not None:
            self._session.notify(UNKNOWN)
            return
        box = QMessageBox(self._window)
        box.setWindowModality(Qt.WindowModality.NonModal)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Foramen")
        box.setText(tr(TEXT))
        box.setInformativeText(tr(QUESTION))
        again = box.addButton(tr("Open it again"), QMessageBox.ButtonRole.AcceptRole)
        again.setAccessibleName(tr("Open it again"))
        again.setToolTip(tr("Open the study that was open"))
        box.addButton(QMessageBox.StandardButton.No).setText(tr("No"))
        again.clicked.connect(lambda: self.wished.emit(OpenPath(path, ended.study_instance_uid)))
        box.show()
