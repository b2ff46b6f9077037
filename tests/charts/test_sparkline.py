"""Twelve quarters in the room of a word."""

import re

from charts.sparkline import sparkline
from charts.theme import LIGHT
from tests.charts.builders import plain_row, steps
from tests.performance.builders import indicator


def drawn(*values, about=None, suppressed=False, **keywords):
    row = plain_row(history=steps(*values, **keywords), suppressed=suppressed, about=about)
    return sparkline(row, LIGHT)


def dots(drawing):
    return [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', drawing)]


def test_a_long_series_is_a_line_with_its_last_point():
    drawing = drawn(*range(20, 32))
    assert drawing.count("L") == 11
    assert len(dots(drawing)) == 1
    assert dots(drawing)[0][0] == 119.0


def test_a_short_series_stays_short_at_the_right_with_dots_above_a_zero_base():
    points = dots(drawn(10, 20))
    assert [x for x, _ in points] == [108.6, 119.0]
    assert points[1][1] == 5.0  # the highest figure at the top
    assert points[0][1] == 17.0  # half of it half way down to the zero base


def test_equal_figures_do_not_divide_by_nothing():
    assert len(dots(drawn(*[5] * 12))) == 1


def test_a_gap_is_a_gap():
    assert drawn(*range(20, 26), None, *range(20, 25)).count("L") == 5 + 4


def test_the_target_is_dashed_and_purple():
    drawing = drawn(*range(20, 32), expected=25)
    assert re.search(rf'stroke="{LIGHT.target}" stroke-width="1.5" stroke-dasharray', drawing)


def test_a_provisional_last_point_is_hollow_and_its_segment_dashed():
    drawing = drawn(*range(20, 32), provisional=(11,))
    assert f'fill="{LIGHT.bg}" stroke="{LIGHT.series}"' in drawing
    assert drawing.count("stroke-dasharray") == 1


def test_nothing_known_is_a_dotted_line():
    assert "<circle" not in drawn(*[None] * 12)


def test_a_hidden_row_shows_none_of_its_history():
    assert drawn(*range(20, 32), suppressed=True) == drawn(*[None] * 12)


def test_yearly_figures_that_stand_once_a_year_are_joined():
    about = indicator(basis="latest")
    assert drawn(100, None, None, None, 110, None, None, None, 90, about=about).count("L") == 2
