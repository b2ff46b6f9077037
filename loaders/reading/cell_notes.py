"""The notes that people hang on the cells of a workbook: nothing is counted there, but people are named there."""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from html import unescape

from loaders.reading.cells import column_number
from loaders.reading.parts import unpacked
from loaders.reading.sheet import Sheet

NAME = "notes on cells"
_PART = re.compile(r"^xl/(?:comments/?comment\w*|comments\w*|threadedComments/\w+)\.xml$")
_NOTE = re.compile(rb"<(?:\w+:)?(?:comment|threadedComment) ")  # begins one
_REF = re.compile(rb"\bref=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_WORDS = re.compile(rb"<(?:\w+:)?(?:t|text)(?: [^<>]*)?>([^<]*)</")
_ROWS, _COLUMNS = 5_000, 200  # a note further out is looked at in the first cell

Place = tuple[int, int]


def cell_notes(data: bytes) -> tuple[Sheet, ...]:
    """The notes in a workbook's bytes: for each part that holds some a sheet with every note at its own cell.

    Raises one of `parts.BROKEN` where they cannot be unpacked.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = [_notes(unpacked(archive, name)) for name in archive.namelist() if _PART.match(name)]
    return tuple(
        Sheet(f"{NAME} ({number})" if number > 1 else NAME, _rows(notes))
        for number, notes in enumerate(filter(None, found), 1)
    )


def _notes(xml: bytes) -> dict[Place, str]:
    notes: dict[Place, list[str]] = defaultdict(list)
    for note in _NOTE.split(xml)[1:]:
        attributes, _, content = note.partition(b">")
        if content:
            words = unescape(b" ".join(_WORDS.findall(content)).decode("utf-8", "replace"))
            notes[_place(attributes)].append(words.strip())
    return {place: " ".join(words) for place, words in notes.items()}


def _place(attributes: bytes) -> Place:
    ref = _REF.search(attributes)
    row, column = (int(ref[2]) - 1, column_number(ref[1].decode())) if ref else (0, 0)
    return (row, column) if 0 <= row < _ROWS and column < _COLUMNS else (0, 0)


def _rows(notes: dict[Place, str]) -> list[list[str]]:
    height, width = (max(place[axis] for place in notes) + 1 for axis in (0, 1))
    return [[notes.get((row, column), "").strip() for column in range(width)] for row in range(height)]
