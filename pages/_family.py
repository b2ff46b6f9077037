"""The drawn parts of a page about several indicators of one measure, kept while nothing behind them has changed."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from charts.about import about_pairs
from charts.beside import beside_list, beside_panel
from charts.boroughs import borough_panel
from charts.family_words import Noun, family_head
from charts.multiples import Small, shared_axis, small_chart
from charts.multiples_words import multiple_head, multiples_key, multiples_panel, why_empty
from charts.panel import Panel
from charts.selection import Show, kept_rows, labels
from charts.theme import palette
from charts.waterfall import Ends, waterfall_panel
from loaders.reading.places import BOROUGHS
from pages._address import address
from pages._chosen import Chosen
from pages._memo import kept
from pages._parts import known_as
from performance.definitions.indicator import Direction
from performance.multiples import Scale
from performance.per_head import people_at
from performance.ranking import LONDON_NAME
from performance.scorecard.board import Board
from performance.scorecard.family import FamilyFigures
from performance.wording import instant

Pairs = tuple[tuple[str, str], ...]


class Multiples(NamedTuple):
    """The small charts with their heads, the key in the last cell, the table behind them; or why there is nothing."""

    charts: tuple[tuple[str, str, Small], ...]
    key: str
    panel: Panel
    why_empty: str


@kept(16)
def family_figures(board: Board, measure: str) -> FamilyFigures:
    """The figures of a family."""
    return FamilyFigures(board, measure)


def areas_to_compare(chosen: Chosen) -> tuple[str, ...]:
    """The areas a family can be set beside: the one always beside ours first, London, then the other boroughs."""
    always = chosen.board.definitions.partnership.compared_with
    others = [name for name in (*sorted(BOROUGHS), always) if name != chosen.board.area]
    return tuple(dict.fromkeys((always, LONDON_NAME, *others)))


@kept(64)
def head(chosen: Chosen, measure: str, name: str, noun: Noun) -> str:
    """Breadcrumb, finding, second sentence and as-at line."""
    figures = family_figures(chosen.board, measure)
    rows, total = figures.rows(chosen.quarter), figures.total(chosen.quarter)
    received = figures.received(chosen.quarter)
    said = f"received {instant(received)}" if received else ""
    back = address("sources", **chosen.words)
    return family_head(rows, total, noun, name, back, said, known_as(chosen), palette(chosen.theme))


@kept(64)
def shown_labels(chosen: Chosen, measure: str) -> dict[Show, str]:
    """The choices of the filter, with their counts."""
    return labels(family_figures(chosen.board, measure).rows(chosen.quarter))


@kept(128)
def multiples(chosen: Chosen, measure: str, scale: Scale, area: str, show: Show) -> Multiples:
    """The small charts that a choice of the filter keeps; all of them share one scale, whatever is kept."""
    figures, colours = family_figures(chosen.board, measure), palette(chosen.theme)
    every = figures.multiples(chosen.quarter, scale, area)
    axis = shared_axis(every, scale)
    shown = kept_rows([one.row for one in every], show)
    drawn = [one for one in every if one.row in shown]
    charts = tuple(
        (
            one.row.indicator.id,
            multiple_head(one, address("indicator", indicator=one.row.indicator.id, **chosen.words), colours, scale),
            small_chart(one, scale, axis, colours),
        )
        for one in drawn
    )
    estimate = _estimate(figures, chosen) if scale is Scale.PER_HEAD else ""
    about = _about(figures)
    panel = multiples_panel(drawn, scale, _source(figures, chosen), about, samples=chosen.board.has_samples())
    return Multiples(charts, multiples_key(every, scale, area, estimate), panel, why_empty(drawn, scale))


@kept(64)
def waterfall(chosen: Chosen, measure: str, since: str) -> Panel | None:
    """What each part added to the change of the total; None where too little is known."""
    figures = family_figures(chosen.board, measure)
    found = figures.waterfall(chosen.quarter, since)
    if found.told is None:
        return None
    total = figures.total(chosen.quarter)
    first = total.indicator if total else figures.family.parts[0]
    opening = since == figures.opening(chosen.quarter)
    target = total.expected if total and opening and isinstance(total.expected, Fraction) else None
    ends = Ends(found.before, found.now, first.unit, first.better is not Direction.HIGHER, target)
    return waterfall_panel(
        "contributions", found.told, ends, palette(chosen.theme), about=_about(figures),
        source=_source(figures, chosen), samples=chosen.board.has_samples(),
    )  # fmt: skip


@kept(64)
def ranks(chosen: Chosen, measure: str, area: str, *, per_head: bool) -> Panel | None:
    """Map and rank of the boroughs; None where no indicator adds the parts up."""
    figures = family_figures(chosen.board, measure)
    ranking = figures.ranking(chosen.quarter, per_head=per_head)
    if ranking is None:
        return None
    return borough_panel(
        "boroughs", ranking, palette(chosen.theme), about=_about(figures), source=_source(figures, chosen),
        samples=chosen.board.has_samples(), beside=() if area == LONDON_NAME else (area,),
    )  # fmt: skip


@kept(64)
def besides(chosen: Chosen, measure: str, area: str) -> tuple[Panel, str]:
    """The change of the total and of each part here and in another area, drawn and in words."""
    figures = family_figures(chosen.board, measure)
    total, parts = figures.besides(chosen.quarter, area)
    panel = beside_panel(
        "changes-beside", parts, area, palette(chosen.theme), total=total, about=_about(figures),
        source=_source(figures, chosen), samples=chosen.board.has_samples(),
    )  # fmt: skip
    return panel, beside_list((*filter(None, [total]), *parts), area)


@kept(64)
def years(chosen: Chosen, measure: str) -> tuple[str, ...]:
    """The times a waterfall can begin with, the one it opens with first."""
    return family_figures(chosen.board, measure).years(chosen.quarter)


def _estimate(figures: FamilyFigures, chosen: Chosen) -> str:
    people = figures.people.get(chosen.board.area)
    found = people_at(people, chosen.quarter.end) if people else None
    return found.name if found else ""


def _about(figures: FamilyFigures) -> Pairs:
    """What is counted in the total, else in each part."""
    if figures.family.total:
        return about_pairs(figures.family.total)
    return tuple((one.title, one.definition) for one in figures.family.parts)


def _source(figures: FamilyFigures, chosen: Chosen) -> str:
    owners = dict.fromkeys(one.owner for one in figures.family.parts)
    received = figures.received(chosen.quarter)
    said = [*owners, f"received {instant(received)}" if received else "nothing received"]
    return "; ".join([*said, f"figures as known on {instant(chosen.board.as_at)}"])
