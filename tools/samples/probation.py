"""The probation caseload of May 2016, by provider and kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tools.samples.returns import small_return
from tools.samples.sample import Sample
from tools.samples.saving import Row

_CASES = {
    "National Probation Service": (188, 33, 73),
    "Community Rehabilitation Company": (119, 410, 193),
}


def samples(shared: Path) -> tuple[Sample, ...]:  # noqa: ARG001  every figure stands above
    """The caseload printed in the paper of 27 June 2016."""
    table: list[Row] = [
        ["Provider", "Custody", "Community order", "Licence", "Total"],
        *([provider, *cases, sum(cases)] for provider, cases in _CASES.items()),
    ]
    words = (
        "Probation caseload, London Borough of Bromley - May 2016",
        "SAMPLE: figures as published in the paper of 27 June 2016",
    )
    notes = ("NPS: highest risk of harm. CRC: all others under supervision.",)
    return (
        Sample(
            "sample-probation-caseload-2016-05.xlsx",
            date(2016, 6, 13),
            small_return("Caseload", words, table, notes),
            "probation caseload by provider and kind, May 2016",
            "294 cases of the National Probation Service (188, 33, 73), 722 of the Community Rehabilitation Company "
            "(119, 410, 193)",
            "nothing",
        ),
    )
