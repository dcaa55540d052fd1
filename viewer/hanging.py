"""What hangs where: panes as values, chosen from the roles of a study's series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from viewer.dicom.study import Role, Series, StackKey, Study


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


#: The lumbar hanging, row by row: label of the pane and the roles that serve it, best first.
LUMBAR_HANGING: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("Sagittal T2", (Role.SAGITTAL_T2, Role.SAGITTAL_STIR)),
    ("Axial T2", (Role.AXIAL_T2, Role.AXIAL_T1)),
    ("Sagittal T1", (Role.SAGITTAL_T1,)),
    ("Sagittal STIR or second axial", (Role.SAGITTAL_STIR, Role.AXIAL_T2, Role.AXIAL_T1)),
)
EMPTY_PANES = tuple(Pane(label) for label, _ in LUMBAR_HANGING)


def role_of(series: Series, roles: Mapping[str, Role]) -> Role:
    """The role of a series: the reader's correction where there is one, else the guess."""
    return roles.get(series.series_instance_uid, series.role)


def series_with(study: Study, role: Role, roles: Mapping[str, Role]) -> tuple[Series, ...]:
    """The series of a role, most frames first."""
    found = [series for series in study.series if role_of(series, roles) is role]
    return tuple(sorted(found, key=lambda series: -series.frame_count))


def hang(study: Study, roles: Mapping[str, Role]) -> tuple[Pane, ...]:
    """The four panes of a study, no series twice.

    A study without any of the lumbar roles hangs its series in their order, so that
    nothing that can be shown stays hidden. Sagittal panes start in the middle,
    axial ones too until the levels are known.
    """
    hung: list[Pane] = []
    for label, wanted in LUMBAR_HANGING:
        taken = {pane.series_uid for pane in hung}
        offers = (series for role in wanted for series in series_with(study, role, roles))
        hung.append(_pane(label, next((s for s in offers if _uid(s) not in taken), None)))
    if all(pane.series_uid is None for pane in hung):
        hung = [_pane(label, None) for label, _ in LUMBAR_HANGING]
        for index, series in enumerate(study.series[: len(hung)]):
            hung[index] = _pane(hung[index].label, series)
    return tuple(hung)


def rehang(
    panes: tuple[Pane, ...], before: Study, now: Study, roles: Mapping[str, Role]
) -> tuple[Pane, ...]:
    """The panes after more of a study was read.

    What the reader hung or scrolled stays: a pane follows the hanging only while it shows
    what the hanging put there, and moves to the new middle only if it is at the old one.
    """
    rehung: list[Pane] = []
    for pane, offered, offer in zip(panes, hang(before, roles), hang(now, roles), strict=True):
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
