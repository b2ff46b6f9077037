"""How long a run of points must be to stand out, where a partnership wants it other than seven."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from performance.definitions.fields import MisfitError, Model
from performance.signal import SEVEN, Runs

_SHORTEST, _LONGEST = 4, 20  # of three points a third rise or fall throughout by chance


class SignalRuns(Model):
    """How many points in a row make a trend (all rising or all falling) and a shift (all on one side of the mean)."""

    trend: int = SEVEN.trend
    shift: int = SEVEN.shift

    @model_validator(mode="after")
    def _of_a_length(self) -> Self:
        words = f"a run of {{}} points cannot be tested; write {_SHORTEST} to {_LONGEST}"
        given = (("trend", self.trend), ("shift", self.shift))
        faults = [((name,), words.format(run)) for name, run in given if not _SHORTEST <= run <= _LONGEST]
        if faults:
            raise MisfitError(*faults)
        return self

    @property
    def lengths(self) -> Runs:
        """The same, for the arithmetic."""
        return Runs(self.trend, self.shift)
