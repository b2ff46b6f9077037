"""list, withdraw, rebuild: what is kept."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path

import click

from commands.options import common, reading
from commands.output import REFUSED, moment, stop, table, write_json
from commands.place import receiving
from commands.settings import read_definitions
from warehouse.errors import WarehouseError


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
