"""Nothing that leaves as a spreadsheet can run, and everything reads back as what it was."""

import csv
import io
import re
import zipfile
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from reports.book import as_bytes, new_book
from reports.cells import LONGEST, may_run, put, shown
from reports.csv_file import csv_bytes, escaped, unescaped
from tests.reports.payloads import HARMLESS, PAYLOADS


def book_of(values):
    book = new_book("Values")
    sheet = book.create_sheet("Values")
    for row, value in enumerate(values, start=1):
        put(sheet.cell(row, 1), value)
    return as_bytes(book)


def cells_of(data):
    return [row[0] for row in load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(max_col=1)]


def read_back(data):
    """What the reader of partners' files, which knows Excel's spelling of odd letters, sees in the first column."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    return [row[0] if row else "" for row in sheet.to_python(skip_empty_area=False)]


def csv_fields(data):
    text = data.decode("utf-8-sig")
    return [row[0] if row else "" for row in csv.reader(io.StringIO(text, newline=""))][1:]


def test_there_are_sixty_payloads():
    assert len(set(PAYLOADS)) >= 60


def test_no_payload_is_a_formula_in_a_workbook():
    data = book_of([*PAYLOADS, *HARMLESS])
    assert {cell.data_type for cell in cells_of(data) if cell.value is not None} == {"s"}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
        assert not any("external" in name for name in archive.namelist())
    assert "<f" not in xml
    assert set(re.findall(r'<c [^>]*t="(\w+)"', xml)) == {"inlineStr"}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_marked_as_text_and_reads_back(payload):
    data = book_of([payload])
    (cell,) = cells_of(data)
    spelt = payload.startswith("_x003D_")  # an odd letter, not a sign before which Excel wants to be told
    assert cell.quotePrefix is not spelt
    assert read_back(data) == [shown(payload)]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_no_formula_in_a_csv_file_and_reads_back(payload):
    (field,) = csv_fields(csv_bytes(["Value"], [[payload]]))
    assert field.startswith("'") or not may_run(payload)
    assert field.lstrip(" \t\"'")[:1] not in set("=+-@") or field.startswith("'")
    assert unescaped(field) == payload


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_is_left_alone(text):
    data = book_of([text, "end"])
    assert cells_of(data)[0].quotePrefix is False
    assert read_back(data)[0] == text
    assert escaped(text) == text


def test_control_characters_are_seen():
    assert shown("\0a\x1b\x7fb") == "␀a␛␡b"
    assert read_back(book_of(["one\r\ntwo\rthree"])) == ["one\ntwo␍three"]


def test_a_text_too_long_for_a_cell_says_so():
    (cell,) = cells_of(book_of(["a" * 40_000]))
    assert len(cell.value) == LONGEST
    assert cell.value.endswith("…")


def test_numbers_and_days_stay_what_they_are():
    values = [-5, 0, 31, 0.31, -0.176, Decimal("12.50"), True, date(2017, 6, 30), datetime(2017, 6, 30, 9, 15), time(9)]
    cells = cells_of(book_of(values))
    assert [cell.data_type for cell in cells] == ["n"] * 6 + ["b"] + ["d"] * 3
    assert [cell.value for cell in cells[:7]] == [-5, 0, 31, 0.31, -0.176, 12.5, True]
    assert cells[7].value == datetime(2017, 6, 30)
    assert not any(cell.quotePrefix for cell in cells)
    assert csv_fields(csv_bytes(["Value"], [[value] for value in values[:5]])) == ["-5", "0", "31", "0.31", "-0.176"]


def test_what_excel_cannot_hold_is_written_out():
    values = [float("nan"), float("inf"), 10**16, date(1850, 1, 1), datetime(2017, 6, 30, tzinfo=UTC), None]
    cells = cells_of(book_of([*values, "end"]))
    assert [cell.value for cell in cells[:6]] == [
        "nan", "inf", "10000000000000000", "1850-01-01", "2017-06-30T00:00:00+00:00", None,
    ]  # fmt: skip


def test_a_header_of_a_csv_file_is_no_formula_either():
    assert csv_bytes(["=1+1"], []) == b"\xef\xbb\xbf'=1+1\r\n"


def test_the_same_values_give_the_same_bytes():
    assert book_of(["a", 1]) == book_of(["a", 1])


_TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.builds(
    "".join, st.lists(st.sampled_from([*"=+-@\t\r\n\0 '\"＝x1_", "_x0041_", "\u200b"]), max_size=8)
)


@given(st.lists(_TEXTS, min_size=1, max_size=10))
@settings(max_examples=40, deadline=None)
def test_any_text_survives_and_never_runs(texts):
    data = book_of([*texts, "end"])
    assert not any(cell.data_type in "fe" for cell in cells_of(data))
    assert read_back(data) == [*map(shown, texts), "end"]
    for text in texts:
        assert unescaped(escaped(text)) == text
        assert not may_run(text) or escaped(text).startswith("'")
