"""The pack's workbook: what it holds, and that everybody can read it."""

import io
import re
import zipfile
from datetime import datetime

import pytest
from openpyxl.utils import range_boundaries

from performance.pack.pack import Marking
from reports.cells import may_run
from reports.pack_book import book
from tests.packs import small_pack
from tests.reports.pack_sheets import cells_of, table_of, workbook
from tests.reports.payloads import PAYLOADS


def bare_pack():
    """A pack of a meeting with no agenda items, nothing arising and nothing known."""
    return small_pack()._replace(items=(), arising=(), before=None, samples=False)


def crowded_pack():
    """Forty items, all of one title."""
    one = small_pack().items[0]
    return small_pack()._replace(items=tuple(one._replace(number=number) for number in range(1, 41)))


PACKS = pytest.mark.parametrize("pack", [small_pack(), bare_pack(), crowded_pack()], ids=["small", "bare", "crowded"])


def test_the_sheets_stand_in_the_order_of_reading():
    assert workbook(small_pack()).sheetnames == [
        "Cover", "Contents", "Notes", "Scorecard", "Item_1", "Item_2", "Course", "Indicators", "Matters_arising",
        "Decisions_and_actions", "Reports", "Events", "Sources", "Wards",
    ]  # fmt: skip


@PACKS
def test_it_opens_on_its_first_sheet_and_says_what_it_is(pack):
    made = workbook(pack)
    assert made.active.title == "Cover"
    assert made.active["A1"].value == "Safer Anywhere Partnership: figures for the meeting on 26 March 2018"
    assert made.active.sheet_view.selection[0].activeCell == "A1"
    assert made.properties.title == made.active["A1"].value
    assert made.properties.language == "en-GB"
    assert [sheet.title for sheet in made.worksheets if sheet.sheet_view.tabSelected] == ["Cover"]


@PACKS
def test_no_sheet_is_hidden_no_cell_merged_and_no_name_has_a_blank(pack):
    for sheet in workbook(pack).worksheets:
        assert sheet.sheet_state == "visible"
        assert re.fullmatch(r"\w{1,31}", sheet.title)
        assert not sheet.merged_cells.ranges
        assert isinstance(sheet["A1"].value, str)
        assert not any(row.hidden for row in sheet.row_dimensions.values())
        assert not any(column.hidden for column in sheet.column_dimensions.values())


@PACKS
def test_every_sheet_has_one_marked_table_without_an_empty_cell_or_says_that_it_has_none(pack):
    names = []
    for sheet in workbook(pack).worksheets[1:]:
        if not sheet.tables:
            assert sheet["A2"].value.startswith("This sheet has no table.")
            continue
        (table,) = sheet.tables.values()
        names.append(table.displayName)
        left, top, right, bottom = range_boundaries(table.ref)
        assert (left, right, bottom) == (1, sheet.max_column, sheet.max_row)
        assert sheet["A2"].value.startswith("This sheet has one table")
        heads = [cell.value for cell in sheet[top]]
        assert len(set(heads)) == len(heads)
        assert [column.name for column in table.tableColumns] == heads
        assert all(cell.value not in {None, ""} for row in sheet[table.ref] for cell in row)
        assert all(cell.alignment.wrap_text for row in sheet[table.ref] for cell in row)
        assert sheet.freeze_panes == (f"A{top + 1}" if sheet.title == "Contents" else f"B{top + 1}")
        assert all(sheet.column_dimensions[cell.column_letter].width > 8 for cell in sheet[top])
    assert len(set(names)) == len(names) >= 2


@PACKS
def test_the_contents_link_to_every_sheet_and_every_sheet_back(pack):
    made = workbook(pack)
    linked = {cell.value: cell.hyperlink.location for (cell, *_) in made["Contents"]["A5:C80"] if cell.hyperlink}
    assert linked == {name: f"'{name}'!A1" for name in made.sheetnames if name != "Contents"}
    for sheet in made.worksheets[2:]:
        assert [cell.hyperlink.location for cell in sheet["A"] if cell.hyperlink] == ["'Contents'!A1"]


def test_marks_are_explained_where_they_are_used():
    made = workbook(small_pack())
    explained = [row["Mark or word"] for row in table_of(made["Notes"])]
    assert explained[:4] == ["[c]", "[x]", "[z]", "[p]"]
    used = {cell.value for sheet in made.worksheets[3:] for row in sheet.iter_rows() for cell in row}
    assert {mark for mark in used if re.fullmatch(r"\[\w\]", str(mark))} == {"[c]", "[x]", "[z]", "[p]"}


