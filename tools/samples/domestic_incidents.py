"""Domestic incidents known to the police, by year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tools.samples.returns import small_return
from tools.samples.sample import Sample
from tools.samples.saving import Row


def samples(shared: Path) -> tuple[Sample, ...]:  # noqa: ARG001  every figure stands here
    """The two years printed in the paper of 27 June 2016."""
    table: list[Row] = [
        ["Bromley", "2013/14", "2014/15", "Change"],
        ["Domestic incidents", 4_227, 4_718, "+11.6%"],
    ]
    words = (
        "Domestic abuse - incidents reported to the police, 2013/14 and 2014/15",
        "SAMPLE: figures as published in the paper of 27 June 2016",
    )
    notes = (
        "15 domestic incidents per 1,000 population in 2014/15.",
        "10th of the 32 London boroughs, where the 32nd has the most.",
    )
    return (
        Sample(
            "sample-domestic-incidents-2014-15.xlsx",
            date(2016, 6, 13),
            small_return("Incidents", words, table, notes),
            "domestic incidents by year, 2013/14 and 2014/15",
            "4,227 and 4,718",
            "nothing; the change is worked out",
        ),
    )
