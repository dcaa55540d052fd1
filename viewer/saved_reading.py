"""A reading as JSON, schema "foramen-reading/1", and back; it names no patient."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from model.labels import Condition, Level, Severity, Side
from model.numbering import MOST_SHIFT
from model.results import Vec3
from viewer.deciding import with_levels
from viewer.dicom.study import Role, Study
from viewer.dicom.text import clean_text
from viewer.errors import ViewerError
from viewer.geometry import frame_plane
from viewer.key_images import as_records, from_records, key_frames
from viewer.markers import Marker
from viewer.measurement_record import as_record, from_record
from viewer.opinion import LONGEST_COMMENT, Entry, Opinion, Opinions, Reopened, Waiting
from viewer.reading import CELLS, Cell
from viewer.state import State
from viewer.transitions import with_roles

SCHEMA, VERSION = "foramen-reading", 1
#: Longest line of the audit trail: a comment before, a comment after.
_LONGEST_LINE = LONGEST_COMMENT
#: Letters of a UID (PS3.5 9.1).
_LONGEST_UID = 64


class DamagedReadingError(ViewerError):
    """A saved reading cannot be understood."""

    advice = "Read the study anew; the damaged file is kept beside the others, ending in .bad."


class NewerReadingError(ViewerError):
    """A saved reading was written by a newer program."""

    advice = "Open the study with that program; nothing that you do here is saved over it."


@dataclass(frozen=True, slots=True)
class SavedReading:
    """What was saved of a reading.

    Attributes
    ----------
    saved : datetime
        When, UTC.
    weights_sha256 : str
        Of the model that it was read beside; empty where none had graded.
    shift : int
        As of `State`.
    opinions : Opinions
        What the reader said; what is drawn on slices waits for the slices.
    roles : mapping
        Series UID -> what the reader says that the series is.
    """

    saved: dt.datetime
    weights_sha256: str
    shift: int
    opinions: Opinions
    roles: Mapping[str, Role] = field(default_factory=dict)


def reading_values(state: State, saved: dt.datetime) -> dict[str, Any]:
    """The reading of the open study as values that JSON has.

    References
    ----------
    Slices are named by SOP Instance UID (0008,0018) and frame, places in the patient's mm, so
    that neither the order of files nor that of series matters.
    """
    opinions = state.opinions
    waiting = opinions.waiting
    weights = opinions.reopened.weights_sha256 if opinions.reopened is not None else ""
    return {
        "schema": f"{SCHEMA}/{VERSION}",
        "saved": saved.isoformat(),
        "weights_sha256": state.model.weights_sha256 if state.model is not None else weights,
        "roles": {uid: role.value for uid, role in sorted(state.roles.items())},
        "shift": state.shift,
        "transitional": opinions.transitional,
        "moved": [
            {
                "level": marker.level.value,
                "side": marker.side.value if marker.side is not None else None,
                "patient_mm": list(place),
            }
            for marker, place in opinions.moved.items()
        ],
        "findings": [_opinion_values(cell, one) for cell, one in opinions.of_cells.items()],
        "seen": [_cell_values(cell) for cell in CELLS if cell in opinions.seen],
        "measurements": [
            *(as_record(one) for one in state.measurements),
            *(dict(record) for record in waiting.measurements),
        ],
        "key_images": [*_key_values(state), *(dict(record) for record in waiting.key_images)],
        "audit": [_entry_values(entry) for entry in opinions.audit],
    }


def saved_reading(raw: bytes) -> SavedReading:
    """A reading from the bytes of its file.

    Raises
    ------
    DamagedReadingError
        It is not such a file, or not whole.
    NewerReadingError
        Its schema is newer than this program.
    """
    try:
        values = json.loads(raw)
        name, _, version = str(values["schema"]).partition("/")
        newer = name == SCHEMA and version.isdecimal() and int(version) > VERSION
        if newer:
            raise NewerReadingError("The saved reading of this study is of a newer program.")
        if values["schema"] != f"{SCHEMA}/{VERSION}":
            raise ValueError("another schema")  # noqa: TRY301 - one way to be damaged
        return _reading(values)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise DamagedReadingError("The saved reading of this study is damaged.") from error


def resumed(state: State, saved: SavedReading) -> State:
    """The open study with a saved reading taken up again."""
    reopened = Reopened(saved.saved, saved.weights_sha256)
    known = with_roles(state, {**state.roles, **saved.roles})
    told = replace(known, opinions=replace(saved.opinions, reopened=reopened))
    return placed(with_levels(told, saved.shift, saved.opinions.moved))


def placed(state: State) -> State:
    """What is drawn on slices that are known by now no longer waits."""
    study, waiting = state.study, state.opinions.waiting
    if study is None or waiting == Waiting():
        return state
    drawn, rest = [], []
    for record in waiting.measurements:
        try:
            drawn.append(from_record(record, study))
        except ValueError:
            rest.append(record)
    keys, names, left = _placed_key_images(waiting, study)
    still = Waiting(tuple(rest), left)
    if still == waiting:
        return state
    return replace(
        state,
        opinions=replace(state.opinions, waiting=still),
        measurements=(*state.measurements, *drawn),
        key_slices=state.key_slices | keys,
        key_names={**state.key_names, **names},
    )


def _placed_key_images(
    waiting: Waiting, study: Study
) -> tuple[frozenset[Any], dict[Any, str], tuple[Mapping[str, Any], ...]]:
    keys: frozenset[Any] = frozenset()
    names: dict[Any, str] = {}
    left = []
    for record in waiting.key_images:
        try:
            found, called = from_records((record,), study)
        except ValueError:
            found, called = frozenset(), {}
        keys |= found
        names |= called
        if not found:
            left.append(record)
    return keys, names, tuple(left)


# -- values from a reading ----------------------------------------------------------


def _opinion_values(cell: Cell, opinion: Opinion) -> dict[str, Any]:
    return {
        **_cell_values(cell),
        "grade": opinion.grade.text if opinion.grade is not None else None,
        "rejected": opinion.rejected,
        "comment": opinion.comment,
        "unaided": opinion.unaided,
    }


def _cell_values(cell: Cell) -> dict[str, str]:
    return {"level": cell[0].value, "condition": cell[1].value}


def _key_values(state: State) -> list[dict[str, Any]]:
    if state.study is None:
        return []
    frames = [frame for _, _, frame in key_frames(state.study, state.key_slices)]
    centres = [list(frame_plane(frame).centre) for frame in frames]
    records = zip(as_records(state), centres, strict=True)
    return [{**record, "patient_mm": centre} for record, centre in records]


def _entry_values(entry: Entry) -> dict[str, str]:
    return {
        "when": entry.when.isoformat(),
        "who": entry.who,
        "what": entry.what,
        "from": entry.before,
        "to": entry.after,
        "weights_sha256": entry.weights_sha256,
    }


# -- a reading from values ----------------------------------------------------------


def _reading(values: Mapping[str, Any]) -> SavedReading:
    shift = values["shift"]
    if type(shift) is not int or abs(shift) > MOST_SHIFT:
        raise ValueError("no such numbering")
    waiting = Waiting(
        tuple(map(dict, values["measurements"])), tuple(map(dict, values["key_images"]))
    )
    opinions = Opinions(
        of_cells={_cell(one): _opinion(one) for one in values["findings"]},
        moved={_marker(one): _vec3(one["patient_mm"]) for one in values["moved"]},
        transitional=_flag(values["transitional"]),
        seen=frozenset(_cell(one) for one in values["seen"]),
        audit=tuple(_entry(one) for one in values["audit"]),
        waiting=waiting,
    )
    saved, weights = _moment(values["saved"]), str(values["weights_sha256"])
    return SavedReading(saved, weights, shift, opinions, _roles(values.get("roles", {})))


def _roles(values: Mapping[str, Any]) -> dict[str, Role]:
    """Readings that were saved before roles were kept have none."""
    return {clean_text(uid, _LONGEST_UID): Role(role) for uid, role in values.items()}


def _cell(values: Mapping[str, Any]) -> Cell:
    return Level(values["level"]), Condition(values["condition"])


def _opinion(values: Mapping[str, Any]) -> Opinion:
    texts = {severity.text: severity for severity in Severity}
    grade = values["grade"]
    return Opinion(
        texts[grade] if grade is not None else None,
        _flag(values["rejected"]),
        clean_text(str(values["comment"]), LONGEST_COMMENT),
        _flag(values["unaided"]),
    )


def _marker(values: Mapping[str, Any]) -> Marker:
    side = values["side"]
    return Marker(Level(values["level"]), Side(side) if side is not None else None)


def _vec3(values: Any) -> Vec3:
    x, y, z = (float(value) for value in values)
    if not all(abs(value) < 1e5 for value in (x, y, z)):  # also refuses NaN; 100 m is no patient
        raise ValueError("no place in a patient")
    return x, y, z


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("a flag is true or false")
    return value


def _moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment has a time zone")
    return moment


def _entry(values: Mapping[str, Any]) -> Entry:
    who, what, before, after, weights = (
        clean_text(str(values[key]), _LONGEST_LINE)
        for key in ("who", "what", "from", "to", "weights_sha256")
    )
    return Entry(_moment(values["when"]), who, what, before, after, weights)
