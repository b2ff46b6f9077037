"""Noting an event on the charts it concerns, and ending it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from pages._deed import attempt
from pages._saying import About, draw_ways, tell
from performance.commentary_notes import Annotation, owners_concerned, read_when, source_of
from warehouse.annotations import LONGEST_TITLE, Scope


class Concern(NamedTuple):
    """A choice of what an event concerns: a scope with its names, and how the page says it."""

    words: str
    scope: Scope
    names: tuple[str, ...] = ()
    asks: bool = False


def draw_annotating(about: About, standing: Sequence[Annotation]) -> None:
    """Draw the ways to note an event and to end one, and the form that is open."""
    opened = draw_ways({"event": "Note an event"} | ({"end": "End an event"} if standing else {}))
    if opened == "event":
        _draw_event(about)
    elif opened == "end" and standing:
        with st.form(about.key("end"), border=False):
            one = st.selectbox("Which event", standing, format_func=lambda one: f"{one.when}: {one.title}")
            reason = st.text_input("Why is it drawn no more?", placeholder="It happened in another borough")
            if st.form_submit_button("End this event"):
                tell(end_event(about, one, reason))


def _draw_event(about: About) -> None:
    concern = st.selectbox("Which charts it concerns", concerns_of(about), format_func=lambda one: one.words)
    if concern.asks:
        titles = {one.id: one.title for one in about.room.definitions.indicators}
        picked = st.multiselect("Which indicators", list(titles), [about.indicator.id], format_func=titles.__getitem__)
        concern = concern._replace(names=tuple(picked))
    with st.form(about.key("event"), border=False):
        when = st.text_input("When", placeholder="14 March 2018, or March 2018")
        title = st.text_input("What happened", placeholder=f"At most {LONGEST_TITLE} characters")
        on_behalf = st.text_input("On whose behalf (may stay empty)")
        if st.form_submit_button("Note this event"):
            tell(note_event(about, concern, when, title, on_behalf))


def concerns_of(about: About) -> tuple[Concern, ...]:
    """What an event noted on this indicator's page may concern, from the one chart to all of them."""
    indicator = about.indicator
    priority = next(one.title for one in about.room.definitions.priorities if one.id == indicator.priority)
    sources = dict.fromkeys(source_of(part.measure) for part in indicator.selections)
    return (
        Concern(f"Only {indicator.title}", Scope.INDICATORS, (indicator.id,)),
        Concern("Some indicators", Scope.INDICATORS, (indicator.id,), asks=True),
        *(Concern(f"All from the source “{one.replace('_', ' ')}”", Scope.SOURCE, (one,)) for one in sources),
        Concern(f"All of the priority {priority}", Scope.PRIORITY, (indicator.priority,)),
        Concern("All charts", Scope.ALL),
    )


def note_event(about: About, concern: Concern, when: str, title: str, on_behalf: str) -> str:
    """Note an event; why not, in words, where it is refused."""
    try:
        period = read_when(when)
    except ValueError as error:
        return str(error)
    warehouse, by = about.room.receiving.warehouse, about.who.name
    return attempt(
        lambda now: warehouse.annotate(
            period, title, concern.scope, concern.names, by=by, recorded=now, on_behalf=on_behalf
        ),
        allowed=_may(about, concern.scope.value, concern.names),
        refusal=_REFUSAL,
    )


def end_event(about: About, one: Annotation, reason: str) -> str:
    """End an event; why not, in words, where it is refused."""
    warehouse, by = about.room.receiving.warehouse, about.who.name
    return attempt(
        lambda now: warehouse.end_annotation(one.id, reason=reason, by=by, recorded=now),
        allowed=_may(about, one.scope, one.names),
        refusal=_REFUSAL,
    )


_REFUSAL = "It concerns indicators of other owners too: only an administrator may do this."


def _may(about: About, scope: str, names: tuple[str, ...]) -> bool:
    """Whether the person may write about every indicator that an event concerns, and about the one it is noted on: of
    an event that concerns none, nobody's right is asked."""
    owners = owners_concerned(about.room.definitions.indicators, scope, names)
    return about.allowed and about.who.asker.may_comment(*owners)
