"""The model card's page of figures: by zone, level and side, from what `evaluate` wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from model.labels import Level, Zone

BLOCKS = {
    Zone.FORAMINAL.value: "Neural foraminal narrowing, given places",
    "foraminal_located": "Neural foraminal narrowing, located places",
    Zone.CANAL.value: "Spinal canal stenosis, given places",
    Zone.SUBARTICULAR.value: "Subarticular stenosis, given places",
}
"""Which blocks are tabled, and what they are called."""

_HEADER = (
    "| | findings | weighted log loss | accuracy | always Normal/Mild | AUC Severe |\n"
    "|---|---|---|---|---|---|"
)


def figures_page(result: Mapping[str, Any], pictures: Mapping[str, str]) -> str:
    """The page as Markdown.

    Parameters
    ----------
    result : mapping
        What `evaluate` returns, made with a bootstrap; blocks that are missing are left out.
    pictures : mapping
        File name -> what it shows, in the order in which they stand on the page.
    """
    parts = ["# Figures by level and side", _preamble(result)]
    for name, title in BLOCKS.items():
        if name in result:
            parts += [f"## {title}", "\n".join((_HEADER, *_rows(result[name])))]
    for name, shows in pictures.items():
        parts += [f"![{shows.split('.')[0]}]({name})", shows]
    return "\n\n".join(parts) + "\n"


def _preamble(result: Mapping[str, Any]) -> str:
    fold = result.get("fold")
    where = "all studies" if fold is None else f"the studies of fold {fold}"
    fewest, most = result.get("members", (1, 1))
    each = f"{fewest}" if fewest == most else f"{fewest} to {most}"
    told = [
        f"Written by `evaluate` on {where}; grading weights SHA-256 "
        f"`{str(result['weights_sha256'])[:8]}...`, {each} network(s) a study. Ranges are 95 % "
        "intervals from resampling whole studies. The weighted log loss is the official one "
        "(1, 2, 4 by true severity), lower is better; “always Normal/Mild” is the accuracy of a "
        "program that never looks.",
    ]
    if result.get("warning"):
        told.append(f"**{result['warning']}**")
    return "\n\n".join(told)


def _rows(block: Mapping[str, Any]) -> Iterator[str]:
    yield _row("all", block)
    for level in Level:
        if level.value in block.get("by_level", {}):
            yield _row(level.value, block["by_level"][level.value])
    for side, figures in block.get("by_side", {}).items():
        yield _row(side, figures)


def _row(name: str, figures: Mapping[str, Any]) -> str:
    cells = (
        str(figures["n"]),
        _ranged(figures, "weighted_log_loss"),
        _ranged(figures, "accuracy"),
        f"{figures['majority_accuracy']:.3f}",
        _ranged(figures, "auc_severe"),
    )
    return f"| {name} | {' | '.join(cells)} |"


def _ranged(figures: Mapping[str, Any], name: str) -> str:
    """A figure with its interval, where there is one; "-" where it needs a severity not there."""
    value = figures.get(name)
    if value is None:
        return "-"
    ends = figures.get("ci95", {}).get(name)
    return f"{value:.3f} ({ends[0]:.3f}-{ends[1]:.3f})" if ends else f"{value:.3f}"
