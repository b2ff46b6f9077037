"""What Excel lets into a cell of a template, and what it says to somebody who selects it or types another thing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from loaders.reading.periods import year_name
from loaders.reading.template import Field, Kind

YEARS = tuple(year_name(year) for year in range(2010, 2040))
_LONGEST_LIST = 255  # letters of a list that stands in the rule itself
_FIRST, _LAST = date(2003, 1, 1), date(2099, 12, 31)
_Style = Literal["stop", "warning"]
_STOP: _Style = "stop"
_WARN: _Style = "warning"
FORMATS = {
    Kind.DATE: "dd/mm/yyyy",
    Kind.MONEY: "#,##0.00",
    Kind.CHANGE: "0.0%",
    Kind.COUNT: "#,##0",
    Kind.NUMBER: "#,##0.##",
}
AS_TEXT = "@"  # or Excel makes a day of 2011/12 and a month of May 2016
_SAYS = {
    Kind.DATE: "Write a date as dd/mm/yyyy, such as 14/06/2017.",
    Kind.COUNT: "Write a whole number, 0 for none. Leave the cell empty where it is not known; write [c] where the "
    "number may not be shown.",
    Kind.NUMBER: "Write a number, 0 for none; halves are allowed. Leave the cell empty where it is not known.",
    Kind.MONEY: "Write pounds as a number, such as 56.50. Leave the cell empty where it is not known.",
    Kind.CHANGE: "Write the change as it is printed, such as -4.2%, with its sign.",
    Kind.YES_NO: "Choose Yes or No, or leave the cell empty where it is not recorded.",
    Kind.CHOICE: "Choose from the list.",
    Kind.YEAR: "Choose the financial year from the list.",
    Kind.QUARTER: "Choose the quarter from the list.",
    Kind.MONTH: "Write a month and its year, such as May 2016.",
    Kind.TEXT: "",
}


def choices_of(field: Field) -> tuple[str, ...]:
    """The words of the list that drops down in a field's cells; nothing where there is none."""
    own = {Kind.YES_NO: ("Yes", "No"), Kind.YEAR: YEARS}
    return field.choices or own.get(field.kind, ())


def fits_in_rule(choices: tuple[str, ...]) -> bool:
    """Whether a list can stand in the rule itself; a comma would divide a word in two."""
    return sum(map(len, choices)) + len(choices) <= _LONGEST_LIST and not any("," in words for words in choices)


def says(field: Field) -> str:
    """What to write in a field's cells, in plain words."""
    return " ".join(filter(None, (field.note, _SAYS[field.kind])))


def rule(field: Field, cells: Iterable[str], listed_at: str = "") -> DataValidation:
    """The rule of a field for runs of cells (B5:B17). `listed_at` is where its list stands, if not in the rule."""
    found = _rule(field, listed_at)
    found.promptTitle, found.prompt = field.header[:32], says(field)[:255]
    found.errorTitle = "Please check this cell"
    found.error = _error(field)[:225]
    found.showInputMessage = True
    found.showErrorMessage = found.type is not None
    for run in cells:
        found.add(run)
    return found


def _rule(field: Field, listed_at: str) -> DataValidation:
    if choices := choices_of(field):
        strict = field.only or field.kind is not Kind.CHOICE
        formula = listed_at if listed_at else f'"{",".join(choices)}"'
        return DataValidation(type="list", formula1=formula, allow_blank=True, errorStyle=_STOP if strict else _WARN)
    most = str(field.most or 10_000_000)
    if field.kind is Kind.COUNT:  # a marker such as [c] may stand for a number, so this only asks
        return _between("whole", "0", most, _WARN)
    if field.kind is Kind.NUMBER:
        return _between("decimal", "0", most, _WARN)
    if field.kind is Kind.MONEY:
        return _between("decimal", "0", most, _STOP)
    if field.kind is Kind.DATE:
        return _between("date", _day(_FIRST), _day(_LAST), _STOP)
    return DataValidation(allow_blank=True)


def _between(kind: Literal["whole", "decimal", "date"], low: str, high: str, style: _Style) -> DataValidation:
    return DataValidation(
        type=kind,
        operator="between",
        formula1=low,
        formula2=high,
        allow_blank=True,
        errorStyle=style,
    )


def _day(on: date) -> str:
    return f"DATE({on.year},{on.month},{on.day})"


def _error(field: Field) -> str:
    strict = field.only or field.kind is not Kind.CHOICE
    return _SAYS[field.kind] if strict else "This word is not in the list. Keep it only if none of the list fits."
