"""Areas as tiles in the order of their names: what stands in for a map where there are no outlines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from textwrap import shorten, wrap

from plotly import graph_objects as go

from charts.area_map import AreaFigure, area_table, map_alt
from charts.chart_text import chart_text
from charts.map_key import KEY, add_key, class_words
from charts.panel import Panel
from charts.theme import Palette, template
from charts.wording import NONE
from performance.map_classes import MapClasses, map_classes
from performance.wording import number

COLUMNS = 3
TILE = 66  # pixels from row to row: two lines of a name and a figure
_NAME = 12  # letters of a line on a tile

Shown = Callable[[Fraction], str]


def tile_list_panel(
    name: str,
    title: str,
    under: str,
    figures: Sequence[AreaFigure],
    *,
    colours: Palette,
    shown: Shown = number,
    what: str = "Figure",
    place: str = "Ward",
    further: tuple[tuple[str, str], ...] = (),
    selected: frozenset[str] = frozenset(),
    least: Fraction = Fraction(1),
    about: tuple[tuple[str, str], ...] = (),
    source: str = "",
    samples: bool = False,
) -> Panel:
    """Tiles as a panel; its words as those of `area_panel`. A tile without a figure is dashed."""
    tiles = sorted(figures, key=lambda one: (one.name, one.code))
    known = [one.value for one in tiles if one.value is not None]
    classes = map_classes(known, least=least)
    drawn = go.Figure(layout={"template": template(colours), "hovermode": "closest", "hoverdistance": -1})
    both = [_tile(at, one, classes, shown, colours, outlined=one.code in selected) for at, one in enumerate(tiles)]
    drawn.update_layout(shapes=[shape for shape, _ in both], annotations=[words for _, words in both])
    _points(drawn, tiles, shown)
    rows = -(-len(tiles) // COLUMNS)
    whole = all(value.denominator == 1 for value in known)
    add_key(drawn, class_words(classes, shown, whole=whole), float(rows), colours)
    drawn.update_xaxes(range=[-0.02, COLUMNS + 0.02], visible=False, fixedrange=True)
    drawn.update_yaxes(range=[rows + 0.02, -0.02], visible=False, fixedrange=True)
    drawn.update_layout(height=max(1, rows) * TILE + KEY, margin={"l": 2, "r": 2, "t": 2, "b": KEY})
    return Panel(
        name=name, title=title, under=under, figure=drawn, alt=map_alt(tiles, shown, place, what),
        table=area_table(title, tiles, shown, place, what, further, selected), about=about, source=source,
        samples=samples,
    )  # fmt: skip


def _tile(
    at: int, one: AreaFigure, classes: MapClasses, shown: Shown, colours: Palette, *, outlined: bool
) -> tuple[dict[str, object], dict[str, object]]:
    """A tile as a shape, and what is written on it."""
    row, column = divmod(at, COLUMNS)
    place = classes.of(one.value) if one.value is not None else None
    line = {"color": colours.ink, "width": 3.5} if outlined else {"color": colours.edge, "width": 1}
    shape = {
        "type": "rect", "x0": column + 0.015, "x1": column + 0.985, "y0": row + 0.03, "y1": row + 0.97,
        "layer": "below", "name": one.code, "fillcolor": colours.maps[place] if place is not None else "rgba(0,0,0,0)",
        "line": line | ({} if place is not None else {"dash": "dot"}),
    }  # fmt: skip
    lines = wrap(shorten(one.name.replace(" and ", " & "), 2 * _NAME, placeholder="…"), _NAME)
    ink = colours.on_maps[place] if place is not None else colours.ink2
    return shape, {
        "x": column + 0.5, "y": row + 0.5,
        "text": "<br>".join([*map(chart_text, lines), f"<b>{_figure(one, shown)}</b>"]),
        "align": "center", "font": {"color": ink, "size": 14}, "name": one.code,
    }  # fmt: skip


def _figure(one: AreaFigure, shown: Shown) -> str:
    if one.hidden:
        return "[c]"
    return shown(one.value) if one.value is not None else NONE


def _points(drawn: go.Figure, tiles: Sequence[AreaFigure], shown: Shown) -> None:
    unseen = {"marker": {"opacity": 0}}
    drawn.add_scatter(
        x=[at % COLUMNS + 0.5 for at, _ in enumerate(tiles)], y=[at // COLUMNS + 0.5 for at, _ in enumerate(tiles)],
        mode="markers", name="Areas", marker={"size": 10, "opacity": 0}, selected=unseen, unselected=unseen,
        customdata=[one.code for one in tiles],
        text=[f"{chart_text(one.name)}: {_figure(one, shown)}" for one in tiles],
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip
