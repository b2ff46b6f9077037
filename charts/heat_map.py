"""A heat map: rows by columns (wards by months, kinds by years), four classes; a click selects a cell.

Plotly's heat map cannot be clicked to select: invisible points, one a cell, are what is clicked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from textwrap import wrap
from typing import NamedTuple

from plotly import graph_objects as go

from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, Entry, figure, words
from charts.map_key import KEY, LINE, add_key, class_words
from charts.panel import Panel
from charts.theme import Palette, template
from charts.wording import NONE
from performance.map_classes import MapClasses, map_classes
from performance.wording import number

ROW = 36  # pixels: two lines of a name
_FOOT = KEY + 2 * LINE  # of a key in one column: beside long names there is no room for two
_NAME = 16  # letters of a line of a name
_ROOM = 6  # columns beyond which figures would not fit on a phone
_ACROSS, _LETTER = 170, 9  # pixels of all columns there, and of a letter with the space round it

Shown = Callable[[Fraction], str]
Cells = Mapping[tuple[str, str], Fraction | None]


class Head(NamedTuple):
    """A row or column: what stands for it in the address, and what people call it."""

    code: str
    name: str


def heat_panel(
    name: str,
    title: str,
    under: str,
    rows: Sequence[Head],
    columns: Sequence[Head],
    cells: Cells,
    *,
    colours: Palette,
    shown: Shown = number,
    what: str = "figures",
    heads: tuple[str, str] = ("Ward", "month"),
    chosen: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset()),
    least: Fraction = Fraction(1),
    about: tuple[tuple[str, str], ...] = (),
    source: str = "",
    samples: bool = False,
) -> Panel:
    """A heat map as a panel. A cell that is None, or not there, has no figure: it is left empty and said.

    `heads` are what rows and columns are; `chosen` the codes of rows and of columns that are selected.
    """
    known = [value for value in cells.values() if value is not None]
    classes = map_classes(known, least=least)
    drawn = go.Figure(layout={"template": template(colours), "hovermode": "closest", "hoverdistance": -1})
    _squares(drawn, rows, columns, cells, classes, colours)
    _points(drawn, rows, columns, cells, shown, classes, colours)
    _chosen(drawn, rows, columns, chosen, colours)
    whole = all(value.denominator == 1 for value in known)
    empty = any(cells.get((row.code, column.code)) is None for row in rows for column in columns)
    add_key(drawn, class_words(classes, shown, whole=whole), len(rows) - 0.5, colours, deep=4)
    _axes(drawn, rows, columns)
    return Panel(
        name=name, title=title, under=under + (" An empty cell has no figure." if empty else ""), figure=drawn,
        alt=heat_alt(rows, columns, cells, shown, what, heads),
        table=heat_table(title, rows, columns, cells, shown, heads, chosen),
        about=about, source=source, samples=samples,
    )  # fmt: skip


def _squares(
    drawn: go.Figure, rows: Sequence[Head], columns: Sequence[Head], cells: Cells, classes: MapClasses,
    colours: Palette,
) -> None:  # fmt: skip
    fills = [colours.bg, *colours.maps]  # the first for cells without a figure
    scale = [stop for at, fill in enumerate(fills) for stop in ((at / 5, fill), ((at + 1) / 5, fill))]
    grid = [[_class(cells.get((row.code, column.code)), classes) for column in columns] for row in rows]
    drawn.add_heatmap(
        z=grid, zmin=-1.5, zmax=3.5, colorscale=scale, showscale=False, hoverinfo="skip", xgap=1, ygap=1, name="Cells"
    )
    drawn.update_layout(plot_bgcolor=colours.edge)  # the gaps are edges: the palest class is nearly the page's colour


def _class(value: Fraction | None, classes: MapClasses) -> int:
    return -1 if value is None else classes.of(value)


def _points(
    drawn: go.Figure, rows: Sequence[Head], columns: Sequence[Head], cells: Cells, shown: Shown, classes: MapClasses,
    colours: Palette,
) -> None:  # fmt: skip
    """What is clicked and hovered over; with the figure in it where there is room."""
    pairs = [(at, row, place, column) for at, row in enumerate(rows) for place, column in enumerate(columns)]
    values = [cells.get((row.code, column.code)) for _, row, _, column in pairs]
    said = [shown(value) if value is not None else "no figure" for value in values]
    written = [shown(value) if value is not None else NONE for value in values]
    inks = [colours.on_maps[classes.of(value)] if value is not None else colours.ink2 for value in values]
    unseen = {"marker": {"opacity": 0}}
    drawn.add_scatter(
        x=[place for _, _, place, _ in pairs], y=[at for at, _, _, _ in pairs], name="Choose",
        mode="markers+text" if len(columns) <= _ROOM else "markers", text=written,
        textfont={"size": 14, "color": inks}, marker={"size": 10, "opacity": 0},
        selected=unseen, unselected=unseen | {"textfont": {"color": colours.ink2}},
        customdata=[[row.code, column.code] for _, row, _, column in pairs],
        hovertext=[
            f"{chart_text(row.name)}, {chart_text(column.name)}: {text}"
            for (_, row, _, column), text in zip(pairs, said, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _chosen(
    drawn: go.Figure, rows: Sequence[Head], columns: Sequence[Head], chosen: tuple[frozenset[str], frozenset[str]],
    colours: Palette,
) -> None:  # fmt: skip
    """An outline round what is selected: rows, columns, or where both meet."""
    at_rows = [at for at, row in enumerate(rows) if row.code in chosen[0]]
    at_columns = [at for at, column in enumerate(columns) if column.code in chosen[1]]
    if not at_rows and not at_columns:
        return
    whole = (-0.5, len(columns) - 0.5), (-0.5, len(rows) - 0.5)
    across = [(at - 0.5, at + 0.5) for at in at_columns] or [whole[0]]
    down = [(at - 0.5, at + 0.5) for at in at_rows] or [whole[1]]
    line = {"color": colours.ink, "width": 3}
    shapes = [
        {"type": "rect", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line, "name": "Selected"}
        for x0, x1 in across
        for y0, y1 in down
    ]
    drawn.update_layout(shapes=shapes)


def _axes(drawn: go.Figure, rows: Sequence[Head], columns: Sequence[Head]) -> None:
    longest = max((len(word) for column in columns for word in column.name.split()), default=1)
    every = max(1, -(-len(columns) * longest * _LETTER // _ACROSS))  # so many apart that they stay apart on a phone
    first = (len(columns) - 1) % every
    names = [
        chart_text(column.name).replace(" ", "<br>") if at % every == first else "" for at, column in enumerate(columns)
    ]
    drawn.update_xaxes(
        range=[-0.52, len(columns) - 0.48], tickvals=list(range(len(columns))), ticktext=names, side="top",
        fixedrange=True, showgrid=False, ticks="", showline=False, tickangle=0,
    )  # fmt: skip
    drawn.update_yaxes(
        range=[len(rows) - 0.48, -0.52], tickvals=list(range(len(rows))), ticktext=[_two_lines(row) for row in rows],
        fixedrange=True, showgrid=False, ticks="", showline=False, ticklabelstandoff=4,
    )  # fmt: skip
    drawn.update_layout(height=max(1, len(rows)) * ROW + 48 + _FOOT, margin={"l": 2, "r": 4, "t": 44, "b": _FOOT})


def _two_lines(row: Head) -> str:
    """A name in at most two lines, the second cut where it has to be."""
    first, *more = wrap(row.name, _NAME) or [""]
    rest = " ".join(more)
    if len(rest) > _NAME + 2:
        rest = rest[: _NAME + 1].rstrip() + "…"
    return "<br>".join(map(chart_text, filter(None, (first, rest))))


def heat_alt(
    rows: Sequence[Head], columns: Sequence[Head], cells: Cells, shown: Shown, what: str, heads: tuple[str, str]
) -> str:
    """At most 30 words on what a heat map shows, for those who do not see it."""
    names = {row.code: row.name for row in rows}, {column.code: column.name for column in columns}
    known = {key: value for key, value in cells.items() if value is not None}
    kind = f"Heat map, {what} by {heads[0].lower()} and {heads[1].lower()}"
    if not known:
        return f"{kind}: no figures."
    row, column = max(known, key=lambda key: known[key])
    most = f"most {shown(known[row, column])}, {names[0][row]}, {names[1][column]}"
    return f"{kind}, {len(rows)} by {len(columns)}: {most}. Table follows."


def heat_table(
    caption: str, rows: Sequence[Head], columns: Sequence[Head], cells: Cells, shown: Shown, heads: tuple[str, str],
    chosen: tuple[frozenset[str], frozenset[str]],
) -> DataTable:  # fmt: skip
    """The same as a table, in the order of the picture."""
    heading = (Column(heads[0], numeric=False), *(Column(column.name) for column in columns))
    body = tuple(
        (
            words(row.name, emphasis=row.code in chosen[0]),
            *(
                _entry(cells.get((row.code, column.code)), shown, row.code in chosen[0] or column.code in chosen[1])
                for column in columns
            ),
        )
        for row in rows
    )
    return DataTable(caption, heading, body)


def _entry(value: Fraction | None, shown: Shown, emphasis: bool) -> Entry:  # noqa: FBT001
    entry = figure(value, emphasis=emphasis)
    return entry._replace(shown=shown(value) if value is not None else NONE)
