"""A form to type figures into that came without a spreadsheet: in a Word report, in an e-mail, over the telephone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from loaders.reading.layout import Layout
from loaders.reading.periods import Grain
from loaders.reading.template import Kind, Label, Template

_WHEN_AND_WHERE = {Kind.QUARTER, Kind.YEAR, Kind.CHOICE}  # columns that the period and the borough fill
_SAID = {
    Grain.QUARTER: "a quarter such as Q3 2017/18",
    Grain.YEAR: "a financial year such as 2017/18",
    Grain.MONTH: "a month such as May 2016",
}
_BLANK = "Leave a cell empty where no figure is given: an empty cell is never counted as 0."
_MARKERS = "Type a figure as it is printed, also [c] where it may not be shown."


class Place(NamedTuple):
    """A cell of a form: row and column by their words; in a list `row` are the sender's words `under` its heading."""

    row: str
    column: str
    under: str = ""


class Row(NamedTuple):
    """A row of a form. `part`: the word of one of the figures that stand together in the cell of `label`."""

    label: str
    part: str = ""

    @property
    def words(self) -> str:
        """What it is called on the form."""
        return f"{self.label} – {self.part}" if self.part else self.label


class Form(NamedTuple):
    """What can be typed in for a layout: rows and columns of figures, and lists whose rows the sender words.

    `grains` are the periods it can be for, `asks_period` the same in words.
    """

    title: str
    source: str
    layout: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    lists: tuple[str, ...]
    grains: tuple[Grain, ...]
    asks_period: str
    notes: tuple[str, ...]
    template: Template

    def places(self) -> Iterator[Place]:
        """Every cell of the form but those of its lists, row by row."""
        return (Place(row.words, column) for row in self.rows for column in self.columns)


FIGURE = "Figure"


def form_of(layout: Layout) -> Form | None:
    """The form of a layout; None for one whose rows are single cases, or that another body publishes."""
    template = layout.template
    if template is None or not template.grains:
        return None
    return Form(
        title=layout.title,
        source=layout.source,
        layout=layout.name,
        rows=tuple(_rows(template)),
        columns=_columns(template),
        lists=tuple(label.words for label in template.labels if label.lines),
        grains=template.grains,
        asks_period=" or ".join(_SAID[grain] for grain in template.grains),
        notes=(_BLANK, _MARKERS),
        template=template,
    )


def _rows(template: Template) -> Iterator[Row]:
    if not template.labels:
        yield from (Row(field.header) for field in template.fields if field.kind not in _WHEN_AND_WHERE)
    for label in template.labels:
        if not label.lines:
            yield from _parts(label)


def _parts(label: Label) -> Iterator[Row]:
    yield from (Row(label.words, part) for part in label.parts or ("",))


def _columns(template: Template) -> tuple[str, ...]:
    """One column for the one period, or the kinds that stand side by side."""
    if not template.labels or template.periods or len(template.fields) == 1:
        return (FIGURE,)
    return tuple(field.header for field in template.fields)
