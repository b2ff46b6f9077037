"""The scale of a target with the value on it."""

import re
from fractions import Fraction

from charts.scale import colour_scale
from charts.theme import LIGHT
from performance.rating import Rating
from tests.charts.builders import plain_row
from tests.performance.builders import indicator, target

_AGREED = {"agreed": {"by": "b", "on": "2010-01-01"}, "source": "s", "from": "2008/09"}


def letters(drawing):
    return re.findall(r"<b>([RAG])</b>", drawing)


def pin(drawing):
    return float(re.search(r'sp-pin" style="left:([\d.]+)%', drawing).group(1))


def widths(drawing):
    return [float(share) for share in re.findall(r"flex:([\d.]+)", drawing)]


def mopac(value, rating=Rating.AMBER):
    return colour_scale(
        plain_row(value=Fraction(value), expected=Fraction(9400), edge=Fraction(9870), rating=rating), LIGHT
    )


def test_where_lower_is_better_green_is_on_the_left():
    assert letters(mopac(9682)) == ["G", "A", "R"]


def test_where_higher_is_better_red_is_on_the_left():
    about = indicator({"kind": "value", "value": 70, **_AGREED}, better="higher")
    row = plain_row(about=about, value=Fraction(60), expected=Fraction(70), edge=Fraction(133, 2))
    assert letters(colour_scale(row, LIGHT)) == ["R", "A", "G"]


def test_the_pin_stands_in_the_stretch_of_the_rating():
    for value, place in ((9000, 0), (9682, 1), (11000, 2)):
        drawing = mopac(value)
        edges = [0.0]
        for share in widths(drawing):
            edges.append(edges[-1] + share * 100)
        assert edges[place] <= pin(drawing) <= edges[place + 1]


def test_the_stretches_fill_the_scale():
    assert abs(sum(widths(mopac(9682))) - 1) < 0.001


def test_a_range_has_green_in_the_middle():
    kind = {"kind": "range", "low": "28%", "high": "40%", **_AGREED}
    row = plain_row(
        about=indicator(kind, ratio=True, better="within"),
        target=target(**kind),
        value=Fraction(1, 4),
        expected=(Fraction(28, 100), Fraction(40, 100)),
        edge=(Fraction(266, 1000), Fraction(42, 100)),
    )
    drawing = colour_scale(row, LIGHT)
    assert letters(drawing)[0] == "R"
    assert "G" in letters(drawing)
    assert "28.0%" in drawing
    assert "40.0%" in drawing


def test_the_two_labels_stand_on_either_side_so_that_they_never_meet():
    drawing = mopac(40000, Rating.RED)
    assert drawing.count("sp-left") == 1
    assert drawing.count("sp-right") == 1


def test_a_figure_on_its_target_is_drawn_too():
    assert letters(mopac(9400, Rating.GREEN))[0] == "G"


def test_without_value_or_target_there_is_no_scale():
    assert colour_scale(plain_row(value=None), LIGHT) == ""
    assert colour_scale(plain_row(expected=None, target=None), LIGHT) == ""


def test_it_says_where_the_value_lies():
    assert 'aria-label="9,682 lies in the amber part of the scale"' in mopac(9682)
