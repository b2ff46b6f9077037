"""The observations that answer as at an instant, corrected as they were corrected by then."""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from datetime import datetime

from warehouse import literals
from warehouse.claims import Question, about, winning
from warehouse.corrections import Action

# Sums are made of decimals, so that they do not hang on the order of rows (0.1 + 0.2 + 0.3 in doubles does); one value
# alone is given back as it stands.
_DECIMAL = "CAST({} AS DECIMAL(38, 12))"
SUM = f"CASE WHEN count(value) < 2 THEN max(value) ELSE CAST(sum({_DECIMAL.format('value')}) AS DOUBLE) END"

_FIGURE = "subject, kind, grain, period_start"
_LAST = "value IS NULL, sheet DESC, cell DESC, value DESC, marker DESC, note DESC"
_FIELDS = "seq, subject, kind, area_name, grain, period_start, period_end, {}, sheet, cell, marker, note"


def answering(question: Question) -> str:
    """The observations of the files that answer, with the columns `corrected` (by which correction, NULL by none) and
    `unknown` (whether the value is one that is missing).

    A corrected figure keeps its cells, and they add up to it: of several the last with a value makes up the difference.
    """
    return _corrected(question) if question.corrected else _uncorrected(question)


def any_standing(as_at: datetime) -> str:
    """Whether there is a correction at an instant. Looking for none doubles the time of a small reading (measured)."""
    return f"SELECT count(*) > 0 FROM corrections WHERE {_standing(as_at)}"


def _standing(as_at: datetime) -> str:
    instant = literals.instant(as_at)
    return f"recorded <= {instant} AND coalesce(ended > {instant}, true)"


def _uncorrected(question: Question) -> str:
    return f"""{_chosen(question)},
    answering AS (
        SELECT {_FIELDS.format("value")}, CAST(NULL AS VARCHAR) AS corrected, value IS NULL AS unknown
        FROM observations JOIN chosen USING (seq, subject, grain, period_start) WHERE {about(question)})"""


def _corrected(question: Question) -> str:
    return f"""{as_sent(question, _standing(question.as_at))},
    sums AS (SELECT correction, count(value) AS known, {SUM} AS total FROM touched GROUP BY correction),
    placed AS (
        SELECT *, CASE act WHEN {_word(Action.SCALE)} THEN value * amount ELSE value END AS own,
            CASE act WHEN {_word(Action.SCALE)} THEN total * amount ELSE amount END AS target,
            row_number() OVER (PARTITION BY correction ORDER BY {_LAST}) AS place
        FROM touched JOIN sums USING (correction)),
    shared AS (
        SELECT *, {_DECIMAL.format("own")} AS part,
            sum({_DECIMAL.format("own")}) OVER (PARTITION BY correction) AS parts
        FROM placed),
    answering AS (
        SELECT {_FIELDS.format("value")}, NULL AS corrected, value IS NULL AS unknown
        FROM observations JOIN chosen USING (seq, subject, grain, period_start)
            ANTI JOIN corrections_then USING ({_FIGURE})
        WHERE {about(question)}
        UNION ALL
        SELECT {_FIELDS.format(_corrected_value())}, correction,
            CASE act WHEN {_word(Action.DROP)} THEN true WHEN {_word(Action.OVERRIDE)} THEN false
                ELSE shared.value IS NULL END
        FROM shared)"""


def as_sent(question: Question, condition: str) -> str:
    """The observations of corrected figures as the partners' files have them, by correction: `touched`.

    A figure that the answering file covers and does not hold is 0, without a cell.
    """
    return f"""{_chosen(question)},
    corrections_then AS MATERIALIZED (
        SELECT correction, {_FIGURE}, act, amount FROM corrections WHERE {condition} AND {about(question)}),
    held AS (
        SELECT observations.*, correction, act, amount
        FROM observations JOIN chosen USING (seq, subject, grain, period_start)
            JOIN corrections_then USING ({_FIGURE})
        WHERE subject IN (SELECT subject FROM corrections_then)),
    touched AS (
        SELECT {_FIELDS.format("value")}, correction, act, amount FROM held
        UNION ALL BY NAME
        SELECT chosen.seq, subject, kind, grain, period_start, until AS period_end, 0.0 AS value,
            correction, act, amount
        FROM corrections_then JOIN chosen USING (subject, grain, period_start) ANTI JOIN held USING (correction))"""


def stands(as_at: datetime) -> str:
    """What the partners' files said of each figure that was ever corrected by an instant."""
    question = Question(as_at, None)
    return f"""
    WITH {as_sent(question, f"recorded <= {literals.instant(as_at)}")}
    SELECT correction, {SUM} FROM touched GROUP BY correction"""


def _chosen(question: Question) -> str:
    return f"""{winning(question.as_at, question)},
    chosen AS MATERIALIZED (SELECT seq, subject, grain, period_start, period_end AS until FROM winning)"""


def _corrected_value() -> str:
    return f"""CASE
            WHEN act = {_word(Action.DROP)} THEN NULL
            WHEN place > 1 THEN own
            WHEN known < 2 THEN target
            ELSE CAST({_DECIMAL.format("target")} - (parts - part) AS DOUBLE)
        END AS value"""


def _word(action: Action) -> str:
    return literals.text(action.value)
