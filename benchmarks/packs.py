"""How long each file of a meeting's pack takes to make, and how large it is; promised are 5 seconds for 30 indicators.

Run: `python -m benchmarks.packs DATA` with a loaded folder. The last line is the worst case of slides: each indicator
has one of its own, with a chart.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from datetime import time as clock
from pathlib import Path

import click

from commands.place import receiving
from performance.asker import PUBLIC
from performance.definitions.door import read_definitions
from performance.pack.deck import Deck, Slide, SlideKind, deck_of
from performance.pack.headings import figure_title
from performance.pack.pack import Pack
from performance.scorecard import open_board
from performance.scorecard.pack import make_pack
from performance.wording import LONDON
from reports.pack_files import pack_files
from reports.pack_slides import slides

ROOT = Path(__file__).resolve().parents[1]


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(data: Path) -> None:
    """Make every file of the last meeting's pack, twice, and print what the second making cost."""
    pack = last_pack(data)
    click.echo(f"{len(pack.figures)} indicators, {len(deck_of(pack).slides)} slides")
    click.echo("| file | processor | clock | size |\n|---|---|---|---|")
    for file in pack_files(pack):
        click.echo(cost(file.name, file.make))
    click.echo(cost("slides, one for each indicator", lambda: slides(every_figure(pack))))


def last_pack(data: Path) -> Pack:
    """The pack of the last meeting of indicators.yaml, its figures as known at the end of that day, for the public."""
    definitions = read_definitions((ROOT / "indicators.yaml").read_text(encoding="utf-8"))
    meeting = definitions.meetings[-1]
    with receiving(data, definitions) as place:
        ended = datetime.combine(meeting.on + timedelta(days=1), clock(), LONDON) - timedelta(microseconds=1)
        board = open_board(place.warehouse, definitions, ended, PUBLIC)
        return make_pack(board, place.warehouse, meeting, said_by=ended, made=ended, definitions="0" * 64)


def every_figure(pack: Pack) -> Deck:
    """A slide for each indicator, whatever its rating."""
    shown = [(item, figure) for item in pack.items for figure in item.figures]
    made = [Slide(SlideKind.FIGURE, figure_title(one), item, one) for item, one in shown]
    return Deck(pack, tuple(made))


def cost(name: str, make: Callable[[], bytes]) -> str:
    """What one making costs after another that imported all it needs; a line of a table."""
    make()
    processor, now = time.process_time(), time.perf_counter()
    made = make()
    spent = time.process_time() - processor, time.perf_counter() - now
    return f"| {name} | {spent[0]:.2f} s | {spent[1]:.2f} s | {len(made) / 1024:,.0f} KB |"


if __name__ == "__main__":
    main()
