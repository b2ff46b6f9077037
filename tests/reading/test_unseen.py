"""What nobody sees who opens a file is looked at too: it would be kept with it."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment

from loaders.reading.gate import Kind
from loaders.reading.workbook import open_book
from tests.command_line import call

PEOPLE = (("Client name", "Date of birth"), ("Ann Example", "01/02/1990"), ("Bob Example", "03/04/1991"))
MAIL = "ann.canary@example.org"


def workbook():
    """A return of Prevent training that loads."""
    book = openpyxl.Workbook()
    sheet = book.active
    rows = [("Prevent WRAP training 2017/18",), ("Department", "Q1", "Q2"), ("Adults", 1, 2), ("Education", 3, 4)]
    for row in (*rows, ("Children's", 5, 6)):
        sheet.append(row)
    return book


def loaded(book, folder):
    path = folder / "return.xlsx"
    book.save(path)
    return call("load", path, data=folder / "data")


def test_the_return_alone_loads(tmp_path):
    assert loaded(workbook(), tmp_path).document[0]["status"] == "accepted"


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_people_on_a_hidden_sheet_are_refused(tmp_path, state):
    book = workbook()
    hidden = book.create_sheet("Working")
    for row in PEOPLE:
        hidden.append(row)
    hidden.sheet_state = state
    (report,) = loaded(book, tmp_path).document
    assert report["status"] == "refused"
    assert {one["sheet"] for one in report["problems"] if one["severity"] == "error"} == {"Working"}
    assert not (tmp_path / "data" / "submissions").exists() or not list((tmp_path / "data" / "submissions").iterdir())


def test_addresses_in_notes_on_cells_are_refused_by_cell_and_never_said(tmp_path):
    book = workbook()
    for cell in ("B3", "B4", "C5"):
        book.active[cell].comment = Comment(f"asked {MAIL}", "Officer")
    answer = loaded(book, tmp_path)
    (report,) = answer.document
    errors = [one for one in report["problems"] if one["severity"] == "error"]
    assert report["status"] == "refused"
    assert {one["sheet"] for one in errors} == {"notes on cells"}
    assert {one["cell"] for one in errors} >= {"B3"}
    assert MAIL not in str(report)


def test_a_note_without_anything_personal_does_no_harm(tmp_path):
    book = workbook()
    book.active["B3"].comment = Comment("Revised in March: one course was counted twice", "Officer")
    assert loaded(book, tmp_path).document[0]["status"] == "accepted"


def test_a_note_far_out_is_looked_at_in_the_first_cell():
    book = workbook()
    book.active["XFD1048576"].comment = Comment(MAIL, "Officer")
    out = io.BytesIO()
    book.save(out)
    (notes,) = open_book(out.getvalue(), Kind.XLSX, "return.xlsx").unseen
    assert notes.rows == [[MAIL]]


def with_parts(path, **parts):
    with zipfile.ZipFile(path, "a") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)


def test_people_behind_a_pivot_table_are_refused(tmp_path):
    workbook().save(tmp_path / "return.xlsx")
    names = "".join(f'<s v="{one}"/>' for one in ("Ann Example", "Bob Example", "Cas Example"))
    field = f'<cacheField name="Client name"><sharedItems>{names}</sharedItems></cacheField>'
    with_parts(
        tmp_path / "return.xlsx",
        xl__pivotCache__pivotCacheDefinition1=f"<pivotCacheDefinition><cacheFields>{field}</cacheFields></pivotCacheDefinition>",
    )
    (report,) = call("load", tmp_path / "return.xlsx", data=tmp_path / "data").document
    assert report["status"] == "refused"
    assert "data of pivot table 1" in {one["sheet"] for one in report["problems"] if one["severity"] == "error"}
    assert "Ann Example" not in str(report)


def test_the_records_of_a_pivot_table_stand_under_their_fields(tmp_path):
    workbook().save(tmp_path / "return.xlsx")
    with_parts(
        tmp_path / "return.xlsx",
        xl__pivotCache__pivotCacheDefinition1='<p><cacheField name="Ward"/><cacheField name="Note"/></p>',
        xl__pivotCache__pivotCacheRecords1='<p><r><s v="Darwin"/><m/></r><r><x v="0"/><s v="a &amp; b"/></r></p>',
    )
    (copy,) = open_book((tmp_path / "return.xlsx").read_bytes(), Kind.XLSX, "return.xlsx").unseen
    assert copy.rows == [["Ward", "Note"], ["Darwin", ""], ["0", "a & b"]]


def test_what_a_link_keeps_of_another_workbook_is_looked_at(tmp_path):
    workbook().save(tmp_path / "return.xlsx")
    cells = "".join(f'<cell r="A{row}" t="str"><v>client{row}@example.org</v></cell>' for row in range(1, 5))
    with_parts(tmp_path / "return.xlsx", xl__externalLinks__externalLink1=f"<externalLink>{cells}</externalLink>")
    (report,) = call("load", tmp_path / "return.xlsx", data=tmp_path / "data").document
    assert report["status"] == "refused"
    assert "example.org" not in str(report)


@pytest.mark.parametrize("name", ["ann.canary@example.org", "Mrs Ann Canary"])
def test_a_sheet_named_after_somebody_is_refused_without_saying_so(tmp_path, name):
    book = workbook()
    book.active.title = name
    answer = loaded(book, tmp_path)
    (report,) = answer.document
    assert report["status"] == "refused"
    assert report["problems"][0]["found"] == "the name of sheet 1"
    assert "anary" not in str(report)


@pytest.mark.parametrize(
    "name", ["Q3 2017-18", "Apr-Jun 17", "01-04-2017", "BR5", "2017 18 (2)", "Sheet1", "MARAC 14-11-17"]
)
def test_a_sheet_may_be_named_after_a_day_or_a_district(tmp_path, name):
    book = workbook()
    book.active.title = name
    assert "the name of sheet 1" not in str(loaded(book, tmp_path).document)
