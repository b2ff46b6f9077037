"""Tile map and rank of London's boroughs as one panel, from a ranking."""

from __future__ import annotations

from collections.abc import Sequence

from plotly import graph_objects as go

from charts.borough_words import least_of, rank_table, rank_title, rank_under, short_by, shown_by, values_of
from charts.panel import Panel
from charts.rank_strip import STRIP, STRIP_FOOT, Axes, Line, add_strip
from charts.theme import Palette, template
from charts.tile_grid import ROWS
from charts.tile_map import KEY, TILE, add_tiles, tile_alt
from performance.definitions.indicator import Direction
from performance.ranking import LONDON_NAME, RankedBy, Ranking

_MAP, _GAP, _FOOT = ROWS * TILE, KEY + 22, STRIP_FOOT
_SECOND = Axes("x2", "y2")


def borough_panel(
    name: str, ranking: Ranking, colours: Palette, *, about: tuple[tuple[str, str], ...] = (), source: str = "",
    samples: bool = False, beside: Sequence[str] = (),
) -> Panel:  # fmt: skip
    """Map above, strip below; the boroughs `beside` are labelled on the strip."""
    values, shown = values_of(ranking), shown_by(ranking)
    known = {area: value for area, value in values.items() if value is not None}
    inside = _MAP + _GAP + STRIP if known else _MAP
    foot = 1 - _MAP / inside
    drawn = go.Figure(layout={"template": template(colours), "height": inside + _FOOT + 6})
    add_tiles(
        drawn, values, shown=shown, short=short_by(ranking), ours=ranking.ours, colours=colours,
        deep_low=_cut_is_deep(ranking), least=least_of(ranking), foot=foot,
    )  # fmt: skip
    drawn.update_layout(
        margin={"l": 4, "r": 4, "t": 6, "b": _FOOT},
        yaxis={"domain": [foot, 1]},
    )
    if known:
        drawn.update_layout(xaxis2={"anchor": "y2"}, yaxis2={"anchor": "x2", "domain": [0, STRIP / inside]})
    add_strip(
        drawn, known, shown=shown, ours=ranking.ours, colours=colours, lines=lines_of(ranking), beside=beside,
        axes=_SECOND,
    )  # fmt: skip
    title = rank_title(ranking)
    return Panel(
        name=name, title=title, under=rank_under(ranking), figure=drawn,
        alt=tile_alt(title, values, shown, ranking.ours), table=rank_table(ranking), about=about, source=source,
        samples=samples,
    )  # fmt: skip


def lines_of(ranking: Ranking) -> tuple[Line, ...]:
    """London's line, where areas of different size can be compared, and the target's."""
    found = []
    if ranking.london and ranking.comparable and (value := ranking.ranked(ranking.london)) is not None:
        found.append(Line(LONDON_NAME, value))
    if ranking.goal is not None and ranking.by is RankedBy.CHANGE:
        found.append(Line("Target", ranking.goal, target=True))
    return tuple(found)


def _cut_is_deep(ranking: Ranking) -> bool:
    """Of changes the deepest class is the largest cut where lower is better; of figures always the highest."""
    return ranking.by is RankedBy.CHANGE and ranking.indicator.better is Direction.LOWER
