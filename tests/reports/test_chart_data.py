"""The downloads of a chart: what its table shows, unrounded, and where it comes from."""

import csv
import io
from fractions import Fraction

import pytest
from openpyxl import load_workbook
from plotly import graph_objects as go

from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from charts.panel import Panel
from reports.chart_data import chart_csv, chart_xlsx
from reports.figure_format import figure_format
from tests.reports.payloads import PAYLOADS

TABLE = DataTable(
    "Cases by quarter",
    (Column("Quarter", numeric=False), Column("Cases"), Column("Share"), Column("Cost")),
    (
        (words("Q1 2014/15"), figure(Fraction(1234)), figure(Fraction(176, 1000), "share"), figure(None)),
        (words("Q2 2014/15"), hidden(), hidden(), figure(Fraction(228492), "pounds")),
        (words("Q3 2014/15"), figure(Fraction(31), note="(p)"), figure(Fraction(-1, 3), "share", note="(p)"),
         figure(Fraction(5, 2), "per_1000")),
    ),
)  # fmt: skip


def panel(table=TABLE, *, samples=False):
    return Panel(
        name="cases", title="Cases rose to 1,234", under="Cases a quarter", figure=go.Figure(), alt="Bars.",
        table=table, about=(), source="MARAC, a.xlsx, received 1 June 2016; as known on 27 June 2016", samples=samples,
    )  # fmt: skip


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet_of(data):
    return load_workbook(io.BytesIO(data)).worksheets[0]


def table_in(sheet):
    """The cells of the sheet's one table, without its heads."""
    (table,) = sheet.tables.values()
    return sheet[table.ref][1:]


def test_a_csv_holds_the_table_as_values_and_ends_with_what_it_is():
    rows = rows_of(chart_csv(panel()))
    assert rows[0] == ["Quarter", "Cases", "Share", "Cost", "Marks"]
    assert rows[1] == ["Q1 2014/15", "1234", "0.176", "", ""]
    assert rows[2] == ["Q2 2014/15", "[c]", "[c]", "228492", ""]
    assert rows[3] == ["Q3 2014/15", "31", str(-1 / 3), "2.5", "Cases (p); Share (p)"]
    assert rows[4] == []
    assert [row[0] for row in rows[5:]] == [
        "Cases rose to 1,234",
        "Cases by quarter",
        "Cases a quarter",
        "Source: MARAC, a.xlsx, received 1 June 2016; as known on 27 June 2016",
        "(p) is provisional: it may still change.",
        "[c] is hidden to protect people: a count of 1 to 4, or a figure that would give one away.",
    ]


def test_a_workbook_holds_the_same_values_and_shows_them_as_the_page_does():
    sheet = sheet_of(chart_xlsx(panel()))
    cells = table_in(sheet)
    assert [[cell.value for cell in row] for row in cells] == [
        ["Q1 2014/15", 1234, 0.176, None, None],
        ["Q2 2014/15", "[c]", "[c]", 228492, None],
        ["Q3 2014/15", 31, -1 / 3, 2.5, "Cases (p); Share (p)"],
    ]
    assert [cell.number_format for cell in cells[0]] == ["General", "#,##0", "0.0%", "General", "General"]
    assert [cell.number_format for cell in cells[2]][1:4] == ['#,##0" (p)"', '0.0%" (p)"', "#,##0.0"]
    assert cells[1][3].number_format == "£#,##0"
    above = [cell.value for cell in sheet["A"]][:6]
    assert above[0] == "Cases rose to 1,234"
    assert "Source: MARAC, a.xlsx, received 1 June 2016; as known on 27 June 2016" in above


@pytest.mark.parametrize("made", [chart_csv, chart_xlsx])
def test_only_samples_are_called_samples(made):
    def holds(data):
        text = data.decode("utf-8", "replace") if made is chart_csv else repr(list(sheet_of(data).values))
        return "Sample data" in text

    assert holds(made(panel(samples=True)))
    assert not holds(made(panel()))


def test_a_table_without_marks_has_no_column_for_them():
    table = DataTable(
        "Cases", (Column("Quarter", numeric=False), Column("Cases")), ((words("Q1"), figure(Fraction(5))),)
    )
    assert rows_of(chart_csv(panel(table)))[:2] == [["Quarter", "Cases"], ["Q1", "5"]]
    assert [[cell.value for cell in row] for row in table_in(sheet_of(chart_xlsx(panel(table))))] == [["Q1", 5]]


def test_nothing_in_a_download_can_run():
    table = DataTable("Words", (Column("Text", numeric=False),), tuple((words(text),) for text in PAYLOADS))
    hostile = panel(table)._replace(title="=1+1", source="@SUM(1)", under="+1")
    sheet = sheet_of(chart_xlsx(hostile))
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    starts = {cell[0] for row in rows_of(chart_csv(hostile)) for cell in row if cell}
    assert not starts & set("=+-@\t\r|%")


def test_a_chart_without_rows_can_be_downloaded():
    empty = panel(DataTable("Nothing", (Column("Month", numeric=False), Column("Cases")), ()))
    assert rows_of(chart_csv(empty))[0] == ["Month", "Cases"]
    assert "Cases" in [cell.value for row in sheet_of(chart_xlsx(empty)).iter_rows() for cell in row]


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        (Entry("1,234", 1234), "#,##0"),
        (Entry("+17.6%", 0.1764), "+0.0%;-0.0%;0.0%"),
        (Entry("−17.6%", -0.1764), "0.0%"),
        (Entry("2.4 points", 0.024), "General"),
        (Entry("17.6%", 17.6), "General"),  # not the share of that percentage: shown as it is
        (Entry("17.6%", -0.176), "General"),
        (Entry("0.0%", -0.0003), "0.0%"),
        (Entry("£228,492", 228492.2), "£#,##0"),
        (Entry("[c]", "[c]"), "General"),
        (Entry("2014", "2014"), "General"),
        (Entry("1,234", True), "General"),
    ],
)
def test_a_figure_is_shown_as_on_the_page(entry, wanted):
    assert figure_format(entry) == wanted
