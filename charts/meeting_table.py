"""The tables of the pages around a meeting: real tables whose rows become blocks on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple


class Line(NamedTuple):
    """A row: its heading and its cells, all of them HTML."""

    head: str
    cells: tuple[str, ...]


class Group(NamedTuple):
    """Rows under a heading of their own; "" for none."""

    title: str
    lines: tuple[Line, ...]


def table(caption: str, heads: Sequence[str], groups: Sequence[Group], kind: str) -> str:
    """A table with its caption for those who hear it; `kind` is the class that gives its columns their widths."""
    head = "".join(f'<th scope="col" role="columnheader">{escape(words)}</th>' for words in heads)
    bodies = "".join(_body(group, len(heads)) for group in groups if group.lines)
    return (
        f'<table class="sp-list {kind}" role="table"><caption class="sp-hidden">{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{bodies}</table>'
    )


def _body(group: Group, width: int) -> str:
    title = (
        f'<tr role="row" class="sp-group"><th scope="rowgroup" role="rowheader" colspan="{width}">'
        f"<b>{escape(group.title)}</b></th></tr>"
        if group.title
        else ""
    )
    return f'<tbody role="rowgroup">{title}{"".join(map(_row, group.lines))}</tbody>'


def _row(line: Line) -> str:
    cells = "".join(f'<td role="cell">{cell}</td>' for cell in line.cells)
    return f'<tr role="row"><th scope="row" role="rowheader">{line.head}</th>{cells}</tr>'


def link(address: str, words: str, spoken: str = "") -> str:
    """A link inside the same window; `spoken` adds, for those who hear it, what the words leave to the eye."""
    more = f'<span class="sp-hidden"> {escape(spoken)}</span>' if spoken else ""
    return f'<a href="{escape(address, quote=True)}" target="_self">{escape(words)}{more}</a>'
