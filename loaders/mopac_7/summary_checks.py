"""Whether a summary table agrees with itself; where it does not, it is kept as printed and said."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.mopac_7.offences import MOPAC_7
from loaders.mopac_7.summary_headings import TOTAL, Row
from loaders.mopac_7.summary_rows import Printed
from loaders.reading.problem import Problems
from loaders.reading.table import Table

_NO_PERCENTAGE = 0.1  # further from its own counts than this, a bare number is something other than a percentage


def check_summary(table: Table, rows: Sequence[Printed], problems: Problems) -> None:
    """Compare totals with their parts and percentages with their counts; name crimes that are left out."""
    by_name = {printed.names: printed for printed in rows}
    missing = [crime.replace("_", " ") for crime in (TOTAL, *MOPAC_7) if Row(crime) not in by_name]
    if missing:
        problems.warning(
            f"The table has no row for {', '.join(missing)}.",
            sheet=table.sheet.name,
            cell=table.cell(table.header, "crime"),
            found=f"{len(rows)} rows",
            expected="MOPAC 7 and its seven crimes",
        )
    for crime in (TOTAL, *MOPAC_7):
        if whole := by_name.get(Row(crime)):
            _compare_sum(table, whole, _parts(crime, rows), problems)
    for printed in rows:
        _compare_change(table, printed, problems)


def _parts(crime: str, rows: Sequence[Printed]) -> list[Printed]:
    """The rows that a row sums up: the seven, or both kinds of one; nothing where one of them is left out."""
    if crime == TOTAL:
        parts = [printed for printed in rows if printed.names.crime != TOTAL and not printed.names.kind]
        return parts if len(parts) == len(MOPAC_7) else []
    parts = [printed for printed in rows if printed.names.crime == crime and printed.names.kind]
    return parts if len(parts) == 2 else []


def _compare_sum(table: Table, whole: Printed, parts: Sequence[Printed], problems: Problems) -> None:
    for name in ("baseline", "current"):
        printed = getattr(whole, name).value
        values = [getattr(part, name).value for part in parts]
        if printed is None or not values or None in values or printed == sum(values):
            continue
        problems.warning(
            f"The rows of {whole.names.crime.replace('_', ' ')} add up to {sum(values):,}, "
            f"the table prints {printed:,}. Both are kept as printed.",
            sheet=table.sheet.name,
            cell=table.cell(whole.row, name),
            found=f"{printed:,}",
            expected=f"{sum(values):,}",
        )


def _compare_change(table: Table, printed: Printed, problems: Problems) -> None:
    base, current, fraction = printed.baseline.value, printed.current.value, printed.change.fraction
    if not base or current is None or fraction is None:
        return
    counted = current / base - 1
    cell = table.cell(printed.row, "change")
    if not isinstance(table.value(printed.row, "change"), str) and abs(fraction - counted) > _NO_PERCENTAGE:
        problems.error(
            f"The cell holds the number {fraction:g}, which is {fraction:.0%}; its own counts give {counted:+.1%}. "
            "Format the column as a percentage.",
            sheet=table.sheet.name,
            cell=cell,
            found=f"{fraction:g}",
            expected=f"{counted:+.1%}",
        )
    elif abs(fraction - counted) > printed.change.step / 2 + 1e-9:
        problems.warning(
            f"The percentage does not follow from its own counts, {current:,} on {base:,}. It is kept as printed.",
            sheet=table.sheet.name,
            cell=cell,
            found=f"{fraction:+.1%}",
            expected=f"{counted:+.1%}",
        )
