"""The lines above a printed table that may name its period."""

from __future__ import annotations

from loaders.reading.blocks import Plan
from loaders.reading.heading import Role, role_of
from loaders.reading.sheet import Sheet
from loaders.reading.spans import Span
from loaders.reading.spoken import spoken
from loaders.reading.text import is_blank

_LONGEST_TITLE = 140


def title_lines(plan: Plan, span: Span) -> tuple[list[str], list[str], list[str]]:
    """The words beside the headings, the lines next above the span, and the title of the sheet, each nearest first.

    What an officer said of the sheet stands farthest off: it fills in what the file leaves open.

    Between two tables only a line that is a period counts: a note may mention a quarter ("Q1 was June only").
    """
    grid = plan.grid
    edge = min((heading.column for heading in span.headings), default=grid.width)
    heads = [grid.words(span.first, column) for column in range(edge)] if span.headings else []
    own = [line for line in heads if line and role_of(line) is Role.PERIOD]
    if grid.turned:
        first = min(one.column for one in (*plan.labelled.values(),)) if plan.labelled else edge
        return own, [line_of(grid.sheet, row) for row in range(first - 1, -1, -1)], list(grid.sheet.title)
    known = {*plan.labelled, *plan.listed}
    top = span.first if span.headings else min(row for row in known if row >= span.first)
    before = [row for row in known if row < top]
    start = max(before, default=-1)
    lines = [(row, line_of(grid.sheet, row)) for row in range(top - 1, -1, -1) if row not in plan.headers | known]
    if not before:
        return own, [], [*(line for _, line in lines), *grid.sheet.title]
    near = [line for row, line in lines if row > start and _is_period(line)]
    return own, near, [*(line for row, line in lines if row < min(before)), *grid.sheet.title]


def lines_of(sheet: Sheet) -> list[str]:
    """Every line of a sheet that could be a title."""
    return [line for row in range(min(len(sheet.rows), 60)) if (line := line_of(sheet, row))]


def line_of(sheet: Sheet, row: int) -> str:
    """The words of a row; "" for a row with figures, and for a tale told in sentences."""
    values = [value for value in sheet.rows[row] if not is_blank(value)] if row < len(sheet.rows) else []
    if any(isinstance(value, int | float) for value in values):
        return ""
    line = " ".join(" ".join(value.split()) for value in values if isinstance(value, str))
    return "" if len(line) > _LONGEST_TITLE or line.endswith(".") else line


def _is_period(line: str) -> bool:
    said = spoken(line)
    return role_of(line) is Role.PERIOD or (len(line) <= 60 and said.period() is not None and not said.remark)
