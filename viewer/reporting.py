"""Make the report of a reading: heat maps, key pictures, words, and the PDF on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from model.errors import ModelError
from model.labels import Severity
from model.methods import DEFAULT_METHOD, METHODS, Wish
from model.results import Explanation
from model.volume import Volume
from viewer.change import Comparison
from viewer.dicom.study import Frame, Role, StackKey, Study
from viewer.language import tr
from viewer.measured_rows import measured_rows
from viewer.measuring import Measurement
from viewer.opinion import Opinions
from viewer.pipeline import explain_with
from viewer.progress import Progress, reported
from viewer.reading import Analysis, Cell, Finding
from viewer.report.composing import ReportSource, compose_report, shown_cells
from viewer.report.pdf import write_report
from viewer.report.pictures import key_pictures

if TYPE_CHECKING:
    from model.weights import Networks


@dataclass(frozen=True, slots=True, eq=False)
class ReportRequest:
    """What a report is made from; every value as it stands in the session.

    Attributes
    ----------
    roles, volumes, windows : mapping
        The reader's corrections; decoded stacks; series UID -> (center, width).
    reader : mapping
        The reader's own grades.
    method : str
        How heat maps are made.
    resources : Path
        Folder of the weights.
    key_slices : frozenset of Frame
        The slices that the reader marked as key images.
    key_names : mapping
        Key image -> what the reader calls it.
    measurements : tuple of Measurement
        What the reader drew.
    opinions : Opinions
        All else that the reader said.
    comparison : Comparison or None
        With another study of the patient.
    """

    study: Study
    roles: Mapping[str, Role]
    volumes: Mapping[StackKey, Volume]
    windows: Mapping[str, tuple[float, float]]
    analysis: Analysis
    reader: Mapping[Cell, Severity] = field(default_factory=dict)
    method: str = DEFAULT_METHOD
    resources: Path = Path()
    device: str = "auto"
    key_slices: frozenset[Frame] = frozenset()
    key_names: Mapping[Frame, str] = field(default_factory=dict)
    measurements: tuple[Measurement, ...] = ()
    opinions: Opinions = field(default_factory=Opinions)
    comparison: Comparison | None = None


def explain_all(request: ReportRequest) -> Generator[Progress, None, dict[Cell, Explanation]]:
    """The heat map of every finding that a report shows.

    A map that cannot be made is left out: the picture stands without it.
    """
    from model.loaded import loaded_networks

    findings = {finding.cell: finding for finding in request.analysis.findings}
    wanted = [
        findings[cell]
        for cell in shown_cells(request.analysis.findings, request.reader)
        if findings[cell].crop is not None
    ]
    explanations: dict[Cell, Explanation] = {}
    if not wanted:
        return explanations
    networks = loaded_networks(request.resources, request.device)
    method = request.method if request.method in METHODS else DEFAULT_METHOD
    if not METHODS[method].by_severity:
        return (yield from _rolled_out(networks, wanted, Wish(method)))
    for done, finding in enumerate(wanted):
        severity = finding.severity if finding.severity is not None else Severity.SEVERE
        part = done / len(wanted)
        work = explain_with(networks, finding, Wish(method, severity))
        try:
            explanations[finding.cell] = yield from reported(work, partial(_drawing, part))
        except ModelError:
            continue
    return explanations


def _rolled_out(
    networks: Networks, wanted: Sequence[Finding], wish: Wish
) -> Generator[Progress, None, dict[Cell, Explanation]]:
    """Maps that are the same for every severity: one pass for all findings of many crops."""
    from model.attribution import rollouts

    crops = {id(finding.crop): finding.crop for finding in wanted if finding.crop is not None}
    cells = {finding.cell for finding in wanted}
    explanations: dict[Cell, Explanation] = {}
    for batch in rollouts(networks, tuple(crops.values()), wish):
        by_cell = {(made.level, made.condition): made for made in batch}
        explanations |= {cell: made for cell, made in by_cell.items() if cell in cells}
        yield Progress(tr("Drawing heat maps"), len(explanations) / len(wanted))
    return explanations


def _drawing(part: float, _: object) -> Progress:
    return Progress(tr("Drawing heat maps"), part)


def write_pdf(
    request: ReportRequest, explanations: Mapping[Cell, Explanation], target: Path
) -> None:
    """Compose the report and write it, whole or not at all.

    Raises
    ------
    WriteError
        The file cannot be written; what stood there before still does.

    Notes
    -----
    Fonts need a running `QGuiApplication`.
    """
    findings = request.analysis.findings
    shown = shown_cells(findings, request.reader)
    pictured = [finding for finding in findings if finding.cell in shown]
    pictures = key_pictures(pictured, request.volumes, request.windows, explanations)
    source = ReportSource(
        request.study,
        request.roles,
        request.analysis,
        dt.datetime.now().astimezone(),
        request.reader,
        explanations,
        pictures,
        request.key_slices,
        request.key_names,
        measured_rows(
            request.study,
            request.roles,
            request.analysis.levels,
            request.volumes,
            request.measurements,
        ),
        request.opinions,
        request.comparison,
    )
    write_report(compose_report(source), target)


def report_study(request: ReportRequest, target: Path) -> Generator[Progress, None, Path]:
    """Make the heat maps, then write the report; the work behind "Save report"."""
    explanations = yield from explain_all(request)
    yield Progress(tr("Writing the report"))
    write_pdf(request, explanations, target)
    return target
