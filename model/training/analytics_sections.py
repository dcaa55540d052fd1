"""The words of the analytics page: what each chart shows and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from model.labels import Condition, Level, Severity
from model.training.analytics_charts import SHORT
from model.training.analytics_correlations import block
from model.training.analytics_page import Picture, Section
from model.training.analytics_prevalence import COUNTS
from model.training.grade_data import MISSING
from model.training.label_table import LabelTable, column_of

TITLE = "Lumbar spine labels"
LEAD = (
    "Twenty-five findings a study: five levels, and at each the canal, both foramina and both "
    "subarticular zones, graded Normal/Mild, Moderate or Severe. Left and right are the patient's."
)

WHY_ALPHABETICAL_IS_WRONG = (
    "An encoder that numbers words by the alphabet makes Moderate 0, Normal/Mild 1 and Severe 2: "
    "the healthiest grade then lies between the two diseased ones, so a pair of Moderate and "
    "Severe counts as further apart than a healthy and a severe one, and correlations shrink, "
    "vanish or change their sign although the labels are the same."
)

Tables = Mapping[str, pd.DataFrame]
Pictures = Mapping[str, bytes]


def tiles_of(labels: LabelTable) -> list[tuple[str, str]]:
    """The figures on top of the page."""
    known = labels.severity[labels.severity != MISSING]
    complete = int((labels.severity != MISSING).all(axis=(1, 2)).sum())
    severe = (labels.severity == Severity.SEVERE).any(axis=(1, 2))
    return [
        (f"{len(labels):,}", "studies"),
        (f"{known.size:,}", "labelled findings"),
        (f"{labels.severity.size - known.size:,}", "labels missing"),
        (f"{complete:,}", "studies with all 25 labels"),
        (_share(known == Severity.NORMAL_MILD), "of labels are Normal/Mild"),
        (_share(severe), "of studies have a Severe finding"),
    ]


def sections_of(tables: Tables, pictures: Pictures) -> tuple[Section, ...]:
    """Everything below the tiles, in reading order."""
    return (
        _prevalence(tables, pictures),
        _missing(tables, pictures),
        _burden(tables, pictures),
        _sides(tables, pictures),
        _levels(tables, pictures),
        _matrices(tables, pictures),
        _together(tables, pictures),
        _coding(tables, pictures),
    )


def _prevalence(tables: Tables, pictures: Pictures) -> Section:
    return Section(
        "How often",
        (
            "A program that always answers Normal/Mild is right as often as the green bars are "
            "long: accuracy says little without that figure beside it.",
        ),
        (
            _picture(pictures, "prevalence_by_condition", "Severities by condition."),
            _picture(pictures, "prevalence_by_level", "Severities by zone and level, percent."),
            _picture(
                pictures,
                "prevalence_by_side",
                "Share of Moderate and Severe on the left (L) and right (R), percent.",
            ),
        ),
        tables=(("Labels by condition", _counts(tables["prevalence_by_condition"])),),
        files=(
            "prevalence_by_finding.csv",
            "prevalence_by_condition.csv",
            "prevalence_by_level.csv",
            "prevalence_by_side.csv",
        ),
    )


def _missing(tables: Tables, pictures: Pictures) -> Section:
    table = tables["prevalence_by_finding"]
    text = "Every study has every label."
    if table.missing.any():
        worst = table.nlargest(1, "missing").to_dict("records")[0]
        where = f"{SHORT[Condition(worst['condition'])]} at {worst['level']}"
        text = (
            f"Labels are missing most often for {where}: {worst['missing']:,} studies. A missing "
            "label is left out everywhere on this page; it is not counted as Normal/Mild."
        )
    return Section(
        "Missing labels",
        (text,),
        (_picture(pictures, "missing_labels", "Studies without a label, by finding.", small=True),),
        files=("prevalence_by_finding.csv",),
    )


def _burden(tables: Tables, pictures: Pictures) -> Section:
    says = "Studies by their number of findings of at least Moderate."
    studies = tables["findings_per_study"].studies
    none, one, several = int(studies.iloc[0]), int(studies.iloc[1]), int(studies.iloc[2:].sum())
    return Section(
        "Findings a study",
        (
            f"{none:,} studies have no finding of at least Moderate, {one:,} have one alone, "
            f"{several:,} have two or more.",
        ),
        (_picture(pictures, "findings_per_study", says),),
        files=("findings_per_study.csv",),
    )


def _sides(tables: Tables, pictures: Pictures) -> Section:
    table = tables["left_right"]
    return Section(
        "Left and right",
        (
            "Severity in order, left against right. The diagonal compares the two sides of one "
            "level, the rest one side with the other side of another level.",
        ),
        (_picture(pictures, "left_right", "Pearson r of left (rows) with right (columns)."),),
        tables=(
            (
                "Left with right at the same level",
                pd.DataFrame(
                    {
                        "Zone": table.zone.str.capitalize(),
                        "Level": table.level,
                        "Studies": [f"{n:,}" for n in table.studies],
                        "Pearson r": table.pearson.map(_decimal),
                        "Kendall tau-b": table.kendall_tau_b.map(_decimal),
                    }
                ),
            ),
        ),
        files=("left_right.csv",),
    )


def _levels(tables: Tables, pictures: Pictures) -> Section:
    says = "Pearson r between the levels of one condition."
    near, far = (_mean_between_levels(tables["pearson"], steps) for steps in ((1,), (2, 3, 4)))
    return Section(
        "Level and level",
        (
            f"Mean r of one condition at neighbouring levels {_decimal(near)}, at levels further "
            f"apart {_decimal(far)}.",
        ),
        (_picture(pictures, "level_to_level", says),),
        files=("pearson.csv",),
    )


def _matrices(tables: Tables, pictures: Pictures) -> Section:
    pairs = tables["strongest_pairs"]
    names = _long_names()
    return Section(
        "All 25 with all 25",
        (
            "Severity in order, Normal/Mild < Moderate < Severe. Pearson's r takes the steps as "
            "equal; Kendall's tau-b uses the order alone and corrects for ties.",
        ),
        (
            _picture(pictures, "pearson", "Pearson r of every pair of findings."),
            _picture(pictures, "kendall_tau_b", "Kendall tau-b of every pair of findings."),
        ),
        tables=(
            (
                "The strongest pairs",
                pd.DataFrame(
                    {
                        "One": pairs["first"].map(names),
                        "Other": pairs["second"].map(names),
                        "Pearson r": pairs["value"].map(_decimal),
                    }
                ),
            ),
        ),
        files=("pearson.csv", "kendall_tau_b.csv", "strongest_pairs.csv"),
    )


def _mean_between_levels(matrix: pd.DataFrame, steps: tuple[int, ...]) -> float:
    """Mean over conditions and pairs of levels that lie so many steps apart; NaN without any."""
    number = np.arange(len(Level))
    apart = np.isin(number[None] - number[:, None], steps)
    values = np.concatenate([block(matrix, one, one).to_numpy()[apart] for one in Condition])
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else float("nan")


def _together(tables: Tables, pictures: Pictures) -> Section:
    shares = tables["together_shares"]
    canal = Condition.SPINAL_CANAL_STENOSIS
    recesses = (Condition.LEFT_SUBARTICULAR_STENOSIS, Condition.RIGHT_SUBARTICULAR_STENOSIS)
    least, most = _range(np.stack([np.diag(block(shares, canal, one)) for one in recesses]))
    says = (
        "Of the studies in which the row's finding is at least Moderate, the share in which the "
        "column's is too."
    )
    return Section(
        "What comes together",
        (
            "Read along a row. Where the canal is narrowed, a subarticular zone of the same level "
            f"is too in {least} to {most} of the studies, by level and side.",
        ),
        (_picture(pictures, "together", says),),
        files=("together_counts.csv", "together_shares.csv"),
    )


def _coding(tables: Tables, pictures: Pictures) -> Section:
    table = tables["left_right"]
    shown = pd.DataFrame(
        {
            "Zone": table.zone.str.capitalize(),
            "Level": table.level,
            "r, in order": table.pearson.map(_decimal),
            "r, by the alphabet": table.pearson_alphabetical.map(_decimal),
        }
    )
    return Section(
        "A mistake worth knowing: coding by the alphabet",
        ("The same labels, correlated twice. Everything above is coded in order.",),
        (
            _picture(pictures, "coding_compared", "Pearson r, coded in order and by the alphabet."),
            _picture(pictures, "coding_left_right", "Left with right by level, in both codings."),
        ),
        warning=WHY_ALPHABETICAL_IS_WRONG,
        tables=(("Left with right at the same level", shown),),
        files=("pearson_alphabetical.csv", "left_right.csv"),
    )


def _counts(table: pd.DataFrame) -> pd.DataFrame:
    columns: dict[str, list[str]] = {
        "Condition": list(table.condition),
        "Labelled": [f"{n:,}" for n in table.labelled],
    }
    for severity, name in zip(Severity, COUNTS, strict=True):
        columns[severity.text] = [f"{n:,}" for n in table[name]]
        shares = table[f"share_{name}"]
        columns[f"{severity.text} %"] = ["–" if np.isnan(s) else f"{s * 100:.1f}" for s in shares]
    return pd.DataFrame(columns)


def _picture(pictures: Pictures, name: str, says: str, *, small: bool = False) -> Picture:
    return Picture(name, pictures[name], says, small)


def _range(shares: NDArray[np.float64]) -> tuple[str, str]:
    """Least and largest share in percent; dashes where none is known."""
    known = shares[np.isfinite(shares)]
    return (_percent(known.min()), _percent(known.max())) if known.size else ("–", "–")


def _long_names() -> dict[str, str]:
    return {
        column_of(condition, level): f"{SHORT[condition]} {level.value}"
        for condition in Condition
        for level in Level
    }


def _decimal(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.2f}".replace("-", "−")


def _percent(share: float) -> str:
    return "–" if np.isnan(share) else f"{share * 100:.0f} %"


def _share(mask: NDArray[np.bool_]) -> str:
    return _percent(float(mask.mean())) if mask.size else "–"
