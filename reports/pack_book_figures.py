"""The tables of figures in a pack's workbook: the scorecard, a table an agenda item, the course over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from charts.theme import WORDS
from charts.wording import period_words, rating_words, signal_words
from performance.commentary_actions import Action
from performance.pack.pack import Before, CourseStep, Figure, Item, Pack
from performance.row import Row
from performance.wording import day as day_words
from performance.wording import span_name
from reports.pack_book_cells import (
    FULL,
    HIDDEN,
    NOT_APPLICABLE,
    PROVISIONAL,
    UNKNOWN,
    Told,
    amount,
    change,
    day,
    level,
    own_figure,
    status,
    text,
)  # fmt: skip
from reports.pack_book_sheet import SheetTable
from reports.table_sheet import Header

_INDICATOR = Header("Indicator", 32)
_UNIT = {"per_1000": "per 1,000 people"}
_SCORECARD = (
    _INDICATOR, Header("Agenda item", 24), Header("Rating", 13), Header("Value", 10), Header("Unit", 12),
    Header("Kind of figure", 9), Header("Figures", 18), Header("Expected by now", 10),
    Header("Upper end if a range", 10), Header("On quarter", 12), Header("On quarter, better or worse", 15),
    Header("On year", 12), Header("On year, better or worse", 15), Header("Real change?", 11), Header("Finding", 44),
    Header("Owner", 22),
)  # fmt: skip
_ITEM = (
    _INDICATOR, Header("Rating", 14), Header("Value", 12), Header("Kind of figure", 10), Header("Expected by now", 12),
    Header("Upper end if a range", 12), Header("Target", 12), Header("Target, upper end if a range", 14),
    Header("Why this rating", 50), Header("What is needed", 40), Header("Real change? Why", 40),
    Header("Meeting before: quarter", 14), Header("Meeting before: figure", 14), Header("Meeting before: rating", 14),
    Header("That quarter as now known", 14), Header("What changed since", 50), Header("What the owner says", 60),
    Header("Who said it, and when", 26), Header("Actions", 50), Header("Compared with", 16),
    Header("Its figure", 12),
)  # fmt: skip
_COURSE = (
    _INDICATOR, Header("Agenda item", 30), Header("Period", 22), Header("From", 20), Header("To", 20),
    Header("Value", 12), Header("Unit", 20), Header("Expected", 12), Header("Upper end if a range", 12),
    Header("Kind of figure", 10),
)  # fmt: skip


def unit_words(unit: str) -> str:
    """A unit as a column says it."""
    return _UNIT.get(unit, unit)


def scorecard_table(pack: Pack) -> SheetTable:
    """Every indicator of the pack, a row each."""
    quarter = pack.meeting.quarter.shown
    return SheetTable(
        name="Scorecard",
        title=f"Scorecard, {quarter}",
        what="Every indicator: rating, value, target, changes, finding",
        columns=_SCORECARD,
        rows=[_scorecard_row(item, figure.row) for item in pack.items for figure in item.figures],
        nothing="No item of the agenda has indicators.",
    )


def _scorecard_row(item: Item, row: Row) -> tuple[Told, ...]:
    unit = row.indicator.unit
    return (
        text(row.indicator.title), text(place_of(item)), text(rating_words(row)), own_figure(row),
        text(unit_words(unit)), status(row), text(period_words(row)), *_expected(row),
        *change(row, row.change_on_quarter), *change(row, row.change_on_year), text(signal_words(row)),
        text(row.finding), text(row.indicator.owner),
    )  # fmt: skip


def place_of(item: Item) -> str:
    """The item as the agenda numbers it: 2. Domestic abuse."""
    return f"{item.number}. {item.title}"


def _expected(row: Row) -> tuple[Told, Told]:
    return level(row.expected, row.indicator.unit, UNKNOWN if row.target else NOT_APPLICABLE)


def item_tables(pack: Pack) -> Iterator[SheetTable]:
    """A table for each item that has indicators."""
    for item in pack.items:
        if item.figures:
            yield SheetTable(
                name=f"Item_{item.number}",
                title=f"{place_of(item)}, {pack.meeting.quarter.shown}",
                what=f"{place_of(item)}: each indicator in full",
                columns=_ITEM,
                rows=[_item_row(figure) for figure in item.figures],
                about=tuple(filter(None, (_led(item), item.note))),
            )


def _led(item: Item) -> str:
    return f"Led by {item.lead}." if item.lead else ""


def _item_row(figure: Figure) -> tuple[Told, ...]:
    row = figure.row
    beside = row.benchmark
    return (
        text(row.indicator.title), text(rating_words(row)), own_figure(row), status(row), *_expected(row),
        *level(row.level, row.indicator.unit, UNKNOWN if row.target else NOT_APPLICABLE), text(row.reason),
        text(row.needed, NOT_APPLICABLE), text(row.signal_reason), *_before(figure.before, row.indicator.unit),
        text("\n".join(figure.changes), "Nothing"), *_comment(figure),
        text("\n".join(map(action_words, figure.actions)), "None"),
        text(beside.area if beside else "", NOT_APPLICABLE),
        amount(beside.value, row.indicator.unit) if beside else Told(NOT_APPLICABLE),
    )  # fmt: skip


def _before(before: Before | None, unit: str) -> tuple[Told, ...]:
    if before is None:
        return (Told(NOT_APPLICABLE),) * 4
    shown = amount(before.value, unit, HIDDEN if before.suppressed else UNKNOWN)
    return (
        text(before.quarter.shown), shown, text("Hidden" if before.suppressed else WORDS[before.rating]),
        amount(before.now, unit, HIDDEN if before.suppressed else UNKNOWN),
    )  # fmt: skip


def _comment(figure: Figure) -> tuple[Told, Told]:
    said = figure.comment
    if said is None:
        return Told("No comment"), Told(NOT_APPLICABLE)
    return text(said.words), text(f"{said.on_behalf or said.by}, {day_words(said.recorded.date())}")


def action_words(action: Action) -> str:
    """An action in a line: what, who, by when, and how it stands."""
    return f"{action.words} {action.owner}, by {day_words(action.due)}: {action.status.value}."


def course_table(pack: Pack) -> SheetTable:
    """The figure of every indicator over time, a row a period."""
    rows = [
        _course_row(item, figure.row, step) for item in pack.items for figure in item.figures for step in figure.course
    ]
    return SheetTable(
        name="Course",
        title="Each indicator over time, on its own basis",
        what="Each indicator over time: a row an indicator and period",
        columns=_COURSE,
        rows=rows,
        about=("Periods of one indicator may overlap: the twelve months to each quarter, or the year to date.",),
        nothing="No indicator has figures over time.",
    )


def _course_row(item: Item, row: Row, step: CourseStep) -> Sequence[Told]:
    unit = row.indicator.unit
    missing = HIDDEN if step.hidden else UNKNOWN
    kind = missing if step.value is None else PROVISIONAL if step.provisional else FULL
    return (
        text(row.indicator.title), text(place_of(item)), text(span_name(step.period)), day(step.period.start),
        day(step.period.end), amount(step.value, unit, missing), text(unit_words(unit)),
        amount(step.expected, unit, NOT_APPLICABLE), amount(step.upto, unit, NOT_APPLICABLE), Told(kind),
    )  # fmt: skip