def test_numbers_stay_numbers_and_show_what_the_page_shows():
    red, provisional, hidden, cost, none = cells_of(workbook(small_pack())["Scorecard"])

    def told(cell):
        return cell.value, cell.number_format

    assert told(red["Value"]) == (80, "#,##0")
    assert told(red["Expected by now"]) == (70, "#,##0")
    assert told(red["Upper end if a range"]) == ("[z]", "General")
    assert told(red["On quarter"]) == (pytest.approx(1 / 15), '+#,##0.0%;"−"#,##0.0%;#,##0.0%')
    assert red["On quarter, better or worse"].value == "worse"
    assert told(provisional["Value"]) == (0.3, "0.0%")
    assert (provisional["Rating"].value, provisional["Kind of figure"].value) == ("Amber (p)", "[p]")
    assert (provisional["Expected by now"].value, provisional["Upper end if a range"].value) == (0.28, 0.29)
    assert (hidden["Value"].value, hidden["Rating"].value, hidden["On year"].value) == ("[c]", "Hidden", "[c]")
    assert told(cost["Value"]) == (228492, "£#,##0")
    assert (none["Value"].value, none["Rating"].value, none["Expected by now"].value) == ("[x]", "Not submitted", 12)


def test_an_item_tells_what_the_meeting_before_was_shown_and_what_its_owner_says():
    red, *_, hidden = table_of(workbook(small_pack())["Item_1"])
    assert [red[name] for name in red if name.startswith(("Meeting before", "That quarter"))] == [
        "Q2 2017/18", 73, "Amber", 75,
    ]  # fmt: skip
    assert red["What changed since"] == "Amber for Q2 2017/18, red now.\nQ2 2017/18 was 73 and is now 75."
    assert red["What the owner says"].startswith("Two new referrers began in October")
    assert red["Who said it, and when"] == "Domestic Abuse Group, 12 March 2018"
    assert red["Actions"] == "Write to the two new referrers. Domestic Abuse Group, by 30 April 2018: open."
    assert (hidden["Value"], hidden["What the owner says"], hidden["Actions"]) == ("[c]", "No comment", "None")


def test_the_course_is_long_with_days_that_are_days():
    first = table_of(workbook(small_pack())["Course"])[0]
    assert (first["Indicator"], first["Period"], first["Value"], first["Expected"]) == (
        "Cases heard", "Q1 2016/17", 55, 70,
    )  # fmt: skip
    assert (first["From"], first["To"]) == (datetime(2016, 4, 1), datetime(2016, 6, 30))
    assert len(table_of(workbook(small_pack())["Course"])) == sum(len(one.course) for one in small_pack().figures)


def test_what_was_decided_and_what_arises():
    made = workbook(small_pack())
    decision, action = table_of(made["Decisions_and_actions"])
    assert (decision["Kind"], decision["Minute number"], decision["About"]) == ("Decision", "186a", "Cases heard")
    assert (action["Kind"], action["Owner"], action["Due"]) == (
        "Action", "Domestic Abuse Group", datetime(2018, 4, 30),
    )  # fmt: skip
    first, second = table_of(made["Matters_arising"])
    assert (first["Minute number"], first["Status"], first["Due"]) == ("180", "Done", datetime(2018, 2, 28))
    assert (second["Status"], second["Figure since"]) == ("Overdue", "[z]")


def test_sheets_say_whether_they_hold_figures_or_words():
    made = workbook(small_pack())
    words = {
        sheet.title
        for sheet in made.worksheets
        if any("recorded on the dashboard" in str(cell.value) for cell in sheet["A"])
    }
    assert words == {"Matters_arising", "Decisions_and_actions", "Reports", "Events"}


def test_a_missing_report_is_said():
    given, missing = table_of(workbook(small_pack())["Reports"])
    assert given["Action for the Partnership"] == "To agree who pays for the fourth adviser."
    assert (missing["Agenda item"], missing["Author"]) == ("2. Envirocrime", "No report received")


def test_sources_and_wards():
    made = workbook(small_pack())
    first, hidden = table_of(made["Sources"])
    assert (first["File"], first["Cell"], first["Value"], first["Part"]) == ("returns-q3.xlsx", "D12", 80, "Figure")
    assert (hidden["Value"], hidden["Mark of the file"]) == ("[c]", "[c]")
    penge, cray = table_of(made["Wards"])
    assert (penge["Ward"], penge["Count"], penge["A year before"]) == ("Penge and Cator", 48, 30)
    assert cray["A year before"] == "[x]"


def test_a_restricted_pack_says_so_on_every_sheet():
    made = workbook(small_pack()._replace(marking=Marking.RESTRICTED))
    assert "Restricted: it may hold small numbers" in "".join(str(cell.value) for cell in made["Cover"]["A"])
    for sheet in made.worksheets[2:]:
        assert any("Marking: restricted." in str(cell.value) for cell in sheet["A"])


def test_what_people_wrote_never_runs():
    matters = tuple(
        small_pack().arising[0]._replace(words=words, title=words, update=words) for words in PAYLOADS if words.strip()
    )
    data = book(small_pack()._replace(arising=matters))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(re.search(r"<f[ />]", sheet) for sheet in sheets)
    cells = cells_of(workbook(small_pack()._replace(arising=matters))["Matters_arising"])
    assert all(row["Matters arising"].quotePrefix for row in cells if may_run(row["Matters arising"].value))


def test_the_same_pack_gives_the_same_bytes():
    assert book(small_pack()) == book(small_pack())
