"""How a clerk's words become a minute, and under which items of an agenda minutes are written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from performance.wording import inside

ARISING = "Matters arising"
OTHER = "Any other business"
_BEGINNINGS = ("resolved", "agreed", "it was ", "noted")


class MinuteItem(NamedTuple):
    """Something minutes are written under. `name` is how an address says it: a number, "arising" or "other"."""

    name: str
    title: str
    priority: str = ""
    lead: str = ""

    @property
    def shown(self) -> str:
        """As a choice shows it: "3. Envirocrime"."""
        return f"{self.name}. {self.title}" if self.name.isdigit() else self.title


def minute_items(agenda: Iterable[MinuteItem]) -> tuple[MinuteItem, ...]:
    """The items of an agenda between the two under which every meeting's minutes have something."""
    items = tuple(agenda)
    titles = {one.title for one in items}
    first, last = MinuteItem("arising", ARISING), MinuteItem("other", OTHER)
    return tuple(one for one in (first, *items, last) if one in items or one.title not in titles)


def resolved(words: str) -> str:
    """A decision as minutes say it; what the clerk wrote in full stays as it is.

    >>> resolved("that the update be noted."), resolved("Agreed to meet again"), resolved("  ")
    ('RESOLVED that the update be noted.', 'Agreed to meet again', '')
    >>> resolved("The van is repaired")
    'RESOLVED that the van is repaired'
    """
    said = words.strip()
    if not said or said.lower().startswith(_BEGINNINGS):
        return said
    rest = said[5:] if said.lower().startswith("that ") else inside(said)
    return f"RESOLVED that {rest}"
