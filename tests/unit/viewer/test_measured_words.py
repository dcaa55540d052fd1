"""What measurements are called, which level they belong to, and what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.labels import Level
from model.volume import Volume
from tests.lumbar_study import DISCS, make_levels, make_study, make_volume
from tests.unit.viewer.every_text import EveryText
from tests.unit.viewer.oblique import drawn
from viewer import language
from viewer.dicom.study import StackKey, Vec3
from viewer.measured_words import (
    CROSSES_ITSELF,
    NO_PIXEL,
    level_of,
    said_of,
    short_title_of,
    slice_of,
    title_of,
    value_lines,
    words_of,
)
from viewer.measuring import Kind, Measurement

STUDY = make_study()
UID = "1.2.3.1"
STACK = STUDY[UID].stacks[0]
FRAME = STACK.frames[3]


def canal(middle: Vec3) -> Measurement:
    x, y, z = middle
    return Measurement(Kind.CANAL, UID, FRAME, ((x, y, z), (x, y + 12.0, z)))


@pytest.mark.parametrize("level", Level)
def test_a_canal_belongs_to_the_nearest_disc(level: Level) -> None:
    x, y, z = DISCS[level]
    for off in (-15.0, 0.0, 15.0):
        assert level_of(canal((x, y, z + off)), STUDY, make_levels()) is level


def test_the_level_follows_the_numbering_until_the_reader_sets_it() -> None:
    here = canal(DISCS[Level.L3_L4])
    assert level_of(here, STUDY, make_levels(up_mm=34.0)) is Level.L4_L5
    set_by_reader = replace(here, level=Level.L1_L2)
    assert level_of(set_by_reader, STUDY, make_levels(up_mm=34.0)) is Level.L1_L2
    assert level_of(set_by_reader, STUDY, None) is Level.L1_L2


def test_there_is_no_level_where_none_is_near_known_or_meant() -> None:
    x, y, z = DISCS[Level.L1_L2]
    assert level_of(canal((x, y, z + 18.0)), STUDY, make_levels()) is None
    assert level_of(canal((x, y, z)), STUDY, None) is None
    length = replace(canal((x, y, z)), kind=Kind.LENGTH)
    assert level_of(length, STUDY, make_levels()) is None
    elsewhere = make_study(space="9.9")
    far = make_levels(up_mm=4000.0)
    assert level_of(canal((x, y, z + 4000)), elsewhere, far) is None


def test_a_title_names_kind_and_level_once() -> None:
    here = canal(DISCS[Level.L4_L5])
    assert title_of(here, Level.L4_L5) == "Canal AP diameter L4/L5"
    assert title_of(here, None) == "Canal AP diameter"
    assert title_of(replace(here, name="Cyst"), Level.L4_L5) == "Cyst L4/L5"
    assert title_of(replace(here, name="Canal L4/L5"), Level.L4_L5) == "Canal L4/L5"


def test_on_a_picture_a_title_is_short_and_only_where_it_is_needed() -> None:
    here = canal(DISCS[Level.L4_L5])
    assert short_title_of(here, Level.L4_L5) == "Canal AP L4/L5"
    assert short_title_of(replace(here, kind=Kind.LENGTH), None) == ""
    assert short_title_of(replace(here, kind=Kind.LENGTH, name="Cyst"), None) == "Cyst"


def test_values_have_units_and_no_more_digits_than_are_meant() -> None:
    points = ((0.0, 0.0, 0.0), (0.0, 3.0, 4.04))
    assert words_of(Measurement(Kind.LENGTH, UID, FRAME, points)) == "5.0 mm"
    right = ((0.0, 1.0, 0.0), (0.0, 0.0, 0.0), (0.0, 1.0, 1.0))
    assert words_of(Measurement(Kind.ANGLE, UID, FRAME, right)) == "45°"
    assert words_of(Measurement(Kind.COBB, UID, FRAME, (*points, *points))) == "0°"
    square = ((0.0, 0.0, 0.0), (0.0, 10.0, 20.0))
    assert words_of(Measurement(Kind.RECTANGLE, UID, FRAME, square)) == "200 mm²"
    assert words_of(Measurement(Kind.TEXT, UID, FRAME, points[:1], "Haemangioma")) == "Haemangioma"
    assert words_of(Measurement(Kind.ARROW, UID, FRAME, points)) == ""


def test_regions_and_points_say_what_their_pixels_hold() -> None:
    volume = Volume(make_volume(STACK).voxels * 0 + 250.4, STACK.affine, None)
    region = drawn(Kind.ELLIPSE, FRAME, (2, 2), (12, 12))
    assert value_lines(region, volume, 3)[:2] == ("Mean 250 ± 0", "Min 250  Max 250")
    assert value_lines(drawn(Kind.POINT, FRAME, (2, 2)), volume, 3) == ("Value 250",)
    assert value_lines(drawn(Kind.POINT, FRAME, (2, 2)), None, 3) == ()
    small = drawn(Kind.RECTANGLE, FRAME, (2.2, 2.2), (2.4, 2.4))
    assert value_lines(small, volume, 3)[0] == NO_PIXEL


def test_an_outline_that_crosses_itself_has_no_area() -> None:
    assert words_of(drawn(Kind.SAC, FRAME, (2, 2), (9, 9), (2, 9), (9, 2))) == CROSSES_ITSELF
    assert words_of(drawn(Kind.SAC, FRAME, (2, 2), (2, 9), (9, 9), (9, 2))).endswith(" mm²")


def test_a_measurement_is_found_on_its_slice_again() -> None:
    region = replace(drawn(Kind.RECTANGLE, FRAME, (2, 2), (8, 8)), series_instance_uid=UID)
    assert slice_of(region, STUDY) == (StackKey(UID, 0), 3)
    volumes = {StackKey(UID, 0): make_volume(STACK, 7.0)}
    title, values = said_of(region, STUDY, None, volumes)
    assert (title, values.split("  ")[0]) == ("Rectangle", "Mean 7 ± 0")
    assert slice_of(replace(region, series_instance_uid="9"), STUDY) == (None, 0)
    gone = replace(region, frame=replace(FRAME, instance_number=99))
    assert slice_of(gone, STUDY) == (None, 0)
    assert said_of(gone, STUDY, None, volumes)[1].endswith("mm²")


def test_values_and_titles_are_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_chosen", EveryText.catalogue())
    volume = Volume(make_volume(STACK).voxels * 0 + 0.25, STACK.affine, None)
    for kind in Kind:
        points = [(2, 2), (2, 9), (9, 9), (9, 2)][: min(4, kind.most_points)]
        one = drawn(kind, FRAME, *points)
        said = (title_of(one, Level.L4_L5), short_title_of(one, None), *value_lines(one, volume, 3))
        assert [EveryText.untranslated(text) for text in said] == [""] * len(said)
    assert "0,25" in value_lines(drawn(Kind.POINT, FRAME, (2, 2)), volume, 3)[0]
