"""A reader who answers the question for a file to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog


def choose(
    monkeypatch: pytest.MonkeyPatch, path: Path | None, offered: list[str] | None = None
) -> None:
    """Let the reader answer the question for a file."""

    def answer(parent: object, title: str, begin: str, kinds: str) -> tuple[str, str]:
        """The chosen name; nothing where the reader thought better of it."""
        if offered is not None:
            offered.extend((Path(begin).name, kinds))
        return (str(path) if path else "", kinds)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
