"""Small parsed files for tests of the warehouse: a test names only what it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from loaders.reading.layout import Keeps
from loaders.reading.observation import Coverage, Observation
from loaders.reading.parsed import ParsedFile, write_coverage, write_observations
from loaders.reading.periods import Period, month
from warehouse import Warehouse
from warehouse.submissions import Submission

APRIL = month(2016, 4)
MAY = month(2016, 5)
JUNE = month(2016, 6)
NOW = datetime(2020, 1, 1, 12, tzinfo=UTC)


def at(year: int, month_number: int = 1, day: int = 1, hour: int = 0) -> datetime:
    return datetime(year, month_number, day, hour, tzinfo=UTC)


def observation(value: float | None = 5, period: Period = APRIL, cell: str = "D4", **fields: str) -> Observation:
    named = {"measure": "marac.cases", "sheet": "Data", "area": "Bromley"} | fields
    return Observation(period_start=period.start, period_end=period.end, value=value, cell=cell, **named)


def covering(*observations: Observation, complete: bool = True) -> list[Coverage]:
    """Coverage of just what the observations speak of."""
    claims = {
        Coverage(one.measure, one.area, one.period_start, one.period_end, one.area_level, one.slice, complete)
        for one in observations
    }
    return sorted(claims)


def claim(period: Period = APRIL, *, complete: bool = True, **fields: str) -> Coverage:
    named = {"measure": "marac.cases", "area": "Bromley"} | fields
    return Coverage(period_start=period.start, period_end=period.end, complete=complete, **named)


JULY = at(2016, 7)


class Desk:
    """A folder where partner files arrive, and the warehouse beside it that keeps them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._parsed: dict[str, ParsedFile] = {}
        self.read_again: list[str] = []

    def open(self) -> Warehouse:
        return Warehouse(self.data, self.again).open()

    def again(self, submission: Submission, path: Path) -> ParsedFile:
        self.read_again.append(submission.submission)
        assert path.exists()
        return self._parsed[submission.sha256]

    def parsed(
        self,
        *observations: Observation,
        coverage: Sequence[Coverage] | None = None,
        name: str = "return.csv",
        content: bytes | None = None,
        source: str = "marac",
        count: int | None = None,
        kept_as: Keeps = Keeps.AS_RECEIVED,
        keep: bytes | None = None,
    ) -> ParsedFile:
        """A file that says these things; its bytes are made of them unless they are given."""
        claims = covering(*observations) if coverage is None else list(coverage)
        data = repr((name, observations, claims)).encode() if content is None else content
        digest = hashlib.sha256(data).hexdigest()
        stem = self.folder / f"{digest[:12]}-{len(self._parsed)}"
        received = stem.with_suffix(Path(name).suffix)
        received.write_bytes(data if keep is None else keep)
        write_observations(stem.with_suffix(".observations"), observations)
        write_coverage(stem.with_suffix(".coverage"), claims)
        days = [day for one in claims for day in (one.period_start, one.period_end)] or [date(2016, 4, 1)]
        self._parsed[digest] = ParsedFile(
            name, digest, source, "a layout", "a partner", min(days), max(days), (),
            stem.with_suffix(".observations"), stem.with_suffix(".coverage"),
            len(observations) if count is None else count, received, kept_as,
        )  # fmt: skip
        return self._parsed[digest]

    def load(
        self,
        warehouse: Warehouse,
        *observations: Observation,
        received: datetime = JULY,
        recorded: datetime = NOW,
        **about,
    ) -> Submission:
        """Accept a file and expect it to be new."""
        kept = warehouse.accept(self.parsed(*observations, **about), received=received, recorded=recorded, by="Ann")
        assert isinstance(kept, Submission)
        return kept


def values(warehouse: Warehouse, as_at: datetime = NOW) -> dict[tuple[str, date], float | None]:
    """What the warehouse answers, by place and month."""
    answers = warehouse.answers(as_at, "borough", None, None)
    return {(answer.area, answer.period_start): answer.value for answer in answers}
