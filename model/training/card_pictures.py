"""Draw the model card: `python -m model.training.card_pictures --json FILE --out resources/card`.

From the figures of `evaluate` come the page of figures and the calibration plot; from phantoms,
graded anew by the weights, the pictures of known failures. No patient is on any of them.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from numpy.typing import NDArray
from PIL import Image

from model.labels import Level, View, Zone
from model.training.analytics_charts import INK, LINE, SHORT, SOFT, STYLE
from model.training.card_failures import (
    Failure,
    Shift,
    failures_of,
    random_spine,
    shifted,
    worst,
)
from model.training.card_tables import figures_page
from model.weights import Networks, load_networks

log = logging.getLogger(__name__)

PAGE = "figures.md"
MOST_BYTES = 100_000
"""Of one picture: the card travels with the program."""

EACH = 2
"""Failures a zone that are shown."""

LEAST_FINDINGS = 5
"""A dot of the calibration plot stands for at least so many: fewer say nothing."""

_COLOURS = 32  # of a picture: grey enough for a crop, and a third of the bytes

_WIDTH_IN, _DPI = 7.0, 96  # 672 px: fits the window that shows the card
_BODY_PX = 75  # in front of a vertebral body of the drawn slices
_LABEL: dict[str, Any] = {
    "color": "white",
    "ha": "right",
    "va": "center",
    "path_effects": [withStroke(linewidth=2.5, foreground="black")],
}
_BLUE = "#0072B2"  # Okabe and Ito's


def calibration(result: Mapping[str, Any]) -> Figure:
    """How often the shown grade was right against how probable it was said to be, by zone."""
    zones = [zone for zone in Zone if result.get(zone.value, {}).get("reliability")]
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(_WIDTH_IN, 2.9), layout="constrained")
        panels = figure.subplots(1, max(1, len(zones)), squeeze=False)[0]
        for panel, zone in zip(panels, zones, strict=False):
            _reliability(panel, zone.value, result[zone.value])
        panels[0].set_ylabel("share that was right")
        figure.supxlabel("probability that the grade was shown with", fontsize=10, color=INK)
    return figure


def _reliability(panel: Axes, title: str, block: Mapping[str, Any]) -> None:
    rows = [row for row in block["reliability"] if row["n"] >= LEAST_FINDINGS]
    count = np.array([row["n"] for row in rows], float)
    shown = np.array([row["confidence"] for row in rows])
    right = np.array([row["accuracy"] for row in rows])
    panel.plot([0.3, 1], [0.3, 1], color=LINE, linewidth=1.5)
    panel.vlines(shown, *_wilson(right, count), color=SOFT, linewidth=1)
    panel.scatter(shown, right, s=12 + 90 * count / count.max(), color=_BLUE, zorder=3)
    panel.set_title(f"{title.capitalize()}\ncalibration error {block['ece']:.3f}")
    panel.set_xlim(0.3, 1.02)
    panel.set_ylim(0.0, 1.05)


def _wilson(
    share: NDArray[np.float64], count: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """95 % intervals of shares (Wilson 1927); they stay between 0 and 1."""
    z = 1.96
    middle = (share + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z / (1 + z**2 / count) * np.sqrt(share * (1 - share) / count + z**2 / (4 * count**2))
    return middle - half, middle + half


def failures_sheet(failures: Sequence[Failure]) -> Figure:
    """The crops of failures side by side, each with what was drawn and what was graded."""
    columns = max(1, min(3, len(failures)))
    rows = max(1, -(-len(failures) // columns))
    with mpl.rc_context(STYLE | {"axes.titlesize": 8.5, "axes.titleweight": "normal"}):
        figure = Figure(figsize=(_WIDTH_IN, 2.75 * rows), layout="constrained")
        panels = figure.subplots(rows, columns, squeeze=False).ravel()
        for panel in panels:
            panel.axis("off")
        for panel, failure in zip(panels, failures, strict=False):
            _crop(panel, failure)
    return figure


def _crop(panel: Axes, failure: Failure) -> None:
    middle = failure.crop.pixels[1]
    low, high = np.percentile(middle, (1, 99))
    panel.imshow(middle, cmap="gray", vmin=low, vmax=high)
    answer = failure.answer
    view = "sagittal T1" if failure.crop.view is View.SAGITTAL_T1 else "axial T2"
    panel.set_title(
        f"{answer.level.value} {SHORT[answer.condition].lower()}, {view}\n"
        f"drawn {failure.truth.text}, graded {answer.severity.text}\n"
        f"({answer.probabilities[answer.severity]:.0%}; "
        f"{failure.truth.text} {answer.probabilities[failure.truth]:.0%})"
    )


def shift_sheet(shift: Shift) -> Figure:
    """A spine cut off above its last disc: the drawn levels left, the found ones right."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(_WIDTH_IN, 2.7), layout="constrained")
        sides = figure.subplots(1, 2)
        for panel, title, places in zip(
            sides, ("as drawn", "as found"), (shift.drawn, shift.found), strict=True
        ):
            panel.imshow(shift.picture, cmap="gray", vmax=float(np.percentile(shift.picture, 99)))
            panel.set_title(title if places is not None else "refused")
            panel.axis("off")
            rows = shift.picture.shape[0]
            for level, place in zip(Level, places if places is not None else (), strict=False):
                if place[0] < rows:
                    panel.plot(place[1], place[0], "+", color="white", markersize=9)
                    panel.text(place[1] - _BODY_PX, place[0], level.value, **_LABEL)
    return figure


