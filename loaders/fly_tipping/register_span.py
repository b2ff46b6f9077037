"""The months a register answers for, and which of them it knows only in part."""

from __future__ import annotations

from datetime import date

from loaders.fly_tipping.register_rows import Incidents
from loaders.fly_tipping.stated import Stated
from loaders.fly_tipping.tally import period_of
from loaders.reading.periods import Period
from loaders.reading.problem import Problems
from loaders.reading.table import Table

_MOST_MONTHS = 15 * 12  # registers of this kind began with WasteDataFlow in 2004; a longer one holds a mistyped year
_QUARTER = 3
_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2100


def month_number(day: date) -> int:
    """Months counted from the year 0, so that neighbours differ by 1."""
    return day.year * 12 + day.month - 1


def is_likely(day: date) -> bool:
    """Whether a day lies in years in which fly-tips are reported."""
    return _EARLIEST_YEAR <= day.year <= _LATEST_YEAR


def months_answered(table: Table, found: Incidents, said: Stated, problems: Problems) -> dict[int, bool]:
    """Every month from the first to the last date, or of the title's period; True where the whole month is known.

    A month is cut where the title's period begins or ends inside it, or the register was run before its end. A title
    of more than a quarter over a register that stops whole months earlier and does not say when it was run
    ("2016/17", sent in October) answers only for the months up to its last report: the rest may be yet to come.
    """
    if not (is_likely(min(found.days)) and is_likely(max(found.days))):
        _refuse_span(table, found, problems)
        return {}
    span = _span(table, found, said, problems)
    first, last = month_number(span.start), month_number(span.end)
    if last - first >= _MOST_MONTHS:
        _refuse_span(table, found, problems)
        return {}
    return {number: _is_whole(period_of(number), span, said) for number in range(first, last + 1)}


def _is_whole(month: Period, span: Period, said: Stated) -> bool:
    cut = bool(said.period) and (span.start > month.start or span.end < month.end)
    return not cut and not (said.run and month.start <= said.run < month.end)


def _span(table: Table, found: Incidents, said: Stated, problems: Problems) -> Period:
    earliest, latest = min(found.days), max(found.days)
    if said.period is None:
        return Period(earliest, latest)
    end = said.period.end
    if said.run and said.run < end:
        return Period(said.period.start, max(said.run, latest))
    silent = month_number(end) - month_number(latest)
    long = month_number(end) - month_number(said.period.start) >= _QUARTER
    if long and silent and not said.run:
        problems.warning(
            f"The title's period runs to {end:%B %Y}, the last report is of {latest:%B %Y}. "
            "The months after it count as not known, for the register does not say when it was run.",
            sheet=table.sheet.name,
            cell=table.cell(found.rows[found.days.index(latest)], "date"),
            found=f"{latest:%d/%m/%Y}",
            expected=f"reports up to {end:%d/%m/%Y}, or the day of the extract above the table",
        )
        return Period(said.period.start, period_of(month_number(latest)).end)
    return Period(said.period.start, end)


def _refuse_span(table: Table, found: Incidents, problems: Problems) -> None:
    middle = sorted(found.days)[len(found.days) // 2]
    far = max(zip(found.days, found.rows, strict=True), key=lambda report: abs(report[0] - middle))
    problems.error(
        "This date lies more than fifteen years from the others, or in no likely year. Is its year mistyped?",
        sheet=table.sheet.name,
        cell=table.cell(far[1], "date"),
        found=f"{far[0]:%d/%m/%Y}",
        expected=f"a date near {middle:%d/%m/%Y}" if is_likely(middle) else "a date of this century",
    )
