"""An indicator's figure beside its own earlier ones, its baseline and its target; whether that is better, or why not
said."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import financial_year, year_name
from performance.basis import Amount, on_basis, window
from performance.comparison import PROVISIONAL, break_between
from performance.definitions.indicator import Basis, Direction
from performance.definitions.target import ChangeTarget, LevelTarget
from performance.expected import Level, part_of_a_year
from performance.quarter import Quarter
from performance.row import Change, Row
from performance.subject import Subject, value_over, visible
from performance.wording import full_month, period


class Compared(NamedTuple):
    """Our figure beside another one.

    `of` says what the other is, `other` is None where it is unknown or hidden; `difference` is a fraction of it (points
    of a share), None where nothing is compared. `better` is None where it is not said, `why` then says why, where there
    is a reason.
    """

    name: str
    of: str
    other: Level | None
    difference: Fraction | None
    better: bool | None
    why: str


def own_comparisons(subject: Subject, row: Row) -> tuple[Compared, ...]:
    """The figure of a row beside a quarter and a year before, its baseline and its target; nothing without a figure."""
    if row.value is None:
        return ()
    found = [
        _earlier("Previous quarter", subject, row, row.quarter.plus(-1), row.change_on_quarter),
        _earlier("Same quarter last year", subject, row, row.quarter.plus(-4), row.change_on_year),
        _baseline(subject, row),
        _target(row),
    ]
    return tuple(one for one in found if one)


def _earlier(name: str, subject: Subject, row: Row, quarter: Quarter, change: Change) -> Compared:
    """A change that the row already holds, with what it is a change from."""
    alone = subject.indicator.basis is Basis.YEAR_TO_DATE and quarter == row.quarter.plus(-1)
    amount = _amount(subject, quarter, alone=alone)
    of = f"{quarter.shown} alone" if alone else period(amount.period if amount else window(subject.indicator, quarter))
    if change.value is None:
        return Compared(name, of, change.before, None, None, change.withheld or _missing(subject, row, amount))
    return Compared(name, of, change.before, change.value, change.better, change.withheld)


def _amount(subject: Subject, quarter: Quarter, *, alone: bool) -> Amount | None:
    if alone:
        return subject.flows.over(quarter.period, subject.indicator.per)
    return on_basis(subject.indicator, subject.flows, quarter)


def _missing(subject: Subject, row: Row, amount: Amount | None) -> str:
    """Why there is nothing to compare with."""
    if amount is None or not amount.known:
        return "no figure of then"
    if amount.period == row.period:
        return "no newer figure since then"
    return "hidden to protect people" if visible(subject, amount) is None else "not compared"


def _baseline(subject: Subject, row: Row) -> Compared | None:
    """The level of the target's baseline year, brought to the length of the figure.

    A break between them silences the word, not the number: the target itself was agreed on that baseline.
    """
    target, span = row.target, row.period
    if not isinstance(target, ChangeTarget | LevelTarget) or row.value is None or span is None:
        return None
    name, year = f"Baseline, {year_name(target.baseline.year)}", financial_year(target.baseline.year)
    known = value_over(subject, year)
    whole = target.baseline.value if target.baseline.value is not None else known
    of = "fixed when it was agreed" if target.baseline.value is not None else "as now recorded"
    if not whole:
        return Compared(name, of, whole, None, None, "no figure of then" if whole is None else "the baseline is 0")
    level = whole * part_of_a_year(subject.indicator, span)
    now = Amount(span, row.value, None, None, "", row.provisional, complete=True)
    broken = break_between(subject.indicator, now._replace(period=year), now)
    why = f"the series breaks in {full_month(broken.month)}: {broken.reason}" if broken else ""
    return _beside(name, of, row, level, why)


def _target(row: Row) -> Compared | None:
    """What is expected by now; of a range the bound that is nearer."""
    if row.expected is None or row.value is None or row.target is None:
        return None
    name, of = "Target by now", f"held from {row.target.from_.shown}"
    if not isinstance(row.expected, tuple):
        return _beside(name, of, row, row.expected, "")
    low, high = row.expected
    if low <= row.value <= high:
        return Compared(name, of, row.expected, Fraction(0), None, "inside the range")
    told = _beside(name, of, row, low if row.value < low else high, "")
    better = None if told.why else False
    return told._replace(other=row.expected, better=better, why=told.why or "from the nearer bound")


def _beside(name: str, of: str, row: Row, other: Fraction, why: str) -> Compared:
    """Our figure against a level."""
    value = row.value or Fraction(0)
    if row.indicator.is_share:
        difference: Fraction | None = value - other
    else:
        difference = (value - other) / other if other else None
    why = why or (PROVISIONAL if row.provisional else "") or ("" if other or difference is not None else "it is 0")
    better = None if why or value == other else _better(row.indicator.better, value, other)
    return Compared(name, of, other, difference, better, why)


def _better(direction: Direction, value: Fraction, other: Fraction) -> bool | None:
    if direction not in {Direction.LOWER, Direction.HIGHER}:
        return None
    return (value < other) is (direction is Direction.LOWER)
