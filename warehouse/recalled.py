"""Which remembered wordings a file that was read asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from loaders.desk import Item
from loaders.outcome import Outcome
from loaders.reading.text import key
from loaders.reading.told import Told, Wording
from warehouse.remembered import Remembered


class Shape(Protocol):
    """Whose file of which layout: an outcome or a candidate says so."""

    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def layout(self) -> str: ...  # noqa: D102
    @property
    def partner(self) -> str: ...  # noqa: D102


def recalled(item: Item, remembered: Sequence[Remembered]) -> Told | None:
    """What was said of this file with what was answered before for its partner and layout; None where nothing fits."""
    found = item.outcome
    if found is None:
        return None
    for shape in (found,) if found.layout else found.candidates:
        fitting = [
            one.wording
            for one in remembered_for(shape, item.told.partner, remembered)
            if _answers_something(one.wording, found)
            and not any(one.wording.contradicts(said) for said in item.told.wordings)
        ]
        if fitting:
            told = item.told._replace(wordings=(*item.told.wordings, *fitting))
            return told if found.layout else told._replace(source=shape.source, layout=shape.layout)
    return None


def used(item: Item, remembered: Sequence[Remembered]) -> list[Remembered]:
    """What was answered before and a file was read with."""
    found = item.outcome
    return [one for one in remembered_for(found, "", remembered) if one.wording in item.told.wordings] if found else []


def remembered_for(shape: Shape, partner: str, remembered: Iterable[Remembered]) -> list[Remembered]:
    """What is remembered for a partner's files of one layout; `partner` where another than the usual was told."""
    wanted = (shape.source, shape.layout, partner or shape.partner)
    return [one for one in remembered if (one.source, one.layout, one.partner) == wanted]


def _answers_something(wording: Wording, found: Outcome) -> bool:
    """Whether a file asks for this: its words stand there unknown, or what it says is not provided is lacking."""
    words = key(wording.words)
    if wording.column:
        return any(one.column == wording.column and key(one.words) == words for one in found.strangers)
    if not words:
        return any(one.wording == wording.means for table in found.headings for one in table.lacking)
    headers = (key(one.words) for table in found.headings for one in table.headers if not one.means)
    labels = (key(one.words) for table in found.headings for one in table.labels if not one.means)
    return words in {*headers, *labels}
