"""A partner's file at the door: checked by its bytes, then parsed in a child process that may fail as it likes.

Nothing but standard library and our own light modules is imported here: `cli.py load` must start quickly.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from loaders.begun import Begun, Decided
from loaders.outcome import Outcome, refused
from loaders.reading.gate import GateError, kind_of
from loaders.reading.layout import Keeps
from loaders.reading.parsed import ParsedFile
from loaders.reading.problem import Problem, Severity
from loaders.reading.return_table import ReturnTable
from loaders.reading.told import NOTHING_TOLD, Told
from loaders.reduction import restore_figures
from loaders.request import Report, Request

__all__ = ["Begun", "Intake", "Outcome"]

SECONDS = 120
_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Intake:
    """Reads files for a partnership: its borough, and the returns its definitions declare."""

    area: str
    returns: tuple[ReturnTable, ...] = ()
    seconds: int = SECONDS

    def read(
        self, path: Path, workspace: Path, *, told: Told = NOTHING_TOLD, name: str = "", clean: bool = False
    ) -> Outcome:
        """Read a file, writing into an empty folder of its own. Never raises for what the file holds."""
        return self.begin(path, workspace, told=told, name=name, clean=clean).outcome()

    def begin(
        self,
        path: Path,
        workspace: Path,
        *,
        told: Told = NOTHING_TOLD,
        name: str = "",
        clean: bool = False,
        gentle: bool = False,
    ) -> Begun:
        """Begin to read a file and come back at once.

        `told` is what an officer says of it. With `clean` a copy without its personal data is written instead of its
        figures. `gentle`: other processes go first.
        """
        name = name or path.name
        try:
            data = path.read_bytes()
        except OSError as error:
            words = f"{name} cannot be opened: {error.strerror or error}. Check the name."
            return Decided(refused(name, "", words, found="no file", expected="a spreadsheet", told=told))
        digest = hashlib.sha256(data).hexdigest()
        if outcome := refused_at_the_gate(name, data, digest, told):
            return Decided(outcome)
        request = Request(
            str(path.resolve()), name, str(workspace), self.area, told, self.returns, clean=clean, gentle=gentle
        )

        def judge(code: int | None) -> Outcome:
            report = self._report(code, workspace, name)
            if clean:
                return _cleaned(name, digest, workspace, report, told)
            return _outcome(name, digest, path, workspace, report, told)

        return Begun(name, _start(request), workspace, self.seconds, judge)

    def read_kept(self, kept: Path, original: ParsedFile, workspace: Path) -> Outcome:
        """Read a file again from the archive. `original` says what was found, and told, the first time."""
        if original.kept_as is Keeps.FIGURES:
            observations, coverage, count = restore_figures(kept, workspace)
            parsed = replace(original, observations=observations, coverage=coverage, observation_count=count, keep=kept)
            return _accepted(parsed, Report())
        name = original.file if original.kept_as is Keeps.AS_RECEIVED else f"{Path(original.file).stem}.csv"
        told = original.told._replace(source=original.source, layout=original.layout)
        outcome = self.read(kept, workspace, told=told, name=name)
        if outcome.parsed is None:
            return outcome
        again = replace(
            outcome.parsed,
            file=original.file,
            sha256=original.sha256,
            keep=kept,
            kept_as=original.kept_as,
            told=original.told,
        )
        return replace(outcome, parsed=again, told=original.told)

    def around(self, kept: Path, name: str, sheet: str, cells: tuple[str, ...], workspace: Path) -> Report:
        """The cells around some cells of a kept file."""
        child = _start(Request(str(kept), name, str(workspace), self.area, sheet=sheet, cells=cells))
        reports: list[Report] = []

        def judge(code: int | None) -> Outcome:
            reports.append(self._report(code, workspace, name))
            return refused(name, "", "")

        Begun(name, child, workspace, self.seconds, judge).outcome()
        return reports[0]

    def _report(self, code: int | None, workspace: Path, name: str) -> Report:
        """What the child wrote, or why it wrote nothing. `code` is None where it was out of time."""
        if code is None:
            return _broken(f"{name} took longer than {self.seconds} seconds to read.", "a file that does not end")
        try:
            if code == 0:
                return Report.read(workspace / "report.json")
            words = (workspace / "words").read_text(encoding="utf-8", errors="replace")
        except (OSError, ValueError, TypeError, KeyError) as error:  # cut short by a full disk, or cleared away
            words = str(error)
        return _died(name, code, words)


def refused_at_the_gate(name: str, data: bytes, digest: str, told: Told = NOTHING_TOLD) -> Outcome | None:
    """Why a file's bytes are refused before anything parses them; None where they may be read."""
    try:
        kind_of(data, name)
    except GateError as error:
        return refused(name, digest, str(error), found=error.found, expected=error.expected, told=told)
    return None


def _start(request: Request) -> subprocess.Popen[bytes]:
    """The child, begun; the request lies in its folder, and so does what it says on standard error."""
    folder = Path(request.workspace)
    (folder / "request.json").write_text(request.to_json(), encoding="utf-8")
    command = [sys.executable, "-m", "loaders.child", str(folder / "request.json")]
    with (folder / "words").open("wb") as words:
        return subprocess.Popen(  # noqa: S603  our own module, no shell
            command, cwd=_ROOT, env=_environment(), start_new_session=True, umask=0o077,
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
    if "No space left" in words:
        message = f"{name} could not be read: the server's disk is full. Tell the administrator."
        return Report(problems=(Problem(Severity.ERROR, "", "", "a full disk", "room to read the file", message),))
    return _broken(f"{name} could not be read: the reader stopped on it.", "content that stops the reader")


def _broken(message: str, found: str) -> Report:
    advice = " Copy the figures into a new workbook, without formatting, and send that."
    problem = Problem(Severity.ERROR, "", "", found, "a spreadsheet of ordinary size", message + advice)
    return Report(problems=(problem,))


def _outcome(name: str, digest: str, path: Path, workspace: Path, report: Report, told: Told) -> Outcome:
    stopped = any(problem.severity is Severity.ERROR for problem in report.problems)
    if stopped or report.period_start is None or report.period_end is None:
        return _with(report, Outcome(name, digest, report.source, report.layout, report.partner, (), None, told))
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
            told,
        ),
        report,
    )


def _cleaned(name: str, digest: str, workspace: Path, report: Report, told: Told) -> Outcome:
    """What came of making a clean copy: no figures either way."""
    outcome = _with(report, Outcome(name, digest, report.source, report.layout, report.partner, (), None, told))
    return replace(outcome, clean=workspace / report.clean if report.clean else None)


def _accepted(parsed: ParsedFile, report: Report) -> Outcome:
    names = (parsed.file, parsed.sha256, parsed.source, parsed.layout, parsed.partner)
    return replace(_with(report, Outcome(*names, (), parsed, parsed.told)), problems=parsed.problems)


def _with(report: Report, outcome: Outcome) -> Outcome:
    """The outcome with everything the report says for the person who handed the file in."""
    return replace(
        outcome,
        problems=report.problems,
        title=report.title,
        asks=report.asks,
        candidates=report.candidates,
        headings=report.headings,
        strangers=report.strangers,
        glimpses=report.glimpses,
        personal=report.personal,
    )
