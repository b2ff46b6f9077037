"""The finding: one sentence of at most 25 words made from the numbers of a row, by rule."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import financial_year, year_name
from performance.definitions.indicator import Basis, Direction, Indicator
from performance.definitions.target import AnnualTarget, ChangeTarget, LevelTarget, RangeTarget, Target, ValueTarget
from performance.expected import Level
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Change
from performance.signal import Signal
from performance.wording import counted, full_month, number, points, rounded, singular, span, unsigned_percent

LONGEST = 25  # words


class Numbers(NamedTuple):
    """What a finding is made from. `baseline` is the level of the target's baseline year, where it has one."""

    value: Fraction
    level: Level | None
    expected: Level | None
    baseline: Fraction | None
    on_year: Change


def finding(indicator: Indicator, target: Target | None, numbers: Numbers, quarter: Quarter) -> str:
    """What the figure says against its target, or against the year before where there is none."""
    if target is None or numbers.expected is None:
        return _without_target(indicator, numbers)
    if isinstance(target, RangeTarget):
        return _range(indicator, numbers)
    words = _against_target(indicator, target, numbers, quarter)
    return f"{words[:1].upper()}{words[1:]}."


def _against_target(indicator: Indicator, target: Target, numbers: Numbers, quarter: Quarter) -> str:
    if isinstance(target, ChangeTarget) and numbers.baseline:
        side = _beside(numbers.value, numbers.baseline)
        return (
            f"{side} {year_name(target.baseline.year)}; {_met(indicator, numbers, _path(indicator, target, numbers))}"
        )
    if isinstance(target, LevelTarget) and numbers.baseline:
        return _level(indicator, target, numbers, quarter)
    if isinstance(target, AnnualTarget):
        return _met(indicator, numbers, f"path to {number(target.value, indicator.unit)} by March")
    if isinstance(target, ValueTarget) and not indicator.is_share and target.value:
        share = rounded(numbers.value / target.value * 100, 1)
        return f"{share}% of the {number(target.value, indicator.unit)} expected; {_met(indicator, numbers, _TARGET)}"
    return _met(indicator, numbers, _TARGET)


_TARGET = "target"


def _path(indicator: Indicator, target: ChangeTarget, numbers: Numbers) -> str:
    """The target where it is due, before that the path to it."""
    if numbers.expected == numbers.level or not isinstance(numbers.level, Fraction):
        return _TARGET
    return f"path to {number(numbers.level, indicator.unit)} by {full_month(financial_year(target.by).end)}"


def disagreement(rating: Rating, signal: Signal | None) -> str:
    """Where colour and signal say different things, so in words; "" where they agree or one is silent."""
    words = {
        (Rating.RED, Signal.NEITHER): "Red, but normal variation.",
        (Rating.RED, Signal.IMPROVEMENT): "Red, but improving.",
        (Rating.AMBER, Signal.IMPROVEMENT): "Amber, but improving.",
        (Rating.AMBER, Signal.CONCERN): "Amber, and worsening.",
        (Rating.GREEN, Signal.CONCERN): "Green, but worsening.",
        (Rating.RED, Signal.CONCERN): "Red, and worsening.",
    }
    return words.get((rating, signal), "") if signal else ""


def told(sentence: str, tail: str, disagrees: str) -> str:
    """The finding of a row, at most 25 words: the sentence of the numbers, then what the signal says of them.

    Where colour and signal disagree, that is said, and what the sentence says last gives way to it; else the tail is
    dropped where there is no room for it.
    """
    if disagrees:
        clauses = sentence.removesuffix(".").split("; ")
        while len(clauses) > 1 and len(f"{'; '.join(clauses)} {disagrees}".split()) > LONGEST:
            clauses.pop()
        return f"{'; '.join(clauses)}. {disagrees}"
    whole = f"{sentence.removesuffix('.')}; {tail}."
    return whole if tail and len(whole.split()) <= LONGEST else sentence


def _beside(value: Fraction, other: Fraction) -> str:
    """17.6% below; 2.6% above; level with."""
    if value == other or not other:
        return "Level with"
    return f"{unsigned_percent((value - other) / other)} {'above' if value > other else 'below'}"


