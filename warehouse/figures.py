"""What a reading gives back."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain
from warehouse.corrections import FigureKey


class Answer(NamedTuple):
    """The figure of one measure, slice and set of dimensions, in one place and period, from the file that answers.

    `value` is the sum of the values, None where there is none; `missing` counts the cells without one, `markers` are
    the different markers that stood there (`[c] [p]`), `provisional` is whether one was `[p]`. A dimension that
    does not apply is "". `corrected` is whether a correction made the value, or took it away.
    """

    measure: str
    slice: str
    offence_group: str
    offence: str
    mopac_7: str
    agency: str
    waste_type: str
    land_type: str
    load_size: str
    action: str
    category: str
    provider: str
    case_kind: str
    department: str
    area: str
    grain: Grain
    period_start: date
    period_end: date
    value: float | None
    missing: int
    markers: str
    provisional: bool
    submission: str
    corrected: bool = False

    def key(self, area_level: str) -> FigureKey:
        """Which figure this is, among those of a level of places."""
        dimensions = tuple(getattr(self, name) for name in DIMENSIONS)
        return FigureKey(self.measure, self.slice, dimensions, area_level, self.area, self.grain, self.period_start)


class Total(NamedTuple):
    """As Answer, summed over places; `areas` counts those that answer for the measure and slice in that period.

    `corrected` is whether the figure of one of them is.
    """

    measure: str
    slice: str
    offence_group: str
    offence: str
    mopac_7: str
    agency: str
    waste_type: str
    land_type: str
    load_size: str
    action: str
    category: str
    provider: str
    case_kind: str
    department: str
    grain: Grain
    period_start: date
    period_end: date
    value: float | None
    missing: int
    markers: str
    provisional: bool
    areas: int
    corrected: bool = False


class Covered(NamedTuple):
    """Which submission answers for a measure and slice, in one place and period. `complete`: for all of the period."""

    measure: str
    slice: str
    area: str
    grain: Grain
    period_start: date
    period_end: date
    complete: bool
    submission: str
    received: datetime
    seq: int


class Counted(NamedTuple):
    """How many places are covered for a measure, slice and period, and how many of them for all of it."""

    measure: str
    slice: str
    grain: Grain
    period_start: date
    period_end: date
    areas: int
    complete: int


class Cell(NamedTuple):
    """One observation of the file that answers, with the cell it came from.

    `corrected` is the id of the correction that changed the figure it is a part of, "" where there is none. A corrected
    figure that the file covers and does not hold has neither sheet nor cell.
    """

    submission: str
    file: str
    sha256: str
    received: datetime
    sheet: str
    cell: str
    value: float | None
    marker: str
    note: str
    slice: str
    offence_group: str
    offence: str
    mopac_7: str
    agency: str
    waste_type: str
    land_type: str
    load_size: str
    action: str
    category: str
    provider: str
    case_kind: str
    department: str
    period_start: date
    period_end: date
    corrected: str = ""


class Noted(NamedTuple):
    """The words that stand in or beside a figure that answers ("8 referrals - 2 assessments"), and in which cell."""

    measure: str
    grain: Grain
    period_start: date
    period_end: date
    note: str
    sheet: str
    cell: str
    submission: str


class Area(NamedTuple):
    """A place: its name or code, and what people call it."""

    area: str
    name: str
