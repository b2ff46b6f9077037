"""Rows and columns of a return that nobody declared: said, or refused where one seems to be a known one renamed."""

from __future__ import annotations

from loaders.reading.ask import Ask
from loaders.reading.blocks import Heading
from loaders.reading.heading import Role, role_of, seems_a_period
from loaders.reading.return_sheet import Part, SheetReader
from loaders.reading.return_table import labels
from loaders.reading.row_labels import is_figure
from loaders.reading.spans import FIGURES, runs_on
from loaders.reading.text import is_blank, key
from loaders.reading.totals import check_total_row
from loaders.reading.wording import is_total, nearest_of, spellings

_NO_FIGURES = {Role.NOT_READ, Role.TARGET}


def check_rows(reader: SheetReader, part: Part) -> None:
    """Say which rows of a part were not read; an error where one looks like a missing row under another name."""
    known = [row for row in part.span.rows if row in reader.plan.labelled or row in part.members]
    if not known:
        return
    used = _rows_used(reader, part)
    _check_names_of_lists(reader, part, used)
    first = part.span.first if part.span.headings else _first_of_table(reader, min(known))
    for row in range(first, part.span.last):
        if row not in used and row not in reader.plan.headers:
            _stranger(reader, part, row)


def _first_of_table(reader: SheetReader, known: int) -> int:
    """The first row of a table without a header: what stands directly above its known rows, with a figure."""
    row = known
    while row > 0 and len(reader.plan.grid.filled(row - 1)) > 1 and row - 1 not in reader.plan.labelled:
        row -= 1
    return row


def check_columns(reader: SheetReader, part: Part) -> None:
    """Say which columns hold figures under a heading that nobody knows, or under none."""
    if not part.span.headings:
        return
    headed = {heading.column: heading for heading in part.span.headings}
    rows = [label for row in part.span.rows if (label := reader.plan.labelled.get(row))]
    first = min(heading.column for heading in part.span.headings)
    for column in range(first, reader.plan.grid.width):
        heading = headed.get(column)
        if heading and heading.role is not Role.UNKNOWN:
            continue
        for label in rows:
            at = label.row + 1 if label.row in reader.plan.headers else label.row
            if column > label.column and is_figure(reader.plan.grid.value(at, column)):
                _column(reader, heading, at, column)
                break


def _check_names_of_lists(reader: SheetReader, part: Part, used: set[int]) -> None:
    """An error where a row that may as well be a line of a list stands among rows nobody knows."""
    held = {key(words): one for one in reader.declared.lists for words in one.holds}
    for row in part.span.rows:
        label = reader.plan.labelled.get(row)
        one = next((held[spelt] for spelt in spellings(label.words) if spelt in held), None) if label else None
        beside = [near for near in (row - 1, row + 1) if near in part.span.rows and near not in used]
        if label and one and any(_holds_figure(reader, part, near) for near in beside):
            message = (
                f"{label.words!r} stands among rows we do not know: is this a list? Head it {one.heading!r}, "
                f"or call the row {label.rows[0].label!r}."
            )
            near = label.rows[0].label
            reader.notes.error(row, label.column, message, label.words, near, asks=Ask.COLUMNS, near=near)


def _holds_figure(reader: SheetReader, part: Part, row: int) -> bool:
    grid = reader.plan.grid
    return row not in reader.plan.headers and any(
        is_figure(grid.value(row, column)) and _may_be_figure(part, column) for column in grid.filled(row)
    )


def _column(reader: SheetReader, heading: Heading | None, row: int, column: int) -> None:
    if heading is None:
        message = "This figure has no heading: nothing says which period it is of. Write one above it, or delete it."
        reader.notes.error(row, column, message, reader.plan.grid.value(row, column), "a heading such as Q3 2017/18")
        return
    at = max((header for header in reader.plan.headers if header <= row), default=row)
    if heading.said.unclear or seems_a_period(heading.words):
        message = f"{heading.words!r} is no period we can read. Write it as Q3 2017/18, Oct-Dec 2017 or 2017/18."
        reader.notes.error(at, column, message, heading.words, "a period such as Q3 2017/18", asks=Ask.COLUMNS)
    else:
        message = f"The column {heading.words!r} was not read: it is neither a period nor a target, total or comment."
        reader.notes.warning(at, column, message, heading.words)


def _rows_used(reader: SheetReader, part: Part) -> set[int]:
    """Known rows, the rows of lists, and the rows that only run on from one of them."""
    used = {
        row for row in part.span.rows if row in reader.plan.labelled or row in part.members or row in reader.plan.listed
    }
    for row in sorted(used):
        label = reader.plan.labelled.get(row)
        edge = label.column if label else -1
        following = row + 1
        if label and label.row in reader.plan.headers:
            used.add(following)
            following += 1
        while label and following < part.span.last and runs_on(reader.plan, following, edge):
            used.add(following)
            following += 1
    return used


def _stranger(reader: SheetReader, part: Part, row: int) -> None:
    grid = reader.plan.grid
    filled = grid.filled(row)
    figures = [
        column
        for column in filled
        if (column > filled[0] or isinstance(grid.value(row, column), int | float))  # a lone text is a note
        and is_figure(grid.value(row, column))
        and _may_be_figure(part, column)
    ]
    words = [column for column in filled if not figures or column < figures[0]]
    if not figures:
        return
    if not words or not isinstance(grid.value(row, words[-1]), str):
        message = "These figures have no label: nothing says what they count. Write it beside them, or delete them."
        reader.notes.error(row, figures[0], message, grid.value(row, figures[0]), "a label")
        return
    label = grid.words(row, words[-1])
    if is_total(label):
        check_total_row(reader, part, row, words[-1])
    elif role_of(label) not in _NO_FIGURES:
        _unknown(reader, row, words[-1], label)


def _may_be_figure(part: Part, column: int) -> bool:
    return not part.span.headings or any(
        heading.column == column and heading.role in FIGURES for heading in part.span.headings
    )


def _unknown(reader: SheetReader, row: int, column: int, label: str) -> None:
    met = {id(entry) for known in reader.plan.labelled.values() for entry in known.rows}
    missing = {name: entry for entry in reader.declared.rows if id(entry) not in met for name in labels(entry)}
    near = nearest_of(label, missing)
    if near:
        expected = missing[near].label
        message = f"{label!r} is no row we know; the nearest is {expected!r}, which is missing. Was it renamed?"
        reader.notes.error(row, column, message, label, expected, asks=Ask.COLUMNS, near=expected)
    elif key(label) and not is_blank(label):
        reader.notes.warning(row, column, f"The row {label!r} was not read: no indicator uses it.", label)
