"""Write what heat maps were measured to be worth: a page for browsers and a table for documents."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from model.training.faithfulness_rows import POINTING, better_than

MEASURES: tuple[tuple[str, str, str], ...] = (
    (POINTING, "strongest place within 5 mm of the finding", "higher"),
    ("pointing_10mm", "strongest place within 10 mm", "higher"),
    ("mass_5mm", "share of the map within 5 mm", "higher"),
    ("mass_10mm", "share of the map within 10 mm", "higher"),
    ("deletion", "deletion: probability left while the strongest squares go", "lower"),
    ("insertion", "insertion: probability while they come back", "higher"),
    ("road", "ROAD: strongest filled in against weakest", "higher"),
    ("randomised_spearman", "same ranks after all weights are shuffled", "lower"),
    ("randomised_spearman_heads", "same ranks after the outputs are shuffled", "lower"),
    ("randomised_ssim", "SSIM after all weights are shuffled", "lower"),
    ("severity", "correlation with the map of another severity", "lower"),
    ("shift", "correlation after a shift of 3 pixels", "higher"),
    ("noise", "correlation after a little noise", "higher"),
    ("seed", "correlation between two halves of the random samples", "higher"),
    ("mirror", "correlation with the mirrored patient's map", "higher"),
    ("completeness_delta", "what the sum misses, of what it explains", "lower"),
    ("complete", "share of maps that miss at most 5 %", "higher"),
    ("phantom_ratio", "phantom: map on what was altered, against its area", "higher"),
)
"""Measures in the order of the page: name, plain words, which way is better."""

NETWORK: tuple[tuple[str, str], ...] = (
    ("dose_spearman", "grade follows the steps (1: every step is worse)"),
    ("dose_rise", "grade at the last step minus that at the first (0 to 2)"),
    ("dose_largest", "largest grade that was reached (0 to 2)"),
    ("blanking", "held-out: blanking the place moves more than elsewhere (0.5: chance)"),
    ("blanking_change", "held-out: change in logits when the place is blanked"),
    ("blanking_elsewhere", "held-out: the same elsewhere"),
    ("phantom_blanking", "phantom: blanking the altered structure moves more than elsewhere"),
)

BLIND = {"random": "random", "centre_prior": "blob in the middle", "edges": "edges"}

_STYLE = """
body { margin: 0 auto; max-width: 1080px; padding: 32px 20px 80px; color: #16191d;
       font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h2 { margin: 48px 0 4px; padding-top: 16px; border-top: 1px solid #dde2e7; }
h3 { margin: 26px 0 4px; font-size: 15px; }
p { max-width: 78ch; } .soft { color: #56606b; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13.5px; }
th, td { padding: 3px 14px 3px 0; border-bottom: 1px solid #e6eaee; text-align: right; }
th { color: #56606b; font-weight: 600; } th:first-child, td:first-child { text-align: left; }
.bar { display: inline-block; width: 90px; height: 8px; background: #eef1f4; }
.bar i { display: block; height: 8px; background: #1b5e9e; }
.won { color: #10643a; font-weight: 600; } .lost { color: #a33b00; font-weight: 600; }
"""

_LEAD = (
    "Every number is the mean over findings, with the interval that holds 95 % of the means of "
    "studies drawn anew. Crops were moved at random by up to 8 mm, so that a map that always "
    "points at the middle gains nothing by it. Beside each method stand three maps that know "
    "nothing of the network: noise, a blob where such findings usually lie, and the edges of the "
    "picture. A method that is not better than these shows nothing of its own. Their numbers are "
    "green where the method is better by all of the interval of the difference, else red. None of "
    "these figures proves a single map."
)


def page_of(figures: Mapping[str, Any]) -> str:
    """The whole page as HTML, without scripts and without anything from elsewhere.

    Parameters
    ----------
    figures : mapping
        As `model.training.faithfulness.measure` returns.
    """
    about = figures["about"]
    data = "phantoms alone" if about["fold"] is None else f"fold {about['fold']} and phantoms"
    told = (
        f"Measured on {data}; {about['members']} networks, each finding explained by those "
        f"that never saw its study; weights {about['weights'][:12]}."
    )
    body = [f'<h1>What heat maps are worth</h1><p>{escape(_LEAD)}</p><p class="soft">{told}</p>']
    body.append("<h2>The short answer</h2>" + _overview(figures["methods"]))
    for method, conditions in figures["methods"].items():
        body.append(f"<h2>{escape(method)}</h2>")
        for condition, summary in conditions.items():
            body.append(f"<h3>{escape(condition)}</h3>{_method_table(summary)}")
    body.append(
        "<h2>The network itself</h2><p>No map can be better than what it explains. In phantoms "
        "one structure was altered by five steps; and structures were blurred.</p>"
    )
    for condition, summary in figures["network"].items():
        body.append(f"<h3>{escape(condition)}</h3>{_network_table(summary)}")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What heat maps are '
        f'worth</title><style>{_STYLE}</style></head><body>{"".join(body)}<p class="soft">'
        "Research use only; not a medical device.</p></body></html>\n"
    )


def verdict(summary: Mapping[str, Any], measure: str, control: str) -> str:
    """Whether a measure is better than a control, in one or two words."""
    over = summary.get(measure, {}).get("over", {}).get(control)
    if over is None:
        return "not measured"
    if over["ci95"] is None:
        return "too few"
    if better_than(summary, measure, control):
        return "better"
    low, high = over["ci95"]
    return "no better" if low <= 0 <= high else "worse"


_SHORT = (
    ("Place within 5 mm, against blob", POINTING, "centre_prior"),
    ("Deletion, against random", "deletion", "random"),
    ("Deletion, against blob", "deletion", "centre_prior"),
    ("ROAD, against edges", "road", "edges"),
    ("On altered structure, against blob", "phantom_ratio", "centre_prior"),
)


def overview_rows(methods: Mapping[str, Any]) -> list[list[str]]:
    """Method, condition and the verdicts that say most, row by row, the heading first."""
    rows = [["Method", "Condition", *(title for title, _, _ in _SHORT)]]
    rows += [
        [method, condition, *(verdict(summary, name, blind) for _, name, blind in _SHORT)]
        for method, conditions in methods.items()
        for condition, summary in conditions.items()
    ]
    return rows


def markdown_of(figures: Mapping[str, Any]) -> str:
    """Verdicts and main figures of all methods as two tables in Markdown."""
    parts = [_markdown(overview_rows(figures["methods"]))]
    names = (POINTING, "mass_10mm", "deletion", "insertion", "road", "severity", "shift", "noise",
             "randomised_spearman", "phantom_ratio")  # fmt: skip
    rows = [["Method", "Condition", "n", *names]]
    for method, conditions in figures["methods"].items():
        for condition, summary in conditions.items():
            count = str(summary.get(POINTING, {}).get("n", "-"))
            cells = [_cell(summary.get(name)) for name in names]
            rows.append([method, condition, count, *cells])
    parts.append(_markdown(rows))
    return "\n".join(parts)


def _markdown(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]) + "\n"


def _cell(figure: Mapping[str, Any] | None) -> str:
    if figure is None:
        return "-"
    blob = figure["controls"].get("centre_prior")
    return f"{figure['value']:.2f}" + ("" if blob is None else f" (blob {blob:.2f})")


def _overview(methods: Mapping[str, Any]) -> str:
    heading, *rows = overview_rows(methods)
    kinds = {"better": ' class="won"', "worse": ' class="lost"', "no better": ' class="lost"'}
    lines = [
        "".join(f"<td{kinds.get(cell, '')}>{escape(cell)}</td>" for cell in row) for row in rows
    ]
    return _table(heading, lines)


def _method_table(summary: Mapping[str, Any]) -> str:
    heading = ["Measure", "better is", "value", "", "95 % interval", "n", *BLIND.values()]
    known = [*MEASURES, *_altered(summary)]
    lines = [_line(summary, *measure) for measure in known if measure[0] in summary]
    return _table(heading, lines)


def _altered(summary: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    return [(name, name.replace("_", " "), "higher") for name in summary if "ratio (" in name]


def _line(summary: Mapping[str, Any], name: str, words: str, way: str) -> str:
    figure = summary[name]
    cells = [f"<td>{escape(words)}</td><td>{way}</td><td>{figure['value']:.3f}</td>"]
    cells.append(f"<td>{_bar(figure['value'])}</td>{_interval(figure)}<td>{figure['n']}</td>")
    for control in BLIND:
        value = figure["controls"].get(control)
        won = better_than(summary, name, control)
        kind = "" if won is None else f' class="{"won" if won else "lost"}"'
        cells.append(f"<td{kind}>{'–' if value is None else f'{value:.3f}'}</td>")
    return "".join(cells)


def _network_table(summary: Mapping[str, Any]) -> str:
    words = dict(NETWORK)
    lines = []
    for name, figure in summary.items():
        base, _, structure = name.partition(" (")
        if base in words:
            text = words[base] + (f" – {structure.rstrip(')')}" if structure else "")
            value = f"<td>{figure['value']:.3f}</td><td>{_bar(figure['value'])}</td>"
            lines.append(f"<td>{escape(text)}</td>{value}{_interval(figure)}<td>{figure['n']}</td>")
    return _table(["Measure", "value", "", "95 % interval", "n"], lines)


def _interval(figure: Mapping[str, Any]) -> str:
    if figure["ci95"] is None:
        return "<td>–</td>"
    low, high = figure["ci95"]
    return f"<td>{low:.3f} to {high:.3f}</td>"


def _bar(value: float) -> str:
    width = round(100 * min(max(value, 0.0), 1.0))
    return f'<span class="bar"><i style="width:{width}%"></i></span>'


def _table(heading: list[str], lines: list[str]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in heading)
    rows = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<div class="table"><table><tr>{head}</tr>{rows}</table></div>'
