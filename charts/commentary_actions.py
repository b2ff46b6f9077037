"""The actions beside a figure and the events noted on its charts, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.theme import WORDS
from performance.commentary_actions import Action, Status, Step
from performance.commentary_notes import Annotation
from performance.quarter import Quarter
from performance.rating import Rating
from performance.wording import LONDON, day, instant

_ASKED_FOR = {Rating.RED, Rating.AMBER}
_TURNS = {"set": "Set", "changed": "Changed", "updated": "Updated", "done": "Done", "dropped": "Dropped"}


def actions_table(actions: Sequence[Action], rating: Rating, quarter: Quarter) -> str:
    """Action, owner, due day and status; that none is recorded where the rating asks for one, else nothing."""
    if not actions:
        return _none(rating, quarter) if rating in _ASKED_FOR else ""
    heads = "".join(
        f'<th scope="col" role="columnheader">{words}</th>' for words in ("Action", "Owner", "Due", "Status")
    )
    rows = "".join(_row(one, quarter) for one in actions)
    return (
        '<div class="sp sp-break"><h3>Actions</h3><table class="sp-list sp-actions" role="table">'
        f'<caption class="sp-hidden">Actions beside {escape(quarter.shown)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def _none(rating: Rating, quarter: Quarter) -> str:
    beside = f"{quarter.shown} is {WORDS[rating].lower()}; the meetings asked for an action with an owner and a day."
    return f'<div class="sp"><h3>Actions</h3><p class="sp-below"><b>No action recorded.</b> {escape(beside)}</p></div>'


def _row(one: Action, quarter: Quarter) -> str:
    since = "" if one.quarter == quarter else f'<span class="sp-soft"> since {escape(one.quarter.shown)}</span>'
    due = f'<span class="sp-phone">due </span>{escape(day(one.due))}'
    cells = (escape(one.owner), due, status_tag(one))
    told = "".join(f'<td role="cell">{words}</td>' for words in cells)
    return f'<tr role="row"><th scope="row" role="rowheader">{escape(one.words)}{since}</th>{told}</tr>'


def status_tag(one: Action) -> str:
    """How an action stands, in a word; loud where it is overdue."""
    kind = "sp-overdue" if one.status is Status.OVERDUE else "sp-tag"
    return f'<span class="{kind}">{one.status.value.capitalize()}</span>'


def action_histories(actions: Sequence[Action]) -> str:
    """Every step of every action: what, by whom, when and why, the first step first."""
    return "".join(
        f'<div class="sp sp-break"><h3>{escape(one.words)}</h3><ol class="sp-earlier">'
        f"{''.join(f'<li>{escape(step_words(step))}</li>' for step in one.steps)}</ol></div>"
        for one in actions
    )


def step_words(step: Step) -> str:
    """A step: "Set 3 March 2018 by a.smith: Report the split (Police, due 20 May 2018)."."""
    words = f"{_TURNS.get(step.turn, step.turn)} {instant(step.recorded)} by {step.by}"
    if step.on_behalf:
        words += f" for {step.on_behalf}"
    if step.turn in {"set", "changed"}:
        words += f": {step.words} ({step.owner}, due {day(step.due)})"
    return f"{words}. {step.note}".rstrip() if step.note else f"{words}."


def events_list(annotations: Sequence[Annotation]) -> str:
    """The events noted on the charts, the newest first; nothing where there is none."""
    if not annotations:
        return ""
    items = "".join(
        f"<li><b>{escape(one.when_in_full)}</b> {escape(one.title)} "
        f'<span class="sp-soft">({escape(_noted(one))})</span></li>'
        for one in annotations
    )
    return f'<div class="sp sp-break"><h3>Events on the charts</h3><ul class="sp-events">{items}</ul></div>'


def _noted(one: Annotation) -> str:
    whom = f" for {one.on_behalf}" if one.on_behalf else ""
    return f"noted {day(one.recorded.astimezone(LONDON).date())} by {one.by}{whom}"
