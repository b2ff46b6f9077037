"""The annual return on fly-tipping: two issues of Defra's workbook, cut down to London and its neighbours."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tools.samples.sample import Sample
from tools.samples.saving import header, new_sheet, write, xlsx_bytes

WORKBOOK = "partner-files/defra/Flytipping_incidents_and_actions_2012-13_to_2021-22.xlsx"
NEIGHBOURS = ("Dartford", "Sevenoaks", "Tandridge")
# Of the totals among the rows only London's: the others would not be the sum of the rows kept here.
TOTALS = ("London",)
_TITLES = {
    "LA_incidents": "Fly-tipping incidents reported by local authorities in England",
    "LA_actions": "Fly-tipping actions reported by local authorities in England",
}
_SAMPLE = "SAMPLE: London, its neighbours in Kent and Surrey and one total only; figures as published by Defra"


class Issue(NamedTuple):
    """One year's workbook: the last year in it, when it came and the words of its first sheet."""

    last: str
    received: date
    name: str


ISSUES = (
    Issue("2015-16", date(2016, 6, 13), "sample-defra-fly-tipping-2012-13-to-2015-16.xlsx"),
    Issue("2016-17", date(2017, 10, 30), "sample-defra-fly-tipping-2012-13-to-2016-17.xlsx"),
)
Rows = list[tuple[object, ...]]


def samples(shared: Path) -> tuple[Sample, ...]:
    """The return known at the meeting of 27 June 2016, and the next year's."""
    book = load_workbook(shared / WORKBOOK, read_only=True, data_only=True)
    sheets: dict[str, Rows] = {
        name: [tuple(row) for row in book[name].iter_rows(values_only=True)] for name in (*_TITLES, "Lookup_")
    }
    book.close()
    return tuple(_sample(issue, sheets) for issue in ISSUES)


def _sample(issue: Issue, sheets: dict[str, Rows]) -> Sample:
    book = Workbook()
    write(new_sheet(book, "Metadata"), _metadata(issue))
    write(new_sheet(book, "Notes"), _NOTES)
    for name in _TITLES:
        _table(new_sheet(book, name), sheets[name], name, issue.last)
    lookup = new_sheet(book, "Lookup_")
    wanted = [row[:4] for row in sheets["Lookup_"] if row[3] in {"Region name", "London"} or row[1] in NEIGHBOURS]
    write(lookup, wanted)
    lookup.sheet_state = "hidden"
    book.active = book.sheetnames.index("LA_incidents")
    return Sample(
        issue.name,
        issue.received,
        xlsx_bytes(book),
        f"Defra's workbook of incidents and actions, 2012-13 to {issue.last}, all years but the last hidden by its "
        "filter",
        "every figure (Open Government Licence): 2,495 incidents in Bromley in 2012/13, 3,343 in 2015/16, GBP 228,492 "
        "to clear" + (", 3,246 in 2016/17" if issue.last == "2016-17" else ""),
        "nothing",
    )


def _metadata(issue: Issue) -> Rows:
    return [
        ("Title:", f"Fly-tipping incidents and actions reported by local authorities 2012-13 to {issue.last}"),
        ("SAMPLE:", _SAMPLE),
        ("Year:", issue.last),
        ("Geography:", "London, Dartford, Sevenoaks and Tandridge"),
        ("Source:", "Defra, WasteDataFlow"),
        ("Licence:", "Open Government Licence v3.0"),
    ]


_NOTES: Rows = [
    ("SAMPLE: Fly-tipping incidents and actions reported by local authorities in England",),
    (),
    ("Notes",),
    (": Data not available",),
    (),
    ("Incidents recorded by size category relate to those investigated and cleared by the local authority.",),
    ("Standard estimated costs are used for most clearance categories up to and including 2016/17.",),
    (),
    ("Estimated clearance costs for various sizes of fly-tips: ",),
    ("Single black bag", 7),
    ("Other single item", 29),
    ("Car boot load or less", 29),
    ("Small van load", 56),
    ("Transit van load", 115),
    ("Tipper Lorry load", "For entry by local authority - actual costs"),
    ("Significant multiple loads", "For entry by local authority - actual costs"),
]


def _table(sheet: Worksheet, rows: Rows, name: str, last: str) -> None:
    """Title, group headers, headers and data as Defra has them, with a row more for the word SAMPLE."""
    width = max(place for place, words in enumerate(rows[2], start=1) if words)
    data = [row[:width] for row in rows[3:] if _wanted(row, last)]
    write(sheet, [(_TITLES[name],), (_SAMPLE,), rows[1][:width], rows[2][:width], *data])
    header(sheet, 4, (8.6, 11.9, 25.5, 24.3, *[12.0] * (width - 4)))
    sheet.auto_filter.ref = f"A4:{sheet.cell(sheet.max_row, width).coordinate}"
    sheet.auto_filter.add_filter_column(0, [last])
    for row in range(5, sheet.max_row + 1):
        sheet.row_dimensions[row].hidden = sheet.cell(row, 1).value != last


def _wanted(row: tuple[object, ...], last: str) -> bool:
    year, name, region = str(row[0] or ""), str(row[2] or "").strip(), str(row[3] or "")
    if not year or year[:7] > last:
        return False
    return region in TOTALS if name == "*Total" else region == "London" or name in NEIGHBOURS
