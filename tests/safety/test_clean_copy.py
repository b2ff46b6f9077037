"""A clean copy holds everything but the personal data, at the same cells, and loads."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from loaders.catalogue import layouts
from loaders.clean_copy import write_clean
from loaders.plain_workbook import Tab, Wrong, write_workbook
from loaders.reading.gate import kind_of
from loaders.reading.layout import Layout
from loaders.reading.personal_data import PersonalData, check
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book, Sheet
from loaders.reading.workbook import open_book
from tests.faults import saved
from tests.faults.crime_borough_a import GOOD as CRIME
from tests.faults.damage import parts
from tests.faults.idsva_contract import GOOD as CONTRACT
from tests.faults.marac_register import GOOD as REGISTER
from tests.faults.rows import put, with_column
from tests.faults.saved import as_csv, as_xlsx
from tests.faults.variant import declared, errors_of, read

PEOPLE = (
    ("Victim name", ("Jane Canary", "Omar Canary", "Asha Canary")),
    ("DoB", (date(1983, 5, 17), date(1990, 2, 3), date(1971, 11, 30))),
    ("Home address", ("17 Canary Terrace", "18 Canary Terrace", "19 Canary Terrace")),
    ("NHS number", ("999 000 0018", "999 000 0026", "999 000 0034")),
)  # fmt: skip


def opened(path: Path, name: str) -> Book:
    data = path.read_bytes()
    return open_book(data, kind_of(data, name), name)


def layout_of(name: str) -> Layout:
    return next(one for one in layouts(declared()) if f"{one.source}.{one.name}" == name)


def cleaned(data: bytes, name: str, layout: str, folder: Path) -> tuple[Book, bytes]:
    """The book of a file and the bytes of its clean copy, made of what the guard finds with the layout's own tables."""
    path = folder / name
    path.write_bytes(data)
    book, known = opened(path, name), layout_of(layout)
    headers = {table.sheet.name: table.header for table in known.find(book)}
    found = {sheet.name: check(sheet, headers.get(sheet.name), known.personal, Problems()) for sheet in book.sheets}
    return book, (folder / write_clean(book, found, folder)).read_bytes()


def unpacked(data: bytes) -> bytes:
    """Every part of a workbook."""
    return b"".join(parts(data).values())


def with_people(rows, header):
    for words, values in PEOPLE:
        rows = with_column(rows, header, words, values)
    return rows


def test_a_register_of_referrals_loads_without_its_people(tmp_path):
    rows = with_people(REGISTER.rows, 3)
    book, copy = cleaned(as_xlsx((saved.Tab("Register", rows),)), "register.xlsx", REGISTER.layout, tmp_path)
    assert errors_of(read(as_xlsx((saved.Tab("Register", rows),)), "register.xlsx", tmp_path).problems) != []
    before, after = read(REGISTER.data, "good.xlsx", tmp_path), read(copy, "clean.xlsx", tmp_path)
    assert errors_of(after.problems) == []
    assert (after.layout, after.observations) == (before.layout, before.observations)
    path = tmp_path / "copy.xlsx"
    path.write_bytes(copy)
    (sheet,) = opened(path, "copy.xlsx").sheets
    assert [row[:10] for row in sheet.rows] == [[*row, *[""] * 10][:10] for row in book.sheets[0].rows]
    assert sheet.rows[2][10:] == ["(removed)"] * 4
    assert {cell for row in sheet.rows[3:] for cell in row[10:]} <= {""}
    assert b"anary" not in unpacked(copy)


def test_a_workbook_with_an_address_in_a_note_loads_without_it(tmp_path):
    rows = put(put(CONTRACT.rows, "C6", "ask asha@canary.example"), "C7", "see above")
    tabs = (saved.Tab("Q1", rows), *CONTRACT.tabs[1:])
    _, copy = cleaned(as_xlsx(tabs), "contract.xlsx", CONTRACT.layout, tmp_path)
    assert b"canary" not in unpacked(copy)
    assert b"see above" in unpacked(copy)
    assert any("C6" in one.cell for one in read(as_xlsx(tabs), "contract.xlsx", tmp_path).problems)
    after = read(copy, "clean.xlsx", tmp_path)
    assert [one for one in after.problems if one.cell == "C6"] == errors_of(after.problems) == []
    assert after.observations == read(CONTRACT.data, "good.xlsx", tmp_path).observations


