"""Since then: exactly what differs between a pack as it was kept and what would be shown now of the same meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from performance.pack.difference import About, Difference, differs, in_full, says
from performance.pack.pack import CourseStep, Figure, Item, Pack
from performance.pack.since_row import Pair, row_differences
from performance.pack.since_said import arising_said, figure_said, item_said
from performance.wording import day, number, period

_MOST = 3  # earlier figures that are told one by one


class Since(NamedTuple):
    """The differences in the order of the agenda, what concerns the whole meeting last.

    `then` is the instant of the figures that were kept, `now` that of those they are held beside.
    """

    then: datetime
    now: datetime
    differences: tuple[Difference, ...]

    @property
    def is_empty(self) -> bool:
        """Whether what was kept would be shown unchanged."""
        return not self.differences

    def about(self, *kinds: About) -> tuple[Difference, ...]:
        """The differences of some kinds."""
        return tuple(one for one in self.differences if one.about in kinds)


def since_then(frozen: Pack, now: Pack) -> Since:
    """What differs between a kept pack and the pack as it would be made now, for the same readers.

    When they were made is no difference. Of what is or was hidden no figures are held side by side.
    """
    found = [*_figures(frozen, now), *_items(frozen, now), *arising_said(frozen, now), *_meeting(frozen, now)]
    return Since(frozen.as_at, now.as_at, tuple(found))


def _figures(then: Pack, now: Pack) -> Iterator[Difference]:
    were, are = (_by_id(pack) for pack in (then, now))
    for name, (item, figure) in are.items():
        if name not in were:
            yield says(About.ADDED, (name, figure.row.indicator.title), f"added since, under {item.title}")
            continue
        yield from _figure(were[name][1], figure)
        if were[name][0].title != item.title and were[name][0].title in {one.title for one in now.items}:
            titles = were[name][0].title, item.title
            yield differs(About.AGENDA, (name, figure.row.indicator.title), titles, what="under")
    for name, (item, figure) in were.items():
        if name not in are:
            subject = name, figure.row.indicator.title
            yield says(About.REMOVED, subject, f"not shown any more; it was under {item.title}")


def _by_id(pack: Pack) -> dict[str, tuple[Item, Figure]]:
    return {figure.row.indicator.id: (item, figure) for item in pack.items for figure in item.figures}


def _figure(then: Figure, now: Figure) -> Iterator[Difference]:
    guarded = any(one.guarded or one.row.suppressed or any(step.hidden for step in one.course) for one in (then, now))
    rows = row_differences(Pair(then.row, now.row, guarded))
    yield from rows
    yield from _earlier(then, now, guarded=guarded)
    yield from _reach(then, now)
    yield from _rest(then, now, told=bool(rows))
    yield from figure_said(then, now)


def _earlier(then: Figure, now: Figure, *, guarded: bool) -> Iterator[Difference]:
    """Figures of earlier periods that are others now; the row's own is told by itself."""
    about = About.EARLIER, (now.row.indicator.id, now.row.indicator.title)
    spans = {figure.row.period for figure in (then, now)}
    were = {step.period: step for step in then.course if step.period not in spans}
    revised = [
        (were[step.period], step)
        for step in now.course
        if step.period in were and (were[step.period].value, were[step.period].hidden) != (step.value, step.hidden)
    ]
    if not revised:
        return
    names = [period(step.period) for _, step in revised]
    if guarded:
        yield says(*about, "earlier figures were revised; some are hidden, so none stand side by side")
    elif len(revised) > _MOST:
        yield says(*about, f"{len(revised)} earlier figures are others now, {names[0]} to {names[-1]}")
    else:
        yield says(*about, in_full(_revised(old, new, now) for old, new in revised))


def _reach(then: Figure, now: Figure) -> Iterator[Difference]:
    """Earlier periods that have a figure only now, or had one only then; the periods alone, not the figures."""
    if then.row.quarter != now.row.quarter:  # another quarter looks back from elsewhere
        return
    about = About.EARLIER, (now.row.indicator.id, now.row.indicator.title)
    spans = {figure.row.period for figure in (then, now)}
    were, are = ([one.period for one in each.course if one.period not in spans] for each in (then, now))
    for words, periods in (
        ("known since", [one for one in are if one not in were]),
        ("not known any more", [one for one in were if one not in are]),
    ):
        if periods:
            reach = dict.fromkeys((period(periods[0]), period(periods[-1])))
            yield says(*about, f"earlier figures are {words}: {' to '.join(reach)}")


def _revised(old: CourseStep, new: CourseStep, figure: Figure) -> str:
    unit = figure.row.indicator.unit
    values = ("none" if step.value is None else number(step.value, unit) for step in (old, new))
    return f"{period(new.period)} {' then, '.join(values)} now"


def _rest(then: Figure, now: Figure, *, told: bool) -> Iterator[Difference]:
    """Wards, and cells where the figure itself is the same: another file says it, or another cell."""
    about = now.row.indicator.id, now.row.indicator.title
    if not told and then.cells != now.cells:
        files = in_full(dict.fromkeys(one.file for one in now.cells)) or "no cell"
        yield says(About.SOURCES, about, f"it comes from other cells now: {files}")
    if not told and then.wards != now.wards:
        yield says(About.WARDS, about, "its wards are counted otherwise now")


def _items(then: Pack, now: Pack) -> Iterator[Difference]:
    were, are = ({one.title: one for one in pack.items} for pack in (then, now))
    for title, item in are.items():
        if title not in were:
            yield says(About.AGENDA, ("", title), "added to the agenda since")
        yield from item_said(were.get(title) or item._replace(decisions=(), actions=(), report=None), item)
        if title in were:
            yield from _agenda(were[title], item)
    for title, item in were.items():
        if title not in are:
            yield from item_said(item, item._replace(decisions=(), actions=(), report=None))
            yield says(About.AGENDA, ("", title), "not on the agenda any more")


def _agenda(then: Item, now: Item) -> Iterator[Difference]:
    for name, what in (("number", "item"), ("lead", "lead"), ("note", "note")):
        before, after = (str(getattr(item, name)) for item in (then, now))
        if before != after:
            yield differs(About.AGENDA, ("", now.title), (before, after), what=what)
    if then.expects_report != now.expects_report:
        words = "a report is expected now" if now.expects_report else "no report is expected any more"
        yield says(About.AGENDA, ("", now.title), words)


def _meeting(then: Pack, now: Pack) -> Iterator[Difference]:
    title = f"The meeting of {day(then.meeting.on)}"
    told = dict(_lines(now))
    for what, before in _lines(then):
        if before != told[what]:
            yield differs(About.MEETING, ("", title), (before, told[what]), what=what)
    if then.glossary != now.glossary:
        yield says(About.WORDING, ("", title), "the list of words reads otherwise now")


def _lines(pack: Pack) -> Iterator[tuple[str, str]]:
    meeting = pack.meeting
    yield "day", day(meeting.on)
    yield "quarter under review", meeting.quarter.shown
    yield "papers due", day(meeting.papers_due) if meeting.papers_due else ""
    yield "meeting before", day(pack.before) if pack.before else ""
    yield "next meeting", day(pack.following.on) if pack.following else ""
    yield "marked", pack.marking.value
    yield "partnership", pack.partnership
    yield "area", pack.area
    yield "holds samples", "yes" if pack.samples else "no"
