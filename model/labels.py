"""The grid: five disc levels, five conditions, three severities.

Order matters. It is the order of the network's outputs and of the rows, columns and
colours on screen and on paper; it is written here and nowhere else.
"""

from __future__ import annotations

from enum import Enum, IntEnum


class Level(Enum):
    """A disc, named by the vertebrae above and below it, from the head down."""

    L1_L2 = "L1/L2"
    L2_L3 = "L2/L3"
    L3_L4 = "L3/L4"
    L4_L5 = "L4/L5"
    L5_S1 = "L5/S1"


class Side(Enum):
    """The patient's side, never the screen's."""

    LEFT = "left"
    RIGHT = "right"


class Zone(Enum):
    """What is narrowed: the anatomy that a condition is about."""

    CANAL = "canal"
    FORAMINAL = "foraminal"
    SUBARTICULAR = "subarticular"


class View(Enum):
    """The pictures that a zone is graded on."""

    SAGITTAL_T1 = "sagittal T1"
    AXIAL_T2 = "axial T2"


class Condition(Enum):
    """What is graded at a level, by its RSNA 2024 name. Left and right are the patient's."""

    SPINAL_CANAL_STENOSIS = "Spinal Canal Stenosis"
    LEFT_NEURAL_FORAMINAL_NARROWING = "Left Neural Foraminal Narrowing"
    RIGHT_NEURAL_FORAMINAL_NARROWING = "Right Neural Foraminal Narrowing"
    LEFT_SUBARTICULAR_STENOSIS = "Left Subarticular Stenosis"
    RIGHT_SUBARTICULAR_STENOSIS = "Right Subarticular Stenosis"

    @property
    def side(self) -> Side | None:
        """The patient's side that the condition is on; None for the canal."""
        word = self.value.split()[0].lower()
        return None if self.zone is Zone.CANAL else Side(word)

    @property
    def zone(self) -> Zone:
        """The anatomy that the condition is about."""
        if "Canal" in self.value:
            return Zone.CANAL
        return Zone.FORAMINAL if "Foraminal" in self.value else Zone.SUBARTICULAR

    @property
    def view(self) -> View:
        """The pictures that the condition is graded on (RSNA 2024 annotation protocol)."""
        return View.SAGITTAL_T1 if self.zone is Zone.FORAMINAL else View.AXIAL_T2


class Severity(IntEnum):
    """How bad; larger is worse."""

    NORMAL_MILD = 0
    MODERATE = 1
    SEVERE = 2

    @property
    def text(self) -> str:
        """The RSNA 2024 word, as on screen and on paper."""
        return ("Normal/Mild", "Moderate", "Severe")[self]
