"""What is kept when a meeting is closed: the figures it was shown, with everything said and decided by then."""

from __future__ import annotations

from performance.pack.pack import Arising, Item, Pack


def closing_pack(shown: Pack, now: Pack) -> Pack:
    """The pack of a closed meeting: figures, ratings and comments of the one it was shown, to the digit.

    Decisions, actions, reports and the updates of matters arising are those of `now`; so is an item that came onto the
    agenda after the pack was made.
    """
    later = {one.title: one for one in now.items}
    items = [_closed(one, later.pop(one.title, None)) for one in shown.items]
    items += [one for one in now.items if one.title in later]
    return shown._replace(
        said_by=now.said_by,
        made=now.made,
        samples=shown.samples or now.samples,
        items=tuple(one._replace(number=place) for place, one in enumerate(items, 1)),
        arising=_arising(shown, now),
    )


def _closed(shown: Item, now: Item | None) -> Item:
    """An item with what was said of it by now. One that left the agenda keeps what it had."""
    if now is None:
        return shown
    return shown._replace(lead=now.lead, report=now.report, decisions=now.decisions, actions=now.actions)


def _arising(shown: Pack, now: Pack) -> tuple[Arising, ...]:
    """The matters with their updates by now, and beside them the figures that the meeting saw."""
    figures = {one.id: one.figure for one in shown.arising}
    return tuple(one._replace(figure=figures.get(one.id, one.figure)) for one in now.arising)
