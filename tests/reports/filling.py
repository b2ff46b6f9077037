"""Filling a blank template the way a partner does: by its headings and labels, with values its cells allow."""

from __future__ import annotations

import io
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from openpyxl import load_workbook

from loaders.reading.layout import Layout
from loaders.reading.template import Field, Kind, Template
from reports.validation import choices_of

FIRST_DAY = date(2017, 4, 1)
MONTHS = 91  # days from April to June 2017


class Filled(NamedTuple):
    """The filled workbook; the values of its cells of figures (`D7`); and each row of a sender's rows by heading."""

    data: bytes
    cells: dict[str, Any]
    rows: list[dict[str, Any]]


def fill(blank: bytes, layout: Layout, chance: Random, rows: int = 12) -> Filled:
    """A template with random values: whatever is not required may be left empty."""
    template = layout.template
    book = load_workbook(io.BytesIO(blank))
    sheet = book.worksheets[0]
    for ask in template.asks:
        if ask.required or chance.random() < 0.3:
            _beside(sheet, ask.header).value = ask.example
    if template.labels:
        cells, told = _fill_labels(sheet, template, chance), []
    else:
        told = [_row(layout, template, chance, at) for at in range(rows)]
        cells = _fill_rows(sheet, template, told)
    out = io.BytesIO()
    book.save(out)
    return Filled(out.getvalue(), cells, told)


def _beside(sheet, words: str):
    return next(row[1] for row in sheet.iter_rows(max_row=20) if row[0].value == words)


def _header(sheet, template: Template):
    last = template.fields[-1].header
    return next(row for row in sheet.iter_rows(max_row=20) if any(cell.value == last for cell in row))


def _fill_labels(sheet, template: Template, chance: Random) -> dict[str, Any]:
    header = {cell.value: cell.column for cell in _header(sheet, template)}
    rows = {row[0].value: row[0].row for row in sheet.iter_rows() if row[0].value}
    cells: dict[str, Any] = {}
    for label in template.labels:
        own = [rows[label.words]]
        if label.lines:
            own = []
            for at in range(1, chance.randrange(4)):
                own.append(rows[label.words] + at)
                sheet.cell(own[-1], 1).value = f"Kind {at} of {label.words}"
        for row in own:
            for field in template.fields:
                value = _value(field, chance)
                if value is not None:
                    cell = sheet.cell(row, header[field.header])
                    cell.value = cells[cell.coordinate] = value
    first = sheet.cell(rows[template.labels[0].words], header[template.fields[0].header])
    first.value = cells[first.coordinate] = 41
    return cells


def _fill_rows(sheet, template: Template, told: list[dict[str, Any]]) -> dict[str, Any]:
    header = _header(sheet, template)
    at, cells = {cell.value: cell.column for cell in header}, {}
    for row, values in enumerate(told, start=header[0].row + 1):
        for words, value in values.items():
            cell = sheet.cell(row, at[words])
            cell.value = value
            field = next(field for field in template.fields if field.header == words)
            if value is not None and field.kind in {Kind.COUNT, Kind.NUMBER}:
                cells[cell.coordinate] = value
    return cells


def _row(layout: Layout, template: Template, chance: Random, at: int) -> dict[str, Any]:
    values = {field.header: _value(field, chance) for field in template.fields}
    reference = next((field.header for field in template.fields if field.kind is Kind.TEXT), "")
    if reference:
        values[reference] = f"R-{at}"
    dates = [field.header for field in template.fields if field.kind is Kind.DATE]
    first = FIRST_DAY + timedelta(days=at * MONTHS // 12)
    for later, header in enumerate(dates):
        values[header] = first + timedelta(days=later) if later == 0 or chance.random() < 0.5 else None
    if layout.name.startswith("safelives"):
        _of_one_year(values, at)
        _add_up(values, template, chance)
    return values


def _of_one_year(values: dict[str, Any], at: int) -> None:
    if "Quarter" in values:
        values["Quarter"], values["Year"] = f"Q{at % 4 + 1}", f"{2012 + at // 4}/{13 + at // 4}"


def _add_up(values: dict[str, Any], template: Template, chance: Random) -> None:
    """The rules of a MARAC return: sources add up to the cases, parts are not larger than them."""
    sources = [field.header for field in template.fields if field.kind is Kind.NUMBER]
    for header in sources:
        values[header] = chance.randrange(6) + 1
    values[sources[0]] += 0.5
    values[sources[1]] += 0.5
    values["Number of cases discussed"] = int(sum(values[header] for header in sources))
    for field in template.fields:
        if field.kind is Kind.COUNT and not field.required and values[field.header] is not None:
            values[field.header] = chance.randrange(3)
    ethnicities = [field.header for field in template.fields if field.header.startswith("Ethnicity")]
    for header in ethnicities:
        values[header] = 1
    values["Cases from minoritised ethnic communities"] = len(ethnicities)


def _value(field: Field, chance: Random) -> Any:
    if not field.required and chance.random() < 0.3:
        return None
    if choices := choices_of(field):
        return chance.choice(choices).format(area="Bromley")
    numbers = {Kind.COUNT: chance.randrange(40), Kind.NUMBER: chance.randrange(80) / 2}
    money = {Kind.MONEY: chance.randrange(9_000) / 4, Kind.CHANGE: chance.choice(["-4.2%", "5% (39)", "-1% (-2)"])}
    return {**numbers, **money}.get(field.kind, field.example)
