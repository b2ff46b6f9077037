"""The child process that parses one file: limits on memory and time first, then the file, then a report.

Runs as `python -m loaders.child REQUEST`, the name of a file. Measured before the project began: a 6.7 KB workbook
with one cell at XFD1048576 makes calamine ask for 512 GiB and abort the process, which nothing in the process
can catch; so whatever happens here, the parent only reads what was written.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping
from pathlib import Path

from loaders.catalogue import layouts
from loaders.excerpt import window
from loaders.reading.excel_errors import say_errors
from loaders.reading.gate import GateError, Kind, kind_of
from loaders.reading.layout import Context, Layout
from loaders.reading.observation import Contents
from loaders.reading.parsed import write_coverage, write_observations
from loaders.reading.personal_data import PersonalData, check, unsaid, unsaid_anywhere
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book, Sheet
from loaders.reading.table import Table
from loaders.reading.workbook import UnreadableError, open_book
from loaders.recognition import Recognised, recognise
from loaders.reduction import reduced_copy
from loaders.request import Report, Request

MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 60
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
    report = look(request) if request.cells else read(request)
    report.write(Path(request.workspace) / "report.json")


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


def read(request: Request) -> Report:
    """Everything a file says, or every reason why it is refused."""
    problems = Problems()
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
    if problems.stop:
        return Report(problems=tuple(problems))
    _notes(book, problems)
    found = recognise(book, _wanted(request), problems)
    if found is None:
        return Report(problems=unsaid_anywhere(problems, book.sheets))
    return _read_layout(request, book, found, problems, data)


def _read_layout(request: Request, book: Book, found: Recognised, problems: Problems, data: bytes) -> Report:
    layout = found.layout
    personal = {sheet.name: _guard(found, sheet, problems) for sheet in book.sheets}
    _uncalculated(found, problems)
    for table in found.tables:
        say_errors(table, problems)
    contents = Contents([], [])
    if not problems.stop:
        contents = layout.read(book, found.tables, Context(request.area), problems)
    if not contents.coverage and not problems.stop:
        _nothing_under(found.tables[0], problems)
    if problems.stop:
        return Report(layout.source, layout.name, layout.partner, unsaid(problems, personal))
    return _write(request, book, found, contents, problems, data, personal)


def _guard(found: Recognised, sheet: Sheet, problems: Problems) -> PersonalData:
    """Look for personal data; the columns the layout knows hold no people ("Referred by" holds agencies)."""
    layout, table = found.layout, next((table for table in found.tables if table.sheet is sheet), None)
    known = {name: at for name, at in table.columns.items() if name not in layout.personal_columns} if table else {}
    return check(
        sheet,
        table.header if table else None,
        layout.personal,
        problems,
        dropped=layout.personal_columns,
        allowed=frozenset(known.values()),
    )


def _write(
    request: Request,
    book: Book,
    found: Recognised,
    contents: Contents,
    problems: Problems,
    data: bytes,
    personal: Mapping[str, PersonalData],
) -> Report:
    layout = found.layout
    folder = Path(request.workspace)
    write_observations(folder / "observations.csv", contents.observations)
    write_coverage(folder / "coverage.csv", contents.coverage)
    keep = reduced_copy(layout, book, found.tables, contents, folder, data, personal)
    return Report(
        layout.source,
        layout.name,
        layout.partner,
        unsaid(problems, personal),
        min(cover.period_start for cover in contents.coverage),
        max(cover.period_end for cover in contents.coverage),
        len(contents.observations),
        layout.keeps,
        keep,
    )


def _wanted(request: Request) -> tuple[Layout, ...]:
    return tuple(
        layout
        for layout in layouts(request.returns)
        if (not request.told.source or layout.source == request.told.source)
        and (not request.told.layout or layout.name == request.told.layout)
    )


def _named_as_it_is(kind: Kind, name: str, problems: Problems) -> None:
    ending = Path(name).suffix.lower()
    if ending not in _EXPECTED_NAMES[kind]:
        problems.error(
            f"The file is named {ending or 'without an ending'}, but its content is {kind.value}. "
            f"Save it as .{kind.value} (or name it so, if it opens) and send it again.",
            found=f"{kind.value} content",
            expected=f"{ending or 'a'} file" if ending else f".{kind.value}",
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
    if book.encoding == "cp1252":
        problems.warning(
            "The file is not in UTF-8 and was read as Windows text (cp1252). Check names with accents.",
            found="cp1252",
            expected="UTF-8",
        )


def _nothing_under(table: Table, problems: Problems) -> None:
    problems.error(
        "No figures were found under the headers. Send the sheet with its figures.",
        sheet=table.sheet.name,
        cell=table.sheet.cell(table.header, 0),
        found="no rows",
        expected="rows of figures under the headers",
    )


def _uncalculated(found: Recognised, problems: Problems) -> None:
    for table in found.tables:
        for row, column in sorted(table.sheet.uncalculated):
            problems.error(
                "This cell holds a formula whose result was never stored. Open the file in Excel, save it and send it.",
                sheet=table.sheet.name,
                cell=table.sheet.cell(row, column),
                found="a formula without a value",
                expected="a figure",
            )


if __name__ == "__main__":
    main()
