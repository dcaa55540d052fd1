"""All elements of a file are listed as text by the reading process; hostile files are refused."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset, dcmwrite
from pydicom.dataset import FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian, MRImageStorage

from viewer.dicom.element_listing import CUT, DEEPEST, MOST_ELEMENTS, list_elements
from viewer.dicom.element_reading import Element, read_elements
from viewer.dicom.reasons import FileRejectedError
from viewer.errors import UnreadableFileError


def made(**elements: Any) -> Dataset:
    ds = Dataset()
    ds.SOPClassUID, ds.SOPInstanceUID = MRImageStorage, "1.2.3.4"
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.PatientName = "Käse^Jörg"
    ds.PixelSpacing = [0.5, 0.75]
    ds.Rows, ds.Columns = 2, 2
    ds.BitsAllocated, ds.PixelRepresentation = 16, 0
    for name, value in elements.items():
        setattr(ds, name, value)
    return ds


def written(path: Path, ds: Dataset, syntax: str = ExplicitVRLittleEndian) -> Path:
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = syntax
    dcmwrite(path, ds, enforce_file_format=True)
    return path


def finished(work: Generator[None, None, tuple[Element, ...]]) -> tuple[Element, ...]:
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_every_element_is_listed_with_its_name_and_value(tmp_path: Path, syntax: str) -> None:
    ds = made(PixelData=np.zeros(4, np.uint16).tobytes())
    ds["PixelData"].VR = "OW"
    elements = finished(read_elements(written(tmp_path / "a.dcm", ds, syntax)))
    listed = {element.tag: element for element in elements}
    name = listed["(0010,0010)"]
    assert (name.vr, name.name, name.value) == ("PN", "Patient's Name", "Käse^Jörg")
    assert listed["(0028,0030)"].value == "0.5 \\ 0.75"
    assert listed["(0002,0010)"].name == "Transfer Syntax UID"
    assert (listed["(7FE0,0010)"].name, listed["(7FE0,0010)"].value) == ("Pixel Data", "8 bytes")
    assert [element.tag for element in elements] == sorted(element.tag for element in elements)


def test_sequences_are_unfolded_and_bytes_are_counted(tmp_path: Path) -> None:
    inner = Dataset()
    inner.CodeMeaning = "Lumbar spine"
    item = Dataset()
    item.AnatomicRegionModifierSequence = Sequence([inner])
    ds = made(AnatomicRegionSequence=Sequence([item, item]))
    private = ds.private_block(0x0019, "MADE FOR A TEST", create=True)
    private.add_new(1, "OB", b"\x01" * 10)
    rows = list_elements(written(tmp_path / "a.dcm", ds))
    at = [row[2] for row in rows].index("Anatomic Region Sequence")
    told = [(row[2], row[3], row[4]) for row in rows[at : at + 5]]
    assert told == [
        ("Anatomic Region Sequence", "2 items", 0),
        ("Item 1", "", 1),
        ("Anatomic Region Modifier Sequence", "1 item", 2),
        ("Item 1", "", 3),
        ("Code Meaning", "Lumbar spine", 4),
    ]
    assert next(row for row in rows if row[0] == "(0019,1001)")[3] == "10 bytes"


def test_text_is_one_visible_line_of_bounded_length(tmp_path: Path) -> None:
    ds = made(ImageComments="line\nbreak\u202e" + "x" * 5000)
    comment = next(
        row for row in list_elements(written(tmp_path / "a", ds)) if row[0] == "(0020,4000)"
    )
    assert comment[3].startswith("line break")
    assert "\u202e" not in comment[3]
    assert len(comment[3]) == 400


def test_an_element_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    path = written(tmp_path / "a.dcm", made(InstanceNumber="7", EchoTime="10"))
    data = path.read_bytes()
    at = data.index(b"\x18\x00\x81\x00DS")
    path.write_bytes(data[: at + 8] + b"x?" + data[at + 10 :])
    rows = {row[0]: row for row in list_elements(path)}
    assert rows["(0020,0013)"][3] == "7"
    assert "(0018,0081)" in rows


def test_a_list_has_an_end(tmp_path: Path) -> None:
    ds = made(AnatomicRegionSequence=Sequence([Dataset() for _ in range(MOST_ELEMENTS)]))
    rows = list_elements(written(tmp_path / "a.dcm", ds))
    assert len(rows) == MOST_ELEMENTS + 1
    assert rows[-1][2] == CUT


@pytest.mark.parametrize("content", [b"", b"not DICOM at all, but long enough to look at" * 9])
def test_what_is_not_dicom_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(content)
    with pytest.raises(FileRejectedError):
        list_elements(path)
    with pytest.raises(UnreadableFileError, match=r"empty|not DICOM"):
        finished(read_elements(path))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="could not be read"):
        finished(read_elements(tmp_path / "gone.dcm"))


def test_the_next_file_is_read_after_one_that_was_given_up(tmp_path: Path) -> None:
    path = written(tmp_path / "a.dcm", made())
    work = read_elements(path)
    next(work, None)
    work.close()
    assert finished(read_elements(path))


def test_an_element_names_nobody_in_a_log() -> None:
    assert "Smith" not in repr(Element("(0010,0010)", "PN", "Patient's Name", "Smith", 0))


def test_a_deep_nest_ends(tmp_path: Path) -> None:
    ds = Dataset()
    for _ in range(40):
        outer = Dataset()
        outer.ContentSequence = Sequence([ds])
        ds = outer
    path = written(tmp_path / "a.dcm", made(ContentSequence=Sequence([ds])))
    rows = list_elements(path)
    assert max(row[4] for row in rows) == DEEPEST
