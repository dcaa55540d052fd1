"""The label table from small files made here: order, gaps, folds, refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.errors import TableError
from model.labels import Condition, Level, Severity
from model.training.grade_data import MISSING
from model.training.label_table import FOLDS, column_of, columns, fold_of, read_labels


def write(path: Path, rows: dict[str, dict[str, str]], names: tuple[str, ...] = columns()) -> Path:
    lines = [",".join(("study_id", *names))]
    lines += [",".join((study, *(row.get(n, "Normal/Mild") for n in names)))
              for study, row in rows.items()]  # fmt: skip
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_columns_are_named_as_in_the_challenge() -> None:
    assert len(set(columns())) == 25
    name = column_of(Condition.LEFT_NEURAL_FORAMINAL_NARROWING, Level.L5_S1)
    assert name == "left_neural_foraminal_narrowing_l5_s1"


def test_a_severity_is_found_under_its_condition_and_level(tmp_path: Path) -> None:
    column = column_of(Condition.RIGHT_SUBARTICULAR_STENOSIS, Level.L4_L5)
    turned = tuple(reversed(columns()))  # the order of the file does not matter
    table = read_labels(write(tmp_path / "t.csv", {"7": {column: "Severe"}, "8": {}}, turned))
    severe = table.of(Condition.RIGHT_SUBARTICULAR_STENOSIS)
    assert severe[0].tolist() == [0, 0, 0, int(Severity.SEVERE), 0]
    assert (table.severity != 0).sum() == 1
    assert table.studies == ("7", "8")


def test_empty_cells_are_missing_labels(tmp_path: Path) -> None:
    table = read_labels(write(tmp_path / "t.csv", {"7": {columns()[0]: ""}}))
    assert table.severity[0, 0, 0] == MISSING
    assert (table.severity == MISSING).sum() == 1


def test_folds_of_the_file_are_kept_and_others_depend_on_the_study_alone(tmp_path: Path) -> None:
    given = (*columns(), "fold")
    table = read_labels(
        write(tmp_path / "a.csv", {"7": {"fold": "3"}, "8": {"fold": "4.0"}}, given)
    )
    assert table.fold.tolist() == [3, 4]
    alone = read_labels(write(tmp_path / "b.csv", {"8": {}}))
    both = read_labels(write(tmp_path / "c.csv", {"7": {}, "8": {}}))
    assert alone.fold[0] == both.fold[1] == fold_of("8")


def test_folds_are_of_about_one_size() -> None:
    counts = [sum(fold_of(str(study)) == fold for study in range(1000)) for fold in range(FOLDS)]
    assert min(counts) > 150
    assert sum(counts) == 1000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("study_id\n7\n", "no column"),
        ("", "cannot be read"),
        ("study_id," + ",".join(columns()) + "\n", "no row"),
        ("study_id," + ",".join(columns()) + "\n7" + ",Bad" * 25 + "\n", "“Bad”"),
        ("study_id," + ",".join(columns()) + ("\n7" + ",Severe" * 25) * 2, "twice"),
    ],
)
def test_what_is_no_label_table_is_refused(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=words):
        read_labels(path)


def test_a_missing_file_is_named_without_its_folder(tmp_path: Path) -> None:
    with pytest.raises(TableError) as refused:
        read_labels(tmp_path / "t.csv")
    assert str(refused.value) == "t.csv is missing."
