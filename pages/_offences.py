"""The drawn parts about any kind of what a measure counts, found by its name."""

from __future__ import annotations

from typing import NamedTuple

from charts.area_map import AreaFigure, area_panel
from charts.kind_panels import kind_beside_panel, kind_trend_panel
from charts.panel import Panel
from charts.theme import palette
from charts.ward_bars import ward_panel, ward_title, ward_under
from pages._chosen import Chosen
from pages._maps import outlines_of
from pages._memo import kept
from pages._room import Room
from performance.definitions.maps import MapLevel
from performance.outlines import shared_out, why_undrawn
from performance.scorecard.board import Board
from performance.scorecard.offence_figures import KindFigures
from performance.scorecard.offences import Kind, Kinds, Source
from performance.wording import inside, instant

Pairs = tuple[tuple[str, str], ...]


class KindPanels(NamedTuple):
    """Charts of a kind. `wards` holds none where no ward file is loaded; `unmapped` says why there is no map."""

    trend: Panel
    rolling: Panel
    wards: tuple[Panel, ...]
    unmapped: str


@kept(8)
def kinds_of(board: Board, source: Source) -> Kinds:
    """What can be asked."""
    return Kinds(board, source)


@kept(16)
def kind_names(board: Board, source: Source) -> dict[str, Kind]:
    """Every kind by the word that stands for it in the address, in the order in which they are listed."""
    return {kind.word: kind for kind in kinds_of(board, source).kinds()}


@kept(64)
def kind_panels(room: Room, chosen: Chosen, source: Source, kind: Kind, area: str) -> KindPanels:
    """The charts of one kind."""
    figures = KindFigures(kinds_of(chosen.board, source), kind, chosen.quarter, area)
    shared = {"about": _about(figures), "source": _source(source, chosen), "samples": chosen.board.has_samples()}
    colours = palette(chosen.theme)
    trend = kind_trend_panel(figures.trend(), colours, **shared)  # type: ignore[arg-type]
    rolling = kind_beside_panel(figures.multiple(), figures.beside(), area, colours, **shared)  # type: ignore[arg-type]
    return KindPanels(trend, rolling, *_wards(room, chosen, figures, shared))


def _wards(
    room: Room, chosen: Chosen, figures: KindFigures, shared: dict[str, object]
) -> tuple[tuple[Panel, ...], str]:
    """Bars, and a map for each set of boundaries that outlines are there for."""
    counts = figures.wards()
    if not counts.wards:
        return (), ""
    colours, what = palette(chosen.theme), inside(figures.kind.value)
    unit = figures.indicator.unit
    bars = ward_panel("kind-wards", counts, what, unit, colours, **shared)  # type: ignore[arg-type]
    told = [AreaFigure(one.code, one.name, one.counted, one.share, one.change) for one in counts.wards]
    maps, outlines = [], outlines_of(room, MapLevel.WARD)
    for place, drawn in enumerate(shared_out(outlines, [one.code for one in counts.wards])):
        if drawn.outlines and drawn.outlines.geometry:
            mine = [one for one in told if one.code in drawn.codes]
            maps.append(
                area_panel(
                    f"kind-map-{place}", ward_title(counts, what, unit), ward_under(counts, unit),
                    drawn.outlines.geometry, mine, colours=colours, what=unit.capitalize(), **shared,  # type: ignore[arg-type]
                )
            )  # fmt: skip
    return (bars, *maps), "" if maps else why_undrawn(outlines, "ward")


def _about(figures: KindFigures) -> Pairs:
    indicator = figures.indicator
    return (
        ("What is counted", indicator.definition),
        ("Owner", indicator.owner),
        ("Better", "No direction is declared for a single offence: some are found by police work."),
    )


def _source(source: Source, chosen: Chosen) -> str:
    return f"{source.owner}; figures as known on {instant(chosen.board.as_at)}"
