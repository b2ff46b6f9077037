"""A partner's file at the door: checked by its bytes, then parsed in a child process that may fail as it likes.

Nothing but standard library and our own light modules is imported here: `cli.py load` must start quickly.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from loaders.reading.gate import GateError, kind_of
from loaders.reading.layout import Keeps
from loaders.reading.parsed import ParsedFile
from loaders.reading.problem import Problem, Severity
from loaders.reading.return_table import ReturnTable
from loaders.reduction import restore_figures
from loaders.request import Report, Request

SECONDS = 120
_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading a file: `parsed` where it may be loaded, None where it is refused; and every problem."""

    file: str
    sha256: str
    source: str
    layout: str
    partner: str
    problems: tuple[Problem, ...]
    parsed: ParsedFile | None


@dataclass(frozen=True, slots=True)
class Intake:
    """Reads files for a partnership: its borough, and the returns its definitions declare."""

    area: str
    returns: tuple[ReturnTable, ...] = ()
    seconds: int = SECONDS

    def read(self, path: Path, workspace: Path, *, source: str = "", layout: str = "", name: str = "") -> Outcome:
        """Read a file, writing into an empty folder of its own. Never raises for what the file holds."""
        return self.begin(path, workspace, source=source, layout=layout, name=name)()

    def begin(
        self, path: Path, workspace: Path, *, source: str = "", layout: str = "", name: str = ""
    ) -> Callable[[], Outcome]:
        """Begin to read a file and come back at once; calling what is returned waits for the outcome."""
        name = name or path.name
        try:
            data = path.read_bytes()
        except OSError as error:
            words = f"{name} cannot be opened: {error.strerror or error}. Check the name."
            return partial(_refused, name, "", words, "no file")
        digest = hashlib.sha256(data).hexdigest()
        try:
            kind_of(data, name)
        except GateError as error:
            return partial(_refused, name, digest, str(error), error.found, error.expected)
        request = Request(str(path.resolve()), name, str(workspace), self.area, source, layout, self.returns)
        child = _start(request)
        return lambda: _outcome(name, digest, path, workspace, self._wait(child, workspace, name))

    def read_kept(self, kept: Path, original: ParsedFile, workspace: Path) -> Outcome:
        """Read a file again from the archive. `original` says what was found the first time."""
        if original.kept_as is Keeps.FIGURES:
            observations, coverage, count = restore_figures(kept, workspace)
            parsed = replace(original, observations=observations, coverage=coverage, observation_count=count, keep=kept)
            return _accepted(parsed)
        name = original.file if original.kept_as is Keeps.AS_RECEIVED else f"{Path(original.file).stem}.csv"
        outcome = self.read(kept, workspace, source=original.source, layout=original.layout, name=name)
        if outcome.parsed is None:
            return outcome
        again = replace(outcome.parsed, file=original.file, sha256=original.sha256, keep=kept, kept_as=original.kept_as)
        return replace(outcome, parsed=again)

    def around(self, kept: Path, name: str, sheet: str, cells: tuple[str, ...], workspace: Path) -> Report:
        """The cells around some cells of a kept file."""
        child = _start(Request(str(kept), name, str(workspace), self.area, sheet=sheet, cells=cells))
        return self._wait(child, workspace, name)

    def _wait(self, child: subprocess.Popen[bytes], workspace: Path, name: str) -> Report:
        try:
            code = child.wait(timeout=self.seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            return _broken(f"{name} took longer than {self.seconds} seconds to read.", "a file that does not end")
        if code == 0 and (workspace / "report.json").exists():
            return Report.read(workspace / "report.json")
        return _died(name, code, (workspace / "words").read_text(encoding="utf-8", errors="replace"))


def _start(request: Request) -> subprocess.Popen[bytes]:
    """The child, begun; the request lies in its folder, and so does what it says on standard error."""
    folder = Path(request.workspace)
    (folder / "request.json").write_text(request.to_json(), encoding="utf-8")
    command = [sys.executable, "-m", "loaders.child", str(folder / "request.json")]
    with (folder / "words").open("wb") as words:
        return subprocess.Popen(  # noqa: S603  our own module, no shell
            command, cwd=_ROOT, env=_environment(), start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=words,
        )  # fmt: skip


def _environment() -> dict[str, str]:
    """What the child may know of where it runs: no secret, nothing but where Python and its words are."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    return {**kept, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"}


def _died(name: str, code: int, words: str) -> Report:
    out_of_memory = "MemoryError" in words or "memory allocation" in words or code == -signal.SIGABRT
    if out_of_memory:
        return _broken(f"{name} needs more memory to open than any return we know.", "more than 1 GB when opened")
    if code == -getattr(signal, "SIGXCPU", 24) or code == -signal.SIGKILL:
        return _broken(f"{name} takes more computing to open than any return we know.", "a file that does not end")
    return _broken(f"{name} could not be read: the reader stopped on it.", "content that stops the reader")


def _broken(message: str, found: str) -> Report:
    advice = " Copy the figures into a new workbook, without formatting, and send that."
    problem = Problem(Severity.ERROR, "", "", found, "a spreadsheet of ordinary size", message + advice)
    return Report(problems=(problem,))


def _refused(name: str, digest: str, message: str, found: str, expected: str = "a spreadsheet") -> Outcome:
    problem = Problem(Severity.ERROR, "", "", found, expected, message)
    return Outcome(name, digest, "", "", "", (problem,), None)


def _accepted(parsed: ParsedFile) -> Outcome:
    return Outcome(parsed.file, parsed.sha256, parsed.source, parsed.layout, parsed.partner, parsed.problems, parsed)


def _outcome(name: str, digest: str, path: Path, workspace: Path, report: Report) -> Outcome:
    stopped = any(problem.severity is Severity.ERROR for problem in report.problems)
    if stopped or report.period_start is None or report.period_end is None:
        return Outcome(name, digest, report.source, report.layout, report.partner, report.problems, None)
    return _accepted(
        ParsedFile(
            name,
            digest,
            report.source,
            report.layout,
            report.partner,
            report.period_start,
            report.period_end,
            report.problems,
            workspace / "observations.csv",
            workspace / "coverage.csv",
            report.observations,
            workspace / report.keep if report.keep else path,
            report.kept_as,
        )
    )
