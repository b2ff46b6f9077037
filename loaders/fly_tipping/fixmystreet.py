"""FixMyStreet's dashboard export of reports (Bromley's public reporting site), counted by month at load.

These are reports by the public: neither the council's register nor the annual return, so the measures are their own.

- A report counts in the month it was *confirmed*: the dashboard chooses rows by that time, so an export holds every
  report confirmed in its window, but of those *created* at the window's start only some.
- A report marked `duplicate` was made, and counts in `fixmystreet.reports`; `fixmystreet.duplicates` says how many
  those are, so that tips rather than reports can be had by subtraction. Closing one clears nothing: it has no days.
- Days to close run from Confirmed to Fixed, or to Closed where Fixed is blank, of reports whose status is now
  `fixed`, `fixed - council` or `closed`. A report that its own reporter marks as fixed is not the council's work.
- The default window is the last 30 days, so the first and the last month are usually cut. Each counts as whole only
  where a report (of any category) was confirmed within three days of its edge: Bromley gets about ten fly-tips a day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, NamedTuple

from loaders.fly_tipping.register_span import is_likely, month_number
from loaders.fly_tipping.tally import NO_WARD, Reports, Tally, period_of
from loaders.reading.layout import Context, Keeps, Layout, Personal
from loaders.reading.observation import Contents
from loaders.reading.periods import day
from loaders.reading.places import Ward, ward
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Column, Table, find_tables
from loaders.reading.text import is_blank, key, shown
from loaders.reading.watched import watched

_NEAR_THE_EDGE = timedelta(days=3)
_READ = frozenset({"id", "category", "subcategory", "confirmed", "fixed", "closed", "status", "ward"})
_DONE = frozenset({"fixed", "fixed council", "closed"})
_DUPLICATE = "duplicate"
_FLY_TIPPING = re.compile(r"fly[\s\-_]?tip", re.IGNORECASE)

# Blanked in the archive's copy: what people wrote, who they are, and where they searched from.
PERSONAL = (
    "Title",
    "Detail",
    "User Name",
    "User Email",
    "User Phone",
    "Query",
    "Address",
    "Nearest address",
    "Staff User",
)
_IGNORED = (
    "Latitude", "Longitude", "Easting", "Northing", "Report URL", "Device Type", "Site Used", "Reported As",
    "External ID", "USRN",
)  # fmt: skip
COLUMNS = (
    Column("id", ("Report ID",), required=True),
    Column("category", ("Category",), required=True),
    Column("subcategory", ("Subcategory", "Sub category")),
    Column("created", ("Created",)),
    Column("confirmed", ("Confirmed",), required=True),
    Column("acknowledged", ("Acknowledged",)),
    Column("fixed", ("Fixed",)),
    Column("closed", ("Closed",)),
    Column("status", ("Status",), required=True),
    Column("ward", ("Ward", "Wards")),
    *(Column(name.casefold(), (name,)) for name in _IGNORED),
    *(Column(name, (name,)) for name in PERSONAL),
)


class Report(NamedTuple):
    """A report of fly-tipping. `row` is counted from 0; `status` is compared by its `key`."""

    row: int
    confirmed: date
    status: str
    ward: Ward


def find(book: Book) -> tuple[Table, ...]:
    """The tables with FixMyStreet's own headings."""
    return find_tables(book, COLUMNS)


def read(_book: Book, tables: tuple[Table, ...], context: Context, problems: Problems) -> Contents:
    """Reports, duplicates, the closed and their days, by month, borough and ward."""
    contents = Contents([], [])
    for table in tables:
        if table.sheet.name:
            _refuse_workbook(table, problems)
            continue
        _refuse_twice(table, problems)
        confirmed = _confirmed(table, context, problems)
        if not confirmed:
            if not problems.stop:
                _refuse_empty(table, problems)
            continue
        chosen = _about_fly_tipping(table, confirmed, problems)
        reports = [
            Report(row, confirmed[row], key(shown(table.value(row, "status"))), _ward(table, row, confirmed[row]))
            for row in watched(chosen, context.done, 0.5, 0.8)
        ]
        done = _ended(table, reports, problems)
        context.done(0.9)
        if reports and not problems.stop:
            _count(table, reports, done, _months(confirmed), contents, context)
    return contents


