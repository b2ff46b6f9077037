"""The figures of one selection by month, quarter and year, each grain resolved as the design's "Grain" says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, Protocol

from loaders.reading.periods import Grain, Period, first_of_month, grain_or_none, months_from
from performance.definitions.indicator import Filter, Selection
from performance.quarter import months_between


class Answered(Protocol):
    """Observations added up by measure, slice, dimensions and period, as the warehouse gives them."""

    @property
    def slice(self) -> str: ...  # noqa: D102
    @property
    def grain(self) -> str: ...  # noqa: D102
    @property
    def period_start(self) -> date: ...  # noqa: D102
    @property
    def period_end(self) -> date: ...  # noqa: D102
    @property
    def value(self) -> float | None: ...  # noqa: D102
    @property
    def missing(self) -> int: ...  # noqa: D102
    @property
    def markers(self) -> str: ...  # noqa: D102
    @property
    def provisional(self) -> bool: ...  # noqa: D102


class Covering(Protocol):
    """The file that answers for a slice and a period, as the warehouse gives it."""

    @property
    def slice(self) -> str: ...  # noqa: D102
    @property
    def grain(self) -> str: ...  # noqa: D102
    @property
    def period_start(self) -> date: ...  # noqa: D102
    @property
    def period_end(self) -> date: ...  # noqa: D102
    @property
    def complete(self) -> bool: ...  # noqa: D102
    @property
    def received(self) -> datetime: ...  # noqa: D102
    @property
    def seq(self) -> int: ...  # noqa: D102


class Point(NamedTuple):
    """What is known of one period. `value` is None where a file covers the period and gives no number.

    `parts` are the figures, as received, that it is made of.
    """

    period: Period
    value: Fraction | None
    complete: bool
    marker: str
    provisional: bool
    order: tuple[datetime, int]
    parts: tuple[tuple[Grain, Period], ...]

    @property
    def known(self) -> bool:
        """Whether the period has a whole figure."""
        return self.value is not None and self.complete


class Flow(NamedTuple):
    """Points by grain and first day; as received, before one grain is chosen over another.

    `chosen` keeps quarters and years once they were worked out: a scorecard asks for each some fifty times.
    """

    points: Mapping[Grain, Mapping[date, Point]]
    chosen: dict[tuple[Grain, date], Point | None]

    def of(self, grain: Grain) -> list[Point]:
        """The points that were given at a grain, earliest first."""
        return [point for _, point in sorted(self.points.get(grain, {}).items())]

    def month(self, start: date) -> Point | None:
        """A month, answered by monthly figures only."""
        return self.points.get(Grain.MONTH, {}).get(start)

    def quarter(self, start: date) -> Point | None:
        """A quarter: the later received of a quarterly figure and of its three months."""
        if (key := (Grain.QUARTER, start)) not in self.chosen:
            given = self.points.get(Grain.QUARTER, {}).get(start)
            months = [self.month(first_of_month(start, step)) for step in range(3)]
            self.chosen[key] = _later(given, _joined(months))
        return self.chosen[key]

    def year(self, start: date) -> Point | None:
        """A financial year: the later received of an annual figure and of its four quarters."""
        if (key := (Grain.YEAR, start)) not in self.chosen:
            given = self.points.get(Grain.YEAR, {}).get(start)
            quarters = [self.quarter(first_of_month(start, 3 * step)) for step in range(4)]
            self.chosen[key] = _later(given, _joined(quarters))
        return self.chosen[key]

    def over(self, span: Period) -> Point | None:
        """Any run of months: a year, whole quarters and single months, whichever make it up.

        A run that begins inside a quarter takes that quarter's own figure where there are no months:
        a service that starts in June reports "Q1 (June only)".
        """
        grain = grain_or_none(span)
        if grain is Grain.YEAR:
            return self.year(span.start)
        given = self.points.get(grain, {}).get(span.start) if grain is Grain.TWELVE_MONTHS else None
        return _later(given, _joined([self._piece(piece) for piece in _pieces(span)]))

    def _piece(self, piece: Period) -> Point | None:
        if grain_or_none(piece) is Grain.QUARTER:
            return self.quarter(piece.start)
        months = _joined([self.month(first_of_month(piece.start, step)) for step in range(_length(piece))])
        whole = first_of_month(piece.end, -2)  # the quarter's own first day, where the piece ends with the quarter
        return months or (self.points.get(Grain.QUARTER, {}).get(whole) if piece.start > whole else None)

    def latest(self, by: date) -> Point | None:
        """The newest whole period that has ended by a day and has a figure; of two that end together the longer."""
        years = {first_of_month(point.period.start) for point in self.of(Grain.YEAR)}
        known = [point for start in years if (point := self.year(start)) and point.known]
        if not years:
            known = [point for grain in (Grain.QUARTER, Grain.MONTH) for point in self.of(grain) if point.known]
        ended = [point for point in known if point.period.end <= by]
        return max(ended, key=lambda point: (point.period.end, _length(point.period)), default=None)

    def newest(self, by: date) -> Point | None:
        """The newest period of any length that has a figure and has ended by a day."""
        known = [point for points in self.points.values() for point in points.values() if point.known]
        return max(
            (point for point in known if point.period.end <= by),
            key=lambda point: (point.period.end, _length(point.period)),
            default=None,
        )


def build_flow(selection: Selection, answers: Iterable[Answered], covered: Iterable[Covering]) -> Flow:
    """Add up what a selection keeps, period by period.

    A covered period without a matching observation is 0. Where a measure comes in slices, a period counts only
    if every slice the selection needs is covered in it: MOPAC 7 is not known from a file of burglaries.
    """
    filters = selection.filters
    kept = [answer for answer in answers if _kept(filters, answer)]
    covering = list(covered)
    needed = _slices_needed(selection, kept, covering)
    files: dict[tuple[Grain, Period], dict[str, Covering]] = {}
    for cover in covering:
        key = (Grain(cover.grain), Period(cover.period_start, cover.period_end))
        files.setdefault(key, {})[cover.slice] = cover
    sums: dict[tuple[Grain, Period], list[Answered]] = {}
    for answer in kept:
        key = (Grain(answer.grain), Period(answer.period_start, answer.period_end))
        sums.setdefault(key, []).append(answer)
    points: dict[Grain, dict[date, Point]] = {}
    for (grain, period), slices in files.items():
        if needed and needed <= slices.keys():
            chosen = [slices[name] for name in needed]
            points.setdefault(grain, {})[period.start] = _point(grain, period, sums.get((grain, period), []), chosen)
    return Flow(points, {})


def _kept(filters: Iterable[Filter], answer: Answered) -> bool:
    return all(part.keeps(getattr(answer, part.dimension) or "") for part in filters)


_REST = "other"  # the slice of a measure that no name is given to: all offences but the seven


def _slices_needed(selection: Selection, kept: list[Answered], covered: list[Covering]) -> frozenset[str]:
    """The slices that must be covered before a period counts.

    Those that a condition names; of a measure without slices the whole of it; else those of what is kept and, for a
    total, the rest of the measure: all crime is not known from a file of burglaries.
    """
    known = {cover.slice for cover in covered}
    picked = [part for part in selection.filters if not part.exclude]
    for part in picked:
        if known & part.values:
            return part.values
    if known == {""}:
        return frozenset(known)
    found = {answer.slice for answer in kept}
    return frozenset(found if picked else found | {_REST})


def _point(grain: Grain, period: Period, answers: list[Answered], covers: list[Covering]) -> Point:
    silent = any(answer.missing for answer in answers)
    markers = "".join(dict.fromkeys(answer.markers for answer in answers if answer.markers))
    total = (
        None if silent else sum((exact(answer.value) for answer in answers if answer.value is not None), Fraction(0))
    )
    return Point(
        period,
        total,
        all(cover.complete for cover in covers),
        markers,
        any(answer.provisional for answer in answers),
        max((cover.received, cover.seq) for cover in covers),
        ((grain, period),),
    )


def exact(value: float) -> Fraction:
    """The number a partner wrote: a sum of binary floats is brought back to six decimals, pounds have two."""
    return Fraction(int(value)) if float(value).is_integer() else Fraction(Decimal(f"{value:.6f}"))


def _later(given: Point | None, joined: Point | None) -> Point | None:
    present = [point for point in (given, joined) if point]
    return max(present, key=lambda point: (point.complete, point.order), default=None)


def _joined(points: list[Point | None]) -> Point | None:
    """Neighbouring points as one; None where one is not known at all."""
    present = [point for point in points if point]
    if not present or len(present) < len(points):
        return None
    values = [point.value for point in present]
    return Point(
        Period(present[0].period.start, present[-1].period.end),
        None if None in values else sum((value for value in values if value is not None), Fraction(0)),
        all(point.complete for point in present),
        "".join(dict.fromkeys(point.marker for point in present if point.marker)),
        any(point.provisional for point in present),
        max(point.order for point in present),
        tuple(part for point in present for part in point.parts),
    )


def _length(period: Period) -> int:
    return months_between(period.start, period.end)


def _pieces(span: Period) -> list[Period]:
    """A run of months cut at the ends of quarters."""
    pieces, start = [], span.start
    while start <= span.end:
        quarter_end = months_from(first_of_month(start, -((start.month - 1) % 3)), 3).end
        end = min(quarter_end, span.end)
        pieces.append(Period(start, end))
        start = first_of_month(end, 1)
    return pieces
