"""Writing an xlsx of values alone, by hand: text, numbers, dates, errors; no formula, no formatting but of dates.

openpyxl takes 38 s of processor for a register of 100,000 rows × 12 columns, this 3 s (measured); the child process
that writes it has 28.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple
from xml.sax.saxutils import escape

from loaders.plain_parts import HEAD, MAIN, parts_around
from loaders.reading.cells import letters

_DAY, _INSTANT, _TIME, _LENGTH = 1, 2, 3, 4  # which of `plain_parts.FORMATS` a number is shown in
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  sheets know no time zones
_FIRST_DAY = datetime(1900, 3, 1)  # noqa: DTZ001  Excel counts a 29 February 1900 that never was
_SECONDS_A_DAY = 86_400
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # a reader would take _x0041_ for the letter A
_LONGEST_TEXT = 32_767
_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "_"))


class Wrong(NamedTuple):
    """A cell in which Excel shows an error."""

    shown: str = "#N/A"


class Tab(NamedTuple):
    """One sheet to be written: blank cells are "" or None."""

    name: str
    rows: Iterable[Sequence[Any]]


def write_workbook(path: Path | BinaryIO, tabs: Sequence[Tab]) -> None:
    """Write the sheets in their order. Names that Excel does not take are changed: LibreOffice knows longer ones."""
    texts: dict[str, int] = {}
    names = _names([tab.name for tab in tabs])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for number, tab in enumerate(tabs, start=1):
            with archive.open(_part(f"xl/worksheets/sheet{number}.xml"), "w", force_zip64=True) as part:
                for line in _sheet(tab.rows, texts):
                    part.write(line.encode())
        with archive.open(_part("xl/sharedStrings.xml"), "w", force_zip64=True) as part:
            part.write(f'{HEAD}<sst xmlns="{MAIN}">'.encode())
            for words in texts:
                part.write(f'<si><t xml:space="preserve">{_xml(words)}</t></si>'.encode())
            part.write(b"</sst>")
        for name, content in parts_around(names).items():
            archive.writestr(_part(name), HEAD + content)


def _part(name: str) -> zipfile.ZipInfo:
    """A part that says nothing of when it was written: the same cells are the same bytes, and are known again."""
    part = zipfile.ZipInfo(name)
    part.compress_type = zipfile.ZIP_DEFLATED
    return part


def _sheet(rows: Iterable[Sequence[Any]], texts: dict[str, int]) -> Iterator[str]:
    yield f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'
    columns: list[str] = []
    for row, cells in enumerate(rows, start=1):
        columns += map(letters, range(len(columns), len(cells)))
        written = [
            f'<c r="{columns[at]}{row}"{_content(cell, texts)}</c>'
            for at, cell in enumerate(cells)
            if cell is not None and cell != ""
        ]
        if written:
            yield f'<row r="{row}">{"".join(written)}</row>'
    yield "</sheetData></worksheet>"


def _content(cell: Any, texts: dict[str, int]) -> str:  # noqa: ANN401  a cell may hold anything
    kind = cell.__class__
    if kind is str:
        return f' t="s"><v>{texts.setdefault(cell, len(texts))}</v>'
    writes = _WRITES.get(kind)
    written = writes(cell) if writes else ""
    return written or f' t="s"><v>{texts.setdefault(str(cell), len(texts))}</v>'


def _number(cell: float) -> str:
    return f"><v>{cell!r}</v>" if abs(cell) < float("inf") else ""


def _day(cell: date) -> str:
    return _instant(datetime(cell.year, cell.month, cell.day), _DAY)  # noqa: DTZ001


def _instant(cell: datetime, shown: int = _INSTANT) -> str:
    """An instant as its number of days; nothing where Excel has none for it, so that it is written as words."""
    return _days(cell - _EPOCH, shown) if cell >= _FIRST_DAY else ""


def _days(cell: timedelta, shown: int = _LENGTH) -> str:
    return f' s="{shown}"><v>{cell.total_seconds() / _SECONDS_A_DAY!r}</v>'


def _time(cell: time) -> str:
    return _days(datetime.combine(_EPOCH, cell) - _EPOCH, _TIME)


_WRITES: dict[type[Any], Callable[[Any], str]] = {
    int: _number,
    float: _number,
    bool: lambda cell: f' t="b"><v>{int(cell)}</v>',
    date: _day,
    datetime: _instant,
    time: _time,
    timedelta: _days,
    Wrong: lambda cell: f' t="e"><v>{cell.shown}</v>',
}


def _xml(words: str) -> str:
    kept = _NO_XML.sub(" ", words[:_LONGEST_TEXT])
    return escape(_ESCAPED.sub("_x005F_", kept), {"\r": "&#13;"})


def _names(wanted: Sequence[str]) -> list[str]:
    """Names that Excel takes, no two alike: at most 31 letters, none of []:*?/\\, and some for a CSV file's sheet."""
    names: list[str] = []
    for number, name in enumerate(wanted, start=1):
        short = _NO_XML.sub("", name).translate(_NOT_IN_NAMES).strip("'")[:_LONGEST_NAME] or f"Sheet{number}"
        taken = {other.casefold() for other in names}
        names.append(short if short.casefold() not in taken else f"{short[: _LONGEST_NAME - 4]} {number}")
    return names
