"""What must hold for a return as a whole: its rows are there, each figure stands once, lists add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from loaders.reading.ask import Ask
from loaders.reading.blocks import Plan
from loaders.reading.periods import Period
from loaders.reading.problem import Problems
from loaders.reading.reads import Read, Slot, slot_of
from loaders.reading.return_table import ReturnTable, labels
from loaders.reading.totals import drop_wholes


def missing_rows(
    plans: list[Plan], declared: ReturnTable, problems: Problems, absent: frozenset[str] = frozenset()
) -> None:
    """An error for each required figure without a row, in the book or in a sheet that holds most of what the book does.

    `absent`: what the sender is known not to provide, as `text.key` gives it.
    """
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
                if absent & set(labels(row)):
                    message = f"The row {row.label!r} is missing, and without it nothing can be counted. Ask for it."
                problems.error(message, sheet=sheet, cell=found.first, expected=row.label, asks=Ask.COLUMNS)


def missing_columns(plans: list[Plan], declared: ReturnTable, problems: Problems) -> None:
    """An error for each required column that no heading names."""
    for found in plans:
        held = {heading.kind.label for block in found.blocks for heading in block.headings if heading.kind}
        for column in declared.columns:
            if column.required and column.label not in held:
                message = f"The column {column.label!r} is missing. Add it, or give it this heading."
                sheet, cell = found.grid.sheet.name, found.first
                problems.error(message, sheet=sheet, cell=cell, expected=column.label, asks=Ask.COLUMNS)


def once(figures: list[Read], problems: Problems) -> list[Read]:
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


def check_lists(figures: list[Read], declared: ReturnTable, problems: Problems) -> None:
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
