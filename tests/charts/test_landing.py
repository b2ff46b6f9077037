"""Where a figure is heading: the words, the band on the trend, the row of its table, the end of its alt text."""

from fractions import Fraction

import pytest

from charts.axis import Axis
from charts.landing import landing_words
from charts.theme import DARK, LIGHT
from charts.trend import trend_figure
from charts.trend_axes import trend_axis
from charts.trend_landing import ahead_of
from charts.trend_table import trend_table
from charts.trend_words import alt, under_title
from loaders.reading.periods import Grain, Period
from performance.landing import Landing
from performance.trend import draw_trend
from tests.performance.builders import indicator, month, monthly, q, subject, target, year

CUT = target(kind="change", change="-20%", baseline={"year": "2011/12", "value": 1500}, by="2015/16", until="2016/17")
ROLLING = indicator(CUT, basis="rolling_12_months", unit="offences")


def trend(values, name="2015/16 Q4", about=ROLLING, grain=Grain.MONTH, first="2013-04", **more):
    return draw_trend(subject(about, monthly(first, values), **more), grain, q(name))


FLAT = trend([100] * 36)


def ends(low, middle, high, span, **more):
    given = {"known": Fraction(0), "expected": None, "ahead": span, "method": "m", "chance": "4 chances in 5", **more}
    return Landing(span=span, low=Fraction(low), middle=Fraction(middle), high=Fraction(high), **given)


def test_the_words_say_range_span_chance_and_course():
    found = ends(8924, 9275, 9631, year("2016/17"), expected=Fraction(9400))
    assert landing_words(found, ROLLING) == (
        "Where it is heading: 8,924 to 9,631 in the 12 months to March 2017 (4 chances in 5), most likely 9,275; "
        "9,400 is the target: in the balance."
    )


@pytest.mark.parametrize(
    ("basis", "span", "words"),
    [("year_to_date", year("2017/18"), "in 2017/18 ("), ("quarter", q("2017/18 Q4").period, "in Q4 2017/18 ("),
     ("year_to_date", Period(month("2017-06").start, month("2018-03").end), "in June 2017 to March 2018 (")],
)  # fmt: skip
def test_the_span_is_named_as_its_basis_is(basis, span, words):
    said = landing_words(ends(3, 4, 5, span), indicator(basis=basis))
    assert words in said
    assert said.endswith("most likely 4.")


def test_the_band_runs_from_the_last_point_to_the_end_of_the_year_with_its_middle_dotted():
    for colours in (LIGHT, DARK):
        figure = trend_figure(FLAT, colours)
        (band,) = [trace for trace in figure.data if trace.name == "Where it is heading"]
        assert (band.fillcolor, band.x[0], band.x[1]) == (colours.projection, month("2016-03").start.replace(day=16),
                                                          month("2017-03").start.replace(day=16))  # fmt: skip
        assert (round(min(band.y), 2), round(max(band.y), 2)) == (81.92, 116.42)
        (middle,) = [trace for trace in figure.data if trace.name == "Most likely"]
        assert (middle.line.dash, set(middle.y)) == ("dot", {100.0})
        names = [trace.name for trace in figure.data]
        assert names.index("Where it is heading") < names.index("Target")  # the band covers no line


def test_the_target_goes_on_over_what_is_projected():
    (line,) = [trace for trace in trend_figure(FLAT, LIGHT).data if trace.name == "Target"]
    assert (line.x[-1], line.y[-1], line.line.dash) == (month("2017-03").start, 100.0, "dash")


def test_the_labels_say_it_and_the_last_value_stands_where_the_data_end():
    notes = trend_figure(FLAT, LIGHT).layout.annotations
    assert "Where it is<br>heading<br><b>82–116</b>" in [note.text for note in notes]
    (last,) = [note for note in notes if note.text.startswith("<b>100</b><br>Mar 2016")]
    assert (last.x, last.xanchor) == (month("2016-03").start.replace(day=16), "left")


def test_the_limits_are_named_where_their_band_ends_clear_of_what_is_projected():
    varied = trend([90, 110, 95, 105] * 9)
    ahead = ahead_of(varied)
    limits = {note.text.split()[0]: note for note in trend_figure(varied, LIGHT).layout.annotations}
    ends_at = month("2016-03").start.replace(day=16)
    assert [(limits[name].x, limits[name].xanchor) for name in ("Upper", "Lower")] == [(ends_at, "left")] * 2
    assert limits["Lower"].y < ahead.low < ahead.high < limits["Upper"].y


def test_the_line_under_the_title_the_alt_text_and_the_table_say_it():
    words = "Where it is heading: 983 to 1,397 in the 12 months to March 2017 (4 chances in 5), most likely 1,200; "
    assert f"{words}1,200 is the target: in the balance." in under_title(FLAT, trend_axis(FLAT))
    assert alt(FLAT).endswith("; heading for 82 to 116. Table follows.")
    assert len(alt(FLAT).split()) <= 30
    first, second = trend_table(FLAT).rows[:2]
    assert [one.shown for one in first[:3]] == ["Apr 2016–Mar 2017", "82 to 116", "100"]
    assert first[-1].shown.startswith(f"projected, a month. {words}")
    assert second[0].shown == "Mar 2016"


def test_inside_a_year_each_month_left_shares_what_is_left_of_the_range():
    found = trend([100] * 33, "2015/16 Q3")
    ahead = ahead_of(found)
    assert [one.start for one in ahead.periods] == [month(f"2016-0{number}").start for number in (1, 2, 3)]
    assert ahead.low * 3 + 900 == found.landing.low
    assert ahead.high * 3 + 900 == found.landing.high


def test_by_quarter_and_by_year_it_is_brought_to_their_length():
    assert ahead_of(trend([100] * 36, grain=Grain.QUARTER)).middle == 300
    assert ahead_of(trend([100] * 36, grain=Grain.YEAR)).middle == 1200
    quarters = ahead_of(trend([100] * 33, "2015/16 Q3", grain=Grain.QUARTER))
    assert list(quarters.periods) == [q("2015/16 Q4").period]


def test_where_nothing_is_projected_nothing_is_drawn():
    none = trend([100] * 36, about=indicator(basis="rolling_12_months"))
    figure = trend_figure(none, LIGHT)
    assert "Where it is heading" not in {trace.name for trace in figure.data}
    assert "heading" not in under_title(none, Axis(0, 1, ())) + alt(none)
    assert trend_table(none).rows[0][0].shown == "Mar 2016"
    assert ahead_of(trend([])) is None
