"""Totals that a partner prints beside the parts: never a figure, always a check."""

from __future__ import annotations

from collections import defaultdict

from loaders.reading.blocks import Heading
from loaders.reading.heading import Role
from loaders.reading.number import NotAFigureError
from loaders.reading.printed import one
from loaders.reading.reads import Read
from loaders.reading.return_sheet import Part, SheetReader
from loaders.reading.spans import cells_of


def check_totals(reader: SheetReader, part: Part) -> None:
    """Compare every total beside a row with the row's figures; a mismatch is a warning with the total's cell."""
    for heading in part.span.headings:
        if heading.role is Role.TOTAL:
            for label in (reader.plan.labelled.get(row) for row in part.span.rows):
                if label and len(label.rows) == 1:
                    _check(reader, part, heading, label.row, label.column)
    for read in part.found:
        if read.whole and (parts := _parts(part, read)):
            _compare(reader, read.row, read.column, read.printed.figure.value, parts)


def drop_wholes(found: list[Read]) -> list[Read]:
    """The figures without those whose parts stand beside them: a year's sum beside its quarters is no figure more."""
    return [read for read in found if not (read.whole and _beside(found, read))]


def _parts(part: Part, read: Read) -> list[Read]:
    return [other for other in _beside(part.found, read) if not other.whole]


def _beside(found: list[Read], read: Read) -> list[Read]:
    return [
        other
        for other in found
        if other.slot == read.slot
        and other.sheet == read.sheet
        and other.period != read.period
        and read.period.start <= other.period.start
        and other.period.end <= read.period.end
        and not other.printed.figure.blank
    ]


def _check(reader: SheetReader, part: Part, heading: Heading, row: int, label: int) -> None:
    cells = cells_of(reader.plan, part.span, row, label, heading.column)
    if len(cells) != 1:
        return
    try:
        printed = one(cells[0][1]).figure.value
    except NotAFigureError:
        return  # a remark stands where the total would; nothing to compare
    left = max((other.column for other in part.span.headings if other.role is Role.TOTAL
                and other.column < heading.column), default=-1)  # fmt: skip
    found = [read for read in part.found if read.row == cells[0][0] and not read.whole]
    period = heading.said.period() if heading.said.year is not None or heading.said.months else None
    if period:
        found = [read for read in found if period.start <= read.period.start and read.period.end <= period.end]
    elif any(left < read.column < heading.column for read in found):
        found = [read for read in found if left < read.column < heading.column]
    _compare(reader, cells[0][0], heading.column, printed, found)


def _compare(reader: SheetReader, row: int, column: int, printed: float | None, parts: list[Read]) -> None:
    known = [read.printed.figure.value for read in parts if read.printed.figure.value is not None]
    hidden = any(read.printed.figure.value is None and not read.printed.figure.blank for read in parts)
    if printed is None or not known:
        return
    total = sum(known)
    if total > printed or (total < printed and not hidden):
        message = f"The total printed here is {printed:,}; the figures beside it add up to {total:,}. Which is right?"
        reader.notes.warning(row, column, message, f"{printed:,}", f"{total:,}")


def check_total_row(reader: SheetReader, part: Part, row: int, label: int) -> None:
    """Compare a row called "Total" with the rows above it, column by column."""
    sums: dict[int, list[Read]] = defaultdict(list)
    above = [read for read in part.found if read.row < row]
    listed = max(above, key=lambda read: read.row).listed if above else ""
    for read in above:
        if read.listed == listed:
            sums[read.column].append(read)
    for column, parts in sums.items():
        if len({read.slot.measure for read in parts}) != 1:
            continue
        cells = cells_of(reader.plan, part.span, row, label, column)
        try:
            printed = one(cells[0][1]).figure.value if len(cells) == 1 else None
        except NotAFigureError:
            continue
        _compare(reader, row, column, printed, parts)