def _met(indicator: Indicator, numbers: Numbers, goal: str) -> str:
    expected = numbers.expected
    if not isinstance(expected, Fraction):
        return ""
    gap = numbers.value - expected
    size = f"{rounded(abs(gap) * 100, 1)} points" if indicator.is_share else number(abs(gap), indicator.unit)
    if not gap:
        return f"exactly on the {goal}"
    good = (gap < 0) is (indicator.better is Direction.LOWER)
    if goal == _TARGET and good:
        return f"target met by {size}"
    side = "above" if gap > 0 else "below" if good else "short of"
    return f"{size} {side} {goal}" if goal == _TARGET else f"{size} {side} the {goal}"


def _range(indicator: Indicator, numbers: Numbers) -> str:
    low, high = numbers.expected if isinstance(numbers.expected, tuple) else (numbers.value, numbers.value)
    goal = f"the range of {span(low, high, indicator.unit)}"
    if low <= numbers.value <= high:
        return f"Inside {goal}."
    gap = low - numbers.value if numbers.value < low else numbers.value - high
    size = f"{rounded(gap * 100, 1)} points" if indicator.is_share else number(gap, indicator.unit)
    return f"{size} {'below' if numbers.value < low else 'above'} {goal}."


def _level(indicator: Indicator, target: LevelTarget, numbers: Numbers, quarter: Quarter) -> str:
    base = numbers.baseline or Fraction(0)
    due = year_name(target.by)
    words = f"{_beside(numbers.value, base)} the {year_name(target.baseline.year)} level it should return to by {due}"
    gap, years = abs(numbers.value - base), target.by - quarter.year
    worse = (numbers.value > base) is (indicator.better is Direction.LOWER) and gap
    yearly = indicator.basis in {Basis.LATEST, Basis.ROLLING_12_MONTHS} and not indicator.is_ratio
    if worse and years > 0 and yearly:
        verb = "cut" if indicator.better is Direction.LOWER else "add"
        return f"{words}; {verb} {number(Fraction(-int(-gap // years)), indicator.unit)} a year to get there"
    return words


def _without_target(indicator: Indicator, numbers: Numbers) -> str:
    change = numbers.on_year
    amount = _amount(indicator, numbers.value)
    if change.before == 0 and change.value is None:
        return f"{amount}; none the year before." if numbers.value else f"{amount}, the same as the year before."
    if change.withheld and change.value is None:
        sentence = f"{amount}; {change.withheld}."
        return sentence if len(sentence.split()) <= LONGEST else f"{amount}; {change.withheld.partition(':')[0]}."
    if change.value is None:
        return f"{amount}; no earlier figure to compare."
    if indicator.is_share:
        return f"{amount}, {points(change.value)} on the year before."
    if not change.value:
        return f"{amount}, the same as the year before."
    return f"{_beside(numbers.value, change.before or numbers.value)} the year before; no target is set."


def _amount(indicator: Indicator, value: Fraction) -> str:
    if indicator.unit in {"share", "pounds"}:
        return number(value, indicator.unit)
    if indicator.unit == "per_1000":
        return f"{number(value, indicator.unit)} per 1,000 people"
    if indicator.unit == "days":
        return f"{number(value, indicator.unit)} days"
    return counted(value, singular(indicator.unit), indicator.unit)


def headline(indicator: Indicator, target: Target | None, numbers: Numbers, sentence: str) -> str:
    """The finding as the title of the indicator's own page; no full stop."""
    if isinstance(target, ChangeTarget) and numbers.baseline:
        change = (numbers.value - numbers.baseline) / numbers.baseline
        side = _beside(numbers.value, numbers.baseline)
        side = side[0].lower() + side[1:]
        aim = unsigned_percent(target.change).replace(".0%", "%")
        words = f"{indicator.title} is {side} {year_name(target.baseline.year)}"
        short = (change - target.change) * 100
        kind = "cut" if target.change < 0 else "rise"
        due = full_month(financial_year(target.by).end)
        if change <= target.change if target.change < 0 else change >= target.change:
            return f"{words}: the {aim} {kind} due by {due} is met"
        return f"{words}: {rounded(abs(short), 1)} points short of the {aim} {kind} due by {due}"
    words = sentence.rstrip(".")
    return f"{indicator.title}: {words[:1].lower() + words[1:] if words[:1].isupper() else words}"
