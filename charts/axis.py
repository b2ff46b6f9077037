"""A vertical axis with round steps: where it starts and ends, and which lines it draws."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor, log10
from typing import NamedTuple

_STEPS = (1, 2, 2.5, 5, 10)
_LINES = 5
_NEAR_ZERO = 0.4  # where the lowest figure is under this share of the highest, an axis from 0 loses little


class Axis(NamedTuple):
    """An axis from `low` to `high` with lines at `ticks`."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def from_zero(self) -> bool:
        """Whether the height of a line is in proportion to its figure."""
        return self.low == 0


def round_axis(values: Sequence[float], *, few: bool, whole: bool) -> Axis:
    """An axis around values. It starts at 0 where they come near it or are `few`; `whole` figures have whole steps."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if low >= 0 and (few or low <= _NEAR_ZERO * high):
        low = 0.0
    if low == high:
        high = low + (abs(low) or (1.0 if whole else 0.1))
    step = _step((high - low) / _LINES, whole=whole)
    bottom = low if low == 0 else floor((low - 0.15 * step) / (step / 2)) * step / 2
    top = high + (high - bottom) * 0.06
    first = ceil(bottom / step - 1e-9)
    ticks = tuple(round(step * place, 10) for place in range(first, floor(top / step + 1e-9) + 1))
    return Axis(bottom, top, ticks)


def tick_words(shown: Sequence[str]) -> list[str]:
    """The figures of an axis without the tenths that none of them has: 20% beside 40%, 2.5% beside 5.0%.

    >>> tick_words(["0.0%", "+20.0%", "+40.0%"]), tick_words(["2.5%", "5.0%"]), tick_words(["10.0", "20.0"])
    (['0%', '+20%', '+40%'], ['2.5%', '5.0%'], ['10', '20'])
    """
    whole = [one.removesuffix("%").removesuffix(".0") + "%" * one.endswith("%") for one in shown]
    return whole if all(map(str.__ne__, whole, shown)) else list(shown)


def exactly(value: float, *, share: bool) -> Fraction:
    """A computed level as a number fit to print: whole, or a tenth of a per cent for shares."""
    return Fraction(round(value * 1000), 1000) if share else Fraction(round(value))


def _step(rough: float, *, whole: bool) -> float:
    size = 10.0 ** floor(log10(rough))
    step = next(size * factor for factor in _STEPS if size * factor >= rough * 0.999)
    return max(step, 1.0) if whole else step
