"""What the reader can choose among in the settings: the values of each preference, in words."""

from __future__ import annotations

from collections.abc import Mapping

from viewer.language import LANGUAGES, marked

#: Longest name of a reader in the audit trail.
LONGEST_NAME = 64
#: Field of `Preferences` -> value -> what it is called; the first one is the default.
CHOICES: Mapping[str, Mapping[str, str]] = {
    "language": {"auto": marked("As the computer"), **LANGUAGES},
    "palette": {
        "dark": marked("Dark"),
        "light": marked("Light"),
        "high contrast": marked("High contrast"),
    },
    "text_size": {
        "normal": marked("Normal"),
        "large": marked("Large (115 %)"),
        "larger": marked("Larger (130 %)"),
    },
    "left_drag": {"window": marked("Window"), "pan": marked("Pan"), "zoom": marked("Zoom")},
    "middle_drag": {"pan": marked("Pan"), "window": marked("Window"), "zoom": marked("Zoom")},
    "right_drag": {"zoom": marked("Zoom"), "pan": marked("Pan"), "window": marked("Window")},
    "first_window": {
        "dicom": marked("From the DICOM file, where it is sane"),
        "percentile": marked("From the values: 1st to 99th percentile"),
        "sticky": marked("As another series of the same role, else DICOM"),
    },
    "device": {
        "auto": marked("Graphics processor where there is one"),
        "cpu": marked("Processor only"),
        "cuda": marked("NVIDIA graphics processor"),
    },
    "threads": {"auto": marked("All cores but one"), "1": "1", "2": "2", "4": "4", "8": "8"},
}


def makes_sense(name: str, value: object) -> bool:
    """Whether a preference may have this value; those that are no choice may have any."""
    return name not in CHOICES or value in CHOICES[name]
