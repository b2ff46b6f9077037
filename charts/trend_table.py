"""The table behind the chart: every period with its figure, target, limits and what is to be said of it."""

from __future__ import annotations

from html import escape

from charts.trend_words import limits_words
from charts.wording import NONE
from performance.row import Phase, Trend, TrendPoint
from performance.signal import Rule
from performance.wording import number, period

_RULES = {
    Rule.OUTSIDE: "outside the limits",
    Rule.TREND: "in a run of seven {moves}",
    Rule.TWO_OF_THREE: "two of three near the {side} limit",
    Rule.SHIFT: "in a run of seven {level} the mean",
}


def trend_table(trend: Trend) -> str:
    """The periods of a trend, newest first."""
    target = dict(trend.target)
    rows = "".join(_row(point, trend, target.get(point.period)) for point in reversed(trend.points))
    title = escape(f"{trend.indicator.title}, by {trend.grain}")
    heads = (("Period", ""), ("Value", "sp-num"), ("Target path", "sp-num"), ("Limits", "sp-num"), ("Note", ""))
    head = "".join(f'<th scope="col" class="{kind}">{words}</th>' for words, kind in heads)
    return (
        f'<div class="sp"><div class="sp-scroll sp-long" tabindex="0" role="region" aria-label="{title}, table">'
        f'<table class="sp-plain"><caption class="sp-hidden">{title}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></div>"
    )


def _row(point: TrendPoint, trend: Trend, target: object) -> str:
    unit = trend.indicator.unit
    path = number(target, unit) if target is not None else NONE  # type: ignore[arg-type]
    cells = (_value(point, unit), path, _limits(point, trend))
    numbers = "".join(f'<td class="sp-num">{escape(words)}</td>' for words in cells)
    return f'<tr><th scope="row">{period(point.period)}</th>{numbers}<td>{escape(_note(point))}</td></tr>'


def _value(point: TrendPoint, unit: str) -> str:
    if point.hidden:
        return "[c]"
    return NONE if point.value is None else number(point.value, unit)


def _limits(point: TrendPoint, trend: Trend) -> str:
    phase = next((one for one in trend.phases if _holds(one, point)), None)
    if phase is None or phase.limits is None or point.hidden:
        return NONE
    low, high = limits_words(trend, phase)
    return f"{low} to {high}"


def _holds(phase: Phase, point: TrendPoint) -> bool:
    return phase.start <= point.period.start and point.period.end <= phase.end


def _note(point: TrendPoint) -> str:
    words = []
    if point.hidden:
        words.append("hidden to protect people")
    if not point.complete:
        words.append("part of the period only")
    if point.provisional:
        words.append("provisional (p)")
    if point.marker and not point.hidden:
        words.append(f"marked {point.marker} by the partner")
    words += [one.words for one in point.corrected]
    if point.flag:
        moves, side, level = ("rising", "upper", "above") if point.flag.high else ("falling", "lower", "below")
        words.append(f"stands out: {_RULES[point.flag.rule].format(moves=moves, side=side, level=level)}")
    return "; ".join(words)
