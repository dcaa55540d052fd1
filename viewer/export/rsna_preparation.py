"""Turn the RSNA 2024 folder into the crop sets that training reads; goes on where it stopped."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
from PIL import Image

from model.training.rsna_folder import SERIES, LabelledStudy, RsnaTables, read_rsna_tables
from viewer.dicom.reasons import REASONS
from viewer.errors import FolderError, NothingToShowError, WriteError
from viewer.export.files import write_whole
from viewer.export.rsna_crops import cut_study
from viewer.export.rsna_pictures import StudyPictures

PICTURES = "train_images"
_DONE = "studies"  # one small file a study, written last: what is there need not be cut again
_VERSION = 2  # of the pictures; another one cuts all again
_QUALITY = 95  # JPEG: differences of 1 grey value, a third of the size of PNG

MEANINGS: dict[str, str] = {
    **{code: sentence for code, (_, sentence) in REASONS.items()},
    "no-series": "The folder of a series is missing.",
    "no-label": "A place or a level has no label in train.csv.",
    "no-slice": "The slice that was pointed at, or any slice near the level, could not be read.",
    "no-place": "Nothing says where the level lies on axial slices.",
    "outside": "A point lies outside its picture.",
    "no-study": "The folder of a study is missing.",
    "bad-point": "A row of the coordinates names no known study, condition, level or place.",
}
"""What each reason code means, as a sentence."""


@dataclass(frozen=True, slots=True)
class PreparationStep:
    """How far the preparation has come.

    Attributes
    ----------
    resumed : bool
        The study had been prepared before.
    """

    studies_done: int
    studies_total: int
    resumed: bool = False

    @property
    def fraction(self) -> float:
        """Share done, 0 to 1."""
        return self.studies_done / self.studies_total


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was prepared.

    Attributes
    ----------
    foramina, axial_crops : int
        Rows of sagittal_t1.csv and axial_t2.csv.
    skipped : mapping of str to int
        How many files, points and levels were left out, by code; see `MEANINGS`.
    canals : int
        Rows of sagittal_t2.csv: places of discs for the level finder.
    """

    studies: int
    foramina: int
    axial_crops: int
    skipped: Mapping[str, int] = field(default_factory=dict)
    canals: int = 0


def prepare_rsna(folder: Path, out: Path) -> Generator[PreparationStep, None, Prepared]:
    """Cut the RSNA 2024 training set into the layout that training reads.

    Parameters
    ----------
    folder : Path
        Holds train_images/<study>/<series>/<instance>.dcm, train.csv,
        train_label_coordinates.csv and train_series_descriptions.csv.
    out : Path
        Made where missing. A study that is there already is not cut again, unless its labels or
        places changed.

    Yields
    ------
    PreparationStep
        After every file read; a place to stop. Whatever was finished is kept.

    Raises
    ------
    FolderError
        `folder` or its pictures are missing.
    TableError
        A table is missing or not in its layout.
    NothingToShowError
        Not one picture could be cut.
    WriteError
        `out` cannot be written to.
    """
    if not (folder / PICTURES).is_dir():
        raise FolderError(f"The folder holds no {PICTURES}.")
    tables = read_rsna_tables(folder)
    _make(out / _DONE)
    total = len(tables.studies)
    records: list[dict[str, Any]] = []
    for done, study in enumerate(tables.studies):
        record = _record_of(out, study)
        yield PreparationStep(done, total, resumed=record is not None)
        if record is None:
            work = _prepare_study(folder, out, study)
            record = yield from _reported(work, PreparationStep(done, total))
        records.append(record)
    yield PreparationStep(total, total)
    return _written(folder, out, tables, records)


def _reported(
    work: Generator[None, None, dict[str, Any]], step: PreparationStep
) -> Generator[PreparationStep, None, dict[str, Any]]:
    """Run the work on one study to its end, yielding `step` wherever it can be stopped."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            record: dict[str, Any] = stop.value
            return record
        yield step


def _prepare_study(
    folder: Path, out: Path, study: LabelledStudy
) -> Generator[None, None, dict[str, Any]]:
    """Cut one study, write its pictures, and then the record that says so."""
    home = folder / PICTURES / study.study
    cut = StudyPictures()
    if home.is_dir():
        cut = yield from cut_study(home, study)
    else:
        cut.skipped["no-study"] += 1
    for name, pixels in cut.pictures.items():
        held = io.BytesIO()
        Image.fromarray(pixels).save(held, "JPEG", quality=_QUALITY)
        _make((out / name).parent)
        try:
            (out / name).write_bytes(held.getvalue())
        except OSError as error:
            raise WriteError("A picture could not be written.") from error
    record = {
        "version": _VERSION,
        "key": study.key,
        "sagittal": cut.sagittal,
        "axial": cut.axial,
        "canals": cut.canals,
        "skipped": dict(cut.skipped),
    }
    write_whole(_record_path(out, study), json.dumps(record).encode())
    return record


def _record_of(out: Path, study: LabelledStudy) -> dict[str, Any] | None:
    """What is known of a study that was prepared before; None where it has to be cut."""
    try:
        record = json.loads(_record_path(out, study).read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(record, dict) or record.get("version") != _VERSION:
        return None
    return record if record.get("key") == study.key else None


def _record_path(out: Path, study: LabelledStudy) -> Path:
    return out / _DONE / f"{study.study}.json"


def _written(
    folder: Path, out: Path, tables: RsnaTables, records: list[dict[str, Any]]
) -> Prepared:
    """Write the tables over all studies, and what was left out."""
    foramina = [row for record in records for row in record["sagittal"]]
    axial = [row for record in records for row in record["axial"]]
    canals = [row for record in records for row in record["canals"]]
    skipped = Counter({"bad-point": tables.bad_points} if tables.bad_points else {})
    for record in records:
        skipped.update(record["skipped"])
    if not foramina and not axial:
        raise NothingToShowError("Not one training picture could be cut from this folder.")
    tables_of = {"sagittal_t1.csv": foramina, "axial_t2.csv": axial, "sagittal_t2.csv": canals}
    for name, rows in tables_of.items():
        if rows:
            _write_table(out / name, pd.DataFrame(rows))
    _write_table(out / "train.csv", tables.labels)
    write_whole(out / SERIES, (folder / SERIES).read_bytes())
    told = {code: {"count": n, "meaning": MEANINGS[code]} for code, n in sorted(skipped.items())}
    prepared = Prepared(
        len(records), len(foramina), len(axial), dict(sorted(skipped.items())), len(canals)
    )
    summary = {"studies": prepared.studies, "foramina": prepared.foramina,
               "axial_crops": prepared.axial_crops, "canals": prepared.canals,
               "skipped": told}  # fmt: skip
    write_whole(out / "prepared.json", (json.dumps(summary, indent=2) + "\n").encode())
    return prepared


def _write_table(path: Path, table: pd.DataFrame) -> None:
    write_whole(path, table.to_csv(index=False).encode())


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError("The folder for the pictures cannot be made.") from error
