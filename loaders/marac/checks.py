"""What must add up in a return (SafeLives' own rules), and what is merely odd."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.marac.fields import BY_NAME, ETHNICITY_NAMES, FIELDS, SOURCE_NAMES
from loaders.marac.rows import TOLERANCE, Count, Entry, sources_given
from loaders.reading.problem import Problems
from loaders.reading.table import Table

_OF_CASES = ("minoritised_ethnic", "lgbt", "disabled", "male", "aged_16_17", "harmed_by_under_18", "aged_65_over")


def check_entries(entries: Sequence[Entry], problems: Problems) -> None:
    """Refuse a row whose parts exceed or miss its cases; one warning for all other parts that do not fit."""
    odd: list[tuple[Entry, str]] = []
    for entry in entries:
        _at_most_the_cases(entry, "repeats", problems)
        _at_most_the_cases(entry, "cases_with_children", problems)
        _sources(entry, problems)
        odd.extend((entry, name) for name in _odd(entry))
    if odd:
        entry, name = odd[0]
        rows = len({(id(entry.table), entry.row) for entry, _ in odd})
        problems.warning(
            f"In {rows:,} row(s) a part is larger than the cases, or the ethnicities do not add up; the first is "
            f"{BY_NAME[name].header!r} here. The figures were taken as they are.",
            sheet=entry.table.sheet.name,
            cell=entry.table.cell(entry.row, name),
            found=entry.figure(name).value,
            expected=f"at most {entry.figure('cases').value}",
        )


def _at_most_the_cases(entry: Entry, name: str, problems: Problems) -> None:
    part, cases = entry.figure(name).value, entry.figure("cases").value
    if part is not None and cases is not None and part > cases:
        problems.error(
            f"{BY_NAME[name].header} is {part}, more than the {cases} cases discussed. Correct one of them.",
            sheet=entry.table.sheet.name,
            cell=entry.table.cell(entry.row, name),
            found=part,
            expected=f"at most {cases}",
        )


def _sources(entry: Entry, problems: Problems) -> None:
    given, cases = sources_given(entry), entry.figure("cases").value
    if not given or cases is None:
        return
    total = sum(figure.value or 0 for figure in given)
    every = len(given) == len(SOURCE_NAMES) and all(figure.value is not None for figure in given)
    if total > cases + TOLERANCE or (every and total < cases - TOLERANCE):
        shown = int(total) if float(total).is_integer() else round(total, 2)
        problems.error(
            f"The referral sources add up to {shown}, the cases discussed are {cases}. Correct one of them.",
            sheet=entry.table.sheet.name,
            cell=entry.table.cell(entry.row, "cases"),
            found=f"{shown} by source",
            expected=f"{cases} by source" if every else f"at most {cases} by source",
        )


def _odd(entry: Entry) -> Iterable[str]:
    """The first part of the row that does not fit, if any: a characteristic of more cases than there are."""
    cases = entry.figure("cases").value
    if cases is not None:
        for name in _OF_CASES:
            if (entry.figure(name).value or 0) > cases:
                yield name
                return
    values = [entry.figure(name).value for name in sorted(ETHNICITY_NAMES)]
    total = entry.figure("minoritised_ethnic").value
    if total is not None and None not in values and sum(filter(None, values)) != total:
        yield "minoritised_ethnic"


def check_totals(
    totals: Sequence[tuple[Table, int, dict[str, Count]]], entries: Sequence[Entry], problems: Problems
) -> None:
    """Compare rows of totals with the rows above them, since the last total or in all; one warning for a sheet."""
    last: dict[int, int] = {}
    wrong: dict[int, list[tuple[Table, int, str, float, float]]] = {}
    for table, row, counts in totals:
        since = last.get(id(table), -1)
        last[id(table)] = row
        above = [entry for entry in entries if entry.table is table and entry.row < row]
        for name, count in counts.items():
            sums = [_sum(above, name), _sum([entry for entry in above if entry.row > since], name)]
            printed = count.figure.value
            if printed is not None and sums[0] is not None and printed not in sums:
                wrong.setdefault(id(table), []).append((table, row, name, printed, sums[0]))
    for found in wrong.values():
        table, row, name, printed, total = found[0]
        problems.warning(
            f"{len(found)} total(s) printed are not the sum of their rows; the first is here: {printed:,} printed, "
            f"{total:,} added up.",
            sheet=table.sheet.name,
            cell=table.cell(row, name),
            found=printed,
            expected=f"{total:,}",
        )


def _sum(entries: Sequence[Entry], name: str) -> float | None:
    values = [entry.figure(name).value for entry in entries if not entry.figure(name).blank]
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def is_sum(counts: dict[str, Count], above: Sequence[Entry]) -> bool:
    """Whether every figure of a row without a date is the sum of the rows above: a total that nobody labelled."""
    given = [(field.name, counts[field.name].figure) for field in FIELDS if field.name in counts]
    known = [(name, figure.value) for name, figure in given if not figure.blank]
    return len(above) >= 2 and bool(known) and all(value == _sum(above, name) for name, value in known)
