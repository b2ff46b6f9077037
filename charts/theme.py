"""The one place that knows colours, fonts and symbols: two palettes, and the template of every plotly chart.

Contrasts were measured against each palette's background: text reaches 4.5, marks 3. Amber's fill alone is 1.9 on
white, which is why every mark has an outline. Red, amber and green are for ratings only; blue and burnt orange for
change and signals only; purple, dashed, for targets only.
"""

from __future__ import annotations

from typing import NamedTuple

from plotly import graph_objects as go

from performance.rating import Rating

FAMILY = "Source Sans, sans-serif"  # naming "Source Sans 3" here is invalid CSS: the whole chart falls back to Arial
SYMBOLS = {Rating.RED: "◆", Rating.AMBER: "▲", Rating.GREEN: "●"}
WORDS = {
    Rating.RED: "Red",
    Rating.AMBER: "Amber",
    Rating.GREEN: "Green",
    Rating.NO_TARGET: "No target",
    Rating.NO_DATA: "Not submitted",
}


class Hue(NamedTuple):
    """The colours of one rating: the mark's fill, outline and letter, the word beside it, the tint of a hatch."""

    fill: str
    outline: str
    letter: str
    text: str
    tint: str


class Palette(NamedTuple):
    """Every colour of a page, light or dark. `maps` are the four classes of a map, the smallest first, `on_maps` the
    colours of figures that stand on them."""

    name: str
    bg: str
    surface: str
    ink: str
    ink2: str
    line: str
    grid: str
    edge: str
    primary: str
    chosen: str
    red: Hue
    amber: Hue
    green: Hue
    grey: Hue
    better: str
    worse: str
    normal: str
    series: str
    target: str
    limits: str
    band: str
    projection: str
    maps: tuple[str, str, str, str]
    on_maps: tuple[str, str, str, str]

    def hue(self, rating: Rating) -> Hue:
        """The colours of a rating; grey where nothing is rated."""
        rated = {Rating.RED: self.red, Rating.AMBER: self.amber, Rating.GREEN: self.green}
        return rated.get(rating, self.grey)


LIGHT = Palette(
    name="light",
    bg="#FFFFFF",
    surface="#F3F5F7",
    ink="#16212C",
    ink2="#4B5966",
    line="#D5DBE1",
    grid="#E6EAEE",
    edge="#76838F",
    primary="#1B4F8A",
    chosen="#EAF1F8",
    red=Hue("#B3202A", "#B3202A", "#FFFFFF", "#9E1B24", "#FBE9EA"),
    amber=Hue("#F5B335", "#7A4E00", "#16212C", "#7A4E00", "#FFF4DC"),
    green=Hue("#D5EEDD", "#176B3A", "#0F4D29", "#176B3A", "#E9F6EE"),
    grey=Hue("none", "#5C6873", "#5C6873", "#4B5966", "#F3F5F7"),
    better="#1F6FB2",
    worse="#B4500B",
    normal="#66727D",
    series="#1F3B57",
    target="#6D3A8C",
    limits="#77838F",
    band="#E8EDF2",
    projection="#C9D8E8",
    maps=("#F1F4F8", "#C9D9EA", "#8FB0D3", "#1B4F8A"),
    on_maps=("#16212C", "#16212C", "#16212C", "#FFFFFF"),
)

DARK = Palette(
    name="dark",
    bg="#10171F",
    surface="#18222D",
    ink="#E6EBF0",
    ink2="#A7B4C0",
    line="#2D3A47",
    grid="#24303C",
    edge="#718190",
    primary="#8FBCEB",
    chosen="#16283A",
    red=Hue("#F2656C", "#F2656C", "#1B0506", "#FF8F93", "#35191D"),
    amber=Hue("#F5B335", "#F5B335", "#1B1200", "#F5C366", "#33280F"),
    green=Hue("#123524", "#5CC48A", "#A5E8C3", "#7BD3A2", "#132A1E"),
    grey=Hue("none", "#8D9BA8", "#8D9BA8", "#A7B4C0", "#18222D"),
    better="#6FB3F2",
    worse="#F0924A",
    normal="#93A1AE",
    series="#C9DAEC",
    target="#C79BE0",
    limits="#74828F",
    band="#1D2833",
    projection="#2C435B",
    maps=("#1B2631", "#2A4159", "#7FAEDD", "#B5D4F2"),
    on_maps=("#E6EBF0", "#E6EBF0", "#10171F", "#10171F"),
)


def palette(name: str | None) -> Palette:
    """The palette of a page whose theme has this name; light where none is known."""
    return DARK if name == "dark" else LIGHT


def template(colours: Palette) -> go.layout.Template:
    """What all charts have in common: one family, no legend, horizontal gridlines only, nothing painted behind."""
    axis = {"automargin": True, "zeroline": False, "linecolor": colours.edge, "tickcolor": colours.edge}
    font = {"family": FAMILY, "size": 14.5, "color": colours.ink2}
    return go.layout.Template(
        layout={
            "font": font,
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "hovermode": "closest",
            "hoverlabel": {"font": {"family": FAMILY, "size": 14.5}, "bgcolor": colours.bg},
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "xaxis": axis | {"showgrid": False, "ticks": "outside"},
            "yaxis": axis | {"showgrid": True, "gridcolor": colours.grid},
            "annotationdefaults": {"font": font, "showarrow": False, "align": "left"},
        }
    )
