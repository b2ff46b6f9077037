"""The first sheets of a pack's workbook: what it is, what it holds, and what its words and marks mean."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment

from charts.heading import SAMPLES
from performance.pack.pack import Marking, Pack
from performance.wording import day, instant
from reports.cells import CellValue, put
from reports.pack_book_cells import Told
from reports.pack_book_sheet import CONTENTS, SheetTable, link, set_up_printing
from reports.table_sheet import (
    BODY_FONT,
    HEADER_FONT,
    LINE_HEIGHT,
    WRAPPED,
    Header,
    add_sheet,
    add_table,
    lines_of,
    set_width,
)

_WIDTH = 90
_GAP = 10  # points above a heading
_LOW = Alignment(vertical="bottom", wrap_text=True)
_MARKINGS = {
    Marking.PUBLIC: "Public: it holds nothing that may not be shown to anybody.",
    Marking.RESTRICTED: "Restricted: it may hold small numbers of people. Do not pass it on.",
}
_NOTES = (
    ("[c]", "Confidential: a count of 1 to 4 people, or a figure that would give one away, is hidden to protect them."),
    ("[x]", "Not available: no figure was received, or it cannot be worked out from what was."),
    ("[z]", "Not applicable: there is no target, no earlier meeting, or nothing to compare with."),
    ("[p]", "Provisional: the figure may still change. Beside a rating it is written (p)."),
    ("Red, Amber, Green", "The figure against what is expected by now. The rule of each indicator stands on the sheet "
     "of its agenda item under “Why this rating”."),
    ("No target", "Nothing is expected of the indicator in this quarter; the sheet Indicators says why."),
    ("Not submitted, No full figure", "Nothing was received for the period, or not for all of it."),
    ("Expected by now", "What the target expects by the end of the quarter: of a yearly target the part of the year "
     "that is gone. “Target” is where it ends."),
    ("On quarter, On year", "The change on a quarter and on a year earlier, as a percentage of the earlier figure; of "
     "shares in percentage points. Of a year to date the quarter's own figure is compared."),
    ("Real change?", "Whether the figures over time have left their usual range: Improving, Worsening, Normal, Too few "
     "figures to tell, or Not tested."),
    ("Numbers", "Figures are unrounded; the cells show them as the pages do."),
    ("Figures as known", "A figure may be revised later. This workbook holds what was known at the instant on its "
     "first sheet."),
)  # fmt: skip


def title_of(pack: Pack) -> str:
    """What the workbook is called."""
    return f"{pack.partnership}: figures for the meeting on {day(pack.meeting.on)}"


def source_of(pack: Pack, *, of_words: bool = False) -> str:
    """Where a sheet's figures or words come from, as at when, and who may see them, in a line."""
    samples = f" {SAMPLES}." if pack.samples else ""
    if of_words:
        known = f"Source: what was recorded on the dashboard by {instant(pack.said_by)}."
    else:
        known = f"Source: the partners' files on the sheet Sources, as known on {instant(pack.as_at)}."
    return f"{known} Marking: {pack.marking.value}.{samples}"


def add_cover(book: Workbook, pack: Pack) -> None:
    """Title, what it is, marking, as at, contact: a heading and its words, one under the other."""
    sheet = add_sheet(book, "Cover", title_of(pack), ())
    set_width(sheet, 1, _WIDTH)
    for heading, words in _cover(pack):
        for line, font, gap in ((heading, HEADER_FONT, _GAP), (words, BODY_FONT, 0)):
            cell = sheet.cell(sheet.max_row + 1, 1)
            put(cell, line)
            cell.font, cell.alignment = font, _LOW if gap else WRAPPED
            sheet.row_dimensions[cell.row].height = LINE_HEIGHT * lines_of(line, _WIDTH) + gap
    set_up_printing(sheet, _WIDTH)


def _cover(pack: Pack) -> Sequence[tuple[str, str]]:
    meeting = pack.meeting
    told = [
        ("What this is", f"The figures that the {_named(pack)} is shown at its meeting on {day(meeting.on)}, with its "
         f"matters arising, decisions and sources. Quarter under review: {meeting.quarter.shown}. Area: {pack.area}."),
        ("Marking", _MARKINGS[pack.marking]),
        ("Figures as known on", f"{instant(pack.as_at)}. What people said and decided: {instant(pack.said_by)}."),
        ("Put together on", f"{instant(pack.made)}."),
        ("Contact", f"The secretary of the {_named(pack)}. Each indicator's owner, named on the sheet Scorecard, "
         "answers for its figures."),
        ("How to read it", "Every sheet has one table and its title in cell A1. The sheet Contents links to each of "
         "them; the sheet Notes says what the marks mean. No sheet is hidden, and no cell of a table is empty."),
    ]  # fmt: skip
    return [*told, *([("Samples", f"{SAMPLES}.")] if pack.samples else [])]


def _named(pack: Pack) -> str:
    return pack.partnership.removeprefix("The ")


def add_contents(book: Workbook, tables: Sequence[SheetTable]) -> None:
    """The sheets, each with a link."""
    sheet = add_sheet(book, CONTENTS, "Contents", ("This sheet has one table: the sheets, each with a link.",))
    listed: list[tuple[str, str, CellValue]] = [
        ("Cover", "What this workbook is", "No table"),
        ("Notes", "What the marks and words mean", len(_NOTES)),
        *((one.name, one.what, len(one.rows) or "No table") for one in tables),
    ]
    top = add_table(sheet, (Header("Sheet", 26), Header("What it holds", 64), Header("Rows", 12)), listed)
    for row, (name, _, _) in enumerate(listed, start=top + 1):
        link(sheet, row, 1, name)
    set_up_printing(sheet, _WIDTH)


def notes_table() -> SheetTable:
    """The marks and words, and what they mean."""
    return SheetTable(
        name="Notes",
        title="Notes",
        what="What the marks and words mean",
        columns=(Header("Mark or word", 34), Header("What it means", _WIDTH)),
        rows=[(Told(mark), Told(meaning)) for mark, meaning in _NOTES],
    )
