"""How returns stand, as one HTML table: a row a return or report, a column a quarter, the newest first.

A state is always a word with its date; what is late is a filled tag besides, what never came an outlined one. Roles are
written out, because a browser forgets that a table is one when CSS lays its rows out as blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from charts.receipt_columns import Span, columns_of, earlier, spans_of
from loaders.reading.periods import Grain, grain_or_none
from performance.quarter import Quarter
from performance.receipts.grid import Receipt, ReceiptGrid, ReceiptRow, State
from performance.receipts.still_asked import StillAsked
from performance.wording import day, month

Link = Callable[[str], str]

_NOTHING = '<span class="sp-hidden">not expected</span>'
_CAPTION = "What was expected of each partner, and what came, by quarter, the newest first"
_ASKED = (("What", ""), ("Asked of", ""), ("Asked on", "Asked on "), ("By", "by "), ("How long ago", ""))


def receipts_table(grid: ReceiptGrid, link: Link) -> str:
    """The grid; `link` gives the address of a submission. One sentence where nothing was expected yet."""
    columns = columns_of(grid)
    if not columns:
        return '<div class="sp"><p class="sp-line">Nothing was expected yet: indicators.yaml says what is.</p></div>'
    older = any(earlier(row, columns) for row in grid.rows)
    names = ("Return or report", *(column.shown for column in columns), *(("Earlier",) if older else ()))
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    rows = "".join(_row(row, columns, link, grid.today, older=older) for row in grid.rows)
    return (
        f'<div class="sp"><table class="sp-receipts" role="table"><caption class="sp-hidden">{_CAPTION}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def _row(row: ReceiptRow, columns: Sequence[Quarter], link: Link, today: date, *, older: bool) -> str:
    name = (
        f'<th scope="row" role="rowheader"><span class="sp-return">{escape(row.title)}</span>'
        f'<span class="sp-soft">{escape(row.partner)}</span><span class="sp-soft">Due {escape(row.due)}</span></th>'
    )
    cells = "".join(_span(span, row, link, today) for span in spans_of(row, columns))
    if older:
        cells += _earlier(earlier(row, columns))
    return f'<tr role="row">{name}{cells}</tr>'


def _span(span: Span, row: ReceiptRow, link: Link, today: date) -> str:
    if not span.cells:
        return f'<td role="cell" class="sp-void">{_NOTHING}</td>'
    wide = f' colspan="{len(span.columns)}"' if len(span.columns) > 1 else ""
    quarterly = grain_or_none(span.cells[0].period) is Grain.QUARTER
    label = f'<span class="sp-phone">{span.columns[0].shown}</span>' if quarterly else ""
    told = "".join(_cell(cell, row, link, today, named=not quarterly) for cell in span.cells)
    return f'<td role="cell"{wide}>{label}{told}</td>'


def _cell(cell: Receipt, row: ReceiptRow, link: Link, today: date, *, named: bool) -> str:
    name = f'<span class="sp-soft">{_short_name(cell)}</span>' if named else ""
    word, aside = _words(cell, row, today)
    shown = escape(word)
    if cell.submission:
        shown = f'<a href="{escape(link(cell.submission), quote=True)}" target="_self">{shown}</a>'
    beside = f'<span class="sp-soft">{escape(aside)}</span>' if aside else ""
    return f'<div class="sp-receipt sp-{cell.state.value.replace("_", "-")}">{name}<b>{shown}</b>{beside}</div>'


def _words(cell: Receipt, row: ReceiptRow, today: date) -> tuple[str, str]:
    """What stands in a cell, and what stands below it in small."""
    if cell.received:
        late = f"{_days(cell)} late" if cell.days_late else ""
        aside = ("provisional" + (f", {late}" if late else "")) if cell.state is State.PROVISIONAL else late
        return _short(cell.received), aside
    if cell.due is None:
        return "No meeting", ""
    if cell.state is State.NOT_DUE:
        return f"Not due until {_short(cell.due, today)}", ""
    missing = f"Late {_days(cell)}" if cell.state is State.LATE else "No report" if row.is_report else "Never"
    return missing, "" if _monthly(cell) else f"due {_short(cell.due, today)}"


def _days(cell: Receipt) -> str:
    return f"{cell.days_late} day{'' if cell.days_late == 1 else 's'}"


def _short(moment: date, today: date | None = None) -> str:
    """14 Jan 2018; without the year where it is this one."""
    words = f"{moment.day} {month(moment)}"
    return words.rpartition(" ")[0] if today and moment.year == today.year else words


def _short_name(cell: Receipt) -> str:
    """Dec 2017; a year as it is called."""
    return month(cell.period.start) if _monthly(cell) else cell.name


def _monthly(cell: Receipt) -> bool:
    """Whether it shares its column with other months: there is no room for their due days."""
    return grain_or_none(cell.period) is Grain.MONTH


def _earlier(cells: Sequence[Receipt]) -> str:
    """What became of the older ones, counted."""
    if not cells:
        return f'<td role="cell" class="sp-void">{_NOTHING}</td>'
    came = sum(cell.received is not None for cell in cells)
    missing = sum(cell.outstanding for cell in cells)
    told = [f"{came} came" if came else "", f"{missing} never came" if missing else ""]
    words = ", ".join(filter(None, told)) or "none was due"
    return f'<td role="cell" class="sp-before"><span class="sp-phone">Earlier</span>{words}</td>'


def asked_table(asked: Sequence[StillAsked]) -> str:
    """What was asked for and has not been supplied, longest ago first; one sentence where there is nothing."""
    if not asked:
        return '<div class="sp"><p class="sp-line">Everything that was asked for has come.</p></div>'
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name, _ in _ASKED)
    rows = "".join(_asked(one) for one in asked)
    return (
        '<div class="sp"><table class="sp-asked" role="table"><caption class="sp-hidden">Asked for and never supplied'
        f'</caption><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def _asked(one: StillAsked) -> str:
    said = (one.of, day(one.asked), one.by, one.ago if one.ago == "today" else f"{one.ago} ago")
    cells = "".join(
        f'<td role="cell"><span class="sp-phone">{label}</span>{escape(words)}</td>'
        for (_, label), words in zip(_ASKED[1:], said, strict=True)
    )
    return f'<tr role="row"><th scope="row" role="rowheader">{escape(one.what)}</th>{cells}</tr>'
