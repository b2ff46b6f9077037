"""Cells of a pack's workbook: a value and the number format under which it shows what the page shows.

No cell is left blank: where there is no figure its shorthand stands, as the Analysis Function's "Symbols in tables"
gives it.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from charts.data_table import figure
from charts.wording import moved
from performance.expected import Level
from performance.row import Change, Row
from reports.cells import CellValue
from reports.figure_format import GENERAL, figure_format

HIDDEN, UNKNOWN, NOT_APPLICABLE, PROVISIONAL = "[c]", "[x]", "[z]", "[p]"
FULL = "Full"
_DAY = "d mmmm yyyy"
_SIGNS = "+−"


class Told(NamedTuple):
    """A cell: its value, unrounded, and its number format."""

    value: CellValue
    format: str = GENERAL


def text(words: str, missing: str = UNKNOWN) -> Told:
    """Words, or what stands where there are none."""
    return Told(words or missing)


def day(on: date | None) -> Told:
    """A day as Excel knows days."""
    return Told(UNKNOWN) if on is None else Told(on, _DAY)


def amount(value: Fraction | None, unit: str, missing: str = UNKNOWN) -> Told:
    """A figure in its unit, or the shorthand for why there is none."""
    if value is None:
        return Told(missing)
    entry = figure(value, unit)
    return Told(entry.value, figure_format(entry))


def own_figure(row: Row) -> Told:
    """The figure of a row."""
    return amount(row.value, row.indicator.unit, HIDDEN if row.suppressed else UNKNOWN)


def status(row: Row) -> Told:
    """What kind of figure it is: full, provisional, hidden or not there."""
    if row.suppressed:
        return Told(HIDDEN)
    if row.value is None:
        return Told(UNKNOWN)
    return Told(PROVISIONAL if row.provisional else FULL)


def level(found: Level | None, unit: str, missing: str) -> tuple[Told, Told]:
    """A target and, of a range, its upper end."""
    if found is None:
        return Told(missing), Told(missing)
    if isinstance(found, tuple):
        return amount(found[0], unit), amount(found[1], unit)
    return amount(found, unit), Told(NOT_APPLICABLE)


def change(row: Row, found: Change) -> tuple[Told, Told]:
    """A change as a share of the earlier figure (of shares in points), and whether it is better or worse."""
    words = moved(found, share=row.indicator.is_share)
    if found.value is None:
        return Told(HIDDEN if row.suppressed else UNKNOWN), text(words.why)
    verdict = f"{words.word}: {words.why}" if words.word and words.why else words.word or words.why
    if row.indicator.is_share:
        return Told(float(found.value * 100), _signed(words.by, '0.0" points"')), text(verdict, NOT_APPLICABLE)
    return Told(float(found.value), _signed(words.by, "#,##0.0%")), text(verdict, NOT_APPLICABLE)


def _signed(shown: str, plain: str) -> str:
    """The format with the sign that the page shows; none where what it shows is nought."""
    return f'+{plain};"−"{plain};{plain}' if shown[:1] in _SIGNS else f"{plain};{plain}"
