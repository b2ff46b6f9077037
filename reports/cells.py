"""Values as spreadsheet cells that can never run: text is written as text, whatever it begins with.

Excel and LibreOffice take a cell for a formula when it begins with = + - @, a tab or a carriage return (OWASP, "CSV
injection"); blanks, quotes and invisible signs before it, and its full-width form, have all been seen to get by.
"""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date, datetime, time
from decimal import Decimal

from openpyxl.cell.cell import Cell, MergedCell

CellValue = str | int | float | Decimal | bool | date | time | None
LONGEST = 32_767  # letters in a cell of Excel
_MOST_DIGITS = 10**15  # Excel keeps fifteen; a longer number would come back as another one
_FIRST_YEAR = 1900  # Excel's calendar begins
_PICTURES = 0x2400  # where Unicode's pictures of the control characters begin, in their order
_FORMULA = frozenset("=+-@|%\t\r\n\0＝＋－＠﹦﹢﹣﹫−")
_QUOTES = frozenset("'\"`´‘’“”«»")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPELT = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x003D_ as the letter of that number


def may_run(text: str) -> bool:
    """Whether a spreadsheet might take this text for a formula if it were not told otherwise.

    >>> may_run("=1+1"), may_run(" '＝1+1"), may_run("-5"), may_run("Q3 2017/18"), may_run("")
    (True, True, True, False, False)
    """
    for letter in text:
        if letter in _FORMULA or unicodedata.category(letter) == "Cc":
            return True
        if not (letter.isspace() or letter in _QUOTES or unicodedata.category(letter) in {"Cf", "Mn", "Cs"}):
            return False
    return False


def shown(text: str) -> str:
    """A text as a workbook can hold it: control characters become their symbols, and so do blanks that stand alone.

    >>> shown("a\\0b\\r\\nc"), shown("\\t ")
    ('a␀b\\nc', '␉␠')
    """
    written = _UNWRITABLE.sub(_symbol, text.replace("\r\n", "\n"))
    if not written.strip():
        written = "".join(chr(_PICTURES + ord(blank)) if blank < " " else "␠" for blank in written)
    return written if len(written) <= LONGEST else f"{written[: LONGEST - 1]}…"


def put(cell: Cell | MergedCell, value: CellValue) -> None:
    """Write a value into a cell of a workbook: numbers as numbers, days as days, every text as text that stays text."""
    if isinstance(value, str) or not _fits(value):
        _put_text(cell, value if isinstance(value, str) else _spelt(value))
    else:
        cell.value = value


def _put_text(cell: Cell | MergedCell, text: str) -> None:
    written = _SPELT.sub("_x005F_", shown(text))
    cell.value = written[:LONGEST]
    cell.data_type = "s"  # openpyxl has guessed "f" of "=1+1" and "e" of "#N/A"
    cell.quotePrefix = may_run(text)


def _fits(value: CellValue) -> bool:
    """Whether Excel can hold the value as what it is."""
    if isinstance(value, int | float | Decimal):
        return math.isfinite(value) and -_MOST_DIGITS < value < _MOST_DIGITS
    if isinstance(value, datetime | time) and value.tzinfo is not None:
        return False
    return not isinstance(value, date) or value.year >= _FIRST_YEAR


def _spelt(value: CellValue) -> str:
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _symbol(found: re.Match[str]) -> str:
    number = ord(found[0])
    if number < ord(" "):
        return chr(_PICTURES + number)
    return "␡" if found[0] == "\x7f" else "\ufffd"
