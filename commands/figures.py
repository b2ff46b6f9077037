"""scorecard, series, trace: the figures, as at any day, for any role."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import click

from commands.options import common, reading
from commands.output import WRONG_USAGE, moment, number, stop, table, write_json
from commands.place import receiving
from commands.settings import read_definitions
from loaders.reading.periods import Grain, Period, year_name
from loaders.reading.places import borough
from performance.asker import Asker, Role
from performance.expected import Level
from performance.quarter import Quarter
from performance.row import Benchmark, Row
from performance.scorecard import Board, open_board
from performance.wording import number as shown
from performance.wording import span


@contextmanager
def _board(data: Path, definitions: Path, as_at: datetime | None, role: str) -> Iterator[Board]:
    known = read_definitions(definitions)
    with receiving(data, known) as place:
        now = datetime.now(UTC)
        read_definitions(definitions, lambda measure, name: place.warehouse.dimension_values(now, measure, name))
        yield open_board(place.warehouse, known, as_at or now, Asker(Role(role)))


def _quarter(words: str) -> Quarter:
    try:
        return Quarter.parse(words)
    except ValueError as error:
        stop(str(error), WRONG_USAGE)


_QUARTER = click.option("--quarter", required=True, help='A quarter of the financial year: "2017/18 Q3".')


@click.command()
@_QUARTER
@common
@reading
def scorecard(
    quarter: str, data: Path, definitions: Path, as_json: bool, as_at: datetime | None, role: str  # noqa: FBT001
) -> None:  # fmt: skip
    """Every indicator in a quarter: value, target, colour and why."""
    wanted = _quarter(quarter)
    with _board(data, definitions, as_at, role) as board:
        rows = board.scorecard(wanted)
    if as_json:
        write_json([_row(row) for row in rows])
        return
    headings = ("indicator", "value", "expected", "rating", "data to", "reason")
    table(
        headings,
        [[row.indicator.id, _words(row), _level_words(row), row.rating.value, row.data_to, row.reason] for row in rows],
    )


@click.command()
@click.argument("indicator")
@click.option("--by", "grain", type=click.Choice(["month", "quarter", "year"]), default=None, help="Default: month.")
@click.option("--area", default=None, help="Another borough that the files hold.")
@common
@reading
def series(
    indicator: str, grain: str | None, area: str | None,
    data: Path, definitions: Path, as_json: bool, as_at: datetime | None, role: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """The flow of an indicator in each period, whatever its own basis."""
    place = borough(area) or area if area else None
    with _board(data, definitions, as_at, role) as board:
        try:
            found = board.series(indicator, Grain(grain) if grain else None, place)
        except KeyError as error:
            stop(str(error.args[0]), WRONG_USAGE)
    rows = [
        {
            "period": _period_name(amount.period),
            "period_start": moment(amount.period.start),
            "period_end": moment(amount.period.end),
            "value": None if hidden else number(amount.value),
            "marker": "[c]" if hidden else amount.marker or None,
            "complete": amount.complete,
        }
        for amount, hidden in found
    ]
    if as_json:
        write_json(rows)
    else:
        table(
            ("period", "value", "marker", "complete"),
            [[row["period"], row["value"], row["marker"], row["complete"]] for row in rows],
        )


@click.command()
@click.argument("indicator")
@_QUARTER
@common
@reading
def trace(
    indicator: str, quarter: str,
    data: Path, definitions: Path, as_json: bool, as_at: datetime | None, role: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """The cells that a figure comes from."""
    wanted = _quarter(quarter)
    with _board(data, definitions, as_at, role) as board:
        try:
            found = board.trace(indicator, wanted)
        except KeyError as error:
            stop(str(error.args[0]), WRONG_USAGE)
    rows = [
        {
            "submission": cell.submission,
            "file": cell.file,
            "sha256": cell.sha256 or None,
            "received": moment(cell.received),
            "sheet": cell.sheet or None,
            "cell": cell.cell,
            "value": number(cell.value),
            "part": cell.part or None,
            "marker": cell.marker or None,
        }
        for cell in found
    ]
    if as_json:
        write_json(rows)
    else:
        headings = ("file", "sheet", "cell", "value", "part")
        table(headings, [[row[name] for name in headings] for row in rows])


def _row(row: Row) -> dict[str, Any]:
    return {
        "indicator": row.indicator.id,
        "title": row.indicator.title,
        "priority": row.indicator.priority,
        "quarter": row.quarter.name,
        "basis": row.indicator.basis.value,
        "data_from": moment(row.data_from),
        "data_to": moment(row.data_to),
        "value": number(row.value),
        "unit": row.indicator.unit,
        "target": _level(row.level),
        "expected": _level(row.expected),
        "rating": row.rating.value,
        "reason": row.reason,
        "change_on_quarter": number(row.change_on_quarter.value),
        "change_on_year": number(row.change_on_year.value),
        "benchmark": _benchmark(row.benchmark),
        "signal": row.signal.value if row.signal else None,
        "provisional": row.provisional,
        "suppressed": row.suppressed,
    }


def _level(level: Level | None) -> int | float | list[int | float | None] | None:
    return [number(end) for end in level] if isinstance(level, tuple) else number(level)


def _benchmark(found: Benchmark | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "area": found.area,
        "value": number(found.value),
        "change_on_year": number(found.change_on_year),
        "change_on_baseline": number(found.change_on_baseline),
    }


def _words(row: Row) -> str:
    if row.value is None:
        return row.marker or "–"
    return shown(row.value, row.indicator.unit) + (" (p)" if row.provisional else "")


def _level_words(row: Row) -> str:
    if isinstance(row.expected, tuple):
        return span(*row.expected, row.indicator.unit)
    return shown(row.expected, row.indicator.unit) if isinstance(row.expected, Fraction) else "–"


def _period_name(period: Period) -> str:
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    if months == 1:
        return f"{period.start:%Y-%m}"
    return Quarter.of(period.start).name if months == 3 else year_name(Quarter.of(period.start).year)
