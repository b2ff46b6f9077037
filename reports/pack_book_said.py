"""The tables of words in a pack's workbook: matters arising, decisions and actions, sub-group reports, events."""

from __future__ import annotations

from collections.abc import Iterator

from charts.wording import NONE
from performance.commentary_actions import Action
from performance.pack.pack import Arising, Decision, Item, Pack
from performance.wording import LONDON
from performance.wording import day as day_words
from reports.pack_book_cells import NOT_APPLICABLE, UNKNOWN, Told, day, text
from reports.pack_book_figures import place_of
from reports.pack_book_sheet import SheetTable
from reports.table_sheet import Header

_ARISING = (
    Header("Title", 34), Header("Minute number", 12), Header("Meeting", 22), Header("Matters arising", 60),
    Header("Owner", 30), Header("Due", 20), Header("Status", 12), Header("Update", 60), Header("Figure since", 60),
)  # fmt: skip
_DECIDED = (
    Header("Agenda item", 34), Header("Kind", 12), Header("Minute number", 12), Header("About", 36),
    Header("What was decided", 70), Header("Owner", 30), Header("Due", 20), Header("Status", 12),
    Header("Noted by", 30), Header("Noted on", 20),
)  # fmt: skip
_REPORTS = (
    Header("Agenda item", 34), Header("Led by", 30), Header("Author", 30), Header("Filed", 20),
    Header("Operational update", 60), Header("Strategic group update", 60), Header("Action plan update", 60),
    Header("Action for the Partnership", 60),
)  # fmt: skip
_EVENTS = (Header("What happened", 70), Header("When", 22), Header("Indicators concerned", 70))


def arising_table(pack: Pack) -> SheetTable:
    """Each earlier action and how it stands."""
    return SheetTable(
        name="Matters_arising",
        title="Matters arising from previous meetings",
        what="Matters arising: earlier actions and how they stand",
        columns=_ARISING,
        rows=[_arising_row(one) for one in pack.arising],
        nothing="No matter arises from previous meetings.",
        of_words=True,
    )


def _arising_row(one: Arising) -> tuple[Told, ...]:
    return (
        text(one.title), text(one.minute), text(day_words(one.meeting) if one.meeting else "Between meetings"),
        text(one.words), text(one.owner), day(one.due), text(one.status.value.capitalize()), text(one.update),
        text(one.figure, NOT_APPLICABLE),
    )  # fmt: skip


def decided_table(pack: Pack) -> SheetTable:
    """What this meeting decided, and the actions it agreed."""
    return SheetTable(
        name="Decisions_and_actions",
        title=f"Decisions and actions of {day_words(pack.meeting.on)}",
        what="Decisions of this meeting and the actions it agreed",
        columns=_DECIDED,
        rows=list(_decided(pack)),
        nothing="No decision and no action has been noted.",
        of_words=True,
    )


def _decided(pack: Pack) -> Iterator[tuple[Told, ...]]:
    titles = {figure.row.indicator.id: figure.row.indicator.title for figure in pack.figures}
    for item in pack.items:
        for one in item.decisions:
            yield _decision_row(item, one, titles.get(one.indicator, one.indicator))
        for action in item.actions:
            yield _action_row(item, action, titles.get(action.indicator, action.indicator))


def _decision_row(item: Item, one: Decision, about: str) -> tuple[Told, ...]:
    return (
        text(place_of(item)), Told("Decision"), text(one.minute), text(about, item.title), text(one.words),
        *[Told(NOT_APPLICABLE)] * 3, text(one.on_behalf or one.by), day(one.recorded.astimezone(LONDON).date()),
    )  # fmt: skip


def _action_row(item: Item, one: Action, about: str) -> tuple[Told, ...]:
    first = one.steps[0] if one.steps else None
    return (
        text(place_of(item)), Told("Action"), text(one.minute), text(about, item.title),
        text(one.words), text(one.owner), day(one.due), text(one.status.value.capitalize()),
        text((first.on_behalf or first.by) if first else ""), day(one.recorded.astimezone(LONDON).date()),
    )  # fmt: skip


def report_table(pack: Pack) -> SheetTable:
    """The reports of sub-groups; where one is expected and none came, a row that says so."""
    return SheetTable(
        name="Reports",
        title="Reports of sub-groups",
        what="Reports of sub-groups, in the Partnership's four parts",
        columns=_REPORTS,
        rows=[_report_row(item) for item in pack.items if item.expects_report or item.report],
        nothing="No item of the agenda asks for a report.",
        of_words=True,
    )


def _report_row(item: Item) -> tuple[Told, ...]:
    report = item.report
    if report is None:
        return (text(place_of(item)), text(item.lead), Told("No report received"), *[Told(UNKNOWN)] * 5)
    parts = (report.operational, report.strategic, report.plan, report.asked)
    filed = day(report.filed.astimezone(LONDON).date())
    return (text(place_of(item)), text(item.lead), text(report.author), filed, *(text(one, NONE) for one in parts))


def event_table(pack: Pack) -> SheetTable:
    """What happened that concerns the figures."""
    concerned: dict[str, list[str]] = {}
    events = {one.id: one for figure in pack.figures for one in figure.events}
    for figure in pack.figures:
        for one in figure.events:
            concerned.setdefault(one.id, []).append(figure.row.indicator.title)
    return SheetTable(
        name="Events",
        title="What happened that concerns the figures",
        what="Events that are marked on the charts",
        columns=_EVENTS,
        rows=[
            (text(one.title), text(one.when_in_full), text("; ".join(concerned[name]))) for name, one in events.items()
        ],
        nothing="No event is noted.",
        of_words=True,
    )
