"""What a blank spreadsheet of a layout needs, so that a partner can fill it in and it loads.

A source makes its template from its own declarations (its columns and their aliases, its rows, its words), so that a
new alias or row changes the template without further work. `reports` turns it into a workbook; nothing of the file
format is known here.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from loaders.reading.periods import Grain


class Kind(StrEnum):
    """What may stand in a cell. NUMBER: halves are allowed; CHANGE: -4.2%, or with its count, -5% (-81)."""

    TEXT = "text"
    DATE = "date"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    COUNT = "count"
    NUMBER = "number"
    MONEY = "money"
    CHANGE = "change"
    YES_NO = "yes_no"
    CHOICE = "choice"


class Field(NamedTuple):
    """One thing to fill in: a column of the table, or a cell above it.

    `header` is what the loader reads it by. `only`: nothing but the `choices` is understood. `most` is the largest
    number the loader takes, 0 where it names none. `{area}` in `header`, `choices` or `example` is the borough.
    """

    header: str
    kind: Kind = Kind.COUNT
    required: bool = False
    choices: tuple[str, ...] = ()
    only: bool = True
    note: str = ""
    example: str | int | float | date = ""
    most: int = 0


class Label(NamedTuple):
    """A row of the table, by the words the loader knows it by.

    `parts` are the words of the figures that stand together in one cell ("8 referrals - 2 assessments"). With `lines`
    it is the heading of a list: so many rows are left under it for the sender's own words.
    """

    words: str
    parts: tuple[str, ...] = ()
    lines: int = 0
    required: bool = False


class Template(NamedTuple):
    """A blank sheet. With `labels` its rows are given and `fields` are its columns; without, each row is the sender's.

    `asks` are the cells above the table. `periods`: the `fields` are quarters of the year asked for, so that one
    period alone may stand in their place. `grains` are the periods for which figures can be typed in; none where the
    rows are single cases or reports, which nobody types in by the quarter.
    """

    title: tuple[str, ...]
    fields: tuple[Field, ...]
    asks: tuple[Field, ...] = ()
    labels: tuple[Label, ...] = ()
    sheet: str = "Return"
    corner: str = "Measure"
    periods: bool = False
    grains: tuple[Grain, ...] = ()
    notes: tuple[str, ...] = ()


QUARTERS = ("Q1", "Q2", "Q3", "Q4")
YEAR_ASKED = Field(
    "Financial year",
    Kind.YEAR,
    required=True,
    note="The year that begins in April, such as 2017/18.",
    example="2017/18",
)
QUARTER_ASKED = Field(
    "Quarter",
    Kind.QUARTER,
    required=True,
    choices=QUARTERS,
    note="The quarter of the financial year: Q1 is April to June.",
    example="Q3",
)
MONTH_ASKED = Field(
    "Month",
    Kind.MONTH,
    required=True,
    note="The month in which the count was taken, such as May 2016.",
    example="May 2016",
)
PERIOD_ASKED = Field(
    "Period",
    Kind.TEXT,
    note="The months the sheet is for, such as April 2017 to June 2017. Months of it without a row count as none.",
    example="April 2017 to June 2017",
)
