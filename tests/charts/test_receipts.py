"""The grid of receipts as people see it: words and dates in every cell, never colour alone."""

import re
from datetime import date
from html import unescape

import pytest

from charts.receipt_columns import columns_of, earlier, spans_of
from charts.receipts import asked_table, receipts_table
from loaders.reading.periods import Period
from performance.definitions.expected import Every
from performance.definitions.fields import period_named
from performance.receipts.grid import Receipt, ReceiptGrid, ReceiptRow, State
from performance.receipts.still_asked import StillAsked

TODAY = date(2018, 1, 24)


def cell(period="2017/18 Q3", state=State.RECEIVED, due="2018-01-22", received=None, late=0, name=""):
    came = date.fromisoformat(received) if received else None
    submission = f"S-{period}" if came and name != "report" else ""
    by = date.fromisoformat(due) if due else None
    span = period if isinstance(period, Period) else period_named(period)
    return Receipt(span, period.replace("2017/18 Q3", "Q3 2017/18"), state, by, came, submission, late)


def grid(*cells, title="Register", partner="The council", is_report=False):
    row = ReceiptRow("register", title, partner, "register", is_report, "15 working days after the period ends", cells)
    return ReceiptGrid(TODAY, (row,))


def told(html):
    """What a reader is told, without the marks of HTML; one string a table cell."""
    found = re.findall(r"<t[hd][ >].*?</t[hd]>", html)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", one)).split()) for one in found]


def link(submission):
    return f"?open={submission}&x=1"


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (cell(received="2018-01-14"), "14 Jan 2018"),
        (cell(received="2018-02-03", late=12), "3 Feb 2018 12 days late"),
        (cell(received="2018-01-23", late=1), "23 Jan 2018 1 day late"),
        (cell(state=State.PROVISIONAL, received="2018-01-14"), "14 Jan 2018 provisional"),
        (cell(state=State.PROVISIONAL, received="2018-01-25", late=3), "25 Jan 2018 provisional, 3 days late"),
        (cell(state=State.NOT_DUE), "Not due until 22 Jan"),
        (cell(state=State.NOT_DUE, due="2019-01-22"), "Not due until 22 Jan 2019"),
        (cell(state=State.NOT_DUE, due=""), "No meeting"),
        (cell(state=State.LATE, late=12), "Late 12 days due 22 Jan"),
        (cell(state=State.LATE, late=1), "Late 1 day due 22 Jan"),
        (cell(state=State.NEVER, due="2017-10-20", late=96), "Never due 20 Oct 2017"),
    ],
)
def test_a_cell_says_its_state_in_words(one, words):
    assert told(receipts_table(grid(one), link))[-1] == f"Q3 2017/18 {words}"  # the quarter is for narrow screens


def test_a_report_that_never_came_is_no_report():
    html = receipts_table(grid(cell(state=State.NEVER, late=96), is_report=True), link)
    assert told(html)[-1] == "Q3 2017/18 No report due 22 Jan"


def test_what_came_leads_to_its_file_and_a_report_to_nothing():
    assert '<a href="?open=S-2017/18 Q3&amp;x=1" target="_self">14 Jan 2018</a>' in receipts_table(
        grid(cell(received="2018-01-14")), link
    )
    assert "<a " not in receipts_table(grid(cell(received="2018-01-14", name="report"), is_report=True), link)


def test_heads_rows_and_caption_are_said_to_be_so():
    html = receipts_table(grid(cell(received="2018-01-14")), link)
    assert told(html)[:3] == [
        "Return or report",
        "Q3 2017/18",
        "Register The council Due 15 working days after the period ends",
    ]
    assert html.count('scope="col"') == 2
    assert html.count('scope="row"') == 1
    assert (
        '<caption class="sp-hidden">What was expected of each partner, and what came, by quarter, the newest first</caption>'
        in html
    )


def quarters(count):
    """So many quarters in a row up to Q3 2017/18, each received but the first."""
    last = Every.QUARTER.period_of(date(2017, 12, 1))
    found = [Receipt(last, "Q3 2017/18", State.RECEIVED, None, TODAY, "S1", 0)]
    while len(found) < count:
        period = Every.QUARTER.period_of(date.fromordinal(found[0].period.start.toordinal() - 1))
        found.insert(0, found[0]._replace(period=period))
    return found[0]._replace(state=State.NEVER, received=None, submission="", due=TODAY), *found[1:]


def test_at_most_eight_quarters_are_shown_and_the_older_counted():
    whole = told(receipts_table(grid(*quarters(8)), link))
    assert whole[:9] == [
        "Return or report",
        "Q3 2017/18",
        "Q2 2017/18",
        "Q1 2017/18",
        "Q4 2016/17",
        "Q3 2016/17",
        "Q2 2016/17",
        "Q1 2016/17",
        "Q4 2015/16",
    ]
    assert len(whole) == 18
    more = told(receipts_table(grid(*quarters(11)), link))
    assert (len(more), more[9], more[-1]) == (20, "Earlier", "Earlier 2 came, 1 never came")


def test_a_year_stands_once_over_its_quarters_and_months_within_theirs():
    years = ReceiptRow(
        "a",
        "A",
        "B",
        "a",
        False,
        "",
        (cell("2015/16", received="2016-06-13"), cell("2016/17", state=State.NEVER, late=5)),
    )
    months = years._replace(key="b", cells=(cell("2017-11", state=State.NEVER), cell("2017-12", received="2018-01-03")))
    both = ReceiptGrid(TODAY, (years, months))
    columns = columns_of(both)
    assert [(len(span.columns), len(span.cells)) for span in spans_of(years, columns)] == [
        (1, 0),
        (1, 0),
        (1, 0),
        (4, 1),
        (1, 1),
    ]
    assert [(len(span.columns), len(span.cells)) for span in spans_of(months, columns)][:2] == [(1, 2), (1, 0)]
    assert earlier(years, columns) == ()
    html = receipts_table(both, link)
    assert html.count('colspan="4"') == 1
    assert told(html)[13] == "2016/17 Never due 22 Jan"
    assert told(html)[16] == "Dec 2017 3 Jan 2018 Nov 2017 Never"


def test_what_partners_wrote_is_escaped():
    html = receipts_table(grid(cell(received="2018-01-14"), title="<b>", partner='"&'), lambda name: '"><script>')
    assert "&lt;b&gt;" in html
    assert "&quot;&amp;" in html
    assert "<script>" not in html


def test_colours_of_ratings_are_not_used():
    for state in State:
        html = receipts_table(
            grid(cell(state=state, received="2018-01-14" if state in {State.RECEIVED, State.PROVISIONAL} else None)),
            link,
        )
        assert not re.search(r"sp-(red|amber|green)", html)
        assert f"sp-{state.value.replace('_', '-')}" in html


def test_nothing_expected_yet():
    assert told(receipts_table(grid(), link)) == []
    assert "Nothing was expected yet" in receipts_table(grid(), link)


def test_what_was_asked_for():
    html = asked_table([StillAsked("Injury <data>", "The hospital", date(2016, 9, 15), "The board", "1 year 4 months")])
    assert told(html) == [
        "What", "Asked of", "Asked on", "By", "How long ago",
        "Injury <data>", "The hospital", "Asked on 15 September 2016", "by The board", "1 year 4 months ago",
    ]  # fmt: skip
    assert "Asked for and never supplied</caption>" in html
    assert "Everything that was asked for has come." in asked_table([])
    assert "today ago" not in asked_table([StillAsked("A", "B", TODAY, "C", "today")])
