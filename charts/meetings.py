"""Every meeting, past and to come, as one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from html import escape
from typing import NamedTuple

from charts.heading import sample_tag
from charts.meeting_table import Group, Line, link, table
from charts.wording import NONE
from performance.definitions.meeting import Meeting
from performance.spoken_numbers import are, spelt
from performance.wording import day, instant

_HEADS = ("Meeting", "Reviews", "Papers due", "Agenda", "Published", "Closed", "Open")


class MeetingLine(NamedTuple):
    """A meeting in the table. `items` is how many its agenda has; `published` and `closed` when its pack was frozen
    last, None while it was not; `entered`: on a page, not in indicators.yaml.
    """

    meeting: Meeting
    items: int
    published: datetime | None
    closed: datetime | None
    ahead: bool
    entered: bool


class CancelledLine(NamedTuple):
    """A meeting that was entered and cancelled."""

    on: date
    by: str
    at: datetime
    reason: str


class MeetingLinks(NamedTuple):
    """Where a meeting's row leads, by its day."""

    meeting: Callable[[date], str]
    present: Callable[[date], str]
    minutes: Callable[[date], str]


def meetings_title(lines: Sequence[MeetingLine]) -> str:
    """How many meetings are to come and were held: the page's title."""
    ahead = sum(one.ahead for one in lines)
    held = len(lines) - ahead
    if not lines:
        return "No meeting is entered"
    if not ahead:
        return f"No meeting to come is entered; {spelt(held)} {'was' if held == 1 else 'were'} held"
    coming = f"{spelt(ahead).capitalize()} meeting{'' if ahead == 1 else 's'} {are(ahead)} to come"
    return f"{coming}; {spelt(held)} {'was' if held == 1 else 'were'} held" if held else coming


def meetings_head(lines: Sequence[MeetingLine], as_at: datetime, *, samples: bool) -> str:
    """Title and as-at line."""
    known = f"As known on {instant(as_at)} · Local use, no sign-in{sample_tag(samples=samples)}"
    return f'<div class="sp"><h1>{escape(meetings_title(lines))}</h1><p class="sp-line">{known}</p></div>'


def meetings_table(lines: Sequence[MeetingLine], links: MeetingLinks) -> str:
    """The meetings to come, the next one first, then those held, the last one first; "" where there is none."""
    if not lines:
        return ""
    coming = sorted((one for one in lines if one.ahead), key=_on)
    held = sorted((one for one in lines if not one.ahead), key=_on, reverse=True)
    groups = [
        Group(title, tuple(_line(one, links) for one in some)) for title, some in (("To come", coming), ("Held", held))
    ]
    return f'<div class="sp">{table("Meetings", _HEADS, groups, "sp-meetings")}</div>'


def cancelled_list(lines: Sequence[CancelledLine]) -> str:
    """The meetings that were cancelled, with why and by whom."""
    items = "".join(
        f"<li><b>{day(one.on)}</b>: cancelled {instant(one.at)} by {escape(one.by)}. {escape(one.reason)}</li>"
        for one in lines
    )
    return f'<div class="sp sp-break"><ul class="sp-brief">{items}</ul></div>'


def _on(one: MeetingLine) -> date:
    return one.meeting.on


def _line(one: MeetingLine, links: MeetingLinks) -> Line:
    meeting, shown = one.meeting, day(one.meeting.on)
    where = '<span class="sp-soft"> entered on a page</span>' if one.entered else ""
    leads = (
        link(links.present(meeting.on), "Present", f"the meeting of {shown}"),
        link(links.minutes(meeting.on), "Minutes", f"of the meeting of {shown}"),
    )
    return Line(
        f"{link(links.meeting(meeting.on), shown)}{where}",
        (
            escape(meeting.quarter.shown),
            _told("papers due ", day(meeting.papers_due) if meeting.papers_due else ""),
            f"{one.items} item{'' if one.items == 1 else 's'}",
            _told("published ", instant(one.published) if one.published else ""),
            _told("closed ", instant(one.closed) if one.closed else ""),
            f'<span class="sp-leads">{" ".join(leads)}</span>',
        ),
    )


def _told(label: str, words: str) -> str:
    """A cell that on a phone says what it is of."""
    if not words:
        return f'<span class="sp-blank">{NONE}</span>'
    return f'<span class="sp-phone">{label}</span>{escape(words)}'
