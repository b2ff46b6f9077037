"""The lists of the page of two days: targets, files, corrections, reports, what was said, what became late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from charts.rehearsal import Link
from charts.wording import NONE
from performance.changed.changes import CorrectionMoved, FileMoved, ReportCame, TargetChange
from performance.changed.said import SaidBetween
from performance.receipts.grid import Receipt, ReceiptRow
from performance.spoken_numbers import are
from performance.wording import day, instant, period

Titles = Mapping[tuple[str, str], str]

_MOST = 40


def targets_list(title: str, changes: Sequence[TargetChange], link: Link) -> str:
    """What became of targets and other lines of the definitions."""
    rows = [(_linked(one.title, link(one.indicator)), one.what, one.before, one.after) for one in changes]
    return _list(title, ("Indicator", "What", "Before", "Now"), rows)


def files_list(title: str, files: Sequence[FileMoved], titles: Titles, link: Link) -> str:
    """Files that came, or that were withdrawn: then with the reason. `titles` are those of the kinds of file."""
    rows = [
        (
            f"{_linked(one.file, link(one.submission))}{_soft(titles.get((one.source, one.layout), ''))}",
            one.partner,
            period(one.period),
            instant(one.on),
            one.reason,
        )
        for one in files
    ]
    if any(one.reason for one in files):
        return _list(title, ("File", "Partner", "Period", "Withdrawn", "Why"), rows)
    return _list(title, ("File", "Partner", "Period", "Received"), [row[:4] for row in rows])


def corrections_list(made: Sequence[CorrectionMoved], ended: Sequence[CorrectionMoved]) -> str:
    """The corrections that were made, and those that ended."""
    rows = [
        (f"{escape(one.title)}{_soft(one.detail)}", period(one.period), what, one.words, instant(one.on))
        for what, some in (("Made", made), ("Ended", ended))
        for one in some
    ]
    return _list("Corrections made or ended", ("Figure", "Period", "What", "In words", "When"), rows)


def reports_list(reports: Sequence[ReportCame]) -> str:
    """The reports in words that came."""
    rows = [(escape(one.title), one.partner, period(one.period), day(one.received)) for one in reports]
    return _list("Reports in words received", ("Report", "Partner", "Period", "Received"), rows)


def late_list(late: Sequence[tuple[ReceiptRow, Receipt]]) -> str:
    """The returns whose day passed without them."""
    rows = [(escape(row.title), row.partner, one.name, day(one.due) if one.due else "") for row, one in late]
    return _list("Returns whose day passed without them", ("Return", "Partner", "Period", "Was due"), rows)


def said_list(said: Sequence[SaidBetween], titles: Mapping[str, str], link: Link) -> str:
    """What was written down. `titles` are those of the indicators by id."""
    rows = [
        (_linked(titles[one.indicator], link(one.indicator)) if one.indicator in titles else escape(_about(one)),
         one.what, one.words, one.by, instant(one.on))
        for one in said
    ]  # fmt: skip
    return _list("Comments, events and actions", ("Indicator", "What", "In words", "By", "When"), rows)


def _about(one: SaidBetween) -> str:
    return one.item or "Several indicators"


def _linked(words: str, address: str) -> str:
    return f'<a href="{escape(address, quote=True)}" target="_self">{escape(words)}</a>'


def _soft(words: str) -> str:
    return f'<span class="sp-find">{escape(words)}</span>' if words else ""


def _list(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table under its heading with its count; nothing where it is empty, and the rest counted where it is long.

    The first cell of a row is HTML, the others are words; a row becomes a block on a phone.
    """
    if not rows:
        return ""
    head = "".join(f'<th scope="col" role="columnheader">{words}</th>' for words in heads)
    body = "".join(map(_row, rows[:_MOST]))
    rest = len(rows) - _MOST
    more = f'<p class="sp-line">{rest:,} more {are(rest)} not listed.</p>' if rest > 0 else ""
    return (
        f'<div class="sp sp-moved"><h2>{escape(title)}: {len(rows):,}</h2><table class="sp-list" role="table">'
        f'<caption class="sp-hidden">{escape(title)}</caption><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>{more}</div>'
    )


def _row(row: Sequence[str]) -> str:
    first, *rest = row
    cells = "".join(f'<td role="cell">{escape(words or NONE)}</td>' for words in rest)
    return f'<tr role="row"><th scope="row" role="rowheader">{first}</th>{cells}</tr>'
