"""The scorecard as a file holds what the page shows, unrounded, and nothing that is hidden."""

from datetime import UTC, datetime
from fractions import Fraction
from io import BytesIO

from openpyxl import load_workbook

from charts.heading import Known
from charts.scorecard_data import scorecard_panel
from performance.quarter import Quarter
from performance.row import Change
from reports.chart_data import chart_csv, chart_xlsx
from tests.charts.builders import plain_row

KNOWN = Known(
    Quarter(2017, 3), datetime(2018, 3, 26, 14, tzinfo=UTC), None, samples=True, viewed_as="Seen as the public"
)
ROW = plain_row(change_on_year=Change(Fraction(-1, 8), Fraction(640, 7), better=True), provisional=True)


def cells(row):
    panel = scorecard_panel([row], KNOWN)
    return dict(zip([column.words for column in panel.table.columns], panel.table.rows[0], strict=True))


def test_a_row_holds_what_is_shown_and_the_unrounded_figure():
    told = cells(ROW)
    assert (told["Value"].shown, told["Value"].value) == ("80 (p)", 80)
    assert (told["On year"].shown, told["On year"].value) == ("−12.5%", -0.125)
    assert (told["Target by now"].value, told["Owner"].shown) == (70, "Owner")
    assert told["Finding"].shown == "10 above target."


def test_a_range_stands_as_words():
    expected = (Fraction(28, 100), Fraction(40, 100))
    assert cells(plain_row(expected=expected, about=None))["Target by now"].value == "0.3–0.4"


def test_what_is_hidden_is_in_no_file():
    hidden = plain_row(value=None, suppressed=True)
    assert cells(hidden)["Value"].value == "[c]"
    assert b"80" not in chart_csv(scorecard_panel([hidden], KNOWN))


def test_the_files_say_quarter_day_reader_and_samples():
    panel = scorecard_panel([ROW], KNOWN)
    assert panel.name == "scorecard-2017-18-q3"
    text = chart_csv(panel).decode("utf-8-sig")
    assert "Scorecard, Q3 2017/18" in text
    assert "igures as known on 26 March 2018, 15:00; seen as the public" in text
    assert "Sample data" in text
    sheet = load_workbook(BytesIO(chart_xlsx(panel))).active
    values = [cell.value for line in sheet.iter_rows() for cell in line]
    assert "One" in values
    assert 80 in values
