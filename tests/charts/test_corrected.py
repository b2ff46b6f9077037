"""Corrections as they are shown beside a figure."""

from charts.data_table import data_table
from charts.figures import six_figures
from charts.provenance import provenance_summary, sources
from charts.scorecard_table import Group, scorecard_table
from charts.theme import LIGHT
from charts.trend_table import trend_table
from charts.why import why_this_colour
from performance.row import Correction
from tests.charts.builders import monthly_trend, plain_row
from tests.charts.test_excerpt import Cell
from tests.charts.test_scorecard_table import HOSTILE, Tags, text

WORDS = "corrected from 58 to 60: typed twice; partner asked 14 March"
ROW = plain_row(corrected=(Correction("C0001", WORDS),))


def card(row):
    return scorecard_table([Group("1. Crime", "", [row])], str, LIGHT, "Scorecard")


def test_a_short_word_stands_after_the_value():
    assert '80 <small class="sp-under">corrected</small>' in card(ROW)
    assert '80 <small>(p)</small> <small class="sp-under">corrected</small>' in card(ROW._replace(provisional=True))
    assert '80 <small class="sp-under">corrected</small>' in six_figures(ROW, LIGHT)
    assert "corrected" not in card(plain_row())


def test_a_figure_that_was_left_out_says_so_beside_its_dash():
    assert '– <small class="sp-under">corrected</small>' in card(ROW._replace(value=None))


def test_why_this_colour_gives_the_words():
    assert f"C{WORDS[1:]}." in text(why_this_colour(ROW, LIGHT))
    assert "orrected" not in why_this_colour(plain_row(), LIGHT)


def test_the_table_of_the_trend_notes_it_at_its_period():
    trend = monthly_trend([58, 60, 58])
    points = (trend.points[0], trend.points[1]._replace(corrected=ROW.corrected), trend.points[2])
    page = text(data_table(trend_table(trend._replace(points=points))))
    assert f"May 2015 60 {WORDS}" in page
    assert page.count("corrected") == 1


def test_the_provenance_names_the_cell_and_says_it_once():
    cells = [Cell(corrected=WORDS), Cell(corrected=WORDS), Cell(cell="D5")]
    page = text(provenance_summary(ROW, sources(cells)))
    assert f"D4 {WORDS}" in page
    assert page.count(WORDS) == 1


def test_words_that_people_typed_are_text():
    hostile = ROW._replace(corrected=(Correction("C1", HOSTILE),))
    trend = monthly_trend([58])
    point = trend.points[0]._replace(corrected=hostile.corrected)
    for page in (why_this_colour(hostile, LIGHT), provenance_summary(ROW, sources([Cell(corrected=HOSTILE)])),
                 data_table(trend_table(trend._replace(points=(point,))))):  # fmt: skip
        assert "script" not in Tags(page).tags
        assert "onerror" not in Tags(page).attributes
