"""The table behind a chart: what the chart shows, as words for people and as values for files, made once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import NamedTuple

from charts.wording import NONE
from performance.wording import number

_LONG = 14  # rows beyond which the table scrolls in a window of its own

Value = str | int | float | Decimal | None


class Entry(NamedTuple):
    """A cell: what people read, and the unrounded value (or the words) that a download holds; None where there is none.

    `emphasis` marks the row or cell that the page is about.
    """

    shown: str
    value: Value
    emphasis: bool = False


class Column(NamedTuple):
    """A column's heading; `numeric` columns are set to the right."""

    words: str
    numeric: bool = True


class DataTable(NamedTuple):
    """A table whose first column heads its rows."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Entry, ...], ...]


def words(text: str, *, emphasis: bool = False) -> Entry:
    """A cell of words."""
    return Entry(text, text, emphasis)


def figure(value: Fraction | None, unit: str = "", *, note: str = "", emphasis: bool = False) -> Entry:
    """A cell of a figure: – where there is none; `note` stands behind it ("(p)")."""
    if value is None:
        return Entry(NONE, None, emphasis)
    exact = int(value) if value.denominator == 1 else float(value)
    return Entry(" ".join(filter(None, (number(value, unit), note))), exact, emphasis)


def hidden(*, emphasis: bool = False) -> Entry:
    """A cell of a small number: neither the page nor a download holds it."""
    return Entry("[c]", "[c]", emphasis)


def data_table(table: DataTable) -> str:
    """The table as HTML; in a window that scrolls where it is long."""
    head = "".join(f'<th scope="col"{_kind(column)}>{escape(column.words)}</th>' for column in table.columns)
    rows = "".join(_row(row, table.columns) for row in table.rows)
    caption = escape(table.caption)
    long = " sp-long" if len(table.rows) > _LONG else ""
    return (
        f'<div class="sp"><div class="sp-scroll{long}" tabindex="0" role="region" aria-label="{caption}, table">'
        f'<table class="sp-plain"><caption class="sp-hidden">{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></div>"
    )


def _row(row: Sequence[Entry], columns: Sequence[Column]) -> str:
    first, *rest = row
    cells = "".join(f"<td{_kind(column)}>{_cell(one)}</td>" for one, column in zip(rest, columns[1:], strict=True))
    return f'<tr><th scope="row">{_cell(first)}</th>{cells}</tr>'


def _cell(one: Entry) -> str:
    return f"<b>{escape(one.shown)}</b>" if one.emphasis else escape(one.shown)


def _kind(column: Column) -> str:
    return ' class="sp-num"' if column.numeric else ""
