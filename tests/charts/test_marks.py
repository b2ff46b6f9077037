"""Marks differ in shape, letter and colour; none alone carries the meaning."""

import base64
import re
import xml.etree.ElementTree as ET

import pytest

from charts.marks import image, rating_mark, signal_icon
from charts.theme import DARK, LIGHT
from performance.rating import Rating
from performance.signal import Signal

RATED = (Rating.RED, Rating.AMBER, Rating.GREEN)


def test_each_rating_has_a_shape_and_a_letter_of_its_own():
    marks = {rating: rating_mark(rating, LIGHT) for rating in RATED}
    shapes = {rating: re.search(r"<(path d=\"M12[^\"]*|circle)", mark).group() for rating, mark in marks.items()}
    letters = {rating: re.search(r"scale\(.*?d=\"([^\"]*)", mark).group(1) for rating, mark in marks.items()}
    assert len(set(shapes.values())) == 3
    assert len(set(letters.values())) == 3
    assert "circle" in shapes[Rating.GREEN]


def test_a_mark_has_the_colours_of_its_theme():
    assert 'fill="#B3202A"' in rating_mark(Rating.RED, LIGHT)
    assert 'fill="#F2656C"' in rating_mark(Rating.RED, DARK)


def test_a_provisional_mark_is_hatched_and_keeps_shape_and_letter():
    whole, provisional = (rating_mark(Rating.AMBER, LIGHT, provisional=flag) for flag in (False, True))
    assert "pattern" in provisional
    assert "pattern" not in whole
    assert whole.count("<path") == 2
    assert provisional.count("<path") == 2


def test_no_target_is_a_solid_square_with_a_dash_and_no_figure_a_dashed_empty_one():
    no_target, no_data = rating_mark(Rating.NO_TARGET, LIGHT), rating_mark(Rating.NO_DATA, LIGHT)
    assert "dasharray" not in no_target
    assert no_target.count("<path") == 1
    assert "dasharray" in no_data
    assert "<path" not in no_data


def test_grey_is_never_provisional():
    assert rating_mark(Rating.NO_TARGET, LIGHT, provisional=True) == rating_mark(Rating.NO_TARGET, LIGHT)


def test_the_icon_of_a_signal_leaves_the_limits_as_the_data_did():
    down, up = (signal_icon(Signal.CONCERN, LIGHT, downwards=way) for way in (True, False))
    assert down != up
    assert LIGHT.worse in down
    assert LIGHT.better in signal_icon(Signal.IMPROVEMENT, LIGHT)
    assert LIGHT.better not in signal_icon(Signal.NEITHER, LIGHT)


def test_five_signals_are_five_drawings():
    drawings = {signal_icon(signal, LIGHT) for signal in (*Signal, None)}
    assert len(drawings) == 5


@pytest.mark.parametrize("rating", list(Rating))
def test_a_mark_is_whole_xml_and_fetches_nothing(rating):
    drawing = rating_mark(rating, LIGHT, size=32, provisional=True)
    root = ET.fromstring(drawing)
    assert (root.get("width"), root.get("height")) == ("32", "32")
    assert "http" not in drawing.replace("http://www.w3.org/2000/svg", "")


def test_an_image_holds_the_drawing_and_says_nothing_by_itself():
    drawn = image("<svg/>", "sp-x")
    assert drawn.startswith('<img alt="" class="sp-x" src="data:image/svg+xml;base64,')
    assert base64.b64decode(drawn.split("base64,")[1].rstrip('">')) == b"<svg/>"
