"""Known failures on phantoms: what the shipped networks get wrong on spines that are drawn."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from model.crops import cut_crop
from model.errors import ModelError
from model.grading import grade
from model.labels import Condition, Level, Severity, View, Zone
from model.levels import find_levels
from model.phantom.drawing import Phantom, draw_phantom
from model.phantom.signal import AXIAL_T2, SAGITTAL_T1, SAGITTAL_T2
from model.phantom.spec import PhantomSpec
from model.planning import Place, plan
from model.results import Crop, LumbarLevels, Prediction, Views
from model.volume import Volume
from model.weights import Networks

Returned = TypeVar("Returned")

CUT_BELOW_MM = 12.0
"""The shortened pictures end this far below the posterior margin of L4/L5: no sacrum in view."""


@dataclass(frozen=True, slots=True, eq=False)
class Failure:
    """One finding that was graded otherwise than it was drawn."""

    seed: int
    truth: Severity
    answer: Prediction
    crop: Crop = field(repr=False)

    @property
    def steps(self) -> int:
        """How many grades apart."""
        return abs(self.answer.severity - self.truth)

    @property
    def surplus(self) -> float:
        """How much more probable the shown grade was said to be than the drawn one."""
        return (
            self.answer.probabilities[self.answer.severity] - self.answer.probabilities[self.truth]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Shift:
    """A spine whose picture ends too early, with the levels as drawn and as found.

    Attributes
    ----------
    picture : (R, C) float32
        The sagittal slice through the drawn discs.
    drawn, found : (5, 2) float64
        Row and column of the discs by level; `found` is None where they were refused.
    said : tuple of str
        The warnings, or why the levels were refused.
    """

    picture: NDArray[np.float32] = field(repr=False)
    drawn: NDArray[np.float64]
    found: NDArray[np.float64] | None
    said: tuple[str, ...]


def random_spine(seed: int, *, small: bool = False) -> Phantom:
    """A phantom whose 25 findings are drawn at random, each severity as often as the others."""
    random = np.random.default_rng(seed)
    findings = tuple(
        (level, condition, Severity(int(random.integers(0, len(Severity)))))
        for level in Level
        for condition in Condition
    )
    return draw_phantom(PhantomSpec(seed=seed, findings=findings, small=small))


def views_of(phantom: Phantom) -> Views:
    """The phantom's stacks, as a study offers them."""
    stacks = {one.protocol: tuple(stack.volume for stack in one.stacks) for one in phantom.series}
    return Views(stacks[SAGITTAL_T2][0], stacks[SAGITTAL_T1][0], stacks[AXIAL_T2])


def failures_of(networks: Networks, phantom: Phantom) -> Iterator[Failure]:
    """The findings of one phantom that are graded wrongly at the drawn places."""
    views = views_of(phantom)
    crops = []
    for place in plan(phantom.levels, views):
        if isinstance(place, Place):
            crops.append(cut_crop(_volume(views, place), place))
    by_cell = {(crop.level, condition): crop for crop in crops for condition in crop.conditions}
    for answers in grade(networks, crops):
        for answer in answers:
            cell = answer.level, answer.condition
            truth = phantom.grades[cell]
            if isinstance(answer, Prediction) and answer.severity is not truth:
                yield Failure(phantom.spec.seed, truth, answer, by_cell[cell])


def worst(failures: Iterable[Failure], each: int) -> tuple[Failure, ...]:
    """`each` failures a zone, by kind: every pair of drawn and shown grade before a second of it.

    Within a kind the surest mistake comes first, of the kinds the one that is most grades off,
    then the one that was drawn worst.
    """
    found = sorted(failures, key=lambda one: (-one.steps, -one.truth, -one.surplus))
    chosen: list[Failure] = []
    for zone in Zone:
        here = [one for one in found if one.answer.condition.zone is zone]
        kinds = {(one.truth, one.answer.severity): one for one in reversed(here)}
        first = [one for one in here if kinds[one.truth, one.answer.severity] is one]
        rest = [one for one in here if one not in first]
        chosen += (first + rest)[:each]
    return tuple(chosen)


def shifted(networks: Networks, phantom: Phantom) -> Shift:
    """Look for the levels on sagittal pictures that end above the last disc."""
    whole = views_of(phantom)
    if whole.sagittal_t2 is None or whole.sagittal_t1 is None:
        raise ValueError("the phantom lacks a sagittal series")
    lowest = phantom.levels.disc(Level.L4_L5).patient_mm[2] - CUT_BELOW_MM
    t2, t1 = (_cut_below(volume, lowest) for volume in (whole.sagittal_t2, whole.sagittal_t1))
    index = t2.to_index(_places(phantom.levels))
    picture = t2.voxels[round(float(np.median(index[:, 0])))]
    try:
        levels = finished(find_levels(networks, Views(t2, t1)))
    except ModelError as error:
        return Shift(picture, index[:, 1:], None, (str(error),))
    found = t2.to_index(_places(levels))[:, 1:]
    return Shift(picture, index[:, 1:], found, levels.warnings)


def finished(work: Generator[object, None, Returned]) -> Returned:
    """What a generator returns, its progress left unheard."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            returned: Returned = end.value
            return returned


def _places(levels: LumbarLevels) -> NDArray[np.float64]:
    return np.array([disc.patient_mm for disc in levels.discs])


def _cut_below(volume: Volume, lowest_mm: float) -> Volume:
    """The stack without the rows below a height, mm; its rows grow to the feet."""
    heights = volume.affine[2, 3] + volume.affine[2, 1] * np.arange(volume.shape[1])
    kept = int(np.sum(heights >= lowest_mm))
    return Volume(volume.voxels[:, :kept].copy(), volume.affine, volume.frame_of_reference_uid)


def _volume(views: Views, place: Place) -> Volume:
    if place.view is View.AXIAL_T2:
        return views.axial_t2[place.volume_index]
    if views.sagittal_t1 is None:
        raise ValueError("a foramen was planned without a sagittal T1 stack")
    return views.sagittal_t1
