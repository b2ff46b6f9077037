"""The drawn parts of the page of changes, kept as long as nothing they were drawn from has changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from charts.theme import palette
from charts.what_changed import again_part, changes_head, others_table, review_part
from charts.what_changed_lists import (
    corrections_list,
    files_list,
    late_list,
    reports_list,
    said_list,
    targets_list,
)
from pages._address import address
from pages._chosen import Chosen, reader_words
from pages._compared import Compared, changes_between, keys_of, other_quarters, returns_on
from pages._memo import kept
from pages._received_files import titles_of
from pages._room import Room, end_of
from performance.changed import Changed
from performance.changed.said import SaidBetween, said_between
from performance.quarter import Quarter
from performance.receipts.outstanding import became_late
from performance.scorecard.recorded import actions_known, annotations_known, comments_known


class Parts(NamedTuple):
    """What the page shows: its head, the ratings, and the lists that follow the figures."""

    head: str
    ratings: str
    lists: str


def changed_parts(room: Room, chosen: Chosen, asked: Compared) -> Parts:
    """The parts of the page for two days."""
    return _parts(room, chosen, asked, keys_of(room))


@kept(16)
def _parts(room: Room, chosen: Chosen, asked: Compared, keys: tuple[int, ...]) -> Parts:  # noqa: ARG001
    found, colours = changes_between(room, asked), palette(chosen.theme)
    days, seen_as = (asked.before, asked.after), f"Seen as {reader_words(chosen.reader)}"
    now, then = (link_to(asked, chosen.reader, quarter) for quarter in (asked.quarter_after, asked.quarter_before))
    return Parts(
        changes_head(found, days, seen_as, samples=chosen.board.has_samples()),
        review_part(found, now, colours) + again_part(found, then, colours),
        "".join(_lists(room, chosen, asked, found)),
    )


def link_to(asked: Compared, reader: str, quarter: Quarter) -> Callable[[str], str]:
    """Where an indicator's name leads: to its figure in a quarter, as known on the later of the two days."""
    known = {"quarter": quarter.name, "as_at": asked.after.isoformat(), "view": reader}
    return lambda name: address("indicator", indicator=name, **known)


def _lists(room: Room, chosen: Chosen, asked: Compared, found: Changed) -> tuple[str, ...]:
    link = link_to(asked, chosen.reader, asked.quarter_after)
    titles = {one.id: one.title for one in room.definitions.indicators}
    files = partial(files_list, titles=titles_of(room), link=lambda name: address("submissions", submission=name))
    grid = returns_on(room, asked.after, samples=chosen.board.has_samples())
    return (
        targets_list("Targets", found.targets, link),
        targets_list("Lines of the definitions edited", found.edits, link),
        files("Files received", found.received),
        files("Files withdrawn", found.withdrawn),
        files("Files that came and were withdrawn", found.passed),
        corrections_list(found.corrected, found.uncorrected),
        reports_list(found.reports),
        said_list(_said(room, asked), titles, link),
        late_list(became_late(grid, asked.before)),
    )


def _said(room: Room, asked: Compared) -> tuple[SaidBetween, ...]:
    warehouse, since, until = room.receiving.warehouse, end_of(asked.before), end_of(asked.after)
    comments, events = comments_known(warehouse, until), annotations_known(warehouse, until)
    return said_between(since, until, comments, events, actions_known(warehouse, until))


class Others(NamedTuple):
    """The ratings of other quarters, judged again: how many, and the table of them."""

    many: int
    table: str


def other_parts(room: Room, chosen: Chosen, asked: Compared) -> Others:
    """What became of the ratings of all quarters but the one under review then."""
    return _others(room, chosen, asked, room.receiving.warehouse.version)


@kept(16)
def _others(room: Room, chosen: Chosen, asked: Compared, version: int) -> Others:  # noqa: ARG001
    changes = other_quarters(room, asked)
    link = link_to(asked, chosen.reader, asked.quarter_before)
    return Others(len(changes), others_table(changes, link, palette(chosen.theme)))
