"""How far the header of a printed table reaches, and the cells that belong to one of its rows."""

from __future__ import annotations

from typing import Any, NamedTuple

from loaders.reading.blocks import Block, Heading, Plan
from loaders.reading.heading import Role
from loaders.reading.number import NotAFigureError
from loaders.reading.printed import several
from loaders.reading.row_labels import Labelled, Listed, is_figure
from loaders.reading.text import is_blank, key, shown
from loaders.reading.wording import is_total

FIGURES = frozenset({Role.PERIOD, Role.VALUE})


class Span(NamedTuple):
    """Rows that belong together; `headings` is empty where the title alone says the period."""

    first: int
    last: int
    headings: tuple[Heading, ...]

    @property
    def rows(self) -> range:
        """The rows of the span."""
        return range(self.first, self.last)


class Member(NamedTuple):
    """A row of a list: where its own words stand, and the list's heading."""

    row: int
    column: int
    words: str
    listed: Listed


def spans(plan: Plan, block: Block) -> tuple[Span, ...]:
    """The block divided where its header stops to hold.

    A header reaches over blank rows and section titles as long as figures stand under its periods. Where none does,
    and the rows hold figures elsewhere (a table of labels and values with no header of its own, as printed on
    26 March 2018), those rows are read by the title. A lone row with a figure under "Target" is a target.
    """
    if not block.headings:
        return (Span(block.first, block.last, ()),)
    pieces = _pieces(plan, block)
    held = [Span(block.top, pieces[0][1], block.headings)]
    for first, last in pieces[1:]:
        headings = () if _headless(plan, block, range(first, last)) else block.headings
        held.append(Span(first, last, headings))
    return tuple(held)


def _pieces(plan: Plan, block: Block) -> list[tuple[int, int]]:
    pieces, start = [], block.first
    for row in range(block.first, block.last):
        if row > start and _divides(plan, row):
            pieces.append((start, row))
            start = row
    return [*pieces, (start, block.last)]


def _divides(plan: Plan, row: int) -> bool:
    filled = plan.grid.filled(row)
    if row in plan.labelled:
        return False
    return not filled or (len(filled) == 1 and not is_figure(plan.grid.value(row, filled[0])))


def _headless(plan: Plan, block: Block, rows: range) -> bool:
    known = [plan.labelled[row] for row in rows if row in plan.labelled]
    under = {heading.column for heading in block.headings if heading.role in FIGURES}
    values = [
        (label, plan.grid.value(label.row, column))
        for label in known
        for column in plan.grid.filled(label.row, label.column)
        if column not in under
    ]
    if not values or any(not is_blank(plan.grid.value(label.row, column)) for label in known for column in under):
        return False
    figures = [(label, raw) for label, raw in values if is_figure(raw)]
    worded = any(_has_declared_words(label, raw) for label, raw in figures)
    return worded or len({label.row for label, _ in figures}) >= 2


def _has_declared_words(label: Labelled, raw: object) -> bool:
    words = [key(word) for row in label.rows for word in row.words]
    try:
        return bool(words) and any(word in key(part.words) for part in several(raw) for word in words)
    except NotAFigureError:
        return False


def members(plan: Plan, span: Span) -> dict[int, Member]:
    """The rows of the lists of a span: those under a list's heading, to a blank row, a known row or another heading."""
    found: dict[int, Member] = {}
    listed = _running(plan, span.first)
    for row in span.rows:
        filled = plan.grid.filled(row)
        if row in plan.listed:
            listed = plan.listed[row]
        elif row in plan.labelled or not filled:
            listed = None
        if listed is None or row in plan.headers:
            continue
        own = _label_beside(plan, span, row)
        if own >= 0 and is_total(plan.grid.words(row, own)):
            listed = None
        elif own >= listed.column and (row, own) != (listed.row, listed.column):
            found[row] = Member(row, own, " ".join(shown(plan.grid.value(row, own)).split()), listed)
    return found


def _running(plan: Plan, first: int) -> Listed | None:
    """The list that runs on into a span from the one above: a line of it without any figure divides the two."""
    for row in range(first - 1, -1, -1) if first not in plan.headers else ():
        if row in plan.listed:
            return plan.listed[row]
        filled = plan.grid.filled(row)
        if row in plan.labelled or not filled or any(is_total(plan.grid.words(row, column)) for column in filled):
            return None
    return None


def _label_beside(plan: Plan, span: Span, row: int) -> int:
    """The column of the words that stand beside a row's figure, or beside what stands in its place; -1 for neither."""
    filled = plan.grid.filled(row)
    under = {heading.column for heading in span.headings if heading.role in FIGURES}
    at = next((column for column in filled[1:] if is_figure(plan.grid.value(row, column))), -1)
    if at < 0:
        at = next((column for column in sorted(under) if _is_spoilt(plan, row, column)), -1)
    return max((column for column in filled if column < at), default=-1)


def _is_spoilt(plan: Plan, row: int, column: int) -> bool:
    """Whether something stands where a figure belongs: other words, an Excel error, a formula without its value."""
    place, sheet = plan.grid.place(row, column), plan.grid.sheet
    return not is_blank(plan.grid.value(row, column)) or place in sheet.errors or place in sheet.uncalculated


def cells_of(plan: Plan, span: Span, row: int, label: int, column: int) -> list[tuple[int, Any]]:
    """The rows and values that make one cell of a printed table: its own, and words that run on beneath it.

    A label merged over header and figures ("Number attending the One Stop Shop" beside Target, Q1, Q2) has its figures
    in the row below.
    """
    start = row + 1 if row in plan.headers else row
    rows = [start]
    while (following := rows[-1] + 1) < span.last and runs_on(plan, following, label):
        rows.append(following)
    return [(at, plan.grid.value(at, column)) for at in rows if not is_blank(plan.grid.value(at, column))]


def runs_on(plan: Plan, row: int, label: int) -> bool:
    """Whether a row only carries on the words of the row above: no label, no header, no number of its own."""
    filled = plan.grid.filled(row)
    if not filled or filled[0] <= label or row in plan.headers:
        return False
    return not any(isinstance(plan.grid.value(row, column), int | float) for column in filled)
