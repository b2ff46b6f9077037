"""The figures of a pack and the cells behind them as one CSV file for machines; docs/pack-files.md describes it.

Each figure has a line, and under it each of its cells has one. A figure's columns are empty in a cell's line and a
cell's in a figure's, so that nothing is counted twice by whoever adds a column up.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction

from performance.expected import Level
from performance.pack.pack import Figure, Item, Pack, PackCell
from performance.row import Row
from performance.wording import LONDON
from reports.cells import CellValue
from reports.csv_file import csv_bytes
from reports.pack_book_cells import HIDDEN, PROVISIONAL, UNKNOWN

FIGURE, SOURCE = "figure", "source"
KEYS = ("line", "meeting", "as_at", "marking", "samples", "item", "agenda_item", "indicator", "title", "quarter")
OF_FIGURE = (
    "basis", "data_from", "data_to", "value", "unit", "mark", "target_low", "target_high", "expected_low",
    "expected_high", "rating", "reason", "change_on_quarter", "change_on_year", "signal", "finding", "owner",
    "comment", "before_quarter", "before_value", "before_mark", "before_rating",
)  # fmt: skip
OF_SOURCE = (
    "file", "sha256", "received", "sheet", "cell", "part", "source_value", "source_mark", "corrected",
)  # fmt: skip
_Line = tuple[CellValue, ...]


def figures_csv(pack: Pack) -> bytes:
    """One line a figure, and one for each cell behind it; numbers unrounded, instants and days in ISO form."""
    return csv_bytes((*KEYS, *OF_FIGURE, *OF_SOURCE), _lines(pack))


def _lines(pack: Pack) -> Iterator[_Line]:
    for item in pack.items:
        for figure in item.figures:
            keys = _keys(pack, item, figure.row)
            yield (FIGURE, *keys, *_figure(figure), *[None] * len(OF_SOURCE))
            for cell in figure.cells:
                yield (SOURCE, *keys, *[None] * len(OF_FIGURE), *_source(cell))


def _keys(pack: Pack, item: Item, row: Row) -> _Line:
    return (
        pack.meeting.on.isoformat(), _instant(pack.as_at), pack.marking.value, "yes" if pack.samples else "no",
        item.number, item.title, row.indicator.id, row.indicator.title, row.quarter.name,
    )  # fmt: skip


def _figure(figure: Figure) -> _Line:
    row = figure.row
    return (
        row.indicator.basis.value, row.data_from.isoformat() if row.data_from else None,
        row.data_to.isoformat() if row.data_to else None, exact(row.value), row.indicator.unit, _mark(row),
        *_bounds(row.level), *_bounds(row.expected), row.rating.value, row.reason,
        exact(row.change_on_quarter.value), exact(row.change_on_year.value), row.signal.value if row.signal else None,
        row.finding, row.indicator.owner, figure.comment.words if figure.comment else None, *_before(figure),
    )  # fmt: skip


def _mark(row: Row) -> str | None:
    if row.suppressed:
        return HIDDEN
    if row.value is None:
        return UNKNOWN
    return PROVISIONAL if row.provisional else None


def _before(figure: Figure) -> _Line:
    before = figure.before
    if before is None:
        return (None,) * 4
    mark = HIDDEN if before.suppressed else UNKNOWN if before.value is None else None
    return before.quarter.name, exact(before.value), mark, None if before.suppressed else before.rating.value


def _source(cell: PackCell) -> _Line:
    return (
        cell.file, cell.sha256 or None, _instant(cell.received), cell.sheet or None, cell.cell or None,
        cell.part or None, exact(cell.value), cell.marker or None, cell.corrected or None,
    )  # fmt: skip


def _bounds(level: Level | None) -> tuple[CellValue, CellValue]:
    """The ends of a target; both the same where it is no range."""
    low, high = level if isinstance(level, tuple) else (level, level)
    return exact(low), exact(high)


def exact(value: Fraction | None) -> CellValue:
    """A number as a file holds it: whole where it is whole, unrounded otherwise."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def _instant(moment: datetime) -> str:
    return moment.astimezone(LONDON).isoformat()
