"""The headings and row labels of the police's summary table, as the Partnership's papers print them."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import NamedTuple

from loaders.reading.periods import find_financial_year
from loaders.reading.sheet import Book
from loaders.reading.table import Column, Table, find_table
from loaders.reading.text import key, shown

TOTAL = "total"
_FEWEST_ROWS = 3  # fewer known labels than this under such headings is some other table


class Row(NamedTuple):
    """What a row of the table counts: one of the seven or "total", and the kind where it is a part of one."""

    crime: str
    kind: str = ""


_LABELS = {
    Row(TOTAL): ("MOPAC 7", "MOPAC7", "MOPAC 7 total", "Total MOPAC 7", "All MOPAC 7", "MOPAC 7 crime", "Total"),
    Row("burglary"): ("Burglary", "Burglary total", "All burglary", "Burg"),
    Row("burglary", "Residential"): (
        "Res", "Residential", "Res burglary", "Residential burglary", "Burglary res", "Burglary residential",
        "Dwelling", "of which residential",
    ),
    Row("burglary", "Non-residential"): (
        "Non-Res", "Nonres", "Non-residential", "Non-res burglary", "Non-residential burglary", "Burglary non-res",
        "Burglary non-residential", "of which non-residential",
    ),
    Row("violence_with_injury"): ("VWI", "Violence with injury", "Violence with injury (VWI)", "VWI total"),
    Row("violence_with_injury", "Non domestic abuse"): (
        "Non DA", "Non-domestic abuse", "Non domestic", "VWI non DA", "Non DA VWI", "of which non DA",
    ),
    Row("violence_with_injury", "Domestic abuse"): (
        "DA", "Domestic abuse", "Domestic", "VWI DA", "DA VWI", "of which DA",
    ),
    Row("robbery"): ("Robbery", "Robbery total", "Rob"),
    Row("theft_from_person"): ("Theft Person", "Theft from person", "Theft from the person", "Theft of person", "TP"),
    Row("theft_of_motor_vehicle"): (
        "Theft of Motor Vehicle", "Theft of a motor vehicle", "Theft of MV", "Theft of M/V",
        "Theft/taking of motor vehicle", "TOMV", "Theft of vehicle",
    ),
    Row("theft_from_motor_vehicle"): (
        "Theft from Motor Vehicle", "Theft from a motor vehicle", "Theft from MV", "Theft from M/V", "TFMV",
        "Theft from vehicle",
    ),
    Row("criminal_damage"): ("Criminal Damage", "Crim damage", "CD", "Criminal damage and arson"),
}  # fmt: skip

_BASELINE = re.compile(r"^(?:baseline )?(?:fy )?(?:19|20)\d\d (?:(?:19|20)\d\d|\d\d)(?: baseline)?$")
_EXCEL_DATE = re.compile(r"^(20\d\d) (\d\d) (?:1|01)(?: 00 00 00)?$")
_CURRENT = re.compile(r"^current\b(?!.*(?:%|change))|^(?:r12|rolling 12 months?) current$")


def _is_baseline(header: str) -> bool:
    return (
        header == "baseline"
        or bool(_BASELINE.match(header) and _year(header) is not None)
        or _excel_year(header) is not None
    )


def _is_current(header: str) -> bool:
    return bool(_CURRENT.match(header))


COLUMNS = (
    Column("baseline", ("2011/12",), required=True, matches=_is_baseline),
    Column("current", ("Current",), required=True, matches=_is_current),
    Column("change", ("%", "% change", "change %", "change", "% change on baseline", "% change on 2011/12",
                      "% on 2011/12", "percentage change", "% +/-", "change on 2011/12")),
    Column("r12", ("R12", "R12 %", "R12 change", "R12 % change", "% R12", "change R12", "rolling 12",
                   "rolling 12 months", "change on previous 12 months", "change on last year",
                   "% change on previous 12 months")),
)  # fmt: skip


def find_summary(book: Book) -> tuple[Table, ...]:
    """Tables with 2011/12 and Current across and at least three crimes of the seven down.

    `crime` is the column of labels, which has no heading in the papers.
    """
    found = []
    for sheet in book.sheets:
        table = find_table(sheet, COLUMNS)
        if table is None or table.missing:
            continue
        column, count = _labels(table)
        if count >= _FEWEST_ROWS:
            unknown = tuple(header for header in table.unknown if header[0] != column)
            found.append(table._replace(columns={**table.columns, "crime": column}, unknown=unknown))
    return tuple(found)


def _labels(table: Table) -> tuple[int, int]:
    """The column with most known labels, and how many."""
    taken, rows = set(table.columns.values()), table.sheet.rows[table.body :]
    width = max((len(row) for row in rows), default=0)
    counts = {
        column: sum(row_named(shown(row[column])) is not None for row in rows if column < len(row))
        for column in range(min(width, max(taken) + 1))
        if column not in taken
    }
    return max(counts.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))


@cache
def _rows() -> dict[str, Row]:
    return {key(label): row for row, labels in _LABELS.items() for label in labels}


def row_named(words: str) -> Row | None:
    """The row that a label names.

    >>> row_named("  Non-Res"), row_named("Arson")
    (Row(crime='burglary', kind='Non-residential'), None)
    """
    return _rows().get(key(words))


def labels() -> list[str]:
    """The first label of each row, as the papers print it."""
    return [names[0] for names in _LABELS.values()]


def baseline_year(table: Table) -> int | None:
    """The financial year of the baseline, as the year of its April; from its heading, else from the title."""
    raw = table.sheet.value(table.header, table.columns["baseline"])
    header = key(raw.date().isoformat() if isinstance(raw, datetime) else shown(raw))
    year = _excel_year(header)
    if year is None:
        year = _year(header)
    if year is not None:
        return year
    years = {
        year for words in table.title if "baseline" in key(words) and (year := find_financial_year(words)) is not None
    }
    return years.pop() if len(years) == 1 else None


def _year(header: str) -> int | None:
    parts = [int(part) for part in header.split() if part.isdecimal()]
    if len(parts) != 2 or parts[1] % 100 != (parts[0] + 1) % 100:
        return None
    return parts[0]


def _excel_year(header: str) -> int | None:
    """Excel takes the label 2011-12 for December 2011 (seen in a real file): 2011/12/1, Dec-11."""
    if match := _EXCEL_DATE.match(header):
        year, number = int(match[1]), int(match[2])
    elif header == "dec 11":
        year, number = 2011, 12
    else:
        return None
    return year if (year + 1) % 100 == number else None
