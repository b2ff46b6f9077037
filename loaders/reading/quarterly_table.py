"""A figures table as printed: labels down the side, periods across (or the other way round), read by what is declared.

The one reader for every partner's return: the rows, their wordings and the words beside figures are declared
(`return_table.py`); nothing of any one partner is known here.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable

from loaders.reading.blocks import Plan, plan
from loaders.reading.grid import grids
from loaders.reading.layout import Context, Layout
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.periods import Period
from loaders.reading.problem import Problems
from loaders.reading.return_sheet import Part, Read, SheetReader, Slot, slot_of
from loaders.reading.return_table import DIMENSIONS_OF_RETURNS, ReturnTable, labels
from loaders.reading.sheet import Book, Sheet
from loaders.reading.strangers import check_columns, check_rows
from loaders.reading.table import Column, Table
from loaders.reading.text import key
from loaders.reading.title_lines import lines_of
from loaders.reading.totals import check_totals, drop_wholes
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
    _missing_rows(plans, declared, problems)
    _missing_columns(plans, declared, problems)
    parts: list[Part] = []
    for found in plans:
        reader = SheetReader(found, declared, elsewhere, problems)
        for part in reader.read():
            check_totals(reader, part)
            check_rows(reader, part)
            check_columns(reader, part)
            parts.append(part)
    figures = _once([read for part in parts for read in part.found], problems)
    if not figures and not problems.stop:
        message = "No figures stand beside the rows of this return. Send the sheet with its figures."
        problems.error(message, sheet=tables[0].sheet.name, expected="at least one figure")
    _check_lists(figures, declared, problems)
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
    columns = {row.label: label.column for label in found.labelled.values() for row in label.rows}
    columns |= {listed.declared.heading: listed.column for listed in found.listed.values()}
    first = min([*found.labelled, *found.listed])
    return Table(found.grid.sheet, first, columns, (), (), (), ())


def _missing_rows(plans: list[Plan], declared: ReturnTable, problems: Problems) -> None:
    """An error for each required figure without a row, in the book, or in a sheet that holds most of what the book does."""  # noqa: E501
    held = [
        {slot_of(row, None, declared) for label in found.labelled.values() for row in label.rows} for found in plans
    ]
    everywhere = set().union(*held)
    told: set[tuple[str, str]] = set()
    for row in (row for row in declared.rows if row.required):
        for found, slots in zip(plans, held, strict=True):
            lacking = slot_of(row, None, declared) not in slots and 2 * len(slots) > len(everywhere)
            sheet = found.grid.sheet.name
            if lacking and not set(labels(row)) & {name for where, name in told if where == sheet}:
                told |= {(sheet, name) for name in labels(row)}
                message = f"The row {row.label!r} is missing. Add it, with a figure or left empty where none is known."
                problems.error(message, sheet=sheet, expected=row.label)


def _missing_columns(plans: list[Plan], declared: ReturnTable, problems: Problems) -> None:
    for found in plans:
        held = {heading.kind.label for block in found.blocks for heading in block.headings if heading.kind}
        for column in declared.columns:
            if column.required and column.label not in held:
                message = f"The column {column.label!r} is missing. Add it, or give it this heading."
                problems.error(message, sheet=found.grid.sheet.name, expected=column.label)


def _once(figures: list[Read], problems: Problems) -> list[Read]:
    """Each figure once: sums beside their parts dropped, and what is said twice noted; an error where it differs."""
    kept: dict[tuple[Slot, Period], Read] = {}
    again: dict[str, list[tuple[Read, Read]]] = defaultdict(list)
    for read in drop_wholes(figures):
        first = kept.setdefault((read.slot, read.period), read)
        if first is read or read.printed.figure.blank:
            continue
        if first.printed.figure.blank:
            kept[read.slot, read.period] = read
        elif first.printed.figure == read.printed.figure and first.sheet != read.sheet:
            again[read.sheet].append((first, read))
        else:
            message = f"This figure stands at {_place(first)} too, for the same period. Send it once."
            _say_twice(problems.error, read, message)
    for pairs in again.values():
        first, read = pairs[0]
        message = f"{len(pairs)} figure(s) of this sheet are on another too, alike; this one at {_place(first)}."
        _say_twice(problems.warning, read, message)
    return list(kept.values())


def _say_twice(say: Callable[..., None], read: Read, message: str) -> None:
    shown = read.printed.figure.marker or read.printed.figure.value
    say(message, sheet=read.sheet, cell=read.cell, found=shown, expected="one figure for one period")


def _place(read: Read) -> str:
    return f"{read.sheet} › {read.cell}" if read.sheet else read.cell


def _check_lists(figures: list[Read], declared: ReturnTable, problems: Problems) -> None:
    """Warn, once a list, where its rows do not add up to the figure they divide."""
    totals = {(read.slot.measure, read.period): read.printed.figure.value for read in figures if not read.listed}
    sums: dict[tuple[str, Period], list[Read]] = defaultdict(list)
    for read in figures:
        if read.listed:
            sums[read.slot.measure, read.period].append(read)
    for listed in declared.lists:
        wrong = []
        for (measure, period), parts in sums.items():
            total, values = totals.get((listed.adds_up_to, period)), [read.printed.figure.value for read in parts]
            if (
                measure == listed.measure
                and total is not None
                and None not in values
                and sum(filter(None, values)) != total
            ):
                wrong.append(parts[0])
        if wrong:
            message = f"{listed.heading}: in {len(wrong)} period(s) its rows do not add up to the total printed."
            problems.warning(message, sheet=wrong[0].sheet, cell=wrong[0].cell)
