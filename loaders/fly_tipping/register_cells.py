"""The columns of a register beside the date: wards, kinds of waste, the day of clearing, the cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from loaders.fly_tipping.register_rows import Incidents, cells_of, days_of
from loaders.fly_tipping.stated import Stated
from loaders.fly_tipping.tally import NO_WARD
from loaders.fly_tipping.words import NOT_RECORDED, Vocabulary
from loaders.reading.ask import Ask
from loaders.reading.number import NotAFigureError, figure
from loaders.reading.places import NEW_WARDS_FROM, Ward, ward
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import is_blank, key, shown

MOST_POUNDS = 1_000_000  # clearing one fly-tip: more is a telephone number or a date without its strokes


def named(
    table: Table, name: str, vocabulary: Vocabulary, found: Incidents, problems: Problems, *, own_words: bool = False
) -> Sequence[str]:
    """The canonical word of each report; empty where the file has no such column.

    A word nobody knows stops the file, unless the council's `own_words` are kept as they are (actions: there is no
    list of them, and nothing is rated by one).
    """
    if name not in table.columns:
        return ()
    raws = cells_of(table, name, found)
    meanings: dict[Any, str | None] = {raw: vocabulary.find(raw) for raw in dict.fromkeys(raws)}
    unknown = [raw for raw, word in meanings.items() if word is None]
    first_spelling: dict[str, str] = {}
    for raw in unknown:
        if own_words:
            meanings[raw] = first_spelling.setdefault(key(shown(raw)), shown(raw))
        else:
            _refuse(table, name, raw, vocabulary, raws, found, problems)
    return [meanings[raw] or NOT_RECORDED for raw in raws]


def _refuse(
    table: Table,
    name: str,
    raw: object,
    vocabulary: Vocabulary,
    raws: list[Any],
    found: Incidents,
    problems: Problems,
) -> None:
    close, times = vocabulary.nearest(raw), raws.count(raw)
    problems.error(
        f"This is no {vocabulary.noun} we know{f' (it stands in {times:,} cells)' if times > 1 else ''}. "
        + (f'Did you mean "{close}"? ' if close else "")
        + "Correct it, or ask for the word to be added to loaders/fly_tipping/words.py.",
        sheet=table.sheet.name,
        cell=table.cell(found.rows[raws.index(raw)], name),
        found=shown(raw),
        expected=close or "one of: " + "; ".join(vocabulary.words),
        asks=Ask.VALUES,
        near=close,
    )


def ward_codes(table: Table, found: Incidents, problems: Problems) -> tuple[Sequence[str], dict[str, str]]:
    """The ward's code of each report, by the wards of its day, and the names of all codes used.

    A ward nobody knows is a warning: the report still counts for the borough.
    """
    names = {NO_WARD.code: NO_WARD.name}
    if "ward" not in table.columns:
        return (), names
    raws = cells_of(table, "ward", found)
    told: dict[tuple[Any, bool], Ward | None] = {}
    codes, unknown = [], []
    for at, (raw, reported) in enumerate(zip(raws, found.days, strict=True)):
        which = (raw, reported >= NEW_WARDS_FROM)
        if which not in told:
            told[which] = NO_WARD if _says_nothing(raw) else ward(shown(raw), reported)
        place = told[which]
        if place is None:
            unknown.append(at)
        codes.append(place.code if place else NO_WARD.code)
    names.update((place.code, place.name) for place in told.values() if place)
    if unknown:
        first = unknown[0]
        problems.warning(
            f"{len(unknown):,} report{'s' if len(unknown) > 1 else ''} name no ward of Bromley on the day of the "
            "report (this is the first). They count for the borough, and under no ward.",
            sheet=table.sheet.name,
            cell=table.cell(found.rows[first], "ward"),
            found=shown(raws[first]),
            expected="a ward, as it was called on that day",
        )
    return codes, names


def _says_nothing(raw: object) -> bool:
    return key(shown(raw)) in {"", "n a", "na", "unknown", "not known", "not recorded", "none"}


def cleared_days(table: Table, found: Incidents, said: Stated, problems: Problems) -> dict[int, int]:
    """For each row that was cleared: the days from its report, 0 where both are one day."""
    if "cleared" not in table.columns:
        return {}
    raws = cells_of(table, "cleared", found)
    days: dict[int, int] = {}
    late = []
    for row, reported, raw, cleared in zip(found.rows, found.days, raws, days_of(raws), strict=True):
        if cleared is None:
            if not is_blank(raw) and _looks_like_a_date(raw):
                _refuse_date(table, row, raw, problems)
            continue
        days[row] = (cleared - reported).days
        if days[row] < 0:
            _refuse_order(table, row, reported, cleared, problems)
        elif said.run and cleared > said.run:
            late.append(row)
    if late:
        problems.warning(
            f"{len(late):,} report{'s' if len(late) > 1 else ''} were cleared after the day the register was run "
            "(this is the first). The dates are taken as they stand.",
            sheet=table.sheet.name,
            cell=table.cell(late[0], "cleared"),
            expected=f"a date up to {said.run:%d/%m/%Y}",
        )
    return days


def _looks_like_a_date(raw: object) -> bool:
    """Words without a figure (outstanding, n/a) say that nothing was cleared yet."""
    return any(sign.isdigit() for sign in shown(raw))


def _refuse_date(table: Table, row: int, raw: object, problems: Problems) -> None:
    problems.error(
        "This is no date we can read. Write it as dd/mm/yyyy, or leave it blank where nothing was cleared.",
        sheet=table.sheet.name,
        cell=table.cell(row, "cleared"),
        found=shown(raw),
        expected="a date such as 01/04/2016",
    )


def _refuse_order(table: Table, row: int, reported: date, cleared: date, problems: Problems) -> None:
    problems.error(
        f"This was cleared before it was reported ({table.cell(row, 'date')}). Correct one of the dates.",
        sheet=table.sheet.name,
        cell=table.cell(row, "cleared"),
        found=f"{cleared:%d/%m/%Y}",
        expected=f"{reported:%d/%m/%Y} or later",
    )


def costs(table: Table, found: Incidents, problems: Problems) -> dict[int, float]:
    """For each row with a cost: its pounds. A blank, and a marker such as n/a, is no cost of 0."""
    if "cost" not in table.columns:
        return {}
    raws = cells_of(table, "cost", found)
    known: dict[Any, float | None] = {}
    refused: set[Any] = set()
    for raw in set(raws):
        try:
            known[raw] = figure(raw, money=True).value
        except NotAFigureError:
            refused.add(raw)
        if not 0 <= (known.get(raw) or 0) <= MOST_POUNDS:
            refused.add(raw)
    for row, raw in zip(found.rows, raws, strict=True) if refused else ():
        if raw in refused:
            problems.error(
                "This is no cost we can read. Write pounds as a number, or leave it blank.",
                sheet=table.sheet.name,
                cell=table.cell(row, "cost"),
                found=shown(raw),
                expected=f"pounds, from 0 to {MOST_POUNDS:,}, such as 56 or 56.50",
            )
    pounds = ((row, known.get(raw)) for row, raw in zip(found.rows, raws, strict=True))
    return {row: value for row, value in pounds if value is not None}
