"""The session of the study that the open one is compared with: a view into the one state."""

from __future__ import annotations

from PySide6.QtCore import Slot

from viewer import comparing
from viewer.session import Session
from viewer.state import State


class PriorSession(Session):
    """Shows and changes the prior in `State.prior`, so that panes and loading serve it too.

    It holds nothing of its own that outlasts a change of the whole state. Without a prior its
    state is empty, and changes come to nothing.

    Parameters
    ----------
    whole : Session
        Of the open study.
    """

    def __init__(self, whole: Session) -> None:
        super().__init__(whole)
        self._whole = whole
        self._state = comparing.prior_state(whole.state)
        whole.changed.connect(self._on_changed)

    def _become(self, new: State) -> None:
        """Change the whole state; listeners are told when it tells its own."""
        if new == self._state:
            return
        self._whole.apply(comparing.with_prior_state, new)
        self._state = comparing.prior_state(self._whole.state)

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        self._state = comparing.prior_state(self._whole.state)
        before, after = comparing.prior_state(old), comparing.prior_state(new)
        if before != after:
            self.changed.emit(before, after)
