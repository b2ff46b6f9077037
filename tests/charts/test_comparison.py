"""What a figure is compared with, as table, title and lines."""

import re
from fractions import Fraction

from charts.comparison import comparison_table, comparison_title
from charts.comparison_areas import areas_panel
from charts.theme import DARK, LIGHT
from performance.areas import areas_beside, lines_over_time
from performance.comparisons import Compared
from performance.ranking import rank
from tests.charts.builders import plain_row
from tests.performance.builders import flows, indicator, monthly, q, target, yearly

CUT = target(kind="change", change="-20%", baseline={"year": "2011/12"}, by="2015/16", **{"from": "2012/13"})
BROKEN = [{"month": "2014-04", "reason": "counted anew"}]
LAST = q("2015/16 Q4")


def compared(name, better, why="", difference=Fraction(1, 10)):
    return Compared(name, "Q2 2017/18", Fraction(70), difference, better, why)


def text(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_the_title_says_what_ours_is_better_and_worse_than():
    found = [
        compared("Previous quarter", better=True),
        compared("Same quarter last year", better=True),
        compared("Baseline, 2012/13", better=False),
        compared("Target by now", better=False),
    ]
    assert comparison_title(found) == "Better than the quarter before and last year, worse than 2012/13 and target"
    assert comparison_title(found[:1]) == "Better than the quarter before"
    assert comparison_title(found[3:]) == "Worse than target"
    assert comparison_title([compared("Previous quarter", better=None)]) == "Compared with earlier figures"
    assert comparison_title([]) == "Nothing to compare"


def test_the_table_has_a_row_for_each_with_its_word_or_the_reason():
    table = comparison_table(
        plain_row(),
        [
            compared("Previous quarter", better=True, difference=Fraction(-1, 10)),
            compared("Same quarter last year", better=None, why="no figure of then", difference=None),
            compared("Baseline, 2012/13", better=None, why="the series breaks in April 2014: counted <anew>"),
        ],
    )
    assert table.count('<th scope="row"') == 3
    assert table.count('<th scope="col"') == 4
    assert "<caption" in table
    assert "−10.0% better" in text(table)
    assert "– No figure of then" in text(table)
    assert "Not said: the series breaks in April 2014: counted &lt;anew&gt;" in table


def test_without_a_figure_the_reason_stands_alone():
    page = comparison_table(plain_row(value=None, reason="No figures: nothing received."), [])
    assert "<table" not in page
    assert "No figures: nothing received." in text(page)


def panel(colours=LIGHT, about=None, areas=("Croydon", "Kensington and Chelsea"), people=None):
    about = about or indicator(CUT, basis="rolling_12_months", title="Burglary", series_breaks=BROKEN)
    months = {"Bromley": (100, 80), "Croydon": (200, 150), "Kensington and Chelsea": (50, 60)}
    found = {name: flows(monthly("2011-04", [first] * 12 + [then] * 48)) for name, (first, then) in months.items()}
    ranking = rank(about, found, LAST, "Bromley")
    told = areas_beside(ranking, found, people or {}, "London", areas)
    lines = lines_over_time(ranking, found, [one.standing.area for one in told.lines], LAST)
    return areas_panel(told, lines, colours, source="a file", samples=False)


def test_title_alt_and_figure_say_the_same():
    drawn = panel()
    assert drawn.title == "−20.0% here, −25.0% in Croydon since 2011/12"
    assert drawn.alt == (
        "Lines, change since 2011/12, to Mar 2016: Bromley −20.0%, Croydon −25.0%, Kensington and Chelsea +20.0%. "
        "Table follows."
    )
    assert len(drawn.alt.split()) <= 30
    ends = {trace.name: trace.y[-1] for trace in drawn.figure.data}
    assert ends == {"Croydon": -0.25, "Kensington and Chelsea": 0.2, "Bromley": -0.2}
    assert drawn.figure.data[-1].name == "Bromley"  # over the others
    assert "London is left out: not every borough has a figure." in drawn.under


def test_the_lines_of_others_are_grey_and_told_apart_without_colour():
    for colours in (LIGHT, DARK):
        drawn = panel(colours).figure
        others = [trace.line for trace in drawn.data if trace.name != "Bromley"]
        assert {line.color for line in others} == {colours.limits}
        assert len({line.dash for line in others}) == len(others)
        assert drawn.data[-1].line.color == colours.series


def test_a_break_is_drawn_across_all_lines():
    assert "Series break, Apr 2014" in [note.text for note in panel().figure.layout.annotations]


def test_the_table_has_ours_first_and_leaves_empty_columns_out():
    people = {"Bromley": yearly("2015/16", [320_000]), "Croydon": yearly("2015/16", [360_000])}
    without, with_people = panel().table, panel(people=people).table
    assert [row[0].shown for row in without.rows] == ["Bromley", "Croydon", "Kensington and Chelsea"]
    assert "Per 1,000 people" not in [column.words for column in without.columns]
    croydon = dict(zip([column.words for column in with_people.columns], with_people.rows[1], strict=True))
    assert croydon["Per 1,000 people"].shown == "5.0"
    assert croydon["Our change beside it"].shown == "+5.0 points"
    assert croydon["Better or worse"].shown == "worse"
    assert croydon["Place"].shown == "1 of 3"
