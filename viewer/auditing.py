"""What changed between two moments of a reading, in words, for undo and for the audit trail.

Undo is shown, so it speaks the reader's language; the trail is kept in a file, in English.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from model.results import Vec3
from viewer.dicom.study import Frame
from viewer.hanging import role_of
from viewer.key_images import key_frames
from viewer.label_texts import severity_text
from viewer.language import counted, marked, number, stored, tr
from viewer.markers import markers_of, renamed_cells, renamed_markers
from viewer.measured_words import title_of, words_of
from viewer.measuring import Measurement
from viewer.opinion import Entry, Opinion
from viewer.reader_first import shown_finding
from viewer.reading import CELLS, Cell
from viewer.revision import Revision, revision_of
from viewer.state import State
from viewer.wording import finding_title


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the reader changed: its name, and how it stood before and after."""

    what: str
    before: str
    after: str


def changes(old: State, new: State) -> tuple[Change, ...]:
    """What the reader changed between two states of one study, in the order of the window."""
    before, after = revision_of(old), revision_of(new)
    if before == after:
        return ()
    by = after.shift - before.shift
    said = _of_roles(old, new)
    if by:
        said.append(Change(tr("Level numbering"), _shift(before.shift), _shift(after.shift)))
        # Opinions and marks go with the discs; their new names are no change of their own.
        before = replace(
            before,
            of_cells=renamed_cells(before.of_cells, by),
            moved=renamed_markers(before.moved, by),
        )
    if before.transitional != after.transitional:
        flags = [tr("yes") if one.transitional else tr("no") for one in (before, after)]
        said.append(Change(tr("Transitional vertebra"), *flags))
    said += _of_markers(old, new, before, after)
    for cell in CELLS:
        said += _of_cell(new, cell, before.of_cells.get(cell), after.of_cells.get(cell))
    said += _of_measurements(before.measurements, after.measurements)
    said += _of_key_images(new, before, after)
    return tuple(said)


@stored()
def entries(old: State, new: State, when: dt.datetime) -> tuple[Entry, ...]:
    """The same for the audit trail: who (by the settings), when (UTC), beside which weights."""
    weights = new.model.weights_sha256 if new.model is not None else ""
    who = new.preferences.reader_name
    return tuple(
        Entry(when, who, one.what, one.before, one.after, weights) for one in changes(old, new)
    )


def audited(state: State, new: Iterable[Entry]) -> State:
    """The trail goes on."""
    return replace(state, opinions=replace(state.opinions, audit=(*state.opinions.audit, *new)))


def _of_roles(old: State, new: State) -> list[Change]:
    """By the numbers of the series: what they are called may name the patient."""
    series = new.study.series if new.study is not None else ()
    return [
        Change(
            tr("Role of series {n}", n=one.number),
            tr(role_of(one, old.roles).value),
            tr(role_of(one, new.roles).value),
        )
        for one in series
        if role_of(one, old.roles) is not role_of(one, new.roles)
    ]


def _of_cell(
    state: State, cell: Cell, before: Opinion | None, after: Opinion | None
) -> list[Change]:
    old, new = before or Opinion(), after or Opinion()
    title = finding_title(cell)
    said = []
    if (old.grade, old.rejected) != (new.grade, new.rejected):
        said.append(Change(title, _grade(old), _beside(state, cell, _grade(new))))
    if old.comment != new.comment:
        said.append(Change(tr("Comment on {finding}", finding=title), old.comment, new.comment))
    return said


def _grade(opinion: Opinion) -> str:
    if opinion.rejected:
        return tr("AI grade rejected")
    if opinion.grade is None:
        return tr("no grade of the reader")
    return severity_text(opinion.grade)


def _beside(state: State, cell: Cell, grade: str) -> str:
    """The reader's grade with what the model says of it, where the reader could see that."""
    finding = shown_finding(state, cell)
    if finding is None or finding.severity is None:
        return grade
    return tr("{grade} (AI: {model})", grade=grade, model=severity_text(finding.severity))


def _of_markers(old: State, new: State, before: Revision, after: Revision) -> list[Change]:
    places = [markers_of(state.levels) if state.levels else {} for state in (old, new)]
    keys = dict.fromkeys((*before.moved, *after.moved))
    return [
        Change(
            tr("Place of {mark}", mark=marker.text),
            _place(before.moved.get(marker) or places[0].get(marker)),
            _place(after.moved.get(marker)) if marker in after.moved else tr("as found"),
        )
        for marker in keys
        if before.moved.get(marker) != after.moved.get(marker)
    ]


def _of_measurements(
    before: tuple[Measurement, ...], after: tuple[Measurement, ...]
) -> list[Change]:
    gone = [_measured(one) for one in before if one not in after]
    made = [_measured(one) for one in after if one not in before]
    pairs = max(len(gone), len(made))
    gone += [""] * (pairs - len(gone))
    made += [""] * (pairs - len(made))
    return [Change(tr("Measurement"), *pair) for pair in zip(gone, made, strict=True)]


def _measured(measurement: Measurement) -> str:
    return f"{title_of(measurement, measurement.level)} {words_of(measurement)}".strip()


def _of_key_images(state: State, before: Revision, after: Revision) -> list[Change]:
    either = before.key_slices | after.key_slices
    return [
        Change(
            tr("Key image {slice}", slice=_slice(state, frame)),
            _mark(before, frame),
            _mark(after, frame),
        )
        for frame in sorted(either, key=lambda frame: frame.sop_instance_uid)
        if _mark(before, frame) != _mark(after, frame)
    ]


def _mark(revision: Revision, frame: Frame) -> str:
    if frame not in revision.key_slices:
        return ""
    return revision.key_names.get(frame) or tr("marked")


def _slice(state: State, frame: Frame) -> str:
    known = key_frames(state.study, (frame,)) if state.study is not None else ()
    for series, index, _ in known:
        role = state.roles.get(series.series_instance_uid, series.role)
        return tr("{role} slice {n}", role=tr(role.value), n=index + 1)
    return ""


def _shift(shift: int) -> str:
    if shift == 0:
        return tr("as found")
    if shift > 0:
        return counted(shift, marked("{n} level down"), marked("{n} levels down"))
    return counted(-shift, marked("{n} level up"), marked("{n} levels up"))


def _place(place: Vec3 | None) -> str:
    if place is None:
        return ""
    return tr(", ").join(number(value, 1) for value in place) + " mm"
