"""Figures that were typed in, as a real workbook of their layout: it is submitted, kept and traced like any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from loaders.reading.number import NotAFigureError, figure
from loaders.reading.periods import Period, quarter_of, year_name
from loaders.reading.template import Field, Kind, Label, Template
from reports.book import as_bytes, new_book
from reports.cells import CellValue, put
from reports.form import FIGURE, Form, Place, Row
from reports.table_sheet import BODY_FONT
from reports.template_sheet import Places, lay_out
from reports.typed_period import period_of, words_of

Typed = int | float | str | None


def typed_workbook(
    form: Form,
    values: Mapping[Place, Typed],
    *,
    area: str,
    period: str,
    by: str,
    taken_from: str,
    on: date,
) -> bytes:
    """The workbook of a form that `by` filled in `on` a day from what `taken_from` names, for a `period` in words.

    A place without a value, or with None or blanks, stays empty and is no 0. The same values give the same bytes.
    Raises ValueError, in words for the person, for a period the form cannot be for, for a place it has not, and where
    nothing was typed or it is not said by whom and from what.
    """
    given = {place: value for place, value in values.items() if _typed(value) is not None}
    meant = period_of(form, period)
    _check(form, given, by, taken_from)
    template = _of_one_period(form.template, meant, _lines_of(given))
    book = new_book(f"{form.title}, {words_of(meant)}")
    places = lay_out(book, template, area, _provenance(by, taken_from, on))
    if template.labels:
        _fill_rows(places, form, template, given)
        _fill_lists(places, given)
    else:
        _fill_one_row(places, template, given, meant, area)
    for ask in template.asks:
        put(places.sheet.cell(places.asks[ask.header], 2), ask.example)
    return as_bytes(book)


def _check(form: Form, given: Mapping[Place, Typed], by: str, taken_from: str) -> None:
    if not given:
        raise ValueError("No figure was typed in. Type at least one.")
    if not by.strip() or not taken_from.strip():
        raise ValueError("Say who typed the figures in and what they were taken from.")
    known = set(form.places())
    for place in given:
        listed = place.under in form.lists and place.column in form.columns and place.row.strip()
        if place not in known and not listed:
            raise ValueError(f"The form has no cell “{place.row}”, “{place.column}”.")


def _of_one_period(template: Template, period: Period, lists: Mapping[str, Sequence[str]]) -> Template:
    """The template for one period: headed by it, or with it above the kinds; lists as long as what was typed."""
    labels = tuple(
        label._replace(lines=len(lists.get(label.words, ())))
        for label in template.labels
        if not label.lines or lists.get(label.words)
    )
    if not template.labels:
        return template
    if template.periods or len(template.fields) == 1:
        return template._replace(fields=(Field(words_of(period)),), asks=(), labels=labels)
    return template._replace(asks=(Field("Period", Kind.TEXT, example=words_of(period)),), labels=labels)


def _lines_of(given: Mapping[Place, Typed]) -> dict[str, list[str]]:
    """The sender's words under each heading of a list, in the order typed, each once."""
    found: dict[str, list[str]] = {}
    for place in given:
        if place.under and place.row not in found.setdefault(place.under, []):
            found[place.under].append(place.row)
    return found


def _provenance(by: str, taken_from: str, on: date) -> tuple[str, str]:
    """Two lines above the table. "Note" and "Source" tell the loader that no period of the figures is named here.

    An e-mail address is written out, or the guard would ask about it each time.
    """
    typed = f"Note: typed by {_plain(by)} on {on.day} {on:%B %Y}."
    return typed, f"Source: {_plain(taken_from).rstrip('.')}."


def _plain(words: str) -> str:
    return " ".join(words.split()).replace("@", " at ")


def _fill_rows(places: Places, form: Form, template: Template, given: Mapping[Place, Typed]) -> None:
    for label in template.labels:
        for column in form.columns:
            if (value := _cell_of(label, column, given)) is not None:
                put(places.sheet.cell(places.labels[label.words], _column(places, column)), value)


def _cell_of(label: Label, column: str, given: Mapping[Place, Typed]) -> CellValue:
    """What stands in a row's cell: its figure, or its figures each with its word."""
    if not label.parts:
        return _typed(given.get(Place(label.words, column)))
    parts = [(_typed(given.get(Place(Row(label.words, part).words, column))), part) for part in label.parts]
    return " - ".join(f"{value} {part}" for value, part in parts if value is not None) or None


def _fill_lists(places: Places, given: Mapping[Place, Typed]) -> None:
    for under, lines in _lines_of(given).items():
        for at, words in enumerate(lines, start=1):
            row = places.labels[under] + at
            put(places.sheet.cell(row, 1), " ".join(words.split()))
            places.sheet.cell(row, 1).font = BODY_FONT
            for place, value in given.items():
                if (place.under, place.row) == (under, words):
                    put(places.sheet.cell(row, _column(places, place.column)), _typed(value))


def _fill_one_row(places: Places, template: Template, given: Mapping[Place, Typed], period: Period, area: str) -> None:
    """The row of a form whose headings run across: where, when, and its figures."""
    year, number = quarter_of(period.start)
    fixed: dict[Kind, str] = {Kind.CHOICE: area, Kind.QUARTER: f"Q{number}", Kind.YEAR: year_name(year)}
    for field in template.fields:
        value = fixed.get(field.kind) or _typed(given.get(Place(field.header, FIGURE)))
        if value is not None:
            put(places.sheet.cell(places.body, places.columns[field.header]), value)


def _column(places: Places, column: str) -> int:
    return next(iter(places.columns.values())) if column == FIGURE else places.columns[column]


def _typed(value: Typed) -> CellValue:
    """A figure as a number, other words as they were typed, None for nothing."""
    if value is None or isinstance(value, int | float):
        return value
    words = " ".join(value.split())
    try:
        said = figure(words)
    except NotAFigureError:
        return words  # the reader says what is wrong with it, and where it stands
    return None if said.blank else words if said.value is None or said.marker else said.value
