"""What would change: ratings, figures, and figures that leap out of their own limits."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period
from performance.definitions.indicator import Indicator
from performance.quarter import Quarter
from performance.row import Row


class RatingChange(NamedTuple):
    """One indicator whose rating would differ in a quarter; both rows hold only what the reader may see.

    They are outlines: without history, signal and the area beside ours.
    """

    quarter: Quarter
    before: Row
    after: Row


class Kind(StrEnum):
    """What becomes of a figure."""

    NEW = "new"
    REVISED = "revised"
    VANISHING = "vanishing"


class FigureChange(NamedTuple):
    """One figure that would be new, revised or gone.

    `title` is what is counted ("MARAC referrals"), `detail` the words of its dimensions and place ("police",
    "Bromley Town"), "" where there are none. `before` and `after` are None where there is no figure, or where it is
    `hidden` from the reader; a period that is covered and has no such figure counts as 0, so a figure whose row is gone
    may vanish and leave a 0. The markers are the partner's shorthand, `unit` is the measure's.
    """

    kind: Kind
    measure: str
    title: str
    detail: str
    period: Period
    before: float | None
    after: float | None
    before_marker: str = ""
    after_marker: str = ""
    hidden: bool = False
    unit: str = ""


class Tally(NamedTuple):
    """How many figures would be new, revised and gone."""

    new: int = 0
    revised: int = 0
    vanishing: int = 0

    @property
    def all(self) -> int:
        """All of them."""
        return self.new + self.revised + self.vanishing


class Jump(NamedTuple):
    """A new figure beyond the limits of its own series: perhaps a slipped column, perhaps a real change.

    `low` and `high` are the limits of the months (or quarters) before it, `times` how many times the one before it.
    """

    indicator: Indicator
    period: Period
    value: Fraction
    before: Fraction | None
    low: Fraction
    high: Fraction
    times: Fraction | None
    words: str


class Rehearsed(NamedTuple):
    """What would change for one reader.

    `ratings` are the changes of `quarter`, worst first; `staying` counts the indicators that keep theirs; `earlier`
    are the changes of other quarters, newest quarter first and worst first within it. `figures` are those of the
    partnership's own area and its wards: vanishing, then revised, then new; `tally` counts all of them, `elsewhere`
    those of other areas in the same files. `sentence` says the whole in one: "One rating turns red".
    """

    quarter: Quarter
    ratings: tuple[RatingChange, ...]
    staying: int
    earlier: tuple[RatingChange, ...]
    figures: tuple[FigureChange, ...]
    tally: Tally
    elsewhere: Tally
    jumps: tuple[Jump, ...]
    sentence: str
