"""Put headers together: files into series, series into studies, skipped files beside them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from viewer.dicom.grouping import PlacedFrame
from viewer.dicom.header import Header
from viewer.dicom.reasons import skipped_file
from viewer.dicom.sequence import Clues, guess_role, technique_text
from viewer.dicom.stacks import Layout, build_stacks
from viewer.dicom.study import Frame, Patient, Role, Series, Skipped, Study

_LUMBAR_ROLES = (Role.SAGITTAL_T1, Role.SAGITTAL_T2, Role.AXIAL_T2)
_SPINE_WORDS = ("lumb", "lspine", "l-spine", "l spine", "lws", "lenden", "lombaire", "spine")
_SPLIT = "Part of a series that mixes frames of reference; its places cannot be compared."
_COLLIDING_NOTE = "Two patients share this study's UID; they are listed apart."
_SHARED_NOTE = "Another series has the same UID, but not the same patient's number."


@dataclass(slots=True)
class _Files:
    """Headers of one series, in the order found, and what was last made of them."""

    headers: list[tuple[Path, Header]] = field(default_factory=list)
    made_of: int = 0
    series: tuple[Series, ...] = ()
    folded: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class _StudyKey:
    study_instance_uid: str
    patient_id: str


class Assembly:
    """Collects headers and makes studies of what is there so far.

    A series is only built again if files were added to it since the last time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._series: dict[tuple[str, str, str], _Files] = {}
        self._skipped: list[tuple[Skipped, str]] = []
        self.headers_seen = 0

    def add(self, path: Path, header: Header) -> None:
        """Take in a file that has pixels and geometry."""
        study = header.study_instance_uid or _made_up_uid(self._folder)
        series = header.series_instance_uid or _made_up_uid(path.parent)
        files = self._series.setdefault((study, header.patient_id, series), _Files())
        files.headers.append((path, header))
        self.headers_seen += 1

    def skip(self, skipped: Skipped, study_instance_uid: str = "") -> None:
        """Take in a file that is not displayed, and the study it names, if it names one."""
        self._skipped.append((skipped, study_instance_uid))

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """Every file that was skipped while reading, sorted by path."""
        return _by_path(skipped for skipped, _ in self._skipped)

    def studies(self) -> tuple[Study, ...]:
        """What is known so far, the most plausible lumbar MRI first.

        Each skipped file stands in exactly one study: the one it names, else the first.
        """
        grouped: dict[_StudyKey, list[_Files]] = {}
        for (study, patient, series), files in self._series.items():
            _build(files, series)
            grouped.setdefault(_StudyKey(study, patient), []).append(files)
        found = [self._study(key, files) for key, files in _with_anonymous(grouped).items()]
        found = _flag_collisions(found)
        found.sort(key=_plausibility)
        return self._with_skipped(found)

    def _study(self, key: _StudyKey, files: Sequence[_Files]) -> Study:
        headers = [header for item in files for _, header in item.headers]
        series = _told_apart([series for item in files for series in item.series])
        date = _commonest(h.study_date for h in headers)
        return Study(
            study_instance_uid=key.study_instance_uid,
            date=dt.date.fromisoformat(date) if date else None,
            description=_commonest(h.study_description for h in headers),
            patient=Patient(
                _commonest(h.patient_name for h in headers),
                _commonest(h.patient_id for h in headers),
                _commonest(h.birth_date for h in headers),
                _commonest(h.sex for h in headers),
            ),
            folder=self._folder,
            series=tuple(sorted(series, key=lambda s: (s.number, s.series_instance_uid))),
            skipped=_by_path(skipped for item in files for skipped in item.folded),
        )

    def _with_skipped(self, studies: list[Study]) -> tuple[Study, ...]:
        homes = {
            study.study_instance_uid: index for index, study in reversed([*enumerate(studies)])
        }
        lists: list[list[Skipped]] = [list(study.skipped) for study in studies]
        for skipped, uid in self._skipped:
            if lists:
                lists[homes.get(uid, 0)].append(skipped)
        return tuple(
            replace(study, skipped=_by_path(skipped))
            for study, skipped in zip(studies, lists, strict=True)
        )


def _build(files: _Files, series_uid: str) -> None:
    if files.made_of == len(files.headers):
        return
    ranks = _folder_ranks(files.headers)
    series: list[Series] = []
    shown: set[Path] = set()
    folded: set[Path] = set()
    for number, part in enumerate(_by_space(files.headers), 1):
        layout = build_stacks(_placed(part, ranks))
        shown |= {frame.path for stack in layout.stacks for frame in stack.frames}
        folded |= {frame.path for frame in layout.folded}
        # The suffix keeps the names of a study's series apart.
        uid = series_uid if number == 1 else f"{series_uid}-{number}"
        made = _series(uid, [header for _, header in part], layout)
        series.append(made if number == 1 else replace(made, warnings=(_SPLIT, *made.warnings)))
    files.series = tuple(series)
    files.folded = tuple(skipped_file(path, "duplicate") for path in folded - shown)
    files.made_of = len(files.headers)


def _by_space(files: Sequence[tuple[Path, Header]]) -> list[list[tuple[Path, Header]]]:
    """Files by frame of reference, the one with most files first."""
    spaces: dict[str, list[tuple[Path, Header]]] = {}
    for path, header in sorted(files, key=lambda item: (item[1].instance_number, str(item[0]))):
        spaces.setdefault(header.frame_of_reference_uid, []).append((path, header))
    return [spaces[uid] for uid in sorted(spaces, key=lambda uid: (-len(spaces[uid]), uid))]


