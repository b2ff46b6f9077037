"""Writing results: one JSON document, or lines for a person at a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import NoReturn

import click

REFUSED, WRONG_USAGE = 1, 2


def number(value: Fraction | float | None) -> int | float | None:
    """A number for JSON: whole where it is whole, unrounded otherwise."""
    if value is None:
        return None
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return int(value) if float(value).is_integer() else float(value)


def moment(value: date | datetime | None) -> str | None:
    """A day or instant in ISO form."""
    return value.isoformat() if value else None


def write_json(document: object) -> None:
    """The document, and nothing else, on standard output."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Rows under headings, columns as wide as their widest cell."""
    lines = [list(map(str, headings)), *([("" if cell is None else str(cell)) for cell in row] for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(headings))]
    for line in lines:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def stop(message: str, code: int) -> NoReturn:
    """Say why on standard error and leave."""
    click.echo(message, err=True)
    raise SystemExit(code)
