"""Who answers as at an instant.

For every measure, slice, place and period one submission answers: of those received by then and not withdrawn by then
one that covers the whole period before one that covers a part, then the later received, then the journal's later line.
"""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from warehouse import literals


class Question(NamedTuple):
    """What every reading is asked: the instant, and which places and measures; None means all.

    `corrected` False says that no correction stood at that instant, so that none has to be looked for.
    """

    as_at: datetime
    area_level: str | None
    areas: frozenset[str] | None = None
    measures: frozenset[str] | None = None
    corrected: bool = True


_WHOLE = 1_000_000_000  # more than any place in the order of submissions


def winning(as_at: datetime, question: Question | None = None) -> str:
    """The coverage that answers at an instant: subject, grain, period, whether all of it is covered, and by which seq.

    The best claim is the one with the largest number: the place of its submission by time and journal line, and more
    than all places where it is complete. (Several times quicker than sorting the claims.)
    """
    instant = literals.instant(as_at)
    return f"""
    standing AS (
        SELECT seq, row_number() OVER (ORDER BY received, seq) AS place FROM submissions
        WHERE received <= {instant} AND coalesce(withdrawn > {instant}, true)),
    best AS (
        SELECT subject, grain, period_start, max(coverage.period_end) AS period_end,
            max(place + CASE WHEN complete THEN {_WHOLE} ELSE 0 END) AS place
        FROM coverage JOIN standing USING (seq) WHERE {about(question)} GROUP BY subject, grain, period_start),
    winning AS (
        SELECT subject, grain, period_start, period_end, best.place > {_WHOLE} AS complete, seq
        FROM best JOIN standing ON standing.place = best.place % {_WHOLE})"""


def about(question: Question | None) -> str:
    """Which subjects a question is about."""
    if question is None:
        return "true"
    parts = ["true"]
    if question.area_level is not None:
        parts.append(f"area_level = {literals.text(question.area_level)}")
    if question.areas is not None:
        parts.append(f"area IN {literals.texts(question.areas)}")
    if question.measures is not None:
        parts.append(f"measure IN {literals.texts(question.measures)}")
    return f"subject IN (SELECT subject FROM subjects WHERE {' AND '.join(parts)})"
