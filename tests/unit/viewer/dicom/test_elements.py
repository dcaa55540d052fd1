"""Elements of damaged data sets give values, or nothing, but never an exception."""

from __future__ import annotations

import math
import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom import Dataset
from pydicom.data import get_charset_files
from pydicom.dataelem import RawDataElement
from pydicom.tag import Tag

from viewer.dicom.elements import TAGS, integer, number, numbers, person, sequence, text, texts
from viewer.dicom.file_bytes import mapped_file, parse

# Names as PS3.5 annexes H, I and the bundled files of the Character Sets Workgroup have them.
NAMES = [
    ("chrArab.dcm", "لنزار قباني"),
    ("chrFren.dcm", "Jérôme Buc"),
    ("chrGerm.dcm", "Rüdiger Äneas"),
    ("chrGreek.dcm", "Διονυσιος"),
    ("chrH31.dcm", "山田 太郎 (Tarou Yamada)"),
    ("chrHbrw.dcm", "דבורה שרון"),
    ("chrI2.dcm", "洪 吉洞 (Gildong Hong)"),
    ("chrRuss.dcm", "Люкceмбypг"),
    ("chrX1.dcm", "王 小東 (XiaoDong Wang)"),
    ("chrX2.dcm", "王 小东 (XiaoDong Wang)"),
]


@pytest.mark.parametrize(("name", "shown"), NAMES)
def test_names_in_every_script(name: str, shown: str) -> None:
    paths = get_charset_files(name)
    if not paths:
        pytest.skip(f"this pydicom does not bundle {name}")
    with mapped_file(Path(str(paths[0]))) as data:
        name_shown = person(parse(data, TAGS, 2**20).dataset, "PatientName")
    assert name_shown == shown


def raw(tag: int, vr: str, value: bytes) -> Dataset:
    element = RawDataElement(Tag(tag), vr, len(value), value, 0, False, True)
    return Dataset({element.tag: element})


@given(value=st.binary(max_size=40), vr=st.sampled_from(["DS", "IS", "US", "LO", "PN", "SQ", "FD"]))
def test_no_bytes_make_an_element_raise(value: bytes, vr: str) -> None:
    ds = raw(0x00280030, vr, value)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = numbers(ds, "PixelSpacing")
        assert found is None or all(map(math.isfinite, found))
        assert number(ds, "PixelSpacing") is None or found
        assert abs(integer(ds, "PixelSpacing")) < 2**31
        assert all(isinstance(item, str) for item in texts(ds, "PixelSpacing"))
        assert isinstance(person(ds, "PixelSpacing"), str)
        assert isinstance(sequence(ds, "PixelSpacing"), list)


def test_missing_is_empty() -> None:
    ds = Dataset()
    assert (text(ds, "Modality"), texts(ds, "ImageType"), person(ds, "PatientName")) == ("", (), "")
    assert (number(ds, "EchoTime"), integer(ds, "Rows"), sequence(ds, "X")) == (None, 0, [])


def test_a_count_is_insisted_on() -> None:
    ds = Dataset()
    ds.PixelSpacing = [1, 2]
    assert numbers(ds, "PixelSpacing", 2) == (1.0, 2.0)
    assert numbers(ds, "PixelSpacing", 3) is None


def test_ten_thousand_values_are_not_read() -> None:
    ds = raw(0x00280030, "DS", b"\\".join([b"1"] * 10000))
    assert numbers(ds, "PixelSpacing") is None
    assert len(texts(ds, "PixelSpacing")) <= 16