def test_a_text_file_becomes_a_workbook_that_loads(tmp_path):
    rows = with_people(CRIME.rows, 1)
    _, copy = cleaned(as_csv((saved.Tab("", rows),)), "crime.csv", CRIME.layout, tmp_path)
    before, after = read(CRIME.data, "crime.csv", tmp_path), read(copy, "clean.xlsx", tmp_path)
    assert errors_of(after.problems) == []
    assert (after.layout, after.observations) == (before.layout, before.observations)
    assert b"anary" not in unpacked(copy)


VALUES = [
    ["=1+1", "+44", "-3", "@sum", "'quoted", " spaced ", "tab\there"],
    [3.5, 12.0, True, date(2017, 4, 1), datetime(2017, 4, 1, 9, 30), "", "0123"],
    [time(9, 30), timedelta(hours=30), 1e-7, -12345678901.25, False, "_x0041_", "\u00a3 5 & <b>\r\n"],
]


def test_the_same_cells_are_the_same_bytes_so_that_a_second_clean_copy_is_known_again(tmp_path, monkeypatch):
    for year in (2024, 2025):
        monkeypatch.setattr("time.time", lambda year=year: datetime(year, 7, 1).timestamp())
        write_workbook(tmp_path / f"{year}.xlsx", [Tab("Data", [["Ref", "Cases"], ["M1", 7]])])
    assert (tmp_path / "2024.xlsx").read_bytes() == (tmp_path / "2025.xlsx").read_bytes()


def test_values_stay_what_they_are(tmp_path):
    write_clean(Book("x.csv", (Sheet("", VALUES),)), {}, tmp_path)
    (sheet,) = opened(tmp_path / "clean.xlsx", "clean.xlsx").sheets
    assert sheet.rows == VALUES
    assert sheet.name == "Sheet1"
    assert b"<f>" not in unpacked((tmp_path / "clean.xlsx").read_bytes())


def test_openpyxl_reads_the_same_and_finds_nothing_to_warn_of(tmp_path):
    tabs = [Tab("A & B's", [["=1+1", 2.5, True, datetime(2017, 4, 1, 9, 30), Wrong()]]), Tab("a & b's", [[""], [3]])]
    write_workbook(tmp_path / "plain.xlsx", tabs)
    first, second = openpyxl.load_workbook(tmp_path / "plain.xlsx")
    assert [cell.value for cell in first[1]] == ["=1+1", 2.5, True, datetime(2017, 4, 1, 9, 30), "#N/A"]
    assert [cell.data_type for cell in first[1]] == ["s", "n", "b", "d", "e"]
    assert (first.title, second.title, second["A2"].value) == ("A & B's", "a & b's 2", 3)


def test_what_no_workbook_can_hold_is_written_as_near_as_can_be(tmp_path):
    rows = [["bell\x07", date(1837, 6, 20)]]
    write_clean(Book("x.ods", (Sheet("a/b: " + "long " * 9, rows),)), {}, tmp_path)
    (sheet,) = opened(tmp_path / "clean.xlsx", "clean.xlsx").sheets
    assert sheet.rows == [["bell ", "1837-06-20"]]
    assert sheet.name == "a_b_ long long long long long l"


def test_a_cell_with_an_error_is_never_read_as_one_left_empty(tmp_path):
    sheet = Sheet("S", [["", "", 3.0]], errors=frozenset({(0, 0)}), uncalculated=frozenset({(0, 1)}))
    write_clean(Book("x.xlsx", (sheet,)), {}, tmp_path)
    (again,) = opened(tmp_path / "clean.xlsx", "clean.xlsx").sheets
    assert again.errors == {(0, 0), (0, 1)}


@pytest.mark.parametrize(("header", "kept"), [(2, ["Title", "", "(removed)", ""]), (None, ["", "", "", ""])])
def test_a_title_above_a_personal_column_stays_where_the_header_is_known(tmp_path, header, kept):
    rows = [["Title"], [""], ["Name"], ["Jane Canary"]]
    found = PersonalData(frozenset({0}), frozenset({(3, 0)}), header)
    write_clean(Book("x.xlsx", (Sheet("S", [*rows, ["", 1.0]]),)), {"S": found}, tmp_path)
    (sheet,) = opened(tmp_path / "clean.xlsx", "clean.xlsx").sheets
    assert [row[0] for row in sheet.rows[:4]] == kept
