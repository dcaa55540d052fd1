"""Does a map change when it should, and stay when it should.

References
----------
Adebayo et al. 2018, arXiv:1810.03292 (cascading randomisation); Alvarez-Melis and Jaakkola 2018,
arXiv:1806.08049 (small changes of the picture).
"""

from __future__ import annotations

import copy
from dataclasses import replace

import numpy as np
import torch

from model.ensemble import GradingEnsemble
from model.labels import Condition, Side, View
from model.map_health import SHIFT_PX, moved, noisy, other_severity
from model.methods import Wish
from model.results import Crop
from model.training.faithfulness_cases import Case
from model.training.faithfulness_maps import (
    Made,
    Values,
    correlation,
    made_map,
    rank_correlation,
    structural_similarity,
)

STAGES = ("heads", "blocks", "stem")
"""From the output to the input; each stage keeps what the one before it has shuffled."""


def wish_of(case: Case, method: str) -> Wish:
    """The map that the window would make of the case."""
    return Wish(method).graded(case.severity)


def small_changes(case: Case, method: str, made: Made, turn: int) -> dict[str, float]:
    """Correlation with the maps of another severity and of a picture that is nearly the same.

    Parameters
    ----------
    case : Case
    method : str
    made : Made
        The map of the case itself.
    turn : int
        Even: the picture moves along rows; odd: along columns.

    Returns
    -------
    dict
        "severity" (lower is better; 1 by construction where a method knows none), "shift",
        "noise" and, where samples are drawn, "seed"; what is flat is missing.
    """
    wish = wish_of(case, method)
    other = other_severity(wish)
    figures: dict[str, float | None] = {}
    if other is None:
        figures["severity"] = 1.0
    else:
        asked = replace(wish, severity=other, against=None)
        again = made_map(case.networks, case.crop, case.condition, asked)
        figures["severity"] = correlation(made.values, again.values)
    rows, columns = (SHIFT_PX, 0) if turn % 2 == 0 else (0, SHIFT_PX)
    shifted = made_map(case.networks, moved(case.crop, rows, columns), case.condition, wish)
    figures["shift"] = correlation(*_overlap(made.values, shifted.values, rows, columns))
    grainy = made_map(case.networks, noisy(case.crop), case.condition, wish)
    figures["noise"] = correlation(made.values, grainy.values)
    if made.halves is not None:
        figures["seed"] = correlation(*made.halves)
    return {name: value for name, value in figures.items() if value is not None}


def _overlap(first: Values, again: Values, rows: int, columns: int) -> tuple[Values, Values]:
    """What both pictures show, of the map before and of that after the shift."""
    high, wide = first.shape
    return first[: high - rows, : wide - columns], again[rows:, columns:]


def mirror_likeness(case: Case, method: str, made: Made) -> float | None:
    """Correlation of the map with that of the mirrored patient, turned back.

    Returns
    -------
    float or None
        None for foramina, whose crops are cut the same way on both sides, and for flat maps.
    """
    if case.crop.view is not View.AXIAL_T2:
        return None
    flipped = made_map(
        case.networks, mirrored_crop(case.crop), opposite(case.condition), wish_of(case, method)
    )
    return correlation(made.values, flipped.values[:, ::-1])


def mirrored_crop(crop: Crop) -> Crop:
    """The crop of the patient seen in a mirror."""
    return replace(crop, pixels=np.ascontiguousarray(crop.pixels[:, :, ::-1]))


def opposite(condition: Condition) -> Condition:
    """The same condition on the other side; the canal stays the canal."""
    if condition.side is None:
        return condition
    side = Side.RIGHT if condition.side is Side.LEFT else Side.LEFT
    return next(one for one in Condition if one.side is side and one.zone is condition.zone)


def cascade(case: Case, method: str, made: Made) -> dict[str, float]:
    """Likeness of the map to those of networks with more and more of their weights shuffled.

    Returns
    -------
    dict
        "randomised_spearman" and "randomised_ssim", with every stage shuffled, and
        "randomised_spearman_heads" and so on for the stages before; lower is better. A map that
        became flat counts as 0: nothing of it stayed.
    """
    wish = wish_of(case, method)
    figures = {}
    for count, stage in enumerate(STAGES, start=1):
        networks = replace(case.networks, grades=shuffled(case.networks.grades, count))
        again = made_map(networks, case.crop, case.condition, wish).values
        ranks = rank_correlation(made.values, again)
        ending = "" if count == len(STAGES) else f"_{stage}"
        figures[f"randomised_spearman{ending}"] = 0.0 if ranks is None else ranks
        figures[f"randomised_ssim{ending}"] = structural_similarity(made.values, again)
    return figures


def shuffled(grades: GradingEnsemble, stages: int) -> GradingEnsemble:
    """A copy with the numbers inside each weight of the first stages in another order.

    Shuffling keeps how large weights are, so that the copy still answers something.
    """
    result = copy.deepcopy(grades)
    random = torch.Generator().manual_seed(stages)
    for network in result.networks:
        parts = [network.heads, network.blocks, network.stem][:stages]
        with torch.no_grad():
            for part in parts:
                for weight in part.parameters():
                    order = torch.randperm(weight.numel(), generator=random)
                    weight.copy_(weight.flatten()[order.to(weight.device)].view_as(weight))
    return result.eval()
