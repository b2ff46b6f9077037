"""The queries: what the submissions that answer (`claims`) say."""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from datetime import date, datetime

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain
from warehouse import literals
from warehouse.claims import Question, about, winning
from warehouse.corrected import SUM, answering

Selection = tuple[tuple[str, frozenset[str]], ...]


DIMENSION_COLUMNS = ", ".join(f"coalesce({name}, '')" for name in DIMENSIONS)

_CELL = f"""seq, coalesce(sheet, ''), coalesce(cell, ''), value, coalesce(marker, ''), coalesce(note, ''),
        slice, {DIMENSION_COLUMNS}, period_start, period_end, coalesce(corrected, '')"""
_CELL_ORDER = f"period_start, seq, sheet, cell, slice, {DIMENSION_COLUMNS}, value"

FIGURE = f"""
    {SUM} AS value, count(*) FILTER (unknown) AS missing,
    coalesce(array_to_string(list_sort(list_distinct(list(marker) FILTER (marker IS NOT NULL))), ' '), '') AS markers,
    coalesce(bool_or(contains(marker, '[p]')), false) AS provisional, count(corrected) > 0 AS corrected"""


def answers(question: Question) -> str:
    """Figures by measure, slice, dimensions, place and period."""
    return f"""
    WITH {answering(question)},
    figures AS (
        SELECT subject, kind, grain, period_start, period_end, seq, {FIGURE}
        FROM answering GROUP BY subject, kind, grain, period_start, period_end, seq)
    SELECT measure, slice, {DIMENSION_COLUMNS}, area, grain, period_start, period_end,
        value, missing, markers, provisional, corrected, seq
    FROM figures JOIN subjects USING (subject) JOIN kinds USING (kind)
    ORDER BY measure, slice, area, grain, period_start, {DIMENSION_COLUMNS}"""


def sums(question: Question, by: frozenset[str]) -> str:
    """Figures by measure, slice, place and period, summed over every dimension but those named."""
    kept = dict.fromkeys(DIMENSIONS, "''") | {name: _column(name) for name in by - {"slice"}}
    return f"""
    WITH {answering(question)},
    figures AS (
        SELECT subject, {", ".join(f"{column} AS {name}" for name, column in kept.items())},
            grain, period_start, period_end, max(seq) AS seq, {FIGURE}
        FROM answering JOIN kinds USING (kind) GROUP BY ALL)
    SELECT measure, slice, {", ".join(DIMENSIONS)}, area, grain, period_start, figures.period_end,
        value, missing, markers, provisional, corrected, seq
    FROM figures JOIN subjects USING (subject)
    ORDER BY measure, slice, area, grain, period_start, {", ".join(DIMENSIONS)}"""


def totals(question: Question) -> str:
    """Figures by measure, slice, dimensions and period, summed over places."""
    return f"""
    WITH {answering(question)}, {_counts(question)},
    figures AS (
        SELECT heading, kind, grain, period_start, period_end, {FIGURE}
        FROM answering JOIN headings USING (subject) GROUP BY heading, kind, grain, period_start, period_end)
    SELECT measure, slice, {DIMENSION_COLUMNS}, grain, period_start, figures.period_end,
        value, missing, markers, provisional, areas, corrected
    FROM figures JOIN counts USING (heading, grain, period_start)
        JOIN (SELECT DISTINCT heading, measure, slice FROM headings) USING (heading) JOIN kinds USING (kind)
    ORDER BY measure, slice, grain, period_start, {DIMENSION_COLUMNS}"""


def covered(question: Question) -> str:
    """The coverage that answers."""
    return f"""
    WITH {winning(question.as_at, question)}
    SELECT measure, slice, area, grain, period_start, period_end, complete, seq
    FROM winning JOIN subjects USING (subject) ORDER BY measure, slice, area, grain, period_start"""


