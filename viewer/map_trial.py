"""The job behind the verb "faithfulness": measure heat maps and write what came out."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from viewer.errors import FolderError
from viewer.export.files import write_whole
from viewer.headless import Say, write_json
from viewer.paths import resources_folder


def measure_maps(options: Namespace, say: Say) -> None:
    """Measure methods and write figures, page and tables after each of them.

    A run that was stopped goes on where it was, and several runs may fill one file with
    different methods: what the file holds of the same weights and amounts is kept.

    Raises
    ------
    FolderError
        There is nothing to measure on, or no such method.
    ModelError
        The weights cannot be used, or saw all of the studies.
    WriteError
        A file cannot be written.
    """
    from model.training.faithfulness import Wanted, measure

    if options.data is None and not options.phantom_only:
        raise FolderError("Name a folder with --data, or ask for --phantom-only.")
    data = None if options.phantom_only else options.data
    weights = options.weights or resources_folder()
    wanted = Wanted(data, weights, tuple(options.methods), options.fold, options.studies)
    work = measure(wanted, _kept(options.json))
    try:
        while True:
            stage = next(work)
            say(stage.text, stage.fraction)
            if stage.figures is not None:
                _write(options, stage.figures)
    except StopIteration as stop:
        _write(options, stop.value)
    except (FileNotFoundError, ValueError) as error:
        raise FolderError(f"Nothing to measure: {error}.") from error
    finally:
        work.close()


def _kept(path: Path) -> dict[str, Any]:
    """What the file holds; nothing where it is not there or is something else."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    parts = ("about", "network", "methods")
    sound = isinstance(content, dict) and all(isinstance(content.get(p), dict) for p in parts)
    return content if sound else {}


def _write(options: Namespace, figures: dict[str, Any]) -> None:
    """Every file that was asked for, with what another run has put there meanwhile."""
    from model.methods import METHODS
    from model.training.faithfulness_page import markdown_of, page_of
    from model.training.faithfulness_rows import published

    meanwhile = _kept(options.json)
    if meanwhile.get("about") == figures["about"]:
        methods = meanwhile["methods"] | figures["methods"]
        figures = {**figures, "methods": {n: methods[n] for n in METHODS if n in methods}}
    write_json(options.json, figures)
    if options.html is not None:
        write_whole(options.html, page_of(figures).encode())
    if options.table is not None:
        write_whole(options.table, markdown_of(figures).encode())
    if options.published is not None:
        write_json(options.published, published(figures["methods"]))
