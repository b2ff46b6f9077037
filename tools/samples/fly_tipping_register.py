"""The council's own register of fly-tips: the year 2016/17, then three quarters of 2017/18 as they came.

The two years' totals and their land types, waste types, sizes and actions are those of the annual return to Defra.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tools.samples.fly_tips import FlyTip, fly_tips, year_of
from tools.samples.sample import Sample
from tools.samples.saving import header, new_sheet, title, write, xlsx_bytes
from tools.samples.spread import draw
from tools.samples.wards import WARDS


class File(NamedTuple):
    """One register as it came: its name, its period in words and days, and the heads of its columns in order."""

    name: str
    received: date
    period: str
    first: date
    last: date
    heads: tuple[str, ...]


# What a column holds, under the names the council's exports give it.
_HOLDS = {
    "Job No": "number", "Ref": "number", "Enquiry": "number", "Date reported": "reported", "Logged": "reported",
    "Reported on": "reported", "Ward": "ward", "Land type": "land", "Land Type": "land", "Waste type": "waste",
    "Waste Type": "waste", "Size": "size", "Load size": "size", "Clearance cost (£)": "cost",
    "Clearance Cost (£)": "cost", "Date cleared": "cleared", "Completed": "cleared", "Action": "action",
    "How reported": "channel",
}  # fmt: skip
_YEAR_HEADS = (
    "Job No", "Date reported", "How reported", "Ward", "Land type", "Waste type", "Size", "Clearance cost (£)",
    "Date cleared", "Action",
)  # fmt: skip
_QUARTER_HEADS = (
    "Ref", "Logged", "Ward", "Waste Type", "Land Type", "Load size", "Completed", "Clearance Cost (£)", "Action"
)  # fmt: skip
FILES = (
    File("sample-fly-tipping-register-2016-17.xlsx", date(2017, 4, 24), "April 2016 to March 2017",
         date(2016, 4, 1), date(2017, 3, 31), _YEAR_HEADS),
    File("sample-fly-tipping-register-2017-18-q1.xlsx", date(2017, 7, 21), "April to June 2017",
         date(2017, 4, 1), date(2017, 6, 30), _QUARTER_HEADS),
    File("sample-fly-tipping-register-2017-18-q2.xlsx", date(2017, 10, 20), "July to September 2017",
         date(2017, 7, 1), date(2017, 9, 30), _QUARTER_HEADS),
    File("sample-fly-tipping-register-2017-18-q3.xlsx", date(2018, 1, 22), "October to December 2017",
         date(2017, 10, 1), date(2017, 12, 31), ("Enquiry", "Reported on", *_QUARTER_HEADS[2:])),
)  # fmt: skip
_CHANNELS = ("FixMyStreet", "Telephone", "Street cleansing crew", "Officer")
_TEXT_DATE_EVERY = 7


def samples(shared: Path) -> tuple[Sample, ...]:
    """The four registers."""
    tips = {start: fly_tips(year_of(shared, start)) for start in (2016, 2017)}
    return tuple(_sample(file, tips[2016 if file.first.year == 2016 else 2017]) for file in FILES)


def _sample(file: File, tips: Sequence[FlyTip]) -> Sample:
    held = [tip for tip in tips if file.first <= tip.reported <= file.last]
    whole = file.last - file.first > timedelta(days=100)
    return Sample(
        file.name,
        file.received,
        xlsx_bytes(_book(file, held)),
        f"the council's own register of fly-tips, {file.period}, {len(held):,} rows",
        "the year's total, land types, waste types, sizes, actions and cost: 3,246 incidents, GBP 207,753 (Defra)"
        if whole
        else "of the whole year: 3,067 incidents, with their land types, waste types, sizes and actions (Defra)",
        "days, wards, days to clear, and which kinds meet in one row"
        + ("" if whole else "; the share of the year that falls in the quarter; costs by Defra's older unit costs"),
    )


def _book(file: File, tips: Sequence[FlyTip]) -> Workbook:
    book = Workbook()
    sheet = new_sheet(book, "Register")
    words = (
        f"Fly-tipping register - London Borough of Bromley - {file.period}",
        "SAMPLE: rows spread from published totals (annual return to Defra); no row is a real incident",
        f"Run date: {file.received:%d/%m/%Y} 08:45",
    )
    title(sheet, words, len(file.heads))
    write(sheet, [file.heads, *(_row(file, tip) for tip in tips)])
    top = len(words) + 2
    header(sheet, top, [14.0 if _HOLDS[head] in {"reported", "cleared", "number"} else 24.0 for head in file.heads])
    _dress(sheet, file, range(top + 1, top + 1 + len(tips)))
    total: list[object] = ["Total", len(tips), *[None] * (len(file.heads) - 2)]
    total[_place(file, "cost") - 1] = sum(tip.cost for tip in tips if tip.cost is not None)
    write(sheet, [total, [], *([note] for note in _FOOTNOTES)])
    lists = new_sheet(book, "Lists")
    write(lists, [["Ward"], *([ward] for ward in WARDS)])
    lists.sheet_state = "hidden"
    return book


def _row(file: File, tip: FlyTip) -> list[object]:
    """A row under the file's heads. Some dates are text and some words carry a stray space, as in the real thing."""
    year = (file.first - timedelta(days=90)).year % 100
    typed = draw("typed", tip.number, _TEXT_DATE_EVERY) == 0
    stray = " " if draw("stray", tip.number, 25) == 0 else ""
    held: dict[str, object] = {
        "number": f"FT{year:02}-{tip.number:05}",
        "reported": f"{tip.reported:%d/%m/%Y}" if typed else tip.reported,
        "cleared": tip.cleared and (f"{tip.cleared:%d/%m/%Y}" if typed else tip.cleared),
        "ward": (tip.ward.replace(" and ", " & ") if typed else tip.ward) + stray,
        "land": tip.land,
        "waste": tip.waste + stray,
        "size": tip.size,
        "cost": tip.cost,
        "action": tip.action,
        "channel": _CHANNELS[draw("channel", tip.number, len(_CHANNELS))],
    }
    return [held[_HOLDS[head]] for head in file.heads]


def _place(file: File, what: str) -> int:
    """The column, from 1, that holds this."""
    return next(place for place, head in enumerate(file.heads, start=1) if _HOLDS[head] == what)


def _dress(sheet: Worksheet, file: File, rows: range) -> None:
    """Dates in British form, panes frozen, and in the year's register a filter on highways left on."""
    sheet.freeze_panes = f"A{rows.start}"
    land, filtered = _place(file, "land"), file.heads is _YEAR_HEADS
    for row, cells in zip(rows, sheet.iter_rows(rows.start, rows.stop - 1), strict=True):
        for cell in cells:
            if isinstance(cell.value, date):
                cell.number_format = "dd/mm/yyyy"
        if filtered:
            sheet.row_dimensions[row].hidden = sheet.cell(row, land).value != "Highway"
    if filtered:
        sheet.auto_filter.ref = f"A{rows.start - 1}:{sheet.cell(rows.stop - 1, len(file.heads)).coordinate}"
        sheet.auto_filter.add_filter_column(land - 1, ["Highway"])


_FOOTNOTES = (
    "Clearance cost by size: the standard costs of the annual return; tipper loads and larger at actual cost.",
    "Incidents on private land are passed to the owner and may have no date cleared.",
)
