"""Corrections of the figures that an indicator is made of, in the words that its reader may see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain, Period
from performance.basis import Amount
from performance.definitions.indicator import Indicator, Selection
from performance.dimension_words import dimension_words
from performance.row import Correction
from performance.wording import period as period_words


class CorrectedFigure(NamedTuple):
    """A single figure that stands corrected. `words` say how: "corrected from 58 to 60: typed twice; partner told"."""

    id: str
    measure: str
    dimensions: tuple[str, ...]
    grain: Grain
    period: Period
    words: str


def of_indicator(indicator: Indicator, figures: Iterable[CorrectedFigure]) -> tuple[CorrectedFigure, ...]:
    """The corrected figures that an indicator is made of."""
    return tuple(one for one in figures if any(_keeps(part, one) for part in indicator.selections))


def corrections_of(
    indicator: Indicator, amount: Amount | None, figures: Iterable[CorrectedFigure]
) -> tuple[Correction, ...]:
    """The corrections behind one figure of an indicator, each naming which part of it was corrected."""
    if amount is None:
        return ()
    made_of = zip(indicator.selections, (amount.numerator_parts, amount.denominator_parts), strict=False)
    names = ("numerator", "denominator") if indicator.is_ratio else ("",)
    found = [
        Correction(one.id, " ".join(filter(None, (_name(part, one, amount.period), one.words))))
        for part, (selection, periods) in zip(names, made_of, strict=False)
        for one in figures
        if (one.grain, one.period) in periods and _keeps(selection, one)
    ]
    return tuple(found)


def _keeps(selection: Selection, one: CorrectedFigure) -> bool:
    values = dict(zip(DIMENSIONS, one.dimensions, strict=True))
    return selection.measure == one.measure and all(part.keeps(values[part.dimension]) for part in selection.filters)


def _name(part: str, one: CorrectedFigure, whole: Period) -> str:
    """Which part of the figure: "numerator, police, Q2 2017/18"; "" where it is the figure itself."""
    when = "" if one.period == whole else period_words(one.period)
    return ", ".join(filter(None, (part, dimension_words(one.dimensions), when)))
