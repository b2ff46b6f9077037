"""What an indicator is: definition, owner, basis, direction, targets as they were agreed, source, as-at."""

from __future__ import annotations

from html import escape

from loaders.reading.periods import year_name
from performance.definitions.indicator import Basis, Direction, Indicator
from performance.definitions.target import AnnualTarget, ChangeTarget, LevelTarget, RangeTarget, Target
from performance.wording import day, full_month, number, percent

_BASES = {
    Basis.QUARTER: "the quarter's own figure",
    Basis.YEAR_TO_DATE: "the financial year up to the quarter's end",
    Basis.ROLLING_12_MONTHS: "the twelve months that end with the quarter",
    Basis.LATEST: "the newest whole period received",
}
_DIRECTIONS = {
    Direction.LOWER: "lower",
    Direction.HIGHER: "higher",
    Direction.WITHIN: "inside the target range",
    Direction.CONTEXTUAL: "neither; read it beside the others",
}


def about_indicator(indicator: Indicator) -> str:
    """A description list of everything the definitions say."""
    pairs = about_pairs(indicator)
    rows = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(words)}</dd></div>" for name, words in pairs)
    return f'<div class="sp"><dl class="sp-about">{rows}</dl></div>'


def about_pairs(indicator: Indicator) -> tuple[tuple[str, str], ...]:
    """Everything the definitions say, as terms and what is said of them."""
    pairs = [
        ("What is counted", indicator.definition),
        ("Owner", indicator.owner),
        ("Taken over", _BASES[indicator.basis]),
        ("Better", _DIRECTIONS[indicator.better]),
        ("Measured as", ", over ".join(part.measure for part in indicator.selections)),
    ]
    pairs += [("Target", _target(target, indicator.unit)) for target in indicator.targets]
    if indicator.no_target:
        pairs.append(("No target", indicator.no_target))
    pairs += [("Series break", f"{full_month(one.month)}: {one.reason}") for one in indicator.series_breaks]
    if indicator.sensitive:
        pairs.append(("Small numbers", "Counts of 1 to 4, and what would give one away, are hidden from the public."))
    return tuple((name, words) for name, words in pairs if words)


def _target(target: Target, unit: str) -> str:
    held = f"from {target.from_.shown}" + (f" until {target.until.shown}" if target.until else "")
    agreed = f"agreed by {target.agreed.by}, {day(target.agreed.on)}"
    parts = [f"{_level(target, unit)}, {held}", agreed, f"source: {target.source}", target.note]
    return "; ".join(filter(None, parts))


def _level(target: Target, unit: str) -> str:
    if isinstance(target, RangeTarget):
        return f"{number(target.low, unit)} to {number(target.high, unit)}"
    if isinstance(target, ChangeTarget):
        return f"{percent(target.change)} on {year_name(target.baseline.year)} by the end of {year_name(target.by)}"
    if isinstance(target, LevelTarget):
        return f"back to the level of {year_name(target.baseline.year)} by the end of {year_name(target.by)}"
    each = "in the year" if isinstance(target, AnnualTarget) else "in each period"
    return f"{number(target.value, unit)} {each}"
