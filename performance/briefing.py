"""What a meeting asks of its members: no action yet, late, never supplied; what is the reader's own comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from performance.asker import Asker
from performance.commentary_actions import Action
from performance.definitions.definitions import Definitions, Priority
from performance.rating import Rating
from performance.receipts.outstanding import Outstanding
from performance.receipts.still_asked import StillAsked
from performance.row import Row

Asked = TypeVar("Asked")

_WORST = (Rating.RED, Rating.AMBER)


class SilentPriority(NamedTuple):
    """A priority without a figure: its place on the agenda, and whether any indicator of it is defined at all."""

    place: int
    priority: Priority
    defined: bool


class Asking(NamedTuple):
    """What is asked of members. `own` are the owners that the reader answers for."""

    actions: tuple[Action, ...]
    unanswered: tuple[Row, ...]
    late: tuple[Outstanding, ...]
    never: tuple[StillAsked, ...]
    own: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked of anybody."""
        return not any(self[:4])


def silent_priorities(definitions: Definitions, rows: Sequence[Row]) -> tuple[SilentPriority, ...]:
    """The priorities of which no indicator has a figure in these rows, in the order of the agenda."""
    speaking = {row.indicator.priority for row in rows if row.value is not None or row.suppressed}
    defined = {row.indicator.priority for row in rows}
    return tuple(
        SilentPriority(place, priority, priority.id in defined)
        for place, priority in enumerate(definitions.priorities, 1)
        if priority.id not in speaking
    )


def unanswered(rows: Iterable[Row], actions: Iterable[Action]) -> tuple[Row, ...]:
    """The red rows, then the amber ones, beside which no action is open; in each the order of the agenda."""
    answered = {one.indicator for one in actions if one.is_open}
    found = [row for row in rows if row.rating in _WORST and row.indicator.id not in answered]
    return tuple(sorted(found, key=lambda row: _WORST.index(row.rating)))


def asking(
    definitions: Definitions,
    asker: Asker,
    rows: Sequence[Row],
    actions: Sequence[Action],
    late: Sequence[Outstanding],
    never: Sequence[StillAsked],
) -> Asking:
    """What is asked of members; what concerns an officer's own partners first."""
    own = asker.partners
    titles = {one.title for one in definitions.expected if _partners(definitions, one.source) & own}
    return Asking(
        _first(actions, lambda one: one.owner in own),
        _first(unanswered(rows, actions), lambda row: row.indicator.owner in own),
        _first(late, lambda one: one.partner in own or one.title in titles),
        _first(never, lambda one: one.of in own),
        own,
    )


def _partners(definitions: Definitions, source: str) -> set[str]:
    """Who owns the indicators that a source's figures make."""
    return {
        indicator.owner
        for indicator in definitions.indicators
        if source and any(part.measure.partition(".")[0] == source for part in indicator.selections)
    }


def _first(asked: Sequence[Asked], own: Callable[[Asked], bool]) -> tuple[Asked, ...]:
    return tuple(sorted(asked, key=lambda one: not own(one)))
