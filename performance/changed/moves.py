"""What came and went between two boards: files, corrections, and reports in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from loaders.reading.measure import Measure
from loaders.reading.periods import Period
from performance.changed.changes import CorrectionMoved, FileMoved, ReportCame
from performance.receipts.arrival import Noted
from performance.rehearsal.naming import detail_of, title_of
from performance.scorecard.board import Board
from performance.scorecard.corrections import in_words
from performance.scorecard.listing import Key, Place
from performance.wording import LONDON
from warehouse.corrections import Corrected
from warehouse.submissions import Submission


class Files(NamedTuple):
    """The files that came, that were withdrawn, and that did both."""

    received: tuple[FileMoved, ...]
    withdrawn: tuple[FileMoved, ...]
    passed: tuple[FileMoved, ...]


def files_between(before: Board, after: Board) -> Files:
    """The files that stand on one board alone, and those that came after the one and were gone by the other."""
    ones, others = _known(before), _known(after)
    stood, stand = _standing(ones), _standing(others)
    came = (others[name] for name in stand - stood)
    gone = (others.get(name, ones[name]) for name in stood - stand)
    passed = (one for name, one in others.items() if one.withdrawn and name not in ones)
    return Files(
        _newest((_file(one), one.received) for one in came),
        _newest((_file(one), one.withdrawn or one.received) for one in gone),
        _newest((_file(one), one.withdrawn or one.received) for one in passed),
    )


def _known(board: Board) -> Mapping[str, Submission]:
    return {one.submission.submission: one.submission for one in board.submissions}


def _standing(known: Mapping[str, Submission]) -> set[str]:
    return {name for name, one in known.items() if one.withdrawn is None}


def _file(one: Submission) -> FileMoved:
    span = Period(one.period_start, one.period_end)
    on = one.withdrawn or one.received
    return FileMoved(one.submission, one.file, one.source, one.layout, one.partner, span, on, one.reason)


def _newest(files: Iterable[tuple[FileMoved, datetime]]) -> tuple[FileMoved, ...]:
    dated = [one._replace(on=on) for one, on in files]
    return tuple(sorted(dated, key=lambda one: (one.on, one.submission), reverse=True))


def corrections_between(before: Board, after: Board, known: Mapping[str, Measure]) -> tuple[CorrectionMoved, ...]:
    """The corrections that stand on the second board and not on the first, in the order they were made.

    In words for its reader: of a figure that may not be seen only that it was corrected.
    """
    stood = {one.correction.id for one in before.corrections}
    return tuple(_correction(one, after, known) for one in after.corrections if one.correction.id not in stood)


def corrections_ended(before: Board, after: Board, known: Mapping[str, Measure]) -> tuple[CorrectionMoved, ...]:
    """The corrections that stood on the first board and do not on the second, with when they ended."""
    gone = corrections_between(after, before, known)
    ends = {one.correction.id: one.correction.ended for one in after.reading.corrections(after.as_at)} if gone else {}
    return tuple(one._replace(on=ends.get(one.id) or one.on) for one in gone)


def _correction(one: Corrected, board: Board, known: Mapping[str, Measure]) -> CorrectionMoved:
    made, figure = one.correction, one.correction.figure
    place = Place(figure.measure, figure.slice, figure.area_level, figure.area, figure.grain, figure.period)
    detail = detail_of(Key(place, figure.dimensions))
    words = in_words(one, hidden=board.hides(figure.measure))
    return CorrectionMoved(made.id, title_of(figure.measure, known), detail, figure.period, words, made.recorded)


def reports_between(before: Board, after: Board, reports: Iterable[Noted]) -> tuple[ReportCame, ...]:
    """The narrative reports that came on a day after the first board's, up to the second's; the newest first."""
    entries = {entry.key: entry for entry in after.definitions.expected}
    since, until = _day(before), _day(after)
    came = [one for one in reports if since < one.received <= until]
    told = [
        ReportCame(entries[one.name].title, entries[one.name].partner, one.period, one.received)
        if one.name in entries
        else ReportCame(one.name, "", one.period, one.received)
        for one in came
    ]
    return tuple(sorted(told, key=lambda one: one.received, reverse=True))


def _day(board: Board) -> date:
    return board.as_at.astimezone(LONDON).date()
