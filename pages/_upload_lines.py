"""The files on the desk in words: how each stands, and what it was recognised as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from charts.upload_words import FileLine, Standing
from loaders.desk import Item, ItemState
from loaders.outcome import Outcome
from loaders.reading.ask import Ask
from loaders.reading.periods import Period
from loaders.reading.problem import Severity
from pages._room import Room, end_of, today
from performance.wording import day, period
from warehouse.submissions import Submission

_STATES = {
    ItemState.WAITING: Standing.WAITING,
    ItemState.READING: Standing.READING,
    ItemState.CANCELLED: Standing.CANCELLED,
}
_BLOCKING = {Ask.LAYOUT, Ask.SHEET, Ask.PERIOD, Ask.COLUMNS, Ask.PARTNER}


def standing_files(room: Room) -> dict[str, Submission]:
    """What stands in the warehouse, by the hash of its bytes."""
    known = room.receiving.warehouse.submissions(end_of(today()))
    return {one.submission.sha256: one.submission for one in known if one.submission.withdrawn is None}


def standing_of(item: Item, before: Mapping[str, Submission]) -> Standing:
    """How a file stands; `before` are the submissions that stand, by hash."""
    found = item.outcome
    if item.state is not ItemState.READ or found is None:
        return _STATES.get(item.state, Standing.READING)
    if found.parsed is not None:
        return Standing.BEFORE if found.sha256 in before else Standing.READY
    asked = not found.personal and not _BLOCKING.isdisjoint(found.asks)
    return Standing.ASKED if asked else Standing.STOPPED


def ready_files(items: Sequence[Item], before: Mapping[str, Submission]) -> tuple[Item, ...]:
    """The files that can be accepted; of two with the same bytes the first."""
    ready = [item for item in items if standing_of(item, before) is Standing.READY]
    first = {item.outcome.sha256: item for item in reversed(ready) if item.outcome}
    return tuple(item for item in ready if item in first.values())


def file_lines(items: Sequence[Item], before: Mapping[str, Submission], said: Mapping[str, str]) -> list[FileLine]:
    """A line a file, in the order in which they were handed in. `said` is what else there is to say, by id."""
    return [_line(item, standing_of(item, before), before, said.get(item.id, "")) for item in items]


def _line(item: Item, standing: Standing, before: Mapping[str, Submission], said: str) -> FileLine:
    found = item.outcome
    plain = FileLine(item.name, item.size, standing, stage=item.progress.stage, share=item.progress.share)
    if found is None or standing is Standing.CANCELLED:
        return plain
    errors = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    return plain._replace(
        sheet=found.headings[0].sheet if found.headings else found.told.sheet,
        recognised=_recognised(found),
        period=_period(found),
        partner=found.partner,
        faults=len(errors),
        notes=len(found.problems) - len(errors),
        cells=all(problem.cell for problem in errors),
        personal=found.personal,
        said=_said(item, standing, before, said),
    )


def _recognised(found: Outcome) -> str:
    if found.title:
        return found.title
    return f"Perhaps {found.candidates[0].title}" if found.candidates else ""


def _period(found: Outcome) -> str:
    if found.parsed is None:
        return found.told.period
    return period(Period(found.parsed.period_start, found.parsed.period_end))


def _said(item: Item, standing: Standing, before: Mapping[str, Submission], said: str) -> str:
    parts = [said] if said else []
    if item.cleaned:
        parts.append("A clean copy: the file as it was dropped has been deleted")
    if standing is Standing.BEFORE and item.outcome:
        known = before[item.outcome.sha256]
        parts.append(f"Already received on {day(known.received)} as {known.submission}")
    return ". ".join(parts)
