"""A map: areas in four classes, as filled outlines (a Plotly choropleth fetches a world map from a server elsewhere).

A click selects the area: its code is the `customdata` of the invisible points that lie all over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from plotly import graph_objects as go

from charts.area_shapes import box, clicked_points, middles
from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from charts.map_key import KEY, LINE, add_key, class_words
from charts.panel import Panel
from charts.theme import Palette, template
from charts.wording import NONE
from loaders.geometry import Area, Geometry
from performance.map_classes import MapClasses, map_classes
from performance.wording import inside, number, percent

HEIGHT = 460  # pixels of the map alone
_NARROW = 280  # pixels across on a phone: where a figure has to fit
_LETTER = 3.3  # pixels, half of a figure's width at 14 px

Shown = Callable[[Fraction], str]


class AreaFigure(NamedTuple):
    """An area's figure. `value` is None where there is none or where it is `hidden`; `change` is a fraction of the
    figure a year before, `further` are figures that stand in the table alone."""

    code: str
    name: str
    value: Fraction | None
    share: Fraction | None = None
    change: Fraction | None = None
    hidden: bool = False
    further: tuple[Fraction | None, ...] = ()


def area_panel(
    name: str,
    title: str,
    under: str,
    geometry: Geometry,
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
    """A map as a panel. Areas of the geometry that have no figure are hatched; those `selected` are outlined.

    `shown` writes a figure; `what` heads its column, `place` that of the areas, `further` the columns of further
    figures, each with its unit; `least` is the smallest difference the figures show. Figures whose code the geometry
    does not know stand in the table alone.
    """
    known = {one.code: one for one in figures}
    classes = map_classes((one.value for one in figures if one.value is not None), least=least)
    drawn = go.Figure(layout={"template": template(colours), "hovermode": "closest", "hoverdistance": -1})
    absent = _areas(drawn, geometry, known, classes, colours)
    _selected(drawn, geometry, selected, colours)
    _labels(drawn, geometry, known, classes, shown, colours)
    _points(drawn, geometry, known, shown)
    whole = all(one.value.denominator == 1 for one in figures if one.value is not None)
    said = class_words(classes, shown, whole=whole)
    add_key(drawn, said, box(geometry).low, colours, absent=_absent_words(absent, known))
    _axes(drawn, geometry, bool(absent))
    return Panel(
        name=name, title=title, under=under, figure=drawn, alt=map_alt(figures, shown, place, what),
        table=area_table(title, figures, shown, place, what, further, selected), about=about, source=source,
        samples=samples,
    )  # fmt: skip


def _areas(
    drawn: go.Figure, geometry: Geometry, known: dict[str, AreaFigure], classes: MapClasses, colours: Palette
) -> list[Area]:
    """A trace a class; the areas without a figure."""
    by_class: list[list[Area]] = [[], [], [], [], []]
    for area in geometry.areas:
        value = known[area.code].value if area.code in known else None
        by_class[classes.of(value) if value is not None else 4].append(area)
    for fill, areas in zip((*colours.maps, ""), by_class, strict=True):
        if areas:
            across, up = _outline(areas)
            drawn.add_scatter(
                x=across, y=up, mode="lines", fill="toself", hoverinfo="skip", **_look(fill, colours)
            )  # fmt: skip
    return by_class[4]


def _look(fill: str, colours: Palette) -> dict[str, object]:
    if fill:
        return {"fillcolor": fill, "line": {"color": colours.edge, "width": 1}}
    hatch = {"shape": "/", "fgcolor": colours.edge, "bgcolor": "rgba(0,0,0,0)", "size": 9, "solidity": 0.12}
    return {"fillpattern": hatch, "line": {"color": colours.edge, "width": 1, "dash": "dot"}, "name": "No figure"}


def _outline(areas: Iterable[Area]) -> tuple[list[float | None], list[float | None]]:
    """The rings of areas one behind the other, a gap after each."""
    across: list[float | None] = []
    up: list[float | None] = []
    for area in areas:
        for ring in area.rings:
            across += [*(x for x, _ in ring), None]
            up += [*(y for _, y in ring), None]
    return across, up


def _selected(drawn: go.Figure, geometry: Geometry, selected: frozenset[str], colours: Palette) -> None:
    chosen = [area for area in geometry.areas if area.code in selected]
    if chosen:
        across, up = _outline(chosen)
        line = {"color": colours.ink, "width": 3.5}
        drawn.add_scatter(x=across, y=up, mode="lines", hoverinfo="skip", name="Selected", line=line)


def _labels(
    drawn: go.Figure, geometry: Geometry, known: dict[str, AreaFigure], classes: MapClasses, shown: Shown,
    colours: Palette,
) -> None:  # fmt: skip
    """Figures where they fit, even on a phone."""
    around = box(geometry)
    pixels = _NARROW / ((around.right - around.left) * around.narrow)
    fitting = []
    for code, middle in middles(geometry).items():
        one = known.get(code)
        if one is None or (one.value is None and not one.hidden):
            continue
        text = shown(one.value) if one.value is not None else "[c]"
        if middle.room * pixels >= max(7.0, _LETTER * len(text)):
            ink = colours.on_maps[classes.of(one.value)] if one.value is not None else colours.ink2
            fitting.append((middle, text, ink))
    drawn.add_scatter(
        x=[middle.x for middle, _, _ in fitting], y=[middle.y for middle, _, _ in fitting], mode="text",
        text=[text for _, text, _ in fitting], textfont={"size": 14, "color": [ink for _, _, ink in fitting]},
        name="Figures", hoverinfo="skip",
    )  # fmt: skip


def _points(drawn: go.Figure, geometry: Geometry, known: dict[str, AreaFigure], shown: Shown) -> None:
    """What is clicked and hovered over."""
    points = clicked_points(geometry)
    words_of = {area.code: _hover(area, known.get(area.code), shown) for area in geometry.areas}
    unseen = {"marker": {"opacity": 0}}
    drawn.add_scatter(
        x=[x for _, x, _ in points], y=[y for _, _, y in points], mode="markers", name="Areas",
        marker={"size": 8, "opacity": 0}, selected=unseen, unselected=unseen,
        customdata=[code for code, _, _ in points], text=[words_of[code] for code, _, _ in points],
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _hover(area: Area, one: AreaFigure | None, shown: Shown) -> str:
    if one is None or (one.value is None and not one.hidden):
        return f"{chart_text(one.name if one else area.name)}: no figure"
    share = f", {number(one.share, 'share')}" if one.share is not None else ""
    return f"{chart_text(one.name)}: {f'{shown(one.value)}{share}' if one.value is not None else '[c]'}"


def _absent_words(absent: list[Area], known: dict[str, AreaFigure]) -> str:
    if not absent:
        return ""
    unseen = any(known[area.code].hidden for area in absent if area.code in known)
    return "hidden to protect people, or no figure" if unseen else "no figure"


def _axes(drawn: go.Figure, geometry: Geometry, absent: bool) -> None:  # noqa: FBT001
    """As on the ground: a degree of longitude is drawn shorter than one of latitude. What is left over is below."""
    around, bottom = box(geometry), KEY + LINE * absent
    edge = (around.high - around.low) * 0.012
    drawn.update_xaxes(
        range=[around.left - edge, around.right + edge], visible=False, fixedrange=True, constrain="domain",
        constraintoward="left",
    )  # fmt: skip
    drawn.update_yaxes(
        range=[around.low - edge, around.high + edge], visible=False, fixedrange=True, constrain="domain",
        constraintoward="top", scaleanchor="x", scaleratio=1 / around.narrow,
    )  # fmt: skip
    drawn.update_layout(height=HEIGHT + bottom, margin={"l": 2, "r": 2, "t": 4, "b": bottom})


def map_alt(figures: Sequence[AreaFigure], shown: Shown, place: str, what: str) -> str:
    """At most 30 words on what a map or list of tiles shows, for those who do not see it."""
    known = sorted((one for one in figures if one.value is not None), key=lambda one: one.value or 0)
    kind = place.lower()
    if not known:
        return f"Map by {kind}, {inside(what)}: no figures."
    low, high = known[0], known[-1]
    ends = f"highest {_said(high, shown)}, lowest {_said(low, shown)}. Table follows."
    return f"Map of {len(known)} {kind}{'' if len(known) == 1 else 's'}, {inside(what)}: {ends}"


def _said(one: AreaFigure, shown: Shown) -> str:
    return f"{one.name} {shown(one.value)}" if one.value is not None else one.name


def area_table(
    caption: str, figures: Sequence[AreaFigure], shown: Shown, place: str, what: str,
    further: tuple[tuple[str, str], ...], selected: frozenset[str],
) -> DataTable:  # fmt: skip
    """Areas by name with figure, share and change on the year before, where any has them, and further figures."""
    shares = any(one.share is not None for one in figures)
    changes = any(one.change is not None for one in figures)
    columns = [Column(place, numeric=False), Column(what)]
    columns += [Column("Share")] * shares + [Column("On the year before")] * changes
    columns += [Column(head) for head, _ in further]
    rows = []
    for one in sorted(figures, key=lambda one: (one.name, one.code)):
        chosen = one.code in selected
        row = [words(one.name, emphasis=chosen), _entry(one, shown, chosen)]
        row += [hidden() if one.hidden else figure(one.share, "share", emphasis=chosen)] * shares
        row += [hidden() if one.hidden else _change(one.change, chosen)] * changes
        units = zip(one.further, further, strict=True)
        row += [hidden() if one.hidden else figure(value, unit, emphasis=chosen) for value, (_, unit) in units]
        rows.append(tuple(row))
    return DataTable(caption, tuple(columns), tuple(rows))


def _entry(one: AreaFigure, shown: Shown, chosen: bool) -> Entry:  # noqa: FBT001
    if one.hidden:
        return hidden(emphasis=chosen)
    entry = figure(one.value, emphasis=chosen)
    return entry._replace(shown=shown(one.value) if one.value is not None else NONE)


def _change(change: Fraction | None, chosen: bool) -> Entry:  # noqa: FBT001
    entry = figure(change, emphasis=chosen)
    return entry._replace(shown=percent(change) if change is not None else NONE)
