"""Areas as a map where a file has their outlines, as tiles where none has; which of the two and why is said."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from charts.area_map import AreaFigure, Shown, area_panel
from charts.panel import Panel
from charts.theme import Palette
from charts.tile_list import tile_list_panel
from performance.outlines import Drawn, Outlines, held_words, why_undrawn
from performance.wording import number


def outlined_panel(
    name: str,
    title: str,
    under: str,
    part: Drawn,
    outlines: Sequence[Outlines],
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
    """The panel of areas that one file draws, or none; words as those of `area_panel`. `outlines` are all files."""
    if part.outlines and part.outlines.geometry:
        return area_panel(
            name, title, under, part.outlines.geometry, figures, colours=colours, shown=shown, what=what, place=place,
            further=further, selected=selected, least=least,
            about=(*about, ("Outlines", part.outlines.area_map.source)), source=source, samples=samples,
        )  # fmt: skip
    return tile_list_panel(
        name, title, f"{under} {why_undrawn(outlines, place.lower())}", figures, colours=colours, shown=shown,
        what=what, place=place, further=further, selected=selected, least=least, about=about, source=source,
        samples=samples,
    )  # fmt: skip


def boundary_words(part: Drawn, parts: int) -> str:
    """Which boundaries a map shows, where there are several maps: "Boundaries until 4 May 2022."; else ""."""
    held = held_words(part.outlines.area_map) if part.outlines and parts > 1 else ""
    return f"Boundaries in force {held}." if held else ""
