"""What people write where a count belongs, and we will not guess at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from tests.faults.rows import put, turns
from tests.faults.variant import Specimen, Variant


class BadNumber(NamedTuple):
    """What it is, what stands in the cell, and how a message must show it."""

    name: str
    value: Any
    shown: str


TYPED = (
    BadNumber("words", "twelve", "twelve"),
    BadNumber("a percentage", "12%", "12%"),
    BadNumber("a number in brackets", "(27)", "(27)"),
    BadNumber("a number below nought", -3, "-3"),
    BadNumber("a number below nought as text", "-4", "-4"),
    BadNumber("two numbers", "27 (3)", "27 (3)"),
    BadNumber("two numbers and a stroke", "27 / 3", "27 / 3"),
    BadNumber("two minus signs", "--3", "--3"),
    BadNumber("a day as text", "01/04/2016", "01/04/2016"),
    BadNumber("a letter for a digit", "1O", "1O"),
    BadNumber("a number thereabouts", "about 12", "about 12"),
    BadNumber("a range", "10-12", "10-12"),
    BadNumber("a comma in the wrong place", "1,23", "1,23"),
    BadNumber("a point for a comma", "1.234.567", "1.234.567"),
    BadNumber("an error typed as text", "#REF", "#REF"),
    BadNumber("a question mark", "12?", "12?"),
)
HALVES = (BadNumber("a fraction", 2.5, "2.5"), BadNumber("a fraction as text", "3.25", "3.25"))
OF_A_WORKBOOK = (
    BadNumber("a day", date(2016, 4, 1), "2016-04-01"),
    BadNumber("yes or no", True, "True"),
    BadNumber("an Excel error", "#DIV/0!", "error"),
    BadNumber("another Excel error", "#VALUE!", "error"),
    BadNumber("a formula without its value", "=6+6", "formula"),
)


def spoilt(
    specimen: Specimen, bad: Sequence[BadNumber], cells: Sequence[str], *words: str, each: int = 3
) -> Iterator[Variant]:
    """Each bad number at so many of the cells, taking turns."""
    places = turns(cells)
    for number in bad:
        for cell in [next(places) for _ in range(each)]:
            rows = put(specimen.rows, cell, number.value)
            yield specimen.fault(f"{number.name} in {cell}", rows, cell, number.shown, *_advice(number, words))


def _advice(number: BadNumber, words: tuple[str, ...]) -> tuple[str, ...]:
    """What is said of a cell that Excel never filled is the same in all layouts."""
    return ("Open the file in Excel",) if number.shown == "formula" else () if number.shown == "error" else words
