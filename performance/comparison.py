"""How a figure compares with an earlier one of the same indicator."""

from __future__ import annotations

from fractions import Fraction

from performance.basis import Amount, start_of_service
from performance.definitions.indicator import Basis, Direction, Indicator, SeriesBreak
from performance.definitions.target import RangeTarget
from performance.quarter import Quarter
from performance.row import Change
from performance.subject import Subject
from performance.wording import full_month

NOTHING = Change(None, None, None)
PROVISIONAL = "provisional: not judged"
HIDDEN = Change(None, None, None, "hidden to protect people")


def seen_change(subject: Subject, now: Amount | None, before: Amount | None) -> Change:
    """The change from `before` to `now`, as far as the reader may see both."""
    if any(one and one.period in subject.hidden for one in (now, before)):
        return HIDDEN
    return compare(subject.indicator, now, before)


def compare(indicator: Indicator, now: Amount | None, before: Amount | None) -> Change:
    """The change from `before` to `now`: a fraction of the earlier figure, or points for a share.

    On a provisional figure it keeps its number but is not judged: better and worse would be said of what may yet move.
    """
    if now is None or before is None or not now.known or not before.known or now.period == before.period:
        return NOTHING
    if now.value is None or before.value is None:
        return NOTHING
    if broken := break_between(indicator, before, now):
        return Change(None, None, None, f"not compared across {full_month(broken.month)}: {broken.reason}")
    change = change_of(indicator, now.value, before.value)
    if change is None:
        return Change(None, before.value, None, "the earlier figure is 0")
    if now.provisional or before.provisional:
        return Change(change, before.value, None, PROVISIONAL)
    return Change(change, before.value, _better(indicator, now.value, before.value))


def service_started(indicator: Indicator, before: Quarter, now: Quarter) -> Change | None:
    """Where a service started inside the time compared, nothing but the reason: a part is not compared with a whole."""
    if indicator.basis is not Basis.YEAR_TO_DATE:
        return None
    started = start_of_service(indicator, now) or start_of_service(indicator, before)
    first = before.year_to_date().start if before == now.plus(-4) else before.period.start
    if started is None or not first < started <= now.end:
        return None
    return Change(None, None, None, f"not compared: the service started in {full_month(started)}")


def change_of(indicator: Indicator, now: Fraction, before: Fraction) -> Fraction | None:
    """The change itself; None where the earlier figure is 0 and a fraction of it means nothing."""
    if indicator.is_share:
        return now - before
    return (now - before) / before if before else None


def break_between(indicator: Indicator, before: Amount, now: Amount) -> SeriesBreak | None:
    """A declared break that lies inside or between the two periods compared."""
    for found in indicator.series_breaks:
        if before.period.start < found.month <= now.period.end:
            return found
    return None


def _better(indicator: Indicator, now: Fraction, before: Fraction) -> bool | None:
    if now == before or indicator.better is Direction.CONTEXTUAL:
        return None
    if indicator.better is Direction.WITHIN:
        return _nearer_the_range(indicator, now, before)
    return (now < before) is (indicator.better is Direction.LOWER)


def _nearer_the_range(indicator: Indicator, now: Fraction, before: Fraction) -> bool | None:
    target = next((target for target in indicator.targets if isinstance(target, RangeTarget)), None)
    if target is None:
        return None
    distances = [max(target.low - value, value - target.high, Fraction(0)) for value in (now, before)]
    return None if distances[0] == distances[1] else distances[0] < distances[1]
