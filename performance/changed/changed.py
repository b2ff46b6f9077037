"""Two boards at two instants, held side by side: what changed for the reader of both."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from loaders.reading.measure import Measure
from performance.changed.changes import Changed
from performance.changed.moves import corrections_between, corrections_ended, files_between, reports_between
from performance.changed.ratings import ratings_between
from performance.changed.targets import Moment, edits_between, targets_between
from performance.definitions.definitions import Definitions
from performance.quarter import Quarter
from performance.receipts.arrival import Noted
from performance.rehearsal.changes import FigureChange
from performance.rehearsal.figures import Words, changes_of, tally_of
from performance.rehearsal.naming import by_name
from performance.scorecard.board import Board
from performance.scorecard.comparing import own_figures, touched
from performance.wording import LONDON


class Edited(NamedTuple):
    """The definitions as they were first and last used between the two instants."""

    before: Definitions
    after: Definitions


def changed(
    before: Board,
    after: Board,
    quarter_before: Quarter,
    quarter_after: Quarter,
    measures: Iterable[Measure],
    *,
    reports: Iterable[Noted] = (),
    edited: Edited | None = None,
) -> Changed:
    """What changed from one board to another, as far as the reader of both may see it.

    Both are boards of one partnership and for one reader. The quarters are those under review on either; `measures`
    give the figures their titles, `reports` are all that were noted, `edited` is None where no edit is known.
    """
    known = by_name(measures)
    files = files_between(before, after)
    figures = _figures(before, after, Words(known, cache(lambda one: before.hides(one) or after.hides(one))))
    same = quarter_before == quarter_after
    then, now = Moment(_day(before), quarter_before), Moment(_day(after), quarter_after)
    return Changed(
        before.as_at,
        after.as_at,
        quarter_before,
        quarter_after,
        moved=() if same else ratings_between(before, after, quarter_before, quarter_after),
        rejudged=ratings_between(before, after, quarter_before, quarter_before),
        figures=figures,
        tally=tally_of(figures),
        received=files.received,
        withdrawn=files.withdrawn,
        passed=files.passed,
        corrected=corrections_between(before, after, known),
        uncorrected=corrections_ended(before, after, known),
        reports=reports_between(before, after, reports),
        targets=targets_between(after.definitions, then, now),
        edits=edits_between(*edited) if edited else (),
    )


def _figures(before: Board, after: Board, words: Words) -> tuple[FigureChange, ...]:
    """The figures of our own area and its wards that differ. Those of other areas are not counted: it takes longest."""
    what = touched(before, after)
    if not what.about:
        return ()
    return changes_of(own_figures(before, what), own_figures(after, what), words)


def _day(board: Board) -> date:
    return board.as_at.astimezone(LONDON).date()
