"""The board: everything the pages, commands and reports ask of one warehouse, as at one instant, for one reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property

from loaders.catalogue import measures
from loaders.reading.periods import Grain, Period, quarter_of
from performance.asker import Asker
from performance.basis import Amount, Flows, on_basis
from performance.composition import compose
from performance.corrected import CorrectedFigure, of_indicator
from performance.definitions.definitions import Definitions
from performance.definitions.indicator import Indicator, Selection
from performance.disclosure import counts_people
from performance.pack.course import course_over
from performance.pack.pack import CourseStep
from performance.quarter import Quarter, quarters_of
from performance.row import Printed, Row, Trend
from performance.scorecard.corrections import corrected_figure
from performance.scorecard.figures import Figures, areas_beside, measures_of
from performance.scorecard.places import Places
from performance.scorecard.trace import CellReading, TracedCell, trace
from performance.small_series import hidden_of
from performance.subject import Subject
from performance.trend import draw_trend
from performance.variation import starts_at, tested_grain
from performance.wording import LONDON
from warehouse.corrections import Corrected
from warehouse.reading import Reading
from warehouse.sample import SAMPLES
from warehouse.submissions import SubmissionStatus


class Board:
    """One view of the figures. Readings happen on first use and are kept; the board itself never changes."""

    def __init__(self, reading: Reading, definitions: Definitions, as_at: datetime, asker: Asker) -> None:
        self.reading, self.definitions, self.as_at, self.asker = reading, definitions, as_at, asker
        self.area = definitions.partnership.area
        names = measures_of(definitions)
        self._ours = Figures(reading, as_at, frozenset({self.area}), names)
        self._beside = Figures(reading, as_at, areas_beside(definitions), names)
        self._alone: dict[str, Subject] = {}
        self._subjects: dict[str, Subject] = {}
        self._holding: dict[str, bool] = {}
        self._places: dict[tuple[str, frozenset[str], frozenset[str]], Places] = {}

    def scorecard(self, quarter: Quarter) -> tuple[Row, ...]:
        """Every indicator, in the order of the definitions."""
        return tuple(compose(self._subject(indicator), quarter) for indicator in self.definitions.indicators)

    def row(self, indicator: str, quarter: Quarter) -> Row:
        """One indicator. Raises KeyError for an id there is none of."""
        return compose(self._subject(self.definitions.indicator(indicator)), quarter)

    def trend(
        self, indicator: str, grain: str | None = None, until: Quarter | None = None, *, whole: bool = False
    ) -> Trend:
        """An indicator over time, up to a quarter: by month where there are months, else by quarter, else by year.

        From the month on from which is tested; with `whole` from the first figure there is.
        """
        subject = self._subject(self.definitions.indicator(indicator))
        chosen = Grain(grain) if grain else tested_grain(subject.flows) or Grain.YEAR
        return draw_trend(subject, chosen, min(until or self._last_quarter, self._last_quarter), whole=whole)

    def course(self, indicator: str, quarter: Quarter) -> tuple[CourseStep, ...]:
        """The figure on the indicator's own basis up to a quarter, oldest first: sixteen quarters, or every year of a
        yearly return. Without values where they are unknown or hidden.
        """
        return course_over(self._subject(self.definitions.indicator(indicator)), quarter)

    def series(self, indicator: str, grain: Grain | None, area: str | None = None) -> list[tuple[Amount, bool]]:
        """The flow of every period, whatever the basis, and whether it is hidden; of another borough if named.

        A hidden one has neither value nor parts.
        """
        found = self.definitions.indicator(indicator)
        flows, hidden = self._flows_of(found, area)
        chosen = grain or tested_grain(flows) or Grain.YEAR
        amounts = [flows.at(chosen, start, found.per) for start in sorted(starts_at(flows, chosen))]
        told = [(amount, amount.period in hidden) for amount in amounts if amount]
        return [(amount.blanked() if unseen else amount, unseen) for amount, unseen in told]

    def trace(self, indicator: str, quarter: Quarter, among: CellReading | None = None) -> tuple[TracedCell, ...]:
        """The cells behind a figure; none where there is no figure. `among`: where they were read with others'."""
        subject = self._subject(self.definitions.indicator(indicator))
        amount = on_basis(subject.indicator, subject.flows, quarter)
        if amount is None or not amount.known:
            return ()
        hide = not self._sees_all(subject.indicator)
        cells = trace(
            among or self.reading, self.as_at, self.area, subject.indicator, amount, self.submissions, hide=hide
        )
        words = {one.id: one.words for one in subject.corrected}
        holding = {one for one in {cell.submission for cell in cells} if self._holds_hidden(one)}
        return tuple(
            cell._replace(
                corrected=words.get(cell.corrected, ""),
                shows_neighbours=cell.shows_neighbours and cell.submission not in holding,
                sha256="" if cell.submission in holding else cell.sha256,
            )
            for cell in cells
        )

    def _holds_hidden(self, submission: str) -> bool:
        """Whether a file counts anything that is hidden: it may stand beside any cell that is not."""
        if submission not in self._holding:
            spoken = {about.measure for about in self.reading.spoken_of([submission])}
            self._holding[submission] = any(map(self.hides, spoken))
        return self._holding[submission]

    def quarters(self) -> tuple[Quarter, ...]:
        """The quarters of which anything is known, and those between, newest first; none after the as-at instant."""
        ends = {end for _, _, end in self._ours.periods()}
        if not ends:
            return ()
        known = Period(min(start for _, start, _ in self._ours.periods()), min(max(ends), self._last_quarter.end))
        return tuple(reversed([*quarters_of(known)]))

    @cached_property
    def submissions(self) -> tuple[SubmissionStatus, ...]:
        """What had been received, newest first."""
        return tuple(self.reading.submissions(self.as_at))

    def last_received(self) -> datetime | None:
        """When the newest submission that stands was received."""
        standing = [one.submission.received for one in self.submissions if one.submission.withdrawn is None]
        return max(standing, default=None)

    def has_samples(self) -> bool:
        """Whether any figure that stands is a sample: then every page and export says so."""
        return any(one.submission.by == SAMPLES and one.submission.withdrawn is None for one in self.submissions)

    def places(self, level: str, measures: frozenset[str], by: frozenset[str]) -> Places:
        """The figures of every place of a level ("borough": London's, "ward"), by the dimensions named; read once.

        Not yet disclosed: who shows them asks `hides` first.
        """
        key = level, measures, by
        if key not in self._places:
            self._places[key] = Places(self.reading, self.as_at, *key)
        return self._places[key]

    def figures(self, *, beside: bool = False) -> Figures:
        """The figures of our own area, or of the one shown beside it, by measure.

        Not yet disclosed: who shows them asks `hides` first.
        """
        return self._beside if beside else self._ours

    @cached_property
    def _known_by(self) -> date:
        return self.as_at.astimezone(LONDON).date()

    @cached_property
    def _last_quarter(self) -> Quarter:
        return Quarter(*quarter_of(self._known_by))

    def hides(self, measure: str) -> bool:
        """Whether single figures of a measure are hidden: those of a source of which any indicator is sensitive, and
        those that count people and that no indicator says may be shown.

        The whole source, for a file counts more of people than the indicators show: cases with children, by ethnicity.
        """
        used = [(part.measure, one) for one in self.definitions.indicators for part in one.selections]
        beside = [one for name, one in used if name.partition(".")[0] == measure.partition(".")[0]]
        if not all(map(self._sees_all, beside)):
            return True
        if any(name == measure for name, _ in used) or not counts_people(self._units.get(measure, "")):
            return False
        owners = {one.owner for one in beside} or {""}
        return not all(map(self.asker.sees_small_numbers, owners))

    @cached_property
    def _units(self) -> Mapping[str, str]:
        return {one.name: one.unit for one in measures(self.definitions.returns)}

    def _sees_all(self, indicator: Indicator) -> bool:
        return not indicator.sensitive or self.asker.sees_small_numbers(indicator.owner)

    def _flows_of(self, indicator: Indicator, area: str | None) -> tuple[Flows, frozenset[Period]]:
        if area is None or area == self.area:
            subject = self._subject(indicator)
            return subject.flows, subject.hidden
        measures = frozenset(selection.measure for selection in indicator.selections)
        flows = Figures(self.reading, self.as_at, frozenset({area}), measures).flows(indicator)
        return flows, self._hidden(indicator, flows)

    def _hidden(self, indicator: Indicator, flows: Flows) -> frozenset[Period]:
        if self._sees_all(indicator):
            return frozenset()
        return hidden_of(indicator, flows, self._last_quarter)

    def alone(self, indicator: Indicator) -> Subject:
        """What an indicator's row is made from, without the area beside ours, which takes as long to read again."""
        if indicator.id not in self._alone:
            flows = self._ours.flows(indicator)
            self._alone[indicator.id] = Subject(
                indicator,
                flows,
                self._hidden(indicator, flows),
                self._known_by,
                self.definitions.partnership.tested_from,
                None,
                self.definitions.partnership.compared_with,
                self._printed(indicator.as_printed),
                self._corrected(indicator),
                self.definitions.partnership.signal_runs.lengths,
            )
        return self._alone[indicator.id]

    def _subject(self, indicator: Indicator) -> Subject:
        if indicator.id not in self._subjects:
            beside = self._beside.flows(indicator) if self._sees_all(indicator) else None
            shown = beside if beside and beside.numerator.points else None
            self._subjects[indicator.id] = self.alone(indicator)._replace(beside=shown)
        return self._subjects[indicator.id]

    @cached_property
    def corrections(self) -> tuple[Corrected, ...]:
        """The corrections that stand, of any area, oldest first."""
        return tuple(one for one in self.reading.corrections(self.as_at) if one.correction.ended is None)

    def _corrected(self, indicator: Indicator) -> tuple[CorrectedFigure, ...]:
        hidden = not self._sees_all(indicator)
        places = ((one, one.correction.figure) for one in self.corrections)
        own = [one for one, figure in places if figure.area_level == "borough" and figure.area == self.area]
        return of_indicator(indicator, [corrected_figure(one, hidden=hidden) for one in own])

    def _printed(self, selection: Selection | None) -> tuple[Printed, ...]:
        if selection is None:
            return ()
        flow = self._ours.flow(selection)
        points = [point for grain in Grain for point in flow.of(grain)]
        return tuple(Printed(point.value, point.period, point.marker) for point in points if point.value is not None)


def open_board(reading: Reading, definitions: Definitions, as_at: datetime, asker: Asker) -> Board:
    """The figures of a warehouse (or of a rehearsal) as known at an instant, as far as this reader may see them."""
    return Board(reading, definitions, as_at, asker)
