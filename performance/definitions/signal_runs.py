"""How long a run of points must be to stand out, where a partnership wants it other than seven."""

from __future__ import annotations

from pydantic import Field

from performance.definitions.fields import Model
from performance.signal import SEVEN, Runs


class SignalRuns(Model):
    """How many points in a row make a trend (all rising or all falling) and a shift (all on one side of the mean)."""

    trend: int = Field(default=SEVEN.trend, ge=4, le=20)
    shift: int = Field(default=SEVEN.shift, ge=4, le=20)

    @property
    def lengths(self) -> Runs:
        """The same, for the arithmetic."""
        return Runs(self.trend, self.shift)
