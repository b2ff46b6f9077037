"""What the page of the next meeting shows, kept as long as nothing it was made from has changed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from charts.home import Links, Ways, home_body, home_head, silence, standing
from charts.home_asked import what_is_asked
from charts.home_changes import since_then
from charts.theme import palette
from pages._address import address
from pages._chosen import TODAY, Chosen
from pages._compared import Compared, changes_between, keys_of, returns_on
from pages._memo import kept
from pages._parts import known_as, rows_of
from pages._room import Room, meetings_of, quarters, under_review
from performance.briefing import Asking, asking, silent_priorities
from performance.changed import Changed
from performance.meeting import Sitting, papers_words, quarter_words, sitting_on, sitting_title
from performance.quarter import Quarter
from performance.receipts.outstanding import outstanding
from performance.scorecard.receipts import still_asked
from performance.scorecard.recorded import actions_standing
from performance.wording import LONDON


class HomePage(NamedTuple):
    """Everything the page shows."""

    head: str
    body: str


def home_page(room: Room, asked: Chosen) -> HomePage:
    """The page of the next meeting, as known on a day and for a reader; the quarter is the meeting's."""
    today = asked.view.as_at.astimezone(LONDON).date()
    chosen = asked._replace(quarter=_reviewed(room, asked, today))
    return _page(room, chosen, today, keys_of(room))


def _reviewed(room: Room, asked: Chosen, today: date) -> Quarter:
    """The quarter the page is about: the meeting's, or the one before it while nothing is known of the meeting's."""
    known, meetings = quarters(asked.board), meetings_of(room)
    sitting = sitting_on(meetings, today)
    return sitting.meeting.quarter if sitting and not known else under_review(meetings, known, today)


@kept(32)
def _page(room: Room, chosen: Chosen, today: date, keys: tuple[int, ...]) -> HomePage:  # noqa: ARG001
    colours, rows = palette(chosen.theme), rows_of(chosen)
    sitting, links = sitting_on(meetings_of(room), today), _links(chosen)
    titles = {indicator.id: indicator.title for indicator in room.definitions.indicators}
    changes = since_then(_changes(room, chosen, sitting, today), sitting, links, colours)
    asked = what_is_asked(_asking(room, chosen, today), titles, links, colours)
    silent = silence(silent_priorities(room.definitions, rows), chosen.quarter)
    lead = " ".join(filter(None, (papers_words(sitting, today), quarter_words(sitting, chosen.quarter))))
    return HomePage(
        home_head(sitting_title(sitting), lead, known_as(chosen), _ways(chosen, sitting)),
        home_body(standing(rows, chosen.quarter, links, colours), changes, asked, silent),
    )


def _changes(room: Room, chosen: Chosen, sitting: Sitting | None, today: date) -> Changed | None:
    """What changed between the meeting before and the day of the page."""
    if sitting is None or sitting.before is None:
        return None
    before = sitting.before
    return changes_between(room, Compared(before.on, today, before.quarter, chosen.quarter, chosen.view.asker))


def _asking(room: Room, chosen: Chosen, today: date) -> Asking:
    """What is asked of members, as it stood on the day of which the returns are told."""
    grid = returns_on(room, today, samples=chosen.board.has_samples())
    return asking(
        room.definitions,
        chosen.view.asker,
        rows_of(chosen),
        actions_standing(room.receiving.warehouse, chosen.view.as_at, grid.today),
        outstanding(grid),
        still_asked(chosen.board, grid.today),
    )


def _ways(chosen: Chosen, sitting: Sitting | None) -> Ways:
    """Where the meeting is presented and prepared, and where all of them are."""
    words = {"as_at": "" if chosen.as_at == TODAY else chosen.as_at, "view": chosen.reader}
    on = sitting.meeting.on.isoformat() if sitting else ""
    return Ways(
        address("present", meeting=on) if on else "",
        address("meeting", meeting=on, **words) if on else "",
        address("meetings", **words),
    )


def _links(chosen: Chosen) -> Links:
    """Where the page leads, with the choices it was drawn for."""
    return Links(
        lambda name: address("indicator", indicator=name, **chosen.words),
        lambda show: address("scorecard", show=show, **chosen.words),
        lambda on: address("meeting", meeting=on, view=chosen.reader),
        address("what_changed", to=chosen.as_at, view=chosen.reader),
        address("submissions"),
        address("upload"),
        address("meetings", view=chosen.reader),
    )
