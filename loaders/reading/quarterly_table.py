"""A figures table as printed: labels down the side, periods across (or the other way round), read by what is declared.

The one reader for every partner's return: the rows, their wordings and the words beside figures are declared
(`return_table.py`); nothing of any one partner is known here.
"""

from __future__ import annotations

import math
from collections import defaultdict

from loaders.reading.blocks import Plan, plan
from loaders.reading.cells import expand
from loaders.reading.grid import grids
from loaders.reading.layout import Context, Layout
from loaders.reading.notes import Notes
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.periods import Period
from loaders.reading.problem import Problems
from loaders.reading.reads import Read, Slot, slot_of
from loaders.reading.return_checks import check_lists, missing_columns, missing_rows, once
from loaders.reading.return_sheet import Part, SheetReader
from loaders.reading.return_table import DIMENSIONS_OF_RETURNS, ReturnTable, labels
from loaders.reading.return_template import template_of
from loaders.reading.sheet import Book, Sheet
from loaders.reading.strangers import check_columns, check_rows
from loaders.reading.table import Column, Table
from loaders.reading.text import key
from loaders.reading.title_lines import lines_of
from loaders.reading.totals import check_totals
from loaders.reading.wording import spellings


def layout(declared: ReturnTable) -> Layout:
    """The layout of a declared return."""
    return Layout(
        source=declared.source,
        name=declared.name,
        title=declared.title,
        partner=declared.partner,
        columns=tuple(Column(row.label, (row.label, *row.also), row.required) for row in declared.rows),
        find=lambda book: find(book, declared),
        read=lambda book, tables, context, problems: read(book, tables, declared, context, problems),
        template=template_of(declared),
        find_told=lambda book: find_told(book, declared),
        rows=declared,
    )


def find(book: Book, declared: ReturnTable) -> tuple[Table, ...]:
    """The sheets of a book that hold a declared return, as tables whose columns are the rows recognised.

    At least `least` of the declared rows (half of the required ones where it is 0), a declared column where there are
    any, and one of the words that the return `says` must stand in the book; nothing otherwise.
    """
    plans = [found for sheet in book.sheets if (found := best_plan(sheet, declared))]
    names = {row.label for found in plans for label in found.labelled.values() for row in label.rows}
    lists = {listed.declared.heading for found in plans for listed in found.listed.values()}
    required = len({row.label for row in declared.rows if row.required}) or len(declared.rows)
    if len(names | lists) < (declared.least or math.ceil(required / 2)) or not _says(book, declared):
        return ()
    if declared.columns and not any(
        heading.kind for found in plans for block in found.blocks for heading in block.headings
    ):
        return ()
    return tuple(_table(found) for found in plans)


def find_told(book: Book, declared: ReturnTable) -> tuple[Table, ...]:
    """The sheets that hold any label of a return, where somebody says that it is this return."""
    return tuple(_table(found) for sheet in book.sheets if (found := best_plan(sheet, declared)))


def best_plan(sheet: Sheet, declared: ReturnTable) -> Plan | None:
    """How a sheet is laid out, seen the way round in which more figures can be read."""
    seen = grids(sheet)
    if not seen or not _mentions(sheet, declared):
        return None
    plans = [found for grid in seen if (found := plan(grid, declared))]
    return max(plans, key=lambda found: (found.weight, not found.grid.turned), default=None)


def _mentions(sheet: Sheet, declared: ReturnTable) -> bool:
    """Whether any label of the return stands anywhere: asked first, for every file is offered to every return."""
    known = {label for row in declared.rows for label in labels(row)}
    known |= {key(words) for listed in declared.lists for words in (listed.heading, *listed.also)}
    words = {cell for row in sheet.rows for cell in row if isinstance(cell, str) and not cell.isdecimal()}
    return any(not known.isdisjoint(spellings(cell)) for cell in words)


def read(
    book: Book, tables: tuple[Table, ...], declared: ReturnTable, context: Context, problems: Problems
) -> Contents:
    """Every figure of a return, and the periods it answers for."""
    plans = [found for table in tables if (found := best_plan(table.sheet, declared))]
    held = {id(found.grid.sheet) for found in plans}
    elsewhere = tuple(line for sheet in book.sheets if id(sheet) not in held for line in lines_of(sheet))
    missing_rows(plans, declared, problems, context.absent)
    missing_columns(plans, declared, problems)
    parts: list[Part] = []
    for found in plans:
        reader = SheetReader(found, declared, elsewhere, Notes(found.grid, problems))
        for part in reader.read():
            check_totals(reader, part)
            check_rows(reader, part)
            check_columns(reader, part)
            parts.append(part)
    figures = once([read for part in parts for read in part.found], problems)
    if not figures and not problems.stop:
        message = "No figures stand beside the rows of this return. Send the sheet with its figures."
        problems.error(message, sheet=tables[0].sheet.name, expected="at least one figure")
    check_lists(figures, declared, problems)
    return contents(figures, declared, context)


def contents(figures: list[Read], declared: ReturnTable, context: Context) -> Contents:
    """Observations of the figures given, and coverage of every period that was answered for each measure."""
    needed: dict[str, set[Slot]] = defaultdict(set)
    kinds = declared.columns or (None,)
    for row in declared.rows:
        for kind in kinds:
            if row.required and (kind is None or kind.required):
                slot = slot_of(row, kind, declared)
                needed[slot.measure].add(slot)
    given: dict[tuple[str, Period], set[Slot]] = defaultdict(set)
    blank: set[tuple[str, Period]] = set()
    observations = []
    for figure in figures:
        where = (figure.slot.measure, figure.period)
        if figure.printed.figure.blank:
            if figure.listed:
                blank.add(where)
            continue
        given[where].add(figure.slot)
        observations.append(_observation(figure, context))
    coverage = [
        Coverage(measure, context.area, *period, complete=needed[measure] <= slots and (measure, period) not in blank)
        for (measure, period), slots in given.items()
    ]
    return Contents(observations, coverage)


def _observation(read: Read, context: Context) -> Observation:
    return Observation(
        measure=read.slot.measure,
        period_start=read.period.start,
        period_end=read.period.end,
        value=read.printed.figure.value,
        sheet=read.sheet,
        cell=read.cell,
        area=context.area,
        marker=read.printed.figure.marker,
        note=read.note,
        **dict(zip(DIMENSIONS_OF_RETURNS, read.slot.of, strict=True)),
    )


def _says(book: Book, declared: ReturnTable) -> bool:
    if not declared.says:
        return True
    words = [key(word) for word in declared.says]
    texts = [book_sheet.name for book_sheet in book.sheets]
    texts += [cell for sheet in book.sheets for row in sheet.rows[:60] for cell in row if isinstance(cell, str)]
    return any(word in key(text) for text in texts for word in words)


def _table(found: Plan) -> Table:
    """A sheet as the table that the guard looks at: the row of its headings, and the columns of its labels."""
    grid = found.grid
    columns = {row.label: grid.place(*label[:2])[1] for label in found.labelled.values() for row in label.rows}
    columns |= {one.declared.heading: grid.place(*one[:2])[1] for one in found.listed.values()}
    first = min([*found.labelled, *found.listed])
    above = [row for row in found.headers if row <= first]
    header = expand(found.first)[0][0] if grid.turned else max(above, default=max(first - 1, 0))
    return Table(grid.sheet, header, columns, (), (), (), ())
