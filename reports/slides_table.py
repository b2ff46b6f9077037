"""Native tables with a header row flagged as one; rows are measured first, so that a table ends where it must."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from charts.theme import LIGHT
from reports.slides_box import Box
from reports.slides_draw import LEFT, RIGHT, emu, fill_frame, rgb
from reports.slides_measure import LEADING, SMALLEST, Paragraph, Ruler, plain
from reports.slides_native import Native

_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"
_SIDE, _ABOVE = 0.08, 0.05  # inches of space in a cell
_LINE = SMALLEST * LEADING / 72
_LARGER = (24.0, 22.0, 20.0)  # points, where a table leaves room
_MOST_LINES = 8


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


def widths(table: Table, width: float) -> tuple[float, ...]:
    """How wide each column is, in inches."""
    whole = sum(column.share for column in table.columns)
    return tuple(width * column.share / whole for column in table.columns)


def enlarged(table: Table, box: Box, ruler: Ruler) -> Table:
    """The table in the largest type in which it is whole and no cell takes another line than in the smallest."""
    inner = [width - 2 * _SIDE for width in widths(table, box.width)]
    for size in _LARGER:
        tried = table._replace(rows=tuple(tuple(cell._replace(size=size) for cell in row) for row in table.rows))
        high = sum(_height([_head(table, size), *tried.rows], inner, ruler))
        if high <= box.height and _lines(tried, inner, ruler) == _lines(table, inner, ruler):
            return tried
    return table


def _lines(table: Table, inner: Sequence[float], ruler: Ruler) -> list[int]:
    return [ruler.lines(cell, width) for row in table.rows for cell, width in zip(row, inner, strict=True)]


def _head(table: Table, size: float) -> tuple[Paragraph, ...]:
    return tuple(plain(one.head, size, LIGHT.ink2, bold=True) for one in table.columns)


def _size(table: Table) -> float:
    return table.rows[0][0].size if table.rows else SMALLEST


def laid(table: Table, box: Box, ruler: Ruler) -> Laid:
    """The table cut to a box: long cells to fewer and fewer lines; then the last rows, which a last row counts."""
    inner = [width - 2 * _SIDE for width in widths(table, box.width)]
    room = box.height - _height([_head(table, _size(table))], inner, ruler)[0]
    for most in range(_MOST_LINES, 0, -1):
        rows = [_cut(row, inner, most, ruler) for row in table.rows]
        heights = _height(rows, inner, ruler)
        if sum(heights) <= room + 1e-6:
            return Laid(tuple(rows), tuple(heights), 0)
    kept = len(rows)
    while kept and sum(heights[:kept]) + _LINE + 2 * _ABOVE > room + 1e-6:
        kept -= 1
    out = len(rows) - kept
    words = f"and {out} more, in the notes"
    last = (plain(words, colour=LIGHT.ink2), *(plain("") for _ in inner[1:]))
    return Laid((*rows[:kept], last), (*heights[:kept], _LINE + 2 * _ABOVE), out)


def add_table(shapes: Native, table: Table, box: Box, ruler: Ruler) -> float:
    """Draw a table at the top of a box, no higher than it. Returns where it ends, in inches."""
    table = enlarged(table, box, ruler)
    fitted = laid(table, box, ruler)
    inner = [width - 2 * _SIDE for width in widths(table, box.width)]
    head = _head(table, _size(table))
    heights = [*_height([head], inner, ruler), *fitted.heights]
    whole = Box(box.left, box.top, box.width, sum(heights))
    frame = shapes.add_table(len(heights), len(table.columns), *emu(whole))
    frame.name = table.name
    frame._element.xpath(".//p:cNvPr")[0].set("descr", table.alt)
    drawn = frame.table
    drawn._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN_STYLE
    drawn.first_row, drawn.horz_banding = True, False
    for column, width in zip(drawn.columns, widths(table, box.width), strict=True):
        column.width = Inches(width)
    for place, (cells, height) in enumerate(zip((head, *fitted.rows), heights, strict=True)):
        drawn.rows[place].height = Inches(height)
        for across, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
            _fill(drawn.cell(place, across), cell, column, head=place == 0)
    if fitted.left_out:
        drawn.cell(len(heights) - 1, 0).merge(drawn.cell(len(heights) - 1, len(table.columns) - 1))
    return whole.bottom


def _cut(row: Sequence[Paragraph], inner: Sequence[float], most: int, ruler: Ruler) -> tuple[Paragraph, ...]:
    return tuple(ruler.cut(cell, width, most) for cell, width in zip(row, inner, strict=True))


def _height(rows: Sequence[Sequence[Paragraph]], inner: Sequence[float], ruler: Ruler) -> list[float]:
    return [max(map(ruler.height, ([cell] for cell in row), inner)) + 2 * _ABOVE for row in rows]


def _fill(cell: Native, words: Paragraph, column: Column, *, head: bool) -> None:
    fill_frame(cell.text_frame, [words], align=RIGHT if column.number else LEFT)
    cell.margin_left = cell.margin_right = Inches(_SIDE)
    cell.margin_top = cell.margin_bottom = Inches(_ABOVE)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.TOP
    properties = cell._tc.get_or_add_tcPr()
    properties.insert(0, _below(LIGHT.edge if head else LIGHT.line, 1.5 if head else 0.75))
    if head:
        cell.fill.solid()
        cell.fill.fore_color.rgb = rgb(LIGHT.surface)


def _below(colour: str, points: float) -> etree._Element:
    """The line under a cell."""
    drawn = f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'
    return etree.fromstring(f'<a:lnB {nsdecls("a")} w="{Pt(points)}">{drawn}</a:lnB>')
