"""The single figures that changed between two days, all of them, as a CSV file."""

from __future__ import annotations

from collections.abc import Iterable

from performance.rehearsal.changes import FigureChange, Kind
from reports.csv_file import csv_bytes

_HEADS = ("figure", "of which", "period_start", "period_end", "what", "before", "before marker", "now", "now marker")
_WHAT = {Kind.NEW: "new", Kind.REVISED: "revised", Kind.VANISHING: "no longer there"}


def changed_figures_csv(changes: Iterable[FigureChange], *lines: str) -> bytes:
    """A row a figure, numbers as they stand in the files; what is hidden from the reader is [c]. `lines` stand below:
    which days, for whom."""
    rows = [
        (
            one.title, one.detail, one.period.start.isoformat(), one.period.end.isoformat(), _WHAT[one.kind],
            one.before, one.before_marker, one.after, one.after_marker,
        )
        for one in changes
    ]  # fmt: skip
    return csv_bytes(_HEADS, [*rows, (), *((line,) for line in lines)])
