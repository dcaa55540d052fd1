"""The series of a study and its skipped files, as lines of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from viewer.dicom.study import Role, Study
from viewer.dicom.text import clean_text
from viewer.eligibility import chosen_stacks
from viewer.hanging import role_of
from viewer.language import counted, marked, said, tr
from viewer.report.content import SeriesLine
from viewer.report.lengths import LONGEST_FACT, capped, fact, sentence
from viewer.wording import listed

_FILES = marked("{n} file: {reason}"), marked("{n} files: {reason}")


def series_lines(study: Study, roles: Mapping[str, Role]) -> tuple[SeriesLine, ...]:
    """A line for each series: what it is by the reader's corrections, and what it was used for."""
    chosen = chosen_stacks(study, roles)
    uses: dict[str, list[str]] = {}
    for keys, use in (
        ((chosen.sagittal_t2,), tr("levels")),
        ((chosen.sagittal_t1,), tr("foramina")),
        (chosen.axial_t2, tr("canal, subarticular zones")),
    ):
        for uid in {key.series_instance_uid for key in keys if key is not None}:
            uses.setdefault(uid, []).append(use)
    lines = []
    for series in study.series:
        uid, stacks = series.series_instance_uid, len(series.stacks)
        role, slices = tr(role_of(series, roles).value), f"{series.frame_count}"
        if uid in roles and roles[uid] != series.role:
            role = tr("{role} (set by the reader)", role=role)
        if stacks > 1:
            slices = tr("{n} in {stacks} stacks", n=slices, stacks=stacks)
        lines.append(
            SeriesLine(
                role,
                fact(series.description),
                clean_text(series.technique, LONGEST_FACT),
                slices,
                listed(uses.get(uid, ())),
            )
        )
    return tuple(lines)


def skipped_lines(study: Study) -> tuple[str, ...]:
    """The files that are not shown, counted by reason, the commonest first."""
    counts = Counter(sentence(skipped.reason) for skipped in study.skipped)
    lines = [counted(count, *_FILES, reason=said(reason)) for reason, count in counts.most_common()]
    return capped(lines)
