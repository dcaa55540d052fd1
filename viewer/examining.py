"""Compute what the reader asked about a heat map; a generator of progress, without Qt."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path

from model.errors import ModelError
from model.evidence import AttentionMaps, MapHealth
from model.results import Explanation
from viewer.evidence import Job, wish_of
from viewer.pipeline import explain_with
from viewer.progress import Progress, reported
from viewer.reading import Finding

Answer = Explanation | AttentionMaps | MapHealth


def examine(
    finding: Finding, job: Job, resources: Path, device: str = "auto"
) -> Generator[Progress | Explanation, None, Answer]:
    """Do one job for the evidence of a finding.

    Yields
    ------
    Progress or Explanation
        Coarse maps meanwhile, where a second map is made and its method refines one.

    Raises
    ------
    ModelError
        The finding was not graded, or the weights cannot be used.
    """
    from model.weights import load_networks

    crop, condition = finding.crop, finding.answer.condition
    if crop is None:
        raise ModelError("This finding was not graded, so there is nothing to look at.")
    yield Progress(f"{job.text}: loading the networks")
    networks = load_networks(resources, device)
    if job.comparison is not None:
        return (yield from explain_with(networks, finding, job.comparison))
    yield Progress(job.text)
    if job.checked is not None:
        from model.map_health import check_map

        work = check_map(networks, crop, condition, wish_of(job.checked), job.checked)
        return (yield from reported(work, partial(Progress, job.text)))
    from model.attention_maps import attention_maps

    return attention_maps(networks, crop, condition)
