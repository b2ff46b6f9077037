"""Prevent training: who attended the WRAP workshops of 2017/18."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tools.samples.returns import small_return
from tools.samples.sample import Sample
from tools.samples.saving import Row
from tools.samples.spread import apportion

_ATTENDED = {"Adults": 12, "Children's": 85, "Education": 34}
_EVENTS = (2, 1, 2, 1)  # the six events of the year, by quarter: the paper dates none of them


def samples(shared: Path) -> tuple[Sample, ...]:  # noqa: ARG001  every figure stands above
    """The return for the year."""
    rows = [[department, *_by_quarter(count)] for department, count in _ATTENDED.items()]
    total = ["Total", *(sum(column) for column in zip(*(row[1:] for row in rows), strict=True))]
    table: list[Row] = [["Department", "Q1", "Q2", "Q3", "Q4", "2017/18"], *rows, total]
    words = (
        "Prevent - Workshop to Raise Awareness of Prevent (WRAP) - attendance by department, 2017/18",
        "SAMPLE: quarters spread from the published totals of the year",
    )
    notes = ("Six WRAP events in the year April 2017 to March 2018, attended by London Borough of Bromley staff.",)
    return (
        Sample(
            "sample-prevent-wrap-training-2017-18.xlsx",
            date(2018, 3, 19),
            small_return("WRAP", words, table, notes),
            "attendance at Prevent training, 2017/18 by quarter and department",
            "12 from Adults, 85 from Children's, 34 from Education at six events in the year",
            "the quarters: two events, one, two, one",
        ),
    )


def _by_quarter(count: int) -> list[int]:
    quarters = apportion(count, _EVENTS)
    return [*quarters, sum(quarters)]
