"""A workbook as bytes: the same content gives the same bytes, so that what is sent twice is known again."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

MAKER = "Safer Partnership Dashboard"
_BEGINNING = datetime(1980, 1, 1)  # noqa: DTZ001  the first day a zip archive can name
_MADE_ON = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.DOTALL)
_NOTHING: Mapping[str, bytes] = MappingProxyType({})


def new_book(title: str) -> Workbook:
    """An empty workbook without sheets; `title` is what a screen reader says of it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties = DocumentProperties(creator=MAKER, title=title, language="en-GB")
    return book


def as_bytes(book: Workbook) -> bytes:
    """The workbook as .xlsx. It says nothing of when it was made, and opens on its first sheet."""
    book.active = 0
    book.worksheets[0].sheet_view.tabSelected = True
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
    properties = book.properties.to_tree()
    for element in [child for child in properties if child.tag.endswith(("}created", "}modified"))]:
        properties.remove(element)
    return dateless(written.getvalue(), {ARC_CORE: tostring(properties)})


def dateless(data: bytes, instead: Mapping[str, bytes] = _NOTHING) -> bytes:
    """A zip archive (workbook, report, slides) again, its parts without the time of writing; some replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for entry in archive.infolist():
            plain = zipfile.ZipInfo(entry.filename, _BEGINNING.timetuple()[:6])
            plain.compress_type = zipfile.ZIP_DEFLATED
            again.writestr(plain, instead.get(entry.filename) or _undated(entry.filename, archive.read(entry.filename)))
    return out.getvalue()


def _undated(name: str, content: bytes) -> bytes:
    """The workbook behind a chart of a slide without the day it was made on; any other part as it is."""
    if not name.endswith(".xlsx"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return dateless(content, {ARC_CORE: _MADE_ON.sub(b"", archive.read(ARC_CORE))})
