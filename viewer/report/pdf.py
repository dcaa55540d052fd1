"""Draw a report as PDF, and write it whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter

from viewer import fonts
from viewer.export.files import write_whole
from viewer.language import marked, tr
from viewer.report.blocks import (
    BODY,
    FINE,
    SMALL,
    Block,
    Bullet,
    Callout,
    Facts,
    Gap,
    Heading,
    Paragraph,
    Row,
    draw_rule,
)
from viewer.report.content import NOT_STATED, ReportContent
from viewer.report.evidence import EvidenceBlock
from viewer.report.pages import paginate
from viewer.report.paper import (
    ACCENT,
    DOTS_PER_INCH,
    INK,
    SECONDARY,
    PaperSize,
    Sheet,
    mm,
    sheet_of,
)
from viewer.report.setting import Text, face, fitted
from viewer.report.tables import Grid, Legend, LevelTable

#: Character names in a ToUnicode map (PDF 32000-1, 9.10.3), which Qt writes uncompressed:
#: of a range of glyphs one by one, or of a single glyph.
_CHARACTER_NAMES = re.compile(rb"\[(?:<[0-9A-F]{4}> )+\]|(?<=\n)(<[0-9A-F]{4}>) \1 <0009>(?=\n)")

PRODUCT = "Foramen"
TITLE = marked("Lumbar spine MRI report")
RESEARCH_USE = marked("Research use. Not a medical device.")
_AMBER, _AMBER_TINT = QColor("#E69F00"), QColor("#FEF6E4")
_QUIET, _QUIET_TINT = QColor("#8A949F"), QColor("#F3F5F7")


def write_report(content: ReportContent, path: Path, size: PaperSize = PaperSize.A4) -> None:
    """Draw a report and write it whole; needs a running `QGuiApplication`.

    Raises
    ------
    WriteError
        The file could not be written; what stood there still does.
    """
    write_whole(path, render_report(content, size))


def render_report(content: ReportContent, size: PaperSize = PaperSize.A4) -> bytes:
    """The report as a PDF file; needs a running `QGuiApplication`.

    Its metadata name the program and nothing of the patient.
    """
    fonts.register()
    sheet = sheet_of(size)
    pages = paginate(tuple(_blocks(content, sheet.width)), sheet.height)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(sheet.layout)
    writer.setTitle(f"{PRODUCT}: {tr(TITLE)}")
    writer.setCreator(PRODUCT)
    with QPainter(writer) as painter:
        for number, page in enumerate(pages, 1):
            if number > 1:
                writer.newPage()
                _draw_running_head(painter, content, sheet)
            else:
                _draw_title(painter, content, sheet)
            for placed in page:
                placed.block.draw(painter, sheet.left, sheet.top + placed.top)
            _draw_foot(painter, content.footer, sheet, (number, len(pages)))
    buffer.close()
    return _with_blanks(bytes(held.data()))


def _with_blanks(pdf: bytes) -> bytes:
    """The file with its blanks found and copied as blanks.

    Qt names the first character that a glyph stands for, and the glyph of a blank stands
    for the tab too. The names are replaced in place, so no offset in the file changes.
    """

    def mended(found: re.Match[bytes]) -> bytes:
        """The names of one font, with the blank in the tab's place."""
        return found[0].replace(b"<0009>", b"<0020>")

    return _CHARACTER_NAMES.sub(mended, pdf)


def _blocks(content: ReportContent, width: float) -> Iterator[Block]:
    yield Facts(content.patient, (3, 2, 1.2, 0.8), width)
    yield Facts(content.examination, (1.2, 2.6, 3.2), width)
    yield Heading(tr("Impression"), width)
    for sentence in content.impression:
        yield Bullet(sentence, width, points=10)
    yield Heading(tr("Grades"), width)
    yield Grid(content.levels, width)
    yield Legend(width)
    yield Gap(mm(1))
    yield Callout(tr("Numbering"), " ".join(content.numbering), width, tint=_QUIET_TINT, bar=_QUIET)
    for line in content.reading:
        yield Gap(mm(1))
        yield Paragraph(line, width, SMALL)
    if content.key_images:
        yield Gap(mm(1.5))
        yield Paragraph(tr("Key images: {images}", images=content.key_images), width, SMALL)
    if content.warnings:
        yield from _warnings(content, width)
    yield Heading(tr("Level by level"), width)
    for section in content.levels:
        yield Paragraph(section.level.value, width, 11, bold=True, keep_with_next=True)
        if section.remark:
            yield Paragraph(section.remark, width, SMALL, SECONDARY, keep_with_next=True)
        yield LevelTable(section, width)
        for evidence in section.evidence:
            yield EvidenceBlock(evidence, width)
        yield Gap(mm(3.5))
    yield from _compared(content, width)
    yield from _measured(content, width)
    yield from _technical(content, width)


def _compared(content: ReportContent, width: float) -> Iterator[Block]:
    compared = content.compared
    if compared is None:
        return
    yield Heading(compared.title, width)
    yield Paragraph(compared.summary, width)
    if compared.lines:
        yield Row(_heads(_COMPARED_HEADS), _COMPARED_SHARES, width, head=True)
    for line in compared.lines:
        yield Row((line.finding, line.earlier, line.way, line.later), _COMPARED_SHARES, width)
    yield Gap(mm(1))
    yield Paragraph(" ".join(compared.notes), width, SMALL, SECONDARY)


