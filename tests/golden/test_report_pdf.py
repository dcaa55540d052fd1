"""The report as a PDF: its text and how its pages look, never its bytes.

`report.txt` holds the text of the reference report. Where the report is changed on purpose,
write the new text there (`text_of(rendered(reference()))`) and read what changed in the diff.
"""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from model.labels import Condition, Level, Severity
from tests.unit.viewer import graded_study
from viewer import fonts
from viewer.dicom.study import FileStatus, Patient, Skipped, Study
from viewer.errors import WriteError
from viewer.reading import CELLS, Analysis, Cell
from viewer.report.composing import ReportSource, compose_report, shown_cells
from viewer.report.content import MeasuredLine, ReportContent
from viewer.report.paper import PaperSize, severity_colour
from viewer.report.pdf import render_report, write_report
from viewer.report.pictures import key_pictures
from viewer.report.setting import Text, face
from viewer.ui import theme

MADE = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
CANARY = "Canary"
HOSTILE = '<img src="file:///canary"> &amp; %s {0} \x00\u202e' + "long " * 13107
READER: dict[Cell, Severity] = {
    (Level.L4_L5, Condition.SPINAL_CANAL_STENOSIS): Severity.SEVERE,
    (Level.L5_S1, Condition.RIGHT_SUBARTICULAR_STENOSIS): Severity.MODERATE,
}
#: Scripts whose characters are found and copied in reading order by any program.
LEFT_TO_RIGHT = (
    "Nguyễn Thị Hương",
    "Gülşah Çağ İı",
    "Παπαδόπουλος",
    "Иванов Щербак",
    "Արամ",
    "გიორგი",
    "राजेश कुमार शर्मा",
    "রবীন্দ্রনাথ ঠাকুর",
    "முருகன்",
    "สมชาย ใจดี",
    "王 小东",
    "山田 太郎 (Yamada Taro)",
    "김 희중 (Kim Hee-jung)",
    "Affif fflorian",
)
#: A PDF holds these from left to right; a reader's program turns them round.
RIGHT_TO_LEFT = ("محمد بن عبد الله", "דוד כהן")

pytestmark = pytest.mark.usefixtures("qapp")
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftoppm") is None, reason="pdftoppm (poppler-utils) is not installed"
)


@pytest.fixture(scope="module")
def reference_pdf() -> Iterator[bytes]:
    app = QApplication.instance() or QApplication([])
    yield render_report(reference())
    assert app is not None


def reference() -> ReportContent:
    study = graded_study.study()
    return content_of(study, graded_study.analysis(study, graded_study.many()), READER)


def content_of(
    study: Study, analysis: Analysis, reader: dict[Cell, Severity] | None = None
) -> ReportContent:
    maps = graded_study.explanations(analysis)
    shown = shown_cells(analysis.findings, reader or {})
    findings = [finding for finding in analysis.findings if finding.cell in shown]
    pictures = key_pictures(
        findings, graded_study.volumes(study), graded_study.windows(study), maps
    )
    return compose_report(ReportSource(study, {}, analysis, MADE, reader or {}, maps, pictures))


def named(name: str) -> ReportContent:
    study = graded_study.study(replace(graded_study.PATIENT, name=name), side_px=16)
    return content_of(study, graded_study.analysis(study))


def text_of(pdf: bytes) -> str:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    return unicodedata.normalize("NFKC", "\n\f\n".join(pages)) + "\n"


