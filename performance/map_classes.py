"""The four classes of a map: three round cuts in the middle of the figures, said in words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from fractions import Fraction
from statistics import median
from typing import NamedTuple

_STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))


class MapClasses(NamedTuple):
    """Three rising cuts. `deep_low`: the lowest figures stand in the last, deepest class; a cut is the better for it.

    A figure on a cut belongs to the deeper class.
    """

    cuts: tuple[Fraction, Fraction, Fraction]
    deep_low: bool = False

    def of(self, value: Fraction) -> int:
        """The class of a figure, 0 to 3; 3 is the deepest."""
        if self.deep_low:
            return sum(1 for cut in self.cuts if value <= cut)
        return bisect_right(self.cuts, value)

    def words(self, shown: Callable[[Fraction], str]) -> tuple[str, str, str, str]:
        """What each class holds, the deepest last: "under −15%" is "above −15%" where low is deep.

        >>> from performance.wording import percent
        >>> cuts = Fraction(-1, 4), Fraction(-1, 5), Fraction(-3, 20)
        >>> MapClasses(cuts, deep_low=True).words(lambda cut: percent(cut).replace(".0%", "%"))
        ('above −15%', '−15% to −20%', '−20% to −25%', '−25% or below')
        >>> rises = MapClasses((Fraction(5), Fraction(10), Fraction(15)), deep_low=True)
        >>> rises.words(lambda cut: f"+{cut}%")
        ('above +15%', '+10% to +15%', '+5% to +10%', '+5% or below')
        """
        first, _, last = (shown(cut) for cut in (reversed(self.cuts) if self.deep_low else self.cuts))
        side, beyond = ("above", "or below") if self.deep_low else ("under", "or above")
        inner = [self._between(*pair, shown) for pair in zip(self.cuts, self.cuts[1:], strict=False)]
        return f"{side} {first}", *(reversed(inner) if self.deep_low else inner), f"{last} {beyond}"

    def _between(self, low: Fraction, high: Fraction, shown: Callable[[Fraction], str]) -> str:
        """From small to large, as one says it: +5% to +10%, of cuts −15% to −20%."""
        return f"{shown(high)} to {shown(low)}" if high <= 0 else f"{shown(low)} to {shown(high)}"


def map_classes(values: Iterable[Fraction], *, deep_low: bool = False, least: Fraction = Fraction(1)) -> MapClasses:
    """Cuts a round step apart around the median, the step about half of what the middle half of the figures spans.

    `least` is the smallest step that can be told apart as the figures are shown.
    """
    rising = sorted(values)
    if not rising:
        return MapClasses((least, 2 * least, 3 * least), deep_low)
    spread = rising[len(rising) * 3 // 4] - rising[len(rising) // 4]
    step = _round_step(max(spread / 2, least))
    middle = round(Fraction(median(rising)) / step) * step
    if min(rising) >= 0:
        middle = max(middle, 2 * step)  # a count has no class under 0
    return MapClasses((middle - step, middle, middle + step), deep_low)


def _round_step(rough: Fraction) -> Fraction:
    size = Fraction(1)
    while size > rough:
        size /= 10
    while size * 10 <= rough:
        size *= 10
    return next(size * step for step in _STEPS if size * step >= rough)
