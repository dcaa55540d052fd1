"""Say what is in a table of labels: charts, tables and one page, written into a folder."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import matplotlib as mpl
import pandas as pd
from matplotlib.figure import Figure

from model.training import analytics_correlations as correlations
from model.training import analytics_prevalence as prevalence
from model.training.analytics_page import page_of
from model.training.analytics_pictures import charts_of
from model.training.analytics_sections import LEAD, TITLE, sections_of, tiles_of
from model.training.label_table import LabelTable, read_labels

PAGE_NAME = "analytics.html"
_DPI = 150  # 1,650 pixels wide: sharp on a page of 1,080, still small enough to mail


@dataclass(frozen=True, slots=True, eq=False)
class Analytics:
    """What the analytics found, and where it was written.

    Attributes
    ----------
    page : Path
        The HTML page.
    files : tuple of Path
        Everything written, the page among it.
    tables : mapping of str to DataFrame
        By name of the CSV without its ending.
    """

    page: Path
    files: tuple[Path, ...] = field(repr=False)
    tables: Mapping[str, pd.DataFrame] = field(repr=False)


def analyse_table(train_csv: Path, out: Path) -> Analytics:
    """Write prevalence, missing labels and correlations of a label table.

    Parameters
    ----------
    train_csv : Path
        Laid out as RSNA 2024's train.csv.
    out : Path
        Folder for CSV, PNG, SVG and `PAGE_NAME`; made where missing, files in it are replaced.

    Raises
    ------
    TableError
        The table is not in its layout.
    OSError
        Nothing can be written to `out`.
    """
    labels = read_labels(train_csv)
    tables = tables_of(labels)
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for name, table in tables.items():
        path = out / f"{name}.csv"
        table.to_csv(path, index=name in _MATRICES, float_format="%.6g")
        files.append(path)
    pictures: dict[str, bytes] = {}
    for name, figure in charts_of(tables).items():
        figure.draw_without_rendering()  # places everything once, for both files
        figure.set_layout_engine("none")
        pictures[name] = _rendered(figure, "svg")
        for ending, picture in (("svg", pictures[name]), ("png", _rendered(figure, "png"))):
            path = out / f"{name}.{ending}"
            path.write_bytes(picture)
            files.append(path)
    page = out / PAGE_NAME
    sections = sections_of(tables, pictures)
    page.write_text(page_of(TITLE, LEAD, tiles_of(labels), sections), encoding="utf-8")
    return Analytics(page, (*files, page), tables)


_MATRICES = ("pearson", "kendall_tau_b", "pearson_alphabetical", "together_counts",
             "together_shares")  # fmt: skip


def tables_of(labels: LabelTable) -> dict[str, pd.DataFrame]:
    """Every table of the analytics, by the name of its file."""
    ordered = correlations.coded(labels, correlations.IN_ORDER)
    mistaken = correlations.coded(labels, correlations.ALPHABETICAL)
    counts, shares = correlations.together(labels)
    pearson = correlations.pearson(ordered)
    return {
        "prevalence_by_finding": prevalence.by_finding(labels),
        "prevalence_by_condition": prevalence.by_condition(labels),
        "prevalence_by_level": prevalence.by_level(labels),
        "prevalence_by_side": prevalence.by_side(labels),
        "findings_per_study": prevalence.findings_per_study(labels),
        "left_right": correlations.left_right(labels),
        "strongest_pairs": correlations.strongest_pairs(pearson, 12),
        "pearson": pearson,
        "kendall_tau_b": correlations.kendall(ordered),
        "pearson_alphabetical": correlations.pearson(mistaken),
        "together_counts": counts,
        "together_shares": shares,
    }


def _rendered(figure: Figure, ending: str) -> bytes:
    """The figure as a file without the time of its making, so that equal tables give equal ones."""
    held = io.BytesIO()
    metadata = {"Date": None} if ending == "svg" else {"Software": None}
    with mpl.rc_context({"svg.hashsalt": "foramen"}):
        figure.savefig(held, format=ending, dpi=_DPI, facecolor="white", metadata=metadata)
    return held.getvalue()
