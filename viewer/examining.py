"""Compute what the reader asked about a heat map; a generator of progress, without Qt."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from model.errors import ModelError
from model.evidence import AttentionMaps, MapHealth
from model.results import Explanation
from viewer.evidence import Job, wish_of
from viewer.language import said, tr
from viewer.pipeline import explain_with
from viewer.progress import Progress, reported
from viewer.reading import Finding

Brought = Explanation | AttentionMaps | MapHealth


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a job brought; of a second map maybe the first, coarse picture."""

    job: Job
    brought: Brought


Examination = Generator[Progress | Answer, None, Answer]


def examine(finding: Finding, job: Job, resources: Path, device: str = "auto") -> Examination:
    """Do one job for the evidence of a finding.

    Yields
    ------
    Progress or Answer
        Coarse maps meanwhile, where a second map is made and its method refines one.

    Raises
    ------
    ModelError
        The finding was not graded, or the weights cannot be used.
    """
    from model.loaded import loaded_networks

    crop, condition = finding.crop, finding.answer.condition
    if crop is None:
        raise ModelError("This finding was not graded, so there is nothing to look at.")
    yield Progress(tr("{task}: loading the networks", task=said(job.text)))
    networks = loaded_networks(resources, device)
    if job.comparison is not None:
        made = explain_with(networks, finding, job.comparison)
        return Answer(job, (yield from reported(made, partial(_told, job))))
    yield Progress(said(job.text))
    if job.checked is not None:
        from model.map_health import check_map

        checks = check_map(networks, crop, condition, wish_of(job.checked), job.checked)
        return Answer(job, (yield from reported(checks, partial(Progress, said(job.text)))))
    from model.attention_maps import attention_maps

    return Answer(job, attention_maps(networks, crop, condition))


def _told(job: Job, item: Progress | Explanation) -> Progress | Answer:
    return Answer(job, item) if isinstance(item, Explanation) else item
