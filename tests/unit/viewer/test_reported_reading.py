"""What the reader said is in the report and in result.json, apart from the model's answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from model.labels import Condition, Level, Severity
from tests.gui.graded_study import all_mild, levels, study
from tests.unit.viewer import graded_study
from viewer.deciding import graded
from viewer.export.result import result_bytes, result_of
from viewer.markers import Marker
from viewer.opinion import Entry, Opinion, Opinions
from viewer.opinion_words import KEPT_BACK
from viewer.orders import report_order
from viewer.reading import CELLS, Analysis
from viewer.report.composing import ReportSource, compose_report
from viewer.report.content import ReportContent
from viewer.state import Preferences, State
from viewer.transitions import opened

MADE = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
CANAL = (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS)
RECESS = (Level.L4_L5, Condition.LEFT_SUBARTICULAR_STENOSIS)
SAID = Opinions(
    of_cells={
        CANAL: Opinion(rejected=True, comment="metal artefact"),
        RECESS: Opinion(Severity.NORMAL_MILD, unaided=True),
    },
    moved={Marker(Level.L4_L5): (1.0, 2.0, 3.0)},
    transitional=True,
    audit=(Entry(MADE, "A. Reader", "what", "from", "to", ""),) * 2,
)


def composed(opinions: Opinions) -> ReportContent:
    read = graded_study.study()
    analysis = graded_study.analysis(read, graded_study.many())
    source = ReportSource(read, {}, analysis, MADE, opinions.grades, opinions=opinions)
    return compose_report(source)


def test_a_rejected_grade_is_in_the_table_and_not_in_the_impression() -> None:
    before, after = composed(Opinions()), composed(SAID)
    assert any("severe spinal canal stenosis" in line for line in before.impression)
    assert not any("severe spinal canal stenosis" in line for line in after.impression)
    assert any("the reader rejected the AI grade" in line for line in after.impression)
    rows = {(row.level, row.condition): row for section in after.levels for row in section.rows}
    assert rows[CANAL].severity is Severity.SEVERE
    assert "The reader rejected the AI grade." in rows[CANAL].remark
    assert "Reader's comment: metal artefact" in rows[CANAL].remark


def test_numbering_mode_and_trail_are_said() -> None:
    content = composed(SAID)
    numbering = " ".join(content.numbering)
    assert "transitional lumbosacral vertebra" in numbering
    assert "Moved by the reader and graded there: L4/L5 disc." in numbering
    assert content.reading == (
        "The reader graded 1 of 25 findings, each before its AI grade was shown (reader first).",
        "Audit trail: 2 changes by A. Reader, the last on 2026-11-23 15:30 UTC; kept with the "
        "reading.",
    )
    assert composed(Opinions()).reading == ()


def test_the_result_holds_both_grades_the_decision_and_the_reading() -> None:
    read = graded_study.study()
    analysis = graded_study.analysis(read, graded_study.many())
    result = result_of(read, {}, analysis, SAID)
    result_bytes(result)  # all of it is JSON
    canal, recess = (result["findings"][CELLS.index(cell)] for cell in (CANAL, RECESS))
    assert (canal["severity"], canal["decision"]) == ("Severe", "rejected")
    assert canal["reader_comment"] == "metal artefact"
    assert (recess["decision"], recess["reader_unaided"]) == ("changed", True)
    assert result["reader"]["transitional"]
    assert result["reader"]["moved"][0]["level"] == "L4/L5"
    assert result["reader"]["audit"]["changes"] == 2


def test_paper_shows_no_more_than_the_screen_in_reader_first_mode() -> None:
    state = replace(
        opened(State(), study()),
        findings=all_mild(),
        found=levels(),
        preferences=Preferences(reader_first=True),
    )
    state = graded(state, CANAL, Severity.SEVERE)
    analysis = Analysis(levels(), 0, tuple(all_mild().values()), None)
    order = report_order(state, analysis, Path(), "cpu")
    shown = {finding.cell for finding in order.analysis.findings if finding.severity is not None}
    assert shown == {CANAL}
    others = [one for one in order.analysis.findings if one.cell != CANAL]
    assert {getattr(one.answer, "reason", "") for one in others} == {KEPT_BACK}
    assert order.opinions is state.opinions
