"""From a figure back to the cells it came from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple, Protocol

from loaders.reading.layout import Keeps
from loaders.reading.periods import Grain, Period, first_of_month
from performance.basis import Amount, Parts
from performance.definitions.indicator import Indicator, Selection
from warehouse.figures import Cell
from warehouse.submissions import SubmissionStatus

Wanted = tuple[tuple[str, frozenset[str]], ...]


class TracedCell(NamedTuple):
    """One observation behind a figure. `part` is "numerator" or "denominator" for a ratio, "" otherwise.

    `sha256` is "" where the file holds what the reader may not see: small numbers could be tried until it fits.
    `value` is None where the partner gave none, or where the reader may not see it (`marker` `[c]`); `cell` is then ""
    for a file with a row a person, which stands once. `shows_neighbours`
    is False for files of which only a reduced copy is kept. `corrected` says how and why `value` is not what the
    partner gave, "" where it is.
    """

    submission: str
    file: str
    sha256: str
    received: datetime
    by: str
    sheet: str
    cell: str
    value: float | None
    part: str
    marker: str
    note: str
    period: Period
    shows_neighbours: bool
    corrected: str = ""


class CellReading(Protocol):
    """Where cells are read: a reading, or one that has read them all together."""

    def cells(  # noqa: D102  as Reading.cells
        self, as_at: datetime, measure: str, area_level: str, area: str, selection: Wanted, period_start: date,
        period_end: date, grain: Grain,
    ) -> list[Cell]: ...  # fmt: skip


def trace(
    reading: CellReading, as_at: datetime, area: str, indicator: Indicator, amount: Amount,
    received: Iterable[SubmissionStatus], *, hide: bool,
) -> tuple[TracedCell, ...]:  # fmt: skip
    """The cells whose values make a figure, of the files `received` by then; `corrected` is left the correction's id.

    With `hide` the cells are named and their values left out.
    Of a file with a row a person the cells are not named either: there as many cells as people are counted.
    """
    parts = [amount.numerator_parts, amount.denominator_parts]
    names = ["numerator", "denominator"] if indicator.is_ratio else [""]
    submissions = {one.submission.submission: one.submission for one in received}
    found = []
    for name, selection, made_of in zip(names, indicator.selections, parts, strict=False):
        for cell in cells_of(reading, as_at, area, selection, made_of):
            submission = submissions[cell.submission]
            kept = submission.kept_as is Keeps.AS_RECEIVED
            told = _traced(cell, name, submission.by, hide=hide, shows_neighbours=kept and not hide)
            found.append(told._replace(cell="", period=amount.period) if hide and not kept else told)
    return tuple(dict.fromkeys(found))


def _traced(cell: Cell, part: str, by: str, *, hide: bool, shows_neighbours: bool) -> TracedCell:
    return TracedCell(
        cell.submission,
        cell.file,
        cell.sha256,
        cell.received,
        by,
        cell.sheet,
        cell.cell,
        None if hide else cell.value,
        part,
        "[c]" if hide else cell.marker,
        "" if hide else cell.note,
        Period(cell.period_start, cell.period_end),
        shows_neighbours,
        cell.corrected,
    )


def cells_of(reading: CellReading, as_at: datetime, area: str, selection: Selection, made_of: Parts) -> list[Cell]:
    """The observations that a selection keeps of the periods a figure is made of, with their cells."""
    wanted = tuple((part.dimension, part.values) for part in selection.filters if not part.exclude)
    left_out = [part for part in selection.filters if part.exclude]
    found = []
    for grain, span in _runs(made_of):
        cells = reading.cells(as_at, selection.measure, "borough", area, wanted, span.start, span.end, grain)
        found += [cell for cell in cells if all(part.keeps(getattr(cell, part.dimension)) for part in left_out)]
    return found


def _runs(made_of: Parts) -> list[tuple[Grain, Period]]:
    """Neighbouring periods of one grain as one run, so that a year of months is one question."""
    runs: list[tuple[Grain, Period]] = []
    for grain, span in sorted(made_of, key=lambda part: part[1]):
        if runs and runs[-1][0] is grain and first_of_month(runs[-1][1].end, 1) == span.start:
            runs[-1] = (grain, Period(runs[-1][1].start, span.end))
        else:
            runs.append((grain, span))
    return runs
