"""Say what phantom is wanted: seed, findings, build of the patient, series and resolution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from model.labels import Condition, Level, Severity
from model.phantom.signal import AXIAL_T2, SAGITTAL_T1, SAGITTAL_T2, Protocol

Finding = tuple[Level, Condition, Severity]


class AxialLayout(Enum):
    """How the axial slices are laid through the spine."""

    BLOCKS = "blocks"  # five tilted slices a disc: several stacks in one series
    STRAIGHT = "straight"  # one stack across the patient from head to feet


@dataclass(frozen=True, slots=True)
class PhantomSpec:
    """What phantom to draw; equal specs give equal phantoms.

    Attributes
    ----------
    seed : int
        Of everything random: the patient's small differences, texture, noise. At least 0.
    findings : tuple of (Level, Condition, Severity)
        What is wrong; every finding not named is Normal/Mild.
    scale : float
        Size of the whole patient relative to an average adult.
    lordosis_deg : float
        Angle between the top of L1 and the top of S1, degrees.
    scoliosis_mm : float
        How far the spine swings to the left at L2, mm; negative swings to the right.
    subcutaneous_mm : float
        Thickness of the fat behind the spine, mm.
    series : tuple of Protocol
        Which series to acquire.
    small : bool
        Coarse and quick, for tests.
    """

    seed: int = 0
    findings: tuple[Finding, ...] = ()
    scale: float = 1.0
    lordosis_deg: float = 52.0
    scoliosis_mm: float = 0.0
    subcutaneous_mm: float = 22.0
    series: tuple[Protocol, ...] = (SAGITTAL_T1, SAGITTAL_T2, AXIAL_T2)
    axial_layout: AxialLayout = AxialLayout.BLOCKS
    small: bool = False

    def __post_init__(self) -> None:
        if self.seed < 0:
            raise ValueError(f"seed must not be negative, got {self.seed}")
        if not 0.7 <= self.scale <= 1.3:
            raise ValueError(f"scale must be 0.7 to 1.3, got {self.scale}")
        if not 15.0 <= self.lordosis_deg <= 75.0:
            raise ValueError(f"lordosis must be 15 to 75 degrees, got {self.lordosis_deg}")
        if abs(self.scoliosis_mm) > 25.0:
            raise ValueError(f"scoliosis must stay within 25 mm, got {self.scoliosis_mm}")
        if not 3.0 <= self.subcutaneous_mm <= 60.0:
            raise ValueError(f"subcutaneous fat must be 3 to 60 mm, got {self.subcutaneous_mm}")

    @property
    def grades(self) -> Mapping[tuple[Level, Condition], Severity]:
        """All 25 findings; where one is named twice, the last counts."""
        grades = {(level, c): Severity.NORMAL_MILD for level in Level for c in Condition}
        grades.update({(level, c): severity for level, c, severity in self.findings})
        return grades


def parse_finding(text: str) -> Finding:
    """A finding written as "L4/L5:Spinal Canal Stenosis:Severe"; letter case does not matter.

    Raises
    ------
    ValueError
        The text does not name a level, a condition and a severity, as one sentence.
    """
    parts = [part.strip() for part in text.split(":")]
    if len(parts) != 3:
        raise ValueError(f'"{text}" is not "level:condition:severity".')
    levels = {level.value.lower(): level for level in Level}
    conditions = {condition.value.lower(): condition for condition in Condition}
    severities = {severity.text.lower(): severity for severity in Severity}
    level = levels.get(parts[0].lower())
    condition = conditions.get(parts[1].lower())
    severity = severities.get(parts[2].lower())
    if level is None:
        raise ValueError(f'"{parts[0]}" is not a level: use {_listed(Level)}.')
    if condition is None:
        raise ValueError(f'"{parts[1]}" is not a condition: use {_listed(Condition)}.')
    if severity is None:
        words = ", ".join(severity.text for severity in Severity)
        raise ValueError(f'"{parts[2]}" is not a severity: use {words}.')
    return level, condition, severity


def _listed(names: type[Enum]) -> str:
    return ", ".join(str(name.value) for name in names)
