"""The bundled fonts cover the scripts that names are written in, without the system's."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from viewer import fonts
from viewer.paths import resources_folder


def test_all_families_are_known(qapp):
    assert fonts.register() == ()
    assert set(fonts.FAMILIES) <= set(QFontDatabase.families())


@pytest.mark.parametrize(
    "name",
    [
        "Jürgen Łódź",
        "Ελένη",
        "Анна",
        "محمد",
        "דוד",
        "สมชาย",
        "अमित",
        "গোপাল",
        "தமிழ்",
        "Հայ",
        "ქართ",
        "王小明",
        "やまだ",
        "김희중",
        "○◐●▨↑↓←→",
    ],
)
def test_every_letter_is_drawn_with_a_bundled_font(qapp, name):
    fonts.register()
    font = QFont()
    font.setFamilies(list(fonts.FAMILIES))
    layout = QTextLayout(name, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        raw: QRawFont = run.rawFont()
        assert raw.familyName() in fonts.FAMILIES
        assert 0 not in run.glyphIndexes(), "a letter without a picture"


def test_licences_lie_beside_the_fonts():
    folder = resources_folder() / "fonts"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL-1.1.txt").read_text(encoding="utf-8")
    assert "Apache License" in (folder / "Apache-2.0.txt").read_text(encoding="utf-8")
    assert sum(file.stat().st_size for file in folder.iterdir()) < 30e6
