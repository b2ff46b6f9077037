"""The cells behind a figure with those around them, as they stand in the partner's file; the counted ones marked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

GAP = "…"


class Shown(NamedTuple):
    """A cell: its text as displayed, whether it was counted, whether it holds a number."""

    text: str
    marked: bool = False
    number: bool = False


class Line(NamedTuple):
    """A row of the sheet by its number, counted from 1; `after_gap`: rows before it are left out."""

    number: int
    cells: tuple[Shown, ...]
    after_gap: bool = False


class Excerpt(NamedTuple):
    """A part of a sheet: the letters of its columns, the places where columns are left out before one, its rows.

    `more` says in words what is marked and not shown.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Line, ...]
    gaps: frozenset[int] = frozenset()
    more: str = ""


def excerpt_table(excerpt: Excerpt) -> str:
    """The excerpt as a table that can be scrolled and read by keyboard."""
    head = '<th scope="col"><span class="sp-hidden">Row</span></th>' + _across(
        [f'<th scope="col">{escape(letter)}</th>' for letter in excerpt.columns], excerpt.gaps, "th"
    )
    width = len(excerpt.columns) + len(excerpt.gaps) + 1
    body = ""
    for line in excerpt.rows:
        if line.after_gap:
            body += f'<tr><th scope="row">⋮</th><td class="sp-gap" colspan="{width - 1}"></td></tr>'
        body += (
            f'<tr><th scope="row">{line.number}</th>{_across(list(map(_cell, line.cells)), excerpt.gaps, "td")}</tr>'
        )
    if excerpt.more:
        body += f'<tr><th scope="row">⋮</th><td colspan="{width - 1}">{escape(excerpt.more)}</td></tr>'
    title = escape(excerpt.title)
    return (
        f'<div class="sp"><div class="sp-scroll" tabindex="0" role="region" aria-label="{title}">'
        f'<table class="sp-cells"><caption class="sp-hidden">{title}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></div>"
    )


def _across(cells: Sequence[str], gaps: frozenset[int], kind: str) -> str:
    """Cells side by side, with an ellipsis where columns are left out."""
    gap = f'<{kind} class="sp-gap">{GAP}</{kind}>'
    return "".join((gap if place in gaps else "") + cell for place, cell in enumerate(cells))


def _cell(cell: Shown) -> str:
    classes = " ".join(name for name, there in (("sp-mark", cell.marked), ("sp-num", cell.number)) if there)
    kind = f' class="{classes}"' if classes else ""
    marked = '<span class="sp-hidden"> (counted)</span>' if cell.marked else ""
    return f"<td{kind}>{escape(cell.text)}{marked}</td>"
