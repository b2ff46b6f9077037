"""Words that a workbook holds beside its cells: text boxes, headers and footers, lists to pick from, links, names."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

from loaders.reading.parts import unpacked
from loaders.reading.sheet import Sheet

NAME = "words beside the cells"
_WHOLE = re.compile(r"^(?:xl/(?:drawings|charts|diagrams)/[^/]+\.xml|customXml/[^/]+\.xml|docProps/custom\.xml)$")
_SHEET = re.compile(r"^xl/worksheets/[^/]+\.xml$")
_LINKS = re.compile(r"^xl/(?:worksheets|drawings)/_rels/[^/]+\.rels$")
_BOOK = "xl/workbook.xml"
_CELLS_END = b"sheetData>"
_TEXT = re.compile(rb">([^<>]*[^<>\s][^<>]*)<")
_TARGET = re.compile(rb"\bTarget=\"mailto:([^\"]*)\"", re.IGNORECASE)
_MOST = 20_000  # texts that are looked at


def loose_words(data: bytes) -> tuple[Sheet, ...]:
    """A sheet with every text beside the cells of a workbook's bytes, one a row; none where there are none.

    Raises one of `parts.BROKEN` where they cannot be unpacked.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = dict.fromkeys(text for name in archive.namelist() for text in _texts(archive, name))
    rows = [[text] for text in list(found)[:_MOST]]
    return (Sheet(NAME, rows),) if rows else ()


def _texts(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    if _LINKS.match(name):
        yield from map(_plain, _TARGET.findall(unpacked(archive, name)))
    elif name == _BOOK or _WHOLE.match(name):
        yield from map(_plain, _TEXT.findall(unpacked(archive, name)))
    elif _SHEET.match(name):
        xml = unpacked(archive, name)
        yield from map(_plain, _TEXT.findall(xml[max(xml.rfind(_CELLS_END), 0) :]))


def _plain(raw: bytes) -> str:
    return unescape(raw.decode("utf-8", "replace")).strip()