def _refuse_workbook(table: Table, problems: Problems) -> None:
    """What is kept of an export is a copy without its personal columns, and only a text file can be kept so."""
    problems.error(
        "This export was saved as a workbook. Send the CSV file as FixMyStreet made it.",
        sheet=table.sheet.name,
        cell=table.cell(table.header, "id"),
        found="a workbook",
        expected="a CSV file",
    )


def _refuse_twice(table: Table, problems: Problems) -> None:
    """Two columns of one heading that is read cannot both be right: two exports were laid beside each other."""
    for column, words in table.repeated:
        if any(one.name in _READ and one.accepts(key(words)) for one in COLUMNS):
            problems.error(
                f"Two columns are headed {words}, so we cannot tell which to read. Send each export as it was made.",
                sheet=table.sheet.name,
                cell=table.sheet.cell(table.header, column),
                found=words,
                expected="each heading once",
            )


def _confirmed(table: Table, context: Context, problems: Problems) -> dict[int, date]:
    """The day each report was confirmed, by row; reports not yet confirmed are left out."""
    found: dict[int, date] = {}
    seen: dict[str, int] = {}
    waiting = []
    for row in watched(range(table.body, len(table.sheet.rows)), context.done, 0.0, 0.4):
        cells = table.sheet.rows[row]
        if all(is_blank(cell) for cell in cells):
            continue
        if not _whole(table, cells, row, problems) or not _once(table, seen, row, problems):
            continue
        raw = table.value(row, "confirmed")
        told = day(raw)
        if told and is_likely(told):
            found[row] = told
        elif is_blank(raw):
            waiting.append(row)
        else:
            _refuse_time(table, row, "confirmed", problems)
    if waiting:
        problems.warning(
            f"{len(waiting):,} report{'s are' if len(waiting) > 1 else ' is'} not confirmed and not counted.",
            sheet=table.sheet.name,
            cell=table.cell(waiting[0], "confirmed"),
        )
    return found


def _whole(table: Table, cells: list[Any], row: int, problems: Problems) -> bool:
    """Whether a line reaches as far as the columns that are read: a file cut on its way ends in the middle of one."""
    if len(cells) > max(table.columns[name] for name in ("id", "category", "confirmed", "status")):
        return True
    problems.error(
        "The file ends in the middle of this line: it was cut short on its way. Export it again.",
        sheet=table.sheet.name,
        cell=table.cell(row, "id"),
        found=f"{len(cells)} cells",
        expected=f"{max(table.columns.values()) + 1} cells",
    )
    return False


def _once(table: Table, seen: dict[str, int], row: int, problems: Problems) -> bool:
    """Whether this is a report, and no report above it has its number."""
    number = shown(table.value(row, "id"))
    before = seen.setdefault(number, row)
    if key(number) == key(shown(table.value(table.header, "id"))):
        message = "A second table begins here. Send each export as a file of its own."
    elif before == row or not number:
        return True
    else:
        cells = f"{table.cell(before, 'id')} and {table.cell(row, 'id')}"
        message = f"Cells {cells} hold the same report. Export the file again."
    problems.error(
        message,
        sheet=table.sheet.name,
        cell=table.cell(row, "id"),
        found=number,
        expected="each report once",
    )
    return False


def _refuse_time(table: Table, row: int, name: str, problems: Problems) -> None:
    problems.error(
        "This is no time we can read. Export the file again, without opening it in Excel.",
        sheet=table.sheet.name,
        cell=table.cell(row, name),
        found=shown(table.value(row, name)),
        expected="a time such as 2016-04-01T09:30:00",
    )


def _refuse_empty(table: Table, problems: Problems) -> None:
    problems.error(
        "The export has headings but no confirmed report under them. Choose the dates and export it again.",
        sheet=table.sheet.name,
        cell=table.cell(table.header, "id"),
        found="no reports",
        expected="a line for each report",
    )


def _about_fly_tipping(table: Table, confirmed: dict[int, date], problems: Problems) -> list[int]:
    """The rows whose category or subcategory says fly-tipping; an export of other categories only is refused."""
    categories = {row: _category(table, row) for row in confirmed}
    is_ours = {words: bool(_FLY_TIPPING.search(words)) for words in set(categories.values())}
    chosen = [row for row, words in categories.items() if is_ours[words]]
    others = len(confirmed) - len(chosen)
    names = sorted({words.strip(" /") for words, ours in is_ours.items() if not ours})
    if not chosen:
        problems.error(
            "No report in this export is about fly-tipping: it was made for other categories. "
            "Choose the category Flytipping in the dashboard and export again.",
            sheet=table.sheet.name,
            cell=table.cell(table.header, "category"),
            found=", ".join(names[:5]),
            expected="reports of the category Flytipping",
        )
    elif others:
        problems.warning(
            f"{others:,} report{'s of other categories are' if others > 1 else ' of another category is'} not counted: "
            f"{', '.join(names[:5])}{' …' if len(names) > 5 else ''}.",
            sheet=table.sheet.name,
            cell=table.cell(table.header, "category"),
        )
    return chosen


