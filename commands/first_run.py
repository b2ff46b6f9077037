"""First use: load the sample files, each as on the day it would have been received, so that there is something to see.

Run by `make run`. Does nothing where anything was ever loaded.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from commands.options import LONDON, ROOT, common
from commands.output import REFUSED, stop
from commands.settings import journal_definitions, read_definitions, receiving
from performance.definitions.source import read_yaml
from warehouse.receiving import Received, Receiving
from warehouse.sample import SAMPLES

MANIFEST = ROOT / "data" / "samples" / "manifest.yaml"


@click.command()
@common
def first_run(data: Path, definitions: Path, as_json: bool) -> None:  # noqa: ARG001, FBT001
    """Load the samples into an empty data folder, with a line a file."""
    known = read_definitions(definitions)
    with receiving(data, known) as place:
        if any(event.kind.value == "accepted" for event in place.warehouse.events()):
            return
        journal_definitions(place, definitions, SAMPLES, datetime.now(UTC))
        failed = [came for path, day in manifest() if (came := _load(place, path, day)).submission is None]
    if failed:
        stop(f"{len(failed)} sample files were refused", REFUSED)


def manifest() -> list[tuple[Path, date]]:
    """Each sample file and the day on which it would have been received."""
    given = read_yaml(MANIFEST.read_text(encoding="utf-8")).values
    return [(MANIFEST.parent / name, day) for name, day in given.items()]


def _load(place: Receiving, path: Path, day: date) -> Received:
    received = datetime.combine(day, time(), LONDON)
    came = place.receive(path, source="", received=received, recorded=datetime.now(UTC), by=SAMPLES)
    if came.outcome.parsed:
        click.echo(f"sample received {day}: {path.name}, {came.outcome.parsed.observation_count:,} figures")
    else:
        click.echo(f"sample refused: {path.name}")
        for problem in came.outcome.problems:
            click.echo(f"  {problem.severity.value}: {problem.sheet} {problem.cell} {problem.message}")
    return came


if __name__ == "__main__":
    first_run()
