"""Matters arising: the actions of earlier meetings, and those agreed between, that were open when they last met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from performance.commentary_actions import Action, Status, Step
from performance.pack.pack import Arising, CourseStep, Figure
from performance.quarter import Quarter
from performance.rating import Rating
from performance.wording import LONDON, day, number, period

_ENDED = {Status.DONE, Status.DROPPED}
_COLOURS = {Rating.RED, Rating.AMBER, Rating.GREEN}
_LATELY = 3  # figures told of an indicator since an action was agreed


def arising_of(
    actions: Iterable[Action], on: date, before: date | None, figures: Sequence[Figure]
) -> tuple[Arising, ...]:
    """What arises at the meeting of a day: by the meeting that agreed it, the earliest first, then by minute.

    Actions agreed at this meeting or later do not arise, nor those that had ended by the meeting before.
    """
    by_id = {one.row.indicator.id: one for one in figures}
    matters = sorted((one for one in actions if _arises(one, on, before)), key=_order)
    return tuple(_arising(one, by_id) for one in matters)


def _arises(one: Action, on: date, before: date | None) -> bool:
    if one.meeting == on or (one.meeting or _day(one.recorded)) > on:
        return False
    if one.meeting is None and _day(one.recorded) >= on:
        return False
    return one.is_open or before is None or _day(one.steps[-1].recorded) > before


def _order(one: Action) -> tuple[date, bool, int, str, datetime]:
    """180 before 181b, 181b before 1002; without a number last."""
    digits = "".join(letter for letter in one.minute if letter.isdigit())
    place = int(digits) if digits else 10**9
    return one.meeting or _day(one.recorded), one.meeting is None, place, one.minute, one.recorded


def _arising(one: Action, figures: Mapping[str, Figure]) -> Arising:
    figure = figures.get(one.indicator)
    title = one.item or (figure.row.indicator.title if figure else one.indicator)
    about = (one.id, one.minute, one.meeting, title, one.indicator, one.words, one.owner, one.due, one.status)
    return Arising(*about, update_words(one), figure_words(figure, one.quarter) if figure else "")


def update_words(one: Action) -> str:
    """What was said of it last, with its day, in words fit for the committee's third column."""
    last = one.steps[-1]
    if one.status in _ENDED:
        return _said(f"{one.status.value.capitalize()} on {day(_day(last.recorded))}", last.note)
    noted = next((step for step in reversed(one.steps) if step.turn != "set" and step.note), None)
    told = f" {_since(noted)}" if noted else " Nothing was said of it since."
    due = day(one.due)
    return (f"Overdue since {due}." if one.status is Status.OVERDUE else f"Open, due on {due}.") + told


def _since(step: Step) -> str:
    return _said(f"{day(_day(step.recorded))}", step.note)


def _said(start: str, note: str) -> str:
    if not note:
        return f"{start}."
    return f"{start}: {note}" if note.endswith((".", "!", "?")) else f"{start}: {note}."


def figure_words(figure: Figure, since: Quarter) -> str:
    """An indicator's figures from the quarter an action was agreed in, at most the last three: "Cases heard: …"."""
    row = figure.row
    if row.suppressed:
        return f"{row.indicator.title}: hidden to protect people."
    known = [one for one in figure.course if one.value is not None and one.period.end >= since.period.start]
    if not known:
        return f"{row.indicator.title}: no figure since {since.shown}."
    colour = f" ({row.rating.value})" if row.rating in _COLOURS and known[-1].value == row.value else ""
    told = ", then ".join(_told(one, row.indicator.unit) for one in known[-_LATELY:])
    return f"{row.indicator.title}: {told}{colour}."


def _told(one: CourseStep, unit: str) -> str:
    return f"{number(one.value, unit) if one.value is not None else '–'} in {period(one.period)}"


def _day(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()
