"""The key picture of a finding: its slice, the place marked, without and with the heat map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from model.results import Explanation
from model.volume import Volume
from viewer.dicom.study import StackKey
from viewer.geometry import Pixel, point_of
from viewer.reading import Cell, Finding
from viewer.slice_picture import Field, SlicePicture, slice_picture, slice_plane_of, with_heat

#: Side of a key picture in the patient: two levels high (adult discs lie about 35 mm apart),
#: so that the neighbouring one can be compared.
SIZE_MM = 80.0
#: 190 dots per inch when printed 64 mm wide: finer than the scan, and small as a file.
SIDE_PX = 480
#: Radius of the ring around the place: a foramen or a recess stays visible inside it.
RING_MM = 6.0


@dataclass(frozen=True, slots=True, eq=False)
class KeyPicture:
    """What a finding was read from.

    Attributes
    ----------
    plain : SlicePicture
        Around the place, as it is.
    mapped : SlicePicture or None
        The same under the heat map; None where no map was made.
    mark : Pixel
        Row and column of the place.
    ring_px : float
        Radius of the ring to draw around it, pixels.
    outline : tuple of Pixel
        Corners of what the network saw, in order around it; empty where nothing was cut.
    signed : bool
        The map's scale is -1 to 1, not 0 to 1.
    """

    plain: SlicePicture = field(repr=False)
    mapped: SlicePicture | None = field(repr=False)
    mark: Pixel
    ring_px: float
    outline: tuple[Pixel, ...] = ()
    signed: bool = False


def key_pictures(
    findings: Iterable[Finding],
    volumes: Mapping[StackKey, Volume],
    windows: Mapping[str, tuple[float, float]],
    explanations: Mapping[Cell, Explanation],
) -> dict[Cell, KeyPicture]:
    """The key pictures of all findings whose slices are decoded.

    Parameters
    ----------
    windows : mapping
        Series UID -> (center, width), stored values.
    explanations : mapping
        Cell -> heat map; a finding without one has its plain picture alone.
    """
    pictures = {}
    for finding in findings:
        place = finding.place
        if place is None or place.stack not in volumes:
            continue
        window = windows.get(place.stack.series_instance_uid)
        if window is not None:
            explanation = explanations.get(finding.cell)
            pictures[finding.cell] = key_picture(finding, volumes[place.stack], window, explanation)
    return pictures


def key_picture(
    finding: Finding, volume: Volume, window: tuple[float, float], explanation: Explanation | None
) -> KeyPicture:
    """The key picture of one finding.

    Parameters
    ----------
    volume : Volume
        The stack that it was read on.
    window : (float, float)
        Center and width, stored values.

    Raises
    ------
    ValueError
        The finding has no place, or its slice is not in the volume.
    """
    place = finding.place
    if place is None:
        raise ValueError("a finding that was not read anywhere has no key picture")
    slice_plane = slice_plane_of(volume, place.slice_index)
    point = point_of(slice_plane.affine, place.row, place.column)
    plain = slice_picture(volume, place.slice_index, window, Field(point, SIZE_MM, SIDE_PX))
    crop, heatmap = finding.crop, explanation.heatmap if explanation else None
    return KeyPicture(
        plain=plain,
        mapped=with_heat(plain, heatmap) if heatmap else None,
        mark=plain.pixel(point),
        ring_px=RING_MM * plain.px_per_mm,
        outline=plain.outline(crop.affine, crop.pixels.shape[1:]) if crop else (),
        signed=heatmap.signed if heatmap else False,
    )
