"""The rows of a return: which are meetings (or quarters), which are totals, and what their cells say."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.marac.fields import BY_NAME, FIELDS, SOURCE_NAMES
from loaders.reading.ask import Ask
from loaders.reading.number import BLANK, Figure, NotAFigureError
from loaders.reading.periods import Period
from loaders.reading.places import BOROUGHS, borough
from loaders.reading.printed import as_printed, one
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import is_blank, key, nearest, shown

_TOTAL = re.compile(
    r"^(?:grand |overall |year |annual |running |sub ?)*totals?\b|^(?:q(?:uarter)? ?[1-4]|year) total|^ytd\b|^sum\b"
)
_AVERAGE = re.compile(r"^(?:average|mean|averages|previous year|last year|target|recommended)\b")
_NAME_FILLERS = re.compile(r"\b(?:marac|maracs|meeting|weekly|fortnightly|monthly|combined|the|no|number)\b|\d+")

MOST_CASES = 10_000  # a borough discusses some 120 in a quarter: more is a month (201604) or a telephone number
TOLERANCE = 0.05  # referrals shared between services are halves and thirds, some written with two decimals


class Count(NamedTuple):
    """What a cell says, and as printed where that is more than a number."""

    figure: Figure
    note: str = ""


class Entry(NamedTuple):
    """A row that counts: its area and period, and its figures by the names of `fields.FIELDS`."""

    table: Table
    row: int
    area: str
    period: Period
    counts: dict[str, Count]

    def figure(self, name: str) -> Figure:
        """A figure of the row; blank where the file has no such column."""
        count = self.counts.get(name)
        return count.figure if count else BLANK

    @property
    def empty(self) -> bool:
        """Whether no figure at all is given: a meeting planned or not yet written up."""
        return all(count.figure.blank for count in self.counts.values())


def counts_of(table: Table, row: int, problems: Problems) -> dict[str, Count]:
    """The figures of a row; an error for each cell that is no count of cases."""
    counts = {}
    for field in FIELDS:
        if field.name not in table.columns:
            continue
        column = table.columns[field.name]
        raw = table.sheet.value(row, column)
        if (row, column) in table.sheet.errors:
            _not_a_count(table, row, field.name, "an Excel error", problems)
            continue
        try:
            printed = one(raw)
        except NotAFigureError as error:
            _not_a_count(table, row, field.name, str(error), problems)
            continue
        value = printed.figure.value
        # a case referred by two services counts half for each (SafeLives), so referrals alone may be fractions
        whole = isinstance(value, int) or field.name in SOURCE_NAMES
        if value is not None and not (whole and 0 <= value <= MOST_CASES):
            _not_a_count(table, row, field.name, str(value), problems)
            continue
        counts[field.name] = Count(printed.figure, as_printed(raw))
    return counts


def _not_a_count(table: Table, row: int, name: str, found: str, problems: Problems) -> None:
    problems.error(
        f"{found!r} is no count for {BY_NAME[name].header!r}. Write a whole number (0 for none), or leave the cell "
        "empty where it was not collected.",
        sheet=table.sheet.name,
        cell=table.cell(row, name),
        found=found,
        expected=f"a whole number from 0 to {MOST_CASES:,}, or a marker such as [c]",
    )


def has_figures(table: Table, row: int) -> bool:
    """Whether anything stands in a row under the figures' headers."""
    return any(
        not is_blank(table.value(row, field.name)) or (row, table.columns.get(field.name, -1)) in table.sheet.errors
        for field in FIELDS
    )


def total_of(table: Table, row: int) -> str:
    """What a row is that is no meeting: "total", or "other" for averages and the like; "" for any other row."""
    values = table.sheet.rows[row]
    words = next((key(value) for value in values if isinstance(value, str) and key(value)), "")
    if _TOTAL.search(words):
        return "total"
    return "other" if _AVERAGE.search(words) else ""


def area_of(words: str, area: str) -> str | None:
    """The borough that a Marac's name says; None for a name that is no borough's.

    >>> area_of("Bromley MARAC", "Bromley"), area_of("LB Croydon", "Bromley"), area_of("Bromly", "Bromley")
    ('Bromley', 'Croydon', None)
    """
    bare = " ".join(_NAME_FILLERS.sub(" ", words.casefold()).split())
    if found := borough(words) or borough(bare.strip(" -–/,()")):
        return found
    others = [part for part in re.split(r"\W+", key(bare)) if part and part != key(area) and borough(part)]
    return area if re.search(rf"\b{re.escape(key(area))}\b", key(bare)) and not others else None


def unknown_area(table: Table, row: int, found: object, area: str, problems: Problems) -> None:
    """Refuse a Marac name that is no borough: its cases would drop out of their borough's total in silence."""
    near = nearest(shown(found), BOROUGHS) or area
    problems.error(
        f"{shown(found)!r} is no borough we know, so its cases would be counted nowhere. Write the borough's name, "
        f"such as {near!r}.",
        sheet=table.sheet.name,
        cell=table.cell(row, "name"),
        found=found,
        expected=near,
        asks=Ask.VALUES,
        near=near,
    )


def sources_given(entry: Entry) -> list[Figure]:
    """The referral sources for which the row says something."""
    return [entry.figure(name) for name in SOURCE_NAMES if not entry.figure(name).blank]


def parts_complete(entry: Entry, names: frozenset[str], whole: str) -> bool:
    """Whether all parts are given, or those given make the whole already."""
    given = [entry.figure(name) for name in names if not entry.figure(name).blank]
    total = entry.figure(whole).value
    known = sum(figure.value or 0 for figure in given)
    return len(given) == len(names) or (total is not None and bool(given) and abs(known - total) < TOLERANCE)
