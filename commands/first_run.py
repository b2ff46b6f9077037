"""First use: load the sample files and what sample meetings decided, each thing as on the day it would have come.

Run by `make run`. Does nothing where anything was ever loaded.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from commands.options import LONDON, ROOT, common
from commands.output import REFUSED, stop
from commands.place import journal_definitions, receiving
from commands.sample_closing import close
from commands.sample_meetings import fitting, known_to, parse_sample_meetings
from commands.sample_tellings import tell
from commands.settings import read_definitions
from loaders.intake import Outcome
from loaders.readahead import Readahead
from performance.definitions.definitions import Definitions
from performance.definitions.source import read_yaml
from warehouse.receiving import Receiving
from warehouse.sample import SAMPLES

MANIFEST = ROOT / "data" / "samples" / "manifest.yaml"
MEETINGS = MANIFEST.with_name("meetings.yaml")


@click.command()
@common
def first_run(data: Path, definitions: Path, as_json: bool) -> None:  # noqa: ARG001, FBT001
    """Load the samples into an empty data folder, with a line a file and one for the meetings."""
    known = read_definitions(definitions)
    with receiving(data, known) as place:
        if any(event.kind.value == "accepted" for event in place.warehouse.events()):
            return
        journal_definitions(place, definitions, SAMPLES, datetime.now(UTC))
        files = manifest()
        with Readahead(place.intake, [path for path, _ in files]) as reading:
            kept = [_keep(place, outcome, day) for outcome, (_, day) in zip(reading, files, strict=True)]
        click.echo(_meet(place, known, definitions))
    failed = kept.count(False)
    if failed:
        stop(f"{failed} sample files were refused", REFUSED)


def manifest() -> list[tuple[Path, date]]:
    """Each sample file and the day on which it would have been received."""
    given = read_yaml(MANIFEST.read_text(encoding="utf-8")).values
    return [(MANIFEST.parent / name, day) for name, day in given.items()]


def _keep(place: Receiving, outcome: Outcome, day: date) -> bool:
    received = datetime.combine(day, time(), LONDON)
    came = place.receive(outcome, received=received, recorded=datetime.now(UTC), by=SAMPLES)
    if outcome.parsed and came.submission:
        click.echo(f"sample received {day}: {outcome.file}, {outcome.parsed.observation_count:,} figures")
    else:
        click.echo(f"sample refused: {outcome.file} {came.refusal}")
        for problem in outcome.problems:
            click.echo(f"  {problem.severity.value}: {problem.sheet} {problem.cell} {problem.message}")
    return came.submission is not None


def _meet(place: Receiving, definitions: Definitions, path: Path) -> str:
    known, sha256 = known_to(definitions), hashlib.sha256(path.read_bytes()).hexdigest()
    samples = fitting(parse_sample_meetings(MEETINGS.read_text(encoding="utf-8")), known)
    told = tell(place.warehouse, samples, known.meetings)
    for one in samples.closed:
        close(place.warehouse, definitions, sha256, one)
    return told


if __name__ == "__main__":
    first_run()
