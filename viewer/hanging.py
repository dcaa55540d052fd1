"""What hangs where: panes as values, chosen from the roles of a study's series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from model.labels import Condition, View, Zone
from viewer.dicom.study import Plane, Role, Series, StackKey, Study


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


def view_panes(panes: tuple[Pane, ...], study: Study, condition: Condition) -> tuple[int, ...]:
    """Indices of the panes that a condition is read in, the graded one first."""
    wanted = Plane.SAGITTAL if condition.view is View.SAGITTAL_T1 else Plane.AXIAL
    planes = [study[pane.series_uid].plane if pane.series_uid else None for pane in panes]
    read = [index for index, plane in enumerate(planes) if plane is wanted]
    if condition.zone is Zone.CANAL:
        read += [index for index, plane in enumerate(planes) if plane is Plane.SAGITTAL][:1]
    return tuple(read)


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


def _uid(series: Series) -> str:
    return series.series_instance_uid


def _pane(label: str, series: Series | None) -> Pane:
    if series is None:
        return Pane(label)
    return Pane(label, series.series_instance_uid, series.frame_count // 2)
