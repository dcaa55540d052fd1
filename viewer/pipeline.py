"""The journey through a decoded study as generators of values: locate, grade, explain.

Each `yield` is progress or a partial result, and a place to stop; no Qt, no threads.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from model.crops import cut_crop
from model.errors import ModelError
from model.importing import imported
from model.labels import Condition, View
from model.methods import Wish
from model.planning import Place as Target
from model.planning import plan
from model.results import Crop, Explanation, LumbarLevels, NotAssessed, Views
from model.volume import Volume
from viewer.dicom.study import Role, StackKey, Study
from viewer.eligibility import Chosen, chosen_stacks, doubts
from viewer.language import said, tr
from viewer.markers import Moves, levels_in_force
from viewer.picture_doubts import hardware_doubts, picture_doubts
from viewer.places import finding_place
from viewer.progress import Progress, reported
from viewer.reading import CELLS, Analysis, Cell, Finding, ModelIdentity

if TYPE_CHECKING:
    from model.attribution import Step
    from model.weights import Networks


@dataclass(frozen=True, slots=True)
class Located:
    """The levels are known, under the numbering `shift`; `found` is how they were found."""

    levels: LumbarLevels
    shift: int
    found: LumbarLevels | None = None


@dataclass(frozen=True, slots=True)
class Doubted:
    """Sentences that the reader should see beside the grades."""

    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class GradingRequest:
    """What to grade, and how.

    Attributes
    ----------
    volumes : mapping
        Decoded stacks; the chosen ones that are missing count as missing series.
    resources : Path
        Folder of the weights.
    device : str
        "auto", "cpu", "cuda" or "mps".
    shift : int
        How many levels the numbering is moved down.
    found : LumbarLevels or None
        The levels as found before, so that renumbering need not look for them again.
    moved : mapping
        Marks that the reader put elsewhere, under that numbering -> mm, LPS.
    known : mapping
        Findings that stand: only the others are graded.
    """

    study: Study
    roles: Mapping[str, Role]
    volumes: Mapping[StackKey, Volume]
    resources: Path
    device: str = "auto"
    shift: int = 0
    found: LumbarLevels | None = None
    moved: Moves = field(default_factory=dict)
    known: Mapping[Cell, Finding] = field(default_factory=dict)


Cuts = tuple[tuple[Crop, ...], tuple[NotAssessed, ...]]
GradingEvent = Progress | ModelIdentity | Doubted | Located | Finding


def grade_study(request: GradingRequest) -> Generator[GradingEvent, None, Analysis]:
    """Find the levels and grade all findings that are not known yet.

    Yields
    ------
    GradingEvent
        Progress, the model's identity, doubts, the levels, then each finding as it is graded.

    Returns
    -------
    Analysis
        All of it; a finding that could not be graded says why.
    """
    clock = time.monotonic()
    seconds: dict[str, float] = {}
    chosen = chosen_stacks(request.study, request.roles).decoded(request.volumes)
    warnings = doubts(request.study, request.roles)
    yield Doubted(warnings)
    yield Progress(tr("Looking at the pictures"))
    of_pictures = picture_doubts(request.study, request.roles, chosen, request.volumes)
    warnings = tuple(dict.fromkeys((*warnings, *of_pictures)))
    yield Doubted(warnings)
    yield Progress(tr("Loading the networks"))
    for _ in imported("model.loaded", "model.levels", "model.grading"):
        yield Progress(tr("Loading the networks"))
    from model.loaded import loaded_networks

    try:
        networks = loaded_networks(request.resources, request.device)
    except ModelError as error:
        return (yield from _all_withheld(request, None, str(error), warnings))
    identity = identity_of(networks)
    yield identity
    try:
        found = yield from _found(networks, request, chosen)
    except ModelError as error:
        return (yield from _all_withheld(request, identity, str(error), warnings))
    levels = levels_in_force(found, request.shift, request.moved)
    seconds["locate"] = time.monotonic() - clock
    metal = hardware_doubts(levels, chosen.views(request.volumes))
    warnings = tuple(dict.fromkeys((*warnings, *metal, *levels.warnings)))
    yield Doubted(warnings)
    yield Located(levels, request.shift, found)
    clock = time.monotonic()
    views = chosen.views(request.volumes)
    cuts = cut(levels, views, levels_in_force(found, request.shift, {}))
    findings = yield from _findings(networks, request, chosen, cuts)
    seconds["grade"] = time.monotonic() - clock
    ordered = tuple(findings[cell] for cell in CELLS)
    return Analysis(levels, request.shift, ordered, identity, seconds, warnings)


def explain_finding(
    finding: Finding, wish: Wish, resources: Path, device: str = "auto"
) -> Generator[Progress | Explanation, None, Explanation]:
    """Make one heat map; where the wish says no severity, for the one that was graded.

    Yields
    ------
    Progress or Explanation
        Coarse maps to look at meanwhile, where the method refines one; then the finished one
        is returned.

    Raises
    ------
    ModelError
        The finding was not graded, or the weights cannot be used.
    """
    from model.loaded import loaded_networks

    yield Progress(tr("{task}: loading the networks", task=said(wish.method)))
    networks = loaded_networks(resources, device)
    return (yield from explain_with(networks, finding, wish))


def explain_with(
    networks: Networks, finding: Finding, wish: Wish
) -> Generator[Progress | Explanation, None, Explanation]:
    """Make one heat map with networks that are loaded already; else as `explain_finding`."""
    from model.attribution import explain

    if finding.crop is None:
        raise ModelError("This finding was not graded, so there is nothing to explain.")
    if finding.severity is not None:
        wish = wish.graded(finding.severity)
    work = explain(networks, finding.crop, finding.answer.condition, wish)
    return (yield from reported(work, partial(_shown_step, wish.method)))


def warm_up() -> Generator[None, None, None]:
    """Import what heat maps need, with places to stop; for when nobody waits."""
    from model.attribution_gradients import captum_imported

    for _ in captum_imported():
        yield None


def _shown_step(method: str, step: Step) -> Progress | Explanation:
    return step.partial or Progress(said(method), step.fraction)


def identity_of(networks: Networks) -> ModelIdentity:
    """Name, version, digest and device of loaded networks."""
    return ModelIdentity(networks.name, networks.version, networks.digest, networks.device)


def _found(
    networks: Networks, request: GradingRequest, chosen: Chosen
) -> Generator[GradingEvent, None, LumbarLevels]:
    if request.found is not None:
        return request.found
    from model.levels import find_levels

    work = find_levels(networks, chosen.views(request.volumes))
    return (yield from reported(work, lambda step: Progress(said(step))))


def _findings(
    networks: Networks, request: GradingRequest, chosen: Chosen, cuts: Cuts
) -> Generator[GradingEvent, None, dict[Cell, Finding]]:
    from model.grading import grade

    findings = dict(request.known)
    gaps = [Finding(gap) for gap in cuts[1] if (gap.level, gap.condition) not in findings]
    findings |= {gap.cell: gap for gap in gaps}
    yield from gaps
    crops = tuple(
        crop
        for crop in cuts[0]
        if not findings.keys() >= {(crop.level, condition) for condition in crop.conditions}
    )
    by_cell = {(crop.level, condition): crop for crop in crops for condition in crop.conditions}
    for answers in grade(networks, crops):
        for answer in answers:
            cell = answer.level, answer.condition
            crop = by_cell[cell]
            place = finding_place(crop, answer.condition, chosen, request.study)
            findings[cell] = Finding(answer, place, crop)
            yield findings[cell]
        yield Progress(tr("Grading"), len(findings) / len(CELLS))
    return findings


def cut(levels: LumbarLevels, views: Views, scale: LumbarLevels | None = None) -> Cuts:
    """All pictures that can be cut for grading, and the findings that get none, with the reason.

    `scale` is as of `model.planning.plan`.
    """
    crops: list[Crop] = []
    withheld: list[NotAssessed] = []
    for target in plan(levels, views, scale):
        if isinstance(target, NotAssessed):
            withheld.append(target)
            continue
        try:
            crops.append(cut_crop(_volume(views, target), target))
        except ModelError as error:
            withheld.extend(
                NotAssessed(target.level, condition, str(error))
                for condition in Condition
                if condition.view is target.view and target.side in (None, condition.side)
            )
    return tuple(crops), tuple(withheld)


def _volume(views: Views, target: Target) -> Volume:
    if target.view is View.AXIAL_T2:
        return views.axial_t2[target.volume_index]
    if views.sagittal_t1 is None:
        raise ValueError("a foramen was planned without a sagittal T1 stack")
    return views.sagittal_t1


def _all_withheld(
    request: GradingRequest,
    identity: ModelIdentity | None,
    reason: str,
    warnings: tuple[str, ...],
) -> Generator[GradingEvent, None, Analysis]:
    warnings = tuple(dict.fromkeys((*warnings, reason)))
    yield Doubted(warnings)
    findings = tuple(Finding(NotAssessed(level, condition, reason)) for level, condition in CELLS)
    yield from findings
    return Analysis(None, request.shift, findings, identity, {}, warnings)
