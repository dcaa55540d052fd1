"""The analytics on tables made here: figures worked by hand, the page, the files."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.stats import kendalltau

from model.errors import TableError
from model.labels import Condition, Level, Severity, Side, Zone
from model.training import analytics_correlations as correlations
from model.training import analytics_prevalence as prevalence
from model.training.analytics import Analytics, analyse_table
from model.training.analytics_sections import WHY_ALPHABETICAL_IS_WRONG
from model.training.label_table import LabelTable, column_of, columns

SIDED_PAIR = (Condition.LEFT_SUBARTICULAR_STENOSIS, Condition.RIGHT_SUBARTICULAR_STENOSIS)


def table_of(severity: np.ndarray) -> LabelTable:
    """Severities (N, 25) in the order of `columns`."""
    count = len(severity)
    studies = tuple(str(100 + number) for number in range(count))
    return LabelTable(studies, severity.reshape(count, 5, 5), np.zeros(count, np.int64))


def place(condition: Condition, level: Level) -> int:
    return columns().index(column_of(condition, level))


def random_severity(seed: int, count: int = 60) -> np.ndarray:
    """Left and right share a cause, so that they go together; some labels are missing."""
    random = np.random.default_rng(seed)
    severity = random.choice(3, (count, 25), p=[0.6, 0.25, 0.15])
    for level in Level:
        left, right = (place(condition, level) for condition in SIDED_PAIR)
        same = random.random(count) < 0.7
        severity[:, right] = np.where(same, severity[:, left], severity[:, right])
    severity[random.random(severity.shape) < 0.03] = -1
    return severity


def test_prevalence_counts_labels_and_leaves_missing_ones_out() -> None:
    severity = np.zeros((4, 25), int)
    severity[:, place(Condition.SPINAL_CANAL_STENOSIS, Level.L4_L5)] = [2, 1, 0, -1]
    labels = table_of(severity)
    row = prevalence.by_finding(labels).iloc[list(Level).index(Level.L4_L5)]
    assert (row["labels"], row.labelled, row.missing) == (4, 3, 1)
    assert (row.normal_mild, row.moderate, row.severe) == (1, 1, 1)
    assert row.share_severe == pytest.approx(1 / 3)
    canal = prevalence.by_condition(labels).iloc[0]
    assert (canal.labelled, canal.severe) == (19, 1)


def test_sides_are_apart_in_one_table_and_pooled_in_the_other() -> None:
    severity = np.zeros((2, 25), int)
    severity[0, place(Condition.LEFT_NEURAL_FORAMINAL_NARROWING, Level.L5_S1)] = 2
    labels = table_of(severity)
    sides = prevalence.by_side(labels).set_index(["zone", "side", "level"]).share_severe
    assert sides["foraminal", "left", "L5/S1"] == 0.5
    assert sides["foraminal", "right", "L5/S1"] == 0.0
    assert "canal" not in sides.index.get_level_values(0)
    levels = prevalence.by_level(labels).set_index(["zone", "level"]).share_severe
    assert levels["foraminal", "L5/S1"] == 0.25


def test_a_finding_without_any_label_has_no_share() -> None:
    severity = np.zeros((2, 25), int)
    severity[:, 0] = -1
    assert np.isnan(prevalence.by_finding(table_of(severity)).share_severe.iloc[0])


def test_studies_are_counted_by_their_findings() -> None:
    severity = np.zeros((3, 25), int)
    severity[0, :2], severity[1, 3] = [1, 2], -1
    studies = prevalence.findings_per_study(table_of(severity)).studies
    assert (len(studies), studies[0], studies[2]) == (26, 2, 1)


def test_coding_keeps_the_order_of_severity() -> None:
    assert [correlations.IN_ORDER[one] for one in Severity] == [0, 1, 2]
    assert [correlations.ALPHABETICAL[one] for one in Severity] == [1, 0, 2]


def test_pearson_and_kendall_agree_with_numpy_and_scipy() -> None:
    severity = random_severity(3)
    numbers = correlations.coded(table_of(severity), correlations.IN_ORDER)
    known = (severity[:, 15] >= 0) & (severity[:, 20] >= 0)
    a, b = severity[known, 15], severity[known, 20]
    pair = (columns()[15], columns()[20])
    assert correlations.pearson(numbers).loc[pair] == pytest.approx(np.corrcoef(a, b)[0, 1])
    tau = kendalltau(a, b, variant="b").statistic
    assert correlations.kendall(numbers).loc[pair] == pytest.approx(tau)


def test_sides_that_are_the_same_correlate_fully_and_only_there() -> None:
    random = np.random.default_rng(0)
    severity = random.integers(0, 3, (400, 25))
    left, right = (place(condition, Level.L3_L4) for condition in SIDED_PAIR)
    severity[:, right] = severity[:, left]
    found = correlations.left_right(table_of(severity)).set_index(["zone", "level"])
    assert found.pearson["subarticular", "L3/L4"] == pytest.approx(1.0)
    assert found.kendall_tau_b["subarticular", "L3/L4"] == pytest.approx(1.0)
    assert found.studies["subarticular", "L3/L4"] == 400
    assert found.pearson.abs().nsmallest(9).max() < 0.2


def test_coding_by_the_alphabet_turns_a_correlation_round() -> None:
    """Left Moderate goes with right Severe, else both are healthy: together, yet r < 0."""
    severity = np.zeros((40, 25), int)
    left, right = (place(condition, Level.L4_L5) for condition in SIDED_PAIR)
    severity[:10, left], severity[:10, right] = 1, 2
    row = correlations.left_right(table_of(severity)).query("zone == 'subarticular'").iloc[3]
    assert row.pearson == pytest.approx(1.0)
    assert row.pearson_alphabetical == pytest.approx(-1.0)


def test_co_occurrence_by_hand() -> None:
    severity = np.zeros((4, 25), int)
    severity[:3, 0] = [1, 2, 1]
    severity[:, 1] = [2, 0, -1, 1]
    counts, shares = correlations.together(table_of(severity))
    assert counts.iat[0, 1] == counts.iat[1, 0] == 1
    assert counts.iat[0, 0] == 3
    assert shares.iat[0, 1] == 0.5  # of three studies one has no label for the other
    assert shares.iat[1, 0] == 0.5
    assert np.isnan(shares.iat[2, 0])


def test_the_strongest_pair_comes_first_and_constant_columns_do_not_count() -> None:
    severity = random_severity(5)
    severity[:, 0] = 0
    matrix = correlations.pearson(correlations.coded(table_of(severity), correlations.IN_ORDER))
    pairs = correlations.strongest_pairs(matrix, 5)
    assert pairs.value.is_monotonic_decreasing
    top = pairs.iloc[0]
    assert "subarticular" in top["first"]
    assert top["first"].replace("left", "right") == top["second"]
    assert columns()[0] not in set(pairs["first"])


def test_the_canal_has_no_side() -> None:
    with pytest.raises(ValueError, match="canal has no left side"):
        correlations.condition_on(Zone.CANAL, Side.LEFT)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Analytics:
    folder = tmp_path_factory.mktemp("analytics")
    words = [*(s.text for s in Severity), ""]
    lines = [",".join(("study_id", *columns()))]
    severity = random_severity(1)
    severity[:, 4] = 0  # a column without any spread has no correlation
    lines += [f"{n}," + ",".join(words[s] for s in row) for n, row in enumerate(severity)]
    (folder / "labels.csv").write_text("\n".join(lines))
    return analyse_table(folder / "labels.csv", folder / "out")


def test_every_chart_is_there_as_png_and_svg(written: Analytics) -> None:
    by_ending = {e: {p.stem for p in written.files if p.suffix == e} for e in (".png", ".svg")}
    assert by_ending[".png"] == by_ending[".svg"]
    assert {"pearson", "kendall_tau_b", "left_right", "missing_labels"} <= by_ending[".png"]
    for path in written.files:
        head = path.read_bytes()[:100]
        assert path.suffix != ".png" or head.startswith(b"\x89PNG")
        assert path.suffix != ".svg" or head.startswith(b"<?xml")


def test_matrices_are_written_with_their_names(written: Analytics) -> None:
    matrix = pd.read_csv(written.page.parent / "pearson.csv", index_col=0)
    assert tuple(matrix.columns) == tuple(matrix.index) == columns()
    pair = [column_of(condition, Level.L2_L3) for condition in SIDED_PAIR]
    assert matrix.loc[pair[0], pair[1]] == pytest.approx(
        written.tables["pearson"].loc[pair[0], pair[1]], abs=1e-5
    )


def test_the_page_opens_offline_and_says_what_went_wrong(written: Analytics) -> None:
    page = written.page.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "http" not in re.sub(r"base64,[^\"]*", "", page)
    links = re.findall(r'(?:src|href)="([^"]*)"', page)
    local = [link for link in links if not link.startswith(("data:image/svg+xml;base64,", "#"))]
    assert all((written.page.parent / link).exists() for link in local)
    assert sum(link.startswith("data:") for link in links) == page.count("<figure") >= 10
    assert WHY_ALPHABETICAL_IS_WRONG in page
    assert "nan" not in re.sub(r"base64,[^\"]*", "", page).lower()


def test_what_is_no_label_table_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,b\n1,2\n")
    with pytest.raises(TableError, match="study_id"):
        analyse_table(tmp_path / "t.csv", tmp_path / "out")
    assert not (tmp_path / "out").exists()
