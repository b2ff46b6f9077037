"""Rows without a figure: nothing received, something missing, or a number too small to show; and why, in words."""

from __future__ import annotations

from datetime import date

from performance.basis import Amount, window
from performance.comparison import HIDDEN, NOTHING
from performance.corrected import corrections_of
from performance.definitions.indicator import Indicator
from performance.definitions.target import AnnualTarget, Target
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Row
from performance.subject import Subject, expected_of
from performance.wording import full_month, period


def without_figure(subject: Subject, quarter: Quarter, amount: Amount | None, target: Target | None) -> Row:
    """A row that says why there is no figure, and of when the newest is."""
    rating, begins = rating_without_figure(subject.indicator, quarter), _begins(subject.indicator)
    if begins and rating is Rating.NO_TARGET:
        reason = f"Nothing is expected yet: the service starts in {full_month(begins)}."
        return _blank(subject, quarter, target, reason)._replace(rating=rating)
    name = period(window(subject.indicator, quarter))
    marker = amount.marker if amount else ""
    corrected = corrections_of(subject.indicator, amount, subject.corrected)
    if amount is None:
        reason = f"No figures: nothing received covers all of {name}."
    elif not amount.complete:
        reason = f"No figures: what was received covers only part of {name}."
    elif marker:
        reason = f"No figures: the partner gave {marker} for {name}."
    else:
        reason = f"No figures: there is nothing to divide by in {name}."
    row = _blank(subject, quarter, target, reason + _newest(subject, quarter))
    return row._replace(marker=marker, corrected=corrected)


def rating_without_figure(indicator: Indicator, quarter: Quarter) -> Rating:
    """No data; before a service begins nothing is expected, so there is no target either."""
    begins = _begins(indicator)
    return Rating.NO_TARGET if begins and begins > quarter.end else Rating.NO_DATA


def rating_of_hidden(target: Target | None) -> Rating:
    """What stands where a figure is hidden: whether there is a target is no secret."""
    return Rating.NO_DATA if target else Rating.NO_TARGET


def _begins(indicator: Indicator) -> date | None:
    """The month in which a service that began late first began; before it nothing is expected or missing."""
    starts = (target.starts for target in indicator.targets if isinstance(target, AnnualTarget) and target.starts)
    return min(starts, default=None)


def _newest(subject: Subject, quarter: Quarter) -> str:
    """Of when the newest figure is; of a ratio, that its other part is missing there."""
    newest, below = subject.flows.numerator.newest(quarter.end), subject.flows.denominator
    if newest is None:
        return ""
    name = period(newest.period)
    if below is not None and not ((whole := below.over(newest.period)) and whole.known):
        return f" For {name} nothing received says what to divide by."
    return f" The newest figure is for {name}."


def hidden_row(subject: Subject, quarter: Quarter, amount: Amount, target: Target | None) -> Row:
    """A row whose figure its reader may not see."""
    reason = "Hidden to protect people: a count of 1 to 4, or a figure that would give one away."
    row = _blank(subject, quarter, target, reason)
    return row._replace(
        data_from=amount.period.start,
        data_to=amount.period.end,
        marker="[c]",
        suppressed=True,
        change_on_quarter=HIDDEN,
        change_on_year=HIDDEN,
        provisional=amount.provisional,
        rating=rating_of_hidden(target),
        corrected=corrections_of(subject.indicator, amount, subject.corrected),
    )


def _blank(subject: Subject, quarter: Quarter, target: Target | None, reason: str) -> Row:
    span = window(subject.indicator, quarter)
    expected = expected_of(subject, target, span)
    return Row(
        indicator=subject.indicator,
        quarter=quarter,
        data_from=None,
        data_to=None,
        value=None,
        marker="",
        target=target,
        level=expected.level,
        expected=expected.by_now,
        edge=None,
        rating=Rating.NO_DATA,
        reason=reason,
        lines=expected.lines,
        change_on_quarter=NOTHING,
        change_on_year=NOTHING,
        benchmark=None,
        signal=None,
        signal_reason="not tested: no figure",
        provisional=False,
        suppressed=False,
        history=(),
        needed="",
        finding=reason,
    )
