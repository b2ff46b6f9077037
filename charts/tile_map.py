"""A tile map of London: a square for each borough with its three letters and its figure, in four classes.

Squares are shapes, letters and figures annotations: a Plotly choropleth fetches a world map from a server elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from plotly import graph_objects as go

from charts.data_table import Column, DataTable, figure, words
from charts.panel import Panel
from charts.theme import Palette, template
from charts.tile_grid import COLUMNS, ROWS, TILES
from charts.wording import NONE
from performance.map_classes import MapClasses, map_classes

TILE = 50  # pixels from row to row
KEY = 58  # pixels of the two lines of the key under the tiles
_GAP = 0.035
_OUTLINE = 3.5

Shown = Callable[[Fraction], str]
Values = Mapping[str, Fraction | None]
Drawn = tuple[dict[str, object], dict[str, object]]  # a square and the words on or beside it


def tile_panel(
    name: str,
    title: str,
    under: str,
    values: Values,
    *,
    shown: Shown,
    ours: str,
    colours: Palette,
    short: Shown | None = None,
    deep_low: bool = False,
    least: Fraction = Fraction(1),
    table: DataTable | None = None,
    about: tuple[tuple[str, str], ...] = (),
    source: str = "",
    samples: bool = False,
) -> Panel:
    """A tile map as a panel. `values` of None, and boroughs that are not named, get a dashed tile.

    `shown` writes a figure for the key, the table and the words, `short` for a tile (four or five letters); `deep_low`:
    low figures are the deepest; `least` is the smallest difference the figures show.
    """
    drawn = go.Figure(layout={"template": template(colours), "height": ROWS * TILE + KEY + 12})
    add_tiles(drawn, values, shown=shown, short=short, ours=ours, colours=colours, deep_low=deep_low, least=least)
    drawn.update_layout(margin={"l": 2, "r": 2, "t": 4, "b": KEY})
    return Panel(
        name=name, title=title, under=under, figure=drawn, alt=tile_alt(title, values, shown, ours),
        table=table or tile_table(title, values, ours, shown), about=about, source=source, samples=samples,
    )  # fmt: skip


def add_tiles(
    drawn: go.Figure, values: Values, *, shown: Shown, ours: str, colours: Palette, short: Shown | None = None,
    deep_low: bool = False, least: Fraction = Fraction(1), foot: float = 0,
) -> None:  # fmt: skip
    """Draw tiles and key on the first pair of axes of a figure.

    `foot` is where those axes end as a share of the figure's height; the key needs `KEY` pixels under it.
    """
    known = [value for value in values.values() if value is not None]
    classes = map_classes(known, deep_low=deep_low, least=least)
    tiles = [  # ours last: its outline lies over its neighbours
        _tile(borough, values.get(borough), classes, short or shown, colours, outlined=borough == ours)
        for borough in sorted(TILES, key=lambda one: one == ours)
    ]
    drawn_all = [*tiles, *(_key(classes, shown, colours, foot) if known else ())]
    # all at once: one at a time plotly copies those before again and again (measured: half of a page's figures)
    drawn.update_layout(shapes=[shape for shape, _ in drawn_all], annotations=[words_ for _, words_ in drawn_all])
    _hover(drawn, values, shown)
    drawn.update_xaxes(range=[-0.06, COLUMNS + 0.06], visible=False, fixedrange=True)
    drawn.update_yaxes(range=[ROWS + 0.06, -0.06], visible=False, fixedrange=True)


def _tile(
    borough: str, value: Fraction | None, classes: MapClasses, short: Shown, colours: Palette, *, outlined: bool
) -> Drawn:
    row, column, code = TILES[borough]
    place = classes.of(value) if value is not None else 0
    fill = colours.maps[place] if value is not None else "rgba(0,0,0,0)"
    line = {"color": colours.ink, "width": _OUTLINE} if outlined else {"color": colours.edge, "width": 1}
    line |= {} if value is not None else {"dash": "dot"}
    ink = colours.on_maps[place] if value is not None else colours.ink2
    figure_words = short(value) if value is not None else NONE
    square = {
        "type": "rect", "x0": column + _GAP, "x1": column + 1 - _GAP, "y0": row + _GAP, "y1": row + 1 - _GAP,
        "fillcolor": fill, "line": line, "layer": "below", "name": borough,
    }  # fmt: skip
    written = {
        "x": column + 0.5, "y": row + 0.5, "text": f"{code}<br><b>{figure_words}</b>", "align": "center",
        "font": {"color": ink, "size": 14}, "name": borough,
    }  # fmt: skip
    return square, written


def _hover(drawn: go.Figure, values: Values, shown: Shown) -> None:
    """The borough's whole name and figure under the pointer."""
    drawn.add_scatter(
        x=[tile.column + 0.5 for tile in TILES.values()], y=[tile.row + 0.5 for tile in TILES.values()],
        name="Boroughs", mode="markers", marker={"size": 40, "opacity": 0, "symbol": "square"},
        customdata=list(TILES), text=[f"{one}: {_or_none(values.get(one), shown)}" for one in TILES],
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _key(classes: MapClasses, shown: Shown, colours: Palette, foot: float) -> Iterator[Drawn]:
    """The four classes in two lines and two columns, the deepest first; pixels hang from the lower edge of the map."""
    said = classes.words(lambda cut: shown(cut).replace(".0%", "%"))
    for place, (fill, text) in enumerate(zip(reversed(colours.maps), reversed(said), strict=True)):
        across, down = (place // 2) * 0.5, 12 + (place % 2) * 23
        square = {
            "type": "rect", "xref": "paper", "xsizemode": "pixel", "xanchor": across, "x0": 2, "x1": 20,
            "yref": "paper", "ysizemode": "pixel", "yanchor": foot, "y0": -down - 16, "y1": -down,
            "fillcolor": fill, "line": {"color": colours.edge, "width": 1}, "name": "key",
        }  # fmt: skip
        written = {
            "xref": "paper", "x": across, "xanchor": "left", "xshift": 25, "yref": "paper", "y": foot,
            "yanchor": "middle", "yshift": -down - 8, "text": text, "font": {"color": colours.ink2, "size": 14},
            "name": "key",
        }  # fmt: skip
        yield square, written


def tile_alt(title: str, values: Values, shown: Shown, ours: str) -> str:
    """At most 30 words on what the map shows, for those who do not see it."""
    known = {one: value for one, value in values.items() if value is not None}
    if not known:
        return f"Tile map of London's boroughs without figures: {title}."
    low, high = min(known, key=lambda one: known[one]), max(known, key=lambda one: known[one])
    mine = f"{ours} {_or_none(values.get(ours), shown)}; "
    ends = f"from {shown(known[low])}, {low}, to {shown(known[high])}, {high}. Table follows."
    return f"Tile map of {len(known)} London boroughs: {mine}{ends}"


def tile_table(caption: str, values: Values, ours: str, shown: Shown) -> DataTable:
    """Boroughs and figures, in the order of names."""
    rows = tuple(
        (words(borough, emphasis=borough == ours), figure(value)._replace(shown=_or_none(value, shown)))
        for borough, value in sorted(values.items())
    )
    return DataTable(caption, (Column("Borough", numeric=False), Column("Figure")), rows)


def _or_none(value: Fraction | None, shown: Shown) -> str:
    return shown(value) if value is not None else NONE
