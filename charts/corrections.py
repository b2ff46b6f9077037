"""The corrections of partners' figures: what stands instead of what, why, and where the partner has put it right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import NamedTuple

from charts.heading import sample_tag
from charts.wording import NONE
from performance.spoken_numbers import are, spelt
from performance.wording import instant, number

DROP, OVERRIDE, SCALE = "drop", "override", "scale"
ACTIONS = {
    OVERRIDE: "Use another figure",
    SCALE: "Multiply it",
    DROP: "Leave it out",
}
STATUSES = ("Partner told", "Partner agrees", "Corrected file promised", "Not yet raised with the partner")


class CorrectedFigure(NamedTuple):
    """One correction. `figure` says in words which figure it is of.

    `expect` is what the partner's file said when it was made and `stands` what it says now, None for no figure; `fixed`
    is whether the two differ. `ended` is None while it stands.
    """

    id: str
    figure: str
    action: str
    amount: float | None
    expect: float | None
    stands: float | None
    fixed: bool
    reason: str
    status: str
    by: str
    recorded: datetime
    ended: datetime | None = None
    ended_by: str = ""
    why_ended: str = ""


def corrections_title(corrections: Sequence[CorrectedFigure]) -> str:
    """The page's title: how many stand, and how many the partner has put right."""
    standing = [one for one in corrections if one.ended is None]
    if not standing:
        return "No figure is corrected"
    count, fixed = len(standing), sum(one.fixed for one in standing)
    words = f"{spelt(count).capitalize()} figure{'' if count == 1 else 's'} {are(count)} corrected"
    if not fixed:
        return words
    under = "" if count == 1 else f"under {spelt(fixed)} "
    return f"{words}; {under}the partner's file has changed since"


def corrections_head(corrections: Sequence[CorrectedFigure], as_at: datetime, *, samples: bool) -> str:
    """Title, as-at line, and what a correction does."""
    return (
        f'<div class="sp"><h1>{escape(corrections_title(corrections))}</h1>'
        f'<p class="sp-line">As known on {instant(as_at)} · Local use, no sign-in{sample_tag(samples=samples)}</p>'
        '<p class="sp-lead">A correction changes what is shown, never the partner’s file, which stays as received.</p>'
        "</div>"
    )


def change_words(action: str, amount: float | None, expect: float | None) -> str:
    """From what to what: "60 → 58", "60 × 0.5 = 30", "60 → left out".

    >>> change_words("override", 58, 60), change_words("scale", 0.5, 60), change_words("drop", None, 60)
    ('60 → 58', '60 × 0.5 = 30', '60 → left out')
    >>> change_words("override", 12, None)
    'no figure → 12'
    """
    before = figure_words(expect)
    if action == DROP or amount is None:
        return f"{before} → left out"
    if action == SCALE:
        return f"{before} × {plain(amount)}" + ("" if expect is None else f" = {figure_words(times(expect, amount))}")
    return f"{before} → {figure_words(amount)}"


def times(value: float, amount: float) -> float:
    """A figure multiplied, exactly as it is written in decimals."""
    return float(Decimal(str(value)) * Decimal(str(amount)))


def plain(value: float) -> str:
    """A factor with its decimals: 0.5, 10.

    >>> plain(0.25), plain(10.0)
    ('0.25', '10')
    """
    return f"{Decimal(str(value)).normalize():f}"


def figure_words(value: float | None) -> str:
    """A single figure: 1,234; "no figure" where there is none."""
    return "no figure" if value is None else number(Fraction(Decimal(str(value))))


def correction_card(one: CorrectedFigure) -> str:
    """One correction that stands; loud where the partner's file now says something else."""
    loud = f'<p class="sp-worse" role="status">{escape(put_right(one))}</p>' if one.fixed else ""
    facts = f'<dl class="sp-about">{_pairs(one)}</dl>'
    return f'<div class="sp sp-break sp-entry"><h2>{escape(one.figure)}</h2>{loud}{facts}</div>'


def put_right(one: CorrectedFigure) -> str:
    """What to say where the partner's file changed."""
    return (
        f"The partner's file now says {figure_words(one.stands)}, not {figure_words(one.expect)}: end this correction?"
    )


def _pairs(one: CorrectedFigure) -> str:
    pairs = (
        ("Changed", change_words(one.action, one.amount, one.expect)),
        ("Why", one.reason),
        ("Status", one.status),
        ("By", f"{one.by}, {instant(one.recorded)}"),
    )
    return "".join(f"<div><dt>{name}</dt><dd>{escape(words)}</dd></div>" for name, words in pairs if words)


def ended_table(corrections: Sequence[CorrectedFigure]) -> str:
    """The corrections that were ended, the last first."""
    ended = sorted((one for one in corrections if one.ended), key=lambda one: str(one.ended), reverse=True)
    rows = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{escape(one.figure)}</th>'
        f'<td role="cell">{escape(change_words(one.action, one.amount, one.expect))}</td>'
        f'<td role="cell">{escape(one.reason)}</td>'
        f'<td role="cell">{escape(instant(one.ended)) if one.ended else NONE} by {escape(one.ended_by)}: '
        f"{escape(one.why_ended)}</td></tr>"
        for one in ended
    )
    head = "".join(
        f'<th scope="col" role="columnheader">{words}</th>' for words in ("Figure", "Changed", "Why", "Ended")
    )
    return (
        '<div class="sp"><table class="sp-list" role="table"><caption class="sp-hidden">Corrections that were ended'
        f'</caption><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></div>'
    )