def counted(question: Question) -> str:
    """How many places are covered, by measure, slice and period."""
    return f"""
    WITH {winning(question.as_at, question)}, {_counts(question)}
    SELECT measure, slice, grain, period_start, period_end, areas, complete
    FROM counts JOIN (SELECT DISTINCT heading, measure, slice FROM headings) USING (heading)
    ORDER BY measure, slice, grain, period_start"""


def cells(question: Question, selection: Selection, start: date, end: date, grain: Grain) -> str:
    """The observations behind a figure."""
    return f"""
    WITH {answering(question)}
    SELECT {_CELL}
    FROM answering JOIN subjects USING (subject) JOIN kinds USING (kind)
    WHERE grain = {literals.text(grain.value)}
        AND period_start >= {literals.day(start)} AND period_end <= {literals.day(end)} {_selected(selection)}
    ORDER BY {_CELL_ORDER}"""


def every_cell(question: Question, start: date, end: date) -> str:
    """The observations behind all figures of the measures, at every grain."""
    return f"""
    WITH {answering(question)}
    SELECT measure, grain, {_CELL}
    FROM answering JOIN subjects USING (subject) JOIN kinds USING (kind)
    WHERE period_start >= {literals.day(start)} AND period_end <= {literals.day(end)}
    ORDER BY measure, grain, {_CELL_ORDER}"""


def notes(question: Question) -> str:
    """The words beside figures."""
    return f"""
    WITH {answering(question)}
    SELECT DISTINCT measure, grain, period_start, period_end, note, coalesce(sheet, ''), coalesce(cell, ''), seq
    FROM answering JOIN subjects USING (subject) WHERE note <> ''
    ORDER BY measure, grain, period_start, seq, 6, 7, note"""


def areas(question: Question) -> str:
    """The places that have an answer, and what they are called."""
    return f"""
    WITH {winning(question.as_at, question)}
    SELECT area, coalesce(max(area_name), '')
    FROM (SELECT DISTINCT subject, seq FROM winning) JOIN subjects USING (subject)
        LEFT JOIN (SELECT DISTINCT subject, seq, area_name FROM observations) USING (subject, seq)
    GROUP BY area ORDER BY area"""


def measures(as_at: datetime) -> str:
    """The measures that have an answer."""
    return f"""
    WITH {winning(as_at)}
    SELECT DISTINCT measure FROM (SELECT DISTINCT subject FROM winning) JOIN subjects USING (subject)
    ORDER BY measure"""


def dimension_values(as_at: datetime, measure: str, dimension: str) -> str:
    """The different values of a dimension (or of the slice) in the answers for a measure."""
    name = _column(dimension)
    question = Question(as_at, None, None, frozenset({measure}), corrected=False)  # no correction makes a value of one
    return f"""
    WITH {answering(question)}
    SELECT DISTINCT {name} FROM (SELECT DISTINCT subject, kind FROM answering)
        JOIN subjects USING (subject) JOIN kinds USING (kind)
    WHERE {name} <> '' ORDER BY 1"""


def _counts(question: Question) -> str:
    """How many places answer. A heading is a subject without its place, numbered: words are slow to group by."""
    return f"""
    headings AS (
        SELECT subject, measure, slice, dense_rank() OVER (ORDER BY measure, slice) AS heading
        FROM subjects WHERE {about(question)}),
    counts AS (
        SELECT heading, grain, period_start, period_end, count(*) AS areas, count(*) FILTER (complete) AS complete
        FROM winning JOIN headings USING (subject) GROUP BY heading, grain, period_start, period_end)"""


def _selected(selection: Selection) -> str:
    return "".join(f" AND {_column(name)} IN {literals.texts(values)}" for name, values in selection)


def _column(dimension: str) -> str:
    if dimension == "slice":
        return "slice"
    if dimension not in DIMENSIONS:
        raise ValueError(f"{dimension!r} is no dimension; there are slice, {', '.join(DIMENSIONS)}")
    return f"coalesce({dimension}, '')"
