"""Write the analytics as one HTML page that opens without a network, pictures inside it."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

_STYLE = """
:root { --ink: #16191d; --soft: #56606b; --line: #dde2e7; --panel: #f5f7f9; --accent: #1b5e9e; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff;
       font: 16px/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 40px 20px 80px; }
h1 { font-size: 32px; line-height: 1.2; margin: 0 0 6px; }
h2 { font-size: 22px; margin: 56px 0 4px; padding-top: 20px; border-top: 1px solid var(--line); }
p { max-width: 76ch; margin: 8px 0; }
.lead, figcaption, .source { color: var(--soft); }
nav { margin: 22px 0 0; display: flex; flex-wrap: wrap; gap: 6px 18px; }
a { color: var(--accent); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px;
         margin: 28px 0 0; padding: 0; list-style: none; }
.tiles li { background: var(--panel); border-radius: 8px; padding: 14px 16px; }
.tiles strong { display: block; font-size: 26px; line-height: 1.2;
                font-variant-numeric: tabular-nums; }
.tiles span { color: var(--soft); font-size: 14px; }
figure { margin: 24px 0 8px; }
figure img { display: block; width: 100%; height: auto; }
figure.small img { max-width: 740px; }
figcaption { font-size: 14px; margin-top: 8px; }
.warning { border-left: 4px solid #d55e00; background: #fff6ef; padding: 12px 16px;
           border-radius: 0 6px 6px 0; max-width: none; }
.table { overflow-x: auto; }
table { border-collapse: collapse; margin: 20px 0 8px; font-size: 14.5px;
        font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: 6px; }
th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); text-align: right; }
th { color: var(--soft); font-weight: 600; vertical-align: bottom; }
th.text, td.text { text-align: left; }
footer { margin-top: 64px; color: var(--soft); font-size: 14px; }
@media print { nav { display: none; } figure, table { break-inside: avoid; } }
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart on the page.

    Attributes
    ----------
    name : str
        File name without its ending; the PNG lies beside the page under it.
    svg : bytes
        The picture itself: sharp at any size, and smaller than its PNG.
    says : str
        One sentence that tells what is on it to whoever cannot see it.
    small : bool
        Whether it stands in part of the width.
    """

    name: str
    svg: bytes
    says: str
    small: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A heading and what follows it.

    Attributes
    ----------
    texts : tuple of str
        Paragraphs; plain text.
    warning : str
        A paragraph that is set apart; empty for none.
    tables : tuple of (str, DataFrame)
        Caption and rows; numbers should be text already.
    files : tuple of str
        CSV files that hold the numbers.
    """

    title: str
    texts: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()
    warning: str = ""
    tables: tuple[tuple[str, pd.DataFrame], ...] = ()
    files: tuple[str, ...] = ()


def page_of(
    title: str, lead: str, tiles: Sequence[tuple[str, str]], sections: Sequence[Section]
) -> str:
    """The whole page.

    Parameters
    ----------
    tiles : sequence of (str, str)
        Figures that stand on top, each with what it counts.

    Returns
    -------
    str
        HTML without scripts and without anything fetched from elsewhere.
    """
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    view = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    links = "".join(
        f'<a href="#section-{n}">{escape(section.title)}</a>' for n, section in enumerate(sections)
    )
    figures = "".join(
        f"<li><strong>{escape(value)}</strong><span>{escape(of)}</span></li>" for value, of in tiles
    )
    body = "".join(_section(number, section) for number, section in enumerate(sections))
    return (
        f'<!doctype html><html lang="en"><head>{head}{view}</head><body><main>'
        f'<h1>{escape(title)}</h1><p class="lead">{escape(lead)}</p>'
        f'<ul class="tiles">{figures}</ul><nav>{links}</nav>{body}'
        f"<footer>{escape(_FOOTER)}</footer></main></body></html>\n"
    )


_FOOTER = (
    "Labels: RSNA 2024 Lumbar Spine Degenerative Classification, non-commercial research and "
    "education. Each study was labelled by a single reader. Research use; not a medical device."
)


def _section(number: int, section: Section) -> str:
    parts = [f'<h2 id="section-{number}">{escape(section.title)}</h2>']
    parts += [f"<p>{escape(text)}</p>" for text in section.texts]
    if section.warning:
        parts.append(f'<p class="warning">{escape(section.warning)}</p>')
    parts += [_picture(picture) for picture in section.pictures]
    parts += [_table(caption, rows) for caption, rows in section.tables]
    if section.files:
        links = ", ".join(f'<a href="{escape(f)}">{escape(f)}</a>' for f in section.files)
        parts.append(f'<p class="source">Numbers: {links}</p>')
    return "".join(parts)


def _picture(picture: Picture) -> str:
    data = base64.b64encode(picture.svg).decode("ascii")
    file = f"{picture.name}.png"
    kind = ' class="small"' if picture.small else ""
    return (
        f'<figure{kind}><img src="data:image/svg+xml;base64,{data}" alt="{escape(picture.says)}">'
        f'<figcaption>{escape(picture.says)} <a href="{escape(file)}">PNG</a></figcaption>'
        "</figure>"
    )


def _table(caption: str, rows: pd.DataFrame) -> str:
    """Columns of words to the left, of numbers to the right."""
    words = [rows[name].map(lambda cell: not _is_number(str(cell))).any() for name in rows.columns]
    kinds = [' class="text"' if word else "" for word in words]
    head = "".join(
        f'<th scope="col"{kind}>{escape(str(name))}</th>'
        for kind, name in zip(kinds, rows.columns, strict=True)
    )
    lines = "".join(
        "<tr>"
        + "".join(f"<td{k}>{escape(str(c))}</td>" for k, c in zip(kinds, row, strict=True))
        + "</tr>"
        for row in rows.itertuples(index=False)
    )
    return (
        f'<div class="table"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _is_number(text: str) -> bool:
    stripped = text.replace("%", "").replace("−", "-").replace(",", "").strip()
    try:
        float(stripped)
    except ValueError:
        return stripped in {"", "–"}
    return True
