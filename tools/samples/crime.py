"""The police's monthly file: two issues of it before 2017, the second a revision of the first.

Bromley's violence with injury follows the figures behind the published baseline of 11,750 offences in 2011/12: the
police file of the time adds up to 11,745, because its own offences only come near the Home Office's
"Violence with Injury". The other six crimes are in that file as published.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tools.samples.police_files import Line, Wide, new_file, old_file
from tools.samples.sample import Sample
from tools.samples.saving import Row, csv_bytes

BROMLEY = "Bromley"
INJURY = ("Assault with Injury", "Wounding/GBH", "Grievous Bodily Harm", "Murder")
LATE = ("Common Assault", "Harassment", "Theft From Shops", "Other Theft")
_LATE_WORDS = (
    "all but the last three months of four offences outside the seven, which lack 1, 2 and 4 in a hundred as first "
    "counts do"
)
LATE_SHARES = (10, 20, 40)  # of 1,000, in the last three months of a first issue: offences still being recorded


def samples(shared: Path) -> tuple[Sample, ...]:
    """The issue known at the meeting of 27 June 2016, and the one to December 2016 that revises it."""
    settled = on_published_basis(old_file(shared), new_file(shared))
    first = with_late_offences_missing(settled.between("200801", "201603"))
    return (
        _sample(
            "sample-mps-borough-crime-200801-201603.csv",
            date(2016, 6, 10),
            first,
            "January 2008 to March 2016",
            _LATE_WORDS,
        ),
        _sample(
            "sample-mps-borough-crime-200801-201612.csv",
            date(2017, 1, 20),
            settled,
            "January 2008 to December 2016",
            "9,312 in the twelve months to September 2016; 21,145 offences of every kind in 2015/16",
        ),
    )


def on_published_basis(old: Wide, new: Wide) -> Wide:
    """The old file with Bromley's violence with injury as in the new one from its first month on.

    `Assault with Injury` takes the difference and `Common Assault` gives it, so all offences together stay the same.
    """
    from_month = old.months.index(new.months[0])
    wanted = new.between(new.months[0], old.months[-1]).counts(BROMLEY, "Violence with Injury")
    held = old.counts(BROMLEY, *INJURY)[from_month:]
    missing = (0,) * from_month + tuple(ours - theirs for ours, theirs in zip(wanted, held, strict=True))

    def moved(line: Line) -> Line:
        sign = {"Assault with Injury": 1, "Common Assault": -1}.get(line.offence, 0)
        if line.borough != BROMLEY or not sign:
            return line
        counts = tuple(count + sign * move for count, move in zip(line.counts, missing, strict=True))
        return line._replace(counts=counts)

    return old.changed(moved)


def with_late_offences_missing(file: Wide) -> Wide:
    """The file as first issued: its last three months lack what is recorded late, in no crime of the MOPAC seven."""

    def early(line: Line) -> Line:
        if line.offence not in LATE:
            return line
        start = len(line.counts) - len(LATE_SHARES)
        last = (count - count * share // 1000 for count, share in zip(line.counts[start:], LATE_SHARES, strict=True))
        return line._replace(counts=line.counts[:start] + tuple(last))

    return file.changed(early)


def _sample(name: str, received: date, file: Wide, span: str, more: str) -> Sample:
    rows: list[Row] = [
        [f"SAMPLE - MPS borough level crime, {span}: recorded offences by borough, offence and month"],
        ["Figures as published by the Metropolitan Police (Open Government Licence), spread for Bromley's violence "
         "with injury so that twelve months add up to the published totals"],
        [],
        ["Borough", "Major Category", "Minor Category", *file.months],
        *([line.borough, line.group, line.offence, *line.counts] for line in file.lines),
    ]  # fmt: skip
    return Sample(
        name,
        received,
        csv_bytes(rows, "\r\n"),
        f"the police's monthly file, {span}, 32 boroughs, 33 offences",
        "the counts of the police's own file (generation A); Bromley's seven MOPAC crimes in every twelve months from "
        f"March 2011: 11,750 in 2011/12, 9,682 in 2015/16; {more}",
        "Bromley's `Assault with Injury` from April 2010 holds what brings violence with injury to the published "
        "basis, and `Common Assault` gives it",
    )
