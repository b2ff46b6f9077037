"""check and load: what a partner's file holds, and keeping it."""

from __future__ import annotations

import getpass
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.options import Instant, common
from commands.output import REFUSED, WRONG_USAGE, moment, stop, write_json
from commands.settings import read_definitions
from loaders.catalogue import layouts
from loaders.intake import Intake, Outcome
from loaders.readahead import Readahead
from loaders.reading.problem import Problem, Severity
from loaders.reading.told import Told
from performance.definitions.definitions import Definitions

if TYPE_CHECKING:  # the warehouse is imported while the first file is already being read
    from warehouse.receiving import Received

_FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
_SOURCE = click.option("--source", default="", help="What the file is, where its headers could be two things.")


@click.command()
@_FILES
@_SOURCE
@common
def check(files: tuple[Path, ...], source: str, data: Path, definitions: Path, as_json: bool) -> None:  # noqa: ARG001, FBT001
    """Say whether files would load, and everything wrong with them. Writes nothing."""
    known = read_definitions(definitions)
    _known_source(source, known)
    intake, told = Intake(known.partnership.area, known.returns), Told(source=source)
    reports = []
    for path in files:
        with tempfile.TemporaryDirectory(prefix="safer-") as workspace:
            reports.append(_report(intake.read(path, Path(workspace), told=told), None, "accepted", as_json=as_json))
    _finish(reports, as_json=as_json)


@click.command()
@_FILES
@_SOURCE
@click.option("--received", type=Instant(end=False), default=None, help="When it was received (default: now).")
@click.option("--by", default=None, help="Who loads it (default: the name you are signed in under).")
@click.option("--on-behalf", default="", help="For whom, and by what word: the manager, by e-mail of 14 March.")
@common
def load(
    files: tuple[Path, ...], source: str, received: datetime | None, by: str | None, on_behalf: str,
    data: Path, definitions: Path, as_json: bool,  # noqa: FBT001
) -> None:  # fmt: skip
    """Load partner files. A refused file leaves nothing behind and does not stop the others."""
    known = read_definitions(definitions)
    _known_source(source, known)
    name, reports = by or getpass.getuser(), []
    with Readahead(Intake(known.partnership.area, known.returns), files, Told(source=source)) as reading:
        from commands.place import journal_definitions, receiving

        with receiving(data, known) as place:
            journal_definitions(place, definitions, name, datetime.now(UTC))
            for outcome in reading:
                now = datetime.now(UTC)
                came = place.receive(outcome, received=received or now, recorded=now, by=name, on_behalf=on_behalf)
                reports.append(_received(came, as_json=as_json))
    _finish(reports, as_json=as_json)


def _known_source(source: str, known: Definitions) -> None:
    names = sorted({layout.source for layout in layouts(known.returns)})
    if source and source not in names:
        stop(f'There is no source "{source}"; write one of: {", ".join(names)}', WRONG_USAGE)


def _received(came: Received, *, as_json: bool) -> dict[str, Any]:
    if came.submission is None:
        report = _report(came.outcome, None, "refused", as_json=as_json)
        if came.refusal:
            problem = Problem(Severity.ERROR, "", "", "", "", came.refusal)
            report["problems"].append(_problem(problem))
        return report
    if came.already:
        report = _report(came.outcome, came.submission.submission, "unchanged", as_json=as_json)
        if not as_json:
            click.echo(f"  already received on {came.submission.received:%d %B %Y} as {came.submission.submission}")
        return report
    return _report(came.outcome, came.submission.submission, "accepted", as_json=as_json)


def _report(outcome: Outcome, submission: str | None, status: str, *, as_json: bool) -> dict[str, Any]:
    parsed = outcome.parsed
    status = status if parsed else "refused"
    report = {
        "file": outcome.file,
        "source": outcome.source or None,
        "layout": outcome.layout or None,
        "status": status,
        "submission": submission,
        "observations": parsed.observation_count if parsed else 0,
        "period_start": moment(parsed.period_start if parsed else None),
        "period_end": moment(parsed.period_end if parsed else None),
        "problems": [_problem(problem) for problem in outcome.problems],
    }
    if not as_json:
        _say(report)
    return report


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "severity": problem.severity.value,
        "sheet": problem.sheet or None,
        "cell": problem.cell or None,
        "found": problem.found,
        "expected": problem.expected,
        "message": problem.message,
    }


def _say(report: dict[str, Any]) -> None:
    about = f"{report['source']}, {report['observations']:,} figures" if report["status"] != "refused" else "refused"
    click.echo(f"{report['file']}: {report['status'] if about != 'refused' else ''} {about}".replace("  ", " "))
    for problem in report["problems"]:
        where = " › ".join(filter(None, (report["file"], problem["sheet"], problem["cell"])))
        found = f' found "{problem["found"]}"' if problem["found"] else ""
        expected = f", expected {problem['expected']}" if problem["expected"] else ""
        click.echo(f"  {problem['severity']}: {where}:{found}{expected}. {problem['message']}")


def _finish(reports: Sequence[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        write_json(list(reports))
    if any(report["status"] == "refused" for report in reports):
        raise SystemExit(REFUSED)
