"""Colours are readable, and the theme file of Streamlit says the same as the one place that knows them."""

import tomllib
from pathlib import Path

import pytest

from charts.theme import DARK, LIGHT, palette, template

CONFIG = Path(__file__).resolve().parents[2] / ".streamlit" / "config.toml"


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_reaches_four_and_a_half(colours):
    words = [colours.ink, colours.ink2, colours.primary, colours.better, colours.worse, colours.target]
    words += [hue.text for hue in (colours.red, colours.amber, colours.green, colours.grey)]
    for word in words:
        assert contrast(word, colours.bg) >= 4.5, word
    for word in (colours.ink, colours.ink2):
        assert contrast(word, colours.surface) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_mark_and_line_reaches_three(colours):
    marks = [hue.outline for hue in (colours.red, colours.amber, colours.green, colours.grey)]
    marks += [colours.edge, colours.series, colours.limits, colours.normal]
    for mark in marks:
        assert contrast(mark, colours.bg) >= 3, mark
    for line in (colours.series, colours.target, colours.limits):
        assert contrast(line, colours.band) >= 3, line
    for line in (colours.series, colours.target):
        assert contrast(line, colours.projection) >= 3, line


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_letter_of_a_mark_can_be_read_on_its_fill(colours):
    for hue in (colours.red, colours.amber, colours.green):
        assert contrast(hue.letter, hue.fill) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_figure_can_be_read_on_every_class_of_a_map_and_the_classes_rise_in_grey(colours):
    for fill, figure in zip(colours.maps, colours.on_maps, strict=True):
        assert contrast(fill, figure) >= 7
    shades = [luminance(fill) for fill in colours.maps]
    assert shades == sorted(shades, reverse=colours is LIGHT)


def test_red_amber_and_green_differ_in_grey():
    red, amber, green = (luminance(hue.fill) for hue in (LIGHT.red, LIGHT.amber, LIGHT.green))
    assert red < 0.15 < 0.45 < amber < 0.6 < 0.75 < green


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_theme_file_says_the_same(colours):
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][colours.name]
    assert theme["backgroundColor"] == colours.bg
    assert theme["secondaryBackgroundColor"] == colours.surface
    assert theme["textColor"] == colours.ink
    assert theme["borderColor"] == colours.edge
    assert (theme["primaryColor"], theme["linkColor"]) == (colours.primary, colours.primary)
    assert (theme["redTextColor"], theme["greenTextColor"]) == (colours.red.text, colours.green.text)
    assert (theme["violetColor"], theme["blueColor"], theme["orangeColor"]) == (
        colours.target,
        colours.better,
        colours.worse,
    )


def test_a_theme_that_is_not_known_is_light():
    assert palette(None) is LIGHT
    assert palette("dark") is DARK


def test_the_family_is_the_one_streamlit_ships():
    assert template(LIGHT).layout.font.family == "Source Sans, sans-serif"
