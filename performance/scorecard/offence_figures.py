"""One kind of what a measure counts, followed like an indicator: its trend, beside another area, in every ward."""

from __future__ import annotations

from functools import cached_property

from loaders.reading.periods import Grain
from performance.ad_hoc import ad_hoc_indicator, ad_hoc_subject
from performance.beside import Beside, beside
from performance.composition import compose
from performance.definitions.indicator import Selection
from performance.multiples import Multiple, Scale, multiple
from performance.quarter import Quarter
from performance.row import Row, Trend
from performance.scorecard.offences import Kind, Kinds
from performance.trend import draw_trend
from performance.ward_counts import WardCounts, ward_counts
from performance.wording import LONDON


class KindFigures:
    """One kind followed like an indicator up to a quarter, beside another area, and in every ward."""

    def __init__(self, kinds: Kinds, kind: Kind, quarter: Quarter, area: str) -> None:
        self._kinds, self.kind, self.quarter, self.area = kinds, kind, quarter, area
        source, board = kinds.source, kinds.board
        selection = Selection(measure=source.measure, where={kind.dimension: (kind.value,)})
        definition = _definition(kinds, kind)
        self.indicator = ad_hoc_indicator(kind.value, selection, source.owner, source.unit, definition)
        other = kinds.flow_in(kind, area)
        known_by, since = board.as_at.astimezone(LONDON).date(), board.definitions.partnership.tested_from
        flow = kinds.flow(kind)
        self.subject = ad_hoc_subject(self.indicator, flow, known_by, since, other, area)

    @cached_property
    def row(self) -> Row:
        """The row, as a scorecard would have it."""
        return compose(self.subject, self.quarter)

    def trend(self) -> Trend:
        """By month, with limits."""
        return draw_trend(self.subject, Grain.MONTH, self.quarter)

    def multiple(self) -> Multiple:
        """Rolling twelve months, beside the other area's."""
        return multiple(self.subject, self.row, self.quarter, Scale.ROLLING, other=self.subject.beside)

    def beside(self) -> Beside:
        """The change on the year here and there."""
        return beside(self.subject, self.row, self.subject.beside)

    def wards(self) -> WardCounts:
        """How often in each ward."""
        return ward_counts(self._kinds.wards(self.kind), self.quarter)


def _definition(kinds: Kinds, kind: Kind) -> str:
    group = kinds.group_of(kind)
    if not group:
        return f"Everything the partner's files count under {kind.value}."
    return f"{kind.value}, as the partner's files name it, under {group}. Months of files that never name it are gaps."
