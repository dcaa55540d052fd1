"""What hangs where: panes as values, chosen from the roles of a study's series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from viewer.dicom.study import Role, Series, StackKey, Study
from viewer.language import marked


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane of the window.

    Attributes
    ----------
    label : str
        What the pane is for; shown where it is empty.
    series_uid : str or None
        The series it shows; None where the study has none for it.
    slice_index : int
        Slice shown, counted over all stacks of the series in their order.
    """

    label: str
    series_uid: str | None = None
    slice_index: int = 0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a pane stands in a hanging, and what it is for.

    Attributes
    ----------
    label : str
        What the pane is for; shown where it is empty.
    roles : tuple of Role
        What serves it, best first; empty for whatever is left over.
    row, column : int
        Its upper left field of the hanging's grid.
    rows, columns : int
        How many fields it takes.
    """

    label: str
    roles: tuple[Role, ...]
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """When a hanging suits a study, and how well.

    Attributes
    ----------
    score : int
        Added to the hanging's where the rule holds.
    has, lacks : frozenset of Role
        Roles that the study must have, all of them, and must not have, any of them.
    most_series : int or None
        It has no more series than this.
    """

    score: int
    has: frozenset[Role] = frozenset()
    lacks: frozenset[Role] = frozenset()
    most_series: int | None = None


@dataclass(frozen=True, slots=True)
class Hanging:
    """A hanging protocol: how many panes, where each stands, and what hangs in it.

    Attributes
    ----------
    name : str
        For the program; unique among those offered.
    title : str
        For the reader.
    rows, columns : int
        Of the grid that the spots stand on.
    rules : tuple of Rule
        When it is chosen by itself; none: only by the reader.
    beside_prior : bool
        It is one study's column where two are compared, and chosen for nothing else.
    """

    name: str
    title: str
    rows: int
    columns: int
    spots: tuple[Spot, ...]
    rules: tuple[Rule, ...] = ()
    beside_prior: bool = False

    @property
    def empty_panes(self) -> tuple[Pane, ...]:
        """Its panes without a study."""
        return tuple(Pane(spot.label) for spot in self.spots)

    def home_of(self, role: Role) -> int:
        """Index of the pane that a series of this role belongs in; the first if none does."""
        ranks = [spot.roles.index(role) if role in spot.roles else len(Role) for spot in self.spots]
        return ranks.index(min(ranks))


#: The lumbar hanging, which needs no file; `resources/hangings/lumbar.toml` says the same.
LUMBAR = Hanging(
    "lumbar",
    marked("Lumbar spine"),
    2,
    2,
    (
        Spot(marked("Sagittal T2"), (Role.SAGITTAL_T2, Role.SAGITTAL_STIR), 0, 0),
        Spot(marked("Axial T2"), (Role.AXIAL_T2, Role.AXIAL_T1), 0, 1),
        Spot(marked("Sagittal T1"), (Role.SAGITTAL_T1,), 1, 0),
        Spot(
            marked("Sagittal STIR or second axial"),
            (Role.SAGITTAL_STIR, Role.AXIAL_T2, Role.AXIAL_T1),
            1,
            1,
        ),
    ),
    (Rule(10),),
)
EMPTY_PANES = LUMBAR.empty_panes
#: The hanging of two studies side by side; `resources/hangings/with-prior.toml` says the same.
WITH_PRIOR = Hanging(
    "with-prior",
    marked("Prior | current"),
    2,
    1,
    (
        Spot("Sagittal T2", (Role.SAGITTAL_T2, Role.SAGITTAL_STIR, Role.SAGITTAL_T1), 0, 0),
        Spot("Axial T2", (Role.AXIAL_T2, Role.AXIAL_T1), 1, 0),
    ),
    beside_prior=True,
)


def role_of(series: Series, roles: Mapping[str, Role]) -> Role:
    """The role of a series: the reader's correction where there is one, else the guess."""
    return roles.get(series.series_instance_uid, series.role)


def series_with(study: Study, role: Role, roles: Mapping[str, Role]) -> tuple[Series, ...]:
    """The series of a role, most frames first."""
    found = [series for series in study.series if role_of(series, roles) is role]
    return tuple(sorted(found, key=lambda series: -series.frame_count))


