"""Defra's annual workbook of fly-tipping: incidents and actions of every local authority in England.

Every authority is kept: they are the benchmark. `:` means "data not available" and stays missing; printed totals
(`*Total`) are never counted, only compared with the sum of their parts.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, NamedTuple

from loaders.fly_tipping.defra_checks import Figures, compare_parts, compare_totals
from loaders.fly_tipping.defra_columns import FORMS, INCIDENTS, Field, Form, clean
from loaders.fly_tipping.defra_rows import Row, rows
from loaders.reading.ask import Ask
from loaders.reading.cells import letters
from loaders.reading.layout import Context, Layout
from loaders.reading.left_out import say_left_out
from loaders.reading.number import BLANK, Figure, NotAFigureError, figure
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Table, find_table
from loaders.reading.text import nearest, shown

_NEW_CATEGORY = ("incident", "action", "outcome", "cost", "fine")
_BLANK = "blank in the file, though other parts are given"
_QUICK = frozenset({float, str})  # kinds of cell whose meaning is remembered; True is not among them, for True == 1.0
_MOST = 100_000_000  # more than the people of England: a telephone number or two cells run together
_new = tuple.__new__


class _Plan(NamedTuple):
    """What to make of a column: one of its measures, its place, and the dimensions of its observations, ready made."""

    measure: str
    at: int
    letter: str
    rest: tuple[str, ...]


def find(book: Book) -> tuple[Table, ...]:
    """The sheets of incidents and of actions; either may be absent, one sheet may hold both."""
    found = (find_table(sheet, form.columns, clean) for sheet in book.sheets for form in FORMS)
    return tuple(table for table in found if table and not table.missing)


def read(book: Book, tables: tuple[Table, ...], _context: Context, problems: Problems) -> Contents:
    """Every authority's figures by financial year."""
    contents = Contents([], [])
    for form in FORMS:
        say_left_out(book, tables, form.columns, problems, clean)
    for table in tables:
        form = _form_of(table)
        _check_headers(table, form, tables, problems)
        _read_sheet(table, form, contents, problems)
    if tables and not contents.coverage and not problems.stop:
        problems.error(
            "The sheet has headers but no figures under them. Ask for the whole workbook.",
            sheet=tables[0].sheet.name,
            cell=tables[0].cell(tables[0].header, "year"),
            found="no rows",
            expected="a row for each local authority and year",
        )
    return contents


def _form_of(table: Table) -> Form:
    return next(form for form in FORMS if form.fields[0].header in table.columns)


def _read_sheet(table: Table, form: Form, contents: Contents, problems: Problems) -> None:
    fields = [field for field in form.fields if field.header in table.columns]
    columns = [table.columns[field.header] for field in fields]
    plans = _plans(fields, columns)
    taken: list[tuple[Row, list[Figure]]] = []
    known: dict[object, Figure] = {}
    for row in rows(table, problems):
        figures = [
            known[raw]
            if (raw := row.cells[column]).__class__ in _QUICK and raw in known
            else _figure(raw, known, table, row.number, column, problems)
            for column in columns
        ]
        taken.append((row, figures))
        if row.area:
            given = _given(plans, figures)
            contents.observations.extend(_observations(table.sheet.name, plans, row, figures, given))
            contents.coverage.extend(Coverage(measure, row.area, *row.period) for measure in given)
    sheet = Figures(table, fields, columns, taken)
    for checks in form.checks:
        compare_parts(sheet, checks, problems)
    compare_totals(sheet, problems)


def _plans(fields: list[Field], columns: list[int]) -> list[_Plan]:
    plans: list[_Plan] = []
    for at, (field, column) in enumerate(zip(fields, columns, strict=True)):
        told = {field.dimension: field.word} if field.dimension else {}
        template = Observation(**{**dict.fromkeys(Observation._fields, ""), **told})  # type: ignore[arg-type]
        plans.extend(_Plan(measure, at, letters(column), template[11:]) for measure in field.measures)
    return plans


