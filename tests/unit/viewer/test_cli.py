"""The command line: verbs, exit codes, and errors as one sentence."""

import argparse
import json
import os
import sys
from pathlib import Path

import pytest

from model.labels import Condition, Level
from tests.unit.model.training.labelled_folder import (
    STUDIES,
    write_axial,
    write_weights_folder,
)
from tests.unit.viewer.dicom.dicom_files import AXIAL, sagittal_positions, write_series
from viewer import cli
from viewer.arguments import WINDOW, parsed


def test_a_missing_folder_is_a_bad_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "nowhere"
    assert cli.run(["analyse", str(missing), "--out", str(tmp_path / "out")]) == 2
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert said.strip().endswith(".")


def test_a_folder_without_pictures_is_nothing_usable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "letter.txt").write_text("hello")
    assert cli.run(["analyse", str(source), "--out", str(tmp_path / "out"), "--quiet"]) == 3
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyse"],
        ["phantom", "x", "--finding", "L9/L9:Spinal Canal Stenosis:Severe"],
        ["phantom", "x", "--seed", "one"],
        ["analyse", "x", "--out", "y", "--shift", "9"],
        ["prepare", "--out", "y"],
        ["train", "cats", "--data", "x", "--out", "y"],
    ],
)
def test_bad_arguments_exit_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.run(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err


def test_inspect_accounts_for_every_file(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for name in ("a.txt", "b", "c.dcm"):
        (source / name).write_bytes(b"no picture")
    target = tmp_path / "files.json"
    assert cli.run(["inspect", str(source), "--json", str(target), "--quiet"]) == 0
    found = json.loads(target.read_text())
    assert [entry["status"] for entry in found["files"]] == ["refused"] * 3
    assert all(entry["reason"] for entry in found["files"])
    assert found["series"] == []


def test_progress_is_said_once_and_not_when_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    say = cli.progress(argparse.Namespace(quiet=False))
    say("Grading", 0.11)
    say("Grading", 0.12)
    cli.progress(argparse.Namespace(quiet=True))("Grading", 0.5)
    assert capsys.readouterr().err == "Grading 10 %\n"


def test_every_verb_has_its_arguments_and_its_job() -> None:
    for verb in cli.VERBS:
        if verb == WINDOW:
            continue
        with pytest.raises(SystemExit) as stopped:
            parsed([verb, "--help"])
        assert stopped.value.code == 0


def test_the_report_has_a_language_that_is_known() -> None:
    assert parsed(["analyse", "study", "--out", "out"]).language == "en"
    assert parsed(["analyse", "study", "--out", "out", "--language", "zh"]).language == "zh"
    with pytest.raises(SystemExit) as stopped:
        parsed(["analyse", "study", "--out", "out", "--language", "fr"])
    assert stopped.value.code == 2


def test_without_a_verb_the_window_opens_on_the_folder() -> None:
    assert parsed([]).verb == WINDOW
    assert parsed([]).paths == []
    options = parsed(["some/folder", "a.dcm", "--device", "cpu"])
    assert (options.verb, options.device) == (WINDOW, "cpu")
    assert options.paths == [Path("some/folder"), Path("a.dcm")]


def test_evaluate_needs_data_or_a_submission(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["evaluate", "--json", str(tmp_path / "x.json")]) == 2
    assert "Name a folder" in capsys.readouterr().err
    empty = ["evaluate", str(tmp_path), "--json", str(tmp_path / "x.json"), "--quiet"]
    assert cli.run(empty) == 2
    assert "Nothing to measure" in capsys.readouterr().err


def test_a_submission_is_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [
        f"{condition.value.lower().replace(' ', '_')}_{level.value.lower().replace('/', '_')}"
        for condition in Condition
        for level in Level
    ]
    labels = tmp_path / "train.csv"
    labels.write_text(f"study_id,{','.join(names)}\n1,{','.join(['Normal/Mild'] * 25)}\n")
    rows = "".join(f"1_{name},1.0,0.0,0.0\n" for name in names)
    submission = tmp_path / "submission.csv"
    submission.write_text(f"row_id,normal_mild,moderate,severe\n{rows}")
    target = tmp_path / "score.json"
    arguments = ["--submission", str(submission), "--labels", str(labels)]
    assert cli.run(["evaluate", *arguments, "--json", str(target)]) == 0
    assert json.loads(target.read_text())["score"] == pytest.approx(0, abs=1e-6)
    assert "score 0.0000" in capsys.readouterr().out


NAME = "Doe^Jane"


def analyse(source: Path, out: Path, *more: str) -> int:
    return cli.run(["analyse", str(source), "--out", str(out), "--quiet", *more])


def test_results_that_cannot_be_written_are_a_bad_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    assert analyse(tmp_path, taken / "below", "--device", "cpu") == 2
    assert cli.run(["inspect", str(tmp_path), "--json", str(tmp_path), "--quiet"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert taken.read_text() == "a file"


def test_a_device_that_is_not_there_is_a_bad_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    assert analyse(tmp_path, tmp_path / "out", "--device", "cuda") == 2
    assert "another device" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_study_that_cannot_be_graded_says_why_and_leaves_its_result(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    positions = [(-60.0, -60.0, 4.0 * z) for z in range(5)]
    write_series(tmp_path / "in", positions, orientation=AXIAL, SeriesDescription="T2")
    assert analyse(tmp_path / "in", tmp_path / "out", "--device", "cpu") == 3
    said = capsys.readouterr().err
    assert said.startswith("Nothing was graded: ")
    assert "sagittal" in said
    result = json.loads((tmp_path / "out" / "result.json").read_text())
    assert {finding["status"] for finding in result["findings"]} == {"not_assessed"}
    assert result["reader"] is None


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_folder_whose_name_is_no_text_is_analysed(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    write_series(odd, sagittal_positions(4))
    assert analyse(odd, tmp_path / "out", "--csv", "--device", "cpu") == 3
    table = (tmp_path / "out" / "submission.csv").read_text(encoding="utf-8")
    assert table.splitlines()[1].startswith("caf?_")
    assert cli.run(["inspect", str(odd), "--json", str(tmp_path / "f.json"), "--quiet"]) == 0


@pytest.mark.parametrize("network", ["grades", "levels"])
def test_training_without_data_is_a_bad_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], network: str
) -> None:
    out = str(tmp_path / "out")
    assert cli.run(["train", network, "--data", str(tmp_path / "no"), "--out", out]) == 2
    assert ".csv" in capsys.readouterr().err


def test_a_phantom_is_not_drawn_for_a_folder_that_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def steps(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("model.phantom.drawing.phantom_steps", steps)
    (tmp_path / "other").write_text("")
    assert cli.run(["phantom", str(tmp_path), "--quiet"]) == 2
    assert "name a new one" in capsys.readouterr().err


def test_a_bug_is_said_in_one_line_without_its_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError(NAME)

    monkeypatch.setattr("viewer.export.phantom_study.require_empty", broken)
    with pytest.raises(ZeroDivisionError) as bug:
        cli.run(["phantom", str(tmp_path / "new"), "--quiet"])
    cli.say_bug(bug.type, bug.value, bug.tb)
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "ZeroDivisionError at" in said
    assert "opening.py:" in said
    assert NAME not in said


def test_evaluate_refuses_training_studies_unless_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_axial(tmp_path / "data")
    weights = write_weights_folder(tmp_path / "weights", range(STUDIES))
    target = tmp_path / "figures.json"
    arguments = ["evaluate", str(tmp_path / "data"), "--weights", str(weights), "--fold", "1"]
    arguments += ["--json", str(target), "--device", "cpu", "--quiet"]
    assert cli.run(arguments) == 2
    said = capsys.readouterr().err
    assert "trained on 3 of these 3 studies" in said
    assert "--trained-anyway" in said
    assert not target.exists()
    assert cli.run([*arguments, "--trained-anyway"]) == 0
    assert "Training figures" in capsys.readouterr().err
    figures = json.loads(target.read_text())
    assert "Training figures" in figures["warning"]
    assert figures["trained_on"]["grades"] == 3
