"""What differs in what people said: comments, actions, events, decisions, reports, matters arising."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from performance.commentary_actions import Action
from performance.commentary_notes import Annotation
from performance.pack.difference import About, Difference, differs, says
from performance.pack.pack import Arising, Decision, Figure, Item, Pack
from performance.wording import day, instant

_Entry = TypeVar("_Entry", Action, Annotation, Decision, Arising)


class Subject(NamedTuple):
    """What was said of: an indicator's id ("" for none) and the title it stands under."""

    indicator: str
    title: str


def figure_said(then: Figure, now: Figure) -> Iterator[Difference]:
    """Comment, actions and events of an indicator."""
    subject = Subject(now.row.indicator.id, now.row.indicator.title)
    yield from _comment(then, now, subject)
    yield from _entries(About.ACTION, subject, then.actions, now.actions, action_words)
    yield from _entries(About.EVENT, subject, then.events, now.events, lambda one: f"{one.when_in_full}: {one.title}")


def _comment(then: Figure, now: Figure, subject: Subject) -> Iterator[Difference]:
    if then.comment == now.comment:
        return
    words = ["" if one is None else one.words for one in (then.comment, now.comment)]
    if then.comment is None:
        yield says(About.COMMENT, subject, f"commented since: “{words[1]}”")
    elif now.comment is None:
        yield says(About.COMMENT, subject, f"the comment shown then was withdrawn: “{words[0]}”")
    else:
        told = f"{subject.title}: another comment: “{words[1]}”."
        yield Difference(About.COMMENT, *subject, words[0], words[1], told)


def item_said(then: Item, now: Item) -> Iterator[Difference]:
    """Decisions, actions and the report of an item."""
    subject = Subject("", now.title)
    yield from _entries(About.DECISION, subject, then.decisions, now.decisions, decision_words)
    known = {one.id for figure in (*then.figures, *now.figures) for one in figure.actions}
    before, after = ([one for one in item.actions if one.id not in known] for item in (then, now))
    yield from _entries(About.ACTION, subject, before, after, action_words)
    yield from _report(then, now, subject)


def _report(then: Item, now: Item, subject: Subject) -> Iterator[Difference]:
    if then.report == now.report:
        return
    if then.report is None and now.report is not None:
        yield says(About.REPORT, subject, f"report filed since, on {instant(now.report.filed)}")
    elif now.report is None:
        yield says(About.REPORT, subject, "the report shown then does not stand any more")
    else:
        yield says(About.REPORT, subject, f"another report was filed, on {instant(now.report.filed)}")


def arising_said(then: Pack, now: Pack) -> Iterator[Difference]:
    """Matters arising, by the title each stands under. The figures beside them are told with their indicators."""
    titles = {one.id: Subject(one.indicator, one.title) for one in (*then.arising, *now.arising)}
    for name, subject in titles.items():
        before, after = (_without_figure(pack, name) for pack in (then, now))
        yield from _entries(About.ARISING, subject, before, after, arising_words)


def _without_figure(pack: Pack, name: str) -> list[Arising]:
    return [one._replace(figure="") for one in pack.arising if one.id == name]


def _entries(
    about: About, subject: Subject, then: Sequence[_Entry], now: Sequence[_Entry], words: Callable[[_Entry], str]
) -> Iterator[Difference]:
    """What came, what went, and what of the same id reads otherwise."""
    were, are = ({one.id: one for one in known} for known in (then, now))
    for one in now:
        if one.id not in were:
            yield says(about, subject, f"since then: {words(one)}")
        elif one != were[one.id]:
            before, after = words(were[one.id]), words(one)
            if before == after:
                yield says(about, subject, f"changed since, and reads the same: {after}")
            else:
                yield differs(about, subject, (before, after))
    for one in then:
        if one.id not in are:
            yield says(about, subject, f"not on the record any more: {words(one)}")


def action_words(one: Action) -> str:
    """An action with its owner, day and status."""
    note = one.steps[-1].note if one.steps else ""
    stands = f"{one.words.rstrip('.')} ({one.owner}, due {day(one.due)}, {one.status.value})"
    return f"{stands}: {note.rstrip('.')}" if note else stands


def decision_words(one: Decision) -> str:
    """A decision with its number."""
    return f"{one.minute} {one.words.rstrip('.')}".strip()


def arising_words(one: Arising) -> str:
    """A matter arising with its status and update."""
    stands = f"{one.minute} {one.words.rstrip('.')} ({one.owner}, due {day(one.due)}, {one.status.value})".strip()
    return f"{stands}: {one.update.rstrip('.')}" if one.update else stands
