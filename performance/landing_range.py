"""How far a projection may be out: the middle four fifths of what past ones missed by.

`MISSES` comes from the back-test on the Metropolitan Police's series of 2008 to 2016, each borough's seven crimes and
their sum: what happened ÷ what was projected, its 10th and 90th percentile. `python -m benchmarks.landing` prints it,
with how often the truth fell inside where the table came from other boroughs, or from earlier years.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from performance.landing_paths import CHOSEN, FEWEST_MONTHS

# past projections of a series' own before they count: ranges from 36 to 47 of them alone held 55% of the truths,
# from 48 on 76%
ENOUGH = 48
CHANCE = "4 chances in 5"
SIZES = (20, 40, 80, 160, 400)  # a month, where a class ends
LOW, HIGH = 0.1, 0.9
_BY_CHANCE = 1.2816  # standard deviations of a normal distribution that leave a tenth out on each side


class Miss(NamedTuple):
    """By what a projection is multiplied to give the ends of its range."""

    low: float
    high: float


Misses = Mapping[int, tuple[Miss, ...]]  # by months ahead, then by the size of a month, the smallest first
_PRINTED = {
    3: ((0.702, 1.351), (0.759, 1.261), (0.790, 1.214), (0.819, 1.174), (0.840, 1.124), (0.899, 1.072)),
    6: ((0.748, 1.323), (0.779, 1.251), (0.807, 1.201), (0.824, 1.166), (0.841, 1.114), (0.901, 1.064)),
    9: ((0.758, 1.323), (0.776, 1.256), (0.806, 1.199), (0.823, 1.162), (0.838, 1.110), (0.897, 1.059)),
    12: ((0.778, 1.357), (0.769, 1.256), (0.797, 1.204), (0.819, 1.164), (0.833, 1.107), (0.893, 1.057)),
}
MISSES: Misses = {ahead: tuple(Miss(*ends) for ends in classes) for ahead, classes in _PRINTED.items()}


def table_of(ahead: int, a_month: float, misses: Misses) -> Miss:
    """The table's entry for so many months ahead (the next longer one it has) and a month of such a size."""
    longer = [months for months in misses if months >= ahead]
    return misses[min(longer, default=max(misses))][bisect_right(SIZES, a_month)]


def own_misses(months: Sequence[float], ahead: int) -> list[float]:
    """What happened ÷ what would have been projected, from every month of a series' own past that allows it."""
    found = []
    for origin in range(FEWEST_MONTHS, len(months) - ahead + 1):
        projected = sum(CHOSEN.path(months[:origin], ahead))
        if projected:
            found.append(sum(months[origin : origin + ahead]) / projected)
    return found


def range_of(months: Sequence[float], ahead: int, misses: Misses = MISSES) -> tuple[float, float, float]:
    """Low end, middle and high end of what the next so many months add up to.

    Half the table's misses and half the series' own where it has enough of them; never narrower than chance alone
    makes a count (a count of 9 goes from 5 to 13 for no reason).
    """
    middle = sum(CHOSEN.path(months, ahead))
    miss, own = table_of(ahead, middle / ahead, misses), own_misses(months, ahead)
    if len(own) >= ENOUGH:
        miss = Miss((miss.low + quantile(own, LOW)) / 2, (miss.high + quantile(own, HIGH)) / 2)
    chance = _BY_CHANCE * sqrt(middle)
    return max(min(middle * miss.low, middle - chance), 0.0), middle, max(middle * miss.high, middle + chance)


def quantile(values: Sequence[float], part: float) -> float:
    """A quantile, straight between the two values it falls between."""
    rising = sorted(values)
    place = part * (len(rising) - 1)
    below = int(place)
    above = min(below + 1, len(rising) - 1)
    return rising[below] + (rising[above] - rising[below]) * (place - below)