def _measured(content: ReportContent, width: float) -> Iterator[Block]:
    if not content.measured:
        return
    yield Heading(tr("Measurements"), width)
    yield Row(_heads(_MEASURED_HEADS), _MEASURED_SHARES, width, head=True)
    for line in content.measured:
        yield Row((line.name, line.value, line.where), _MEASURED_SHARES, width)
    yield Gap(mm(1))
    told = tr("Drawn by the reader, in the patient's mm. Pixel values of MRI have no unit.")
    yield Paragraph(told, width, SMALL, SECONDARY)


def _warnings(content: ReportContent, width: float) -> Iterator[Block]:
    yield Gap(mm(1.5))
    for index, warning in enumerate(content.warnings):
        title = tr("Look at this first") if index == 0 else ""
        yield Callout(title, warning, width, tint=_AMBER_TINT, bar=_AMBER)


def _heads(sources: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(tr(source) for source in sources)


_COMPARED_HEADS = marked("Changed"), marked("Earlier"), marked("Change"), marked("Later")
_COMPARED_SHARES = (80, 36, 28, 36)
_MEASURED_HEADS = marked("Measured"), marked("Value"), marked("Where")
_MEASURED_SHARES = (60, 72, 48)
_SERIES_HEADS = (
    marked("Series"),
    marked("Description"),
    marked("Technique"),
    marked("Slices"),
    marked("Used for"),
)
_SERIES_SHARES = (30, 46, 42, 24, 38)


def _technical(content: ReportContent, width: float) -> Iterator[Block]:
    yield Heading(tr("Series and technique"), width)
    yield Row(_heads(_SERIES_HEADS), _SERIES_SHARES, width, head=True)
    for line in content.series:
        cells = (
            line.role,
            line.description,
            line.technique or tr(NOT_STATED),
            line.slices,
            line.used_for or "–",
        )
        yield Row(cells, _SERIES_SHARES, width)
    if content.skipped:
        yield Gap(mm(2))
        told = tr("Files of the folder that are not shown")
        yield Paragraph(told, width, SMALL, bold=True, keep_with_next=True)
        for reason in content.skipped:
            yield Bullet(reason, width, SMALL, SECONDARY)
    yield Heading(tr("Model"), width)
    yield Facts(content.model, (3, 1, 2)[: len(content.model)], width)
    if content.weights:
        yield Paragraph(
            tr("Weights: SHA-256 {digest}", digest=content.weights), width, SMALL, SECONDARY
        )
    yield Heading(tr("Limits"), width)
    for limit in content.limits:
        together = limit != content.limits[-1]
        yield Bullet(limit, width, 7.5, SECONDARY, keep_with_next=together)


def _draw_title(painter: QPainter, content: ReportContent, sheet: Sheet) -> None:
    brand = Text(PRODUCT, face(17, bold=True), sheet.width, INK)
    title = fitted(tr(TITLE), face(11), sheet.width * 0.36, SECONDARY)
    base = sheet.top - mm(3.5)
    brand.draw(painter, sheet.left, base - brand.height)
    title.draw(painter, sheet.left + brand.width + mm(3), base - title.height - mm(0.75))
    right, taken = Qt.AlignmentFlag.AlignRight, brand.width + title.width + mm(7)
    rest, at = sheet.width - taken, sheet.left + taken
    status = fitted(content.status, face(BODY, bold=True), rest, ACCENT, right)
    use = fitted(tr(RESEARCH_USE), face(SMALL), rest, SECONDARY, right)
    status.draw(painter, at, base - mm(0.5) - use.height - status.height)
    use.draw(painter, at, base - mm(0.75) - use.height)
    painter.fillRect(int(sheet.left), int(base), int(sheet.width), int(mm(0.6)), INK)


def _draw_running_head(painter: QPainter, content: ReportContent, sheet: Sheet) -> None:
    """Every page says whose it is: pages of a printed report get apart."""
    base = sheet.top - mm(4)
    name, identity = content.patient[0].value, content.patient[1].value
    left = Text(
        name if name != tr(NOT_STATED) else tr("Name not stated"),
        face(SMALL, bold=True),
        sheet.width * 0.38,
        INK,
        most_lines=1,
    )
    middle = Text(
        tr("ID {identity}", identity=identity), face(SMALL), sheet.width * 0.2, INK, most_lines=1
    )
    status = fitted(
        content.status, face(FINE), sheet.width * 0.4, SECONDARY, Qt.AlignmentFlag.AlignRight
    )
    left.draw(painter, sheet.left, base - left.height)
    middle.draw(painter, sheet.left + sheet.width * 0.39, base - middle.height)
    status.draw(painter, sheet.left + sheet.width * 0.6, base - status.height)
    draw_rule(painter, sheet.left, base + mm(0.8), sheet.width)


def _draw_foot(painter: QPainter, footer: str, sheet: Sheet, page: tuple[int, int]) -> None:
    top = sheet.bottom + mm(5)
    draw_rule(painter, sheet.left, top - mm(1.2), sheet.width)
    third, flag = sheet.width / 3, Qt.AlignmentFlag
    for says, align, column in (
        (footer, flag.AlignLeft, 0),
        (tr(RESEARCH_USE), flag.AlignHCenter, 1),
        (tr("Page {n} of {total}", n=page[0], total=page[1]), flag.AlignRight, 2),
    ):
        text = fitted(says, face(FINE), third, SECONDARY, align)
        text.draw(painter, sheet.left + column * third, top)
