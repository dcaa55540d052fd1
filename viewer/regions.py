"""Which part of the body the files name, where it is plainly not the lumbar spine."""

from __future__ import annotations

import re

from viewer.dicom.study import Study
from viewer.language import marked

_LUMBAR = (
    "lumb",
    "lomb",
    "lspine",
    "l spine",
    "ls spine",
    "lsspine",
    "lws",
    "lende",
    "sacr",
    "lwk",
)
"""Beginnings of words that name the lumbar spine: English, Romance languages, German."""

_ELSEWHERE: dict[str, tuple[str, ...]] = {
    marked("the head"): ("head", "brain", "skull", "schadel", "kopf", "cereb", "cerveau", "hippoc"),
    marked("the neck"): ("cspine", "c spine", "cerv", "hws", "neck", "hals"),
    marked("the thoracic spine"): ("tspine", "t spine", "thora", "dorsal spine", "bws"),
    marked("the chest"): ("chest", "lung", "heart", "card", "breast", "mamm"),
    marked("the abdomen"): ("abdom", "liver", "kidney", "leber", "mrcp"),
    marked("the pelvis"): ("pelvi", "prostat", "uter", "becken", "bladder"),
    marked("the hip"): ("hip", "huft", "hanche"),
    marked("the knee"): ("knee", "knie", "genou", "ginocchio", "rodilla"),
    marked("the shoulder"): ("shoulder", "schulter", "epaule"),
    marked("the ankle or foot"): ("ankle", "foot", "fuss", "sprung", "cheville"),
    marked("the wrist or hand"): ("wrist", "hand", "poignet"),
    marked("the elbow"): ("elbow", "ellen", "coude"),
}
"""What another part is called here, and beginnings of the words by which files name it: the
defined terms of DICOM (PS3.16 annex L) and what scanners' protocols say."""


def region_elsewhere(study: Study) -> str:
    """The part of the body that the files name, if it is another one than the lumbar spine.

    Returns
    -------
    str
        In our own words, English, such as "the knee"; empty where the files name the lumbar
        spine, or nothing that is known. Where several others are named, the first of the table.

    Notes
    -----
    (0018,0015) Body Part Examined, (0008,1030) and (0008,103E) count alike: the first is often
    left at what the coil or the last patient was. One word for the lumbar spine settles it, so
    that "spine, cervical and lumbar" is let pass.
    """
    texts = [study.description]
    for series in study.series:
        texts += [series.body_part, series.description]
    said = _plain(" | ".join(texts))
    if _names(said, _LUMBAR):
        return ""
    return next((part for part, words in _ELSEWHERE.items() if _names(said, words)), "")


def _plain(text: str) -> str:
    """Lower case without accents' common letters, every other sign a blank."""
    lower = text.lower().translate(str.maketrans("äöüéèêàáíóúç", "aoueeeaaiouc"))
    return re.sub(r"[^a-z|]+", " ", lower)


def _names(said: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"(^|[ |]){re.escape(word)}", said) for word in words)
