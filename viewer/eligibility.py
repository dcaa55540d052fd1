"""Whether a study can be graded, and the doubts to say before it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from model.results import Views
from model.volume import Volume
from viewer.dicom.study import Plane, Role, Series, Stack, StackKey, Study
from viewer.hanging import role_of, series_with
from viewer.regions import region_elsewhere

CORRECT_ROLES = "If there is one, correct its role in the study browser."


@dataclass(frozen=True, slots=True)
class Chosen:
    """The stacks that a study is graded on.

    Attributes
    ----------
    sagittal_t2, sagittal_t1 : StackKey or None
        The largest stack of the series with most frames.
    axial_t2 : tuple of StackKey
        All stacks of the axial T2 series with most frames.
    """

    sagittal_t2: StackKey | None
    sagittal_t1: StackKey | None
    axial_t2: tuple[StackKey, ...]

    @property
    def keys(self) -> tuple[StackKey, ...]:
        """All of them, sagittal ones first."""
        sagittal = (self.sagittal_t2, self.sagittal_t1)
        return (*(key for key in sagittal if key is not None), *self.axial_t2)

    def decoded(self, volumes: Mapping[StackKey, Volume]) -> Chosen:
        """The same without the stacks that could not be decoded."""
        t2 = self.sagittal_t2 if self.sagittal_t2 in volumes else None
        t1 = self.sagittal_t1 if self.sagittal_t1 in volumes else None
        return Chosen(t2, t1, tuple(key for key in self.axial_t2 if key in volumes))

    def views(self, volumes: Mapping[StackKey, Volume]) -> Views:
        """The decoded stacks, as the model takes them; `KeyError` if one is not decoded."""
        t2 = volumes[self.sagittal_t2] if self.sagittal_t2 else None
        t1 = volumes[self.sagittal_t1] if self.sagittal_t1 else None
        return Views(t2, t1, tuple(volumes[key] for key in self.axial_t2))


def chosen_stacks(study: Study, roles: Mapping[str, Role]) -> Chosen:
    """The stacks to grade on, by the roles in force; STIR serves where sagittal T2 is missing."""
    t2 = series_with(study, Role.SAGITTAL_T2, roles) or series_with(
        study, Role.SAGITTAL_STIR, roles
    )
    t1 = series_with(study, Role.SAGITTAL_T1, roles)
    axial = series_with(study, Role.AXIAL_T2, roles)
    return Chosen(
        _largest(t2[0]) if t2 else None,
        _largest(t1[0]) if t1 else None,
        tuple(
            StackKey(axial[0].series_instance_uid, index)
            for index, stack in enumerate(axial[0].stacks)
            if stack.plane is Plane.AXIAL
        )
        if axial
        else (),
    )


def series_in_use(study: Study, roles: Mapping[str, Role]) -> tuple[tuple[Series, Role], ...]:
    """The series that findings are graded on, with their roles, each once."""
    uids = dict.fromkeys(key.series_instance_uid for key in chosen_stacks(study, roles).keys)
    return tuple((study[uid], role_of(study[uid], roles)) for uid in uids)


def views_present(study: Study) -> int:
    """How many of the three kinds of series that grading uses the study has, 0 to 3."""
    chosen = chosen_stacks(study, {})
    kinds = (chosen.sagittal_t2, chosen.sagittal_t1, chosen.axial_t2 or None)
    return sum(kind is not None for kind in kinds)


def doubts(study: Study, roles: Mapping[str, Role]) -> tuple[str, ...]:
    """What the reader should know before grades are shown, as sentences."""
    chosen = chosen_stacks(study, roles)
    said = list(study.warnings)
    others = {series.modality for series in study.series if series.modality not in ("", "MR")}
    if others:
        said.append(
            "Some series are not MR; the networks were trained on MR alone: do not use grades "
            "read on the others."
        )
    elsewhere = region_elsewhere(study)
    if elsewhere:
        said.append(
            f"The files name {elsewhere}, not the lumbar spine: check that this is the right "
            "study; grades of another part of the body mean nothing."
        )
    said.extend(_missing(chosen))
    for key in chosen.keys:
        said.extend(_stack_doubts(study[key.series_instance_uid], study.stack(key), roles))
    return tuple(dict.fromkeys(said))


def _missing(chosen: Chosen) -> Iterator[str]:
    """What a missing series means for the grades, and what can be done about it."""
    sagittal = (chosen.sagittal_t2, chosen.sagittal_t1)
    if sagittal == (None, None):
        yield f"No sagittal T1 or T2 series: the levels cannot be found. {CORRECT_ROLES}"
    elif chosen.sagittal_t2 is None:
        yield f"No sagittal T2 series: the discs are looked for on T1. {CORRECT_ROLES}"
    elif chosen.sagittal_t1 is None:
        yield f"No sagittal T1 series: the foramina are not assessed. {CORRECT_ROLES}"
    if not chosen.axial_t2:
        yield f"No axial T2 series: canal and subarticular zones are not assessed. {CORRECT_ROLES}"


def _stack_doubts(series: Series, stack: Stack, roles: Mapping[str, Role]) -> tuple[str, ...]:
    name = role_of(series, roles).value
    return tuple(f"{name}: {warning}" for warning in (*series.warnings, *stack.warnings))


def _largest(series: Series) -> StackKey:
    sizes = [len(stack.frames) for stack in series.stacks]
    return StackKey(series.series_instance_uid, sizes.index(max(sizes)))
