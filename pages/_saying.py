"""What the forms below an indicator have in common: about what they are, which of them is open, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from pages._deed import ask
from pages._person import Person
from pages._room import Room
from pages._words import literal
from performance.definitions.indicator import Indicator
from performance.quarter import Quarter

_SAY = "say"


class About(NamedTuple):
    """What is written about: an indicator in a quarter; and by whom."""

    room: Room
    indicator: Indicator
    quarter: Quarter
    who: Person

    @property
    def allowed(self) -> bool:
        """Whether this person may write about it."""
        return self.who.asker.may_comment(self.indicator.owner)

    def allows(self, indicator: str) -> bool:
        """Whether this person may, here, change what was written about an indicator: only about the one itself."""
        return self.allowed and indicator == self.indicator.id

    @property
    def refusal(self) -> str:
        """What is said to who may not."""
        return f"Only an officer of {self.indicator.owner} or an administrator may do this."

    def key(self, form: str) -> str:
        """The key of a form: half a comment never turns up under another indicator or quarter."""
        return f"{form}-{self.indicator.id}-{self.quarter.name}"


def draw_ways(ways: Mapping[str, str]) -> str:
    """Draw a button for each form; which of them is open, "" for none. A second click closes it."""
    opened = st.query_params.get(_SAY, "")
    with st.container(horizontal=True):
        for name, label in ways.items():
            if st.button(label, key=f"say-{name}"):
                ask(_SAY, "" if name == opened else name)
    return opened if opened in ways else ""


def tell(refused: str) -> None:
    """Say why something was refused and leave the form as it is; close it where it was done."""
    if refused:
        st.error(literal(refused))
    else:
        ask(_SAY, "")
