"""Time to rehearse a file on top of all samples: from a file that was read to every rating and figure it would change.

Each sample that stands is left out and then tried as if it came now. Printed are seconds on the clock and of this
process, the worst of three rounds. Run: `python -m benchmarks.rehearsal`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import click

from commands.place import receiving
from commands.settings import read_definitions
from loaders.catalogue import measures
from loaders.reading.parsed import ParsedFile
from performance.asker import EVERYTHING
from performance.definitions.definitions import Definitions
from performance.quarter import Quarter
from performance.rehearsal import rehearse
from performance.scorecard import open_board
from warehouse.receiving import Receiving

ROOT = Path(__file__).resolve().parents[1]
FILES = (
    "sample-idsva-quarterly-report-2017-18-q3.xlsx",
    "sample-fly-tipping-register-2017-18-q3.xlsx",
    "sample-mps-borough-crime-201701-201712.csv",
    "sample-mps-borough-crime-200801-201612.csv",
)
QUARTER, ROUNDS = Quarter(2017, 3), 3


class Taken(NamedTuple):
    """Seconds on the clock and of this process, and how many figures would change."""

    clock: float
    process: float
    figures: int


@click.command()
def main() -> None:
    """Load the samples, try each file, print what it took."""
    known = read_definitions(ROOT / "indicators.yaml")
    with tempfile.TemporaryDirectory(prefix="safer-") as folder:
        data = Path(folder) / "data"
        command = [sys.executable, "-m", "commands.first_run", "--data", str(data)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        with receiving(data, known) as place:
            for name in FILES:
                worst = max(_once(place, known, name, Path(folder)) for _ in range(ROUNDS))
                click.echo(f"{name}: {worst.clock:.2f} s, {worst.process:.2f} s CPU, {worst.figures:,} figures change")


def _once(place: Receiving, known: Definitions, name: str, folder: Path) -> Taken:
    workspace = Path(tempfile.mkdtemp(dir=folder))
    parsed = place.intake.read(ROOT / "data" / "samples" / name, workspace).parsed
    if parsed is None:
        raise click.ClickException(f"{name} was refused")
    standing = [one.submission for one in place.warehouse.submissions(datetime.now(UTC))]
    ids = tuple(one.submission for one in standing if one.file == name)
    return _timed(place, known, parsed, ids)


def _timed(place: Receiving, known: Definitions, parsed: ParsedFile, ids: tuple[str, ...]) -> Taken:
    now = datetime.now(UTC)
    with place.warehouse.rehearsal((), received=now, recorded=now, without=ids) as reading:
        before = open_board(reading, known, now, EVERYTHING)
        before.scorecard(QUARTER)  # as the dashboard holds it
        clock, process = time.perf_counter(), time.process_time()
        with place.warehouse.rehearsal((parsed,), received=now, recorded=now, without=ids) as tried:
            after = open_board(tried, known, now, EVERYTHING)
            found = rehearse(before, after, QUARTER, measures(known.returns))
    return Taken(time.perf_counter() - clock, time.process_time() - process, found.tally.all + found.elsewhere.all)


if __name__ == "__main__":
    main()
