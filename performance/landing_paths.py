"""Ways to carry a monthly series on: months known in, months ahead out. One is chosen, by back-test.

`python -m benchmarks.landing` tries them all on the Metropolitan Police's real series (docs/performance.md has the
table). All take months one after another, the oldest first, two whole years or more, and work in floats: what comes out
is an estimate, and is rounded before anyone sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

Path = Callable[[Sequence[float], int], list[float]]
YEAR = 12
FEWEST_MONTHS = 24
WEIGHT = 0.3  # of the newest month; from 0.25 to 0.35 the back-test's error is within 1% of this one's
SEASON = 0.5  # half of what the seasons show: a month's share of four years is itself half chance
_SEASONS = 4  # years the seasons are taken from


class Candidate(NamedTuple):
    """A way to carry on, with its name as it stands in the table."""

    name: str
    path: Path


def same_as_last_year(months: Sequence[float], ahead: int) -> list[float]:
    """Each month as twelve months before: what every other way has to beat."""
    return [months[len(months) - YEAR + step % YEAR] for step in range(ahead)]


def straight_line(months: Sequence[float], ahead: int) -> list[float]:
    """The run-rate: the mean of the last twelve months."""
    return [sum(months[-YEAR:]) / YEAR] * ahead


def mean_of_years(years: int) -> Path:
    """Each month as the mean of the same month in the last so many years, as far as they are known."""

    def path(months: Sequence[float], ahead: int) -> list[float]:
        whole = min(years, len(months) // YEAR)
        firsts = [len(months) - YEAR * back for back in range(1, whole + 1)]
        return [sum(months[first + step % YEAR] for first in firsts) / whole for step in range(ahead)]

    return path


def share_of_the_year(months: Sequence[float], ahead: int) -> list[float]:
    """What the year so far comes to by its share of the last three years; before anything is known, as last year."""
    run = YEAR - ahead
    if run <= 0:
        return same_as_last_year(months, ahead)
    ends = [len(months) - run - YEAR * back for back in range(3)]
    years = [months[end - YEAR : end] for end in ends if end >= YEAR]
    shares = [sum(year[:run]) / sum(year) for year in years if sum(year)]
    share, so_far = sum(shares) / len(shares) if shares else 0.0, sum(months[-run:])
    total = so_far / share if share else so_far * YEAR / run
    return [(total - so_far) / ahead] * ahead


def changed_as_lately(damping: float) -> Path:
    """As last year, changed as the last six months changed on the year before, or part of that."""

    def path(months: Sequence[float], ahead: int) -> list[float]:
        now, before = sum(months[-6:]), sum(months[-YEAR - 6 : -YEAR])
        factor = (now / before) ** damping if before and now else 1.0
        return [month * factor for month in same_as_last_year(months, ahead)]

    return path


def damped_trend(months: Sequence[float], ahead: int) -> list[float]:
    """Holt's trend of the mean of twelve months, fading by a fifth a month, laid on last year's seasons."""
    fading, level, slope = 0.8, sum(months[:YEAR]) / YEAR, 0.0
    for last in range(YEAR + 1, len(months) + 1):
        before, mean = level, sum(months[last - YEAR : last]) / YEAR
        level = 0.5 * mean + 0.5 * (level + fading * slope)
        slope = 0.1 * (level - before) + 0.9 * fading * slope
    mean, drift, found = sum(months[-YEAR:]) / YEAR, 0.0, []
    for step, month in enumerate(same_as_last_year(months, ahead), 1):
        drift += slope * fading**step
        found.append(max(level + drift, 0.0) * (month / mean if mean else 1.0))
    return found


def smoothed(season: float, weight: float = WEIGHT) -> Path:
    """Exponential smoothing of the months, with so much of their seasons taken out before and put back after."""

    def path(months: Sequence[float], ahead: int) -> list[float]:
        whole = min(len(months) // YEAR, _SEASONS) * YEAR
        held = months[-whole:]
        shares = _seasons(held, season)
        level = sum(held[:YEAR]) / YEAR
        for place, month in enumerate(held):
            level += weight * (month / shares[place % YEAR] - level)
        return [level * shares[step % YEAR] for step in range(ahead)]

    return path


def _seasons(held: Sequence[float], season: float) -> list[float]:
    """For each month of the year to come, how it stands to the mean month, in part: 1 and so much of the difference.

    A month in which nothing ever happened counts as a mean one where the whole season is taken, for none may be 0.
    """
    total = sum(held)
    found = []
    for place in range(YEAR):
        share = sum(held[place::YEAR]) * YEAR / total if total else 1.0
        found.append(1 + season * (share - 1) or 1.0)
    return found


def half_and_half(one: Path, other: Path) -> Path:
    """The mean of two ways."""

    def path(months: Sequence[float], ahead: int) -> list[float]:
        return [(here + there) / 2 for here, there in zip(one(months, ahead), other(months, ahead), strict=True)]

    return path


CHOSEN = Candidate("smoothed, half the season", smoothed(SEASON))
BASELINE = Candidate("same as last year", same_as_last_year)
CANDIDATES = (
    BASELINE,
    Candidate("mean of the last two years", mean_of_years(2)),
    Candidate("mean of the last three years", mean_of_years(3)),
    Candidate("straight line: the mean of the last 12 months", straight_line),
    Candidate("the year so far by its share of three years", share_of_the_year),
    Candidate("as last year, changed as the last six months", changed_as_lately(1.0)),
    Candidate("as last year, half changed as the last six months", changed_as_lately(0.5)),
    Candidate("damped trend of the 12-month mean", damped_trend),
    Candidate("smoothed, no season", smoothed(0.0)),
    CHOSEN,
    Candidate("smoothed, the whole season", smoothed(1.0)),
    Candidate("half straight line, half smoothed", half_and_half(straight_line, CHOSEN.path)),
    Candidate("half last year, half smoothed", half_and_half(same_as_last_year, CHOSEN.path)),
)
