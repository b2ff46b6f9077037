"""The page of a sub-group's report: the figures that are filled in, and the words of its four parts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from charts.commentary import paragraphs
from charts.marks import image, rating_mark
from charts.meeting_table import Group, Line, link, table
from charts.theme import Palette
from charts.wording import level_words, period_words, rating_words, value_words
from performance.definitions.meeting import Meeting
from performance.pack.pack import SubGroupReport
from performance.row import Row
from performance.spoken_numbers import spelt
from performance.wording import day, instant

PARTS = {
    "operational": "Operational update",
    "strategic": "Strategic group update",
    "plan": "Action plan update",
    "asked": "Action for the Partnership",
}
_HEADS = ("Indicator", "Rating", "Figure")


def report_head(title: str, lead: str, meeting: Meeting, report: SubGroupReport | None, today: date) -> str:
    """Whose report, for which meeting, and whether it was handed in; late where its day has passed."""
    about = f"Sub-group report: {title}" if "report" not in title.lower() else title
    led = f"Led by {lead}. " if lead else "Nobody leads this item. "
    return (
        f'<div class="sp"><h1>{escape(about)}</h1>'
        f'<p class="sp-lead">{escape(led)}{escape(filed_words(meeting, report, today))}</p>'
        f'<p class="sp-line">For the meeting of {day(meeting.on)} on {escape(meeting.quarter.shown)} · '
        "Local use, no sign-in</p></div>"
    )


def filed_words(meeting: Meeting, report: SubGroupReport | None, today: date) -> str:
    """When it was handed in and by whom; or that it was not, and by when it is due."""
    if report:
        return f"Handed in on {instant(report.filed)} by {report.by} for {report.author}."
    due = meeting.papers_due or meeting.on
    if due < today:
        return f"No report received; it was due on {day(due)}."
    return f"No report received yet; it is due on {day(due)}."


def figures_table(rows: Sequence[Row], link_of: dict[str, str], colours: Palette, caption: str) -> str:
    """The figures that are printed in the report; `link_of` leads to each indicator's page."""
    if not rows:
        return '<div class="sp"><p class="sp-line">No figures belong to this item: the report is its words.</p></div>'
    lines = tuple(_line(row, link_of, colours) for row in rows)
    return f'<div class="sp">{table(caption, _HEADS, [Group("", lines)], "sp-filled")}</div>'


def report_words(report: SubGroupReport) -> str:
    """A report as it reads, its parts that were left empty in words."""
    parts = "".join(_part(heading, getattr(report, name)) for name, heading in PARTS.items())
    return f'<div class="sp sp-break">{parts}</div>'


def history_title(count: int) -> str:
    """What can be opened: "Two earlier versions"."""
    return f"{spelt(count).capitalize()} earlier version{'' if count == 1 else 's'}"


def version_words(report: SubGroupReport) -> str:
    """A version: when and by whom, then its words."""
    whom = f" for {report.on_behalf}" if report.on_behalf else ""
    head = f"Handed in on {instant(report.filed)} by {report.by}{whom} for {report.author}"
    return f'<div class="sp"><p class="sp-soft">{escape(head)}</p></div>{report_words(report)}'


def _part(heading: str, words: str) -> str:
    inside = paragraphs(words) if words else '<p class="sp-muted">Nothing was written here.</p>'
    return f'<h3 class="sp-section">{heading}</h3><div class="sp-words">{inside}</div>'


def _held_against(row: Row) -> str:
    """What the figure is of, and what was expected of it."""
    expected = f"; expected {level_words(row.expected, row.indicator.unit)}" if row.expected is not None else ""
    return f"{period_words(row)}{expected}"


def _line(row: Row, link_of: dict[str, str], colours: Palette) -> Line:
    mark = image(rating_mark(row.rating, colours, size=20, provisional=row.provisional))
    return Line(
        f'{link(link_of[row.indicator.id], row.indicator.title)}<span class="sp-find">{escape(row.finding)}</span>',
        (
            f'<span class="sp-rated">{mark}{escape(rating_words(row))}</span>',
            f'<b>{escape(value_words(row))}</b> <span class="sp-soft">{escape(_held_against(row))}</span>',
        ),
    )
