"""The sheet lists every key of the table and the mouse; About shows texts as they are."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPixmap, QTextDocument
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextBrowser

from viewer.paths import program_folder
from viewer.reading import ModelIdentity
from viewer.session import Session
from viewer.ui.about_dialog import (
    MISSING,
    NO_MODEL,
    AboutDialog,
    card_files,
    identity_text,
    joined,
    licence_files,
    weights_text,
)
from viewer.ui.action_set import keys_of, words_of
from viewer.ui.actions import table
from viewer.ui.commands import Commands
from viewer.ui.shortcut_sheet import MOUSE, RULE, ShortcutSheet, sections


@pytest.fixture
def rows(qapp):
    commands = Commands(Session())
    made = table(commands)
    yield made
    del commands


def test_every_key_is_listed_once(rows):
    listed = [row for _, section in sections(rows) for row in section]
    for action in rows:
        expected = (" or ".join(keys_of(action)), words_of(action))
        assert listed.count(expected) == (1 if action.shortcuts else 0)


def test_the_mouse_comes_last(rows):
    assert sections(rows)[-1] == MOUSE
    assert sections(rows)[0][0] == "File"


def test_the_sheet_shows_keys_words_and_the_rule(rows, qtbot):
    sheet = ShortcutSheet(rows)
    qtbot.addWidget(sheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert RULE in texts
    assert {"Alt+4", "Go to L4/L5", "Next flagged finding", "Slices"} <= texts


def test_identity_in_words():
    text = identity_text(ModelIdentity("foramen", "1.0", "ab" * 32, "cpu"))
    assert "foramen 1.0, on cpu" in text
    assert "ab" * 32 in text


def test_files_are_found_where_they_lie(tmp_path):
    fonts = tmp_path / "resources" / "fonts"
    fonts.mkdir(parents=True)
    (tmp_path / "LICENSE").write_text("the program's", encoding="utf-8")
    (tmp_path / "NOTICE").write_text("the parts'", encoding="utf-8")
    (fonts / "OFL.txt").write_text("the font's", encoding="utf-8")
    (tmp_path / "resources" / "MODEL_CARD.md").write_text("# Limits", encoding="utf-8")
    assert [file.name for file in licence_files(tmp_path)] == ["LICENSE", "NOTICE", "OFL.txt"]
    assert [file.name for file in card_files(tmp_path)] == ["MODEL_CARD.md"]
    text = joined(licence_files(tmp_path))
    assert text.index("the program's") < text.index("the font's")
    assert joined(()) == "Not part of this copy of the program."


def test_the_programs_own_texts_are_found():
    assert {"LICENSE", "NOTICE"} <= {file.name for file in licence_files(program_folder())}


def test_the_digests_of_the_weights_are_known_before_grading(tmp_path):
    listed = '{"name": "n", "version": "2", "files": {"grades.safetensors": "abc"}}'
    (tmp_path / "weights.json").write_text(listed, encoding="utf-8")
    assert weights_text(tmp_path) == "Networks: n 2\ngrades.safetensors: SHA-256 abc"
    for bad in ("[]", "{", '{"files": []}', '{"files": {}}'):
        (tmp_path / "weights.json").write_text(bad, encoding="utf-8")
        assert weights_text(tmp_path) == NO_MODEL
    assert weights_text(tmp_path / "none") == NO_MODEL


def test_the_model_card_is_laid_out(qtbot, tmp_path):
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "MODEL_CARD.md").write_text(
        "# Limits\n\n| a | b |\n|---|---|\n| one | two |\n", encoding="utf-8"
    )
    about = AboutDialog(None, tmp_path, "0.1.0")
    qtbot.addWidget(about)
    card = about.findChild(QTextBrowser)
    assert card.textCursor().position() == 0
    said = card.toPlainText()
    assert "Limits" in said
    assert "#" not in said
    assert "|" not in said


def test_the_pages_of_figures_follow_the_card_with_their_pictures(qtbot, tmp_path):
    pages = tmp_path / "resources" / "card"
    pages.mkdir(parents=True)
    (tmp_path / "resources" / "MODEL_CARD.md").write_text("# Limits", encoding="utf-8")
    (pages / "figures.md").write_text("# Figures\n\n![Plot](plot.png)\n", encoding="utf-8")
    picture = QPixmap(20, 10)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(pages / "plot.png"))
    assert [file.name for file in card_files(tmp_path)] == ["MODEL_CARD.md", "figures.md"]
    about = AboutDialog(None, tmp_path, "0.1.0")
    qtbot.addWidget(about)
    card = about.findChild(QTextBrowser)
    assert card.toPlainText().index("Limits") < card.toPlainText().index("Figures")
    drawn = card.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("plot.png"))
    assert bytes(drawn.data()).startswith(b"\x89PNG")


def test_about_shows_texts_as_they_are(qtbot, tmp_path):
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "card.md").write_text("<b>not bold</b>", encoding="utf-8")
    about = AboutDialog(None, tmp_path, "0.1.0")
    qtbot.addWidget(about)
    card = about.findChild(QTextBrowser)
    assert "<b>not bold</b>" in card.toPlainText()
    assert not card.openLinks()
    assert [page.toPlainText() for page in about.findChildren(QPlainTextEdit)] == [MISSING]
    labels = about.findChildren(QLabel)
    assert "Foramen 0.1.0" in [label.text() for label in labels]
    assert any("Not a medical device" in label.text() for label in labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
