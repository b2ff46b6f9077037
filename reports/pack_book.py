"""The pack of a meeting as a workbook that everybody can read.

Laid out by the Government Analysis Function's "Making spreadsheets accessible" and "Releasing statistics in
spreadsheets": a cover, a contents list, notes, then one marked table a sheet, no blank and no merged cell in any.
"""

from __future__ import annotations

from collections.abc import Iterator

from performance.pack.pack import Pack
from reports.book import as_bytes, new_book
from reports.pack_book_figures import course_table, item_tables, scorecard_table
from reports.pack_book_front import add_contents, add_cover, notes_table, source_of, title_of
from reports.pack_book_said import arising_table, decided_table, event_table, report_table
from reports.pack_book_sheet import SheetTable, add
from reports.pack_book_sources import indicator_table, source_table, ward_table


def book(pack: Pack) -> bytes:
    """The pack as .xlsx. The same pack gives the same bytes."""
    made, tables = new_book(title_of(pack)), list(_tables(pack))
    add_cover(made, pack)
    add_contents(made, tables)
    for table in (notes_table(), *tables):
        add(made, table, source_of(pack, of_words=table.of_words))
    return as_bytes(made)


def _tables(pack: Pack) -> Iterator[SheetTable]:
    yield scorecard_table(pack)
    yield from item_tables(pack)
    yield course_table(pack)
    yield indicator_table(pack)
    yield arising_table(pack)
    yield decided_table(pack)
    yield report_table(pack)
    yield event_table(pack)
    yield source_table(pack)
    if wards := ward_table(pack):
        yield wards
