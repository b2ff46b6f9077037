"""The MARAC's referral register: rows that are made up, under pseudonymous references."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook

from tools.samples.sample import Sample
from tools.samples.saving import header, new_sheet, title, write, xlsx_bytes
from tools.samples.spread import draw, labels, mixed

_HEADS = (
    "Ref", "Referral date", "Meeting date", "Referring agency", "Repeat", "Children", "Disability", "LGBT",
    "Male victim", "Aged 16-17",
)  # fmt: skip
# Cases by referring agency in a quarter of about 46. The report of 26 March 2018 says of October to December 2017 that
# 13 were referred by the advocates.
_AGENCIES = {
    "Police": 30, "IDVA": 5, "Children's Social Care": 3, "Housing": 2, "GP": 1, "Acute trust": 1,
    "Probation": 1, "Voluntary sector": 1, "Mental health": 1, "Adult social care": 1,
}  # fmt: skip
_LAST_QUARTER = _AGENCIES | {"Police": 26, "IDVA": 13, "Housing": 3}


class Quarter(NamedTuple):
    """A quarter's meetings, a day a month, and its cases by agency."""

    meetings: tuple[date, date, date]
    agencies: dict[str, int]


class File(NamedTuple):
    """One register as it came."""

    name: str
    received: date
    period: str
    quarters: tuple[Quarter, ...]


def _quarter(year: int, month: int, agencies: dict[str, int]) -> Quarter:
    """Meetings on the second Wednesday of each month."""
    firsts = [date(year, month + place, 1) for place in range(3)]
    days = [first + timedelta(days=(2 - first.weekday()) % 7 + 7) for first in firsts]
    return Quarter((days[0], days[1], days[2]), agencies)


FILES = (
    File("sample-marac-register-2016-17.xlsx", date(2017, 4, 20), "April 2016 to March 2017",
         (_quarter(2016, 4, _AGENCIES | {"Police": 28}), _quarter(2016, 7, _AGENCIES | {"Police": 29}),
          _quarter(2016, 10, _AGENCIES), _quarter(2017, 1, _AGENCIES | {"Police": 31}))),
    File("sample-marac-register-2017-18-q3.xlsx", date(2018, 1, 18), "April to December 2017",
         (_quarter(2017, 4, _AGENCIES), _quarter(2017, 7, _AGENCIES | {"Police": 31, "IDVA": 7}),
          _quarter(2017, 10, _LAST_QUARTER))),
)  # fmt: skip


def samples(shared: Path) -> tuple[Sample, ...]:  # noqa: ARG001  nothing of it is published
    """The register of 2016/17, and that of 2017/18 to its third quarter."""
    return tuple(_sample(file) for file in FILES)


def _sample(file: File) -> Sample:
    rows = [row for quarter in file.quarters for row in _rows(quarter)]
    last = file.quarters[-1].agencies is _LAST_QUARTER
    return Sample(
        file.name,
        file.received,
        xlsx_bytes(_book(file, rows)),
        f"the MARAC's referral register, {file.period}, {len(rows)} rows",
        "in the third quarter of 2017/18 the advocates referred 13 cases" if last else "nothing",
        "every row is made up; no row describes a person",
    )


def _rows(quarter: Quarter) -> list[list[object]]:
    """The quarter's cases, a third at each meeting, in the order of their referral."""
    salt = str(quarter.meetings[0])
    agencies = mixed(labels(list(quarter.agencies), list(quarter.agencies.values())), salt)
    rows = [_case(agency, quarter.meetings[place % 3], f"{salt} {place}") for place, agency in enumerate(agencies)]
    return sorted(rows, key=lambda row: (str(row[1]), str(row[0])))


def _case(agency: str, meeting: date, salt: str) -> list[object]:
    def one_in(what: int, chances: int) -> str:
        return "Yes" if draw(salt, what, chances) == 0 else "No"

    referred = meeting - timedelta(days=6 + draw(f"days {salt}", 0, 20))
    # Disability and LGBT were asked from the second meeting on: a blank leaves its month unknown, never 0.
    asked = meeting != FILES[0].quarters[0].meetings[0]
    children = (0, 0, 1, 1, 1, 2, 2, 3)[draw(f"children {salt}", 0, 8)]
    return [
        referred, meeting, agency, one_in(1, 3), children, one_in(2, 12) if asked else None,
        one_in(3, 30) if asked else None, one_in(4, 25), one_in(5, 30)
    ]  # fmt: skip


def _book(file: File, rows: Sequence[list[object]]) -> Workbook:
    book = Workbook()
    sheet = new_sheet(book, "Referrals")
    words = (
        f"Bromley MARAC - referral register - {file.period}",
        "SAMPLE: every row is made up and describes no one; nothing published backs these volumes"
        " (IDVA referrals of October to December 2017: spread from the published total of 13)",
        "OFFICIAL",
    )
    title(sheet, words, len(_HEADS))
    year = file.quarters[0].meetings[0].year % 100
    numbered = [[f"M{year}-{number:03}", *_typed(row, number)] for number, row in enumerate(rows, start=1)]
    write(sheet, [_HEADS, *numbered, [], ["Blank: not recorded. Repeat: within twelve months of the last referral."]])
    top = len(words) + 2
    header(sheet, top, (11, 13, 13, 24, 9, 9, 11, 9, 11, 11))
    for cells in sheet.iter_rows(min_row=top + 1, max_row=top + len(rows), min_col=2, max_col=3):
        for cell in cells:
            cell.number_format = "dd/mm/yyyy"
    return book


def _typed(row: list[object], number: int) -> list[object]:
    """The row as someone typed it: now and then a date as text, or Y and N for Yes and No."""
    if draw("typed", number, 6):
        return row
    short = {"Yes": "Y", "No": "N"}
    return [
        f"{cell:%d/%m/%Y}" if isinstance(cell, date) else short.get(cell, cell) if isinstance(cell, str) else cell
        for cell in row
    ]
