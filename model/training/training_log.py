"""What a training run leaves to look at: a table, TensorBoard events and a line now and then."""

from __future__ import annotations

import csv
import io
import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

_EVERY_S = 15.0  # between lines of progress: often enough to see it live, seldom enough to read
_SELDOM_READ = ("accuracy", "severe", "moderate", "quadratic")  # in the table, not in the line


class TrainingLog:
    """Writes log.csv and TensorBoard events of one run, and says how far it has come.

    Parameters
    ----------
    folder : Path
    rows : sequence of dict
        What was finished before; the table is written anew from them, so that a kill between a
        checkpoint and its row leaves no gap.
    key : str
        The column that TensorBoard counts by.
    """

    def __init__(self, folder: Path, rows: Sequence[dict[str, float]], key: str) -> None:
        self._folder, self._key = folder, key
        self._events = _events(folder / "tensorboard", int(rows[-1][key]) + 1 if rows else 0)
        self._said = time.monotonic()
        if rows:
            self._write(rows)

    def add(self, rows: Sequence[dict[str, float]]) -> None:
        """Write the table with its new last row."""
        self._write(rows)
        row = rows[-1]
        if self._events is not None:
            for name, value in row.items():
                self._events.add_scalar(name, value, int(row[self._key]))
            self._events.flush()
        told = (name for name in row if not name.endswith(_SELDOM_READ))
        log.info("%s", ", ".join(f"{name.replace('_', ' ')} {row[name]:.4g}" for name in told))

    def close(self) -> None:
        """Close the events."""
        if self._events is not None:
            self._events.close()

    def progress(self, done: int, total: int, loss: float, seconds_each: float) -> None:
        """Say the step, the loss and how long it still takes, if that was not said just now."""
        if time.monotonic() - self._said < _EVERY_S and done < total:
            return
        self._said = time.monotonic()
        left = remaining((total - done) * seconds_each)
        log.info(
            "step %d of %d (%d %%), loss %.3f, %s", done, total, 100 * done / total, loss, left
        )

    def _write(self, rows: Sequence[dict[str, float]]) -> None:
        held = io.StringIO()
        columns = list(dict.fromkeys(name for row in rows for name in row))
        writer = csv.DictWriter(held, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        part = self._folder / "log.part"
        part.write_text(held.getvalue(), encoding="utf-8")
        part.replace(self._folder / "log.csv")


def remaining(seconds: float) -> str:
    """How long it still takes, in words."""
    if seconds < 90:
        return f"{seconds:.0f} s to go"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min to go"
    return f"{seconds / 3600:.1f} h to go"


def _events(folder: Path, first: int) -> Any:
    """A writer of TensorBoard events; None, and one line, where that package is missing."""
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        log.info("TensorBoard is not installed: the log is log.csv alone.")
        return None
    return SummaryWriter(str(folder), purge_step=first)
