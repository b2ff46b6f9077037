"""What an officer could be asked about a book, so that it would be read: told by why it was not."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.examination import Examined
from loaders.excerpt import cell_of, is_personal
from loaders.likeness import Headings, Stranger
from loaders.reading.ask import Ask
from loaders.reading.layout import Context, Layout
from loaders.reading.problem import Asked, Problems, Severity
from loaders.reading.text import key, shown
from loaders.recognition import Recognised

_MOST_SHEETS = 12  # read again one by one, to see whether each would do alone


def asks(examined: Examined, headings: Sequence[Headings], unknown: Sequence[Stranger]) -> tuple[Ask, ...]:
    """The questions whose answers could help, each once; none where the file may be loaded."""
    told, found = examined.request.told, examined.found
    asked = {one.ask for one in examined.problems.asked} - {Ask.VALUES}
    if found and not (found.layout.partner or told.partner):
        asked.add(Ask.PARTNER)
    if found is None and any(one.required for table in headings for one in table.lacking):
        asked.add(Ask.COLUMNS)
        asked = asked - {Ask.LAYOUT} if told.layout else asked | {Ask.LAYOUT}
    if unknown:
        asked.add(Ask.VALUES)
    if found and examined.problems.stop and _sheets_are_alternatives(examined, found):
        asked.add(Ask.SHEET)
    return tuple(ask for ask in Ask if ask in asked)


def strangers(examined: Examined) -> tuple[Stranger, ...]:
    """The values that nobody knows under known columns, each once; none that looks personal."""
    found: dict[tuple[str, str], Stranger] = {}
    for asked in examined.problems.asked:
        if asked.ask is Ask.VALUES and (one := _stranger(examined, asked)):
            found.setdefault((one.column, key(one.words)), one)
    return tuple(found.values())


def _stranger(examined: Examined, asked: Asked) -> Stranger | None:
    problem, place = asked.problem, cell_of(asked.problem)
    tables = examined.found.tables if examined.found else ()
    table = next((table for table in tables if table.sheet.name == problem.sheet), None)
    if examined.found is None or table is None or place is None:
        return None
    row, at = place
    column = next((name for name, column in table.columns.items() if column == at), "")
    sheet = next(sheet for sheet in examined.received.sheets if sheet.name == problem.sheet)
    if not column or is_personal(examined.personal[sheet.name], row, at):
        return None
    choices = _choices(examined.found.layout, column, examined.request.area)
    return Stranger(sheet.name, problem.cell, column, shown(sheet.value(row, at)), asked.near, choices)


def _choices(layout: Layout, name: str, area: str) -> tuple[str, ...]:
    """The words that may stand under a column, as the layout's own template offers them; () where it lists none."""
    template = layout.template
    column = next((column for column in layout.columns if column.name == name), None)
    if template is None:
        return ()
    if column is None:
        return tuple(label.words for label in template.labels)
    known = {key(alias) for alias in column.aliases}
    offered = (field.choices for field in template.fields if key(field.header) in known)
    return tuple(words.replace("{area}", area) for words in next(offered, ()))


def _sheets_are_alternatives(examined: Examined, found: Recognised) -> bool:
    """Whether the sheets contradict each other, while each of them would do alone."""
    names = list(dict.fromkeys(table.sheet.name for table in found.tables))
    wrong = {problem.sheet for problem in examined.problems if problem.severity is Severity.ERROR}
    if examined.refused or not 2 <= len(names) <= _MOST_SHEETS or not wrong <= {*names}:
        return False
    return all(_does_alone(examined, found, name) for name in names)


def _does_alone(examined: Examined, found: Recognised, name: str) -> bool:
    problems = Problems()
    book = examined.heard._replace(sheets=tuple(sheet for sheet in examined.heard.sheets if sheet.name == name))
    tables = tuple(table for table in found.tables if table.sheet.name == name)
    context = Context(examined.request.area, absent=examined.request.told.absent)
    contents = found.layout.read(book, tables, context, problems)
    return bool(contents.coverage) and not problems.stop
