"""The corrections that stand, in words: for a reader who may see the figures, and for one who may not."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from performance.corrected import CorrectedFigure
from performance.wording import number
from warehouse.corrections import Action, Corrected, Correction

UNSEEN = "corrected; by how much and why is hidden to protect people"


def in_words(one: Corrected, *, hidden: bool) -> str:
    """ "corrected from 58 to 60: typed twice; partner told", and a complaint where the partner's file was put right.

    Of a hidden figure neither values nor reason nor status, for people write values in those too.
    """
    if hidden:
        return UNSEEN
    made = one.correction
    said = "; ".join(filter(None, (made.reason.rstrip("."), made.status.rstrip("."))))
    complaint = f"; the partner's file now says {_figure(one.stands)}" if one.fixed else ""
    return f"corrected from {_figure(made.expect)} to {_result(made)}: {said}{complaint}"


def corrected_figure(one: Corrected, *, hidden: bool) -> CorrectedFigure:
    """A correction as the figures are told it."""
    figure = one.correction.figure
    words = in_words(one, hidden=hidden)
    return CorrectedFigure(one.correction.id, figure.measure, figure.dimensions, figure.grain, figure.period, words)


def _result(made: Correction) -> str:
    if made.action is Action.DROP or made.amount is None:
        return "no figure"
    if made.action is Action.OVERRIDE:
        return _figure(made.amount)
    if made.expect is None:
        return f"{float(made.amount):g} times that"
    return _number(_exact(made.expect) * _exact(made.amount))


def _figure(value: float | None) -> str:
    return "no figure" if value is None else _number(_exact(value))


def _number(value: Fraction) -> str:
    return number(value)


def _exact(value: float) -> Fraction:
    return Fraction(Decimal(str(value)))
