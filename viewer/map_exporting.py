"""Save a heat map as picture, DICOM parametric map or secondary capture, as generators: no Qt."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from model.importing import imported
from model.results import Explanation
from viewer.dicom.element_reading import read_elements
from viewer.dicom.study import Study
from viewer.export.files import write_whole
from viewer.export.heatmap_files import file_stem, write_map
from viewer.language import marked, tr
from viewer.progress import Progress, reported
from viewer.reading import Analysis, Cell, ModelIdentity, Place

if TYPE_CHECKING:
    from viewer.export.heatmap_source import MapSource

_READING, _WRITING = marked("Reading the header of the slice"), marked("Saving the heat map")
_BESIDE = marked("Beside it: {names}. They name no patient.")
_NAMED = marked("It names the patient and the study as the pictures do.")
_UNNAMED = marked("It names no patient and belongs to no study: archives file it apart.")
_NO_SPACE = marked(
    "The pictures have no frame of reference, so other viewers may not lay the map over them."
)
_RENEWED = marked(
    "The pictures have identifiers that may not be written; the map has new ones in their place."
)
_TEXT = marked("The pictures are said to have words in them, and so may the file.")


@dataclass(frozen=True, slots=True, eq=False)
class MapToSave:
    """A heat map and where it belongs.

    Attributes
    ----------
    place : Place
        Of the finding that it explains: its slice gives patient, study and position.
    named : bool
        The file names patient and study; else nothing in it leads to either.
    """

    made: Explanation
    study: Study = field(repr=False)
    place: Place
    model: ModelIdentity | None
    named: bool


@dataclass(frozen=True, slots=True)
class SavedMap:
    """What was written, and what the reader should know of it, in sentences."""

    files: tuple[Path, ...]
    remarks: tuple[str, ...]


def save_map_picture(
    made: Explanation, model: ModelIdentity | None, png: bytes, path: Path
) -> Generator[Progress, None, SavedMap]:
    """Write a picture, and the map's numbers and description beside it.

    Raises
    ------
    WriteError
        One of the files cannot be written.
    """
    yield Progress(tr(_WRITING))  # the last place to stop is before the first file is there
    files = write_map(path, png, made, model)
    names = ", ".join(file.name for file in files[1:])
    return SavedMap(files, (tr(_BESIDE, names=names),))


def save_parametric_map(wanted: MapToSave, path: Path) -> Generator[Progress, None, SavedMap]:
    """Write a heat map as DICOM parametric map, whole or not at all.

    Raises
    ------
    UnreadableFileError
        The file of the slice cannot be read any more.
    NoSourceError
        The slice is no longer in the study.
    WriteError
        The file cannot be written; what stood there before still does.
    """

    def encoded(source: MapSource) -> bytes:
        """The file; imported late, for most readers never need it."""
        from viewer.export.heatmap_parametric import parametric_map

        return parametric_map(wanted.made, source, wanted.model)

    return (yield from _saved(wanted, path, encoded))


def save_secondary_capture(
    wanted: MapToSave, pixels: NDArray[np.uint8], path: Path
) -> Generator[Progress, None, SavedMap]:
    """Write a picture (R, C, 3) of a heat map as DICOM secondary capture; as the one above."""

    def encoded(source: MapSource) -> bytes:
        """The file; imported late, for most readers never need it."""
        from viewer.export.heatmap_capture import secondary_capture

        return secondary_capture(pixels, wanted.made, source, wanted.model)

    return (yield from _saved(wanted, path, encoded, shows_pixels=True))


def save_parametric_maps(
    study: Study, analysis: Analysis, explanations: Mapping[Cell, Explanation], folder: Path
) -> Generator[Progress, None, tuple[Path, ...]]:
    """Write the heat map of every finding that has one into `folder`, which exists.

    Returns
    -------
    tuple of Path
        One file a map, in the order of the findings; each names patient and study.

    Raises
    ------
    ViewerError
        As `save_parametric_map`; the files before it are there.
    """
    written: list[Path] = []
    for number, finding in enumerate(analysis.findings):
        made = explanations.get(finding.cell)
        yield Progress(tr(_WRITING), number / len(analysis.findings))
        if made is None or finding.place is None:
            continue
        wanted = MapToSave(made, study, finding.place, analysis.model, named=True)
        saved = yield from save_parametric_map(wanted, folder / f"{file_stem(made)}.dcm")
        written += saved.files
    return tuple(written)


def _saved(
    wanted: MapToSave,
    path: Path,
    encoded: Callable[[MapSource], bytes],
    *,
    shows_pixels: bool = False,
) -> Generator[Progress, None, SavedMap]:
    from viewer.export.heatmap_source import source_frames, source_of, without_patient

    middle = source_frames(wanted.study, wanted.place)[0]
    reading = read_elements(middle.path)
    elements = yield from reported(reading, lambda _: Progress(tr(_READING)))
    source = source_of(wanted.study, wanted.place, wanted.made.heatmap.affine, elements)
    remarks = _remarks(source, named=wanted.named, shows_pixels=shows_pixels)
    for _ in imported("highdicom.pm", "highdicom.sc"):
        yield Progress(tr(_WRITING))
    data = encoded(source if wanted.named else without_patient(source))
    yield Progress(tr(_WRITING))  # the last place to stop is before the file is there
    write_whole(path, data)
    return SavedMap((path,), remarks)


def _remarks(source: MapSource, *, named: bool, shows_pixels: bool) -> tuple[str, ...]:
    said = [tr(_NAMED if named else _UNNAMED)]
    if named and set(source.renewed) - {"FrameOfReferenceUID"}:
        said.append(tr(_RENEWED))
    if named and not shows_pixels and "FrameOfReferenceUID" in source.renewed:
        said.append(tr(_NO_SPACE))
    if shows_pixels and source.image.get("BurnedInAnnotation") == "YES":
        said.append(tr(_TEXT))
    return tuple(said)