def _category(table: Table, row: int) -> str:
    return f"{shown(table.value(row, 'category'))} / {shown(table.value(row, 'subcategory'))}"


def _ward(table: Table, row: int, confirmed: date) -> Ward:
    """The report's ward: where several are named, joined with ", ", only if one of them is a ward of that day."""
    names = shown(table.value(row, "ward"))
    known = {found for name in names.split(", ") if (found := ward(name, confirmed))} if names else set()
    return known.pop() if len(known) == 1 else NO_WARD


class Ended(NamedTuple):
    """How a report was done: the days it took, and the column that says when."""

    days: int
    column: int


def _ended(table: Table, reports: list[Report], problems: Problems) -> dict[int, Ended]:
    """For each row whose report is done: the days from Confirmed to Fixed, or to Closed."""
    done: dict[int, Ended] = {}
    for report in reports:
        if report.status not in _DONE:
            continue
        name = "closed" if is_blank(table.value(report.row, "fixed")) else "fixed"
        raw = table.value(report.row, name)
        ended = day(raw)
        if ended is None:
            if not is_blank(raw):
                _refuse_time(table, report.row, name, problems)
        elif ended < report.confirmed:
            problems.error(
                f"This report ended before it was confirmed ({table.cell(report.row, 'confirmed')}). "
                "Export the file again; if it stays, tell the site's administrators.",
                sheet=table.sheet.name,
                cell=table.cell(report.row, name),
                found=f"{ended:%d/%m/%Y}",
                expected=f"{report.confirmed:%d/%m/%Y} or later",
            )
        else:
            done[report.row] = Ended((ended - report.confirmed).days, table.columns[name])
    return done


def _months(confirmed: dict[int, date]) -> dict[int, bool]:
    """The months of the export; see the rule for its first and last month at the top."""
    first, last = min(confirmed.values()), max(confirmed.values())
    months = dict.fromkeys(range(month_number(first), month_number(last) + 1), True)
    if first - period_of(month_number(first)).start >= _NEAR_THE_EDGE:
        months[month_number(first)] = False
    if period_of(month_number(last)).end - last >= _NEAR_THE_EDGE:
        months[month_number(last)] = False
    return months


def _count(
    table: Table, reports: list[Report], done: dict[int, Ended], months: dict[int, bool], contents: Contents,
    context: Context,
) -> None:  # fmt: skip
    names = {report.ward.code: report.ward.name for report in reports}
    counted = Reports(
        [report.row for report in reports],
        [month_number(report.confirmed) for report in reports],
        [report.ward.code for report in reports] if "ward" in table.columns else (),
    )
    tally = Tally(contents, table.sheet.name, context.area, counted, months, names)
    tally.count("fixmystreet.reports", table.columns["confirmed"])
    duplicates = {report.row: 1 for report in reports if report.status == _DUPLICATE}
    tally.add({"fixmystreet.duplicates": duplicates}, table.columns["status"], blank_is_known=True)
    if "fixed" in table.columns or "closed" in table.columns:
        where = {row: ended.column for row, ended in done.items()}
        days = {row: ended.days for row, ended in done.items()}
        sums = {"fixmystreet.days_to_close": days, "fixmystreet.closed": dict.fromkeys(done, 1)}
        tally.add(sums, where, blank_is_known=True)


LAYOUT = Layout(
    source="fly_tipping",
    name="fixmystreet",
    title="FixMyStreet's export of reports",
    partner="FixMyStreet (London Borough of Bromley)",
    columns=COLUMNS,
    find=find,
    read=read,
    personal=Personal.DROP,
    keeps=Keeps.BLANKED,
    personal_columns=PERSONAL,
    published_by="FixMyStreet, as its export",
    ignored=("created", "acknowledged", *map(str.casefold, _IGNORED)),
)
