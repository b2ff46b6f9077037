"""What came for a period: of files, the one with which the period was whole; of a report, its first note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol

from loaders.reading.periods import Period
from performance.wording import LONDON


class Came(Protocol):
    """A file that was accepted, as the warehouse gives it."""

    @property
    def submission(self) -> str: ...  # noqa: D102
    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def layout(self) -> str: ...  # noqa: D102
    @property
    def received(self) -> datetime: ...  # noqa: D102
    @property
    def period_start(self) -> date: ...  # noqa: D102
    @property
    def period_end(self) -> date: ...  # noqa: D102
    @property
    def withdrawn(self) -> datetime | None: ...  # noqa: D102


class Held(Protocol):
    """A file with what has become of it, as the warehouse gives it."""

    @property
    def submission(self) -> Came: ...  # noqa: D102


class Noted(Protocol):
    """A narrative report that was noted as received: the id it has in the definitions, and for which period."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def period(self) -> Period: ...  # noqa: D102
    @property
    def received(self) -> date: ...  # noqa: D102


class Part(NamedTuple):
    """Figures of a period that one submission gives in part, or marked provisional."""

    submission: str
    period: Period


class Arrival(NamedTuple):
    """What came for a period: when, the submission ("" of a report), and whether it is not the last word."""

    received: date
    submission: str
    provisional: bool


def day_received(came: Came) -> date:
    """The day a file was received, in London."""
    return came.received.astimezone(LONDON).date()


def standing(submissions: Iterable[Held], today: date) -> list[Came]:
    """The files that stood at the end of a day, first received first."""
    files = [held.submission for held in submissions]
    known = [one for one in files if day_received(one) <= today and not _withdrawn_by(one, today)]
    return sorted(known, key=lambda one: (one.received, one.submission))


def _withdrawn_by(came: Came, today: date) -> bool:
    return came.withdrawn is not None and came.withdrawn.astimezone(LONDON).date() <= today


def arrival_of(period: Period, files: Sequence[Came], parts: Iterable[Part], *, as_at: bool) -> Arrival | None:
    """What these files (first received first) gave for a period; None where none of them speaks of it.

    Several may make it up. Of those with which it was whole the first counts that came after its end: what comes
    before cannot be the last word, unless it is a count taken on a day (`as_at`). Where it is not whole, the newest.
    """
    near = [one for one in files if _meets(Period(one.period_start, one.period_end), period)]
    if not near:
        return None
    whole = next((place for place in range(len(near)) if _covers(near[: place + 1], period)), None)
    if whole is None:
        return Arrival(day_received(near[-1]), near[-1].submission, provisional=True)
    after = [one for one in near[whole:] if as_at or day_received(one) > period.end]
    chosen = (after or near[whole:])[0]
    names = {one.submission for one in near}
    in_part = any(part.submission in names and _meets(part.period, period) for part in parts)
    return Arrival(day_received(chosen), chosen.submission, provisional=in_part or not after)


def arrival_of_report(name: str, period: Period, reports: Iterable[Noted], today: date) -> Arrival | None:
    """The first note of a report for a period; None where there is none by that day."""
    days = [one.received for one in reports if one.name == name and one.received <= today and one.period == period]
    return Arrival(min(days), "", provisional=False) if days else None


def _meets(one: Period, other: Period) -> bool:
    return one.start <= other.end and other.start <= one.end


def _covers(files: Iterable[Came], period: Period) -> bool:
    """Whether the files, one after the other, leave no day of the period out."""
    day = period.start
    for one in sorted(files, key=lambda one: one.period_start):
        if one.period_start <= day:
            day = max(day, one.period_end + timedelta(days=1))
    return day > period.end
