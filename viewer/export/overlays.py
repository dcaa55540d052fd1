"""Pictures of what the program saw: levels on the sagittals, crops and heat maps on the slices."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from model.labels import Level
from model.results import Explanation, ForamenLocation, LevelLocation, Vec3
from model.volume import Volume
from viewer.dicom.study import Role, StackKey, Study
from viewer.eligibility import chosen_stacks
from viewer.errors import WriteError
from viewer.export.files import write_whole
from viewer.geometry import Pixel, distances_mm, point_of
from viewer.language import stored
from viewer.reading import Analysis, Cell, Finding, Place
from viewer.slice_picture import SlicePicture, slice_picture, slice_plane_of, with_heat
from viewer.wording import finding_title, grade_text

_Pictures = Mapping[StackKey, Volume]
_Draw = Callable[[int], SlicePicture]  # slice index -> picture
_Windows = Mapping[str, tuple[float, float]]

_LEAST_TEXT_PX = 12
_LEAST_PX = 400
_COMPRESSION = 2  # three times as fast as the usual 6, a tenth larger
_WHITE, _BLACK, _QUIET = (255, 255, 255), (0, 0, 0), (160, 160, 160)


@stored()
def write_overlays(
    study: Study,
    volumes: _Pictures,
    windows: _Windows,
    analysis: Analysis,
    explanations: Mapping[Cell, Explanation],
    folder: Path,
) -> tuple[Path, ...]:
    """Write the overlays as PNG files into `folder`, which is made where it is missing.

    Returns
    -------
    tuple of Path
        What was written. The names say level and condition, series and slice; nothing of
        the patient is in them or in the files.

    Raises
    ------
    WriteError
        The folder cannot be made, or a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError("The folder of the overlays could not be made.") from error
    written = []
    for name, data in overlays_of(study, volumes, windows, analysis, explanations):
        write_whole(folder / name, data)
        written.append(folder / name)
    return tuple(written)


def overlays_of(
    study: Study,
    volumes: _Pictures,
    windows: _Windows,
    analysis: Analysis,
    explanations: Mapping[Cell, Explanation],
) -> Iterator[tuple[str, bytes]]:
    """Name and PNG bytes of each overlay: levels, foramina, then the findings.

    Stacks that are not decoded, or have no window, are left out.
    """
    decoded = {
        key: _drawing(volume, windows[key.series_instance_uid])
        for key, volume in volumes.items()
        if key.series_instance_uid in windows
    }
    chosen = chosen_stacks(study, {})
    if analysis.levels is not None:
        for key, role in (
            (chosen.sagittal_t2, Role.SAGITTAL_T2),
            (chosen.sagittal_t1, Role.SAGITTAL_T1),
        ):
            if key in decoded:
                yield from _levels(study, key, decoded[key], analysis.levels.discs, role)
        if chosen.sagittal_t1 in decoded:
            key = chosen.sagittal_t1
            yield from _foramina(study, key, decoded[key], analysis.levels.foramina)
    for finding in analysis.findings:
        place = finding.place
        if place is not None and place.stack in decoded:
            drawn = decoded[place.stack](place.slice_index)
            point = _point(volumes[place.stack], place)
            yield _finding(study, finding, drawn, point, explanations.get(finding.cell))


def _drawing(volume: Volume, window: tuple[float, float]) -> _Draw:
    """Draws slices of a volume, each once; small ones larger, so that marks stay finer."""
    return cache(partial(slice_picture, volume, window=window, least_px=_LEAST_PX))


def _point(volume: Volume, place: Place) -> Vec3:
    """Where a finding lies on its slice as decoded, mm, LPS."""
    affine = slice_plane_of(volume, place.slice_index).affine
    return point_of(affine, place.row, place.column)


def _levels(
    study: Study,
    key: StackKey,
    draw: _Draw,
    discs: tuple[LevelLocation, ...],
    role: Role,
) -> Iterator[tuple[str, bytes]]:
    """Every slice that is nearest to a disc, with all discs; those of other slices in grey."""
    stack = study.stack(key)
    nearest = {
        disc.level: int(abs(distances_mm(stack, disc.patient_mm)).argmin()) for disc in discs
    }
    for index in sorted(set(nearest.values())):
        picture = draw(index)
        image = _image(picture)
        for disc in discs:
            here = nearest[disc.level] == index
            elsewhere = "" if here else f" (slice {nearest[disc.level] + 1})"
            label = f"{disc.level.value}{elsewhere}"
            _mark(image, picture.pixel(disc.patient_mm), label, _WHITE if here else _QUIET)
        caption = f"Levels on {role.value}, slice {index + 1} of {len(stack.frames)}"
        name = f"levels_{_slug(role.value)}_slice_{index + 1:02d}.png"
        yield name, _png(_captioned(image, caption))


