"""Native tables with a header row flagged as one; rows are measured first, so that a table ends where it must."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from charts.theme import LIGHT
from reports.slides_box import Box
from reports.slides_draw import LEFT, RIGHT, emu, fill, frame, line, next_number, place, text_body
from reports.slides_measure import LEADING, SMALLEST, Paragraph, Ruler, plain
from reports.slides_native import Native

_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"
_SIDE, _ABOVE = 0.08, 0.04  # inches of space in a cell
_LINE = SMALLEST * LEADING / 72
_FIRM = 18  # letters of a rating or a number; what is longer is words
_LARGER = (24.0, 22.0, 20.0)  # points, where a table leaves room


class Column(NamedTuple):
    """A column: its head, its share of the width, whether it holds numbers."""

    head: str
    share: float
    number: bool = False


class Table(NamedTuple):
    """What a table says; a cell is a paragraph. `alt` says what it holds."""

    name: str
    alt: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Paragraph, ...], ...]


class Laid(NamedTuple):
    """A table as it fits: its rows with their heights in inches, and how many rows were left out."""

    rows: tuple[tuple[Paragraph, ...], ...]
    heights: tuple[float, ...]
    left_out: int


def widths(table: Table, width: float, ruler: Ruler) -> tuple[float, ...]:
    """How wide each column is, in inches: by its share, but no narrower than its longest word or its numbers."""
    whole = sum(column.share for column in table.columns)
    shares = [width * column.share / whole for column in table.columns]
    for firm in (True, False):
        needed = [_needed(table, place, ruler, firm=firm) for place in range(len(shares))]
        missing = sum(max(0.0, need - share) for need, share in zip(needed, shares, strict=True))
        spare = sum(max(0.0, share - need) for need, share in zip(needed, shares, strict=True))
        if missing <= spare:
            break
    if not 0 < missing <= spare:
        return tuple(shares)
    give = missing / spare
    pairs = zip(needed, shares, strict=True)
    return tuple(need if need > share else share - (share - need) * give for need, share in pairs)


def _needed(table: Table, place: int, ruler: Ruler, *, firm: bool) -> float:
    """How wide a column must be so that no word in it is broken; `firm`: and no number or rating. In inches."""
    column = table.columns[place]
    longest = max((ruler.width(word, SMALLEST, bold=True) for word in column.head.split()), default=0.0)
    for row in table.rows:
        whole = firm and (column.number or place == 0) and len(row[place].words) < _FIRM
        words = [row[place].words] if whole else row[place].words.split()
        longest = max([longest, *(ruler.width(word, SMALLEST, bold=True) for word in words)])
    return longest + 2 * _SIDE + 0.02


def enlarged(table: Table, box: Box, ruler: Ruler) -> Table:
    """The table in the largest type in which it is whole; ratings and numbers take no more lines for it."""
    across = widths(table, box.width, ruler)
    for size in _LARGER:
        tried = table._replace(rows=tuple(tuple(cell._replace(size=size) for cell in row) for row in table.rows))
        high = sum(_height(row, across, ruler) for row in (_head(table, size), *tried.rows))
        if high <= box.height and _short(tried, across, ruler) == _short(table, across, ruler):
            return tried
    return table


def _short(table: Table, across: Sequence[float], ruler: Ruler) -> list[int]:
    """The lines of the cells that should not be broken: those of the first column, and numbers."""
    firm = [place == 0 or column.number for place, column in enumerate(table.columns)]
    rows = (_head(table, _size(table)), *table.rows)
    return [
        ruler.lines(cell, width - 2 * _SIDE)
        for row in rows
        for cell, width, held in zip(row, across, firm, strict=True)
        if held
    ]


def _head(table: Table, size: float) -> tuple[Paragraph, ...]:
    return tuple(plain(one.head, size, LIGHT.ink2, bold=True) for one in table.columns)


def _size(table: Table) -> float:
    return table.rows[0][0].size if table.rows else SMALLEST


def laid(table: Table, box: Box, ruler: Ruler) -> Laid:
    """The table cut to a box: the longest rows lose lines first; then the last rows go, which a last row counts."""
    across = widths(table, box.width, ruler)
    room = box.height - _height(_head(table, _size(table)), across, ruler) + 1e-6
    rows = list(table.rows)
    heights = [_height(row, across, ruler) for row in rows]
    while rows and sum(heights) > room and max(heights) > _LINE + 2 * _ABOVE + 1e-6:
        longest = max(range(len(rows)), key=lambda place: (heights[place], place))
        most = round((heights[longest] - 2 * _ABOVE) / _LINE) - 1
        cells = zip(rows[longest], across, strict=True)
        rows[longest] = tuple(ruler.cut(cell, width - 2 * _SIDE, max(most, 1)) for cell, width in cells)
        heights[longest] = _height(rows[longest], across, ruler)
    if sum(heights) <= room:
        return Laid(tuple(rows), tuple(heights), 0)
    kept = len(rows)
    while kept and sum(heights[:kept]) + _LINE + 2 * _ABOVE > room:
        kept -= 1
    last = (plain(f"and {len(rows) - kept} more, in the notes", colour=LIGHT.ink2), *[plain("")] * (len(across) - 1))
    return Laid((*rows[:kept], last), (*heights[:kept], _LINE + 2 * _ABOVE), len(rows) - kept)


def _height(row: Sequence[Paragraph], across: Sequence[float], ruler: Ruler) -> float:
    """How high a row is, in inches."""
    cells = zip(row, across, strict=True)
    return max(ruler.height([cell], width - 2 * _SIDE) for cell, width in cells) + 2 * _ABOVE


def add_table(shapes: Native, table: Table, box: Box, ruler: Ruler) -> float:
    """Draw a table at the top of a box, no higher than it. Returns where it ends, in inches."""
    table = enlarged(table, box, ruler)
    fitted = laid(table, box, ruler)
    across = widths(table, box.width, ruler)
    head = _head(table, _size(table))
    heights = [_height(head, across, ruler), *fitted.heights]
    rows = [_row(head, table.columns, heights[0], head=True)]
    for cells, height in zip(fitted.rows, fitted.heights, strict=True):
        rows.append(_row(cells, table.columns, height, whole=fitted.left_out > 0 and cells is fitted.rows[-1]))
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in across)
    whole = Box(box.left, box.top, box.width, sum(heights))
    place(shapes, _framed(next_number(shapes), table, whole, f"<a:tblGrid>{grid}</a:tblGrid>{''.join(rows)}"))
    return whole.bottom


def _framed(number: int, table: Table, box: Box, rows: str) -> str:
    named = f'<p:cNvPr id="{number}" name={quoteattr(table.name)} descr={quoteattr(table.alt)}/>'
    where = frame(box).replace("a:xfrm", "p:xfrm")
    style = f'<a:tblPr firstRow="1"><a:tableStyleId>{_PLAIN_STYLE}</a:tableStyleId></a:tblPr>'
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr>{named}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{where}<a:graphic>"
        f'<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>{style}{rows}</a:tbl>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(
    cells: Sequence[Paragraph], columns: Sequence[Column], height: float, *, head: bool = False, whole: bool = False
) -> str:
    """A row as XML; `whole`: its first cell goes across."""
    drawn = "".join(
        _cell(cell, column, head=head, spans=(len(columns) if place == 0 else 0) if whole else 1)
        for place, (cell, column) in enumerate(zip(cells, columns, strict=True))
    )
    return f'<a:tr h="{emu(height)}">{drawn}</a:tr>'


def _cell(words: Paragraph, column: Column, *, head: bool, spans: int) -> str:
    """A cell as XML; it spans so many columns, none where another spans it."""
    merged = "" if spans == 1 else f' gridSpan="{spans}"' if spans else ' hMerge="1"'
    body = text_body("a:txBody", [words], align=RIGHT if column.number and spans == 1 else LEFT)
    edge = line(LIGHT.edge if head else LIGHT.line, 1.5 if head else 0.75).replace("a:ln", "a:lnB")
    sides = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
    inset = f'marL="{emu(_SIDE)}" marR="{emu(_SIDE)}" marT="{emu(_ABOVE)}" marB="{emu(_ABOVE)}"'
    anchor = "b" if head else "t"
    return (
        f'<a:tc{merged}>{body}<a:tcPr {inset} anchor="{anchor}">{sides}{edge}{fill(LIGHT.surface if head else "")}'
        "</a:tcPr></a:tc>"
    )
