"""Two boards, before and after: what would change for the reader of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from loaders.reading.measure import Measure
from performance.composition import outline
from performance.definitions.indicator import Indicator
from performance.quarter import Quarter
from performance.rehearsal.changes import RatingChange, Rehearsed
from performance.rehearsal.figures import Words, changes_of, tally_of, tally_of_others
from performance.rehearsal.jumps import jumps_of
from performance.rehearsal.naming import by_name
from performance.rehearsal.reach import first_reached
from performance.rehearsal.sentence import sentence_of
from performance.rehearsal.severity import newest_first, worst_first
from performance.scorecard.board import Board
from performance.scorecard.comparing import other_figures, own_figures, touched
from performance.subject import Subject
from performance.verdict import rating_of


def rehearse(before: Board, after: Board, quarter: Quarter, measures: Iterable[Measure]) -> Rehearsed:
    """What would change from one board to another, as far as the reader of both may see it.

    Both are boards of one partnership and for one reader. `quarter` is the one under review, `measures` give the
    figures their titles.
    """
    what = touched(before, after)
    pairs = list(_changed(before, after, what.measures))
    ratings = worst_first(_turned(pairs, [quarter]))
    others = sorted({*before.quarters(), *after.quarters()} - {quarter})
    earlier = newest_first(_turned(pairs, others))
    words = Words(by_name(measures), cache(lambda measure: before.hides(measure) or after.hides(measure)))
    own_before, own_after = own_figures(before, what), own_figures(after, what)
    figures = changes_of(own_before, own_after, words)
    tally = tally_of(figures)
    elsewhere = tally_of_others(other_figures(before, what), other_figures(after, what))
    return Rehearsed(
        quarter,
        ratings,
        len(after.definitions.indicators) - len(ratings),
        earlier,
        figures,
        tally,
        elsewhere,
        jumps_of(pairs, own_after, words),
        sentence_of(ratings, len(earlier), tally, elsewhere),
    )


def _changed(before: Board, after: Board, measures: frozenset[str]) -> Iterator[tuple[Subject, Subject]]:
    """The indicators whose figures differ, or (`as at` another day) whose targets may."""
    for indicator in after.definitions.indicators:
        if not _made_of(indicator, measures) and before.as_at == after.as_at:
            continue
        old, new = before.alone(indicator), after.alone(indicator)
        if first_reached(old, new) < date.max:
            yield old, new


def _made_of(indicator: Indicator, measures: frozenset[str]) -> bool:
    return any(part.measure in measures for part in indicator.selections)


def _turned(pairs: Iterable[tuple[Subject, Subject]], quarters: Iterable[Quarter]) -> list[RatingChange]:
    """The ratings that differ in these quarters, each with both its rows."""
    chosen = list(quarters)
    return [
        RatingChange(quarter, outline(old, quarter), outline(new, quarter))
        for old, new in pairs
        for since in (first_reached(old, new),)
        for quarter in chosen
        if quarter.end >= since and rating_of(old, quarter) is not rating_of(new, quarter)
    ]
