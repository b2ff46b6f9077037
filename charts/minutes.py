"""The clerk's page: what was noted of a meeting, item by item, and the matters that arise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from charts.commentary import paragraphs
from charts.meeting_table import Group, Line, table
from performance.commentary_actions import Action, Status
from performance.definitions.meeting import Meeting
from performance.pack.pack import Arising, Decision
from performance.spoken_numbers import spelt
from performance.wording import day, instant

_MATTERS = ("Minute number/title", "Matters arising", "Update")


class NotedItem(NamedTuple):
    """An item of the agenda and what was noted under it."""

    shown: str
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]


def minutes_head(meeting: Meeting, noted: Sequence[NotedItem], as_at: datetime) -> str:
    """How much is noted, of which meeting, and that the page is for the clerk alone."""
    count = (sum(len(one.decisions) for one in noted), sum(len(one.actions) for one in noted))
    told = " and ".join(
        f"{spelt(each)} {noun}{'' if each == 1 else 's'}" for each, noun in zip(count, _NOUNS, strict=True)
    )
    title = (
        f"Minutes of {day(meeting.on)}: {told}" if any(count) else f"Minutes of {day(meeting.on)}: nothing noted yet"
    )
    line = (
        f"<b>{escape(meeting.quarter.shown)}</b> under review · As known on {escape(instant(as_at))} · "
        "The clerk's own page: not for the shared screen · Local use, no sign-in"
    )
    return f'<div class="sp"><h1>{escape(title)}</h1><p class="sp-line">{line}</p></div>'


_NOUNS = ("decision", "action")


def just_noted(words: str) -> str:
    """What was written down a moment ago, said aloud to who does not see it."""
    return f'<div class="sp sp-break"><p class="sp-noted-now" role="status">{escape(words)}</p></div>'


def noted_list(noted: Sequence[NotedItem], titles: Mapping[str, str]) -> str:
    """Everything noted, in the order of the agenda; `titles` are those of the indicators by id."""
    told = "".join(_item(one, titles) for one in noted if one.decisions or one.actions)
    nothing = (
        '<p class="sp-line">Nothing is noted yet. What is noted above stands here, in the order of the agenda.</p>'
    )
    return f'<div class="sp sp-break">{told or nothing}</div>'


def arising_table(arising: Sequence[Arising]) -> str:
    """The matters in the committee's own three columns; that there is none, in words."""
    if not arising:
        return '<div class="sp"><p class="sp-line">No matter arises from previous meetings.</p></div>'
    lines = tuple(Line(_minute(one), (_matter(one), _update(one))) for one in arising)
    return f'<div class="sp sp-break">{table(ARISING_CAPTION, _MATTERS, [Group("", lines)], "sp-matters")}</div>'


ARISING_CAPTION = "Matters arising from previous meetings"


def _item(one: NotedItem, titles: Mapping[str, str]) -> str:
    entries = [_decision(each, titles) for each in one.decisions] + [_action(each, titles) for each in one.actions]
    return f'<h3>{escape(one.shown)}</h3><ul class="sp-minuted">{"".join(entries)}</ul>'


def _decision(one: Decision, titles: Mapping[str, str]) -> str:
    return f"<li>{_number(one.minute)}{paragraphs(one.words)}{_about(one.indicator, titles)}</li>"


def _action(one: Action, titles: Mapping[str, str]) -> str:
    told = f"{one.owner}, due {day(one.due)}"
    return (
        f"<li>{_number(one.minute)}<p><b>Action:</b> {escape(one.words)} "
        f'<span class="sp-soft">{escape(told)}</span> {_standing(one.status)}</p>{_about(one.indicator, titles)}</li>'
    )


def _number(minute: str) -> str:
    return f'<span class="sp-minute">{escape(minute)}</span>' if minute else ""


def _about(indicator: str, titles: Mapping[str, str]) -> str:
    return f'<p class="sp-soft">about {escape(titles.get(indicator, indicator))}</p>' if indicator else ""


def _standing(status: Status) -> str:
    kind = "sp-overdue" if status is Status.OVERDUE else "sp-tag"
    return f'<span class="{kind}">{status.value.capitalize()}</span>'


def _minute(one: Arising) -> str:
    number = f"<b>Minute {escape(one.minute)}</b> " if one.minute else ""
    when = day(one.meeting) if one.meeting else "Agreed between meetings"
    return f'{number}<span class="sp-soft">{escape(when)}</span> {escape(one.title)}'


def _matter(one: Arising) -> str:
    return f'{escape(one.words)} <span class="sp-soft">{escape(one.owner)}, by {day(one.due)}</span>'


def _update(one: Arising) -> str:
    """How it stands first, said once."""
    figure = f'<span class="sp-soft sp-under">{escape(one.figure)}</span>' if one.figure else ""
    rest = one.update.removeprefix(one.status.value.capitalize()).lstrip()
    return f"{_standing(one.status)} {escape(rest)}{figure}"
