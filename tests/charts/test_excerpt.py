"""The cells behind a figure, as they stand in the file."""

from datetime import UTC, datetime
from fractions import Fraction
from typing import NamedTuple

from charts.cell_window import excerpt_of
from charts.excerpt import excerpt_table
from charts.provenance import Source, provenance_summary, sources
from tests.charts.builders import plain_row

HEAD = ("Borough", "Group", "Offence", *(f"2015{month:02}" for month in range(4, 13)))


def sheet(*rows):
    """Rows of a sheet, numbered from 0; HEAD stands in row 3 under a title."""
    titled = [(0, ("Sample",)), (1, ()), (2, HEAD)]
    return [*titled, *((place, row) for place, row in enumerate(rows, 3))]


def line(name, first=1):
    return ("Bromley", "Group", name, *(str(first + step) for step in range(9)))


ROWS = sheet(line("Burglary"), line("Drugs", 20), line("Robbery", 40))
CELLS = ("D4:L4", "D6:L6")


def test_counted_cells_are_marked_and_their_neighbours_are_not():
    found = excerpt_of(ROWS, CELLS, "Data")
    marked = {line.number: [cell.marked for cell in line.cells] for line in found.rows}
    assert marked[4] == [False, False, False, True, True, True, True]
    assert not any(marked[5])
    assert marked[6] == marked[4]


def test_the_heading_comes_along_and_a_mere_title_does_not():
    assert [line.number for line in excerpt_of(ROWS, CELLS, "Data").rows] == [3, 4, 5, 6]


def test_of_many_counted_columns_the_first_and_the_last_three_are_shown_with_a_gap_between():
    found = excerpt_of(ROWS, CELLS, "Data")
    assert found.columns == ("A", "B", "C", "D", "J", "K", "L")
    assert found.gaps == frozenset({4})


def test_rows_left_out_are_said_in_words():
    rows = sheet(*(line(f"Row {number}") for number in range(30)))
    found = excerpt_of(rows, ("D4:D33",), "Data")
    assert len(found.rows) == 14
    assert found.more == "17 more rows are counted, from 17 to 33"


def test_what_a_file_holds_is_text():
    page = excerpt_table(excerpt_of(sheet(line("<script>alert(1)</script>")), ("D4",), '"><img src=x onerror=y>'))
    assert "<script" not in page
    assert "<img" not in page
    assert "(counted)" in page


class Cell(NamedTuple):
    submission: str = "S1"
    file: str = "crime <2016>.csv"
    sha256: str = "abcdef0123456789"
    received: datetime = datetime(2016, 6, 10, 12, tzinfo=UTC)
    by: str = "A. Officer"
    sheet: str = ""
    cell: str = "D4"
    value: float | None = 40.0
    part: str = ""
    shows_neighbours: bool = True
    corrected: str = ""


def test_cells_are_told_by_file_and_add_up():
    found = sources([Cell(), Cell(cell="D5"), Cell(submission="S2", file="other.xlsx", sheet="Q3", cell="B7")])
    assert [(source.name, source.cells, source.total) for source in found] == [
        ("crime <2016>.csv", ("D4", "D5"), Fraction(80)),
        ("other.xlsx › Q3", ("B7",), Fraction(40)),
    ]


def test_the_summary_says_how_many_cells_in_how_many_files_when_and_by_whom():
    page = provenance_summary(plain_row(), sources([Cell(), Cell(cell="D5")]))
    assert "2 cells in 1 file add up to 80." in page
    assert "crime &lt;2016&gt;.csv" in page
    assert "10 June 2016" in page
    assert "A. Officer" in page
    assert "abcdef012345" in page


def test_of_hidden_cells_no_sum_is_shown():
    page = provenance_summary(plain_row(value=None, suppressed=True), sources([Cell(value=None)]))
    assert '<td class="sp-num">[c]</td>' in page


def test_without_a_figure_there_is_nothing_to_trace():
    assert "There is no figure to trace." in provenance_summary(plain_row(value=None), ())


def test_hidden_cells_are_not_counted_aloud():

    received = datetime(2018, 1, 18, tzinfo=UTC)
    source = Source(
        "S1", "register.xlsx", "Referrals", "", "ab" * 32, received, "officer", (), None, shows_neighbours=False
    )
    words = provenance_summary(plain_row(value=None, suppressed=True), [source])
    assert "Counted in 1 file; the cells are not listed, to protect people." in words
    assert "0 cells" not in words
