"""Compose a report from a study, its analysis and the reader's own grades."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from model.labels import Condition, Level, Severity
from model.results import Explanation, NotAssessed
from viewer.change import Comparison
from viewer.dicom.study import Frame, Role, Study
from viewer.export.result import warnings_of
from viewer.hanging import role_of
from viewer.impression import impression
from viewer.language import day, marked, said, tr
from viewer.measured_rows import MarkedRow, key_rows
from viewer.opinion import Opinions
from viewer.opinion_words import numbering_statement
from viewer.reading import CELLS, Analysis, Cell, Finding
from viewer.report.compared import compared
from viewer.report.content import (
    NOT_STATED,
    Entry,
    Evidence,
    Graded,
    LevelSection,
    ReportContent,
)
from viewer.report.lengths import capped, fact, sentence, sentences
from viewer.report.marked import key_texts, measured_lines
from viewer.report.pictures import KeyPicture
from viewer.report.said import reading_lines, remark_with, without_rejected
from viewer.report.series import series_lines, skipped_lines
from viewer.wording import (
    grade_set_text,
    listed,
    numbering_doubts,
    place_sentence,
    review_note,
)

#: Enough of a SHA-256 to tell two weights files apart by eye, as git does with commits.
_SHORT_DIGEST = 8

LIMITS = (
    marked(
        "Research use. Not a medical device. A qualified reader must look at the pictures; nothing "
        "here is a diagnosis, and no part of this report is final by itself."
    ),
    marked(
        "Five conditions at five lumbar discs are graded and nothing else: fractures, tumours, "
        "infections, the conus, the vertebrae, the soft tissues and the discs themselves are not "
        "looked for."
    ),
    marked(
        "The networks learned from public MRI graded by single readers (RSNA 2024). Readers differ "
        "on such grades, and the model differs from them too."
    ),
    marked(
        "A probability is the model's certainty about its grade, not the patient's risk. A low one "
        "asks for a second look; it does not make a finding absent."
    ),
    marked(
        "A heat map shows where the network drew on the picture. It is no proof that a grade is "
        "right."
    ),
)


@dataclass(frozen=True, slots=True, eq=False)
class ReportSource:
    """What a report is made from.

    Attributes
    ----------
    roles : mapping
        The reader's corrections: series UID -> role.
    made : datetime
        Now, with its time zone.
    reader : mapping
        The reader's own grades.
    explanations : mapping
        Heat maps; a finding may lack one.
    pictures : mapping
        As `key_pictures` makes them.
    key_slices : frozenset of Frame
        The slices that the reader marked as key images.
    key_names : mapping
        Key image -> what the reader calls it.
    measured : tuple of MarkedRow
        What the reader drew.
    opinions, comparison : Opinions, Comparison or None
        All else that the reader said; what was compared with another study.
    """

    study: Study
    roles: Mapping[str, Role]
    analysis: Analysis
    made: dt.datetime
    reader: Mapping[Cell, Severity] = field(default_factory=dict)
    explanations: Mapping[Cell, Explanation] = field(default_factory=dict)
    pictures: Mapping[Cell, KeyPicture] = field(default_factory=dict)
    key_slices: frozenset[Frame] = frozenset()
    key_names: Mapping[Frame, str] = field(default_factory=dict)
    measured: tuple[MarkedRow, ...] = ()
    opinions: Opinions = field(default_factory=Opinions)
    comparison: Comparison | None = None


def shown_cells(findings: tuple[Finding, ...], reader: Mapping[Cell, Severity]) -> tuple[Cell, ...]:
    """The findings whose pictures belong in a report: not Normal/Mild to model or reader."""
    worst: dict[Cell, Severity] = dict(reader)
    for finding in findings:
        if finding.severity is not None:
            worst[finding.cell] = max(
                finding.severity, worst.get(finding.cell, Severity.NORMAL_MILD)
            )
    return tuple(
        cell for cell in CELLS if worst.get(cell, Severity.NORMAL_MILD) > Severity.NORMAL_MILD
    )


def compose_report(source: ReportSource) -> ReportContent:
    """All that the report of a study says.

    Text from files is cleaned here once more, so that a study from any reader is safe to draw.
    """
    study, analysis = source.study, source.analysis
    told = numbering_statement(analysis.shift, source.opinions)
    numbering = (*told, *numbering_doubts(analysis.levels))
    findings = without_rejected(analysis.findings, source.opinions)
    doubts = [said(text) for text in warnings_of(study, analysis)]
    others = [text for text in doubts if text not in numbering]
    return ReportContent(
        status=_status(source.reader),
        patient=_patient(study),
        examination=_examination(study),
        impression=sentences(impression(findings, source.reader)),
        numbering=sentences(numbering),
        warnings=sentences(others),
        levels=tuple(_level(source, level) for level in Level),
        series=series_lines(study, source.roles),
        skipped=skipped_lines(study),
        model=_model(source),
        weights=analysis.model.weights_sha256 if analysis.model else "",
        limits=tuple(tr(limit) for limit in LIMITS),
        footer=_footer(source),
        made=source.made,
        key_images=listed(_key_images(source)),
        measured=measured_lines(source.measured),
        reading=sentences(reading_lines(source.opinions)),
        compared=compared(source.comparison),
    )


def _status(reader: Mapping[Cell, Severity]) -> str:
    if not reader:
        return tr("Draft: not signed by a reader")
    return tr(
        "Draft: a reader graded {n} of {total} findings; not signed",
        n=len(reader),
        total=len(CELLS),
    )


def _patient(study: Study) -> tuple[Entry, ...]:
    patient = study.patient
    return (
        Entry(tr("Name"), fact(patient.name)),
        Entry(tr("Patient ID"), fact(patient.patient_id)),
        Entry(tr("Born"), fact(patient.birth_date)),
        Entry(tr("Sex"), fact(patient.sex)),
    )


def _examination(study: Study) -> tuple[Entry, ...]:
    return (
        Entry(tr("Study date"), day(study.date) if study.date else tr(NOT_STATED)),
        Entry(tr("Examination"), fact(study.description)),
        Entry(tr("Study UID"), fact(study.study_instance_uid)),
    )


def _level(source: ReportSource, level: Level) -> LevelSection:
    findings = {finding.cell: finding for finding in source.analysis.findings}
    rows = tuple(_graded(source, findings, (level, condition)) for condition in Condition)
    shown = shown_cells(source.analysis.findings, source.reader)
    evidence = tuple(
        _evidence(source, findings.get((level, row.condition)), row)
        for row in rows
        if (level, row.condition) in shown
    )
    levels = source.analysis.levels
    guessed = levels is not None and levels.disc(level).extrapolated
    told = tr("Its place was continued from the neighbouring levels, not seen.")
    remark = told if guessed else ""
    return LevelSection(level, remark, rows, evidence)


def _graded(source: ReportSource, findings: Mapping[Cell, Finding], cell: Cell) -> Graded:
    level, condition = cell
    reader, finding = source.reader.get(cell), findings.get(cell)
    if finding is None:
        return Graded(level, condition, None, None, reader, tr("It was not graded."))
    answer = finding.answer
    if isinstance(answer, NotAssessed):
        reason = remark_with(said(answer.reason), source.opinions.of_cells.get(cell))
        reason = sentence(reason)
        return Graded(level, condition, None, None, reader, reason)
    remark = remark_with(review_note(finding), source.opinions.of_cells.get(cell))
    left_open = grade_set_text(answer)
    chances = answer.probabilities
    return Graded(level, condition, answer.severity, chances, reader, remark, left_open)


def _evidence(source: ReportSource, finding: Finding | None, graded: Graded) -> Evidence:
    cell = graded.level, graded.condition
    explanation = source.explanations.get(cell)
    picture = source.pictures.get(cell)
    if explanation is None or picture is None or picture.mapped is None:
        return Evidence(graded, _where(source, finding), picture=picture)
    return Evidence(
        graded,
        _where(source, finding),
        said(explanation.method),
        sentence(said(explanation.note)),
        picture,
    )


def _where(source: ReportSource, finding: Finding | None) -> str:
    if finding is None or finding.place is None:
        return ""
    key = finding.place.stack
    series = source.study[key.series_instance_uid]
    before = sum(len(stack.frames) for stack in series.stacks[: key.index])
    number = before + finding.place.slice_index + 1
    return place_sentence(role_of(series, source.roles).value, number, series.frame_count)


def _key_images(source: ReportSource) -> tuple[str, ...]:
    rows = key_rows(source.study, source.roles, source.key_slices, source.key_names)
    return capped(key_texts(rows, source.key_names))


def _model(source: ReportSource) -> tuple[Entry, ...]:
    model = source.analysis.model
    when = f"{day(source.made.date())} {source.made:%H:%M UTC%z}"
    made = Entry(tr("Report made"), when)
    if model is None:
        return (Entry(tr("Model"), tr("none: the study was not graded")), made)
    return (
        Entry(tr("Model"), tr("{name}, version {version}", name=model.name, version=model.version)),
        Entry(tr("Device"), model.device),
        made,
    )


def _footer(source: ReportSource) -> str:
    study, model = source.study, source.analysis.model
    date = tr("Study without a date")
    if study.date:
        date = tr("Study of {date}", date=day(study.date))
    if model is None:
        return date
    weights = tr("weights {digest}", digest=model.weights_sha256[:_SHORT_DIGEST])
    return f"{date} · {weights}"
