"""A menu that says of a grey row why it cannot be chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip


class ReasonMenu(QMenu):
    """Shows the `whatsThis` of a disabled action while the mouse rests on it.

    Tooltips of the others would only repeat their words, so that Qt's own are not switched on.
    """

    def event(self, event: QEvent) -> bool:
        """Tell the reason instead of a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            under = self.actionAt(event.pos())
            told = under is not None and not under.isEnabled() and bool(under.whatsThis())
            if under is not None and told:
                QToolTip.showText(event.globalPos(), under.whatsThis(), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
