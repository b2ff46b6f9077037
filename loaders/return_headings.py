"""What the labels and headings of a return were taken for, and which of its rows and columns nothing names."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.likeness import Header, Headings, Label, Lacking
from loaders.reading.blocks import Heading, Plan
from loaders.reading.grid import Grid, grids
from loaders.reading.heading import Role, role_of
from loaders.reading.quarterly_table import best_plan
from loaders.reading.reads import slot_of
from loaders.reading.return_table import ReturnTable
from loaders.reading.row_labels import is_figure
from loaders.reading.sheet import Book, Sheet
from loaders.reading.spans import members, spans
from loaders.reading.wording import is_total

_MOST_LABELS = 300


def return_headings(received: Book, heard: Book, declared: ReturnTable) -> tuple[Headings, ...]:
    """The labels of each sheet that holds some of the return; of every sheet with figures where none does.

    The words are those of the book as received, what they mean that of the book as it was read.
    """
    own = {sheet.name: sheet for sheet in received.sheets}
    plans = {sheet.name: laid for sheet in heard.sheets if (laid := best_plan(sheet, declared))}
    lacking = tuple(_lacking(list(plans.values()), declared))
    if plans:
        return tuple(_planned(own[name], found)._replace(lacking=lacking) for name, found in plans.items())
    found = (
        Headings(sheet.name, 0, (), lacking, tuple(_unknown(seen[0], own, set())))
        for sheet in heard.sheets
        if (seen := grids(sheet))
    )
    return tuple(one for one in found if one.labels)


def _planned(sheet: Sheet, plan: Plan) -> Headings:
    grid, own = plan.grid, {sheet.name: sheet}
    known = [_label(grid, own, one.row, one.column, one.rows[0].label) for one in plan.labelled.values()]
    known += [_label(grid, own, one.row, one.column, one.declared.heading) for one in plan.listed.values()]
    used = {*plan.labelled, *plan.listed, *plan.headers, *_rows_of_lists(plan)}
    labels = sorted([*known, *_unknown(grid, own, used)])
    block = next((block for block in plan.blocks if block.headings), None)
    if block is None or grid.turned:
        return Headings(sheet.name, grid.place(min(label.row for label in labels), 0)[0], labels=tuple(labels))
    row = block.first - 1
    headers = (_header(sheet, row, heading) for heading in block.headings)
    return Headings(sheet.name, row, tuple(one for one in headers if one.words), (), tuple(labels))


def _header(sheet: Sheet, row: int, heading: Heading) -> Header:
    words = " ".join(str(sheet.value(row, heading.column)).split()) or heading.words
    known = heading.kind.label if heading.kind else "" if heading.role is Role.UNKNOWN else heading.words
    return Header(heading.column, words, known)


def _label(grid: Grid, own: dict[str, Sheet], row: int, column: int, means: str) -> Label:
    place = grid.place(row, column)
    words = " ".join(str(own[grid.sheet.name].value(*place)).split())
    return Label(*place, words, means)


def _rows_of_lists(plan: Plan) -> set[int]:
    return {row for block in plan.blocks for span in spans(plan, block) for row in members(plan, span)}


def _unknown(grid: Grid, own: dict[str, Sheet], used: set[int]) -> Iterator[Label]:
    """The words that stand beside a figure and name no row we know."""
    count = 0
    for row in range(grid.height):
        filled = [] if row in used or count >= _MOST_LABELS else grid.filled(row)
        figure = next((at for at in filled[1:] if is_figure(grid.value(row, at))), None)
        words = [at for at in filled if figure is not None and at < figure and grid.words(row, at)]
        if words and not is_total(grid.words(row, words[-1])) and role_of(grid.words(row, words[-1])) is Role.UNKNOWN:
            count += 1
            yield _label(grid, own, row, words[-1], "")


def _lacking(plans: list[Plan], declared: ReturnTable) -> Iterator[Lacking]:
    met = {slot_of(row, None, declared) for plan in plans for one in plan.labelled.values() for row in one.rows}
    said: set[str] = set()
    for row in sorted(declared.rows, key=lambda row: not row.required):
        slot = slot_of(row, None, declared)
        if slot not in met and row.label not in said:
            met.add(slot)
            said.add(row.label)
            yield Lacking(row.label, row.label, row.required)
    headed = {h.kind.label for plan in plans for block in plan.blocks for h in block.headings if h.kind}
    for column in declared.columns:
        if column.label not in headed:
            yield Lacking(column.label, column.label, column.required)
