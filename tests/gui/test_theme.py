"""The palette stays readable, complete and free of stray hues."""

import colorsys

import pytest
from PySide6.QtGui import QColor, QFont, QPalette

from model.labels import Severity
from viewer.ui import theme
from viewer.ui.icons import icon
from viewer.ui.palettes import PALETTES

GROUNDS = (theme.WINDOW, theme.PANEL, theme.RAISED, theme.SELECTED)


def luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def contrast(one: str | QColor, other: str | QColor) -> float:
    dark, light = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_and_white_is_the_standards():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


PALETTE_NAMES = sorted(PALETTES)


@pytest.mark.parametrize("name", PALETTE_NAMES)
def test_words_can_be_read_on_every_ground(name):
    colours = PALETTES[name]
    for ground in colours.grounds:
        for words in (colours.text, colours.secondary, colours.accent):
            assert contrast(words, ground) >= 4.5, (words, ground)
        for words in colours.severity_text.values():
            assert contrast(words, ground) >= 4.5, (words, ground)


@pytest.mark.parametrize("name", PALETTE_NAMES)
def test_shapes_edges_and_the_focus_stand_out(name):
    colours = PALETTES[name]
    for ground in colours.grounds:
        for drawn in (colours.accent, *colours.severity.values()):
            assert contrast(drawn, ground) >= 3.0, (drawn, ground)
    for ground in (colours.window, colours.panel):
        assert contrast(colours.edge, ground) >= 3.0


@pytest.mark.parametrize("name", PALETTE_NAMES)
def test_the_primary_button_can_be_read(name):
    colours = PALETTES[name]
    for ground in (colours.accent, colours.accent_hover):
        assert contrast(colours.on_accent, ground) >= 4.5


def test_pictures_are_dark_in_every_palette(undressed):
    theme.apply(undressed, "light")
    assert luminance(QColor(theme.WINDOW)) < 0.03
    assert contrast(theme.TEXT, theme.WINDOW) >= 4.5
    assert contrast(theme.SECONDARY, theme.WINDOW) >= 4.5


@pytest.mark.parametrize("name", PALETTE_NAMES)
def test_icons_and_severities_follow_the_palette(undressed, name):
    theme.apply(undressed, name)
    picture = icon("open").pixmap(40, 40).toImage()
    drawn = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert PALETTES[name].text.lower() in drawn
    assert (
        theme.severity_colour(Severity.SEVERE).name().upper()
        == (PALETTES[name].severity[Severity.SEVERE])
    )


def test_text_grows(undressed):
    theme.apply(undressed, "dark", "larger")
    assert undressed.font().pixelSize() == theme.font().pixelSize() == 17
    assert "font-size: 36px" in undressed.styleSheet()


@pytest.mark.parametrize("severity", [None, *Severity])
def test_words_of_a_severity_can_be_read_in_the_grid(severity):
    for ground in GROUNDS:
        assert contrast(theme.severity_text_colour(severity), ground) >= 4.5
        assert contrast(theme.severity_colour(severity), ground) >= 3.0


def test_greys_are_neutral():
    for grey in (theme.WINDOW, theme.PANEL, theme.RAISED, theme.LINE, theme.TEXT):
        assert max(rgb(QColor(grey))) - min(rgb(QColor(grey))) < 0.06


def test_severities_differ_in_colour_and_in_shape():
    kinds = [None, *Severity]
    assert len({theme.severity_colour(kind).name() for kind in kinds}) == len(kinds)
    assert len({theme.severity_shape(kind) for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("severity", list(Severity))
def test_words_keep_the_hue_of_their_shape(severity):
    shape, word = theme.severity_colour(severity), theme.severity_text_colour(severity)
    hues = [colorsys.rgb_to_hsv(*rgb(colour))[0] for colour in (shape, word)]
    assert hues[0] == pytest.approx(hues[1], abs=0.03)


def test_every_role_of_the_palette_is_dark_or_meant(qapp):
    palette = theme.palette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
            assert luminance(palette.color(group, role)) < 0.03
    assert palette.color(QPalette.ColorRole.Text).name().upper() == theme.TEXT


def test_figures_have_one_width(qapp):
    assert theme.font().isFeatureSet(QFont.Tag("tnum"))
    assert theme.font(20, bold=True).pixelSize() == 20
    assert theme.font(20, bold=True).bold()


@pytest.fixture
def undressed(qapp):
    before = qapp.style().name(), qapp.palette(), qapp.font(), qapp.styleSheet()
    yield qapp
    theme.apply(qapp)
    qapp.setStyle(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])
    qapp.setStyleSheet(before[3])


def test_apply_dresses_the_application(undressed):
    theme.apply(undressed)
    assert undressed.palette().color(QPalette.ColorRole.Window).name() == theme.WINDOW.lower()
    assert undressed.font().pixelSize() == theme.BASE_PX
    assert undressed.font().family() == "Noto Sans"
    assert theme.LINE in undressed.styleSheet()
