"""check, load, list, withdraw, rebuild: what changes the data, or would."""

from __future__ import annotations

import getpass
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from commands.options import Instant, common, reading
from commands.output import REFUSED, WRONG_USAGE, moment, stop, table, write_json
from commands.settings import journal_definitions, read_definitions, receiving
from loaders.catalogue import layouts
from loaders.intake import Intake, Outcome
from loaders.reading.problem import Problem, Severity
from performance.definitions.definitions import Definitions
from warehouse.errors import WarehouseError
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
    intake = Intake(known.partnership.area, known.returns)
    reports = []
    for path in files:
        with tempfile.TemporaryDirectory(prefix="safer-") as workspace:
            reports.append(
                _report(intake.read(path, Path(workspace), source=source), None, "accepted", as_json=as_json)
            )
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
    name = by or getpass.getuser()
    reports = []
    with receiving(data, known) as place:
        journal_definitions(place, definitions, name, datetime.now(UTC))
        for path in files:
            now = datetime.now(UTC)
            came = place.receive(
                path, source=source, received=received or now, recorded=now, by=name, on_behalf=on_behalf
            )
            reports.append(_received(came, as_json=as_json))
    _finish(reports, as_json=as_json)


@click.command("list")
@common
@reading
def list_(data: Path, definitions: Path, as_json: bool, as_at: datetime | None, role: str) -> None:  # noqa: ARG001, FBT001
    """List what was received, newest first."""
    with receiving(data, read_definitions(definitions)) as place:
        found = place.warehouse.submissions(as_at or datetime.now(UTC))
    rows = [
        {
            "submission": one.submission.submission,
            "file": one.submission.file,
            "sha256": one.submission.sha256,
            "source": one.submission.source,
            "partner": one.submission.partner,
            "received": moment(one.submission.received),
            "recorded": moment(one.submission.recorded),
            "by": one.submission.by,
            "status": one.status.value,
            "period_start": moment(one.submission.period_start),
            "period_end": moment(one.submission.period_end),
        }
        for one in found
    ]
    if as_json:
        write_json(rows)
    else:
        shown = ("submission", "source", "received", "status", "period_start", "period_end", "file")
        table(shown, [[row[name] for name in shown] for row in rows])


@click.command()
@click.argument("submission")
@click.option("--reason", required=True, help="Why, for whoever reads the record later.")
@click.option("--by", default=None, help="Who withdraws it (default: the name you are signed in under).")
@common
def withdraw(
    submission: str, reason: str, by: str | None, data: Path, definitions: Path, as_json: bool  # noqa: FBT001
) -> None:  # fmt: skip
    """Take a submission back; what it replaced is shown again."""
    with receiving(data, read_definitions(definitions)) as place:
        try:
            done = place.warehouse.withdraw(
                submission, reason=reason, by=by or getpass.getuser(), recorded=datetime.now(UTC)
            )
        except WarehouseError as error:
            if as_json:
                write_json({"submission": submission, "status": "refused", "message": str(error)})
            stop(str(error), REFUSED)
    result = {"submission": done.submission, "status": "withdrawn", "reason": done.reason, "file": done.file}
    if as_json:
        write_json(result)
    else:
        click.echo(f"{done.submission} ({done.file}) is withdrawn: {done.reason}")


@click.command()
@common
def rebuild(data: Path, definitions: Path, as_json: bool) -> None:  # noqa: FBT001
    """Make the warehouse again from the journal and the archive, and say what differs."""
    with receiving(data, read_definitions(definitions)) as place:
        try:
            differences = place.rebuild()
        except WarehouseError as error:
            if as_json:
                write_json({"status": "refused", "differences": [], "message": str(error)})
            stop(str(error), REFUSED)
        version = place.warehouse.version
    if as_json:
        write_json({"status": "rebuilt", "version": version, "differences": differences})
    else:
        click.echo("\n".join(differences) or "The warehouse made again equals the one there was.")


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
