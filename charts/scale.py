"""Where the value stands on the scale of its target: green, amber and red drawn to measure, the value pinned on it."""

from __future__ import annotations

from fractions import Fraction
from html import escape
from typing import NamedTuple

from charts.theme import Palette
from performance.definitions.indicator import Direction
from performance.rating import Rating
from performance.row import Row
from performance.wording import number

_ROOM = 0.3  # the share of the scale kept on either side of the thresholds, so that their labels have room


class Stretch(NamedTuple):
    """A part of the scale in one colour."""

    rating: Rating
    start: Fraction
    end: Fraction


class Threshold(NamedTuple):
    """Where one colour ends: what it is called, and on which side of its line its label stands."""

    at: Fraction
    words: str
    left: bool


def colour_scale(row: Row, colours: Palette) -> str:
    """The scale of a rated row; nothing where it has no value or no target."""
    if row.value is None or row.expected is None:
        return ""
    thresholds = _thresholds(row)
    low, high = _domain(row.value, [threshold.at for threshold in thresholds])
    stretches = _stretches(row, low, high)
    bar = "".join(_stretch(stretch, high - low, row.value, colours) for stretch in stretches)
    pin = _percent(row.value, low, high)
    shown = escape(number(row.value, row.indicator.unit))
    value = f'<span class="sp-at" style="left:{pin};top:-28px;transform:translateX(-50%)"><b>{shown}</b></span>'
    labels = "".join(_label(threshold, low, high, row.indicator.unit) for threshold in thresholds)
    words = f"{shown} lies in the {row.rating.value} part of the scale"
    return (
        f'<div class="sp"><div class="sp-scale" role="img" aria-label="{words}">'
        f'<div class="sp-bar">{bar}</div><span class="sp-pin" style="left:{pin}"></span>{value}{labels}</div></div>'
    )


def _thresholds(row: Row) -> list[Threshold]:
    """Target and edge of amber, lower first; of two, one label stands left of its line and the other right of it."""
    if isinstance(row.expected, tuple):
        return [Threshold(row.expected[0], "lowest", left=True), Threshold(row.expected[1], "highest", left=False)]
    target = row.expected if row.expected is not None else Fraction(0)
    if not isinstance(row.edge, Fraction) or not _worse(row, row.edge, target):
        return [Threshold(target, "target", left=False)]
    lower = target < row.edge
    return sorted((Threshold(target, "target", left=lower), Threshold(row.edge, "end of amber", left=not lower)))


def _worse(row: Row, one: Fraction, other: Fraction) -> bool:
    return one > other if row.indicator.better is Direction.LOWER else one < other


def _domain(value: Fraction, marks: list[Fraction]) -> tuple[Fraction, Fraction]:
    """The ends of the scale: value and thresholds inside, with room on both sides."""
    inside = [value, *marks]
    span = max(inside) - min(inside) or abs(value) * Fraction(1, 10) or Fraction(1)
    room = span * Fraction(_ROOM).limit_denominator(100) / (1 - 2 * Fraction(_ROOM).limit_denominator(100))
    return min(inside) - room, max(inside) + room


def _stretches(row: Row, low: Fraction, high: Fraction) -> list[Stretch]:
    if isinstance(row.expected, tuple):
        edges = row.edge if isinstance(row.edge, tuple) else row.expected
        cuts = [low, edges[0], row.expected[0], row.expected[1], edges[1], high]
        ratings = [Rating.RED, Rating.AMBER, Rating.GREEN, Rating.AMBER, Rating.RED]
    else:
        target = row.expected if row.expected is not None else low
        amber_end = row.edge if isinstance(row.edge, Fraction) and _worse(row, row.edge, target) else target
        cuts = [low, *sorted((target, amber_end)), high]
        ratings = [Rating.GREEN, Rating.AMBER, Rating.RED]
        if row.indicator.better is not Direction.LOWER:
            ratings.reverse()
    cuts = [min(max(cut, low), high) for cut in cuts]
    parts = [Stretch(*part) for part in zip(ratings, cuts, cuts[1:], strict=False)]
    return [part for part in parts if part.end > part.start]


def _stretch(stretch: Stretch, span: Fraction, value: Fraction, colours: Palette) -> str:
    """One colour with its letter, which stands on the side the value does not."""
    hue = colours.hue(stretch.rating)
    share = (stretch.end - stretch.start) / span
    letter = f"<b>{stretch.rating.name[0]}</b>" if share > Fraction(6, 100) else ""
    side = "flex-end" if value < (stretch.start + stretch.end) / 2 else "flex-start"
    shade = f"background:{hue.fill};border-color:{hue.outline};color:{hue.letter}"
    return f'<span style="{shade};justify-content:{side};flex:{float(share):.4f} 1 0">{letter}</span>'


def _label(threshold: Threshold, low: Fraction, high: Fraction, unit: str) -> str:
    side = "left" if threshold.left else "right"
    place = _percent(threshold.at, low, high)
    words = f"{escape(number(threshold.at, unit))}<br>{threshold.words}"
    return f'<span class="sp-at sp-{side}" style="left:{place};top:28px">{words}</span>'


def _percent(value: Fraction, low: Fraction, high: Fraction) -> str:
    return f"{float((value - low) / (high - low) * 100):.2f}%"
