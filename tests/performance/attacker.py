"""Someone who knows the rule and everything that is published, and tries to find what is hidden.

Three ways, none of which shares code with the program: trying every possibility, working out what the figures add up
to (linear algebra), and following bounds from month end to month end (Bellman and Ford).
"""

from datetime import timedelta
from fractions import Fraction
from itertools import product

_DAY = timedelta(days=1)


def small(count):
    return 1 <= count <= 4


def sensitive(figure):
    """Whether a figure must not be found: a small part, or one that leaves a small rest of a whole that is published."""
    return small(figure.people) or (figure.whole is not None and not small(figure.whole) and small(figure.rest))


def known_ranges(figures, hidden, *, told):
    """(first day, day after the last, lowest, highest) of every figure as the attacker knows it.

    `told`: which of the hidden figures are small, so that those are known to be from 1 to 4. A whole that is not small
    is published, and no part is more than it.
    """
    found = []
    for figure in figures:
        low = high = figure.people
        if figure.period in hidden:
            low, high = 0, None if figure.whole is None or small(figure.whole) else figure.whole
            if told and small(figure.people):
                low, high = 1, 4
            elif told and high is not None and small(high - figure.people):
                low, high = high - 4, high - 1
        found.append((figure.period.start, figure.period.end + _DAY, low, high))
    return found


def recovered_by_bounds(figures, hidden, *, told=True):
    """The hidden figures that are left a single value."""
    ranges = known_ranges(figures, hidden, told=told)
    days = sorted({day for start, end, _, _ in ranges for day in (start, end)})
    edges = [(later, earlier, 0) for earlier, later in zip(days, days[1:], strict=False)]  # a total never falls
    for start, end, low, high in ranges:
        edges.append((end, start, -low))
        if high is not None:
            edges.append((start, end, high))
    found = set()
    for figure in figures:
        if figure.period in hidden and sensitive(figure):
            start, end = figure.period.start, figure.period.end + _DAY
            if _furthest(edges, days, start).get(end) == -_furthest(edges, days, end).get(start, -1):
                found.add(figure.period)
    return found


def _furthest(edges, days, start):
    """The most by which each running total can lie above the one at `start`."""
    most = {start: 0}
    for _ in days:
        changed = False
        for here, there, step in edges:
            if here in most and (there not in most or most[here] + step < most[there]):
                most[there] = most[here] + step
                changed = True
        if not changed:
            return most
    raise ValueError("the figures contradict each other")


def recovered_by_trying(figures, hidden, *, told=True, most=9):
    """The hidden small figures with one value in every way the months could be; for a handful of months."""
    ranges = known_ranges(figures, hidden, told=told)
    days = sorted({day for start, end, _, _ in ranges for day in (start, end)})
    places = {day: place for place, day in enumerate(days)}
    spans = [(places[start], places[end], low, high) for start, end, low, high in ranges]
    choices = []
    for place in range(len(days) - 1):
        own = [(low, high) for start, end, low, high in spans if (start, end) == (place, place + 1)]
        low, high = own[0] if own else (0, None)
        choices.append(range(low, (most if high is None else high) + 1))
    seen = {figure.period: set() for figure in figures if figure.period in hidden and small(figure.people)}
    for months in product(*choices):
        sums = [sum(months[start:end]) for start, end, _, _ in spans]
        if all(
            low <= total and (high is None or total <= high)
            for total, (_, _, low, high) in zip(sums, spans, strict=True)
        ):
            for figure, total in zip(figures, sums, strict=True):
                if figure.period in seen:
                    seen[figure.period].add(total)
    return {period for period, values in seen.items() if len(values) == 1}


def recovered_by_sums(figures, hidden):
    """The hidden figures that are a sum and difference of published ones, whatever the months may be."""
    days = sorted({day for figure in figures for day in (figure.period.start, figure.period.end + _DAY)})
    places = {day: place for place, day in enumerate(days)}

    def row(figure):
        start, end = places[figure.period.start], places[figure.period.end + _DAY]
        return [Fraction(start <= place < end) for place in range(len(days) - 1)]

    basis = []
    for figure in figures:
        if figure.period not in hidden:
            _reduced(row(figure), basis, keep=True)
    return {
        figure.period
        for figure in figures
        if figure.period in hidden and sensitive(figure) and not any(_reduced(row(figure), basis, keep=False))
    }


def _reduced(vector, basis, *, keep):
    for pivot, other in basis:
        if vector[pivot]:
            factor = vector[pivot]
            vector = [one - factor * two for one, two in zip(vector, other, strict=True)]
    pivot = next((place for place, one in enumerate(vector) if one), None)
    if keep and pivot is not None:
        lead = vector[pivot]
        basis.append((pivot, [one / lead for one in vector]))
    return vector
