"""A table as a CSV file that can be opened in Excel without running anything, and read back as it was."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from reports.cells import CellValue, may_run


def csv_bytes(headers: Sequence[str], rows: Iterable[Sequence[CellValue]]) -> bytes:
    """A table in UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")  # so that a lone \r or \n in a cell is quoted
    writer.writerow([escaped(header) for header in headers])
    writer.writerows([escaped(value) if isinstance(value, str) else value for value in row] for row in rows)
    return file.getvalue().encode("utf-8-sig", "replace")


def escaped(text: str) -> str:
    """A text as it stands in a CSV file: with an apostrophe before it where a spreadsheet might run it.

    >>> escaped("=1+1"), escaped("'=1+1"), escaped("'tis"), escaped("Q3")
    ("'=1+1", "''=1+1", "'tis", 'Q3')
    """
    return f"'{text}" if may_run(text) else text


def unescaped(text: str) -> str:
    """The text that `escaped` made this of.

    >>> unescaped("'=1+1"), unescaped("''=1+1"), unescaped("'tis"), unescaped("=1+1")
    ('=1+1', "'=1+1", "'tis", '=1+1')
    """
    return text[1:] if text.startswith("'") and may_run(text[1:]) else text
