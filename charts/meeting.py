"""One meeting: its agenda with what each item holds, the ways to show it, and what was kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from charts.heading import Known, as_at_line
from charts.marks import image, rating_mark
from charts.meeting_table import Group, Line, link, table
from charts.theme import WORDS, Palette
from charts.wording import NONE
from performance.definitions.meeting import AgendaItem, Meeting
from performance.rating import Rating
from performance.row import Row
from performance.spoken_numbers import spelt
from performance.wording import LONDON, day, instant

_HEADS = ("Item", "Figures", "Sub-group report", "Noted")
_ORDER = (Rating.RED, Rating.AMBER, Rating.GREEN, Rating.NO_TARGET, Rating.NO_DATA)
_COUNTED = {
    Rating.RED: "red",
    Rating.AMBER: "amber",
    Rating.GREEN: "green",
    Rating.NO_TARGET: "without a target",
    Rating.NO_DATA: "without a figure",
}
_NO_ITEMS = "The agenda has no items, and no priority is defined to stand in for one."
STAGES = {"published": "Published for the agenda", "closed": "Closed after the meeting"}


class ItemLine(NamedTuple):
    """An item of the agenda and what it holds. `figures`: it shows a priority's indicators, `rows`, if it has any.

    `report` is when its report was handed in, `late`: its day has passed without; `write` leads to where that is done.
    """

    number: int
    title: str
    lead: str
    figures: bool
    rows: tuple[Row, ...]
    expects_report: bool
    report: datetime | None
    write: str
    decisions: int
    actions: int
    minutes: str
    late: bool = False


class Standing(NamedTuple):
    """How far a meeting is: to come or held, published and closed when (None: not yet)."""

    ahead: bool
    published: datetime | None
    closed: datetime | None


class Way(NamedTuple):
    """A way to show the meeting: what it is called, which figures that are, where it leads."""

    label: str
    note: str
    address: str


class Kept(NamedTuple):
    """A pack that was frozen, as the list tells it."""

    stage: str
    recorded: datetime
    by: str
    on_behalf: str
    as_at: datetime
    marking: str
    sha256: str


def meeting_head(meeting: Meeting, items: Sequence[ItemLine], standing: Standing, known: Known) -> str:
    """The meeting, what there is for it so far, and as of when the page speaks."""
    title = f"{'Meeting' if standing.ahead else 'The meeting'} of {day(meeting.on)} on {meeting.quarter.shown}"
    lead = " ".join((_agenda_words(items), _reports_words(items), _standing_words(standing), _due_words(meeting)))
    return (
        f'<div class="sp"><h1>{escape(title)}</h1><p class="sp-lead">{escape(" ".join(lead.split()))}</p>'
        f"{as_at_line(known)}</div>"
    )


def agenda_table(items: Sequence[ItemLine], colours: Palette) -> str:
    """The items in order: who leads, marks, the report, what was noted; that there is none, in words."""
    if not items:
        return f'<div class="sp"><p class="sp-line">{_NO_ITEMS}</p></div>'
    lines = tuple(_item(one, colours) for one in items)
    return f'<div class="sp">{table("Agenda", _HEADS, [Group("", lines)], "sp-agenda")}</div>'


def ways_list(ways: Sequence[Way]) -> str:
    """The ways to show the meeting."""
    items = "".join(
        f'<li>{link(one.address, one.label)} <span class="sp-soft">{escape(one.note)}</span></li>' for one in ways
    )
    return f'<div class="sp"><ul class="sp-ways">{items}</ul></div>'


def kept_words(one: Kept) -> str:
    """A frozen pack: at which stage, when and by whom, as at when, and the beginning of its hash."""
    whom = f" for {one.on_behalf}" if one.on_behalf else ""
    sha256 = f'<code title="{escape(one.sha256, quote=True)}">{escape(one.sha256[:12])}</code>'
    return (
        f'<div class="sp sp-entry"><h3>{escape(STAGES.get(one.stage, one.stage))}, {escape(instant(one.recorded))}</h3>'
        f'<p class="sp-line">By {escape(one.by)}{escape(whom)} · figures as known on {escape(instant(one.as_at))} · '
        f"{escape(one.marking)} · SHA-256 {sha256}</p></div>"
    )


def marks_list(rows: Sequence[Row], colours: Palette) -> str:
    """How many of each colour, each with its mark and word; "" where there is no row."""
    shown = ""
    for rating in _ORDER:
        if count := sum(row.rating is rating for row in rows):
            mark = image(rating_mark(rating, colours, size=20))
            shown += f"<span>{mark} {count} {WORDS[rating].lower()}</span>"
    return f'<span class="sp-stand">{shown}</span>' if shown else ""


def marks_words(rows: Sequence[Row]) -> str:
    """The same in words: "two red, one amber"."""
    counts = [(sum(row.rating is rating for row in rows), words) for rating, words in _COUNTED.items()]
    return ", ".join(f"{spelt(count)} {word}" for count, word in counts if count)


def _agenda_words(items: Sequence[ItemLine]) -> str:
    rows = [row for one in items for row in one.rows]
    count = f"{spelt(len(items)).capitalize()} item{'' if len(items) == 1 else 's'}"
    told = f"{len(rows)} indicator{'' if len(rows) == 1 else 's'}: {marks_words(rows)}" if rows else "no figures"
    return f"{count} with {told}."


def _reports_words(items: Sequence[ItemLine]) -> str:
    """How many of the reports that are expected were received."""
    expected = [one for one in items if one.expects_report]
    if not expected:
        return ""
    received = sum(one.report is not None for one in expected)
    if received == len(expected):
        return "The one report is received." if received == 1 else f"All {spelt(received)} reports are received."
    if len(expected) == 1:
        return "The one report expected is not received."
    return f"Of {spelt(len(expected))} reports expected {spelt(received)} {'is' if received == 1 else 'are'} received."


def _standing_words(standing: Standing) -> str:
    if standing.closed:
        return f"Closed on {day(standing.closed.astimezone(LONDON).date())}."
    if standing.published:
        told = f"Published on {day(standing.published.astimezone(LONDON).date())}"
        return f"{told}." if standing.ahead else f"{told}; not closed yet."
    return "Not published yet." if standing.ahead else "Neither published nor closed."


def _due_words(meeting: Meeting) -> str:
    return f"Papers due on {day(meeting.papers_due)}." if meeting.papers_due else ""


def _item(one: ItemLine, colours: Palette) -> Line:
    lead = f'<span class="sp-soft">{escape(one.lead)}</span>' if one.lead else ""
    return Line(
        f'<span class="sp-placed"><span class="sp-number">{one.number}</span> '
        f'<span class="sp-what"><b>{escape(one.title)}</b> {lead}</span></span>',
        (_figures(one, colours), _report(one), _noted(one)),
    )


def _figures(one: ItemLine, colours: Palette) -> str:
    shown = marks_list(one.rows, colours)
    return (
        shown or f'<span class="sp-soft">{"No figures supplied" if one.figures else "No figures belong to it"}</span>'
    )


def _report(one: ItemLine) -> str:
    """Received when, or not; with the way to write it."""
    if one.report:
        return link(one.write, f"Received {day(one.report.astimezone(LONDON).date())}", f"for {one.title}")
    if one.expects_report:
        kind, words = ("sp-late-tag", "Not received") if one.late else ("sp-soft", "Not yet received")
        return f'<span class="{kind}">{words}</span> {link(one.write, "Write it", f"for {one.title}")}'
    return f'<span class="sp-soft sp-blank">{NONE}<span class="sp-hidden"> none is asked for</span></span>'


def _noted(one: ItemLine) -> str:
    counts = ((one.decisions, "decision"), (one.actions, "action"))
    told = ", ".join(f"{spelt(count)} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count)
    if not told:
        return f'<span class="sp-soft sp-blank">{NONE}<span class="sp-hidden"> nothing is noted</span></span>'
    return link(one.minutes, told.capitalize(), f"under {one.title}")


def draft_list(items: Sequence[AgendaItem]) -> str:
    """An agenda that is being put together, in its order."""
    told = "".join(
        f'<li><b>{escape(one.title)}</b><span class="sp-soft">{escape(_described(one))}</span></li>' for one in items
    )
    nothing = '<p class="sp-line">No items: stored like this, the priorities are the agenda.</p>'
    return f'<div class="sp sp-break">{f"<ol class=sp-draft>{told}</ol>" if items else nothing}</div>'


def _described(one: AgendaItem) -> str:
    return "; ".join(filter(None, (one.lead, "hands in a report" if one.report else "")))
