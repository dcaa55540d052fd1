"""The colours of the program as values: dark, light and high contrast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from model.labels import Severity


@dataclass(frozen=True, slots=True)
class Colours:
    """What every part of the window is drawn with, as "#RRGGBB".

    Attributes
    ----------
    window, panel, raised, selected : str
        Grounds: between parts, of a part, of a button or field on it, of what is chosen.
    line, edge : str
        Hairlines, and outlines that carry meaning.
    text, secondary, disabled : str
        Words: plain, quiet, not to be pressed.
    accent, on_accent, accent_hover : str
        Focus and choice; the words on it; the one button that matters under the mouse.
    severity, severity_text : mapping
        Fills and words of each severity.
    """

    window: str
    panel: str
    raised: str
    selected: str
    line: str
    edge: str
    text: str
    secondary: str
    disabled: str
    accent: str
    on_accent: str
    accent_hover: str
    severity: Mapping[Severity, str]
    severity_text: Mapping[Severity, str]

    @property
    def grounds(self) -> tuple[str, ...]:
        """Everything that words stand on."""
        return self.window, self.panel, self.raised, self.selected


def _severities(normal: str, moderate: str, severe: str) -> Mapping[Severity, str]:
    return dict(zip(Severity, (normal, moderate, severe), strict=True))


# A reading room is dark and the picture is the brightest thing on the screen: neutral greys,
# one accent, no other hue but severity and the heat map. EDGE has 3 : 1 on PANEL (WCAG 2.2,
# 1.4.11). Severities: Okabe and Ito's amber and vermilion beside a muted green, told apart with
# every common colour blindness (Wong B., Nature Methods 8:441, 2011); words of them are the
# same hues lightened, or darkened, until they have 4.5 : 1 on a selected row (WCAG 2.2, 1.4.3).
DARK = Colours(
    window="#101214",
    panel="#181B1F",
    raised="#22262C",
    selected="#1B3551",  # the accent laid at about 25 % over the panel
    line="#2A2F36",
    edge="#626C77",
    text="#E6E8EB",
    secondary="#9AA4AF",
    disabled="#6B747E",
    accent="#4DA3FF",
    on_accent="#101214",
    accent_hover="#6BB3FF",
    severity=_severities("#4FA58A", "#E69F00", "#D55E00"),
    severity_text=_severities("#63BD9F", "#E69F00", "#F4854A"),
)
LIGHT = Colours(
    window="#E9EBEE",
    panel="#F6F7F8",
    raised="#FFFFFF",
    selected="#CFE3F8",
    line="#CDD2D8",
    edge="#727C87",
    text="#15181B",
    secondary="#47505A",
    disabled="#7C8590",
    accent="#0A57A8",
    on_accent="#FFFFFF",
    accent_hover="#0D66C2",
    severity=_severities("#1F7A5E", "#A66A00", "#C24E00"),
    severity_text=_severities("#0F5C45", "#6E4600", "#963A00"),
)
HIGH_CONTRAST = Colours(
    window="#000000",
    panel="#000000",
    raised="#141414",
    selected="#003C7A",
    line="#8A8A8A",
    edge="#FFFFFF",
    text="#FFFFFF",
    secondary="#E6E6E6",
    disabled="#A0A0A0",
    accent="#FFE14D",
    on_accent="#000000",
    accent_hover="#FFF0A0",
    severity=_severities("#5FE3B5", "#FFB52E", "#FF7A33"),
    severity_text=_severities("#7BF0C8", "#FFC352", "#FFA06B"),
)

#: By the name that is kept in the settings, in the order in which they are offered.
PALETTES: Mapping[str, Colours] = {"dark": DARK, "light": LIGHT, "high contrast": HIGH_CONTRAST}
