"""Heat map methods and checks of maps, which `model` describes in English, as they are shown.

Their texts are noted for the translators in `viewer.said_model_texts`; here are those of
parameters inside a sentence, and what puts the values in.
"""

from __future__ import annotations

from model.evidence import Check
from viewer.language import decimal, marked, said, tr

#: What can be chosen about a method, as a title -> as it stands inside a sentence.
PARAMETERS_INSIDE = {
    "Attention heads joined by": marked("attention heads joined by"),
    "Weakest attention left out": marked("weakest attention left out"),
    "Compared with": marked("compared with"),
    "Steps along the path": marked("steps along the path"),
    "Noisy copies": marked("noisy copies"),
    "Noise, of the grey range": marked("noise, of the grey range"),
    "Side of the square": marked("side of the square"),
    "Side of the squares": marked("side of the squares"),
}

_OFF_BY = "off by "


def value_words(value: str) -> str:
    """What a parameter is set to, as the reader's language writes it."""
    return decimal(tr(value))


def parameter_words(name: str, value: str) -> str:
    """A parameter and its value inside a sentence."""
    return f"{tr(PARAMETERS_INSIDE.get(name, name))} {value_words(value)}"


def check_words(check: Check) -> tuple[str, str, str]:
    """A check's name, what was measured (else the verdict), and what that means."""
    return tr(check.name), _number_words(check.number or check.verdict.value), said(check.meaning)


def _number_words(text: str) -> str:
    share = text.removeprefix(_OFF_BY)
    if share != text:  # of so few letters that `said` would find them in other texts too
        return tr("off by {share}", share=decimal(share))
    return decimal(said(text))
