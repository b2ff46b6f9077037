"""Rows that sum up others are not counted; they are compared with what they sum up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.mopac_7.answers import Part
from loaders.mopac_7.lines import Subtotal, is_total
from loaders.mopac_7.months import MonthColumn
from loaders.mopac_7.offences import NFIB_FRAUD, find_offence, group_name
from loaders.reading.number import NotAFigureError, figure
from loaders.reading.places import BOROUGHS, policing_area
from loaders.reading.problem import Problems
from loaders.reading.sheet import Sheet
from loaders.reading.text import key

Sums = dict[tuple[str, str, str, str], list[float]]  # by borough or ward, group, offence, slice: a sum for each month
_AROUND = re.compile(r"^(?:total(?: of| for)? )?(.*?)(?: (?:sub)?totals?)?$")


def check_subtotals(part: Part, subtotals: Sequence[Subtotal], problems: Problems) -> None:
    """Warn where a row of totals differs from the sum of its rows. Which rows it means is tried in turn: all of an
    area and group with fraud reported to the NFIB and without, with the police's own areas and without."""
    if not subtotals:
        return
    sums = _sums(part)
    for subtotal in subtotals:
        printed = [_count(part.table.sheet, subtotal.row, month) for month in part.months]
        tried = list(_candidates(subtotal, sums, len(part.months)))
        if any(_agree(printed, candidate) for candidate in tried):
            continue
        differences = [
            (month, says, adds)
            for month, says, adds in zip(part.months, printed, tried[0], strict=True)
            if says is not None and says != adds
        ]
        month, says, adds = differences[0]
        problems.warning(
            f"A row of totals differs from the sum of its rows in {len(differences)} of {len(part.months)} months. "
            "The rows are counted, the total is not.",
            sheet=part.table.sheet.name,
            cell=part.table.sheet.cell(subtotal.row, month.column),
            found=f"{says:,}",
            expected=f"{adds:,}",
        )


def _sums(part: Part) -> Sums:
    sums: Sums = {}
    for line in part.lines:
        held = (line.place.area, line.group, line.offence.name, line.offence.slice)
        counts = [_count(part.table.sheet, line.row, month) or 0 for month in part.months]
        before = sums.get(held)
        sums[held] = [one + more for one, more in zip(before, counts, strict=True)] if before else counts
    return sums


def _count(sheet: Sheet, row: int, month: MonthColumn) -> float | None:
    try:
        return figure(sheet.value(row, month.column)).value
    except NotAFigureError:
        return None


def _agree(printed: list[float | None], added: list[float]) -> bool:
    return all(says is None or says == adds for says, adds in zip(printed, added, strict=True))


def _candidates(subtotal: Subtotal, sums: Sums, months: int) -> Iterator[list[float]]:
    """The sums a row of totals may mean, likeliest first."""
    area, group, offence = _meant(subtotal)
    # A label filled down from the block above need not be meant: a grand total stands under the last block.
    for place, under in dict.fromkeys(((area, group), (area, ""), ("", group), ("", ""))):
        for boroughs_only in (False, True):
            for without in ("", NFIB_FRAUD):
                held = [
                    counts
                    for (own, own_group, name, slice_name), counts in sums.items()
                    if place in ("", own)
                    and (not boroughs_only or own in BOROUGHS)
                    and under in ("", own_group)
                    and offence in ("", name)
                    and (not without or slice_name != without)
                ]
                yield [sum(column) for column in zip(*held, strict=True)] or [0] * months


def _meant(subtotal: Subtotal) -> tuple[str, str, str]:
    """The area, group and offence a row sums up; "" for all of them."""
    area = policing_area(_without_total(subtotal.area)) or ""
    group = _without_total(subtotal.group)
    named = find_offence(group, _without_total(subtotal.offence))
    offence = named.name if named else ""
    inner = _without_total(subtotal.offence)
    if is_total(subtotal.offence) and not offence and inner:
        group = inner  # "Burglary total" among the offences
    return area, group_name(group) if group else "", offence


def _without_total(words: str) -> str:
    """What a row of totals sums up, as far as its words say: "" for Total, London, All offences."""
    if not is_total(words, of_area=True):
        return words
    inner = _AROUND.sub(r"\1", key(words))
    return "" if is_total(inner, of_area=True) or inner in {"", "grand", "sub", "notifiable offences"} else inner
