"""The panel of a trend: its words, what it is about, and where its figures come from in one line."""

from datetime import UTC, date, datetime
from fractions import Fraction

from charts.heading import Known
from charts.indicator_panel import indicator_panel
from charts.panel import panel_about
from charts.provenance import Source
from charts.theme import LIGHT
from loaders.reading.periods import Period
from performance.commentary_notes import Annotation
from performance.quarter import Quarter
from tests.charts.builders import monthly_trend, plain_row
from tests.performance.builders import indicator

KNOWN = Known(
    Quarter(2017, 3),
    datetime(2018, 3, 26, 14, tzinfo=UTC),
    datetime(2018, 3, 19, 12, tzinfo=UTC),
    samples=True,
    viewed_as="Seen as the public",
)
ABOUT = indicator(series_breaks=[{"month": "2015-12", "reason": "counted anew"}])


def source(file, day):
    received = datetime(2018, 3, day, tzinfo=UTC)
    return Source("S1", file, "Sheet", "", "abc", received, "a", ("D4",), Fraction(5), shows_neighbours=True)


def drawn(values, found=(), **more):
    row = plain_row(about=ABOUT)
    return indicator_panel(
        row, monthly_trend(values, about=ABOUT), found, KNOWN, LIGHT, more.pop("since", None), **more
    )


def test_the_source_names_owner_newest_files_and_as_at_day():
    files = [source("one.csv", 1), source("two.csv", 3), source("three.csv", 2)]
    assert drawn([5, 6], files).source == (
        "Owner; two.csv, received 3 March 2018; three.csv, received 2 March 2018; and 1 more; "
        "figures as known on 26 March 2018, 15:00"
    )
    assert drawn([5, 6]).source == "Owner; figures as known on 26 March 2018, 15:00"
    assert drawn([5, 6]).samples


def test_about_says_what_is_counted_how_new_and_how_final_it_is():
    said = dict(drawn([5, 6, 7]).about)
    assert said["What is counted"] == "What is counted."
    assert said["Figures"] == "Apr 2015 to Jun 2015, by month"
    assert said["Last file received"] == "19 March 2018, 12:00"
    assert said["As known on"] == "26 March 2018, 15:00"
    assert said["Series break"] == "December 2015: counted anew"
    assert "Provisional (p)" not in said
    assert "<dt>Source</dt>" in panel_about(drawn([5, 6, 7]))


def test_provisional_and_hidden_periods_are_named():
    trend = monthly_trend([5, 6, 7])
    points = [point._replace(provisional=place > 0) for place, point in enumerate(trend.points)]
    panel = indicator_panel(plain_row(), trend._replace(points=tuple(points)), (), KNOWN, LIGHT, None)
    assert dict(panel.about)["Provisional (p)"] == "May 2015, Jun 2015: the partner may still change them."
    assert panel.table.rows[0][1].shown == "7 (p)"
    hidden = [point._replace(value=None, hidden=True) for point in trend.points]
    panel = indicator_panel(plain_row(), trend._replace(points=tuple(hidden)), (), KNOWN, LIGHT, None)
    assert dict(panel.about)["Hidden [c]"].startswith("A count of 1 to 4")
    assert [row[1].value for row in panel.table.rows] == ["[c]"] * 3


def test_from_the_beginning_it_says_from_when_is_tested():
    values = [10, 12] * 10
    assert "Tested from June 2015." in drawn(values, since=date(2015, 6, 1)).under
    assert "Tested from" not in drawn(values).under


def test_what_happened_stands_in_the_table_at_its_period():
    event = Annotation("N1", Period(date(2015, 5, 1), date(2015, 5, 31)), "inspection", "all", (), "a", "", KNOWN.as_at)
    rows = {row[0].shown: row[-1].shown for row in drawn([5, 6, 7], events=(event,)).table.rows}
    assert rows["May 2015"] == "May 2015: inspection"
    assert rows["Jun 2015"] == ""
