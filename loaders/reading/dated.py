"""The period of each column of a printed table, from its heading, or from the title where the heading says none."""

from __future__ import annotations

from typing import NamedTuple

from loaders.reading.blocks import Heading
from loaders.reading.heading import Role
from loaders.reading.periods import Grain, Period, grain_or_none, quarter, quarter_of
from loaders.reading.return_table import Every, ReturnColumn, ReturnTable
from loaders.reading.spoken import Spoken
from loaders.reading.titles import Told


class Dated(NamedTuple):
    """A column of figures and the period they count for. `whole`: columns beside it are parts of its period.

    `problem` says why the period is not known, with what was expected; `open` that a word more would make it known.
    """

    heading: Heading
    period: Period | None = None
    taken: str = ""
    whole: bool = False
    problem: str = ""
    open: bool = False


_WHICH_YEAR = "does not say which financial year it is of. Write it in the heading or the title, such as 2017/18."
_WHICH_QUARTER = "Nothing says which quarter these figures are of. Write it above the table, such as Q3 2017/18."

_NO_YEAR = "Nothing says which year these figures are of. Write it above them, such as 2017/18."


def dated(headings: tuple[Heading, ...], title: Told, declared: ReturnTable) -> tuple[Dated, ...]:
    """The columns of figures with their periods, in the order of the sheet."""
    columns = [_dated(heading, title, declared) for heading in headings if heading.role in {Role.PERIOD, Role.VALUE}]
    periods = {(one.period, one.heading.kind) for one in columns if one.period}
    return tuple(one._replace(whole=_has_parts(one, periods)) for one in columns)


def of_title(title: Told, declared: ReturnTable, column: int) -> Dated:
    """A column of figures that has no heading: the title's period."""
    return _dated(Heading(column, Role.VALUE, "", Spoken()), title, declared)


def _dated(heading: Heading, title: Told, declared: ReturnTable) -> Dated:
    if heading.said.unclear:
        return Dated(heading, problem=f"{heading.words!r} {_WHICH_YEAR}")
    own = heading.said.period(title.year)
    if own is None and heading.role is Role.PERIOD:
        return Dated(heading, problem=f"{heading.words!r} {_WHICH_YEAR}", open=True)
    period = own or title.period
    if period is None and title.unclear:
        return Dated(heading, problem=f"{title.unclear[0]!r} {_WHICH_YEAR}", open=True)
    if period is None or (own is None and declared.every is Every.QUARTER and _is_year(period)):
        return Dated(heading, problem=_NO_YEAR if declared.every is Every.YEAR else _WHICH_QUARTER, open=True)
    if declared.as_at:
        return _as_at(heading, period)
    if grain_or_none(period) is None:
        return Dated(heading, problem=f"{period.start} to {period.end} is no month, quarter or year.")
    return Dated(heading, period)


def _as_at(heading: Heading, period: Period) -> Dated:
    """A count taken in a month stands for the quarter the month falls in."""
    grain = grain_or_none(period)
    if grain is Grain.MONTH:
        return Dated(heading, quarter(*quarter_of(period.start)), f"as at {period.start:%B %Y}")
    if grain is Grain.QUARTER:
        return Dated(heading, period)
    message = "Nothing says in which month this count was taken. Write it above: as at May 2016."
    return Dated(heading, problem=message, open=True)


def _is_year(period: Period) -> bool:
    return grain_or_none(period) in {Grain.YEAR, Grain.TWELVE_MONTHS}


def _has_parts(one: Dated, periods: set[tuple[Period, ReturnColumn | None]]) -> bool:
    return one.period is not None and any(
        kind == one.heading.kind and other != one.period and _inside(other, one.period) for other, kind in periods
    )


def _inside(part: Period, whole: Period) -> bool:
    return whole.start <= part.start and part.end <= whole.end
