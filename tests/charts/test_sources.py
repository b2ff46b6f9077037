"""The parts of the sources' pages as values: titles, bars, ticks, tables, and nothing hidden in any of them."""

import json
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from charts.breakdown import breakdown_panel, withheld_words
from charts.data_table import DataTable
from charts.heading import Known
from charts.marac_words import volume_words
from charts.quarterly_report import report_table, report_words
from charts.report_targets import report_panel
from charts.source_files import due_words
from charts.source_head import source_finding, source_lead
from charts.source_index import Listed, index_head, index_table
from charts.source_line import line_panel
from charts.source_lines import lines_table, printed_table
from charts.source_words import Origin
from charts.theme import LIGHT
from charts.volume import volume_panel
from loaders.reading.measure import Dimension, Measure
from loaders.reading.periods import financial_year
from performance.quarter import Quarter
from performance.rating import Rating
from performance.receipts.grid import Receipt, ReceiptRow, State
from performance.row import Printed
from performance.source_figures import Breakdown, LineOf, LinePoint, Part, Table
from performance.source_history import Stood
from performance.source_report import InWords, QuarterFigure, QuarterlyReport, ReportLine
from tests.charts.builders import plain_row
from tests.performance.builders import indicator, target

ORIGIN = Origin("Bromley MARAC; figures as known on 26 March 2018", samples=True)
CASES = Measure("marac.referrals", "Referrals to MARAC", "referrals", (Dimension("agency"),))
KNOWN = Known(Quarter(2017, 3), datetime(2018, 3, 26, tzinfo=UTC), None, samples=False, viewed_as="Seen as the public")


def table(year, total, withheld="", **counts):
    parts = [Part(name, None if n is None else Fraction(n), hidden=n is None) for name, n in counts.items()]
    return Table(financial_year(year), tuple(parts), None if total is None else Fraction(total), withheld=withheld)


def broken_down(*tables):
    return Breakdown(CASES, "agency", CASES, tables, protected=True)


def everything(panel):
    """All that is sent of a panel, as text."""
    return panel.figure.to_json() + json.dumps([panel.title, panel.under, panel.alt, panel.about]) + repr(panel.table)


def by_name(data: DataTable):
    return {row[0].shown: [cell.shown for cell in row[1:]] for row in data.rows}


def test_a_breakdown_draws_the_largest_first_with_the_year_before_as_a_tick():
    found = broken_down(
        table(2015, 100, police=70, idva=30, housing=0),
        table(2016, 118, idva=20, police=88, housing=0, probation=None, mash=None),
    )
    panel = breakdown_panel(found, "referrals", ORIGIN, LIGHT)
    bars, halo, ticks = panel.figure.data
    assert halo.marker.line.color == LIGHT.bg
    assert (list(bars.x), list(ticks.x)) == ([88, 20], [70, 30])
    assert panel.title == "Police: 88 of 118, 74.6%, 2016/17"
    assert panel.under == (
        "Referrals to MARAC by agency, 2016/17. Tick: 2015/16. [c]: 1 to 4, or hidden so that such a number cannot be "
        "worked out: probation and MASH. None: housing."
    )
    assert panel.alt == ("Bars, Referrals to MARAC by agency, 2016/17: Police 88, IDVA 20; 2 hidden. Table follows.")
    assert by_name(panel.table) == {
        "Police": ["88", "70", "74.6%"], "IDVA": ["20", "30", "16.9%"], "Housing": ["0", "0", "0.0%"],
        "Probation": ["[c]", "0", "[c]"], "MASH": ["[c]", "0", "[c]"], "All": ["118", "100", "100.0%"],
    }  # fmt: skip


def test_a_breakdown_says_which_years_it_does_not_show_and_why():
    hidden = table(2015, None, withheld="its total is hidden, or not published by itself")
    panel = breakdown_panel(broken_down(hidden, table(2016, 30, police=30)), "referrals", ORIGIN, LIGHT)
    assert panel.under.endswith("Not shown for 2015/16: its total is hidden, or not published by itself.")
    assert breakdown_panel(broken_down(hidden), "referrals", ORIGIN, LIGHT) is None
    assert withheld_words(broken_down(hidden, hidden)).startswith("Not shown for 2015/16 and 2015/16:")


@pytest.mark.parametrize("counts", [{"police": None, "idva": None}, {"police": 0}, {"police": 5, "": 3}])
def test_a_breakdown_of_little_is_drawn_too(counts):
    total = sum(n or 0 for n in counts.values()) or 9 * (None in counts.values())
    panel = breakdown_panel(broken_down(table(2016, total, **counts)), "referrals", ORIGIN, LIGHT)
    assert len(panel.title.split()) <= 10
    assert len(panel.alt.split()) <= 30
    assert len(panel.figure.data[0].x) == sum(bool(n) for n in counts.values())


