"""A source's quarterly report as a board knows it: every line of the form, with the words beside its figures."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.reading.measure import Measure
from loaders.reading.periods import Grain, Period
from performance.basis import window
from performance.definitions.indicator import Basis, Indicator
from performance.quarter import Quarter
from performance.scorecard.board import Board
from performance.scorecard.breakdowns import SourceFigures
from performance.source import Source
from performance.source_figures import LineOf
from performance.source_report import InWords, QuarterFigure, QuarterlyReport, ReportLine, split_note
from performance.subject import Subject
from warehouse.figures import Noted


def quarterly_report(board: Board, figures: SourceFigures, quarter: Quarter) -> QuarterlyReport:
    """The report of the year up to a quarter; lines in the order of the source's forms."""
    source = figures.source
    measures = _in_order(source)
    names = frozenset(one.name for one in measures)
    notes = board.reading.notes(board.as_at, "borough", frozenset({board.area}), names)
    spare = {line.measure.name: line for line in figures.lines}
    lines, silent = [], []
    for measure in measures:
        own = [one for one in notes if one.measure == measure.name and one.grain is Grain.QUARTER]
        indicator = _counting(board, measure)
        if indicator:
            lines.append(_of_indicator(board, indicator, quarter, own))
        elif (line := spare.get(measure.name)) and (found := _of_spare(line, quarter, own)).given:
            lines.append(found)
        else:
            silent.append(measure.title)
    return QuarterlyReport(quarter, tuple(lines), tuple(silent))


def _in_order(source: Source) -> list[Measure]:
    """The measures without categories, as the rows of the forms come; others behind."""
    names = (row.measure for layout in source.layouts if layout.rows for row in layout.rows.rows)
    order = {name: place for place, name in enumerate(dict.fromkeys(names))}
    plain = [one for one in source.measures if not one.dimensions]
    return sorted(plain, key=lambda one: order.get(one.name, len(order)))


def _counting(board: Board, measure: Measure) -> Indicator | None:
    own = (one for one in board.definitions.indicators if one.counts and one.counts.measure == measure.name)
    return next((one for one in own if one.counts and not one.counts.filters), None)


def _of_indicator(board: Board, indicator: Indicator, quarter: Quarter, notes: list[Noted]) -> ReportLine:
    subject = board.alone(indicator)
    year = _year(quarter)
    seen = tuple(_figure(one, subject, one.period) for one in year)
    span = window(indicator, quarter) if indicator.basis is Basis.YEAR_TO_DATE else quarter.year_to_date()
    measure = indicator.selections[0].measure
    words = [] if board.hides(measure) else notes
    return ReportLine(
        indicator.title,
        board.row(indicator.id, quarter),
        seen,
        _figure(quarter, subject, span),
        _words(words, seen),
        _target_words(words, quarter),
    )


def _of_spare(line: LineOf, quarter: Quarter, notes: list[Noted]) -> ReportLine:
    """A line no indicator counts: its quarters alone, for a sum of a waiting list would mean nothing."""
    seen = []
    for one in _year(quarter):
        point = line.at(one.period)
        if point is None:
            seen.append(QuarterFigure(one, None, hidden=False, provisional=False))
        else:
            seen.append(QuarterFigure(one, point.value, point.hidden, point.provisional))
    to_date = QuarterFigure(quarter, None, hidden=False, provisional=False)
    told = notes if any(one.value is not None for one in seen) else []
    return ReportLine(line.measure.title, None, tuple(seen), to_date, _words(told, seen), _target_words(told, quarter))


def _year(quarter: Quarter) -> list[Quarter]:
    return [Quarter(quarter.year, number) for number in range(1, quarter.number + 1)]


def _figure(quarter: Quarter, subject: Subject, span: Period) -> QuarterFigure:
    amount = subject.flows.over(span, subject.indicator.per)
    if amount is None or not amount.known:
        return QuarterFigure(quarter, None, hidden=False, provisional=False)
    hidden = amount.period in subject.hidden
    return QuarterFigure(quarter, None if hidden else amount.value, hidden, amount.provisional)


def _words(notes: Iterable[Noted], seen: Iterable[QuarterFigure]) -> tuple[InWords, ...]:
    """The words beside the figures that are shown."""
    shown = {one.quarter for one in seen if one.value is not None}
    found = []
    for note in notes:
        quarter, (words, _) = Quarter.of(note.period_start), split_note(note.note)
        if quarter in shown and words:
            found.append(InWords(quarter, words, note.sheet, note.cell))
    return tuple(found)


def _target_words(notes: Iterable[Noted], quarter: Quarter) -> str:
    """The target as printed, by the newest report of the year."""
    year = [one for one in notes if Quarter.of(one.period_start).year == quarter.year]
    told = [split_note(one.note)[1] for one in sorted(year, key=lambda one: one.period_start)]
    return next((words for words in reversed(told) if words), "")