def _figure(
    raw: Any,  # noqa: ANN401  a cell may hold anything
    known: dict[object, Figure],
    table: Table,
    row: int,
    column: int,
    problems: Problems,
) -> Figure:
    """What a cell says. Words that are no figure, and figures below 0 or beyond sense, are a problem of the file."""
    try:
        said = figure(raw, money=True)
    except NotAFigureError:
        said = Figure(-1)
    if said.value is not None and not 0 <= said.value <= _MOST:
        problems.error(
            "This is no figure we can read. Write a number, or `:` where there is none.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(row, column),
            found=shown(raw),
            expected=f"a number from 0 to {_MOST:,}, or `:`",
        )
        return BLANK
    if raw.__class__ in _QUICK:
        known[raw] = said
    return said


def _given(plans: list[_Plan], figures: list[Figure]) -> dict[str, None]:
    """The measures of a row that are given: a blank covers nothing, `:` does, a breakdown where any part is there."""
    return dict.fromkeys(plan.measure for plan in plans if not figures[plan.at].blank)


def _observations(
    sheet: str, plans: list[_Plan], row: Row, figures: list[Figure], given: dict[str, None]
) -> list[Observation]:
    """The observations of one row, 40 for each of 3,000 rows: made without their keywords, which take longest."""
    number, area, (start, end), note = row.number + 1, row.area, row.period, row.note
    if BLANK not in figures:
        return [
            _new(
                Observation,
                (measure, start, end, (said := figures[at]).value, sheet, f"{letter}{number}", area, "borough", "",
                 said.marker, note, *rest),
            )
            for measure, at, letter, rest in plans
        ]  # fmt: skip
    found = []
    for measure, at, letter, rest in plans:
        said = figures[at]
        if measure in given:
            told = (None, "[x]", _BLANK) if said.blank else (said.value, said.marker, note)
            value, marker, remark = told
            cell = f"{letter}{number}"
            found.append(
                _new(
                    Observation,
                    (measure, start, end, value, sheet, cell, area, "borough", "", marker, remark, *rest),
                )
            )
    return found


def _check_headers(table: Table, form: Form, tables: tuple[Table, ...], problems: Problems) -> None:
    """A breakdown is sent whole or not at all; a header nobody knows may be a new part of one."""
    for column, words in table.repeated:
        problems.error(
            "Two columns have this heading, so we cannot tell which to read. Delete or rename one.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(table.header, column),
            found=words,
            expected="each heading once",
        )
    elsewhere = {at for other in tables if other.sheet is table.sheet for at in other.columns.values()}
    for column, words in table.unknown:
        if column in elsewhere:
            continue
        if clean(words).endswith(_NEW_CATEGORY) and "total" not in clean(words):
            close = nearest(words, [field.header for field in form.fields])
            problems.error(
                "This column is none we know: a new kind would drop out of the breakdown. "
                + (f'Is it "{close}"? ' if close else "")
                + "Correct the heading, or have the loader taught the new kind.",
                sheet=table.sheet.name,
                cell=table.sheet.cell(table.header, column),
                found=words,
                expected=close or "a heading of Defra's workbook",
                asks=Ask.COLUMNS,
                near=close,
            )
        else:
            problems.warning(
                "This column is not used.",
                sheet=table.sheet.name,
                cell=table.sheet.cell(table.header, column),
                found=words,
            )
    _check_kin(table, form, problems)


def _check_kin(table: Table, form: Form, problems: Problems) -> None:
    families: dict[str, list[Field]] = defaultdict(list)
    for field in form.fields:
        families[field.kin].append(field)
    families.pop("", None)
    for kin, fields in families.items():
        missing = [field.header for field in fields if field.header not in table.columns]
        if missing and len(missing) < len(fields):
            problems.error(
                f"The breakdown by {kin} lacks {len(missing)} of its {len(fields)} columns, so it would not add up. "
                "Ask for the whole sheet.",
                sheet=table.sheet.name,
                cell=table.sheet.cell(table.header, 0),
                found=f"no {', no '.join(missing[:3])}{' …' if len(missing) > 3 else ''}",
                expected=", ".join(missing[:3]),
            )


LAYOUT = Layout(
    source="fly_tipping",
    name="defra",
    title="Defra's annual return of fly-tipping by local authority",
    partner="Defra",
    columns=INCIDENTS.columns,
    find=find,
    read=read,
    clean=clean,
    published_by="Defra, on GOV.UK",
)
