"""What the compute thread is asked to do, made of what is on screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from model.results import NotAssessed
from viewer.comparing import comparison_of
from viewer.opinion_words import KEPT_BACK
from viewer.pipeline import GradingRequest
from viewer.reader_first import is_hidden
from viewer.reading import Analysis, Finding
from viewer.reporting import ReportRequest
from viewer.state import State


def grading_order(state: State, resources: Path, device: str) -> GradingRequest:
    """Grade what is not graded, under the numbering and with the marks that the reader set.

    Where the levels were not found yet, nothing that is known of them stands.

    Raises
    ------
    ValueError
        No study is open.
    """
    if state.study is None:
        raise ValueError("no study is open")
    return GradingRequest(
        state.study,
        state.roles,
        state.volumes,
        resources,
        device,
        state.shift,
        state.found,
        state.opinions.moved,
        state.findings if state.found is not None else {},
    )


def report_order(state: State, analysis: Analysis, resources: Path, device: str) -> ReportRequest:
    """Report what is on screen.

    Raises
    ------
    ValueError
        No study is open.
    """
    if state.study is None:
        raise ValueError("no study is open")
    return ReportRequest(
        state.study,
        state.roles,
        state.volumes,
        state.windows,
        _as_shown(state, analysis),
        state.reader,
        state.preferences.overlay_method,
        resources,
        device,
        state.key_slices,
        state.key_names,
        state.measurements,
        state.opinions,
        comparison_of(state),
    )


def _as_shown(state: State, analysis: Analysis) -> Analysis:
    """The analysis without the grades that are kept back from the reader: paper shows no more."""
    findings = tuple(
        Finding(NotAssessed(*finding.cell, KEPT_BACK))
        if is_hidden(state, finding.cell)
        else finding
        for finding in analysis.findings
    )
    return replace(analysis, findings=findings)


def is_renumbered(old: State, new: State) -> bool:
    """Whether the reader moved the numbering or a mark."""
    return (old.shift, old.opinions.moved) != (new.shift, new.opinions.moved)
