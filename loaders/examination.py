"""Examining a book that was opened: which layout it has, what is personal in it, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from loaders.catalogue import layouts
from loaders.hearing import headed, narrowed, settled
from loaders.progress import LOOKING, READING, WRITING, Stages
from loaders.reading.excel_errors import say_errors
from loaders.reading.layout import Context, Layout, Personal
from loaders.reading.observation import Contents
from loaders.reading.parsed import write_coverage, write_observations
from loaders.reading.personal_data import PersonalData, check
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book, Sheet
from loaders.reading.table import Table
from loaders.recognition import Recognised, recognise
from loaders.reduction import reduced_copy
from loaders.request import Request


@dataclass(slots=True)
class Examined:
    """What was found out about a book. `received` is as it came, `heard` as an officer says it is to be read.

    `misheard`: what was said of it cannot be. `refused`: for what is personal in it. `keep` and `clean` are the names
    of the files written.
    """

    request: Request
    received: Book
    heard: Book
    problems: Problems
    found: Recognised | None = None
    personal: dict[str, PersonalData] = field(default_factory=dict)
    misheard: bool = False
    refused: bool = False
    contents: Contents = field(default_factory=lambda: Contents([], []))
    keep: str = ""
    clean: str = ""

    @property
    def known(self) -> tuple[Layout, ...]:
        """Every layout there is."""
        return layouts(self.request.returns)


def examine(request: Request, book: Book, data: bytes, problems: Problems, stages: Stages) -> Examined:
    """Find out everything the book says, or every reason why it is refused, and write what shall be kept of it."""
    examined = Examined(request, book, narrowed(book, request.told, problems), problems)
    examined.misheard = problems.stop
    if not examined.misheard:
        _recognise(examined)
    stages.begin(LOOKING)
    _guard(examined, stages)
    if request.clean:
        stages.begin(WRITING)
        _clean(examined)
    elif examined.found:
        _read(examined, examined.found, stages)
        if not problems.stop:
            stages.begin(WRITING)
            _write(examined, examined.found, data)
    return examined


def _recognise(examined: Examined) -> None:
    """Which layout the book has; it is then read with the words that were said in the place of its own."""
    told, problems = examined.request.told, examined.problems
    wanted = tuple(
        layout
        for layout in examined.known
        if (not told.source or layout.source == told.source) and (not told.layout or layout.name == told.layout)
    )
    found = recognise(headed(examined.heard, told), wanted, problems, told)
    if found and told.wordings:
        examined.heard = settled(examined.heard, found.layout, found.tables, told)
        found = recognise(examined.heard, [found.layout], problems, told)
    examined.found = found


def _guard(examined: Examined, stages: Stages) -> None:
    """Look for personal data on every sheet of the book as received, hidden ones and notes too: all would be kept."""
    found, problems, before = examined.found, examined.problems, examined.problems.errors
    for sheet in (*examined.received.sheets, *examined.received.unseen):
        if found:
            examined.personal[sheet.name] = _look(found, sheet, problems, stages)
        else:
            examined.personal[sheet.name] = check(sheet, None, Personal.DROP, Problems(), done=stages.done)
    examined.refused = problems.errors > before


def _look(found: Recognised, sheet: Sheet, problems: Problems, stages: Stages) -> PersonalData:
    """The columns that the layout knows by their own words hold no people ("Referred by" holds agencies)."""
    layout, table = found.layout, next((table for table in found.tables if table.sheet.name == sheet.name), None)
    known = {at for name, at in table.columns.items() if name not in layout.personal_columns} if table else set()
    if table:  # a header that was mapped does not vouch for what stands under it
        known = {at for at in known if _as_received(table, sheet, at)}
    return check(
        sheet,
        table.header if table else None,
        layout.personal,
        problems,
        dropped=layout.personal_columns,
        allowed=frozenset(known),
        done=stages.done,
    )


def _as_received(table: Table, sheet: Sheet, column: int) -> bool:
    rows = range(max(table.header - 1, 0), table.header + 1)
    return all(sheet.value(row, column) == table.sheet.value(row, column) for row in rows)


def _clean(examined: Examined) -> None:
    from loaders.clean_copy import write_clean  # seldom asked for

    examined.clean = write_clean(examined.received, examined.personal, Path(examined.request.workspace))


def _read(examined: Examined, found: Recognised, stages: Stages) -> None:
    """What the layout reads out of the book, if nothing stops it before."""
    problems = examined.problems
    _uncalculated(found, problems)
    for table in found.tables:
        say_errors(table, problems)
    if not problems.stop:
        stages.begin(READING)
        context = Context(examined.request.area, stages.done, examined.request.told.absent)
        examined.contents = found.layout.read(examined.heard, found.tables, context, problems)
    if not examined.contents.coverage and not problems.stop:
        _nothing_under(found.tables[0], problems)


def _write(examined: Examined, found: Recognised, data: bytes) -> None:
    folder, contents, book = Path(examined.request.workspace), examined.contents, examined.received
    write_observations(folder / "observations.csv", contents.observations)
    write_coverage(folder / "coverage.csv", contents.coverage)
    own = {sheet.name: sheet for sheet in book.sheets}
    tables = tuple(table._replace(sheet=own[table.sheet.name]) for table in found.tables)
    examined.keep = reduced_copy(found.layout, book, tables, contents, folder, data, examined.personal)


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
