"""What lies behind pivot tables and links to other workbooks: copies of rows that stand on no sheet of the file."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from itertools import zip_longest

from loaders.reading.parts import unpacked
from loaders.reading.sheet import Sheet

_CACHE = re.compile(r"^xl/pivotCache/pivotCacheDefinition(\d+)\.xml$")
_LINK = re.compile(r"^xl/externalLinks/externalLink(\d+)\.xml$")
_FIELD = re.compile(rb"<(?:\w+:)?cacheField\b")  # begins one
_FIELD_NAME = re.compile(rb"\bname=\"([^\"]*)\"")
_ITEM = re.compile(rb"<(?:\w+:)?[sdn] [^<>]*?\bv=\"([^\"]*)\"")
_RECORD = re.compile(rb"<(?:\w+:)?r>")
_RECORD_CELL = re.compile(rb"<(?:\w+:)?[a-z] [^<>]*?\bv=\"([^\"]*)\"[^<>]*>|<(?:\w+:)?m\s*/>")
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)</")
_FIELDS = 16_384  # as many as a sheet has columns
_MOST = 200_000  # items of one part that are looked at


def pivot_data(data: bytes) -> tuple[Sheet, ...]:
    """A sheet for each pivot table's copy of its rows (a column a field), and for each link's copy of other cells.

    Raises one of `parts.BROKEN` where they cannot be unpacked.
    """
    sheets = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if cache := _CACHE.match(name):
                records = name.replace("Definition", "Records")
                copied = unpacked(archive, records) if records in archive.namelist() else b""
                rows = _fields(unpacked(archive, name), copied)
                sheets.append(Sheet(f"data of pivot table {cache[1]}", rows))
            elif link := _LINK.match(name):
                rows = [[_text(value)] for value in _VALUE.findall(unpacked(archive, name))[:_MOST]]
                sheets.append(Sheet(f"data of linked workbook {link[1]}", rows))
    return tuple(sheet for sheet in sheets if sheet.rows)


def _fields(definition: bytes, records: bytes) -> list[list[str]]:
    """The names of the fields, and under each what it holds: shared values first, then those of the records."""
    columns = []
    for field in _FIELD.split(definition, _FIELDS)[1:]:
        attributes, _, content = field.partition(b">")
        name = _FIELD_NAME.search(attributes)
        columns.append([_text(name[1]) if name else "", *map(_text, _ITEM.findall(content)[:_MOST])])
    for record in _RECORD.split(records)[1 : _MOST + 1]:
        for column, value in zip(columns, _RECORD_CELL.findall(record), strict=False):
            column.append(_text(value))
    return [list(row) for row in zip_longest(*columns, fillvalue="")]


def _text(raw: bytes) -> str:
    return unescape(raw.decode("utf-8", "replace"))
