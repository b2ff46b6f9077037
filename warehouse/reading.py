"""Reading the warehouse: every reading says as at which instant."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from loaders.reading.periods import Grain, Period
from warehouse import fingerprints, readings, register
from warehouse.claims import Question
from warehouse.connections import Connection
from warehouse.corrections import Corrected
from warehouse.figures import Answer, Area, Cell, Counted, Covered, Noted, Total
from warehouse.fingerprints import About, Fingerprints
from warehouse.queries import Selection
from warehouse.submissions import Submission, SubmissionStatus


class Source(Protocol):
    """Where a reading reads: the published files of a data folder, or one file of its own."""

    @property
    def version(self) -> int: ...  # noqa: D102

    def cursor(self) -> AbstractContextManager[Connection]: ...  # noqa: D102

    def close(self) -> None: ...  # noqa: D102


class Reading:
    """What can be asked of a warehouse. Any thread may ask; `areas` and `measures` None mean all of them.

    A reading sees one published file whole. `as_at` needs a time zone; a submission counts when it was received by
    then and not withdrawn by then, a correction when it was recorded by then and not ended by then. All raise
    WarehouseDamagedError where the file cannot be read.
    """

    def __init__(self, source: Source) -> None:
        self._source = source

    @property
    def version(self) -> int:
        """The number of the file that holds now, below 0 in a rehearsal: the key of every cache."""
        return self._source.version

    def _cursor(self) -> AbstractContextManager[Connection]:
        return self._source.cursor()

    def submissions(self, as_at: datetime) -> list[SubmissionStatus]:
        """The files received by then, the newest first, with what had become of them."""
        with self._cursor() as cursor:
            return register.statuses(cursor, as_at)

    def submission(self, name: str) -> Submission | None:
        """The submission with this id as it is now; None where there is none."""
        with self._cursor() as cursor:
            return register.submission(cursor, name)

    def answers(
        self, as_at: datetime, area_level: str, areas: frozenset[str] | None, measures: frozenset[str] | None
    ) -> list[Answer]:
        """Figures by measure, slice, dimensions, place and period. What is covered and has no figure here is 0."""
        with self._cursor() as cursor:
            return readings.answers(cursor, Question(as_at, area_level, areas, measures))

    def sums(
        self, as_at: datetime, area_level: str, areas: frozenset[str] | None, measures: frozenset[str] | None,
        by: frozenset[str],
    ) -> list[Answer]:  # fmt: skip
        """As `answers`, summed over every dimension but those named in `by`: the others are "".

        Raises ValueError for a name that is no dimension.
        """
        with self._cursor() as cursor:
            return readings.sums(cursor, Question(as_at, area_level, areas, measures), by)

    def totals(
        self, as_at: datetime, area_level: str, areas: frozenset[str] | None, measures: frozenset[str] | None
    ) -> list[Total]:
        """Figures by measure, slice, dimensions and period, summed over the places."""
        with self._cursor() as cursor:
            return readings.totals(cursor, Question(as_at, area_level, areas, measures))

    def covered(
        self, as_at: datetime, area_level: str, areas: frozenset[str] | None, measures: frozenset[str] | None
    ) -> list[Covered]:
        """Which submission answers for each measure, slice, place, grain and period."""
        with self._cursor() as cursor:
            return readings.covered(cursor, Question(as_at, area_level, areas, measures))

    def counted(
        self, as_at: datetime, area_level: str, areas: frozenset[str] | None, measures: frozenset[str] | None
    ) -> list[Counted]:
        """How many places are covered for each measure, slice, grain and period: what `totals` are totals of."""
        with self._cursor() as cursor:
            return readings.counted(cursor, Question(as_at, area_level, areas, measures))

    def fingerprints(
        self,
        as_at: datetime,
        area_level: str,
        areas: frozenset[str] | None,
        measures: frozenset[str] | None,
        span: Period,
    ) -> Fingerprints:
        """The same figures, of periods that begin in a span of days, as numbers that mean the same in every reading.

        They are there to count what differs between two readings.
        """
        with self._cursor() as cursor:
            return fingerprints.fingerprints(cursor, Question(as_at, area_level, areas, measures), span)

    def spoken_of(self, submissions: Iterable[str]) -> list[About]:
        """The measures and places that these submissions cover, whether they answer now or not."""
        with self._cursor() as cursor:
            return fingerprints.spoken_of(cursor, submissions)

    def cells(
        self,
        as_at: datetime,
        measure: str,
        area_level: str,
        area: str,
        selection: Selection,
        period_start: date,
        period_end: date,
        grain: Grain,
    ) -> list[Cell]:
        """The observations that answer, inside a span of days, of one grain; their values add up to the answers.

        `selection` names the values allowed of a dimension (or of the slice); "" means that it does not apply.
        Raises ValueError for a name that is no dimension.
        """
        question = Question(as_at, area_level, frozenset({area}), frozenset({measure}))
        with self._cursor() as cursor:
            return readings.cells(cursor, question, selection, period_start, period_end, grain)

    def every_cell(
        self, as_at: datetime, area_level: str, area: str, measures: frozenset[str], span: Period
    ) -> list[tuple[str, Grain, Cell]]:
        """The same for several measures at once, each with its measure and grain: one question instead of dozens."""
        question = Question(as_at, area_level, frozenset({area}), measures)
        with self._cursor() as cursor:
            return readings.every_cell(cursor, question, span.start, span.end)

    def notes(
        self, as_at: datetime, area_level: str, areas: frozenset[str] | None, measures: frozenset[str] | None
    ) -> list[Noted]:
        """The words that stand in or beside the figures that answer, with their cells; nothing of figures without."""
        with self._cursor() as cursor:
            return readings.notes(cursor, Question(as_at, area_level, areas, measures))

    def corrections(self, as_at: datetime) -> list[Corrected]:
        """Every correction made by then, oldest first, with what the partner's file said then; some had ended."""
        with self._cursor() as cursor:
            return readings.corrections(cursor, as_at)

    def areas(self, as_at: datetime, area_level: str) -> list[Area]:
        """The places of a level that have an answer."""
        with self._cursor() as cursor:
            return readings.areas(cursor, Question(as_at, area_level))

    def measures(self, as_at: datetime) -> list[str]:
        """The measures that have an answer."""
        with self._cursor() as cursor:
            return readings.measures(cursor, as_at)

    def dimension_values(self, as_at: datetime, measure: str, dimension: str) -> list[str]:
        """The values a dimension (or the slice) has in the answers for a measure, without "does not apply"."""
        with self._cursor() as cursor:
            return readings.dimension_values(cursor, as_at, measure, dimension)

    def close(self) -> None:
        """Close every connection of this process."""
        self._source.close()
