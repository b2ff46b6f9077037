"""Offences that nobody knows: kept under their own name, unless one of the MOPAC 7 may hide behind a new name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.mopac_7.answers import Part
from loaders.mopac_7.lines import Line
from loaders.mopac_7.offences import (
    MOPAC_7,
    holds_one_of_the_seven,
    is_known_group,
    nearest_offence,
    speaks_of_the_seven,
)
from loaders.reading.ask import Ask
from loaders.reading.places import BOROUGHS
from loaders.reading.problem import Problems
from loaders.reading.table import Table


def say_unknown(parts: Sequence[Part], problems: Problems) -> None:
    """Note each unknown offence once, at its first cell, with the number of rows that name it."""
    lines = [line for part in parts for line in part.lines]
    groups = {line.group for line in lines if line.offence.mopac_7}
    for table, line, count in _first_of_each(parts):
        reason = _may_be_one_of_the_seven(line, groups, _found_wherever(line, lines))
        cell, name = table.cell(line.row, "offence"), line.offence.name
        rows = f" ({count} rows)" if count > 1 else ""
        near = nearest_offence(name)
        if reason:
            problems.error(
                f"{name!r}{rows} is no offence we know, and {reason}: left out of them it would change a figure. "
                + (f"Is {near} meant? " if near else "")
                + "Ask the sender, or add it to loaders/mopac_7/offences.py.",
                sheet=table.sheet.name,
                cell=cell,
                found=name,
                expected=near or f"an offence that is known under {line.group}",
                asks=Ask.VALUES,
                near=near,
            )
        else:
            problems.warning(
                f"{name!r}{rows} is no offence we know. It is kept under its own name and is none of the MOPAC 7.",
                sheet=table.sheet.name,
                cell=cell,
                found=name,
                expected=near or f"an offence that is known under {line.group}",
            )


def say_absent(parts: Sequence[Part], problems: Problems) -> None:
    """Say which of the MOPAC 7 the file has no row of: it answers for the others alone."""
    found = {line.offence.mopac_7 for part in parts for line in part.lines}
    missing = [crime.replace("_", " ") for crime in MOPAC_7 if crime not in found]
    if missing and parts:
        table = parts[0].table
        problems.warning(
            f"The file has no row of {', '.join(missing)}: it answers for the other crimes alone.",
            sheet=table.sheet.name,
            cell=table.cell(table.header, "offence"),
            found=f"{len(MOPAC_7) - len(missing)} of the MOPAC 7",
            expected="all seven",
        )


def _first_of_each(parts: Iterable[Part]) -> list[tuple[Table, Line, int]]:
    first: dict[tuple[str, str], tuple[Table, Line]] = {}
    count: dict[tuple[str, str], int] = {}
    for part in parts:
        for line in part.lines:
            if not line.known:
                named = (line.group, line.offence.name)
                first.setdefault(named, (part.table, line))
                count[named] = count.get(named, 0) + 1
    return [(table, line, count[named]) for named, (table, line) in first.items()]


def _found_wherever(unknown: Line, lines: Sequence[Line]) -> set[str]:
    """The crimes that every borough has where the unknown offence stands; a small ward may lack some of them."""
    found = {line.offence.mopac_7 for line in lines}
    for area in {line.place.area for line in lines if line.offence == unknown.offence} & BOROUGHS.keys():
        found &= {line.offence.mopac_7 for line in lines if line.place.area == area}
    return found


def _may_be_one_of_the_seven(line: Line, groups: set[str], found: set[str]) -> str:
    """Why an unknown offence may be one of the seven under another name; "" where it is clearly none.

    A group nobody knows either says nothing, so it is clearly none only if its words speak of none of the
    seven, none of them stands under it, and all seven are found elsewhere in the file.
    """
    if holds_one_of_the_seven(line.group) or line.group in groups:
        return f"its group {line.group} holds one of the MOPAC 7"
    if is_known_group(line.group):
        return ""
    if speaks_of_the_seven(f"{line.group} {line.offence.name}"):
        return f"its group {line.group} is not known either and sounds like one of the MOPAC 7"
    missing = [crime.replace("_", " ") for crime in MOPAC_7 if crime not in found]
    if missing:
        return f"its group {line.group} is not known either while {', '.join(missing)} has no row beside it"
    return ""
