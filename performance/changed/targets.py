"""What became of targets: as days and quarters went by, and as the definitions were edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from performance.changed.changes import TargetChange
from performance.changed.target_words import agreed_words, in_short, lines_of
from performance.definitions.definitions import Definitions
from performance.definitions.indicator import Basis, Direction, Indicator, Selection
from performance.definitions.target import Target
from performance.expected import target_for
from performance.quarter import Quarter
from performance.wording import day, inside

_BASES = {
    Basis.QUARTER: "the quarter",
    Basis.YEAR_TO_DATE: "the year to date",
    Basis.ROLLING_12_MONTHS: "twelve months",
    Basis.LATEST: "the newest whole period",
}
_BETTER = {Direction.LOWER: "lower", Direction.HIGHER: "higher", Direction.WITHIN: "inside a range"}


class Moment(NamedTuple):
    """A day of knowledge and the quarter under review on it."""

    known_by: date
    quarter: Quarter


def targets_between(definitions: Definitions, then: Moment, now: Moment) -> tuple[TargetChange, ...]:
    """What days and quarters going by did: targets agreed, and targets that began or ceased to hold."""
    return tuple(change for one in definitions.indicators for change in _by_date(one, then, now))


def _by_date(indicator: Indicator, then: Moment, now: Moment) -> Iterator[TargetChange]:
    old, new = (target_for(indicator, at.quarter, at.known_by) for at in (then, now))
    words = ["" if one is None else in_short(one, indicator.unit) for one in (old, new)]
    if old != new:
        yield TargetChange(indicator.id, indicator.title, _what(old, new, then), *words)
    for target in indicator.targets:
        if then.known_by < target.agreed.on <= now.known_by and target != new:
            what = f"Target agreed on {day(target.agreed.on)}"
            yield TargetChange(indicator.id, indicator.title, what, "", in_short(target, indicator.unit))


def _what(old: Target | None, new: Target | None, then: Moment) -> str:
    if new is None:
        return f"Target ended with {old.until.shown}" if old and old.until else "Target does not hold"
    if new.agreed.on > then.known_by:
        return f"Target agreed on {day(new.agreed.on)}"
    return f"Target holds from {new.from_.shown}" if old is None else "Another target holds"


def edits_between(old: Definitions, new: Definitions) -> tuple[TargetChange, ...]:
    """What an edit of the definitions changed, by meaning: of indicators that were kept, added and removed.

    Order, spacing and comments of the file mean nothing. Meetings, returns and priorities are not looked at.
    """
    were, are = ({one.id: one for one in known.indicators} for known in (old, new))
    kept = [change for name, one in are.items() if name in were for change in edited(were[name], one)]
    added = [TargetChange(one.id, one.title, "Indicator added", "", _measured(one)) for one in _only(are, were)]
    gone = [TargetChange(one.id, one.title, "Indicator removed", _measured(one), "") for one in _only(were, are)]
    return (*kept, *added, *gone)


def _only(ones: dict[str, Indicator], others: dict[str, Indicator]) -> list[Indicator]:
    return [one for name, one in ones.items() if name not in others]


def edited(old: Indicator, new: Indicator) -> Iterator[TargetChange]:
    """What an edit of one indicator changed, line by line."""
    yield from _differing(new, _lines(old), _lines(new))
    for before, after in _paired(old.targets, new.targets):
        if after is None:
            gone = in_short(before, old.unit) if before else ""
            yield TargetChange(new.id, new.title, "Target removed", gone, "")
        elif before is None:
            came = f"{in_short(after, new.unit)}; {agreed_words(after)}"
            yield TargetChange(new.id, new.title, "Target added", "", came)
        else:
            yield from _differing(new, lines_of(before, old.unit), lines_of(after, new.unit))


def _differing(about: Indicator, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[TargetChange]:
    for what, before in old.items():
        if before != new[what]:
            yield TargetChange(about.id, about.title, what, before, new[what])


def _paired(old: Sequence[Target], new: Sequence[Target]) -> Iterator[tuple[Target | None, Target | None]]:
    """Targets have no names: one that changed is taken for the one that begins with the same quarter, or is of the
    same kind."""
    were, are = [one for one in old if one not in new], [one for one in new if one not in old]
    for before in were:
        same = [one for one in are if one.from_ == before.from_] or [one for one in are if one.kind == before.kind]
        if same:
            are.remove(same[0])
        yield before, same[0] if same else None
    yield from ((None, after) for after in are)


def _lines(one: Indicator) -> dict[str, str]:
    """What is said of an indicator besides its targets."""
    return {
        "Title": one.title,
        "What is counted, in words": one.definition,
        "What is counted": _measured(one),
        "Taken over": _BASES[one.basis],
        "Better": _BETTER.get(one.better, "neither"),
        "Unit": one.unit,
        "Per": str(one.per),
        "Owner": one.owner,
        "Priority": one.priority,
        "Small numbers": "hidden" if one.sensitive else "shown",
        "Why it has no target": inside(one.no_target),
        "Series breaks": "; ".join(f"{broken.month:%Y-%m} {broken.reason}" for broken in one.series_breaks),
        "Shown beside it": _selected(one.as_printed) if one.as_printed else "",
    }


def _measured(one: Indicator) -> str:
    return ", over ".join(map(_selected, one.selections))


def _selected(part: Selection) -> str:
    given = (*part.where.items(), *((f"not {name}", values) for name, values in part.where_not.items()))
    where = "; ".join(f"{name}: {', '.join(values)}" for name, values in given)
    return f"{part.measure} ({where})" if where else part.measure
