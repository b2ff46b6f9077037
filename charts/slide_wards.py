"""Which ward, on a slide: the wards with most first, beside the same months a year before."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape

from charts.slide_rows import EDGE, LINE
from charts.slide_text import cut
from charts.wording import NONE
from performance.pack.pack import WardFigure, Wards
from performance.wording import number

_ROOM = 460
_DEEP = _ROOM // (LINE + EDGE) - 1  # rows of one table under its head
_NAME = 33  # letters of a ward's name


def wards_lead(wards: Wards) -> str:
    """What is counted, and what is said of it."""
    return cut(f"{wards.counted.rstrip('.')}. Before: a year earlier. {wards.note}".strip(), 96)


def wards_body(wards: Wards) -> str:
    """The wards in one table or two; where not all fit, how many with fewer there are."""
    if not wards.wards:
        return '<div class="pr"><p class="pr-none">No ward has a figure.</p></div>'
    all_fit = len(wards.wards) <= 2 * _DEEP
    shown = wards.wards if all_fit else wards.wards[: 2 * _DEEP - 2]
    left = len(wards.wards) - len(shown)
    half = -(-len(shown) // 2) if len(shown) > _DEEP else len(shown)
    parts = [shown[:half], shown[half:]] if shown[half:] else [shown]
    tables = "".join(_table(part, wards.counted) for part in parts)
    more = f'<p class="pr-more">and {left} more wards with fewer</p>' if left else ""
    return f'<div class="pr"><div class="{"pr-two" if len(parts) > 1 else ""}">{tables}</div>{more}</div>'


def _table(wards: Sequence[WardFigure], caption: str) -> str:
    body = "".join(
        f'<tr><th scope="row">{escape(cut(one.name, _NAME))}</th><td class="pr-num"><b>{_figure(one.value)}</b></td>'
        f'<td class="pr-num">{_figure(one.before)}</td></tr>'
        for one in wards
    )
    return (
        f'<table><caption class="pr-hidden">{escape(caption)}</caption><thead><tr><th scope="col">Ward</th>'
        '<th scope="col" class="pr-num">Now</th><th scope="col" class="pr-num">Before</th></tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _figure(value: Fraction | None) -> str:
    return NONE if value is None else number(value)