def hang(study: Study, roles: Mapping[str, Role], hanging: Hanging = LUMBAR) -> tuple[Pane, ...]:
    """The panes of a study, no series twice.

    A study without any of the hanging's roles hangs its series in their order, so that
    nothing that can be shown stays hidden; a spot without roles takes the next series that
    hangs nowhere. Sagittal panes start in the middle, axial ones too until the levels are
    known.
    """
    hung: list[Pane] = []
    for spot in hanging.spots:
        taken = {pane.series_uid for pane in hung}
        offers = (series for role in spot.roles for series in series_with(study, role, roles))
        hung.append(_pane(spot.label, next((s for s in offers if _uid(s) not in taken), None)))
    nothing = all(pane.series_uid is None for pane in hung)
    taken = {pane.series_uid for pane in hung}
    left = iter([series for series in study.series if _uid(series) not in taken])
    for index, spot in enumerate(hanging.spots):
        if nothing or not spot.roles:
            hung[index] = _pane(spot.label, next(left, None))
    return tuple(hung)


def rehang(
    panes: tuple[Pane, ...],
    before: Study,
    now: Study,
    roles: Mapping[str, Role],
    hanging: Hanging = LUMBAR,
) -> tuple[Pane, ...]:
    """The panes after more of a study was read.

    What the reader hung or scrolled stays: a pane follows the hanging only while it shows
    what the hanging put there, and moves to the new middle only if it is at the old one.
    """
    rehung: list[Pane] = []
    offers = hang(before, roles, hanging), hang(now, roles, hanging)
    for pane, offered, offer in zip(panes, *offers, strict=True):
        followed = pane.series_uid == offered.series_uid and pane.series_uid != offer.series_uid
        stays = pane != offered and not followed and _has(now, pane.series_uid)
        rehung.append(_at_same_frame(pane, before, now) if stays else offer)
    return tuple(rehung)


def first_shown(panes: tuple[Pane, ...]) -> int:
    """Index of the first pane that shows a series; 0 where none does."""
    shown = (index for index, pane in enumerate(panes) if pane.series_uid is not None)
    return next(shown, 0)


def stack_slice(series: Series, slice_index: int) -> tuple[StackKey, int]:
    """The stack, and the slice in it, behind a slice index counted over all stacks."""
    rest = min(max(slice_index, 0), series.frame_count - 1)
    for index, stack in enumerate(series.stacks):
        if rest < len(stack.frames):
            return StackKey(series.series_instance_uid, index), rest
        rest -= len(stack.frames)
    raise ValueError("the series has no frames")


def series_slice(series: Series, key: StackKey, slice_index: int) -> int:
    """The slice index counted over all stacks; the inverse of `stack_slice`."""
    return sum(len(stack.frames) for stack in series.stacks[: key.index]) + slice_index


def with_slice(pane: Pane, series: Series, slice_index: int) -> Pane:
    """The pane at another slice, kept within the series."""
    return replace(pane, slice_index=min(max(slice_index, 0), series.frame_count - 1))


def middle_pane(pane: Pane, series: Series) -> Pane:
    """The pane showing a series at its middle, where every series starts."""
    return replace(pane, series_uid=series.series_instance_uid, slice_index=series.frame_count // 2)


def _has(study: Study, series_uid: str | None) -> bool:
    return any(series.series_instance_uid == series_uid for series in study.series)


def _at_same_frame(pane: Pane, before: Study, now: Study) -> Pane:
    """The pane at the frame it shows, which frames read since may have moved."""
    if pane.series_uid is None:
        return pane
    old, new = before[pane.series_uid], now[pane.series_uid]
    key, index = stack_slice(old, pane.slice_index)
    shown = old.stacks[key.index].frames[index]
    frames = [frame for stack in new.stacks for frame in stack.frames]
    return with_slice(pane, new, frames.index(shown) if shown in frames else pane.slice_index)


def _uid(series: Series) -> str:
    return series.series_instance_uid


def _pane(label: str, series: Series | None) -> Pane:
    if series is None:
        return Pane(label)
    return middle_pane(Pane(label), series)
