"""A partner's sheet with the cells of a problem list marked: the heading, the rows around them, the columns beside."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape

from charts.cell_window import Rows
from charts.excerpt import GAP
from loaders.reading.cells import letters

Place = tuple[int, int]
_MOST_ROWS = 12
_MOST_COLUMNS = 6


def marked_sheet(rows: Rows, marked: Collection[Place], heading: int | None, kind: str, title: str) -> str:
    """The sheet as a table that can be scrolled and read by keyboard.

    `rows` are (number, texts), `marked` places (row, column), `heading` the row of the header, all counted from 0;
    `kind` is the class of a marked cell: sp-stop or sp-note. Nothing where none of the marked cells is among the rows.
    """
    there = dict(rows)
    wanted = [place for place in sorted(marked) if place[0] in there]
    if not wanted:
        return ""
    numbers = _numbers(there, [row for row, _ in wanted], heading)
    columns = _columns({column for row, column in wanted if row in numbers}, max(map(len, there.values()), default=0))
    head = "".join(f'<th scope="col">{letters(column)}</th>' for column in columns)
    body, before = "", None
    for number in numbers:
        if before is not None and number > before + 1 and before != heading:
            body += f'<tr><th scope="row">⋮</th><td class="sp-gap" colspan="{len(columns)}">{GAP}</td></tr>'
        cells = "".join(_cell(there[number], number, column, marked, kind, heading) for column in columns)
        body += f'<tr><th scope="row">{number + 1}</th>{cells}</tr>'
        before = number
    name = escape(title)
    return (
        f'<div class="sp-scroll" tabindex="0" role="region" aria-label="{name}"><table class="sp-cells sp-fill">'
        f'<caption class="sp-hidden">{name}</caption><thead><tr><th scope="col"><span class="sp-hidden">Row</span></th>'
        f"{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _numbers(there: Collection[int], wanted: Sequence[int], heading: int | None) -> list[int]:
    """The heading, each row with a marked cell, then their neighbours, as far as there is room."""
    marked = list(dict.fromkeys(wanted))
    beside = [number for row in marked for number in (row - 1, row + 1) if heading is None or number >= heading]
    order = [*([heading] if heading is not None else []), *marked, *beside]
    found = [number for number in dict.fromkeys(order) if number in there]
    return sorted(found[:_MOST_ROWS])


def _columns(marked: Collection[int], width: int) -> list[int]:
    """The marked columns, the first two of the sheet, which say what a row is, then neighbours."""
    columns = sorted(marked)
    beside = [near for column in columns for near in (column + 1, column - 1)]
    order = [*columns[: _MOST_COLUMNS - 1], 0, 1, *beside, *range(width)]
    found = [column for column in dict.fromkeys(order) if 0 <= column < max(width, max(columns, default=0) + 1)]
    return sorted(found[:_MOST_COLUMNS])


def _cell(
    texts: Sequence[str], row: int, column: int, marked: Collection[Place], kind: str, heading: int | None
) -> str:
    text = escape(texts[column]) if column < len(texts) else ""
    if (row, column) in marked:
        words = "stops the file" if kind == "sp-stop" else "noted"
        return f'<td class="{kind}">{text}<span class="sp-hidden"> ({words})</span></td>'
    return f"<td><b>{text}</b></td>" if row == heading else f"<td>{text}</td>"
