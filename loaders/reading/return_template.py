"""The template of a declared return: its rows down, and quarters, kinds or one number across."""

from __future__ import annotations

from loaders.reading.periods import Grain
from loaders.reading.reads import Slot, slot_of
from loaders.reading.return_table import Every, ReturnTable
from loaders.reading.template import (
    MONTH_ASKED,
    QUARTER_ASKED,
    QUARTERS,
    YEAR_ASKED,
    Field,
    Label,
    Template,
)
from loaders.reading.text import key

_LINES = 8  # rows left under the heading of a list; more can be added
_NUMBER = Field("Number", note="The number in the period above.", example=12)
_MADE_UP = (12, 9, 14, 11)  # figures of an example


def template_of(declared: ReturnTable) -> Template:
    """What a blank sheet of this return needs."""
    return Template(
        title=_title(declared),
        fields=_fields(declared),
        asks=_asks(declared),
        labels=(*_labels(declared), *(Label(one.heading, lines=_LINES) for one in declared.lists)),
        periods=_by_quarter(declared),
        grains=_grains(declared),
        notes=_notes(declared),
    )


def _by_quarter(declared: ReturnTable) -> bool:
    return not (declared.columns or declared.as_at or declared.every is Every.YEAR)


def _title(declared: ReturnTable) -> tuple[str, ...]:
    """The title; beneath it the first word of which one must stand in the file, where the title holds none."""
    title = f"{declared.title}, {{area}}"
    if not declared.says or any(key(word) in key(title) for word in declared.says):
        return (title,)
    return (title, declared.says[0])


def _fields(declared: ReturnTable) -> tuple[Field, ...]:
    if declared.columns:
        return tuple(
            Field(column.label, required=column.required, note="How many there were of this kind.", example=number)
            for column, number in zip(declared.columns, _MADE_UP * len(declared.columns), strict=False)
        )
    if not _by_quarter(declared):
        return (_NUMBER,)
    return tuple(
        Field(name, note="The number in this quarter of the year above.", example=number)
        for name, number in zip(QUARTERS, _MADE_UP, strict=True)
    )


def _asks(declared: ReturnTable) -> tuple[Field, ...]:
    if declared.as_at:
        return (MONTH_ASKED,)
    if declared.columns and declared.every is not Every.YEAR:
        return (QUARTER_ASKED, YEAR_ASKED)
    return (YEAR_ASKED,)


def _grains(declared: ReturnTable) -> tuple[Grain, ...]:
    if declared.as_at:
        return (Grain.MONTH, Grain.QUARTER)
    by_every = {Every.QUARTER: (Grain.QUARTER,), Every.YEAR: (Grain.YEAR,)}
    return by_every.get(declared.every, (Grain.QUARTER, Grain.YEAR, Grain.MONTH))


def _labels(declared: ReturnTable) -> list[Label]:
    """A row for each figure: where a figure has a row of its own, that one and not the one it shares with others."""
    own = {slot_of(row, None, declared) for row in declared.rows if not row.words}
    found: dict[str, Label] = {}
    met: set[Slot] = set()
    for row in declared.rows:
        slot = slot_of(row, None, declared)
        if slot in met or (row.words and slot in own):
            continue
        met.add(slot)
        before = found.get(row.label)
        parts = (*before.parts, *row.words[:1]) if before else row.words[:1]
        found[row.label] = Label(row.label, parts, required=row.required or bool(before and before.required))
    return list(found.values())


def _notes(declared: ReturnTable) -> tuple[str, ...]:
    notes = ["Keep every row, also those for which there is no figure, and do not rename them."]
    if declared.lists:
        notes.append(
            "Under the heading of a list write your own words, one a row, and leave no row empty between them."
        )
    if any(label.parts for label in _labels(declared)):
        notes.append("Where a row counts two things, write each number with its word, as the example shows.")
    if declared.as_at:
        notes.append("The count is of one day or month and stands for the quarter it was taken in.")
    return tuple(notes)
