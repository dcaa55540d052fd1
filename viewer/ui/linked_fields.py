"""Zoom and pan of two studies together: the same place by the discs, at the same scale in mm."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from viewer import comparing
from viewer.dicom.study import Plane
from viewer.matching import matched_place
from viewer.session import Session
from viewer.state import State
from viewer.ui.linked_views import LinkedViews
from viewer.ui.pane_content import shown_in


class LinkedFields(QObject):
    """Lets each pane of the compared study show the field that the open one's shows.

    The open study leads; what the reader zooms or moves in the other one leads as well. Panes
    follow while links are on and both show one plane. Each is as many mm from the discs.

    Parameters
    ----------
    session : Session
        Of the open study; its state holds the other one.
    current, other : LinkedViews
        The panes of both; the parent of this object is `other`.
    """

    def __init__(self, session: Session, current: LinkedViews, other: LinkedViews) -> None:
        super().__init__(other)
        self._session = session
        self._current, self._other = current, other
        self._leading = False
        # What moves by itself has moved in both studies before the one follows the other.
        self._wait = QTimer(self, singleShot=True, interval=0)
        self._wait.timeout.connect(self.follow)
        current.field_changed.connect(self._on_current)
        other.field_chosen.connect(self._on_chosen)
        other.field_changed.connect(self._on_other)
        session.changed.connect(self._on_changed)

    @Slot()
    def follow(self) -> None:
        """Let every pane of the compared study follow the open one's."""
        for pane in range(len(self._current.views)):
            self._lead(pane, by_other=False)

    @Slot(int)
    def _on_current(self, pane: int) -> None:
        self._lead(pane, by_other=False)

    @Slot(int)
    def _on_chosen(self, pane: int) -> None:
        self._wait.stop()  # what the hand moved is not put right after it
        self._lead(pane, by_other=True)

    @Slot(int)
    def _on_other(self, _: int) -> None:
        if not self._leading:
            self._wait.start()

    @Slot(object, object)
    def _on_changed(self, old: State, new: State) -> None:
        links = old.preferences.linked != new.preferences.linked
        if links or old.prior is not new.prior or old.levels is not new.levels:
            self._wait.start()

    def _lead(self, pane: int, *, by_other: bool) -> None:
        state = self._session.state
        other = comparing.prior_state(state)
        if self._leading or not state.preferences.linked or not comparing.is_accepted(state):
            return
        sides = [(state, self._current), (other, self._other)]
        (leading, leaders), (following, followers) = sides[::-1] if by_other else sides
        if max(pane, 0) >= min(len(leaders.views), len(followers.views)):
            return
        if _plane_in(leading, pane) is not _plane_in(following, pane):
            return
        leader, follower = leaders.views[pane].view, followers.views[pane].view
        place, scale = leader.middle, leader.px_per_mm
        if place is None or leader.plane is None or follower.plane is None:
            return
        if leading.levels is not None and following.levels is not None:
            across = leader.plane if _plane_in(leading, pane) is Plane.AXIAL else None
            place = matched_place(place, leading.levels, following.levels, across)
        else:
            centres = zip(place, leader.plane.centre, follower.plane.centre, strict=True)
            x, y, z = (at - mine + its for at, mine, its in centres)
            place = x, y, z
        self._leading = True
        try:
            follower.show_about(place, scale)
        finally:
            self._leading = False


def _plane_in(state: State, pane: int) -> Plane | None:
    shown = shown_in(state, pane)
    return shown.series.plane if shown is not None else None
