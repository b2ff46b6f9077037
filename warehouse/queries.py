"""The queries: who answers as at an instant, and what the answer is.

For every measure, slice, place and period one submission answers: of those received by then and not withdrawn by then
one that covers the whole period before one that covers a part, then the later received, then the journal's later line.
"""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain
from warehouse import literals

Selection = tuple[tuple[str, frozenset[str]], ...]


class Question(NamedTuple):
    """What every reading is asked: the instant, and which places and measures (None: all)."""

    as_at: datetime
    area_level: str
    areas: frozenset[str] | None = None
    measures: frozenset[str] | None = None


_DIMENSIONS = ", ".join(f"coalesce(o.{name}, '')" for name in DIMENSIONS)
_KEYS = ("measure", "slice", "area_level", "area", "grain", "period_start")
_ANSWERED = " AND ".join(f"o.{name} = w.{name}" for name in ("seq", *_KEYS))

# Sums are made of decimals, so that they do not hang on the order of rows (0.1 + 0.2 + 0.3 in doubles does); one value
# alone is given back as it stands.
_VALUE = "CASE WHEN count(o.value) < 2 THEN max(o.value) ELSE CAST(sum(CAST(o.value AS DECIMAL(38, 12))) AS DOUBLE) END"
_FIGURE = (
    f"{_VALUE}, count(*) - count(o.value), "
    "coalesce(string_agg(DISTINCT o.marker, ' ' ORDER BY o.marker), ''), "
    "coalesce(bool_or(contains(o.marker, '[p]')), false)"
)


def standing(as_at: datetime) -> str:
    """The submissions that count at an instant."""
    instant = literals.instant(as_at)
    stands = f"coalesce(withdrawn > {instant}, true)"
    return f"SELECT seq, received FROM submissions WHERE received <= {instant} AND {stands}"


def winning(question: Question | None, as_at: datetime) -> str:
    """The rows of coverage that answer at an instant."""
    wanted = _wanted(question) if question else "true"
    best_first = "ORDER BY complete DESC, s.received DESC, seq DESC"
    return (
        f"SELECT c.* FROM coverage c JOIN ({standing(as_at)}) s USING (seq) WHERE {wanted} "
        f"QUALIFY row_number() OVER (PARTITION BY {', '.join(_KEYS)} {best_first}) = 1"
    )


def answers(question: Question) -> str:
    """Figures by measure, slice, dimensions, place and period."""
    return (
        f"SELECT o.measure, o.slice, {_DIMENSIONS}, o.area, o.grain, o.period_start, o.period_end, {_FIGURE}, o.seq "
        f"FROM {_answering(question)} GROUP BY ALL ORDER BY ALL"
    )


def totals(question: Question) -> str:
    """Figures by measure, slice, dimensions and period, summed over places."""
    return (
        f"SELECT o.measure, o.slice, {_DIMENSIONS}, o.grain, o.period_start, o.period_end, {_FIGURE}, "
        f"count(DISTINCT o.area) FROM {_answering(question)} GROUP BY ALL ORDER BY ALL"
    )


def covered(question: Question) -> str:
    """The winning rows of coverage."""
    return (
        "SELECT measure, slice, area, grain, period_start, period_end, complete, seq "
        f"FROM ({winning(question, question.as_at)}) ORDER BY ALL"
    )


def counted(question: Question) -> str:
    """How many places are covered, by measure, slice and period."""
    return (
        "SELECT measure, slice, grain, period_start, period_end, count(*), count(*) FILTER (complete) "
        f"FROM ({winning(question, question.as_at)}) GROUP BY ALL ORDER BY ALL"
    )


def cells(question: Question, selection: Selection, start: date, end: date, grain: Grain) -> str:
    """The observations behind a figure."""
    inside = (
        f"o.grain = {literals.text(grain.value)} AND o.period_start >= {literals.day(start)} "
        f"AND o.period_end <= {literals.day(end)}"
    )
    return (
        "SELECT o.seq, coalesce(o.sheet, ''), coalesce(o.cell, ''), o.value, coalesce(o.marker, ''), "
        f"coalesce(o.note, ''), o.slice, {_DIMENSIONS}, o.period_start, o.period_end FROM {_answering(question)} "
        f"AND {inside} {_selected(selection)} ORDER BY o.period_start, o.seq, o.sheet, o.cell, {_DIMENSIONS}"
    )


def areas(question: Question) -> str:
    """The places that have an answer, and what they are called."""
    return (
        f"SELECT w.area, coalesce(max(o.area_name), '') FROM ({winning(question, question.as_at)}) w "
        f"LEFT JOIN observations o ON {_ANSWERED} GROUP BY w.area ORDER BY w.area"
    )


def measures(as_at: datetime) -> str:
    """The measures that have an answer."""
    return f"SELECT DISTINCT measure FROM ({winning(None, as_at)}) ORDER BY measure"


def dimension_values(as_at: datetime, measure: str, dimension: str) -> str:
    """The different values of a dimension (or of the slice) in the answers for a measure."""
    name = _column(dimension)
    return (
        f"SELECT DISTINCT {name} FROM observations o JOIN ({winning(None, as_at)}) w ON {_ANSWERED} "
        f"WHERE o.measure = {literals.text(measure)} AND {name} <> '' ORDER BY ALL"
    )


def _answering(question: Question) -> str:
    return f"observations o JOIN ({winning(question, question.as_at)}) w ON {_ANSWERED} WHERE {_wanted(question, 'o.')}"


def _wanted(question: Question, prefix: str = "c.") -> str:
    parts = [f"{prefix}area_level = {literals.text(question.area_level)}"]
    if question.areas is not None:
        parts.append(f"{prefix}area IN {literals.texts(question.areas)}")
    if question.measures is not None:
        parts.append(f"{prefix}measure IN {literals.texts(question.measures)}")
    return " AND ".join(parts)


def _selected(selection: Selection) -> str:
    return "".join(f" AND {_column(name)} IN {literals.texts(values)}" for name, values in selection)


def _column(dimension: str) -> str:
    if dimension == "slice":
        return "o.slice"
    if dimension not in DIMENSIONS:
        raise ValueError(f"{dimension!r} is no dimension; there are slice, {', '.join(DIMENSIONS)}")
    return f"coalesce(o.{dimension}, '')"
