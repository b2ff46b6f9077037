"""Correcting figures: an administrator's decisions, each an event with its reason, and ending them."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime

from loaders.reading.observation import DIMENSIONS
from warehouse import correction_register, readings
from warehouse.arrival import LARGEST
from warehouse.claims import Question
from warehouse.connections import Connection
from warehouse.correction_events import corrected, correction_ended
from warehouse.corrections import Action, Correction, FigureKey
from warehouse.errors import (
    AlreadyCorrectedError,
    CorrectionEndedError,
    NoAmountError,
    NoReasonError,
    UnknownCorrectionError,
    UnknownFigureError,
)
from warehouse.figures import Cell
from warehouse.free_text import check_words, needed_words
from warehouse.writing import Writing

_LARGEST_FACTOR = 1e6  # a figure so many times itself can still be added up


class Correcting(Writing):
    """The part of the warehouse that corrects figures."""

    def correct(
        self, figure: FigureKey, *, action: Action, amount: float | None, expect: float | None, reason: str,
        status: str, by: str, recorded: datetime,
    ) -> Correction:  # fmt: skip
        """Correct a figure from `recorded` on, whichever file gives it, until the correction is ended.

        `amount` is the figure for OVERRIDE and the factor for SCALE; for DROP it is not looked at. `expect` is what the
        file says now: the correction complains once it says something else.

        Raises UnknownFigureError, NoReasonError, NoAmountError, AlreadyCorrectedError, PersonalWordsError,
        NotWrittenError.
        """
        missing = NoReasonError("Say why the figure is corrected, for whoever reads the record later.")
        reason, status = needed_words("reason", reason, missing), check_words("status", status)
        amount = None if action is Action.DROP else _amount(action, amount)
        with self._alone() as cursor:
            known = correction_register.corrections(cursor)
            standing = next((one for one in known if one.figure == figure and one.ended is None), None)
            if standing:
                raise AlreadyCorrectedError(
                    f"This figure was corrected on {standing.recorded:%d %B %Y} by {standing.by}: {standing.reason} "
                    "End that correction first."
                )
            if not _cells(cursor, figure, recorded):
                raise UnknownFigureError("No file that stands gives this figure, so there is nothing to correct.")
            made = Correction(
                f"C{len(known) + 1:04}", self._journal.tip().seq + 1, figure, action, amount, expect, reason,
                status, by, recorded,
            )  # fmt: skip
            self._happen(corrected(made), "The figure could not be corrected")
        return made

    def end_correction(self, correction: str, *, reason: str, by: str, recorded: datetime) -> Correction:
        """End a correction: from `recorded` on what the partner's file says counts again.

        Raises UnknownCorrectionError, CorrectionEndedError, NoReasonError, PersonalWordsError, NotWrittenError.
        """
        missing = NoReasonError("Say why the correction ends, for whoever reads the record later.")
        reason = needed_words("reason", reason, missing)
        with self._alone() as cursor:
            known = next((one for one in correction_register.corrections(cursor) if one.id == correction), None)
            if known is None:
                raise UnknownCorrectionError(f"There is no correction {correction}.")
            if known.ended:
                raise CorrectionEndedError(
                    f"{correction} was ended on {known.ended:%d %B %Y} by {known.ended_by}: {known.end_reason}"
                )
            event = correction_ended(correction, reason=reason, by=by, recorded=recorded)
            self._happen(event, f"{correction} could not be ended")
        return replace(known, ended=recorded, ended_by=by, end_reason=reason)


def _amount(action: Action, amount: float | None) -> float:
    wanted = "figure" if action is Action.OVERRIDE else "factor"
    most = LARGEST if action is Action.OVERRIDE else _LARGEST_FACTOR
    if amount is None:
        raise NoAmountError(f"Say which {wanted} is to be used instead.")
    if not math.isfinite(amount) or abs(amount) >= most:
        raise NoAmountError(f"{amount:g} cannot be used as the {wanted}: it has to be a number below {most:,.0f}.")
    return float(amount)


def _cells(cursor: Connection, figure: FigureKey, as_at: datetime) -> list[Cell]:
    question = Question(as_at, figure.area_level, frozenset({figure.area}), frozenset({figure.measure}))
    named = (("slice", figure.slice), *zip(DIMENSIONS, figure.dimensions, strict=True))
    selection = tuple((name, frozenset({value})) for name, value in named)
    return readings.cells(cursor, question, selection, *figure.period, figure.grain)
