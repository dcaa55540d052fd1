"""Measurements and key images in rows, and those rows as text and CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from model.labels import Level
from tests.lumbar_study import DISCS, make_levels, make_study, make_volume
from tests.unit.viewer.every_text import EveryText
from tests.unit.viewer.oblique import drawn
from viewer import language
from viewer.dicom.study import Role, StackKey
from viewer.measured_rows import HEADS, MarkedRow, csv_of, key_rows, measured_rows, text_of
from viewer.measuring import Kind, Measurement

STUDY = make_study()
T2, AXIAL = "1.2.3.1", "1.2.3.3"
BLOCK = STUDY[AXIAL].stacks[3]


def rows(*measurements: Measurement, volumes: dict | None = None) -> tuple[MarkedRow, ...]:
    return measured_rows(STUDY, {T2: Role.OTHER}, make_levels(), volumes or {}, measurements)


def test_a_row_says_what_where_and_how_much() -> None:
    x, y, z = DISCS[Level.L4_L5]
    ends = ((x, y, z), (x, y + 3.0, z + 4.0))
    canal = Measurement(Kind.CANAL, T2, STUDY[T2].stacks[0].frames[3], ends)
    (row,) = rows(canal)
    assert row.cells == ("Canal AP diameter L4/L5", "5.0 mm", "L4/L5", "Other", "4")
    assert row.measurement is canal


def test_slices_are_counted_over_all_stacks() -> None:
    region = replace(
        drawn(Kind.ELLIPSE, BLOCK.frames[2], (3, 3), (9, 9)), series_instance_uid=AXIAL
    )
    (row,) = rows(region, volumes={StackKey(AXIAL, 3): make_volume(BLOCK, 8.0)})
    assert (row.slice_index, row.cells[-1]) == (17, "18")
    assert row.values.startswith("Mean 8 ± 0")


def test_what_lies_on_no_slice_of_the_study_has_no_row() -> None:
    gone = replace(drawn(Kind.LENGTH, BLOCK.frames[2], (3, 3), (9, 9)), series_instance_uid="9")
    assert rows(gone) == ()


def test_key_images_stand_in_their_order_with_their_names() -> None:
    first, last = STUDY[T2].stacks[0].frames[1], BLOCK.frames[0]
    found = key_rows(STUDY, {}, frozenset({last, first}), {last: "Cyst"})
    assert [row.cells for row in found] == [
        ("Key image", "", "", "Sagittal T2", "2"),
        ("Cyst", "", "", "Axial T2", "16"),
    ]


def test_csv_is_read_back_as_it_was_and_starts_no_formula() -> None:
    text = replace(drawn(Kind.TEXT, BLOCK.frames[0], (3, 3)), series_instance_uid=AXIAL)
    names = ('He said "so", twice', "=1+1", "@SUM(A1)", "-5", "plain")
    made = rows(*(replace(text, name=name) for name in names))
    read = list(csv.reader(io.StringIO(csv_of(made))))
    assert read[0] == list(HEADS)
    assert [line[0] for line in read[1:]] == [names[0], "'=1+1", "'@SUM(A1)", "'-5", "plain"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_text_has_a_line_a_row_and_tabs_between_cells(count: int) -> None:
    text = replace(drawn(Kind.TEXT, BLOCK.frames[0], (3, 3)), series_instance_uid=AXIAL, name="a")
    lines = text_of(rows(*(text,) * count)).splitlines()
    assert [line.split("\t") for line in lines] == [["a", "", "", "Axial T2", "16"]] * count


def test_rows_speak_the_readers_language_and_csv_is_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    x, y, z = DISCS[Level.L4_L5]
    frame = STUDY[T2].stacks[0].frames[3]
    canal = Measurement(Kind.CANAL, T2, frame, ((x, y, z), (x, y + 3.0, z + 4.5)))

    def every() -> tuple[MarkedRow, ...]:
        return *rows(canal), *key_rows(STUDY, {}, frozenset({frame}), {})

    english = csv_of(every())
    assert "5.4 mm" in english
    monkeypatch.setattr(language, "_chosen", EveryText.catalogue())
    with language.stored():
        assert csv_of(every()) == english
    assert every()[0].values == "5,4 mm"
    assert not any(EveryText.untranslated(cell) for row in every() for cell in row.cells)
