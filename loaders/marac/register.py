"""The partnership's own register of referrals: a row a referral, counted at load; nothing of a row is kept.

No real register is public; the layout is the partnership's plausible own (partner files, 3.2a).
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from loaders.marac.agencies import agency, nearest_agency
from loaders.marac.months import Dated, in_range, months_covered
from loaders.marac.tally import Case, contents
from loaders.marac.unread import check_columns
from loaders.reading.ask import Ask
from loaders.reading.layout import Context
from loaders.reading.left_out import say_left_out
from loaders.reading.number import NotAFigureError, figure, yes_or_no
from loaders.reading.observation import Contents
from loaders.reading.periods import day, month_of
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Column, Table, find_table
from loaders.reading.text import is_blank, key, shown
from loaders.reading.watched import watched

_WITH_ALIASES = {
    "reference": ("Ref", "Reference", "Ref no", "Case ref", "Case reference", "Referral ref", "ID", "Case no",
    "Case ID",
                  "Reference number", "Referral reference", "Ref number", "Case number", "Marac ref", "Unique ref"),
    "referred": ("Referral date", "Date of referral", "Date referred", "Referred on", "Date received", "Referred",
                 "Date of referral to MARAC", "Received", "Referral received"),
    "meeting": ("Meeting date", "Date of meeting", "MARAC date", "Date of MARAC", "Date heard", "Heard on", "Meeting",
                "Date of MARAC meeting", "MARAC meeting date", "MARAC meeting", "Date discussed"),
    "agency": ("Referring agency", "Agency", "Referred by", "Referrer", "Source", "Referral source",
    "Source of referral",
               "Agency referring", "Referral agency", "Referral from", "Referred from", "Referring organisation",
               "Referring service"),
    "repeats": ("Repeat", "Repeat case", "Repeat referral", "Repeat Y/N", "Repeat (Y/N)", "Is repeat", "Repeat?",
                "Repeat victim", "Repeat MARAC", "Repeat yes/no"),
    "children": ("Children", "Number of children", "No of children", "Children in household", "No. of children",
                 "Children in the household", "Number of children in household", "Child count",
                 "Number of children in the household"),
    "disabled": ("Disability", "Disabled", "Victim has a disability", "Disability Y/N", "Disabled victim",
                 "Victim disabled", "Disability (Y/N)"),
    "lgbt": ("LGBT", "LGBT+", "LGBTQ+", "LGBTQ", "LGBT Y/N", "LGBT (Y/N)", "LGBT victim", "LGBTQ+ victim"),
    "male": ("Male victim", "Male", "Victim male", "Male victim Y/N", "Male victim (Y/N)", "Male victims"),
    "aged_16_17": ("Aged 16-17", "16-17", "Aged 16/17", "16/17", "Victim aged 16-17", "Age 16-17", "16-17 year old",
                   "Victim aged 16/17", "Aged 16 or 17", "Aged 16-17 (Y/N)", "Aged 16-17 Y/N", "16 or 17"),
    "minoritised_ethnic": ("BME", "BAME", "Minoritised ethnic", "Minority ethnic", "Ethnic minority", "BAMER"),
    "harmed_by_under_18": ("Perpetrator under 18", "Person causing harm under 18", "Perpetrator aged 17 or below"),
    "aged_65_over": ("Aged 65+", "Victim aged 65+", "65+", "Over 65", "Aged 65 or over"),
}  # fmt: skip
MARKS = (
    "repeats",
    "disabled",
    "lgbt",
    "male",
    "aged_16_17",
    "minoritised_ethnic",
    "harmed_by_under_18",
    "aged_65_over",
)
COLUMNS = tuple(Column(name, words, required=name == "agency") for name, words in _WITH_ALIASES.items())
_IGNORED = ("ward", "lsoa", "uprn", "cris", "cad", "crime ref", "police ref", "crime no", "crime number")
MOST_CHILDREN = 50  # in one household
_TOTAL = re.compile(r"^(?:grand )?totals?\b")


class _Dates(NamedTuple):
    referred: date | None
    meeting: date | None


def find_register(book: Book) -> tuple[Table, ...]:
    """The tables with a referring agency, and a date of referral or of meeting."""
    found = (find_table(sheet, COLUMNS) for sheet in book.sheets)
    return tuple(
        table for table in found if table and not table.missing and {"referred", "meeting"} & set(table.columns)
    )


def read_register(book: Book, tables: tuple[Table, ...], context: Context, problems: Problems) -> Contents:
    """The register counted by month: each case in the month of its meeting, else of its referral."""
    cases: list[Case] = []
    say_left_out(book, tables, COLUMNS, problems)
    for table in tables:
        check_columns(table, COLUMNS, key, problems, quiet=_IGNORED)
        for row in watched(range(table.body, len(table.sheet.rows)), context.done, 0.0, 0.8):
            if not _is_case(table, row):
                continue
            if case := _case(table, row, problems):
                cases.append(case)
    _twice(cases, problems)
    _not_recorded(cases, problems)
    dated = [Dated(case.month, case.table, case.table.cell(case.row, case.dated_by)) for case in cases]
    return contents(cases, months_covered(dated, problems), context.area)


def _not_recorded(cases: list[Case], problems: Problems) -> None:
    """One note a column where some cases say nothing: they are not counted, so a share may be too low."""
    for name in MARKS:
        silent = [case for case in cases if name in case.table.columns and case.marks.get(name) is None]
        if silent and any(case.marks.get(name) is not None for case in cases):
            first = silent[0]
            problems.warning(
                f"{len(silent):,} of {len(cases):,} cases say neither yes nor no here (this is the first). They are "
                "counted among the cases and not among the yeses. Ask the sender to fill them in.",
                sheet=first.table.sheet.name,
                cell=first.table.cell(first.row, name),
                expected="Yes or No",
            )


def _is_case(table: Table, row: int) -> bool:
    """Whether a row holds anything but a reference written in advance, a note beneath the table, or its total."""
    filled = [name for name in table.columns if not is_blank(table.value(row, name))]
    if not filled or filled == ["reference"]:
        return False
    words = [cell for cell in table.sheet.rows[row] if not is_blank(cell)]
    first = words[0]
    if isinstance(first, str) and _TOTAL.match(key(first)):
        return False
    return not (len(words) == 1 and isinstance(first, str) and day(first) is None and agency(first) is None)


def _case(table: Table, row: int, problems: Problems) -> Case | None:
    dates = _Dates(_date(table, row, "referred", problems), _date(table, row, "meeting", problems))
    referrer = _agency(table, row, problems)
    on = dates.meeting or dates.referred
    if on is None:
        if not any(not is_blank(table.value(row, name)) for name in ("referred", "meeting")):
            name = "meeting" if "meeting" in table.columns else "referred"
            _refuse(table, row, name, "This referral has no date, so it belongs to no month.", "", "a date", problems)
        return None
    if dates.referred and dates.meeting and dates.meeting < dates.referred:
        message = f"The meeting of {dates.meeting:%d/%m/%Y} is before the referral of {dates.referred:%d/%m/%Y}."
        _refuse(table, row, "meeting", message, f"{dates.meeting:%d/%m/%Y}", "a date after the referral", problems)
    marks = {name: _mark(table, row, name, problems) for name in MARKS if name in table.columns}
    by = "meeting" if dates.meeting else "referred"
    return Case(table, row, month_of(on), by, referrer, marks, _children(table, row, problems))


def _date(table: Table, row: int, name: str, problems: Problems) -> date | None:
    raw = table.value(row, name)
    if is_blank(raw):
        return None
    on = day(raw)
    if on is None or not in_range(on):
        message = f"{shown(raw)!r} is no date. Write it as dd/mm/yyyy."
        _refuse(table, row, name, message, shown(raw), "a date such as 14/05/2016", problems)
    return on


def _agency(table: Table, row: int, problems: Problems) -> str:
    raw = table.value(row, "agency")
    found = "" if is_blank(raw) else agency(shown(raw))
    if not found:
        near = nearest_agency(shown(raw)) if found is None else ""
        message = (
            f"{shown(raw)!r} is no referring agency we know{f'; the nearest is {near!r}' if near else ''}. "
            "Write one of the fourteen agencies of the SafeLives return."
            if found is None
            else 'This referral names no referring agency. Write one; "Other" where it is none of the fourteen.'
        )
        problems.error(
            message,
            sheet=table.sheet.name,
            cell=table.cell(row, "agency"),
            found=shown(raw),
            expected=near or "Police, IDVA, Housing ... or Other",
            asks=Ask.VALUES if found is None else None,
            near=near,
        )
    return found or ""


def _mark(table: Table, row: int, name: str, problems: Problems) -> bool | None:
    raw = table.value(row, name)
    try:
        return yes_or_no(raw)
    except NotAFigureError as error:
        message = f"{str(error)!r} is neither yes nor no. Write Yes or No, or leave it empty where it is not recorded."
        _refuse(table, row, name, message, str(error), "Yes, No or empty", problems)
        return None


def _children(table: Table, row: int, problems: Problems) -> int | None:
    raw = table.value(row, "children")
    try:
        value = figure(raw).value
    except NotAFigureError:
        value = -1
    if value is None or (isinstance(value, int) and 0 <= value <= MOST_CHILDREN):
        return value
    message = f"{shown(raw)!r} is no number of children. Write 0 for none, or leave it empty where it is not recorded."
    _refuse(table, row, "children", message, shown(raw), f"a whole number from 0 to {MOST_CHILDREN}", problems)
    return None


def _refuse(table: Table, row: int, name: str, message: str, found: str, expected: str, problems: Problems) -> None:
    problems.error(message, sheet=table.sheet.name, cell=table.cell(row, name), found=found, expected=expected)


def _twice(cases: list[Case], problems: Problems) -> None:
    """Refuse a referral written twice: the same reference, dates and agency. A repeat case has other dates."""
    seen: dict[tuple[str, ...], Case] = {}
    for case in cases:
        reference = shown(case.table.value(case.row, "reference"))
        dates = (shown(case.table.value(case.row, name)) for name in ("referred", "meeting"))
        first = seen.setdefault((reference, *dates, case.agency), case) if reference else case
        if first is not case:
            where = f"{first.table.sheet.name} › row {first.row + 1}".removeprefix(" › ")
            message = f"This referral stands in {where} too, with the same dates and agency. Delete one."
            _refuse(case.table, case.row, "reference", message, reference, "each referral once", problems)
