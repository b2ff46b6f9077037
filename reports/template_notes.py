"""What stands behind the sheet of a template: notes in plain words, and the lists too long for a rule."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from loaders.reading.template import Template
from reports.table_sheet import Header, add_sheet, add_table
from reports.validation import choices_of, fits_in_rule, says

_WIDTH, _WIDTH_OF_LIST = 100, 34
_GENERAL = (
    "Fill in the first sheet and send the whole workbook; these notes are not counted.",
    "Write 0 where there was none. Leave a cell empty where the number is not known: empty is never counted as 0.",
    "Do not merge cells, do not change the headings, and write nothing but the figures into the cells of figures.",
)


def add_notes(book: Workbook, title: str, template: Template) -> None:
    """The notes, a sentence or two a row, each ending in a full stop: a loader takes no such line for a title."""
    sheet = add_sheet(book, "Notes", f"How to fill in: {title}.", ())
    fields = (*template.asks, *template.fields)
    needed = [field.header for field in fields if field.required]
    must = [f"Always needed: {'; '.join(needed)}."] if needed else []
    told: dict[str, list[str]] = {}
    for field in fields:
        told.setdefault(says(field), []).append(field.header)
    what = [f"{'; '.join(headers)}: {words}" for words, headers in told.items() if words]
    add_table(sheet, [Header("Notes", _WIDTH)], [[words] for words in (*_GENERAL, *template.notes, *must, *what)])


def add_lists(book: Workbook, template: Template) -> dict[str, str]:
    """The long lists, on a sheet that anybody can see; where each stands, by the heading of its field."""
    long = [field for field in template.fields if (words := choices_of(field)) and not fits_in_rule(words)]
    if not long:
        return {}
    sheet = add_sheet(book, "Lists", "The words that the lists of the first sheet offer.", ())
    depth = max(len(choices_of(field)) for field in long)
    rows = [[(*choices_of(field), *[None] * depth)[row] for field in long] for row in range(depth)]
    headers = [Header(f"Words for {field.header.lower()}", _WIDTH_OF_LIST) for field in long]
    first = add_table(sheet, headers, rows) + 1
    return {
        field.header: f"Lists!${letter}${first}:${letter}${first + len(choices_of(field)) - 1}"
        for field, letter in zip(long, map(get_column_letter, range(1, len(long) + 1)), strict=True)
    }
