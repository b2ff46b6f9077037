"""Which periods of an indicator are hidden from a reader, over everything that is shown of it at any grain."""

from __future__ import annotations

from fractions import Fraction

from loaders.reading.periods import Grain, Period
from performance.basis import Amount, Flows, on_basis
from performance.definitions.indicator import Indicator
from performance.disclosure import Counted, hidden_periods
from performance.quarter import Quarter
from performance.variation import starts_at


def hidden_of(indicator: Indicator, flows: Flows, last: Quarter) -> frozenset[Period]:
    """The months, quarters, years and rolling years whose figure is hidden: of the part, and of the whole by itself.

    The whole is protected as the indicator that counts it is, from the same figures, so that both hide the same.
    """
    amounts = [amount for amount in _shown(indicator, flows, last) if amount.numerator is not None]
    hidden = hidden_periods([Counted(amount.period, _people(amount.numerator), _whole(amount)) for amount in amounts])
    if flows.denominator is not None:
        hidden |= hidden_of(indicator, Flows(flows.denominator, None), last)
    return hidden


def _shown(indicator: Indicator, flows: Flows, last: Quarter) -> list[Amount]:
    """Every figure that any page, chart or table shows of an indicator, each period once; parts of a period too."""
    grains = (Grain.MONTH, Grain.QUARTER, Grain.YEAR)
    found = [flows.at(grain, start, 1) for grain in grains for start in sorted(starts_at(flows, grain))]
    quarters = {Quarter.of(amount.period.end) for amount in found if amount}
    for quarter in sorted(quarter for quarter in quarters if quarter <= last):
        found += [flows.over(span, 1) for span in (quarter.rolling_year(), quarter.year_to_date())]
        found.append(on_basis(indicator, flows, quarter))
    by_period = {amount.period: amount for amount in found if amount}
    return list(by_period.values())


def _whole(amount: Amount) -> int | None:
    return None if amount.denominator is None else _people(amount.denominator)


def _people(count: Fraction | None) -> int:
    # A part of a person (published sums of fractions) is hidden as one would be.
    return -int(-(count or 0) // 1)