def pages_of(pdf: bytes, folder: Path) -> list[NDArray[np.uint8]]:
    """Pages as pictures of 50 dots per inch."""
    (folder / "report.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "50", "-png", "report.pdf", "page"], cwd=folder, check=True)
    return [np.asarray(Image.open(path).convert("RGB")) for path in sorted(folder.glob("*.png"))]


def near(page: NDArray[np.uint8], severity: Severity) -> int:
    colour = severity_colour(severity)
    wanted = np.array([colour.red(), colour.green(), colour.blue()])
    return int((np.abs(page.astype(int) - wanted).max(axis=2) < 40).sum())


def test_the_text_is_as_it_was(reference_pdf: bytes) -> None:
    golden = Path(__file__).with_name("report.txt").read_text(encoding="utf-8")
    assert text_of(reference_pdf).split() == golden.split()


def test_key_images_stand_in_one_line_and_only_where_there_are_any(reference_pdf: bytes) -> None:
    marked = replace(reference(), key_images="Sagittal T2 slice 3, Axial T2 slice 14")
    line = "Key images: Sagittal T2 slice 3, Axial T2 slice 14"
    assert line in " ".join(text_of(render_report(marked)).split())
    assert "Key images" not in text_of(reference_pdf)


def test_measurements_stand_in_a_table_and_only_where_there_are_any(reference_pdf: bytes) -> None:
    line = MeasuredLine("Canal AP diameter L4/L5", "8.4 mm", "Sagittal T2 slice 9")
    text = " ".join(text_of(render_report(replace(reference(), measured=(line,)))).split())
    assert "Canal AP diameter L4/L5 8.4 mm Sagittal T2 slice 9" in text
    assert "Measurements" not in text_of(reference_pdf)


def test_the_grade_set_stands_beside_the_pictures(reference_pdf: bytes) -> None:
    content = reference()
    said = "90\u00a0% grade set: Moderate to Severe"
    levels = tuple(
        replace(
            section,
            evidence=tuple(
                replace(one, graded=replace(one.graded, grade_set=said)) for one in section.evidence
            ),
        )
        for section in content.levels
    )
    shown = sum(len(section.evidence) for section in levels)
    text = " ".join(text_of(render_report(replace(content, levels=levels))).split())
    assert text.count("90 % grade set: Moderate to Severe") == shown > 0
    assert "grade set" not in text_of(reference_pdf)


def test_every_page_says_whose_it_is_what_it_is_not_and_its_number(reference_pdf: bytes) -> None:
    pages = PdfReader(io.BytesIO(reference_pdf)).pages
    for number, page in enumerate(pages, 1):
        text = page.extract_text()
        assert f"Page {number} of {len(pages)}" in text
        assert "Research use. Not a medical device." in text
        assert "Test Phantom" in text
        assert "PH-0001" in text
        assert "weights 3fa9c1d2" in text


def test_metadata_name_the_program_and_not_the_patient() -> None:
    patient = Patient(CANARY, CANARY, CANARY, CANARY)
    study = replace(graded_study.study(patient, side_px=16), description=CANARY)
    pdf = render_report(content_of(study, graded_study.analysis(study)))
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == "Foramen: Lumbar spine MRI report"
    assert reader.metadata.creator == "Foramen"
    assert CANARY not in str(dict(reader.metadata))
    xmp = reader.xmp_metadata
    assert xmp is None or CANARY not in xmp.stream.get_data().decode()
    assert CANARY in text_of(pdf)


@pytest.mark.parametrize("name", LEFT_TO_RIGHT)
def test_a_name_in_any_script_is_found_again(name: str) -> None:
    pdf = render_report(named(name))
    first = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    blanks_aside = "".join(unicodedata.normalize("NFKC", first).split())
    assert "".join(unicodedata.normalize("NFKC", name).split()) in blanks_aside


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_a_name_from_right_to_left_keeps_its_letters(name: str) -> None:
    first = PdfReader(io.BytesIO(render_report(named(name)))).pages[0].extract_text()
    text = unicodedata.normalize("NFKC", first)
    assert name[::-1] in text or name in text


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("name", LEFT_TO_RIGHT + RIGHT_TO_LEFT)
def test_a_reading_program_finds_the_name_as_it_was(name: str, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(render_report(named(name)))
    told = subprocess.run(
        ["pdftotext", "-layout", "-l", "1", "report.pdf", "-"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    text = unicodedata.normalize("NFKC", told.stdout.decode())
    assert unicodedata.normalize("NFKC", name) in text


@pytest.mark.parametrize("name", LEFT_TO_RIGHT + RIGHT_TO_LEFT)
def test_no_letter_is_drawn_as_an_empty_box(name: str) -> None:
    assert fonts.register() == ()
    assert 0 not in Text(name, face(9, bold=True), 1e6).glyphs


def test_a_letter_without_a_glyph_would_be_noticed() -> None:
    assert 0 in Text("\U000131ef", face(9), 1e6).glyphs  # a hieroglyph


def test_hostile_text_is_literal_and_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "canary").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    patient = Patient(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    study = graded_study.study(patient, side_px=16)
    series = tuple(
        replace(one, description=HOSTILE, technique=HOSTILE, warnings=(HOSTILE + str(n),))
        for n, one in enumerate(study.series)
    )
    skipped = tuple(
        Skipped(Path("a"), FileStatus.REFUSED, "x", f"{n} {HOSTILE}") for n in range(300)
    )
    study = replace(
        study,
        description=HOSTILE,
        study_instance_uid=HOSTILE,
        series=series,
        skipped=skipped,
        warnings=tuple(f"{n} {HOSTILE}" for n in range(300)),
    )
    analysis = graded_study.analysis(study, dict.fromkeys(CELLS[:5], HOSTILE))
    pdf = render_report(content_of(study, analysis))
    text = text_of(pdf)
    assert '<img src="file:///canary"> &amp; %s {0}' in text
    assert len(PdfReader(io.BytesIO(pdf)).pages) <= 12
    assert b"/canary" not in pdf  # no link, no embedded file
    assert b"/URI" not in pdf


def test_a_report_can_be_drawn_beside_the_window(reference_pdf: bytes) -> None:
    """It is drawn on the compute thread while the window goes on."""
    with ThreadPoolExecutor(max_workers=1) as executor:
        drawn = executor.submit(render_report, reference()).result()
    assert text_of(drawn) == text_of(reference_pdf)


@pytest.mark.parametrize("size", list(PaperSize))
def test_a_report_fits_its_paper(size: PaperSize) -> None:
    study = graded_study.study(side_px=16)
    pdf = render_report(content_of(study, graded_study.analysis(study)), size)
    box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    expected = {PaperSize.A4: (595, 842), PaperSize.LETTER: (612, 792)}[size]
    assert (round(float(box.width)), round(float(box.height))) == expected


def test_a_study_that_could_not_be_graded_is_reported_all_the_same() -> None:
    study = graded_study.study(side_px=16)
    reason = "The five discs could not be found in order."
    findings = graded_study.analysis(study, dict.fromkeys(CELLS, reason)).findings
    text = text_of(
        render_report(content_of(study, Analysis(None, 0, findings, None, {}, (reason,))))
    )
    assert "No finding was graded." in text
    assert text.count(reason) == 1 + 1 + 5  # impression, warning, once a level
    assert "none: the study was not graded" in text


def test_a_report_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    with pytest.raises(WriteError):
        write_report(reference(), tmp_path / "gone" / "report.pdf")
    write_report(reference(), tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]


def test_severity_has_one_colour_on_paper_and_on_screen() -> None:
    for severity in (*Severity, None):
        if severity is not None:
            assert severity_colour(severity) == theme.severity_colour(severity)


@needs_poppler
def test_nothing_is_drawn_in_the_margins(reference_pdf: bytes, tmp_path: Path) -> None:
    pages = pages_of(reference_pdf, tmp_path)
    margin = int(13 * 50 / 25.4)  # mm; the body starts at 15
    for page in pages:
        assert (page[:, :margin] == 255).all()
        assert (page[:, -margin:] == 255).all()
        assert (page[: margin // 2] == 255).all()
        assert (page[-margin // 3 :] == 255).all()


@needs_poppler
def test_pages_show_grades_in_colour_and_pictures_in_grey(
    reference_pdf: bytes, tmp_path: Path
) -> None:
    first, *others = pages_of(reference_pdf, tmp_path)
    for severity in Severity:
        assert near(first, severity) > 10, severity
    dark = [int((page.max(axis=2) < 90).sum()) for page in (first, *others)]
    assert dark[0] < 6000  # text alone
    assert max(dark[1:]) > 10000  # four pictures of 54 mm


@needs_poppler
def test_a_page_without_findings_has_no_colour_of_disease(tmp_path: Path) -> None:
    study = graded_study.study(side_px=16)
    first = pages_of(render_report(content_of(study, graded_study.analysis(study))), tmp_path)[0]
    # The legend's two shapes, and the ends of the bars of the level table.
    assert near(first, Severity.SEVERE) < 60
    assert near(first, Severity.NORMAL_MILD) > 500
