"""Changing the agenda of a meeting that was entered on a page: items put in, taken out, put in order, described."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from charts.meeting import draft_list
from pages._meeting_chosen import Held
from pages._meeting_entering import convene
from pages._saying import draw_ways, tell
from performance.definitions.meeting import AgendaItem
from performance.drafted import moved, place_after, put_in, replaced, without

_NONE = ""
_NEW = "New item"
Agenda = tuple[AgendaItem, ...]


class _Draft:
    """The agenda as it is being put together, and which item is in hand; kept by the session until it is stored."""

    def __init__(self, held: Held) -> None:
        self._key = f"agenda-{held.on}"
        self.place_key, self._turn_key = f"{self._key}-place", f"{self._key}-turn"
        st.session_state.setdefault(self._key, held.items)
        st.session_state.setdefault(self._turn_key, 0)
        last = place_after(self.items, len(self.items), 0)
        st.session_state[self.place_key] = min(st.session_state.get(self.place_key, 0), last)

    @property
    def items(self) -> Agenda:
        """The items in order."""
        found: Agenda = st.session_state[self._key]
        return found

    @property
    def place(self) -> int:
        """The place of the item in hand, from 0."""
        return int(st.session_state[self.place_key])

    def key(self, field: str) -> str:
        """The key of a field: it shows another item's words once another is in hand."""
        return f"{self._key}-{field}-{self.place}-{st.session_state[self._turn_key]}"

    def put(self, items: Agenda, place: int) -> None:
        """Go on with other items, and one of them in hand."""
        st.session_state[self._key] = items
        st.session_state[self.place_key] = place
        st.session_state[self._turn_key] += 1

    def forget(self) -> None:
        """Begin with the stored agenda the next time."""
        for key in (self._key, self.place_key, self._turn_key):
            st.session_state.pop(key, None)


def draw_agenda_editing(held: Held) -> None:
    """Draw the way to change the agenda, where this person may; of a meeting of indicators.yaml, where that is done."""
    if not held.writes:
        return
    if not held.entered:
        st.markdown("This meeting and its agenda stand in indicators.yaml and are changed there.")
        return
    if draw_ways({"agenda": "Change the agenda"}):
        _draw(held, _Draft(held))


def _draw(held: Held, draft: _Draft) -> None:
    st.html(draft_list(draft.items))
    if draft.items:
        places = range(len(draft.items))
        st.selectbox("Item in hand", places, format_func=lambda one: _named(draft.items, one), key=draft.place_key)
    with st.container(horizontal=True):
        for label, deed in _deeds(draft).items():
            st.button(label, on_click=deed, key=f"agenda-{label}")
    if draft.items:
        _draw_item(held, draft)
    with st.container(horizontal=True):
        if st.button("Store this agenda"):
            _store(held, draft)
        if st.button("Leave it as it is"):
            draft.forget()
            tell("")


def _deeds(draft: _Draft) -> dict[str, Callable[[], None]]:
    """What can be done with the item in hand; to an empty agenda an item can only be added."""
    items, place = draft.items, draft.place
    after = len(items[: place + 1])
    new = AgendaItem(title=_unused(items))
    add = {"Add an item after it" if items else "Add an item": lambda: draft.put(put_in(items, after, new), after)}
    if not items:
        return add
    return {
        "Earlier": lambda: draft.put(moved(items, place, -1), place_after(items, place, -1)),
        "Later": lambda: draft.put(moved(items, place, 1), place_after(items, place, 1)),
        "Take it out": lambda: draft.put(without(items, place), place_after(without(items, place), place, 0)),
    } | add


def _draw_item(held: Held, draft: _Draft) -> None:
    one, titles = draft.items[draft.place], {each.id: each.title for each in held.room.definitions.priorities}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = st.text_input("Title", one.title, key=draft.key("title"), width=340)
        lead = st.text_input("Led by", one.lead, key=draft.key("lead"), width=300)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        names = [_NONE, *titles]
        priority = st.selectbox(
            "Shows the indicators of", names, names.index(one.priority) if one.priority in titles else 0,
            format_func=lambda name: titles.get(name, "no priority"), key=draft.key("priority"), width=340,
        )  # fmt: skip
        report = st.checkbox("Its lead hands in a report", one.report, key=draft.key("report"))
    typed = AgendaItem(title=title.strip() or one.title, lead=lead.strip(), priority=priority, report=report)
    if typed != one:
        st.session_state[f"agenda-{held.on}"] = replaced(draft.items, draft.place, typed)
        st.rerun()


def _store(held: Held, draft: _Draft) -> None:
    refused = convene(held.room, held.on, held.meeting.quarter, held.meeting.papers_due, draft.items, held.who)
    if not refused:
        draft.forget()
    tell(refused)


def _named(items: Agenda, place: int) -> str:
    return next((f"{number}. {one.title}" for number, one in enumerate(items, 1) if number > place), "")


def _unused(items: Agenda) -> str:
    """A title that no item has: two of the same are refused."""
    titles = {one.title for one in items}
    tried = (_NEW, *(f"{_NEW} {count}" for count in range(2, len(items) + 3)))
    return next(title for title in tried if title not in titles)
