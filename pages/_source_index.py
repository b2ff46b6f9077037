"""What the index of sources shows."""

from __future__ import annotations

from typing import NamedTuple

from charts.source_index import Listed, index_head, index_table
from charts.theme import palette
from pages._chosen import Chosen
from pages._memo import kept
from pages._parts import known_as
from pages._room import Room
from pages._source_parts import rows_of, source_address, source_title, sources
from pages._source_receipts import expected_rows, files_of
from performance.receipts.grid import State
from performance.source import Source


class SourceIndex(NamedTuple):
    """The title with its as-at line, and the table."""

    head: str
    table: str


@kept(32)
def source_index(room: Room, chosen: Chosen) -> SourceIndex:
    """Every source with what it brings, when it last came, and how its indicators stand."""
    listed = [_listed(room, chosen, source) for source in sources(room)]
    return SourceIndex(index_head(listed, known_as(chosen)), index_table(listed, palette(chosen.theme)))


def _listed(room: Room, chosen: Chosen, source: Source) -> Listed:
    files = [one for one in files_of(room, chosen, source) if one.status != "withdrawn"]
    cells = [cell for row in expected_rows(room, chosen, source) for cell in row.cells]
    return Listed(
        source_title(source),
        source_address(source, chosen),
        source.partner,
        tuple(measure.title for measure in source.measures),
        max((one.received for one in files), default=None),
        len(files),
        rows_of(room, chosen, source),
        sum(cell.state is State.LATE for cell in cells),
    )
