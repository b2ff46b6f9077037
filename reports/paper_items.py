"""The items of an agenda on paper: summary, one chart, table, owners' words, report, decisions, actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from charts.course import course_of
from charts.course_frame import Frame
from charts.course_svg import course_svg
from charts.course_words import no_course_words
from charts.theme import LIGHT
from performance.commentary_actions import Action
from performance.pack.exceptions import exceptions_of
from performance.pack.item_words import item_finding
from performance.pack.pack import Decision, Figure, Item, Pack, SubGroupReport
from performance.wording import LONDON, day, inside
from reports.paper_rows import PaperRow, paper_row
from reports.typeset import FAMILY

NO_REPORT = "No report received"
PARTS = ("Operational update", "Strategic group update", "Action plan update")


class PaperChart(NamedTuple):
    """A chart: the indicator, its title, the line under it, the drawing and its text alternative; `missing` instead."""

    indicator: str
    title: str
    under: str
    drawing: str
    alt: str
    missing: str = ""


class Spoken(NamedTuple):
    """Words with what they are about, and who said them when."""

    about: str
    words: str
    by: str


class PaperAction(NamedTuple):
    """An action in a table."""

    about: str
    words: str
    owner: str
    due: str
    status: str


class PaperReport(NamedTuple):
    """A sub-group's report: who wrote it, when it was filed, and its four parts; the author is "" for a missing one."""

    author: str
    filed: str
    parts: tuple[tuple[str, str], ...]


class PaperItem(NamedTuple):
    """An item with everything that is printed under it."""

    number: int
    title: str
    lead: str
    note: str
    summary: str
    chart: PaperChart | None
    rows: tuple[PaperRow, ...]
    events: tuple[str, ...]
    said: tuple[Spoken, ...]
    report: PaperReport | None
    decisions: tuple[Spoken, ...]
    actions: tuple[PaperAction, ...]


def paper_item(item: Item, pack: Pack, frame: Frame) -> PaperItem:
    """An item as it is printed; its chart fills the frame."""
    titles = {figure.row.indicator.id: figure.row.indicator.title for figure in pack.figures}
    figures = item.figures
    return PaperItem(
        number=item.number,
        title=item.title,
        lead=item.lead,
        note=item.note,
        summary=f"{item_finding(item, pack.meeting.quarter)}.",
        chart=item_chart(item, frame) if figures else None,
        rows=tuple(map(paper_row, figures)),
        events=_events(figures),
        said=tuple(_said(figures)),
        report=_report(item, pack),
        decisions=tuple(_decision(one, titles) for one in item.decisions),
        actions=tuple(_action(one, titles, item.title) for one in _actions(item)),
    )


def frame_of(width: float, height: float, size: float) -> Frame:
    """The room of a chart on paper, in points."""
    return Frame(width, height, size, FAMILY)


def item_chart(item: Item, frame: Frame) -> PaperChart:
    """The chart of the worst exception that has one, else of the first figure that has one; why there is none."""
    worst = [*(one.figure for one in exceptions_of(item.figures)), *item.figures]
    for figure in worst:
        if course := course_of(figure):
            title = figure.row.indicator.title
            return PaperChart(title, course.title, course.under, course_svg(course, LIGHT, frame), course.alt)
    first = worst[0]
    return PaperChart(first.row.indicator.title, "", "", "", "", no_course_words(first))


def _events(figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """What happened, each once, the newest first."""
    events = {one.id: one for figure in figures for one in figure.events}
    newest = sorted(events.values(), key=lambda one: one.period.start, reverse=True)
    return tuple(f"{one.when_in_full}: {one.title.rstrip('.')}." for one in newest)


def _said(figures: tuple[Figure, ...]) -> Iterator[Spoken]:
    for figure in figures:
        if one := figure.comment:
            when = day(one.recorded.astimezone(LONDON).date())
            yield Spoken(figure.row.indicator.title, one.words, f"{one.on_behalf or one.by}, {when}")


def _report(item: Item, pack: Pack) -> PaperReport | None:
    if item.report is None:
        return PaperReport("", "", ()) if item.expects_report else None
    filed = day(item.report.filed.astimezone(LONDON).date())
    return PaperReport(item.report.author, filed, report_parts(item.report, pack))


def report_parts(report: SubGroupReport | None, pack: Pack) -> tuple[tuple[str, str], ...]:
    """The four parts of the Partnership's form, each with its words; "" where nothing is written."""
    words = (report.operational, report.strategic, report.plan, report.asked) if report else ("",) * 4
    return tuple(zip((*PARTS, f"Action for the {pack.partnership.removeprefix('The ')}"), words, strict=True))


def _decision(one: Decision, titles: dict[str, str]) -> Spoken:
    return Spoken(titles.get(one.indicator, ""), resolved(one.words), f"Minute {one.minute}" if one.minute else "")


def resolved(words: str) -> str:
    """A decision as minutes say it.

    >>> resolved("That it be noted."), resolved("It was RESOLVED to meet."), resolved("Meet in June.")
    ('RESOLVED that it be noted.', 'It was RESOLVED to meet.', 'RESOLVED: Meet in June.')
    """
    if "RESOLVED" in words.upper():
        return words
    return f"RESOLVED {inside(words)}" if words.lower().startswith("that ") else f"RESOLVED: {words}"


def _actions(item: Item) -> list[Action]:
    """Those of this meeting, then those of its figures that are still to be done; each once."""
    beside = [one for figure in item.figures for one in figure.actions if one.is_open]
    return list({one.id: one for one in (*item.actions, *beside)}.values())


def _action(one: Action, titles: dict[str, str], item: str) -> PaperAction:
    about = titles.get(one.indicator, "") or item
    return PaperAction(about, one.words, one.owner, day(one.due), one.status.value.capitalize())
