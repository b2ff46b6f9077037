"""What a page costs when it is first drawn and when it is drawn again: processor seconds and queries, page by page.

Each page is drawn in a process of its own, by Streamlit's own test runner, without a browser; modules are imported and
the data folder is open before the clock starts. Run: `python -m benchmarks.pages DATA` with a loaded folder.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import click

ROOT = Path(__file__).resolve().parents[1]
PAGES = (
    "home", "scorecard", "indicators", "indicator", "sources", "crime", "fly_tipping", "marac", "idsva", "source",
    "what_changed", "submissions", "glossary",
)  # fmt: skip


class Cost(NamedTuple):
    """Processor seconds, queries and how many of these read figures: at first, and drawn again."""

    first: float
    queries: int
    readings: int
    again: float
    queries_again: int


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--page", default="", hidden=True)
@click.option("--address", multiple=True, help='What the address says, like "quarter=2015/16 Q4".')
def main(data: Path, page: str, address: tuple[str, ...]) -> None:
    """Draw every page of a loaded folder twice and print what it cost."""
    os.environ["SAFER_DATA"] = str(data.resolve())
    if page:
        click.echo(json.dumps(cost_of(data, page, address)))
        return
    click.echo("| page | first drawn | queries, of which read figures | drawn again | queries |\n|---|---|---|---|---|")
    for name in PAGES:
        command = [sys.executable, "-m", "benchmarks.pages", str(data), "--page", name]
        for one in address:
            command += ["--address", one]
        told = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        cost = Cost(*json.loads(told.splitlines()[-1]))
        queries = f"{cost.queries}, {cost.readings}"
        click.echo(f"| {name} | {cost.first:.2f} s | {queries} | {cost.again * 1000:.0f} ms | {cost.queries_again} |")


def cost_of(data: Path, page: str, address: tuple[str, ...]) -> Cost:
    """Draw a page twice. Raises RuntimeError where it could not be drawn."""
    from streamlit.testing.v1 import AppTest

    from benchmarks.counting import Counting, readings
    from pages._room import open_room

    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=600)
    app.query_params["as_at"] = "2001-01-01"  # imports all, and no figure is known on that day
    app.run()
    room = open_room()
    counting = Counting(data)
    object.__setattr__(room.receiving, "warehouse", counting)
    counting.open()
    app.query_params.clear()
    for one in address:
        name, _, words = one.partition("=")
        app.query_params[name] = words
    app.switch_page(f"pages/{page}.py")
    costs = []
    for _ in range(2):
        counting.asked.clear()
        before = time.process_time()
        if app.run().exception:
            raise RuntimeError(f"{page} could not be drawn")
        costs.append((time.process_time() - before, list(counting.asked)))
    (first, asked), (again, asked_again) = costs
    return Cost(first, len(asked), len(readings(asked)), again, len(asked_again))


if __name__ == "__main__":
    main()
