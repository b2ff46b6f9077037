"""The meetings that can be shown, where the address of the shared screen names none."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from performance.definitions.meeting import Meeting
from performance.wording import day


def meetings_offered(meetings: Sequence[Meeting], refused: str = "") -> str:
    """A list of links, the newest meeting first; `refused` says why what was asked for is not shown."""
    why = f'<p class="sp-lead">{escape(refused)}</p>' if refused else ""
    if not meetings:
        none = '<p class="sp-lead">No meeting is entered: enter one under Meetings, or in indicators.yaml.</p>'
        return f'<div class="sp sp-meetings-offered"><h1>Present a meeting</h1>{none}</div>'
    lines = "".join(map(_line, meetings))
    words = "The screen shows what the public may see; small numbers are hidden. F makes it fill the display."
    return (
        f'<div class="sp sp-meetings-offered"><h1>Present a meeting</h1>{why}<p class="sp-line">{words}</p>'
        f'<ul class="sp-jumps">{lines}</ul></div>'
    )


def _line(meeting: Meeting) -> str:
    return (
        f'<li><a href="present?meeting={meeting.on.isoformat()}" target="_self">{day(meeting.on)}</a> '
        f'<span class="sp-soft">reviews {meeting.quarter.shown}</span></li>'
    )
