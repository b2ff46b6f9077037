"""What came of reading a file, for whoever handed it in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from loaders.likeness import Candidate, Glimpse, Headings, Stranger
from loaders.reading.ask import Ask
from loaders.reading.parsed import ParsedFile
from loaders.reading.problem import Problem, Severity
from loaders.reading.told import NOTHING_TOLD, Told


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading a file: `parsed` where it may be loaded, None where it is refused; and every problem.

    `title` is the layout's, in words. `told` is what the officer said of it, `asks` what would help to be told.
    `candidates` is what the file could be, likeliest first, where no layout fits or two fit alike. `headings` are those
    of the layout it has, was said to have or is nearest to, and `strangers` the values nobody knows. `glimpses` show
    the first rows of each sheet and those around its problems. `personal`: personal data is what stops it, so a clean
    copy can be made; `clean` is that copy where one was asked for.
    """

    file: str
    sha256: str
    source: str
    layout: str
    partner: str
    problems: tuple[Problem, ...]
    parsed: ParsedFile | None
    told: Told = NOTHING_TOLD
    title: str = ""
    asks: tuple[Ask, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    headings: tuple[Headings, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    glimpses: tuple[Glimpse, ...] = ()
    personal: bool = False
    clean: Path | None = None


def refused(
    name: str, digest: str, message: str, *, found: str = "", expected: str = "", told: Told = NOTHING_TOLD
) -> Outcome:
    """The outcome for a file that is not read at all, for one reason."""
    problem = Problem(Severity.ERROR, "", "", found, expected, message)
    return Outcome(name, digest, "", "", "", (problem,), None, told)
