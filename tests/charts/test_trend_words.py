"""Title, line under it and alt text come from the trend itself and change with it."""

import pytest

from charts.axis import Axis
from charts.data_table import data_table
from charts.trend_axes import trend_axis
from charts.trend_table import trend_table
from charts.trend_words import alt, title, under_title
from tests.charts.builders import monthly_trend
from tests.performance.builders import indicator, month

CALM = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13, 12, 11, 10]
_AGREED = {"agreed": {"by": "b", "on": "2010-01-01"}, "source": "s", "from": "2008/09"}
LONG = indicator({"kind": "value", "value": 36, **_AGREED}, title="MARAC referrals that did not come from the police")

TRENDS = {
    "calm": monthly_trend(CALM),
    "stands out at the end": monthly_trend([*CALM, 40]),
    "stood out before": monthly_trend([*[9, 15] * 4, 45, *[9, 15] * 4]),
    "rising": monthly_trend([10, 30, 10, 30, 10, 12, 14, 16, 18, 20, 22]),
    "above the mean": monthly_trend([1, 2, 1, 2, 1, 2, 1, 2, 4, 5, 4, 5, 4, 5, 4]),
    "few": monthly_trend([10, 12, 11]),
    "one": monthly_trend([10]),
    "none": monthly_trend([]),
    "hidden": monthly_trend([3, 2], hidden=[month("2015-04"), month("2015-05")]),
    "partly hidden": monthly_trend([10, 2, 11], hidden=[month("2015-05")]),
    "alike where shown": monthly_trend([0, 2, 0], hidden=[month("2015-05")]),
    "long": monthly_trend(CALM, about=LONG),
}


@pytest.mark.parametrize("trend", TRENDS.values(), ids=TRENDS.keys())
def test_a_title_has_at_most_ten_words_and_an_alt_text_thirty(trend):
    assert 0 < len(title(trend).split()) <= 10
    assert not title(trend).endswith(".")
    assert 0 < len(alt(trend).split()) <= 30


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("calm", "Every month since April 2015 lies between 7 and 16"),
        ("stands out at the end", "July 2016 stands out: 40, above the upper limit"),
        ("stood out before", "December 2015 stood out; August 2016 lies within its limits"),
        ("rising", "Seven months or more rising, to February 2016"),
        ("few", "11 in Jun 2015; 10 to 12 since Apr 2015"),
        ("one", "One month so far: 10 in Apr 2015"),
        ("none", "No figures yet"),
        ("hidden", "Small numbers are hidden"),
        ("partly hidden", "11 in Jun 2015; 10 to 11 where shown"),
        ("alike where shown", "0 in Jun 2015, as in every month shown"),
    ],
)
def test_the_title_says_what_the_points_say(name, words):
    assert title(TRENDS[name]) == words


def test_the_alt_text_follows_the_data():
    assert alt(TRENDS["calm"]) == (
        "Line, monthly One, April 2015 to June 2016: 10 in June 2016, within limits 7 to 16. Table follows."
    )
    assert alt(TRENDS["one"]) == "One point, monthly One: 10 in April 2015. Table follows."
    assert "target path 12" in alt(TRENDS["long"])
    assert "40 in July 2016, outside limits" in alt(TRENDS["stands out at the end"])


def test_the_line_under_the_title_opens_with_the_unit_and_says_where_the_axis_starts():
    assert under_title(TRENDS["calm"], Axis(0, 20, ())).startswith("Cases a month. Shaded: normal variation")
    assert under_title(TRENDS["calm"], Axis(6, 20, ())).startswith("Cases a month; the axis starts at 6.")
    assert "trial: under 13 points" in under_title(TRENDS["rising"], Axis(0, 90, ()))
    assert "[c]: hidden to protect people" in under_title(TRENDS["hidden"], Axis(0, 1, ()))


def test_a_break_says_when_and_why():
    about = indicator(series_breaks=[{"month": "2015-12", "reason": "counted anew."}])
    words = under_title(monthly_trend(CALM, about=about), Axis(0, 20, ()))
    assert "Series break, December 2015: counted anew." in words


def test_an_axis_far_from_nothing_does_not_start_there():
    far = monthly_trend([value + 500 for value in CALM])
    assert not trend_axis(far).from_zero
    assert trend_axis(far).low <= 507
    assert trend_axis(TRENDS["few"]).from_zero


def test_the_table_has_every_period_the_newest_first_with_what_is_to_be_said():
    rows = data_table(trend_table(TRENDS["stands out at the end"])).split("<tr>")[2:]
    assert len(rows) == 16
    assert "Jul 2016" in rows[0]
    assert "stands out: outside the limits" in rows[0]
    assert "Apr 2015" in rows[-1]


def test_the_table_shows_no_hidden_figure():
    page = data_table(trend_table(TRENDS["hidden"]))
    assert page.count("[c]") == 2
    assert ">3<" not in page
    assert "hidden to protect people" in page
