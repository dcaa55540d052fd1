"""What the reader can choose among in the settings: the values of each preference, in words."""

from __future__ import annotations

from collections.abc import Mapping

from viewer.language import LANGUAGES

#: Longest name of a reader in the audit trail.
LONGEST_NAME = 64
#: Field of `Preferences` -> value -> what it is called; the first one is the default.
CHOICES: Mapping[str, Mapping[str, str]] = {
    "language": {"auto": "As the computer", **LANGUAGES},
    "palette": {"dark": "Dark", "light": "Light", "high contrast": "High contrast"},
    "text_size": {"normal": "Normal", "large": "Large (115 %)", "larger": "Larger (130 %)"},
    "left_drag": {"window": "Window", "pan": "Pan", "zoom": "Zoom"},
    "middle_drag": {"pan": "Pan", "window": "Window", "zoom": "Zoom"},
    "right_drag": {"zoom": "Zoom", "pan": "Pan", "window": "Window"},
    "first_window": {
        "dicom": "From the DICOM file, where it is sane",
        "percentile": "From the values: 1st to 99th percentile",
        "sticky": "As another series of the same role, else DICOM",
    },
    "device": {
        "auto": "Graphics processor where there is one",
        "cpu": "Processor only",
        "cuda": "NVIDIA graphics processor",
    },
    "threads": {"auto": "All cores but one", "1": "1", "2": "2", "4": "4", "8": "8"},
}


def makes_sense(name: str, value: object) -> bool:
    """Whether a preference may have this value; those that are no choice may have any."""
    return name not in CHOICES or value in CHOICES[name]
