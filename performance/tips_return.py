"""The annual return of fly-tipping to Defra: kinds of incident over the years, and rates beside other authorities'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.fly_tipping.words import LAND_TYPES, LOAD_SIZES, WASTE_TYPES
from loaders.reading.periods import financial_year


class Kind(NamedTuple):
    """One way in which the return divides incidents."""

    measure: str
    dimension: str
    title: str
    words: tuple[str, ...]


KINDS = (
    Kind("fly_tipping_return.incidents_by_waste_type", "waste_type", "Waste type", WASTE_TYPES.words),
    Kind("fly_tipping_return.incidents_by_land_type", "land_type", "Land type", LAND_TYPES.words),
    Kind("fly_tipping_return.incidents_by_size", "load_size", "Size", LOAD_SIZES.words),
)


class Kinds(NamedTuple):
    """Incidents of each kind in each year, by the year's first day; None where it is not known."""

    kind: Kind
    found: Mapping[str, Mapping[date, Fraction | None]]

    @property
    def years(self) -> tuple[date, ...]:
        """The years of which anything is known."""
        return tuple(sorted({start for years in self.found.values() for start in years}))

    def value(self, word: str, start: date) -> Fraction | None:
        """Incidents of one kind in one year."""
        return self.found.get(word, {}).get(start)

    def until(self, end: date) -> Kinds:
        """The years that had ended by a day."""
        kept = {
            word: {start: value for start, value in years.items() if _ended(start, end)}
            for word, years in self.found.items()
        }
        return self._replace(found=kept)

    def share(self, word: str, start: date) -> Fraction | None:
        """The share of one kind in a year whose kinds are all known."""
        values = [self.value(one, start) for one in self.found]
        whole = sum((one for one in values if one is not None), Fraction(0))
        value = self.value(word, start)
        return value / whole if value is not None and whole and None not in values else None


class Ratio(NamedTuple):
    """A figure over another, of the authorities that gave both; `value` is None where none did."""

    above: Fraction
    below: Fraction
    authorities: int

    @property
    def value(self) -> Fraction | None:
        """The ratio of the two sums."""
        return self.above / self.below if self.below else None


class Together(NamedTuple):
    """Authorities taken together: their incidents, and actions, cost and people to an incident's or 1,000 people's."""

    incidents: Fraction | None
    actions: Ratio
    cost: Ratio
    people: Ratio


class Year(NamedTuple):
    """A year of the return: ours, the area's beside ours (None where one of its boroughs is missing), and everybody's
    (None where the return holds London alone)."""

    start: date
    ours: Together | None
    beside: Together | None
    everybody: Together | None


class Return(NamedTuple):
    """The annual return. `ours` and `theirs` are the kinds of incident, here and in the area beside ours."""

    area: str
    beside: str
    years: tuple[Year, ...]
    ours: tuple[Kinds, ...]
    theirs: tuple[Kinds, ...]

    def until(self, end: date) -> Return:
        """The years that had ended by a day."""
        return self._replace(
            years=tuple(one for one in self.years if _ended(one.start, end)),
            ours=tuple(one.until(end) for one in self.ours),
            theirs=tuple(one.until(end) for one in self.theirs),
        )


def _ended(start: date, end: date) -> bool:
    return financial_year(start.year).end <= end


def together(figures: Sequence[tuple[Fraction | None, ...]], *, all_of_them: bool) -> Together:
    """Authorities as one, each given as incidents, actions, cost and people.

    A ratio is of summed figures and counts only authorities that gave both; with `all_of_them` only where all did: a
    London without Croydon is not London. Incidents are known only where all gave them.
    """
    known = [one[0] for one in figures if one[0] is not None]
    whole = sum(known, Fraction(0)) if len(known) == len(figures) else None
    actions, cost, people = (
        _ratio(figures, above, below, all_of_them=all_of_them) for above, below in ((1, 0), (2, 0), (0, 3))
    )
    return Together(whole, actions, cost, people)


def _ratio(figures: Sequence[tuple[Fraction | None, ...]], above: int, below: int, *, all_of_them: bool) -> Ratio:
    both = [(one[above], one[below]) for one in figures]
    pairs = [(top, under) for top, under in both if top is not None and under is not None]
    if all_of_them and len(pairs) < len(figures):
        return Ratio(Fraction(0), Fraction(0), 0)
    return Ratio(
        sum((top for top, _ in pairs), Fraction(0)), sum((under for _, under in pairs), Fraction(0)), len(pairs)
    )
