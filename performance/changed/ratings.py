"""Which ratings differ between two boards: of the quarters under review, of one same quarter, of all others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from performance.composition import outline
from performance.definitions.indicator import Indicator
from performance.quarter import Quarter
from performance.rehearsal.changes import RatingChange
from performance.rehearsal.reach import first_reached
from performance.rehearsal.severity import newest_first, worst_first
from performance.scorecard.board import Board
from performance.subject import Subject
from performance.verdict import rating_of


def ratings_between(before: Board, after: Board, then: Quarter, now: Quarter) -> tuple[RatingChange, ...]:
    """The indicators whose rating in one quarter, as known before, differs from that in another as known after.

    Worst first. Both boards are of one partnership and for one reader.
    """
    pairs = ((before.alone(one), after.alone(one)) for one in after.definitions.indicators)
    turned = ((old, new) for old, new in pairs if rating_of(old, then) is not rating_of(new, now))
    return worst_first(RatingChange(now, outline(old, then), outline(new, now)) for old, new in turned)


def ratings_of_others(before: Board, after: Board, but: Quarter) -> tuple[RatingChange, ...]:
    """The ratings of all quarters but one that what came since changed: the newest quarter first, in it worst first.

    Only quarters that both boards know are judged again: a quarter that is new is no change of mind.
    """
    known = sorted(set(before.quarters()) & set(after.quarters()) - {but})
    return newest_first(
        change for indicator in after.definitions.indicators for change in _others(before, after, indicator, known)
    )


def _others(before: Board, after: Board, indicator: Indicator, known: list[Quarter]) -> Iterator[RatingChange]:
    old, new = before.alone(indicator), after.alone(indicator)
    since = _reached(old, new)
    for quarter in known:
        if quarter.end >= since and rating_of(old, quarter) is not rating_of(new, quarter):
            yield RatingChange(quarter, outline(old, quarter), outline(new, quarter))


def _reached(old: Subject, new: Subject) -> date:
    """The first day of the earliest figure that differs. That days went by matters where a target was agreed on one."""
    agreed = (one.agreed.on for one in new.indicator.targets)
    known = {on for on in agreed if (on <= old.known_by) is not (on <= new.known_by)}
    return date.min if known else first_reached(old, new._replace(known_by=old.known_by))
