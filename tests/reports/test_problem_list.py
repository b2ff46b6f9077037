"""The list of problems that goes back to the partner: two sheets, one table each, safe and plain."""

import io

from openpyxl import load_workbook

from loaders.reading.problem import Problem, Severity
from reports.problem_list import problem_list

STOP = Problem(Severity.ERROR, "Q3", "B14", "Burglry", "Burglary", "'Burglry' is no offence we know. Write Burglary.")
NOTE = Problem(Severity.WARNING, "Q3", "", "2 hidden rows", "", "Hidden rows were read like the others.")
HEADERS = ["Sheet", "Cell", "What stands there", "What was expected", "What to do"]


def read(*problems, file="Q3.xlsx"):
    return load_workbook(io.BytesIO(problem_list(file, problems)))


def lines(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_stops_and_notes_stand_on_sheets_of_their_own():
    book = read(NOTE, STOP)
    assert book.sheetnames == ["What stops the file", "To note"]
    stops, notes = book.worksheets
    assert lines(stops)[3:] == [HEADERS, ["Q3", "B14", "Burglry", "Burglary", STOP.message]]
    assert lines(notes)[3:] == [HEADERS, ["Q3", None, "2 hidden rows", None, NOTE.message]]


def test_the_title_stands_first_and_nothing_is_merged():
    for sheet in read(STOP, NOTE).worksheets:
        assert "Q3.xlsx" in sheet["A1"].value
        assert sheet["A2"].value
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes == "A5"
        assert [table.ref for table in sheet.tables.values()] == ["A4:E5"]
        assert all(cell.alignment.wrap_text for cell in sheet[5])
        assert sheet.column_dimensions["E"].width > 60


def test_a_file_without_problems_says_so_and_has_no_empty_table():
    stops, notes = read().worksheets
    assert lines(stops) == [["What stops Q3.xlsx"], ["Nothing stops this file."]]
    assert lines(notes) == [["To note about Q3.xlsx"], ["There is nothing to note."]]
    assert not stops.tables


def test_what_a_partner_wrote_cannot_run():
    bad = STOP._replace(found="=cmd|' /C calc'!A0", sheet="=1+1", message="@SUM(1)")
    for row in read(bad, file="=evil.xlsx").worksheets[0].iter_rows():
        assert {cell.data_type for cell in row if cell.value is not None} <= {"s"}
