"""Publishing a meeting's pack with its agenda, and closing the meeting: said first in words, then done for good."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from charts.meeting_freezing import closing_words, publishing_words
from pages._deed import attempt
from pages._meeting_chosen import Held
from pages._meeting_entering import REFUSED
from pages._meeting_figures import NOW, Choice, public_now, public_pack, with_presented
from pages._meeting_said import Said
from pages._packs import NoPackError, pack_of
from pages._saying import draw_ways, tell
from performance.pack.closing import closing_pack
from performance.pack.frozen import pack_bytes
from performance.pack.pack import Pack, Stage

_PUBLISH, _CLOSE = "publish", "close"
_WAIT = "Putting the pack together and storing it"


def draw_freezing(held: Held, said: Said, choices: dict[str, Choice]) -> None:
    """Draw the ways to publish and to close, for who may, and the rehearsal of the one that is open."""
    if not held.writes:
        return
    published, closed = said.newest(Stage.PUBLISHED), said.newest(Stage.CLOSED)
    publishing = "Publish again" if published else "Publish for the agenda"
    opened = draw_ways({_PUBLISH: publishing, _CLOSE: "Close again" if closed else "Close after the meeting"})
    if opened == _PUBLISH:
        st.html(publishing_words(public_now(held), published.recorded if published else None))
        if st.button("Publish this pack"):
            with st.spinner(_WAIT):
                refused = publish(held)
            tell(refused)
    elif opened == _CLOSE:
        _draw_closing(held, choices, closed.recorded if closed else None)


def _draw_closing(held: Held, choices: dict[str, Choice], before: datetime | None) -> None:
    choices = with_presented(held, choices)
    name = st.selectbox(
        "Figures the meeting was shown", list(choices), format_func=lambda one: choices[one].label, width=420
    )
    tried = _closing(held, choices[name], held.as_at)
    st.html(closing_words(tried, before, ahead=held.on > held.today))
    if st.button("Close this meeting"):
        with st.spinner(_WAIT):
            refused = close(held, choices[name])
        tell(refused)


def _closing(held: Held, shown: Choice, now: datetime) -> Pack:
    """What would be stored at an instant. Of the end of today it is made once for all who look."""
    latest = pack_of(held.room, held.on, now)
    return latest if shown.name == NOW else closing_pack(public_pack(held, shown), latest)


def publish(held: Held) -> str:
    """Store the pack of this moment as what goes out with the agenda; why not, in words, where it is refused."""
    return _freeze(held, Stage.PUBLISHED, lambda now: pack_of(held.room, held.on, now))


def close(held: Held, shown: Choice) -> str:
    """Store what the meeting was shown, with everything said and decided by now; why not, where it is refused."""
    return _freeze(held, Stage.CLOSED, lambda now: _closing(held, shown, now))


def _freeze(held: Held, stage: Stage, made: Callable[[datetime], Pack]) -> str:
    warehouse, who = held.room.receiving.warehouse, held.who

    def freeze(now: datetime) -> None:
        pack = made(now)
        about = (held.on, stage.value, pack_bytes(pack))
        warehouse.freeze(*about, as_at=pack.as_at, marking=pack.marking.value, by=who.name, recorded=now)

    try:
        return attempt(freeze, allowed=who.asker.may_clerk, refusal=REFUSED)
    except NoPackError as error:
        return str(error)
