"""A partner's report line by line: its quarters across, the year to date, what was expected, and the partner's words.

Disclosure has been applied: what is hidden has neither value nor words.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from performance.quarter import Quarter
from performance.row import Row

TARGET_WORDS = "target as printed: "  # how the loaders begin what they keep of a target's cell


class InWords(NamedTuple):
    """What stands in a cell beside its figure, and where."""

    quarter: Quarter
    words: str
    sheet: str
    cell: str


class QuarterFigure(NamedTuple):
    """The figure of a quarter. `value` is None where none is known, or where it is `hidden`."""

    quarter: Quarter
    value: Fraction | None
    hidden: bool
    provisional: bool


class ReportLine(NamedTuple):
    """A line of the report. `row` is that of its indicator, None where no indicator counts it.

    `target_words` is the year's target as the partner printed it, "" where it is a plain number or none.
    """

    title: str
    row: Row | None
    quarters: tuple[QuarterFigure, ...]
    to_date: QuarterFigure
    words: tuple[InWords, ...]
    target_words: str

    @property
    def given(self) -> bool:
        """Whether any figure of it is there for the year, hidden ones among them."""
        return any(one.value is not None or one.hidden for one in self.quarters)


class QuarterlyReport(NamedTuple):
    """The lines that have a figure or an indicator, as the form has them; `silent` are the titles of all others."""

    quarter: Quarter
    lines: tuple[ReportLine, ...]
    silent: tuple[str, ...]


def split_note(note: str) -> tuple[str, str]:
    """A figure's note as the words of its own cell and the words of its target.

    >>> split_note("8 referrals - 2 assessments; Q1 - (June Only); target as printed: 55 (45 Pro Rata)")
    ('8 referrals - 2 assessments; Q1 - (June Only)', '55 (45 Pro Rata)')
    """
    parts = note.split("; ")
    own = [one for one in parts if not one.startswith(TARGET_WORDS)]
    target = next((one.removeprefix(TARGET_WORDS) for one in parts if one.startswith(TARGET_WORDS)), "")
    return "; ".join(own), target
