"""Faults of the police's wide files, whichever generation: labels at the left, a column for each month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.faults.numbers import HALVES, OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import Rows, again, below, beside, copied, put, put_all, value, with_row, without_column
from tests.faults.saved import Tab
from tests.faults.variant import Specimen, Variant

MONTHS = ("201604", "201605", "201606", "201607")
ADVICE = "is no count of offences. Write a whole number"
_HUGE = (
    BadNumber("a month for a count", 201604, "201,604"),
    BadNumber("a telephone number", 2084644848, "2,084,644,848"),
)


class Wide(NamedTuple):
    """A specimen and where its parts stand: the row of headings, the columns of labels and of months."""

    specimen: Specimen
    header: int
    area: str
    group: str
    offence: str
    months: tuple[str, str, str, str]


def counts(at: int) -> list[int]:
    """Counts of four months, different in every row."""
    return [10 + at + month for month in range(4)]


def faults(wide: Wide) -> Iterator[Variant]:
    """Whatever can be wrong with any of these files."""
    yield from _numbers(wide)
    yield from _labels(wide)
    yield from _headings(wide)
    yield from _tables(wide)
    yield from personal(wide.specimen, wide.header)


def renamed(wide: Wide, cells: Sequence[tuple[str, str, str]]) -> Iterator[Variant]:
    """A crime of the seven under another name: cell, what stands there, the nearest that is known."""
    for cell, words, near in cells:
        rows = put(wide.specimen.rows, cell, words)
        said = ("is no offence we know", "would change a figure", near, "Ask the sender")
        yield wide.specimen.fault(f"{words} for {near}", rows, cell, *said)


def _numbers(wide: Wide) -> Iterator[Variant]:
    first = wide.header + 1
    a, b, c, d = wide.months
    cells = [f"{a}{first}", f"{d}{first + 6}", f"{b}{first + 3}", f"{c}{first + 11}", f"{d}{first + 15}"]
    bad = (*TYPED, *HALVES, *(OF_A_WORKBOOK if wide.specimen.sheet else ()))
    yield from spoilt(wide.specimen, bad, cells, ADVICE)
    yield from spoilt(wide.specimen, _HUGE, cells, "more than all London", "Was another figure pasted here?", each=2)


def _labels(wide: Wide) -> Iterator[Variant]:
    specimen, first = wide.specimen, wide.header + 1
    area, group, offence = (f"{name}{first + 2}" for name in (wide.area, wide.group, wide.offence))
    for cell, what in ((area, "area"), (group, "group"), (offence, "offence")):
        rows = put(specimen.rows, cell, "")
        yield specimen.fault(f"no {what} on a row", rows, cell, f"names no {what}", "Write it in")
    for words, near in (("Bromly", "Bromley"), ("Crydon", "Croydon"), ("Bromley Borough Town", "")):
        rows = put(specimen.rows, area, words)
        yield specimen.fault(f"the borough {words}", rows, area, words, "is no London borough", near)
    gone = put(specimen.rows, area, "Gotham")
    yield specimen.fault("a borough of nowhere", gone, area, "Gotham", "Ask the sender which borough")
    rows = again(specimen.rows, first + 1)
    last = f"{wide.offence}{len(rows)}"
    yield specimen.fault("a row twice", rows, last, "has two rows", f"{wide.offence}{first + 1}", "delete one")
    rows = with_row(specimen.rows, first + 4, specimen.rows[first - 1])
    last = f"{wide.offence}{first + 4}"
    yield specimen.fault("a row twice, further up", rows, last, "has two rows", f"{wide.offence}{first}")


def _headings(wide: Wide) -> Iterator[Variant]:
    specimen, row = wide.specimen, wide.header
    second, third = f"{wide.months[1]}{row}", f"{wide.months[2]}{row}"
    for words in ("201613", "201600", "June", "2016O5", "16-Apr", "31/13/2016"):
        for cell in (second, third):
            rows = put(specimen.rows, cell, words)
            yield specimen.fault(
                f"the month {words} in {cell}", rows, cell, words, "looks like a month", "Write it as 201604"
            )
    for words in ("Apr-16", "201604", "April 2016"):
        rows = put(specimen.rows, third, words)
        said = ("The month April 2016 has two columns", "Delete or rename")
        yield specimen.fault(f"a month twice, as {words}", rows, third, *said)
    rows = put(specimen.rows, second, "")
    said = (f"Column {wide.months[1]} holds figures under no header", "Write its month")
    yield specimen.fault("figures under no heading", rows, second, *said)
    for name in (wide.area, wide.group, wide.offence):
        words = value(specimen.rows, f"{name}{row}")
        rows = without_column(specimen.rows, name)
        yield specimen.fault(f"no column {words}", rows, f"A{row}", "it has no column for", "Add the column")
    rows = put_all(specimen.rows, {f"{name}{row}": "" for name in wide.months})
    yield specimen.fault("no months at all", rows, f"A{row}", "it has no column for a column for each month", "Add")
    for name in (wide.area, wide.offence):
        words = value(specimen.rows, f"{name}{row}")
        rows = beside(specimen.rows, [["", ""]] * (row - 1) + [[words], *[["x"]] * 3])
        cell = f"{chr(ord(wide.months[-1]) + 2)}{row}"
        yield specimen.fault(
            f"two columns {words}", rows, cell, "Two columns may hold the same thing", "Delete or rename"
        )


def _tables(wide: Wide) -> Iterator[Variant]:
    specimen, row = wide.specimen, wide.header
    table, title = specimen.rows[row - 1 :], specimen.rows[: row - 1]
    rows = below(specimen.rows, table)
    cell = f"A{len(specimen.rows) + 2}"
    yield specimen.fault("a second table below", rows, cell, "A second table begins", "a sheet of its own")
    rows = [*specimen.rows, *table]
    yield specimen.fault("a second table directly below", rows, f"A{len(specimen.rows) + 1}", "A second table begins")
    rows = [*title, *beside(table, table)]
    cell = f"{chr(ord(wide.months[-1]) + 2)}{row}"
    yield specimen.fault("a second table beside", rows, cell, "Two columns may hold the same thing", "Delete or rename")
    rows = copied(specimen.rows[:row])
    yield specimen.fault("headings alone", rows, f"A{row + 1}", "no row of figures under the header", "a row for each")
    rows = copied(title + specimen.rows[row:])
    yield specimen.fault("no headings", rows, "A1", "No header row was found", "column headers")
    if specimen.sheet:
        yield from _sheets(wide)


def _sheets(wide: Wide) -> Iterator[Variant]:
    specimen, row = wide.specimen, wide.header
    said = ("has two rows", "Both would be counted")
    yield specimen.with_sheet("the same sheet twice", Tab("Copy", specimen.rows), f"{wide.offence}{row + 1}", *said)
    rows: Rows = without_column(specimen.rows, wide.area)
    said = ("The sheet looks like the others but has no", "or delete the sheet")
    yield specimen.with_sheet("another sheet lacks a heading", Tab("2017", rows), f"A{row}", *said)
    people = [["Full name", "Telephone", "E-mail"], ["Ann Example", "07700 900001", "a@example.org"]]
    said = ("Personal data may not be sent here", "names of people")
    yield specimen.with_sheet("a sheet of contacts", Tab("Contacts", people), "A1", *said)
