"""The log of a run: a table that is always whole, TensorBoard where it is, a line now and then."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from model.training.training_log import TrainingLog, remaining

ROWS = [{"epoch": 1, "loss": 0.9}, {"epoch": 2, "loss": 0.5}]


def test_the_table_holds_every_row_once_after_a_kill(tmp_path: Path) -> None:
    """The second row was in the checkpoint, but the kill came before it was in the table."""
    book = TrainingLog(tmp_path, [], "epoch")
    book.add(ROWS[:1])
    book.close()
    again = TrainingLog(tmp_path, ROWS, "epoch")
    again.add([*ROWS, {"epoch": 3, "loss": 0.4}])
    again.close()
    assert (tmp_path / "log.csv").read_text() == "epoch,loss\n1,0.9\n2,0.5\n3,0.4\n"
    assert not list(tmp_path.glob("*.part"))


def test_tensorboard_gets_the_same_figures(tmp_path: Path) -> None:
    accumulator = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    book = TrainingLog(tmp_path, [], "epoch")
    book.add(ROWS[:1])
    book.add(ROWS)
    book.close()
    events = accumulator.EventAccumulator(str(tmp_path / "tensorboard"))
    events.Reload()
    seen = [(event.step, event.value) for event in events.Scalars("loss")]
    assert seen == [(1, pytest.approx(0.9)), (2, pytest.approx(0.5))]


def test_without_tensorboard_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", None)
    with caplog.at_level(logging.INFO):
        book = TrainingLog(tmp_path, [], "epoch")
        book.add(ROWS)
        book.close()
    assert len([text for text in caplog.messages if "TensorBoard is not installed" in text]) == 1
    assert (tmp_path / "log.csv").exists()


def test_the_last_step_is_said_and_few_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    book = TrainingLog(tmp_path, [], "epoch")
    with caplog.at_level(logging.INFO):
        for done in range(1, 51):
            book.progress(done, 50, 0.25, 1.0)
    book.close()
    assert "step 50 of 50 (100 %), loss 0.250, 0 s to go" in caplog.messages
    assert len(caplog.messages) < 50


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(40, "40 s to go"), (600, "10 min to go"), (9000, "2.5 h to go")],
)
def test_how_long_it_takes_is_said_in_fitting_units(seconds: float, words: str) -> None:
    assert remaining(seconds) == words
