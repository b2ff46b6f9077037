"""The shared reader of printed tables: periods in headings, figures in cells, labels with slips."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.reading.heading import Role, role_of
from loaders.reading.layout import Context
from loaders.reading.number import NotAFigureError
from loaders.reading.periods import quarter
from loaders.reading.printed import one, several
from loaders.reading.problem import Problems
from loaders.reading.quarterly_table import find, read
from loaders.reading.return_table import ReturnRow, ReturnTable
from loaders.reading.sheet import Book, Sheet
from loaders.reading.spoken import spoken
from loaders.reading.titles import told
from loaders.reading.wording import is_total, nearest_of, slip_of

Q3 = (date(2017, 10, 1), date(2017, 12, 31))
LABELS = (
    "total referrals into service",
    "number attending the one stop shop",
    "number of male clients",
    "cases accepted",
)


@pytest.mark.parametrize(
    "words",
    ["Q3 2017/18", "2017/18 Q3", "Quarter 3, 2017-18", "Oct-Dec 2017", "October to December 2017", "Oct – Dec 17", "Q3 17/18",
     "Third quarter 2017/2018", "Q3 (Oct-Dec 2017)", "Quarter ending 31 December 2017", "1 October 2017 to 31 December 2017"],
)  # fmt: skip
def test_spellings_of_a_quarter(words):
    assert spoken(words).period() == Q3


@pytest.mark.parametrize(
    "words", ["Q5", "Q3 2017", "Q3 2017/19", "Q2 (Oct-Dec 2017)", "Q3 2017/18 (Oct-Dec 2016)", "2017"]
)
def test_what_is_no_sure_period_is_never_read_as_one(words):
    assert role_of(words) is not Role.PERIOD


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Target", Role.TARGET),
        ("2017/18 target", Role.TARGET),
        ("Q3 Target", Role.TARGET),
        ("YTD", Role.TOTAL),
        ("Total", Role.TOTAL),
        ("Year to date", Role.TOTAL),
        ("RAG", Role.NOT_READ),
        ("Additional Comments", Role.NOT_READ),
        ("% change", Role.NOT_READ),
        ("Last quarter", Role.NOT_READ),
        ("Q1 Outturn", Role.PERIOD),
        ("Q1 – (June Only)", Role.PERIOD),
        ("Apr", Role.PERIOD),
        ("Actual", Role.VALUE),
        ("Waiting list", Role.UNKNOWN),
        ("MARAC", Role.UNKNOWN),
        ("Decisions", Role.UNKNOWN),
    ],
)
def test_what_a_heading_announces(words, role):
    assert role_of(words) is role


@pytest.mark.parametrize(
    ("lines", "name", "period"),
    [
        (["Quarter 3 2017/18"], "Sheet1", Q3),
        (["Quarter 3", "Contract 2017/18"], "", Q3),
        (["Contract 2017/18"], "Q3", Q3),
        ([], "Q3 2017-18", Q3),
        (["Contract of 2017/18 - 2019/20", "Q3 2017/18"], "", Q3),
        (["Target for 2016/17", "Q3 2017/18"], "", Q3),
        (["Written 26 March 2018", "Q3 2017/18"], "", Q3),
        (["Report of March 2018", "2017/18"], "", (date(2017, 4, 1), date(2018, 3, 31))),
        (["Q3 2017/18"], "Q2 2017-18", None),
        (["Quarter 3"], "", None),
        (["2016/17", "2017/18"], "", None),
        ([], "Sheet1", None),
    ],
)
def test_the_period_of_a_title(lines, name, period):
    assert told(lines, name).period == period


@pytest.mark.parametrize(
    ("raw", "value", "words"),
    [
        (9, 9, ""),
        ("1,234", 1234, ""),
        ("9 *does not include 4 clients signposted*", 9, "*does not include 4 clients signposted*"),
        ("9\n* see below", 9, "* see below"),
        ("9*", 9, "*"),
        ("79 (17%)", 79, "(17%)"),
        ("19 clients", 19, "clients"),
        ("14 [p]", 14, ""),
        ("<5", None, ""),
    ],
)
def test_one_figure_of_a_cell(raw, value, words):
    printed = one(raw, "Number of clients supported")
    assert (printed.figure.value, printed.words) == (value, words)


@pytest.mark.parametrize(
    "raw",
    ["about 12", "12 approx", "12 (approx.)", "~12", "12?", "12+", "1O2", "--31.9%", "(27)", "12 (45)", "45%", "3 (2 new)",
     "12 staff", "7 - see comment", "12.", "2017/18", True],
)  # fmt: skip
def test_what_is_no_single_figure(raw):
    with pytest.raises(NotAFigureError):
        one(raw, "Number of clients supported")


@pytest.mark.parametrize(
    "raw", ["8 / 2", "8 referrals 2", "12% of 40 cases", "2.5 referrals – 1 assessment", "none", "2,5 a 3 b"]
)
def test_what_are_no_several_figures(raw):
    with pytest.raises(NotAFigureError):
        several(raw)


word = st.sampled_from(["referrals", "assessments", "referred to MARAC", "current abuse", "visits"])
DASHES = ("{0} {1} – {2} {3}", "{0} {1} - {2} {3}", "{0} ({1}) {2} ({3})", "{0} ({1})\n{2} ({3})", "{1}: {0}, {3}: {2}",
          "{0} {1}; {2} {3}", "{0} {1} and {2} {3}")  # fmt: skip


@given(st.integers(0, 9999), st.integers(0, 9999), word, word, st.sampled_from(DASHES))
def test_what_was_printed_in_one_cell_is_read(first, second, one_word, other_word, form):
    parts = several(form.format(f"{first:,}", one_word, second, other_word))
    assert [part.figure.value for part in parts] == [first, second]
    assert one_word in parts[0].words
    assert other_word in parts[1].words


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Total referals into service", LABELS[0]),
        ("Totla referrals into service", LABELS[0]),
        ("Number attending the OneStop Shop", LABELS[1]),
        ("Number of female clients", ""),
        ("Cases not accepted", ""),
        ("Number of males clients", LABELS[2]),
        ("Total referrals", ""),
    ],
)
def test_a_slip_of_the_pen_and_another_row(words, label):
    assert slip_of(words, LABELS) == label


def test_a_row_renamed_is_near_and_a_new_row_is_not():
    assert nearest_of("Total number of referrals into service", LABELS) == LABELS[0]
    assert nearest_of("Staff in post", LABELS) == ""


@pytest.mark.parametrize("words", ["Total", "TOTALS", "Grand total:", "Total cases", "All"])
def test_rows_that_are_sums(words):
    assert is_total(words)


ROWS = ReturnTable("x", "X", "P", tuple(ReturnRow(name, measure=f"x.{name}") for name in ("alpha", "beta", "gamma")))


@settings(max_examples=60, deadline=None)
@given(
    figures=st.lists(st.lists(st.integers(0, 99999), min_size=3, max_size=3), min_size=1, max_size=4),
    start=st.tuples(st.integers(2008, 2030), st.integers(1, 4)),
    turned=st.booleans(),
    total=st.booleans(),
    order=st.permutations(range(3)),
    title=st.integers(0, 3),
)
def test_a_table_written_is_the_table_read(figures, start, turned, total, order, title):
    """Any quarters, across or down, with a total or without, the rows in any order, under any number of title rows."""
    quarters, at = [], start
    for _ in figures:
        quarters.append(at)
        at = (at[0], at[1] + 1) if at[1] < 4 else (at[0] + 1, 1)
    names = ("alpha", "beta", "gamma")
    table = [["", *(f"Q{number} {year}/{(year + 1) % 100:02}" for year, number in quarters)]]
    table += [[names[row], *(column[row] for column in figures)] for row in order]
    if total:
        table = [[*row, "Total" if not at else sum(row[1:])] for at, row in enumerate(table)]
    if turned:
        table = [list(row) for row in zip(*table, strict=True)]
    rows = [["Quarterly figures"]] * title + table
    book, problems = Book("x.xlsx", (Sheet("Data", rows),)), Problems()
    contents = read(book, find(book, ROWS), ROWS, Context("Bromley"), problems)
    assert list(problems) == []
    expected = {
        (f"x.{name}", *quarter(*which)): column[row]
        for which, column in zip(quarters, figures, strict=True)
        for row, name in enumerate(names)
    }
    assert {(one.measure, one.period_start, one.period_end): one.value for one in contents.observations} == expected
    assert {(one.measure, one.period_start, one.period_end) for one in contents.coverage} == set(expected)
