"""Under which item the clerk writes: the one in focus, which the address holds, and what is noted under each."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from charts.minutes import NotedItem
from pages._address import follow, said
from pages._meeting_chosen import Held, meetings_by
from pages._meeting_said import Said
from performance.agenda import in_agenda_order
from performance.minuted import MinuteItem, minute_items
from performance.pack.arising import arising_of
from performance.pack.pack import Arising
from performance.scorecard.recorded import actions_known

WHOLE = "item"
_ITEM, _ABOUT = "item", "about"


class Focus(NamedTuple):
    """What the next minute is about: an item, and one indicator or none ("")."""

    item: MinuteItem
    indicator: str


def items_of(held: Held) -> tuple[MinuteItem, ...]:
    """What minutes of this meeting are written under, in order."""
    agenda = (MinuteItem(str(place), one.title, one.priority, one.lead) for place, one in enumerate(held.items, 1))
    return minute_items(agenda)


def titles_of(held: Held) -> dict[str, str]:
    """The titles of all indicators by id, in the order of the agenda."""
    return {one.id: one.title for one in in_agenda_order(held.room.definitions)}


def draw_focus(held: Held) -> Focus:
    """Draw the choice of the item and of what it is about; both stand in the address."""
    items, titles = {one.name: one for one in items_of(held)}, titles_of(held)
    first = next((name for name in items if name.isdigit()), next(iter(items)))
    name = said(_ITEM, list(items), first)
    own = [one.id for one in held.room.definitions.indicators if one.priority == items[name].priority]
    abouts = [WHOLE, *own, *(one for one in titles if one not in own)]
    about = said(_ABOUT, abouts, WHOLE)
    labels = titles | {WHOLE: "the item as a whole"}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Item", list(items), format_func=lambda one: items[one].shown, width=420, **follow(_ITEM, name)._asdict()
        )
        st.selectbox("About", abouts, format_func=labels.__getitem__, width=360, **follow(_ABOUT, about)._asdict())
    return Focus(items[name], "" if about == WHOLE else about)


def noted_of(held: Held, noted: Said) -> tuple[NotedItem, ...]:
    """What is noted under each item, and last under items that are on the agenda no more."""
    items = items_of(held)
    known, used = {one.title for one in items}, [one.item for one in noted.decisions]
    strangers = dict.fromkeys(one for one in [*used, *(each.item for each in noted.actions)] if one not in known)
    under = [(one.title, one.shown) for one in items] + [(title, title or "Under no item") for title in strangers]
    return tuple(
        NotedItem(
            shown,
            tuple(one for one in noted.decisions if one.item == title),
            tuple(one for one in noted.actions if one.item == title),
        )
        for title, shown in under
    )


def matters_of(held: Held) -> tuple[Arising, ...]:
    """The matters arising, without the figures beside them, which take longer to work out."""
    warehouse, titles = held.room.receiving.warehouse, titles_of(held)
    earlier = [one.on for one in meetings_by(held.room, held.as_at) if one.on < held.on]
    found = arising_of(actions_known(warehouse, held.as_at), held.on, earlier[-1] if earlier else None, ())
    return tuple(one._replace(title=titles.get(one.title, one.title)) for one in found)
