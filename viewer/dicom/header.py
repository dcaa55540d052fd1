"""What the reading process tells of one file: plain values that travel as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from viewer.dicom.study import Vec3


@dataclass(frozen=True, slots=True)
class FrameHeader:
    """Place and window of one frame of a file.

    Attributes
    ----------
    index : int
        Frame within the file, from 0.
    window : (float, float) or None
        Center and width in units of the decoded volume, where sane.
    contrast : tuple of str
        What may differ between frames at one place: image type, echo time, diffusion
        weight, temporal position, acquisition number; empty where unknown.
    """

    index: int
    position: Vec3
    row_cosine: Vec3
    column_cosine: Vec3
    pixel_spacing: tuple[float, float]
    window: tuple[float, float] | None = None
    contrast: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timing:
    """What made the contrast, as far as the file says; None where unknown.

    Attributes
    ----------
    repetition_ms, echo_ms, inversion_ms : float or None
        (0018,0080), (0018,0081), (0018,0082).
    scanning_sequence : tuple of str
        (0018,0020): SE, IR, GR, EP, RM.
    fat_suppressed : bool or None
        From (0018,0022) or (0018,9021); None where neither is there.
    """

    repetition_ms: float | None = None
    echo_ms: float | None = None
    inversion_ms: float | None = None
    scanning_sequence: tuple[str, ...] = ()
    fat_suppressed: bool | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """One file that has pixels and geometry.

    Attributes
    ----------
    thickness_mm, spacing_mm : float or None
        (0018,0050), (0018,0088).
    warnings : tuple of str
        What was put right while reading, as sentences.
    """

    study_instance_uid: str
    series_instance_uid: str
    sop_instance_uid: str
    frame_of_reference_uid: str
    modality: str
    study_date: str
    study_description: str
    series_description: str
    protocol_name: str
    body_part: str
    patient_name: str
    patient_id: str
    birth_date: str
    sex: str
    series_number: int
    instance_number: int
    rows: int
    columns: int
    image_type: tuple[str, ...]
    thickness_mm: float | None
    spacing_mm: float | None
    timing: Timing = field(default_factory=Timing)
    frames: tuple[FrameHeader, ...] = ()
    warnings: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As plain lists, numbers and text."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Header:
        """The header that `to_json` described; `TypeError`, `KeyError` if it is another thing."""
        plain = {f.name: _frozen(values[f.name]) for f in fields(cls)}
        plain["timing"] = Timing(**{k: _frozen(v) for k, v in values["timing"].items()})
        plain["frames"] = tuple(
            FrameHeader(**{k: _frozen(v) for k, v in frame.items()}) for frame in values["frames"]
        )
        return cls(**plain)


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
