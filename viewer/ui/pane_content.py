"""What one pane has to show, worked out of the state: a pure value, no widgets."""

from __future__ import annotations

from dataclasses import dataclass, field

from model.volume import Volume
from viewer.dicom.study import Series, Stack, StackKey
from viewer.geometry import SlicePlane
from viewer.hanging import Pane, stack_slice
from viewer.language import marked, said, tr
from viewer.orientation import Turn, displayed_slice, then, turned_plane
from viewer.state import State

#: The fields of the state that a pane shows; a change of the others leaves it alone. What is
#: read changes five times a second: of that it shows only whether something is (`changed_fields`).
SHOWN_FIELDS = (
    "study",
    "roles",
    "volumes",
    "unreadable",
    "windows",
    "inverted",
    "panes",
    "active_pane",
    "display",
    "cursor",
    "cursor_series",
    "levels",
    "findings",
    "selected",
    "explanation",
    "measurements",
    "chosen_measurement",
    "key_slices",
    "stopped",
    "preferences",
)


def changed_fields(old: State, new: State) -> frozenset[str]:
    """The fields for which a pane may show something else in the new state."""
    other = {name for name in SHOWN_FIELDS if getattr(old, name) is not getattr(new, name)}
    begun_or_done = (old.reading is None) is not (new.reading is None)
    return frozenset(other | {"reading"} if begun_or_done else other)


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The slice that a pane shows, decoded or not yet.

    Attributes
    ----------
    series, stack, key : Series, Stack, StackKey
        Where the slice belongs.
    slice_index : int
        Of `stack`.
    plane : SlicePlane
        The slice as displayed.
    turn : Turn
        From stored to displayed rows and columns, the reader's own turn included.
    volume : Volume or None
        The decoded stack; None while it is read, or where it cannot be.
    window : (float, float) or None
        Center and width of the series, stored values.
    inverted : bool
        The reader wants it light for dark.
    """

    series: Series
    stack: Stack
    key: StackKey
    slice_index: int
    plane: SlicePlane
    turn: Turn
    volume: Volume | None = field(default=None, repr=False)
    window: tuple[float, float] | None = None
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """What a pane says instead of a picture.

    Attributes
    ----------
    text, secondary : str
        What is the matter, and what follows from it.
    waiting : bool
        It will pass: shown only after a moment, so that a quick read does not flicker.
    warning : bool
        Something failed.
    """

    text: str
    secondary: str = ""
    waiting: bool = False
    warning: bool = False


def shown_in(state: State, index: int) -> Shown | None:
    """The slice in pane `index`; None where the pane is empty, or the hanging has fewer."""
    pane = state.panes[index] if index < len(state.panes) else None
    if state.study is None or pane is None or pane.series_uid is None:
        return None
    series = state.study[pane.series_uid]
    key, slice_index = stack_slice(series, pane.slice_index)
    stack = series.stacks[key.index]
    plane, turn = displayed_slice(stack, slice_index)
    own = state.display.turn_of(pane.series_uid)
    plane, turn = turned_plane(plane, own), then(turn, own)
    volume, window = state.volumes.get(key), state.windows.get(pane.series_uid)
    inverted = pane.series_uid in state.inverted
    return Shown(series, stack, key, slice_index, plane, turn, volume, window, inverted)


def message_in(state: State, index: int) -> Message | None:
    """What pane `index` says instead of a picture; None where it has one, or is none."""
    if index >= len(state.panes):
        return None
    pane = state.panes[index]
    if state.study is None:
        return _without_study(state, pane)
    if pane.series_uid is None:
        return _without_series(state, pane)
    key, _ = stack_slice(state.study[pane.series_uid], pane.slice_index)
    return None if key in state.volumes else _without_volume(state, key)


def _without_volume(state: State, key: StackKey) -> Message:
    if key in state.unreadable:
        return Message(
            tr("These slices cannot be shown"), said(state.unreadable[key]), warning=True
        )
    if state.stopped and state.reading is None:
        return Message(tr("Reading was stopped"), tr("Scroll to read these slices."), waiting=True)
    return Message(tr("Reading…"), waiting=True)


def _without_study(state: State, pane: Pane) -> Message:
    if state.reading is not None:
        return Message(tr("Reading…"), waiting=True)
    return Message(tr(pane.label))


def _without_series(state: State, pane: Pane) -> Message:
    inside = pane.label[:1].lower() + pane.label[1:]
    label = tr(inside)
    if state.reading is not None:
        return Message(
            tr("No {label} series so far", label=label), tr("The folder is still being read.")
        )
    return Message(
        tr("No {label} series in this study", label=label),
        tr("Right-click, or press the Menu key, to hang another series here."),
    )


#: The labels of panes as they stand inside a sentence.
_LABELS = (
    marked("sagittal T2"),
    marked("sagittal T1"),
    marked("sagittal STIR"),
    marked("axial T2"),
    marked("axial T1"),
    marked("sagittal STIR or second axial"),
    marked("sagittal T1 or second axial"),
    marked("localiser"),
    marked("other"),
)
