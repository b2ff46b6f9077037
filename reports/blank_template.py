"""A blank template: the sheet a partner fills in, with lists, checks and notes, and an example on a sheet of its own.

Only the first sheet is laid out so that a loader can take it for the return. The notes are sentences, the example says
"Example" before each heading or label, and the lists are headed by what they are for: none of them is ever counted.
"""

from __future__ import annotations

from openpyxl.utils import get_column_letter

from loaders.reading.layout import Layout
from loaders.reading.template import Field, Kind, Template
from reports.book import as_bytes, new_book
from reports.example_sheet import add_example
from reports.template_notes import add_lists, add_notes
from reports.template_sheet import Places, lay_out
from reports.validation import AS_TEXT, FORMATS, rule

_ROWS = 2_000  # rows of the sender's that the lists and checks reach
_AS_TEXT = {Kind.YEAR, Kind.MONTH, Kind.QUARTER, Kind.TEXT, Kind.CHOICE}


def blank_template(layout: Layout, area: str) -> bytes:
    """The template of a layout as .xlsx, for a borough. Raises ValueError for a layout that another body publishes."""
    if layout.template is None:
        raise ValueError(f"{layout.title} has no template: it is published by {layout.published_by or layout.partner}")
    template = _for_area(layout.template, area)
    book = new_book(f"{layout.title}: blank template")
    places = lay_out(book, template, area)
    add_notes(book, layout.title, template)
    add_example(book, template, area)
    _add_rules(places, template, add_lists(book, template))
    return as_bytes(book)


def _for_area(template: Template, area: str) -> Template:
    def named(field: Field) -> Field:
        example = field.example.format(area=area) if isinstance(field.example, str) else field.example
        return field._replace(choices=tuple(words.format(area=area) for words in field.choices), example=example)

    return template._replace(fields=tuple(map(named, template.fields)), asks=tuple(map(named, template.asks)))


def _add_rules(places: Places, template: Template, lists: dict[str, str]) -> None:
    for ask in template.asks:
        cell = places.sheet.cell(places.asks[ask.header], 2)
        places.sheet.add_data_validation(rule(ask, [cell.coordinate]))
        cell.number_format = AS_TEXT if ask.kind in _AS_TEXT else FORMATS[ask.kind]
    for field in template.fields:
        column = places.columns[field.header]
        letter = get_column_letter(column)
        rows = _rows_of(places, template)
        reach = [f"{letter}{first}:{letter}{last}" for first, last in rows]
        if reach:
            places.sheet.add_data_validation(rule(field, reach, lists.get(field.header, "")))
        places.sheet.column_dimensions[letter].number_format = _format(field)
        for row in {row for first, last in rows for row in range(first, min(last, places.sheet.max_row) + 1)}:
            places.sheet.cell(row, column).number_format = _format(field)


def _format(field: Field) -> str:
    return AS_TEXT if field.kind in _AS_TEXT else FORMATS.get(field.kind, "General")


def _rows_of(places: Places, template: Template) -> list[tuple[int, int]]:
    """The runs of rows in which figures may stand: all below the headings, or those of the labels and lists."""
    if not template.labels:
        return [(places.body, places.body + _ROWS)]
    found: list[tuple[int, int]] = []
    for label in template.labels:
        row = places.labels[label.words]
        if label.parts:
            continue  # "8 referrals - 2 assessments" is no number to Excel
        first, last = (row + 1, row + label.lines) if label.lines else (row, row)
        if found and found[-1][1] == first - 1:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found
