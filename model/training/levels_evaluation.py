"""How well the level finder finds places on pictures it was not trained on.

Errors are measured in spacings between neighbouring levels of the same picture, because half of
the pictures have no spacing in mm that could be trusted.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import LevelsNotFoundError
from model.levels import respond
from model.levels_discs import canvas_places, require_discs, search_discs
from model.levels_network import DISCS, FORAMINA, LEVEL_COUNT, LevelsNetwork
from model.levels_slices import SagittalSlices, sagittal_slices
from model.planning import level_spacing_mm
from model.training.levels_data import SPACING_MM, Example, Known, read_foramina, read_spider
from model.volume import Volume
from model.weights import load_networks

ASSUMED_ROW_MM = 1.12  # 250 rows for the usual field of view of 280 mm


def evaluate_levels(data: Path, networks_folder: Path, fold: int) -> dict[str, Any]:
    """Measure discs on held-out SPIDER patients and foramina on one RSNA fold.

    Parameters
    ----------
    data : Path
        The crop-set folder.
    networks_folder : Path
        Holds the weights and their manifest.
    fold : int
        Fold of sagittal T1 that the weights were not trained on.

    Returns
    -------
    dict
        "discs" (T2), "discs_t1" and "foramina", each as from `disc_figures`, `foramen_figures`.
    """
    network = load_networks(networks_folder, "cpu").levels
    spider = [one for one in read_spider(data, validation=True) if _has_discs(one)]
    return {
        "discs": disc_figures(network, [one for one in spider if "_t2." in one.name]),
        "discs_t1": disc_figures(network, [one for one in spider if "_t1." in one.name]),
        "foramina": foramen_figures(network, list(read_foramina(data, (fold,)))),
    }


def disc_figures(network: LevelsNetwork, examples: list[Example]) -> dict[str, Any]:
    """Errors of the discs that the chain found, each picture on its own.

    Parameters
    ----------
    network : LevelsNetwork
        In eval mode.
    examples : list of Example
        With five disc points each.

    Returns
    -------
    dict
        "n" discs, "pictures", "median_error_spacings", "within_0.15_spacing" (share of all discs;
        those of a refused picture count as wrong), "all_five_right" (share of pictures) and
        "refused" (pictures).
    """
    errors = np.full((len(examples), LEVEL_COUNT), np.inf)
    refused = 0
    for number, example in enumerate(examples):
        found = located_discs(network, example)
        if found is None:
            refused += 1
            continue
        errors[number] = np.linalg.norm(found - patient_points(example, DISCS), axis=1)
        errors[number] /= level_spacing_mm(patient_points(example, DISCS))
    return {
        "n": int(errors.size),
        "pictures": len(examples),
        **_summary(errors, 0.15),
        "all_five_right": float((errors < 0.15).all(axis=1).mean()) if len(errors) else None,
        "refused": refused,
    }


def located_discs(network: LevelsNetwork, example: Example) -> NDArray[np.float64] | None:
    """(5, 3) places in the space of `patient_points`, or None where the finder refuses.

    A picture is read as its table says and as a square field of view, and the better chain
    counts: a tenth of the SPIDER pictures have rows that are not what they say. Scans always
    say what they are; the program itself never guesses so.
    """
    rows, columns = example.pixels.shape
    square = columns * example.pixel_mm[1] / rows
    best, place = -np.inf, None
    for height in (example.pixel_mm[0], square, 1.5 * square, 2 * square):
        reading = replace(example, pixel_mm=(height, example.pixel_mm[1]))
        slices = prepared(reading, network)
        maps = respond(network, slices.pictures)
        try:
            search = search_discs(maps, slices, network.config.stride)
            require_discs(search)
        except LevelsNotFoundError:
            continue
        if search.chain.score > best:
            best = search.chain.score
            place = search.chain.patient_mm * (1, 1, example.pixel_mm[0] / height)
    return place


def foramen_figures(network: LevelsNetwork, examples: list[Example]) -> dict[str, Any]:
    """Errors of the foramina found on the annotated slice, of those that are annotated on it.

    Returns
    -------
    dict
        "n" foramina, "pictures", "median_error_spacings", "within_0.2_spacing".
    """
    errors: list[float] = []
    for example in examples:
        truth = example.points[FORAMINA]
        off = (located_foramina(network, example) - truth) * example.pixel_mm
        here = example.known[FORAMINA] == Known.HERE
        errors.extend(np.linalg.norm(off, axis=1)[here] / SPACING_MM)
    return {"n": len(errors), "pictures": len(examples), **_summary(np.array(errors), 0.2)}


def located_foramina(network: LevelsNetwork, example: Example) -> NDArray[np.float64]:
    """Places of the five foramina on a slice, without knowing how large its pixels are.

    Parameters
    ----------
    network : LevelsNetwork
        In eval mode.
    example : Example
        Only its pixels and their proportion are used: the size comes from the annotations.

    Returns
    -------
    (5, 2) float64
        Row, column in `example.pixels`. The chain over levels decides between peaks; without a
        chain each level's highest one counts.
    """
    height, width = example.pixel_mm
    assumed = (ASSUMED_ROW_MM, ASSUMED_ROW_MM * width / height)
    slices = prepared(replace(example, pixel_mm=assumed), network)
    maps = respond(network, slices.pictures)[:, FORAMINA]
    try:
        # The same chain serves: discs and foramina follow each other at the same distances.
        alike = np.stack([maps, maps], axis=1)
        found = search_discs(alike, slices, network.config.stride).chain.patient_mm
    except LevelsNotFoundError:
        flat = maps[0].reshape(LEVEL_COUNT, -1).argmax(axis=1)
        rows, columns = np.unravel_index(flat, maps.shape[2:])
        spots = np.column_stack([np.zeros(LEVEL_COUNT), rows, columns]).astype(np.float64)
        found = slices.to_patient(canvas_places(spots, network.config.stride))
    return np.column_stack([-found[:, 2] / assumed[0], found[:, 1] / assumed[1]])


def prepared(example: Example, network: LevelsNetwork) -> SagittalSlices:
    """One picture as the finder gets it, through the same preparation as a scanned stack."""
    affine = np.array([[1.0, 0, 0, 0], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1]])
    affine[:3, 1] *= example.pixel_mm[0]
    affine[:3, 2] *= example.pixel_mm[1]
    volume = Volume(example.pixels[None].astype(np.float32), affine, None)
    return sagittal_slices(volume, (0,), network.config)


def patient_points(example: Example, head: int) -> NDArray[np.float64]:
    """(5, 3) annotated places of one head in the space of `prepared`, mm; NaN where unknown."""
    row, column = example.points[head].T
    return np.column_stack([np.zeros(5), column * example.pixel_mm[1], -row * example.pixel_mm[0]])


def _has_discs(example: Example) -> bool:
    """All five discs are annotated on this very picture."""
    return bool((example.known[DISCS] == Known.HERE).all())


def _summary(errors: NDArray[np.float64], limit: float) -> dict[str, Any]:
    """Median and share within a limit; nothing where there is nothing to measure."""
    if not errors.size:
        return {"median_error_spacings": None, f"within_{limit}_spacing": None}
    return {
        "median_error_spacings": float(np.median(errors)),
        f"within_{limit}_spacing": float((errors < limit).mean()),
    }
