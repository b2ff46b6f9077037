"""The corrections in a warehouse file: written down, ended, listed."""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain
from warehouse import literals
from warehouse.arrival import SUBJECT, add_new
from warehouse.connections import Connection
from warehouse.corrections import Action, Correction, FigureKey
from warehouse.events import Event

_SELECT = (
    "SELECT correction, corrections.seq, measure, slice, area_level, area, CAST(grain AS VARCHAR), period_start, "
    "act, amount, expect, reason, status, by_whom, recorded, ended, ended_by, end_reason, "
    f"{', '.join(DIMENSIONS)} FROM corrections JOIN subjects USING (subject) JOIN kinds USING (kind)"
)


def add(connection: Connection, one: Correction) -> None:
    """Write a correction down. Its figure is made known too, should the file that gave it no longer give it."""
    figure = one.figure
    words = [figure.area_level, figure.area, figure.measure, figure.slice]
    fields = [f"{literals.text(value)} AS {name}" for name, value in zip(SUBJECT, words, strict=True)]
    fields += [
        f"{literals.text(value) if value else 'CAST(NULL AS VARCHAR)'} AS {name}"
        for name, value in zip(DIMENSIONS, figure.dimensions, strict=True)
    ]
    connection.execute(f"CREATE TEMP TABLE figure AS SELECT {', '.join(fields)}")
    add_new(connection, "subjects", "subject", SUBJECT, "figure")
    add_new(connection, "kinds", "kind", DIMENSIONS, "figure")
    same = " AND ".join(f"kinds.{name} IS NOT DISTINCT FROM figure.{name}" for name in DIMENSIONS)
    connection.execute(
        f"INSERT INTO corrections SELECT {', '.join(_values(one))}, NULL, NULL, NULL "
        f"FROM figure JOIN subjects USING ({', '.join(SUBJECT)}) JOIN kinds ON {same}"
    )
    connection.execute("DROP TABLE figure")


def _values(one: Correction) -> list[str]:
    return [
        *(literals.text(one.id), str(one.seq), "subject", "kind"),
        *(literals.text(one.figure.grain.value), literals.day(one.figure.period_start)),
        *(literals.text(one.action.value), literals.number(one.amount), literals.number(one.expect)),
        *(literals.text(words) for words in (one.reason, one.status, one.by)),
        literals.instant(one.recorded),
    ]


def end(connection: Connection, event: Event) -> None:
    """Note that a correction was ended, when, by whom and why."""
    connection.execute(
        f"UPDATE corrections SET ended = {literals.instant(event.at)}, ended_by = {literals.text(event.who)}, "
        f"end_reason = {literals.text(str(event.facts['reason']))} "
        f"WHERE correction = {literals.text(str(event.facts['correction']))}"
    )


def corrections(cursor: Connection) -> list[Correction]:
    """All corrections, oldest first, whatever became of them."""
    return [_correction(row) for row in cursor.execute(f"{_SELECT} ORDER BY corrections.seq").fetchall()]


def _correction(row: tuple[Any, ...]) -> Correction:
    name, seq, measure, slice_, area_level, area, grain, start, action, *others = row
    amount, expect, reason, status, by, recorded, ended, ended_by, end_reason, *dimensions = others
    words = tuple(value or "" for value in dimensions)
    return Correction(
        name,
        seq,
        FigureKey(measure, slice_, words, area_level, area, Grain(grain), start),
        Action(action),
        amount,
        expect,
        reason,
        status,
        by,
        _instant(recorded),
        _instant(ended) if ended else None,
        ended_by or "",
        end_reason or "",
    )


def _instant(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC)
