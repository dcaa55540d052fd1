"""How well the level finder finds places on pictures it was not trained on.

Errors are measured in spacings between neighbouring levels of the same picture, because half of
the pictures have no spacing in mm that could be trusted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels_discs import require_discs, search_discs
from model.levels_looks import mean_maps, settled_places
from model.levels_network import DISCS, FORAMINA, LEVEL_COUNT, LevelsNetwork
from model.levels_slices import sagittal_slices
from model.planning import level_spacing_mm
from model.training.levels_data import SPACING_MM, Example, Known, read_spider
from model.training.levels_series import SliceForamina, one_slice_stack

RIGHT_SPACINGS = 0.15  # 5 mm: a disc that is nearer to its annotated place counts as found


def evaluate_discs(network: LevelsNetwork, data: Path) -> dict[str, Any]:
    """Measure discs on the SPIDER patients that the shipped finder was not trained on.

    Parameters
    ----------
    network : LevelsNetwork
        In eval mode.
    data : Path
        Holds spider_images.csv, spider_points.csv and spider/.

    Returns
    -------
    dict
        "discs" (T2) and "discs_t1", each as from `disc_figures`.
    """
    blocks = zip(("discs", "discs_t1"), held_out_discs(data), strict=True)
    return {name: disc_figures(disc_errors(network, examples)) for name, examples in blocks}


def held_out_discs(data: Path, fold: int = 0) -> tuple[list[Example], list[Example]]:
    """T2 and T1 pictures with five disc points, of one fifth of the SPIDER patients."""
    spider = [one for one in read_spider(data, validation=True, fold=fold) if _has_discs(one)]
    t2, t1 = ([one for one in spider if mark in one.name] for mark in ("_t2.", "_t1."))
    return t2, t1


def disc_errors(network: LevelsNetwork, examples: Sequence[Example]) -> NDArray[np.float64]:
    """Where the chain found the discs, each picture on its own, off the annotated places.

    Parameters
    ----------
    network : LevelsNetwork
        In eval mode.
    examples : sequence of Example
        With five disc points each.

    Returns
    -------
    (N, 5, 3) float64
        In spacings between neighbouring levels of the picture; inf for a refused picture.
    """
    errors = np.full((len(examples), LEVEL_COUNT, 3), np.inf)
    for number, example in enumerate(examples):
        found = located_discs(network, example)
        if found is not None:
            there = patient_points(example, DISCS)
            errors[number] = (found - there) / level_spacing_mm(there)
    return errors


def disc_figures(errors: NDArray[np.float64]) -> dict[str, Any]:
    """What the errors of discs come to.

    Parameters
    ----------
    errors : (N, 5, 3) float64
        From `disc_errors`.

    Returns
    -------
    dict
        "n" discs, "pictures", "median_error_spacings", "within_0.15_spacing" (share of all discs;
        those of a refused picture count as wrong), "all_five_right" (share of pictures) and
        "refused" (pictures).
    """
    off = np.linalg.norm(errors, axis=2)
    return {
        "n": int(off.size),
        "pictures": len(off),
        **_summary(off, RIGHT_SPACINGS),
        "all_five_right": float((off < RIGHT_SPACINGS).all(axis=1).mean()) if len(off) else None,
        "refused": int(np.isinf(off).all(axis=1).sum()),
    }


def located_discs(network: LevelsNetwork, example: Example) -> NDArray[np.float64] | None:
    """(5, 3) places in the space of `patient_points`, or None where the finder refuses.

    A picture is read as its table says and as a square field of view, and the better chain
    counts: a quarter of the SPIDER pictures have rows that are not what they say. Scans always
    say what they are; the program itself never guesses so.
    """
    rows, columns = example.pixels.shape
    square = columns * example.pixel_mm[1] / rows
    best, place = -np.inf, None
    for height in (example.pixel_mm[0], square, 1.5 * square, 2 * square):
        reading = replace(example, pixel_mm=(height, example.pixel_mm[1]))
        stack = one_slice_stack(reading.pixels, reading.pixel_mm)
        slices = sagittal_slices(stack, (0,), network.config)
        maps = mean_maps(network, stack, (0,), slices)
        try:
            search = search_discs(maps, slices, network.config.stride)
            require_discs(search)
        except LevelsNotFoundError:
            continue
        if search.chain.score > best:
            best = search.chain.score
            settled = settled_places(network, stack, search.chain.patient_mm)
            place = settled * (1, 1, example.pixel_mm[0] / height)
    return place


def foramen_figures(
    located: Mapping[str, SliceForamina], examples: Sequence[Example]
) -> dict[str, Any]:
    """Errors of the foramina found on the annotated slice, of those that are annotated on it.

    Parameters
    ----------
    located : mapping
        By the name of the example, as from `series_foramina`.
    examples : sequence of Example
        With points of foramina.

    Returns
    -------
    dict
        "n" foramina, "pictures", "median_error_spacings", "within_0.2_spacing",
        "all_five_right" (share of the pictures with five annotated foramina; None without any)
        and "chained" (share of the pictures).
    """
    errors = np.full((len(examples), LEVEL_COUNT), np.nan)
    for row, example in zip(errors, examples, strict=True):
        off = (located[example.name].points - example.points[FORAMINA]) * example.pixel_mm
        here = example.known[FORAMINA] == Known.HERE
        row[here] = np.linalg.norm(off, axis=1)[here] / SPACING_MM
    measured = errors[np.isfinite(errors)]
    whole = errors[np.isfinite(errors).all(axis=1)]
    chained = [located[example.name].chained for example in examples]
    return {
        "n": len(measured),
        "pictures": len(examples),
        **_summary(measured, 0.2),
        "all_five_right": float((whole < 0.2).all(axis=1).mean()) if len(whole) else None,
        "chained": float(np.mean(chained)) if chained else None,
    }


def patient_points(example: Example, head: int) -> NDArray[np.float64]:
    """(5, 3) annotated places of one head, mm, as in `one_slice_stack`; NaN where unknown."""
    row, column = example.points[head].T
    return np.column_stack([np.zeros(5), column * example.pixel_mm[1], -row * example.pixel_mm[0]])


def _has_discs(example: Example) -> bool:
    """All five discs are annotated on this very picture."""
    return bool((example.known[DISCS] == Known.HERE).all())


def _summary(errors: NDArray[np.float64], limit: float) -> dict[str, Any]:
    """Median and share within a limit; no median where half of the places were refused."""
    if not errors.size:
        return {"median_error_spacings": None, f"within_{limit}_spacing": None}
    median = float(np.median(errors))
    return {
        "median_error_spacings": median if np.isfinite(median) else None,
        f"within_{limit}_spacing": float((errors < limit).mean()),
    }
