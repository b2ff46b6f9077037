"""Community Impact Days: what the three operations before the meeting of 26 March 2018 achieved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tools.samples.returns import small_return
from tools.samples.sample import Sample
from tools.samples.saving import Row

_RESULTS = {
    "Illegal vehicles seized": 21, "Arrests": 4, "Garages searched": 81, "Non-payments on the railway": 58,
    "Knives recovered": 2, "Prosecutions for an underage knife sale": 1, "Addresses visited": 21,
}  # fmt: skip


def samples(shared: Path) -> tuple[Sample, ...]:  # noqa: ARG001  every figure stands above
    """The return for the fourth quarter: the operations came after the report of 19 December 2017."""
    # The first three quarters are left empty: earlier papers speak of impact days without a figure.
    table: list[Row] = [["2017/18", "Q1", "Q2", "Q3", "Q4"]]
    table += [[words, None, None, None, count] for words, count in _RESULTS.items()]
    words = (
        "Community Impact Days - operational results 2017/18",
        "SAMPLE: figures as published in the report of 26 March 2018",
        "Cray Valley East, Penge, Cray Valley West",
    )
    notes = ("Q4: three operations since the last report (19 December 2017). MOPAC funded.",)
    return (
        Sample(
            "sample-community-impact-days-2017-18.xlsx",
            date(2018, 3, 19),
            small_return("Impact days", words, table, notes),
            "results of three Community Impact Days, fourth quarter of 2017/18",
            "every figure: 21 vehicles seized, 4 arrests, 81 garages searched and four more",
            "nothing; the quarter is read from the dates of the reports",
        ),
    )
