"""The scorecard as one HTML table: a `tbody` a priority, a row an indicator, blocks instead of rows on a phone.

Everything that partners or definitions wrote is escaped. Roles are written out, because a browser forgets that a
table is one when CSS lays its rows out as blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from charts.marks import image, rating_mark, signal_icon
from charts.sparkline import sparkline
from charts.theme import Palette
from charts.wording import (
    data_fell,
    level_words,
    moved,
    period_words,
    rating_words,
    signal_words,
    value_words,
)
from performance.rating import Rating
from performance.row import Change, Row
from performance.signal import Signal
from performance.wording import percent, points

Link = Callable[[str], str]

_COLUMNS = (
    ("Indicator and finding", ""),
    ("Rating", ""),
    ("Value", " sp-num"),
    ("Target by now", " sp-num"),
    ("On quarter", ""),
    ("On year", ""),
    ("Real change?", ""),
    ("Last 12 quarters", ""),
)
_TONES = {Signal.IMPROVEMENT: " sp-better", Signal.CONCERN: " sp-worse"}


class Group(NamedTuple):
    """Rows under one heading. `note` stands beside the title; `empty` is said where there is no row."""

    title: str
    note: str
    rows: tuple[Row, ...]
    empty: str = "No figures supplied."


def scorecard_table(groups: Sequence[Group], link: Link, colours: Palette, caption: str) -> str:
    """The table. `link` gives the address of an indicator's page by its id; `caption` says what the table is."""
    head = "".join(
        f'<th scope="col" role="columnheader" class="sp-c{place}{kind}">{words}</th>'
        for place, (words, kind) in enumerate(_COLUMNS, 1)
    )
    bodies = "".join(_group(group, link, colours) for group in groups)
    return (
        f'<div class="sp"><table class="sp-score" role="table"><caption class="sp-hidden">{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{bodies}</table></div>'
    )


def _group(group: Group, link: Link, colours: Palette) -> str:
    note = f'<span class="sp-soft">{escape(group.note)}</span>' if group.note else ""
    heading = (
        f'<tr class="sp-group" role="row"><th scope="rowgroup" role="rowheader" colspan="{len(_COLUMNS)}">'
        f'<div class="sp-head"><h2>{escape(group.title)}</h2>{note}{_counts(group.rows, colours)}</div></th></tr>'
    )
    rows = "".join(_row(row, link, colours) for row in group.rows)
    if not group.rows:
        rows = (
            f'<tr role="row"><td class="sp-none" role="cell" colspan="{len(_COLUMNS)}">{escape(group.empty)}</td></tr>'
        )
    return f'<tbody role="rowgroup">{heading}{rows}</tbody>'


def _counts(rows: Sequence[Row], colours: Palette) -> str:
    """How many of each mark, at the right of a heading."""
    shown = ""
    for rating in (Rating.RED, Rating.AMBER, Rating.GREEN, Rating.NO_TARGET, Rating.NO_DATA):
        count = sum(row.rating is rating for row in rows)
        if count:
            words = rating.value.replace("_", " ")
            mark = image(rating_mark(rating, colours, size=17))
            shown += f'<span>{mark}{count}<span class="sp-hidden"> {words}</span></span>'
    return f'<span class="sp-marks">{shown}</span>' if shown else ""


def _row(row: Row, link: Link, colours: Palette) -> str:
    cells = (
        _rating(row, colours),
        f'<td role="cell" class="sp-c3 sp-num"><span class="sp-value">{value_html(row)}</span></td>',
        f'<td role="cell" class="sp-c4 sp-num"><span class="sp-phone">Target </span>{_expected(row)}</td>',
        _change("Quarter", 5, row.change_on_quarter, row),
        _change("Year", 6, row.change_on_year, row),
        _signal(row, colours),
        f'<td role="cell" class="sp-c8">{image(sparkline(row, colours), alt=_history_words(row))}</td>',
    )
    return f'<tr class="sp-row" role="row">{_name(row, link)}{"".join(cells)}</tr>'


def _name(row: Row, link: Link) -> str:
    address = escape(link(row.indicator.id), quote=True)
    return (
        '<th scope="row" role="rowheader" class="sp-c1"><div class="sp-name">'
        f'<a href="{address}" target="_self">{escape(row.indicator.title)}</a>'
        f'<span class="sp-soft">{escape(period_words(row))}</span></div>'
        f'<span class="sp-find">{finding_html(row.finding)}</span></th>'
    )


def finding_html(finding: str) -> str:
    """A finding, with the sentence in which colour and signal disagree in bold."""
    for word in ("Red", "Amber", "Green"):
        before, comma, after = finding.rpartition(f"{word}, ")
        if comma:
            return f"{escape(before)}<b>{escape(comma + after)}</b>"
    return escape(finding)


def rated(row: Row, colours: Palette, size: int) -> str:
    """The mark of a row with its word."""
    rating = Rating.NO_TARGET if row.suppressed else row.rating
    tone = rating.value if rating in {Rating.RED, Rating.AMBER, Rating.GREEN} else "grey"
    mark = image(rating_mark(rating, colours, size=size, provisional=row.provisional))
    return f'<span class="sp-rated">{mark}<span class="sp-{tone}">{rating_words(row)}</span></span>'


def _rating(row: Row, colours: Palette) -> str:
    return f'<td role="cell" class="sp-c2">{rated(row, colours, 24)}</td>'


def value_html(row: Row) -> str:
    """The value with (p) behind it where it is provisional, and "corrected" under it where it is."""
    provisional = " <small>(p)</small>" if row.provisional and row.value is not None else ""
    corrected = ' <small class="sp-under">corrected</small>' if row.corrected else ""
    return escape(value_words(row)) + provisional + corrected


def _expected(row: Row) -> str:
    return escape(level_words(row.expected, row.indicator.unit))


def _change(label: str, column: int, change: Change, row: Row) -> str:
    words = moved(change, share=row.indicator.is_share)
    tone = f' class="sp-{words.tone}"' if words.tone else ' class="sp-soft"'
    shown = f'<span class="sp-phone">{label} </span><span class="sp-by">{escape(words.by)}</span>'
    if words.word:
        shown += f" <span{tone}>{words.word}</span>"
    if words.why:
        shown += f'<span class="sp-hidden"> {escape(words.why)}</span>'
    if column == 6 and row.benchmark and row.benchmark.change_on_year is not None:
        share = row.indicator.is_share
        beside = points(row.benchmark.change_on_year) if share else percent(row.benchmark.change_on_year)
        shown += f' <span class="sp-beside">{escape(row.benchmark.area)} {escape(beside)}</span>'
    return f'<td role="cell" class="sp-c{column} sp-move">{shown}</td>'


def _signal(row: Row, colours: Palette) -> str:
    tone = _TONES.get(row.signal, "") if row.signal else ""
    icon = image(signal_icon(row.signal, colours, downwards=data_fell(row)))
    return f'<td role="cell" class="sp-c7"><span class="sp-signal{tone}">{icon}{signal_words(row)}</span></td>'


def _history_words(row: Row) -> str:
    known = [step for step in row.history if step.value is not None]
    if row.suppressed or not known:
        return "No earlier figures"
    first, last = known[0], known[-1]
    unit = row.indicator.unit
    ends = [escape(level_words(step.value, unit)) for step in (first, last)]
    if first is last:
        return f"{ends[1]} in {last.quarter.shown}"
    return f"{ends[0]} in {first.quarter.shown}, {ends[1]} in {last.quarter.shown}"
