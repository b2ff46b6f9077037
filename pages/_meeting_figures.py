"""Which figures of a meeting are meant: as known at an instant, as published, or as shown; and the pack of each."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import streamlit as st

from charts.meeting import Way
from pages._address import address
from pages._meeting_chosen import Held
from pages._meeting_said import Said
from pages._packs import frozen_pack, instant_named, pack_of
from pages._presenting import this_instant
from pages._room import end_of
from performance.pack.pack import Marking, Pack, Stage
from performance.wording import instant
from warehouse.events import Kind

NOW = "now"
_PRESENTED = "figures"


class Choice(NamedTuple):
    """One choice. `name` is "published", "closed", "now" or an ISO instant; `as_at` when its figures were known.

    `sha256` names the bytes of what was frozen.
    """

    name: str
    label: str
    as_at: datetime
    sha256: str = ""


def choices_of(held: Held, said: Said) -> dict[str, Choice]:
    """The choices by name: what the address says was presented, what was frozen, the day itself, and now."""
    found = (_frozen(said, Stage.CLOSED, "As shown in the meeting"), _frozen(said, Stage.PUBLISHED, "As published"))
    all_of_them = (_presented(st.query_params.get(_PRESENTED, "")), *found, _on_the_day(held), _now(held))
    return {one.name: one for one in all_of_them if one}


def pack_by(held: Held, choice: Choice) -> Pack:
    """The pack of a choice. As known now it is made for whoever looks; all others are for the public.

    Raises NoPackError, WarehouseError.
    """
    if choice.name == NOW:
        return pack_of(held.room, held.on, choice.as_at, asker=held.chosen.view.asker)
    return public_pack(held, choice)


def public_pack(held: Held, choice: Choice) -> Pack:
    """The pack of a choice for the public. Raises NoPackError, WarehouseError."""
    if choice.sha256:
        return frozen_pack(held.room, choice.sha256)
    return pack_of(held.room, held.on, choice.as_at)


def public_now(held: Held) -> Pack:
    """The pack for the public, of everything known on the day of the page. Raises NoPackError, WarehouseError."""
    return pack_of(held.room, held.on, held.as_at)


def ways_to_present(held: Held, choices: dict[str, Choice]) -> list[Way]:
    """The links to the shared screen: it shows figures of one moment, which its address holds."""
    return [_way(held, one) for one in choices.values()]


def _way(held: Held, one: Choice) -> Way:
    moment = datetime.fromisoformat(this_instant()) if one.name == NOW and held.is_now else one.as_at
    name = moment.isoformat() if one.name == NOW else one.name
    note = f"figures as known on {instant(moment)}"
    return Way(f"Present, {one.label[:1].lower()}{one.label[1:]}", note, _screen(held, name))


def _screen(held: Held, figures: str) -> str:
    return address("present", meeting=held.on.isoformat(), figures=figures)


def _frozen(said: Said, stage: Stage, label: str) -> Choice | None:
    newest = said.newest(stage, Marking.PUBLIC)
    return Choice(stage.value, label, newest.as_at, sha256=newest.sha256) if newest else None


def with_presented(held: Held, choices: dict[str, Choice]) -> dict[str, Choice]:
    """The choices with what the shared screen showed last before all others. Raises JournalDamagedError."""
    on, events = held.on.isoformat(), held.room.receiving.warehouse.events()
    shown = [one.facts for one in events if one.kind is Kind.PRESENTED and one.facts.get("meeting") == on]
    name = str(shown[-1].get("figures", "")) if shown else ""
    last = choices.get(name) or _presented(name)
    return ({last.name: last} if last else {}) | choices


def _presented(name: str) -> Choice | None:
    """What the shared screen showed at an instant; None where the words name none."""
    known = instant_named(name)
    return Choice(known.isoformat(), f"As presented, {instant(known)}", known) if known else None


def _on_the_day(held: Held) -> Choice | None:
    if held.on >= held.today:
        return None
    moment = end_of(held.on)
    return Choice(moment.isoformat(), "As known on the day of the meeting", moment)


def _now(held: Held) -> Choice:
    label = "As known now" if held.is_now else f"As known on {instant(held.as_at)}"
    return Choice(NOW, label, held.as_at)
