"""The period that typed figures are of, from words and in words."""

from __future__ import annotations

from loaders.reading.periods import Grain, Period, grain_or_none, quarter_of, year_name
from loaders.reading.spoken import spoken
from reports.form import Form


def words_of(period: Period) -> str:
    """A period as its column is headed: Q3 2017/18, 2017/18, May 2016."""
    year, number = quarter_of(period.start)
    grain = grain_or_none(period)
    if grain is Grain.MONTH:
        return f"{period.start:%B %Y}"
    return f"Q{number} {year_name(year)}" if grain is Grain.QUARTER else year_name(year)


def period_of(form: Form, words: str) -> Period:
    """The period that a form is filled in for. Raises ValueError, saying what to write, for one it cannot be for."""
    said = spoken(words)
    period = None if said.unclear else said.period()
    if period is None or grain_or_none(period) not in form.grains:
        raise ValueError(f"“{words}” is no period this form can be for. Write {form.asks_period}.")
    return period