def _foramina(
    study: Study,
    key: StackKey,
    draw: _Draw,
    foramina: tuple[ForamenLocation, ...],
) -> Iterator[tuple[str, bytes]]:
    """Every sagittal T1 slice that is nearest to a foramen, with its foramina."""
    stack = study.stack(key)
    by_slice: dict[int, list[ForamenLocation]] = {}
    for foramen in foramina:
        index = int(abs(distances_mm(stack, foramen.patient_mm)).argmin())
        by_slice.setdefault(index, []).append(foramen)
    for index, here in sorted(by_slice.items()):
        picture = draw(index)
        image = _image(picture)
        for foramen in here:
            label = f"{foramen.level.value} {foramen.side.value}"
            _mark(image, picture.pixel(foramen.patient_mm), label)
        caption = f"Foramina on Sagittal T1, slice {index + 1} of {len(stack.frames)}"
        yield f"foramina_slice_{index + 1:02d}.png", _png(_captioned(image, caption))


def _finding(
    study: Study,
    finding: Finding,
    picture: SlicePicture,
    point: Vec3,
    explanation: Explanation | None,
) -> tuple[str, bytes]:
    """The slice of a finding with its crop and place; beside it under its heat map, if any."""
    mapped = with_heat(picture, explanation.heatmap) if explanation else None
    images = []
    for shown in (picture, mapped):
        if shown is not None:
            image = _image(shown)
            if finding.crop is not None:
                outline = shown.outline(finding.crop.affine, finding.crop.pixels.shape[1:])
                _outline(image, outline)
            _mark(image, shown.pixel(point), "")
            images.append(image)
    words = [f"{finding_title(finding.cell)}: {grade_text(finding)}", _where(study, finding)]
    if explanation is not None:
        words.append(f"{explanation.method}, {_scale(explanation)}")
    level, condition = finding.cell
    name = f"{_level_slug(level)}_{_slug(condition.value)}.png"
    return name, _png(_captioned(_side_by_side(images), " · ".join(words)))


def _where(study: Study, finding: Finding) -> str:
    if finding.place is None:
        return ""
    key, index = finding.place.stack, finding.place.slice_index
    series = study[key.series_instance_uid]
    before = sum(len(stack.frames) for stack in series.stacks[: key.index])
    return f"{series.role.value}, slice {before + index + 1} of {series.frame_count}"


def _scale(explanation: Explanation) -> str:
    return "blue over grey to yellow, -1 to 1" if explanation.heatmap.signed else "cividis, 0 to 1"


def _image(picture: SlicePicture) -> Image.Image:
    image = Image.fromarray(picture.pixels)
    left, right, top, bottom = picture.letters
    (width, height), edge = image.size, _text_px(image)
    for letter, at in (
        (left, (edge, height // 2)),
        (right, (width - edge, height // 2)),
        (top, (width // 2, edge)),
        (bottom, (width // 2, height - edge)),
    ):
        _text(image, at, letter, "mm")
    return image


def _mark(image: Image.Image, at: Pixel, label: str, colour: tuple[int, int, int] = _WHITE) -> None:
    """A ring around a place, with its name in front of it: what lies behind a disc stays free."""
    draw = ImageDraw.Draw(image)
    row, column = at
    radius = 0.65 * _text_px(image)
    for ink, width in ((_BLACK, 4), (colour, 2)):
        draw.circle((column, row), radius, outline=ink, width=width)
    if label:
        _text(image, (column - radius - 5, row), label, "rm", colour)


def _outline(image: Image.Image, corners: tuple[Pixel, ...]) -> None:
    points = [(column, row) for row, column in (*corners, corners[0])]
    draw = ImageDraw.Draw(image)
    draw.line(points, fill=_BLACK, width=3)
    draw.line(points, fill=_QUIET, width=1)


def _text(
    image: Image.Image,
    at: tuple[float, float],
    text: str,
    anchor: str,
    colour: tuple[int, int, int] = _WHITE,
) -> None:
    font = ImageFont.load_default(_text_px(image))
    draw = ImageDraw.Draw(image)
    draw.text(at, text, colour, font, anchor=anchor, stroke_width=2, stroke_fill=_BLACK)


def _text_px(image: Image.Image) -> int:
    """Height of text that is read alike on a slice of 256 and of 1024 rows."""
    return max(_LEAST_TEXT_PX, int(image.height) // 40)


def _side_by_side(images: list[Image.Image]) -> Image.Image:
    sheet = Image.new("RGB", (sum(image.width for image in images), images[0].height))
    left = 0
    for image in images:
        sheet.paste(image, (left, 0))
        left += image.width
    return sheet


def _captioned(image: Image.Image, caption: str) -> Image.Image:
    """The picture over a black strip with a line of text, as wide as the text needs."""
    text_px = _text_px(image)
    font, strip = ImageFont.load_default(text_px), 2 * text_px
    caption = caption.replace("\u00a0", " ")  # the plain font has no glyph for it
    width = max(image.width, int(font.getlength(caption)) + text_px)
    sheet = Image.new("RGB", (width, image.height + strip))
    sheet.paste(image, (0, 0))
    draw = ImageDraw.Draw(sheet)
    draw.text((text_px // 2, image.height + text_px), caption, _QUIET, font, anchor="lm")
    return sheet


def _png(image: Image.Image) -> bytes:
    held = io.BytesIO()
    image.save(held, "PNG", compress_level=_COMPRESSION)
    return held.getvalue()


def _slug(words: str) -> str:
    return words.lower().replace(" ", "_")


def _level_slug(level: Level) -> str:
    return level.name.lower()
