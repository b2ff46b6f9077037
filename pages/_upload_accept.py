"""Accepting: who may, what is kept, what is remembered of it, and what others did meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from threading import Lock
from typing import NamedTuple

from charts.upload_outcome import Became, Fate
from loaders.desk import Desk, Item
from pages._memo import kept
from pages._person import Person
from pages._room import Room, end_of, today
from pages._upload_rehearsal import not_theirs, received_instant
from performance.quarter import Quarter
from performance.wording import LONDON, day
from warehouse.errors import WarehouseError
from warehouse.recalled import remembered_for
from warehouse.submissions import Submission

Seen = frozenset[tuple[str, bool]]


class Offer(NamedTuple):
    """What is to be accepted: which files, with what the officer saw when deciding. `seen` are the submissions known
    then, each with whether it was withdrawn; `quarter` the one that was rehearsed."""

    items: tuple[str, ...]
    received: date
    quarter: Quarter
    seen: Seen
    note: str = ""
    on_behalf: str = ""


class Happened(NamedTuple):
    """What came of accepting. `kept` names the new submissions, `version` is the state of the warehouse after them."""

    became: tuple[Became, ...]
    others: tuple[str, ...]
    kept: tuple[str, ...]
    version: int
    quarter: Quarter


class Accepting:
    """The accepting of one session: one at a time, and what came of the last until the officer goes on.

    A double click makes two runs at once. Streamlit stops the first where it next touches the session's state, so
    what came of it is kept here; the second waits, finds the files settled, and leaves it as it is.
    """

    def __init__(self) -> None:
        self.happened: Happened | None = None
        self._one_at_a_time = Lock()

    def accept(self, room: Room, desk: Desk, offer: Offer, who: Person) -> None:
        """Accept the files of an offer; those that were settled meanwhile are not among them."""
        with self._one_at_a_time:
            happened = accept_files(room, desk, offer, who)
            if happened.became:
                self.happened = happened

    def go_on(self) -> None:
        """Forget what came of the last."""
        self.happened = None


@kept(8)
def seen_at(room: Room, version: int) -> Seen:  # noqa: ARG001  a change of the warehouse is a new entry
    """The submissions known now, each with whether it was withdrawn."""
    return frozenset((one.submission, one.withdrawn is not None) for one in _known(room))


def accept_files(room: Room, desk: Desk, offer: Offer, who: Person) -> Happened:
    """Accept the files of an offer one after another; those that were settled leave the desk."""
    chosen = [item for item in desk.items() if item.id in offer.items and item.outcome and item.outcome.parsed]
    became = tuple(_accept(room, desk, item, offer, who) for item in chosen)
    names = tuple(one.submission for one in became if one.fate is Fate.KEPT)
    others = _others(room, offer.seen, names)
    return Happened(became, others, names, room.receiving.warehouse.version, offer.quarter)


def _accept(room: Room, desk: Desk, item: Item, offer: Offer, who: Person) -> Became:
    found = item.outcome
    if found is None or found.parsed is None:
        return Became(item.name, Fate.REFUSED, "It has not been read to the end.")
    if owner := not_theirs(room, found.parsed, who.asker):
        words = f"Only an officer of {owner} or an administrator may hand in its files."
        return Became(item.name, Fate.REFUSED, words)
    received = room.receiving.receive(
        found, received=received_instant(offer.received), recorded=datetime.now(LONDON), by=who.name,
        on_behalf=offer.on_behalf.strip(), note=offer.note.strip(),
    )  # fmt: skip
    if received.submission is None:
        return Became(item.name, Fate.REFUSED, received.refusal or "It was refused.")
    name = received.submission.submission
    if received.already:
        words = f"Already received on {day(received.submission.received)} as {name}. Nothing was stored again."
        desk.remove(item.id)
        return Became(item.name, Fate.BEFORE, words, name)
    words = f"Kept as {name}.{_remember(room, item, who)}"
    desk.remove(item.id)
    return Became(item.name, Fate.KEPT, words, name)


def _remember(room: Room, item: Item, who: Person) -> str:
    """Remember what was said of the file's words for this partner and layout; a sentence where that was new."""
    found, warehouse = item.outcome, room.receiving.warehouse
    if found is None:
        return ""
    known = {one.wording for one in remembered_for(found, "", warehouse.remembered())}
    new = tuple(one for one in item.told.wordings if one not in known)
    if not new:
        return ""
    try:
        warehouse.remember(found.partner, found.source, found.layout, new, by=who.name, recorded=datetime.now(LONDON))
    except WarehouseError as error:
        return f" What was said of its headings is not remembered: {error}"
    count = len(new)
    return f" {count} answer{'' if count == 1 else 's'} about its words {'is' if count == 1 else 'are'} remembered."


def _others(room: Room, seen: Seen, ours: Sequence[str]) -> tuple[str, ...]:
    """What others accepted or withdrew since the rehearsal, in the order of the journal."""
    new = [one for one in _known(room) if (one.submission, one.withdrawn is not None) not in seen]
    return tuple(_sentence(one, seen) for one in sorted(new, key=lambda one: one.seq) if one.submission not in ours)


def _sentence(one: Submission, seen: Seen) -> str:
    if one.withdrawn is not None and (one.submission, False) in seen:
        at = one.withdrawn.astimezone(LONDON)
        return f"{one.withdrawn_by} withdrew “{one.file}” ({one.submission}) at {at:%H:%M}: {one.reason}"
    at = one.recorded.astimezone(LONDON)
    return f"{one.by} accepted “{one.file}” from {one.partner} ({one.submission}) at {at:%H:%M}"


def _known(room: Room) -> list[Submission]:
    return [one.submission for one in room.receiving.warehouse.submissions(end_of(today()))]
