"""The heads of the pages, the six figures and the box that says why."""

import re
from datetime import UTC, date, datetime
from fractions import Fraction

from charts.about import about_indicator
from charts.figures import six_figures
from charts.heading import Known, indicator_head, scorecard_head
from charts.key import reading_key
from charts.logo import logo
from charts.style import style
from charts.theme import DARK, LIGHT
from charts.why import why_this_colour
from loaders.reading.periods import Period
from performance.expected import Line
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Change, Printed
from performance.signal import Signal
from tests.charts.builders import plain_row
from tests.performance.builders import indicator

KNOWN = Known(
    Quarter(2017, 3),
    datetime(2018, 3, 26, 14, tzinfo=UTC),
    datetime(2018, 3, 19, 12, tzinfo=UTC),
    samples=True,
    viewed_as="Seen as the public",
)


def text(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).strip()


def test_the_as_at_line_says_quarter_instant_last_file_reader_and_samples():
    words = text(scorecard_head((plain_row(),), KNOWN))
    assert "Q3 2017/18 (October to December 2017)" in words
    assert "Figures as known on 26 March 2018, 15:00" in words
    assert "last file received 19 March 2018" in words
    assert "Seen as the public" in words
    assert "Local use, no sign-in" in words
    assert "Sample data" in words


def test_without_samples_there_is_no_tag():
    assert "Sample data" not in scorecard_head((), KNOWN._replace(samples=False))


def test_before_anything_was_received_it_says_so():
    assert "nothing received by then" in scorecard_head((), KNOWN._replace(last_received=None))


def test_an_indicator_has_one_title_a_way_back_and_the_sentence_of_its_signal():
    row = plain_row(signal=Signal.NEITHER, signal_reason="normal variation since April 2014")
    page = indicator_head(row, "Crime", "./?quarter=2017%2F18+Q3&as_at=today", KNOWN)
    assert page.count("<h1") == 1
    assert 'href="./?quarter=2017%2F18+Q3&amp;as_at=today"' in page
    assert "Red, but normal variation. Normal variation since April 2014. Lower is better." in text(page)


def test_without_a_figure_the_head_says_why():
    row = plain_row(value=None, headline="", reason="No figures: nothing received covers all of Q3 2017/18.")
    words = text(indicator_head(row, "Crime", "./", KNOWN))
    assert "One: no figure" in words
    assert "nothing received covers all" in words


def test_six_figures_whatever_is_known():
    for row in (plain_row(), plain_row(value=None, target=None, level=None, expected=None, data_to=None)):
        assert six_figures(row, LIGHT).count("<dt>") == 6


def test_a_change_says_what_was_before():
    row = plain_row(change_on_quarter=Change(Fraction(-1, 10), Fraction(100), better=True))
    assert "−10.0% better: 100 before" in text(six_figures(row, LIGHT))


def test_why_this_colour_has_the_sentence_every_line_and_the_source_of_the_target():
    lines = (Line("Target", "the same in each period", "70"), Line("Gap", "80 − 70 = 10", "14.3% above"))
    row = plain_row(lines=lines, printed=Printed(Fraction(81), Period(date(2017, 10, 1), date(2017, 12, 31)), ""))
    words = text(why_this_colour(row, LIGHT))
    for part in ("Why this colour?", row.reason, "the same in each period", "80 − 70 = 10", "14.3% above"):
        assert part in words
    assert "As printed by its owner: 81 for Q3 2017/18." in words
    assert "Target agreed by the board, 1 January 2010" in words


def test_what_an_indicator_is():
    words = text(about_indicator(indicator(series_breaks=[{"month": "2014-04", "reason": "counted anew"}])))
    for part in ("What is counted.", "Owner", "m.n", "April 2014: counted anew", "No paper gives one"):
        assert part in words


def test_the_key_explains_every_mark():
    words = text(reading_key(LIGHT))
    for part in ("Red:", "Amber:", "Green:", "No target", "No figure", "Really worsening", "[c]", "(p) hatched"):
        assert part in words


def test_the_sign_escapes_the_partnerships_name():
    drawn = logo("Safer <b>Anytown</b> & Partnership", LIGHT)
    assert ">Safer &lt;b&gt;Anytown&lt;/b&gt;<" in drawn
    assert ">&amp; Partnership<" in drawn
    assert ">Bromley<" in logo("Bromley", LIGHT)


def test_the_style_sheet_has_the_colours_of_its_theme_and_fetches_nothing():
    assert "--ink:#16212C" in style(LIGHT)
    assert "--ink:#E6EBF0" in style(DARK)
    assert "url(" not in style(LIGHT)
    used = set(re.findall(r"var\(--(\w+)\)", style(LIGHT)))
    given = set(re.findall(r"--(\w+):", style(LIGHT)))
    assert used <= given


def test_a_hidden_row_is_hidden_in_all_six():
    row = plain_row(value=None, suppressed=True, rating=Rating.NO_DATA, edge=None)
    words = text(six_figures(row, LIGHT))
    assert "[c]" in words
    assert "hidden to protect people" in words