def _folder_ranks(files: Sequence[tuple[Path, Header]]) -> dict[Path, int]:
    """Rank of each folder for a choice between copies, the lowest first.

    A folder that holds many instances, and each once, is the series; a folder with several
    versions of the same instances is something else.
    """
    held: dict[Path, list[str]] = {}
    for path, header in files:
        held.setdefault(path.parent, []).append(header.sop_instance_uid)
    worth = {folder: 2 * len(set(uids)) - len(uids) for folder, uids in held.items()}
    ordered = sorted(worth, key=lambda folder: (-worth[folder], str(folder)))
    return {folder: rank for rank, folder in enumerate(ordered)}


def _series(series_uid: str, headers: Sequence[Header], layout: Layout) -> Series:
    first = _typical(headers)
    description = first.series_description or first.protocol_name
    clues = Clues(
        first.modality,
        first.image_type,
        f"{first.series_description} {first.protocol_name}",
        first.timing,
    )
    notes = dict.fromkeys(note for header in headers for note in header.warnings)
    return Series(
        series_instance_uid=series_uid,
        frame_of_reference_uid=first.frame_of_reference_uid or None,
        modality=first.modality,
        description=description,
        role=guess_role(clues, layout.stacks),
        stacks=layout.stacks,
        number=first.series_number,
        technique=technique_text(first.timing),
        warnings=tuple(notes),
        body_part=first.body_part,
    )


def _typical(headers: Sequence[Header]) -> Header:
    """The first header of those that agree with most others on what the series is."""

    def kind(header: Header) -> tuple[object, ...]:
        """What a header says of its series."""
        words = (header.modality, header.series_description, header.protocol_name)
        return (*words, header.image_type, header.timing)

    commonest, _ = Counter(map(kind, headers)).most_common(1)[0]
    return next(header for header in headers if kind(header) == commonest)


def _placed(files: Iterable[tuple[Path, Header]], ranks: dict[Path, int]) -> Iterable[PlacedFrame]:
    for path, header in files:
        spacing = header.spacing_mm or header.thickness_mm or 1.0
        for frame in header.frames:
            placed = Frame(
                path=path,
                sop_instance_uid=header.sop_instance_uid,
                index=frame.index,
                instance_number=header.instance_number,
                image_position_patient=frame.position,
                row_cosine=frame.row_cosine,
                column_cosine=frame.column_cosine,
                pixel_spacing=frame.pixel_spacing,
                rows=header.rows,
                columns=header.columns,
                window=frame.window,
            )
            space, rank = header.frame_of_reference_uid, ranks[path.parent]
            yield PlacedFrame(placed, space, frame.contrast, spacing, rank)


def _with_anonymous(grouped: dict[_StudyKey, list[_Files]]) -> dict[_StudyKey, list[_Files]]:
    """Series without a patient's number belong to the only patient of their study."""
    merged: dict[_StudyKey, list[_Files]] = {}
    for key, files in grouped.items():
        named = [
            other
            for other in grouped
            if other.study_instance_uid == key.study_instance_uid and other.patient_id
        ]
        home = named[0] if not key.patient_id and len(named) == 1 else key
        merged.setdefault(home, []).extend(files)
    return merged


def _told_apart(series: Iterable[Series]) -> list[Series]:
    """The series of a study, those after the first of a UID under a name of their own."""
    named: dict[str, Series] = {}
    for item in series:
        uid = _free_name(item.series_instance_uid, named)
        if uid != item.series_instance_uid:
            warnings = (_SHARED_NOTE, *item.warnings)
            item = replace(item, series_instance_uid=uid, warnings=warnings)  # noqa: PLW2901
        named[uid] = item
    return list(named.values())


def _flag_collisions(studies: Sequence[Study]) -> list[Study]:
    """Studies of several patients under one UID, warned of and under names of their own.

    They come in the order in which their first files were read, so that a name stays with
    its patient while more is read.
    """
    uids = Counter(study.study_instance_uid for study in studies)
    named: dict[str, Study] = {}
    for study in studies:
        uid = _free_name(study.study_instance_uid, named)
        warnings = study.warnings
        if uids[study.study_instance_uid] > 1:
            warnings = (*warnings, _COLLIDING_NOTE)
        named[uid] = replace(study, study_instance_uid=uid, warnings=warnings)
    return list(named.values())


def _free_name(uid: str, taken: Container[str]) -> str:
    """The UID, or with the first suffix that makes it a name of its own."""
    names = (uid if number == 1 else f"{uid}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def _plausibility(study: Study) -> tuple[int, bool, int, str]:
    """Sorts a lumbar MRI with its three series first, then MR with spine in its words."""
    roles = {series.role for series in study.series}
    words = " ".join([study.description, *(series.description for series in study.series)]).lower()
    frames = sum(series.frame_count for series in study.series)
    lumbar = sum(role in roles for role in _LUMBAR_ROLES)
    return (
        -lumbar,
        not any(word in words for word in _SPINE_WORDS),
        -frames,
        study.study_instance_uid,
    )


def _by_path(skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    return tuple(sorted(skipped, key=lambda item: str(item.path)))


def _commonest(values: Iterable[str]) -> str:
    """What most files say, of those that say anything; the first of several as common."""
    return next(iter(Counter(filter(None, values)).most_common(1)), ("", 0))[0]


def _made_up_uid(path: Path) -> str:
    """A UID for files that have none, the same each time (PS3.5 B.2: 2.25 and a number)."""
    digest = hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).digest()
    return f"2.25.{int.from_bytes(digest[:15], 'big')}"
