"""The command line: verbs, exit codes, and errors as one sentence."""

import json
from pathlib import Path

import pytest

from viewer import cli


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
    import argparse

    say = cli.progress(argparse.Namespace(quiet=False))
    say("Grading", 0.11)
    say("Grading", 0.12)
    cli.progress(argparse.Namespace(quiet=True))("Grading", 0.5)
    assert capsys.readouterr().err == "Grading 10 %\n"