def history(*values, expected=None, hidden=()):
    last = Quarter(2017, 3)
    return tuple(
        Stood(
            (at := last.plus(place - len(values) + 1)), at.rolling_year(),
            None if value is None else Fraction(value), hidden=place in hidden, provisional=False, expected=expected,
        )
        for place, value in enumerate(values)
    )  # fmt: skip


def test_a_volume_is_bars_from_nought_with_the_target_dashed():
    about = indicator(target(kind="value", value=520), basis="rolling_12_months", better="higher")
    panel = volume_panel(about, history(118, None, 193, expected=Fraction(520)), ORIGIN, LIGHT)
    bars, line = panel.figure.data
    assert list(bars.y) == [118, None, 193]
    assert (set(line.y), line.line.dash, line.line.color) == ({520.0}, "dash", LIGHT.target)
    assert panel.figure.layout.yaxis.range[0] == 0
    assert panel.title == "193 cases: 37.1% of the 520 expected"
    assert panel.alt == "Bars, One: 193 at Q3 2017/18, 118 at Q1 2017/18; expected 520. Table follows."
    assert [row[2].shown for row in panel.table.rows] == ["193", "–", "118"]


def test_a_share_is_a_line_in_its_range():
    low, high = Fraction(28, 100), Fraction(40, 100)
    about = indicator(ratio=True, basis="rolling_12_months", better="within", targets=[_range(low, high)])
    panel = volume_panel(about, history(Fraction(3, 10), Fraction(1, 2), expected=(low, high)), ORIGIN, LIGHT)
    assert panel.title == "50.0%: outside the range of 28–40%"
    assert [one.line.dash for one in panel.figure.data] == [None, "dash", "dash"]
    assert panel.table.rows[0][3].shown == "28–40%"


def _range(low, high):
    return target(kind="range", low=low, high=high)


def test_a_history_of_hidden_figures_holds_none_of_them():
    about = indicator(basis="rolling_12_months", small_numbers="1-4")
    panel = volume_panel(about, history(77, None, 99, hidden={1}), ORIGIN, LIGHT)
    assert "[c]" in panel.under
    assert panel.table.rows[1][2].shown == "[c]"
    assert [note.text for note in panel.figure.layout.annotations if "[c]" in note.text] == ["[c]"]
    assert volume_panel(about, history(None, None, hidden={0, 1}), ORIGIN, LIGHT) is None
    assert volume_panel(about, (), ORIGIN, LIGHT) is None


def line(*values, unit="cases"):
    points = [
        LinePoint(financial_year(2014 + place), None if value is None else Fraction(value), hidden=value is None)
        for place, value in enumerate(values)
    ]
    return LineOf(Measure("marac.x", "Cases of a kind", unit), tuple(points), protected=True)


def test_lines_without_an_indicator():
    panel = line_panel(line(12, None, 14), ORIGIN, LIGHT)
    assert panel.title == "Cases of a kind: 14 in 2016/17, 12 before"
    assert list(panel.figure.data[0].y) == [12, 0, 14]
    assert [row[1].shown for row in panel.table.rows] == ["14", "[c]", "12"]
    assert line_panel(line(None), ORIGIN, LIGHT) is None
    data = lines_table([line(12, None), line(7)])
    assert [[cell.shown for cell in row] for row in data.rows] == [
        ["Cases of a kind", "[c] in 2015/16", "12 in 2014/15"], ["Cases of a kind", "7 in 2014/15", "–"],
    ]  # fmt: skip
    assert lines_table([]) is None


def quarters(*values):
    return tuple(
        QuarterFigure(Quarter(2017, place + 1), None if v is None else Fraction(v), hidden=False, provisional=False)
        for place, v in enumerate(values)
    )


def told(*lines, silent=()):
    return QuarterlyReport(Quarter(2017, 3), lines, silent)


def shop(value=317, **given):
    about = indicator(target(kind="annual", value=330), basis="year_to_date", better="higher", unit="people")
    row = plain_row(
        about=about, value=Fraction(value), level=Fraction(330), expected=Fraction(495, 2), rating=Rating.GREEN
    )
    seen = quarters(102, 113, 102)
    whole = {"title": "One Stop Shop", "row": row, "quarters": seen, "to_date": seen[0]._replace(value=Fraction(value)),
             "words": (), "target_words": ""}  # fmt: skip
    return ReportLine(**(whole | given))


