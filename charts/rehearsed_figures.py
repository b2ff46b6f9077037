"""The single figures that a rehearsal would change, before and after, with what becomes of each."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from html import escape

from charts.wording import NONE
from performance.rehearsal.changes import FigureChange, Kind, Tally
from performance.wording import MINUS, number, period

_WORDS = {Kind.NEW: "New", Kind.REVISED: "Revised", Kind.VANISHING: "Vanishes"}
_FILTERS = {Kind.NEW: "New", Kind.REVISED: "Revised", Kind.VANISHING: "Vanishing"}
_UNITS = {"share", "pounds"}


def figures_table(
    changes: Sequence[FigureChange],
    *,
    caption: str = "Figures that would change",
    most: int = 0,
    happened: bool = False,
) -> str:
    """The figures in the order given, `most` of them (0: all); says how many are left out.

    `happened`: the figures did change, so they are before and now, not now and after.
    """
    shown = changes[:most] if most else changes
    then, now = ("Before", "Now") if happened else ("Now", "After")
    rows = "".join(_row(change, then, now) for change in shown)
    heads = (("Figure", ""), ("Period", ""), (then, "sp-num"), (now, "sp-num"), ("Change", ""))
    head = "".join(f'<th scope="col" role="columnheader" class="{kind}">{words}</th>' for words, kind in heads)
    rest = len(changes) - len(shown)
    more = f'<p class="sp-line">{rest:,} more {"is" if rest == 1 else "are"} not listed here.</p>' if rest else ""
    return (
        f'<div class="sp"><table class="sp-changes" role="table"><caption class="sp-hidden">{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>{more}'
        "</div>"
    )


def kind_labels(tally: Tally) -> dict[Kind | None, str]:
    """The choices of a filter with their counts: "All 14", "New 11"; a kind of which there is none is left out."""
    counts = {Kind.NEW: tally.new, Kind.REVISED: tally.revised, Kind.VANISHING: tally.vanishing}
    kinds: dict[Kind | None, str] = {None: f"All {tally.all:,}"}
    return kinds | {kind: f"{words} {counts[kind]:,}" for kind, words in _FILTERS.items() if counts[kind]}


def elsewhere_words(elsewhere: Tally) -> str:
    """What the same files would change in other areas; "" where nothing."""
    if not elsewhere.all:
        return ""
    parts = [
        f"{count:,} {words}"
        for count, words in ((elsewhere.new, "new"), (elsewhere.revised, "revised"), (elsewhere.vanishing, "vanishing"))
        if count
    ]
    return f"In other areas: {', '.join(parts)}. They are not listed."


def _row(change: FigureChange, then: str, now: str) -> str:
    detail = f' <span class="sp-soft">{escape(change.detail)}</span>' if change.detail else ""
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{escape(change.title)}{detail}</th>'
        f'<td role="cell" class="sp-when">{period(change.period)}</td>'
        f'<td role="cell" class="sp-num"><span class="sp-phone">{then} </span>{_before(change)}</td>'
        f'<td role="cell" class="sp-num"><span class="sp-phone">{now} </span><b>{_after(change)}</b></td>'
        f'<td role="cell">{_change(change)}</td></tr>'
    )


def _before(change: FigureChange) -> str:
    return _figure(change.before, change.before_marker, change.unit)


def _after(change: FigureChange) -> str:
    return _figure(change.after, change.after_marker, change.unit)


def _figure(value: float | None, marker: str, unit: str) -> str:
    """58, 58 [p], [c], or – where nothing stands."""
    shown = "" if value is None else number(_exact(value), unit if unit in _UNITS else "")
    return escape(" ".join(filter(None, (shown, marker))) or NONE)


def _change(change: FigureChange) -> str:
    """Revised +2; Vanishes, row no longer there; New."""
    words = f"<b>{_WORDS[change.kind]}</b>"
    if change.kind is Kind.VANISHING:
        left = ", counts as 0" if change.after is not None else ""
        return f'{words} <span class="sp-soft">row no longer there{left}</span>'
    if change.hidden:
        return f"{words}, hidden"
    if change.kind is Kind.REVISED and change.before is not None and change.after is not None:
        return f"{words} {escape(_by(change))}"
    return words


def _by(change: FigureChange) -> str:
    moved = _exact(change.after or 0) - _exact(change.before or 0)
    if not moved:
        return "in its mark only"
    words = number(moved, change.unit if change.unit in _UNITS else "")
    return words if words.startswith(MINUS) else f"+{words}"


def _exact(value: float) -> Fraction:
    return Fraction(Decimal(str(value)))
