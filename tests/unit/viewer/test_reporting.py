"""The heat maps of a report: of every finding that it shows, by any method."""

from __future__ import annotations

import pytest

import model.weights
from model.attribution import explain
from model.labels import Condition, View
from model.methods import Wish
from model.results import Prediction
from tests.unit.model.toy_networks import finished, toy_crop, toy_networks
from tests.unit.viewer.graded_study import study
from viewer.progress import Progress
from viewer.reading import Analysis, Finding
from viewer.reporting import ReportRequest, explain_all


@pytest.fixture
def request_of(monkeypatch: pytest.MonkeyPatch):
    networks = toy_networks()
    monkeypatch.setattr(model.weights, "load_networks", lambda *_: networks)
    crop = toy_crop(View.AXIAL_T2)
    chances = {Condition.SPINAL_CANAL_STENOSIS: (0.1, 0.2, 0.7)}
    findings = tuple(
        Finding(
            Prediction(
                crop.level, condition, chances.get(condition, (0.1, 0.7, 0.2)), networks.digest
            ),
            None,
            crop,
        )
        for condition in crop.conditions
    )
    analysis = Analysis(None, 0, findings, None)

    def made(method: str) -> ReportRequest:
        """A report of three findings of one crop."""
        return ReportRequest(study(), {}, {}, {}, analysis, method=method)

    return networks, made


@pytest.mark.parametrize("method", ["Attention rollout", "Gradient attention"])
def test_every_finding_shown_has_its_map_whether_made_together_or_apart(request_of, method):
    networks, made = request_of
    request = made(method)
    steps, explanations = finished(explain_all(request))
    assert all(isinstance(step, Progress) for step in steps)
    assert set(explanations) == {finding.cell for finding in request.analysis.findings}
    for finding in request.analysis.findings:
        wish = Wish(method).graded(finding.severity)
        alone = finished(explain(networks, finding.crop, finding.cell[1], wish))[1]
        got = explanations[finding.cell]
        assert got.scores == pytest.approx(alone.scores, abs=1e-4)
        assert (got.method, got.severity) == (method, alone.severity)


def test_a_method_of_another_version_is_the_usual_one(request_of):
    _, made = request_of
    _, explanations = finished(explain_all(made("Tea leaves")))
    assert {one.method for one in explanations.values()} == {"Gradient attention"}