def test_a_report_is_a_table_with_the_partners_words():
    said = InWords(Quarter(2017, 1), "8 referrals – 2 <b>assessments</b>", "Q3", "C22")
    html = report_table(told(shop(words=(said,), target_words="260 (300 Pro Rata)")), lambda name: f"/i?{name}", LIGHT)
    assert "Q1: “8 referrals – 2 &lt;b&gt;assessments&lt;/b&gt;”" in html
    assert "Q3 › C22" in html
    assert "Target as printed: “260 (300 Pro Rata)”" in html
    assert '247.5 <span class="sp-under sp-soft">of 330</span>' in html
    assert html.count('role="rowheader"') == 1
    assert html.count('<td role="cell" class="sp-num">') == 5


def test_a_report_against_its_targets():
    panel = report_panel(told(shop(), shop(200)), ORIGIN, LIGHT)
    assert [round(at, 3) for at in panel.figure.data[0].x] == [0.961, 0.606]
    assert {one.line.color for one in panel.figure.data[1:]} == {LIGHT.bg, LIGHT.target}
    assert panel.title == "Both targets are green"
    assert [cell.shown for cell in panel.table.rows[0]] == [
        "One Stop Shop", "102", "113", "102", "317", "247.5", "330", "Green", "",
    ]  # fmt: skip
    assert report_panel(told(), ORIGIN, LIGHT) is None


def test_a_report_of_nothing_says_so():
    assert report_words(told()) == "No figure of the report is known for the year to Q3 2017/18"
    html = report_table(told(silent=("Waiting list", "MARAC cases supported")), str, LIGHT)
    assert "No quarter of the year up to Q3 2017/18 has a figure." in html
    assert "waiting list; MARAC cases supported" in html


def test_a_finding_is_of_the_worst_rated_and_else_of_what_there_is():
    red, green = plain_row(headline="Red: 10 above"), plain_row(rating=Rating.GREEN, headline="Green: met")
    none = plain_row(value=None, rating=Rating.NO_DATA, headline="", finding="No figures: nothing received.")
    assert source_finding("MARAC", [green, red], [], "Q3 2017/18") == "Red: 10 above"
    assert source_finding("MARAC", [none, green], [], "Q3 2017/18") == "Green: met"
    assert source_finding("Buses", [], [line(12)], "Q3 2017/18") == "Buses: 12 cases of a kind, 2014/15"
    assert source_finding("MARAC", [none], [], "Q3 2017/18") == "MARAC: no figures for Q3 2017/18"
    hidden = plain_row(value=None, suppressed=True, headline="")
    assert "hidden to protect people" in source_finding("MARAC", [hidden], [], "Q3 2017/18")
    assert source_lead([]) == "No indicator is made of these figures yet."
    assert source_lead([none]) == "No figures: nothing received."
    assert source_lead([red, green]).startswith("One of two rated indicators is red")


def test_the_index_counts_sources_and_what_is_late():
    came = datetime(2018, 1, 18, tzinfo=UTC)
    marac = Listed("MARAC", "/marac", "Bromley MARAC", ("Cases", "MARAC x", "Repeats", "Y"), came, 3, (plain_row(),), 0)
    buses = Listed("Buses", "/source?source=buses", "TfL", ("Passengers",), None, 0, (), 2)
    html = index_table((marac, buses), LIGHT)
    assert "One of two sources has sent figures; returns of one are late" in index_head((marac, buses), KNOWN)
    assert "<h1>The one source has sent figures</h1>" in index_head((marac,), KNOWN)
    assert "18 January 2018" in html
    assert "Cases; MARAC x; repeats; and one more" in html
    assert "Two late" in html
    assert "1 red" in html
    assert "No indicators" in html


def test_what_is_late_is_said():
    span = Quarter(2017, 3).period

    def row(*states):
        cells = [Receipt(span, "Q3 2017/18", state, span.end, None, "", 3) for state in states]
        return ReceiptRow("k", "Return", "Partner", "marac", is_report=False, due="", cells=tuple(cells))

    assert due_words([row(State.LATE, State.NEVER)]) == "One is late (Q3 2017/18); one never came."
    assert due_words([row(State.RECEIVED)]) == "Nothing is late."
    assert due_words([]) == "The definitions do not say when these files are expected."


def test_the_volume_is_said_with_its_rule_and_its_source():
    about = indicator(target(kind="value", value=520), better="higher")
    words = volume_words(plain_row(about=about))
    assert "520 cases in twelve months: the board (a paper)" in words
    assert "520 fits 130,000 of them" in words
    assert volume_words(plain_row(about=indicator())) == ""
    assert volume_words(None) == ""


def test_figures_as_printed_stand_beside_ours():
    printed = Printed(Fraction(9282), Quarter(2016, 2).rolling_year(), "")
    data = printed_table([plain_row(printed=printed), plain_row()])
    assert [cell.shown for cell in data.rows[0]] == ["One", "9,282", "12 months to Sep 2016", "80", "Q3 2017/18"]
    assert printed_table([plain_row()]) is None
