"""A sub-group's report in the Partnership's own form: who, when, the figures, four parts, and a hint for each."""

from __future__ import annotations

from typing import NamedTuple

from charts.logo import sign
from charts.theme import LIGHT, Palette
from performance.pack.pack import Item, Pack
from performance.wording import LONDON, day, instant
from reports.pack_paper import PaperSize
from reports.paper_items import PaperItem, paper_item, report_parts

_HINTS = (
    "What has been done since the last meeting, and what came of it.",
    "What the strategic group discussed and decided.",
    "Which steps of the action plan are done, late or changed, and why.",
    "What the Partnership is asked to do or to decide.",
)
NOT_FILED = "Not filed yet"


class Part(NamedTuple):
    """A part of the form: its title, what its author wrote, and a hint for who has still to write it."""

    title: str
    words: str
    hint: str


class Form(NamedTuple):
    """The report as a template sets it. `facts` are the lines at its top."""

    colours: Palette
    sign: str
    partnership: str
    title: str
    head: str
    marking: str
    facts: tuple[tuple[str, str], ...]
    figures_title: str
    item: PaperItem
    parts: tuple[Part, ...]


def form_of(pack: Pack, item: Item) -> Form:
    """The form of an item with what is known of it; lines and parts nobody has written yet stay empty."""
    report, printed = item.report, paper_item(item, pack, PaperSize.A4.chart)
    facts = (
        ("Date report filed", day(report.filed.astimezone(LONDON).date()) if report else NOT_FILED),
        ("Date of last strategic group", day(pack.before) if pack.before else "No earlier meeting is entered"),
        ("Author", report.author if report else item.lead),
        ("Meeting", f"{day(pack.meeting.on)}, review of {pack.meeting.quarter.shown}"),
        ("Figures as known on", instant(pack.as_at)),
    )
    return Form(
        colours=LIGHT,
        sign=sign(LIGHT),
        partnership=pack.partnership,
        title=f"Strategic group report: {item.title}",
        head=f"Meeting of {day(pack.meeting.on)}",
        marking=pack.marking.value.upper(),
        facts=facts,
        figures_title=f"Figures for {pack.meeting.quarter.shown}",
        item=printed if item.figures else printed._replace(summary="No figures belong to this item."),
        parts=tuple(
            Part(title, words, hint) for (title, words), hint in zip(report_parts(report, pack), _HINTS, strict=True)
        ),
    )
