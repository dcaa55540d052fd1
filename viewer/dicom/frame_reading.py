"""Place, window and contrast of every frame of one file, classic or enhanced."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import cast

from pydicom import Dataset

from viewer.dicom.elements import number, numbers, present, sequence, text, texts
from viewer.dicom.header import FrameHeader
from viewer.dicom.picture import Picture
from viewer.dicom.reasons import FileRejectedError
from viewer.dicom.study import Vec3

# Direction cosines are stored with as few as three decimals.
_COSINE_TOLERANCE = 0.01
_FARTHEST_MM = 100_000.0  # no scanner is larger; catches absurd positions and spacings
_LARGEST_VALUE = 1e9  # for windows and rescale, beyond any 16-bit scan


def read_frames(ds: Dataset, picture: Picture) -> tuple[tuple[FrameHeader, ...], tuple[str, ...]]:
    """Frames of a file in stored order, and what was put right, as sentences.

    Raises
    ------
    FileRejectedError
        "no-geometry" or "bad-geometry".
    """
    per_frame = sequence(ds, "PerFrameFunctionalGroupsSequence")
    shared = (sequence(ds, "SharedFunctionalGroupsSequence") or [Dataset()])[0]
    if not per_frame and not len(shared):
        if picture.frames > 1:
            raise FileRejectedError("no-geometry")
        notes = () if rescale_is_sane(ds) else _BAD_RESCALE
        return (_frame(0, [ds], picture),), notes
    if len(per_frame) != picture.frames:
        raise FileRejectedError("no-geometry" if not per_frame else "bad-size")
    sources = [_flattened(group, shared, ds) for group in per_frame]
    frames = tuple(_frame(index, source, picture) for index, source in enumerate(sources))
    sane = all(rescale_is_sane(*source) for source in sources)
    return frames, () if sane else _BAD_RESCALE


_BAD_RESCALE = ("A rescale of zero or without bounds was ignored.",)
_MACROS = (
    "PlanePositionSequence",
    "PlaneOrientationSequence",
    "PixelMeasuresSequence",
    "FrameVOILUTSequence",
    "PixelValueTransformationSequence",
    "MREchoSequence",
    "MRImageFrameTypeSequence",
    "MRDiffusionSequence",
    "FrameContentSequence",
)


def frame_sources(ds: Dataset, index: int) -> list[Dataset]:
    """Where the values of one frame stand, nearest first: its groups, shared ones, the file."""
    per_frame = sequence(ds, "PerFrameFunctionalGroupsSequence")
    shared = (sequence(ds, "SharedFunctionalGroupsSequence") or [Dataset()])[0]
    if not 0 <= index < len(per_frame):
        return [ds]
    return _flattened(per_frame[index], shared, ds)


def rescale_of(sources: Iterable[Dataset]) -> tuple[float, float]:
    """Slope and intercept (PS3.3 C.11.1.1.2); the identity where they make no sense."""
    for ds in sources:
        if present(ds, "RescaleSlope") or present(ds, "RescaleIntercept"):
            slope, intercept = number(ds, "RescaleSlope"), number(ds, "RescaleIntercept")
            if _sane_rescale(slope, intercept):
                return cast("float", slope), intercept or 0.0
            return 1.0, 0.0
    return 1.0, 0.0


def rescale_is_sane(*sources: Dataset) -> bool:
    """Whether `rescale_of` used what is stored."""
    for ds in sources:
        if present(ds, "RescaleSlope") or present(ds, "RescaleIntercept"):
            return _sane_rescale(number(ds, "RescaleSlope"), number(ds, "RescaleIntercept"))
    return True


def _sane_rescale(slope: float | None, intercept: float | None) -> bool:
    return slope is not None and 0 < abs(slope) < _LARGEST_VALUE and abs(intercept or 0) < 1e9


def _flattened(group: Dataset, shared: Dataset, ds: Dataset) -> list[Dataset]:
    found: list[Dataset] = []
    for source in (group, shared):
        for macro in _MACROS:
            found.extend(sequence(source, macro)[:1])
    return [*found, ds]


def _frame(index: int, sources: list[Dataset], picture: Picture) -> FrameHeader:
    position = _vector(sources, "ImagePositionPatient", 3)
    orientation = _vector(sources, "ImageOrientationPatient", 6)
    spacing = _vector(sources, "PixelSpacing", 2)
    row, column = orientation[:3], orientation[3:]
    _check_geometry(position, row, column, spacing)
    return FrameHeader(
        index=index,
        position=cast("Vec3", position),
        row_cosine=cast("Vec3", row),
        column_cosine=cast("Vec3", column),
        pixel_spacing=(spacing[0], spacing[1]),
        window=_window(sources, picture),
        contrast=_contrast(sources),
    )


def _vector(sources: list[Dataset], keyword: str, count: int) -> tuple[float, ...]:
    for ds in sources:
        if present(ds, keyword):
            value = numbers(ds, keyword, count)
            if value is None:
                raise FileRejectedError("bad-geometry")
            return value
    raise FileRejectedError("no-geometry")


def _check_geometry(
    position: tuple[float, ...],
    row: tuple[float, ...],
    column: tuple[float, ...],
    spacing: tuple[float, ...],
) -> None:
    lengths_fit = all(abs(math.hypot(*v) - 1) < _COSINE_TOLERANCE for v in (row, column))
    square = abs(sum(a * b for a, b in zip(row, column, strict=True))) < _COSINE_TOLERANCE
    near = all(abs(value) < _FARTHEST_MM for value in position)
    if not (lengths_fit and square and near and all(0 < s < _FARTHEST_MM for s in spacing)):
        raise FileRejectedError("bad-geometry")


def _window(sources: list[Dataset], picture: Picture) -> tuple[float, float] | None:
    """Center and width in units of the decoded volume; None where not sane."""
    for ds in sources:
        if present(ds, "WindowCenter"):
            center, width = number(ds, "WindowCenter"), number(ds, "WindowWidth")
            if center is None or width is None or not 0 < width < _LARGEST_VALUE:
                return None
            if abs(center) > _LARGEST_VALUE:
                return None
            return (_mirrored(center, sources, picture), width)
    return None


def _mirrored(center: float, sources: list[Dataset], picture: Picture) -> float:
    """The center after MONOCHROME1 was turned round, as `decode_stack` does."""
    if not picture.inverted:
        return center
    slope, intercept = rescale_of(sources)
    return slope * inversion_sum(picture) + 2 * intercept - center


def inversion_sum(picture: Picture) -> float:
    """Stored value plus its inverse: the lowest plus the highest value that can be stored."""
    if picture.floating:
        return 0.0
    return -1.0 if picture.signed else float(2**picture.bits_stored - 1)


def _contrast(sources: list[Dataset]) -> tuple[str, ...]:
    kinds = ("FrameType", "ImageType")
    image_type = next((t for ds in sources for k in kinds if (t := texts(ds, k))), ())
    keywords = ("EchoTime", "EffectiveEchoTime", "DiffusionBValue", "TemporalPositionIdentifier")
    values = [_first(sources, keyword) for keyword in keywords]
    # The first two values of the image type say original or derived, not contrast.
    return ("\\".join(image_type[2:]), *values, _first(sources, "AcquisitionNumber"))


def _first(sources: list[Dataset], keyword: str) -> str:
    return next((value for ds in sources if (value := text(ds, keyword))), "")
