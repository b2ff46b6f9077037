"""A problem: what is wrong with a partner's file, said so that the sender can put it right."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from loaders.reading.ask import Ask

MOST_KEPT = 200  # past this an officer stops reading; the count of the rest is said instead


class Severity(StrEnum):
    """An error stops the file; a warning is said and the file is kept."""

    ERROR = "error"
    WARNING = "warning"


class Problem(NamedTuple):
    """One thing found in a file, and where. `sheet` and `cell` are empty where the file has none."""

    severity: Severity
    sheet: str
    cell: str
    found: str
    expected: str
    message: str


class Asked(NamedTuple):
    """A problem that an answer could solve; `near` is the known word most like what was found, or ""."""

    ask: Ask
    problem: Problem
    near: str = ""


class Problems:
    """Collects every problem of one file, so that all are said at once.

    `asked` are those that an officer's answer could solve.
    """

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self._kept: list[Problem] = []
        self._left_out = {Severity.ERROR: 0, Severity.WARNING: 0}

    def error(
        self,
        message: str,
        *,
        sheet: str = "",
        cell: str = "",
        found: object = "",
        expected: str = "",
        asks: Ask | None = None,
        near: str = "",
    ) -> None:
        """Note something that stops the file; `asks` what could be told to solve it, `near` what is likely meant."""
        problem = Problem(Severity.ERROR, sheet, cell, str(found), expected, message)
        self._add(problem)
        if asks and len(self.asked) < MOST_KEPT:
            self.asked.append(Asked(asks, problem, near))

    def warning(self, message: str, *, sheet: str = "", cell: str = "", found: object = "", expected: str = "") -> None:
        """Note something people should know of; the file is kept."""
        self._add(Problem(Severity.WARNING, sheet, cell, str(found), expected, message))

    def _add(self, problem: Problem) -> None:
        if len(self._kept) < MOST_KEPT or (problem.severity is Severity.ERROR and not self.stop):
            self._kept.append(problem)
        else:
            self._left_out[problem.severity] += 1

    @property
    def errors(self) -> int:
        """How many problems stop the file."""
        kept = sum(problem.severity is Severity.ERROR for problem in self._kept)
        return kept + self._left_out[Severity.ERROR]

    @property
    def stop(self) -> bool:
        """Whether the file may not be loaded."""
        return any(problem.severity is Severity.ERROR for problem in self._kept)

    def __iter__(self) -> Iterator[Problem]:
        yield from self._kept
        for severity, count in self._left_out.items():
            if count:
                yield Problem(severity, "", "", str(count), "", f"and {count:,} more of the same kind")