def draw_card(
    result: Mapping[str, Any], networks: Networks, out: Path, seeds: Sequence[int], small: bool
) -> dict[str, str]:
    """Write the page and its pictures.

    Parameters
    ----------
    out : Path
        Folder; made where it is missing.
    seeds : sequence of int
        Of the phantoms that failures are looked for on; the first is also cut off.
    small : bool
        Coarse phantoms, for tests.

    Returns
    -------
    dict
        The pictures' names and what they show.

    Raises
    ------
    ValueError
        A picture is too large to travel with the program.
    """
    out.mkdir(parents=True, exist_ok=True)
    found: list[Failure] = []
    for seed in seeds:
        log.info("phantom %d", seed)
        found += failures_of(networks, random_spine(seed, small=small))
    count = 25 * len(seeds)
    shift = shifted(networks, random_spine(seeds[0], small=small))
    figures: dict[str, tuple[Callable[[], Figure], str]] = {
        "calibration.png": (lambda: calibration(result), _CALIBRATION),
        "failures.png": (
            lambda: failures_sheet(worst(found, EACH)),
            f"Known failures on phantoms. {len(found)} of {count} findings of {len(seeds)} drawn "
            "spines, whose severities are as frequent as one another, are graded otherwise than "
            "drawn; here are the gravest kinds of each zone. Phantoms are simpler than patients "
            "and their grades are a matter of how they are drawn, so this is no error rate.",
        ),
        "shift.png": (lambda: shift_sheet(shift), _SHIFT + _said(shift)),
    }
    for name, (draw, _) in figures.items():
        _save(draw(), out / name)
    shows = {name: text for name, (_, text) in figures.items()}
    (out / PAGE).write_text(figures_page(result, shows), encoding="utf-8")
    return shows


_CALIBRATION = (
    "Calibration. Each dot is a fifteenth of the scale of probability: how often the shown grade "
    "was right (bars: 95 %) against the probability that it was shown with; the larger, the more "
    "findings, and none for fewer than 5. On the line the probabilities are right."
)
_SHIFT = (
    "Numbering of a phantom whose pictures end above L5/S1. The lowest disc in view is taken for "
    "L5/S1, so every level is called one too low"
)


def _said(shift: Shift) -> str:
    """What came of it this time."""
    if shift.found is None:
        return f" if it is not refused, as here: {shift.said[0]}"
    below = shift.found[-1][0] - shift.drawn[-2][0]
    spacing = float(np.median(np.diff(shift.drawn[:, 0])))
    as_told = abs(below) < spacing / 2
    told = " ".join(shift.said) or "no warning at all"
    return f" ({'as here' if as_told else 'not here'}). The program says: {told}"


def _save(figure: Figure, path: Path) -> None:
    """Write a figure as a small PNG, or say that it is too large and leave what was there."""
    drawn, small = BytesIO(), BytesIO()
    figure.savefig(drawn, dpi=_DPI, format="png")
    with Image.open(drawn) as picture:
        few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(small, format="png", optimize=True)
    if len(small.getvalue()) > MOST_BYTES:
        raise ValueError(f"{path.name} has {len(small.getvalue())} bytes, more than {MOST_BYTES}")
    path.write_bytes(small.getvalue())


def main() -> None:
    """Read the command line and draw."""
    parser = argparse.ArgumentParser(description="Draw the model card's pictures and figures.")
    parser.add_argument("--json", type=Path, required=True, help="written by evaluate --bootstrap")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=Path("resources"))
    parser.add_argument("--phantoms", type=int, default=4, help="how many spines to draw")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    result = json.loads(chosen.json.read_text(encoding="utf-8"))
    networks = load_networks(chosen.weights, "cpu")
    seeds = range(chosen.phantoms)
    for name in draw_card(result, networks, chosen.out, seeds, small=False):
        log.info("%s", chosen.out / name)


if __name__ == "__main__":
    main()
