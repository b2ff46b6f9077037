"""The child process that parses one file: limits on memory and time first, then the file, then a report.

Runs as `python -m loaders.child REQUEST`, the name of a file. Measured before the project began: a 6.7 KB workbook
with one cell at XFD1048576 makes calamine ask for 512 GiB and abort the process, which nothing in the process
can catch; so whatever happens here, the parent only reads what was written.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from pathlib import Path

from loaders.examination import examine
from loaders.excerpt import window
from loaders.findings import report_on
from loaders.progress import NAME, OPENING, Stages
from loaders.reading.gate import GateError, Kind, kind_of
from loaders.reading.personal_values import suspicious
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.workbook import UnreadableError, open_book
from loaders.request import Report, Request

MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 28  # 200,000 rows × 12 columns take 9, their clean copy 15 (measured); nobody is to wait half a minute
GENTLY = 10  # added to the niceness: pages that people look at go first
_EXPECTED_NAMES = {
    Kind.XLSX: {".xlsx"},
    Kind.XLS: {".xls"},
    Kind.ODS: {".ods"},
    Kind.CSV: {".csv", ".txt", ".tsv"},
}


def main() -> None:
    """Read the request, do it, write the report."""
    limit_resources()
    gc.disable()  # one file, then the process ends: half the time of reading a large one was collecting (measured)
    request = Request.from_json(Path(sys.argv[1]).read_text(encoding="utf-8"))
    if request.gentle:
        with contextlib.suppress(OSError, AttributeError):
            os.nice(GENTLY)
    folder = Path(request.workspace)
    report = look(request) if request.cells else read(request, Stages(folder / NAME))
    report.write(folder / "report.json")
    os._exit(0)  # everything is written: taking the interpreter apart would take as long as reading a small file


def limit_resources() -> None:
    """At most so much memory, processor time and no core file, where the system can limit them."""
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit and the gate remain
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def look(request: Request) -> Report:
    """The cells around some cells, as text."""
    data = Path(request.path).read_bytes()
    book = open_book(data, kind_of(data, request.name), request.name)
    return Report(rows=window(book, request.sheet, request.cells))


def read(request: Request, stages: Stages | None = None) -> Report:
    """Everything a file says, or every reason why it is refused; `stages` notes how far it has come."""
    problems, stages = Problems(), stages or Stages()
    stages.begin(OPENING)
    try:
        data = Path(request.path).read_bytes()
        kind = kind_of(data, request.name)
        _named_as_it_is(kind, request.name, problems)
        book = open_book(data, kind, request.name)
    except GateError as error:
        problems.error(str(error), found=error.found, expected=error.expected)
        return Report(problems=tuple(problems))
    except UnreadableError as error:
        problems.error(str(error), sheet=error.sheet, cell=error.cell, found=error.found, expected=error.expected)
        return Report(problems=tuple(problems))
    _named_after_nobody(book, problems)
    if problems.stop:
        return Report(problems=tuple(problems))
    _notes(book, problems)
    return report_on(examine(request, book, data, problems, stages))


def _named_as_it_is(kind: Kind, name: str, problems: Problems) -> None:
    ending = Path(name).suffix.lower()
    if ending not in _EXPECTED_NAMES[kind]:
        problems.error(
            f"The file is named {ending or 'without an ending'}, but its content is {kind.value}. "
            f"Save it as .{kind.value} (or name it so, if it opens) and send it again.",
            found=f"{kind.value} content",
            expected=f"{ending or 'a'} file" if ending else f".{kind.value}",
        )


def _named_after_nobody(book: Book, problems: Problems) -> None:
    """Refuse sheets whose names seem to be somebody's: every message and every figure would repeat them."""
    names = (*(sheet.name for sheet in book.sheets), *book.hidden_sheets)
    told = suspicious(names)
    for number, name in enumerate(names, 1):
        if name in told:
            problems.error(
                f"The name of sheet {number} seems to hold {told[name][0].kind}. Give the sheet another name.",
                found=f"the name of sheet {number}",
                expected="a sheet's name without personal data",
            )


def _notes(book: Book, problems: Problems) -> None:
    for name in book.hidden_sheets:
        problems.warning("This sheet is hidden and was not read.", sheet=name, found="a hidden sheet")
    for sheet in book.sheets:
        if sheet.hidden_rows:
            problems.warning(
                "Hidden rows were read like the others: filters hide rows without taking them away.",
                sheet=sheet.name,
                found=f"{sheet.hidden_rows:,} hidden rows",
            )
    if book.macros:
        problems.warning("The workbook holds macros. They were neither run nor read.", found="macros")
    if book.links:
        problems.warning(
            "Some cells take their figures from other workbooks. Read was what stood in them when this one was saved: "
            "are they up to date?",
            found=f"links to {book.links} other workbook{'s' if book.links > 1 else ''}",
        )
    if book.encoding == "cp1252":
        problems.warning(
            "The file is not in UTF-8 and was read as Windows text (cp1252). Check names with accents.",
            found="cp1252",
            expected="UTF-8",
        )


if __name__ == "__main__":
    main()
