"""Every way to make a heat map, by name: what it shows, its parameters, and a wish for one.

Words and numbers only, without torch: the window offers from this table what
`model.attribution.EXPLAINERS` computes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from model.labels import Severity

Value = str | float

EVEN_SHARE = "times the even share of a patch"
LOGIT_PER_PIXEL = "of the logit per pixel"
LOGIT = "of the logit"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that can be chosen about a method.

    Attributes
    ----------
    name : str
        Key in `Wish.parameters`.
    text : str
        What it is, for the picker and beside the map.
    choices : tuple of str or float
        The values allowed, in the order in which they are offered.
    default : str or float
        One of `choices`.
    unit : str
        Of a number; empty for words and counts.
    """

    name: str
    text: str
    choices: tuple[Value, ...]
    default: Value
    unit: str = ""

    def words(self, value: Value) -> str:
        """A value as it is read, with its unit."""
        number = value if isinstance(value, str) else f"{value:g}"
        return f"{number} {self.unit}" if self.unit else number


@dataclass(frozen=True, slots=True)
class Method:
    """One way to make a heat map.

    Attributes
    ----------
    name : str
        On screen, in reports and in `Explanation.method`.
    note : str
        One plain sentence on what the map shows and does not show.
    by_severity : bool
        The map differs from severity to severity, and two severities can be contrasted.
    signed : bool
        Scores below zero spoke against the severity; else there are none.
    unit : str
        Of the scores.
    full_scale : float
        The score that is drawn at full strength, always the same, so that a weak or spread-out
        map looks weak: about what the strongest place of a graded crop has, in the middle of
        the crops that it was looked at on.
    area_px : int
        Scores of pixels are drawn as sums over squares of about this many pixels a side, since
        single ones are noise; 1 where they are drawn as they are.
    parameters : tuple of Parameter
    baseline : str
        What the picture is compared with, where that cannot be chosen; empty for none.
    """

    name: str
    note: str
    by_severity: bool
    signed: bool
    unit: str
    full_scale: float
    area_px: int = 1
    parameters: tuple[Parameter, ...] = ()
    baseline: str = ""


BASELINES: tuple[Value, ...] = ("mean grey", "black", "blurred picture")
"""What "nothing there" looks like; the answer depends on it, so it can be chosen and is said."""

_BASELINE = Parameter("baseline", "Compared with", BASELINES, "mean grey")

DEFAULT_METHOD = "Gradient attention"

METHODS: dict[str, Method] = {
    method.name: method
    for method in (
        Method(
            DEFAULT_METHOD,
            "Where attention raised this severity's score; what spoke against it is not shown, "
            "and the map is no proof.",
            by_severity=True,
            signed=False,
            unit=EVEN_SHARE,
            full_scale=6.0,
        ),
        Method(
            "Attention rollout",
            "Where this condition's query token looked; the same for every severity, and no "
            "proof of what decided the grade.",
            by_severity=False,
            signed=False,
            unit=EVEN_SHARE,
            full_scale=8.0,
            parameters=(
                Parameter("heads", "Attention heads joined by", ("mean", "max", "min"), "mean"),
                Parameter("discard", "Weakest attention left out", (0.0, 0.5, 0.9), 0.0),
            ),
        ),
        Method(
            "Integrated gradients",
            "Which pixels raised or lowered this severity's score compared with a blank picture; "
            "noise-like detail is expected, and the map is no proof.",
            by_severity=True,
            signed=True,
            unit=LOGIT_PER_PIXEL,
            full_scale=1 / 64,  # one logit from the area of a patch
            area_px=9,
            parameters=(
                _BASELINE,
                Parameter("steps", "Steps along the path", (16.0, 32.0, 64.0), 32.0),
            ),
        ),
        Method(
            "SmoothGrad",
            "Which pixels would move this severity's score if they changed a little, averaged "
            "over noisy copies; it is blind to what is saturated, and no proof.",
            by_severity=True,
            signed=True,
            unit=LOGIT_PER_PIXEL,
            full_scale=1 / 64,
            area_px=9,
            parameters=(
                Parameter("samples", "Noisy copies", (8.0, 16.0, 32.0), 16.0),
                Parameter("noise", "Noise, of the grey range", (0.05, 0.1, 0.2), 0.1),
            ),
            baseline="mean grey",
        ),
        Method(
            "Occlusion",
            "How much this severity's score falls when a square is covered; covered pictures are "
            "unlike any that the network has seen, and the map is no proof.",
            by_severity=True,
            signed=True,
            unit=LOGIT,
            full_scale=2.0,
            parameters=(
                _BASELINE,
                Parameter("window", "Side of the square", (5.0, 8.0, 12.0), 8.0, "mm"),
            ),
        ),
        Method(
            "Grad-CAM",
            "Which places of the convolutional stem raised or lowered this severity's score, "
            "before attention moved anything; coarse, and no proof.",
            by_severity=True,
            signed=True,
            unit=LOGIT,
            full_scale=0.05,  # a feature of the stem moves little by itself
        ),
        Method(
            "Feature ablation",
            "How much this severity's score falls when one of a few squares is taken out whole; "
            "what two squares do together is not shown, and the map is no proof.",
            by_severity=True,
            signed=True,
            unit=LOGIT,
            full_scale=2.0,
            parameters=(
                _BASELINE,
                Parameter("square", "Side of the squares", (5.0, 8.0, 12.0), 8.0, "mm"),
            ),
        ),
    )
}
"""Every method, by its name on screen, the default first."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A heat map that is asked for; equal wishes of one finding have equal maps.

    Attributes
    ----------
    method : str
        A key of `METHODS`.
    severity : Severity or None
        What the map is to speak for. None means the grade that the finding got, and is what
        becomes of it where the method is the same for every severity.
    against : Severity or None
        The severity whose score is taken off; None for all the others together.
    parameters : mapping of str to str or float
        By `Parameter.name`; what is missing is filled with the default.

    Raises
    ------
    ValueError
        There is no such method, parameter or choice, or a severity is set against itself.
    """

    method: str
    severity: Severity | None = None
    against: Severity | None = None
    parameters: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise ValueError(f"no method is called {self.method!r}")
        known = {parameter.name: parameter for parameter in METHODS[self.method].parameters}
        for name, value in self.parameters.items():
            if name not in known or value not in known[name].choices:
                raise ValueError(f"{self.method} does not know {name}={value!r}")
        if self.against is not None and self.against is self.severity:
            raise ValueError("a severity cannot be set against itself")
        filled = {name: self.parameters.get(name, known[name].default) for name in known}
        object.__setattr__(self, "parameters", filled)
        if not METHODS[self.method].by_severity:
            object.__setattr__(self, "severity", None)
            object.__setattr__(self, "against", None)

    def graded(self, severity: Severity) -> Wish:
        """The same wish, for this severity where none was said.

        A contrast of the severity with itself becomes the severity against all others.
        """
        if self.severity is not None:
            return self
        against = None if self.against is severity else self.against
        return replace(self, severity=severity, against=against)

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The parameters as they are read: (what it is, its value)."""
        return tuple(
            (parameter.text, parameter.words(self.parameters[parameter.name]))
            for parameter in METHODS[self.method].parameters
        )

    @property
    def baseline(self) -> str:
        """What the picture is compared with, in words; empty where with nothing."""
        chosen = self.parameters.get("baseline", METHODS[self.method].baseline)
        return str(chosen)
