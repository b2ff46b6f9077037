"""The lines of a wide crime file: which row counts which offence in which place, and which rows only sum up others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from loaders.mopac_7.areas import Place
from loaders.mopac_7.months import MonthColumn
from loaders.mopac_7.offences import Offence, find_offence, group_name, unknown_offence
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import is_blank, key, shown

_TOTALS = frozenset(
    key(words)
    for words in (
        "Total", "Totals", "All", "Grand Total", "Sub total", "Subtotal", "TNO", "All offences", "All crime",
        "All crimes", "All notifiable offences", "MOPAC 7",
    )
)  # fmt: skip
_WHOLE_OF_LONDON = frozenset(
    key(words)
    for words in (
        "London", "Met", "MPS", "MPD", "Force", "Greater London", "All boroughs", "Metropolitan Police",
        "Metropolitan Police Service", "Metropolitan Police District",
    )
)  # fmt: skip


class Line(NamedTuple):
    """A row that counts one offence in one place. `known` is False for an offence kept under its own name."""

    row: int
    place: Place
    group: str
    offence: Offence
    known: bool


class Subtotal(NamedTuple):
    """A row that sums up others; its words as they stand, blank where the row says nothing."""

    row: int
    area: str
    group: str
    offence: str


class Lines(NamedTuple):
    """What the rows of a table are."""

    lines: list[Line]
    subtotals: list[Subtotal]


PlaceOf = Callable[[Table, int, str], Place | None]


def read_lines(table: Table, months: Sequence[MonthColumn], place_of: PlaceOf, problems: Problems) -> Lines:
    """Sort the rows under the header. Errors: a row of figures without a name, a row cut short or too long."""
    found = Lines([], [])
    for row, area, group, offence in _named_rows(table, months):
        if _is_ragged(table, row, months, problems):
            continue
        if is_total(area, of_area=True) or is_total(group) or is_total(offence):
            found.subtotals.append(Subtotal(row, area, group, offence))
        elif not (area and group and offence):
            _say_nameless(table, row, (area, group, offence), problems)
        elif place := place_of(table, row, area):
            known = find_offence(group, offence)
            named = known or unknown_offence(group, offence)
            found.lines.append(Line(row, place, group_name(group), named, known is not None))
    return found


def is_total(words: str, *, of_area: bool = False) -> bool:
    """Whether a label says that its row sums up others: Total, Grand Total, Burglary Total, *Total; London, Met."""
    spelled = key(words)
    if spelled in _TOTALS or (of_area and spelled in _WHOLE_OF_LONDON):
        return True
    return spelled.endswith((" total", " totals", " subtotal")) or spelled.startswith(("total ", "all of "))


def _named_rows(table: Table, months: Sequence[MonthColumn]) -> Iterator[tuple[int, str, str, str]]:
    """Every row that names something and counts something, with the labels of its block filled down."""
    rows = range(table.body, len(table.sheet.rows))
    labels = {name: [shown(table.value(row, name)) for row in rows] for name in ("area", "group", "offence")}
    columns = [month.column for month in months]
    counted = [any(not is_blank(table.sheet.value(row, column)) for column in columns) for row in rows]
    areas, groups = _filled(labels["area"], counted, most=True), _filled(labels["group"], counted)
    cut = _cut_row(table, labels)
    for at, row in enumerate(rows):
        complete = labels["area"][at] and labels["group"][at] and labels["offence"][at]
        if counted[at] or complete or row == cut:  # anything else is a heading or a note
            yield row, areas[at], groups[at], labels["offence"][at]


def _cut_row(table: Table, labels: dict[str, list[str]]) -> int | None:
    """The last line of a CSV file where it ends among its labels: cut short, and no note under the table."""
    sheet, last = table.sheet, len(table.sheet.rows) - 1
    cells = sheet.rows[last]
    filled = [shown(cell) for cell in cells if not is_blank(cell)]
    edge = max(table.columns[name] for name in labels)
    if sheet.name or last <= table.body or not filled or len(cells) > edge or len(sheet.rows[last - 1]) <= edge:
        return None
    above = (shown(sheet.value(row, 0)) for row in range(table.body, last))
    return last if len(filled) > 1 or any(label.startswith(filled[0]) for label in above) else None


def _filled(labels: list[str], counted: list[bool], *, most: bool = False) -> list[str]:
    """Fill a label down where it stands on the first row of its block alone, as in a pivot table or merged cells.

    Where any label is repeated on the row below, blanks are gaps and not blocks, and are left; with `most` (an area
    has many offences) also where fewer rows are blank than not.
    """
    blank = [not label for label, counts in zip(labels, counted, strict=True) if counts]
    gaps = any(blank) and not (most and 2 * sum(blank) < len(blank))
    before, repeats = "", False
    for label in labels:
        repeats = repeats or (bool(label) and label == before)
        before = label
    if not gaps or repeats:
        return labels
    filled, last = [], ""
    for label in labels:
        last = label or last
        filled.append(last)
    return filled


def _is_ragged(table: Table, row: int, months: Sequence[MonthColumn], problems: Problems) -> bool:
    """A row of a CSV file that ends before the header does was cut; one that goes on has a comma too many."""
    sheet, cells = table.sheet, table.sheet.rows[row]
    width = max([month.column for month in months] + list(table.columns.values())) + 1
    if sheet.name:
        return False
    if len(cells) < width:
        problems.error(
            "The row ends before its last month: the file was cut short. Export it again.",
            sheet=sheet.name,
            cell=sheet.cell(row, len(cells)),
            found=f"{len(cells)} cells",
            expected=f"{width} cells, as many as the header",
        )
        return True
    beyond = range(len(sheet.rows[table.header]), len(cells))
    if any(not is_blank(cells[column]) for column in beyond):
        problems.error(
            "The row has more cells than the header: a name with a comma in it must stand in quotation marks.",
            sheet=sheet.name,
            cell=sheet.cell(row, beyond.start),
            found=f"{len(cells)} cells",
            expected=f"{len(sheet.rows[table.header])} cells, as many as the header",
        )
        return True
    return False


def _say_nameless(table: Table, row: int, labels: tuple[str, str, str], problems: Problems) -> None:
    for name, label, what in zip(("area", "group", "offence"), labels, ("area", "group", "offence"), strict=True):
        if not label:
            problems.error(
                f"The row holds figures but names no {what}. Write it in, or clear the row.",
                sheet=table.sheet.name,
                cell=table.cell(row, name),
                found="a blank cell",
                expected=f"the {what} that the row counts",
            )
