"""Whether the figures of Defra's workbook agree with each other: parts with totals, authorities with printed sums.

Neither stops a file: 1,143 rows of the real workbook have sizes that do not add up, and London's total of 2015/16
leaves two boroughs out without saying so.
"""

from __future__ import annotations

from collections import defaultdict
from operator import add
from typing import NamedTuple

from loaders.fly_tipping.defra_columns import PREFIX, Field, Parts
from loaders.fly_tipping.defra_rows import Row
from loaders.reading.number import Figure
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import shown

_EXACT = 1e-6  # costs in pence add up with an error of floats, no more
_ROUNDED = 0.5  # Defra rounds regional totals


class Figures(NamedTuple):
    """A sheet as read: the fields, where they stand, and each row with what its cells say."""

    table: Table
    fields: list[Field]
    columns: list[int]
    rows: list[tuple[Row, list[Figure]]]


def compare_parts(sheet: Figures, checks: tuple[Parts, ...], problems: Problems) -> None:
    """One warning for all rows in which the parts (all given) do not make the total."""
    places = [
        (
            [at for at, field in enumerate(sheet.fields) if field.measures[0] == PREFIX + check.kin],
            next((at for at, field in enumerate(sheet.fields) if field.header == check.total), None),
        )
        for check in checks
    ]
    wrong = [
        (row.number, total)
        for row, figures in sheet.rows
        if row.area
        for total in [_total_that_parts_miss(figures, places)]
        if total is not None
    ]
    if not wrong:
        return
    (number, total), said = wrong[0], " or ".join(check.said for check in checks)
    problems.warning(
        f"In {len(wrong):,} row{'s' if len(wrong) > 1 else ''} the {said} do not add up to the total "
        "(this is the first). Every figure is kept as printed.",
        sheet=sheet.table.sheet.name,
        cell=sheet.table.sheet.cell(number, sheet.columns[total]),
        found=f"{len(wrong):,} rows that do not add up",
        expected="parts that make the total",
    )


def _total_that_parts_miss(figures: list[Figure], places: list[tuple[list[int], int | None]]) -> int | None:
    for parts, total in places:
        printed = None if total is None else figures[total].value
        values = [figures[at].value for at in parts]
        if printed is None or not values or None in values:
            continue
        if abs(sum(value for value in values if value is not None) - printed) > _EXACT:
            return total
    return None


def compare_totals(sheet: Figures, problems: Problems) -> None:
    """One warning for all printed totals that the authorities' rows do not make."""
    sums: dict[tuple[int, str], list[float]] = defaultdict(lambda: [0.0] * len(sheet.fields))
    for row, figures in sheet.rows:
        if row.area:
            values = [said.value or 0.0 for said in figures]
            for region in {row.region, ""}:
                sums[row.year, region] = [*map(add, sums[row.year, region], values)]
    printed = [
        (row, at, said.value)
        for row, figures in sheet.rows
        if not row.area
        for at, said in enumerate(figures)
        if said.value is not None
    ]
    wrong = [(row, at, value) for row, at, value in printed if abs(sums[row.year, row.region][at] - value) > _ROUNDED]
    if wrong:
        row, at, value = wrong[0]
        problems.warning(
            f"{len(wrong):,} of {len(printed):,} printed totals are not the sum of the authorities' rows "
            "(this is the first). Printed totals are not used.",
            sheet=sheet.table.sheet.name,
            cell=sheet.table.sheet.cell(row.number, sheet.columns[at]),
            found=shown(value),
            expected=shown(sums[row.year, row.region][at]),
        )
