"""What a ranking of boroughs says: its title, the line under it, its table and how its figures are written."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from charts.data_table import Column, DataTable, Entry, figure, words
from charts.wording import NONE
from loaders.reading.places import BOROUGHS
from performance.definitions.indicator import Direction
from performance.ranking import POLICED_BY_THE_MET, RankedBy, Ranking, Standing
from performance.wording import number, ordinal, percent, points, rounded, span_name

Shown = Callable[[Fraction], str]


def shown_by(ranking: Ranking) -> Shown:
    """How a figure that boroughs are ranked by is written: +2.7%, −1.2 points, 1,234."""
    if ranking.by is RankedBy.VALUE:
        return lambda value: number(value, ranking.unit)
    return points if ranking.indicator.is_share else percent


def short_by(ranking: Ranking) -> Shown:
    """The same in four or five letters, for a tile: −18, 71.3, 12.1k."""
    if ranking.by is RankedBy.CHANGE or ranking.indicator.is_share:
        return lambda value: _signed(value * 100, signed=ranking.by is RankedBy.CHANGE)
    return lambda value: _brief(value, ranking.unit)


def least_of(ranking: Ranking) -> Fraction:
    """The smallest difference that the figures on the tiles show."""
    if ranking.by is RankedBy.CHANGE or ranking.indicator.is_share:
        return Fraction(1, 100)
    return Fraction(1, 10) if ranking.unit in {"per_1000", "days"} else Fraction(1)


def values_of(ranking: Ranking) -> dict[str, Fraction | None]:
    """What every borough is ranked by; None where it has none. The City is there where it has a figure."""
    told = {one.area: ranking.ranked(one) for one in ranking.standings}
    return {area: told.get(area) for area in BOROUGHS if area in POLICED_BY_THE_MET or told.get(area) is not None}


def rank_title(ranking: Ranking) -> str:
    """At most ten words, without a full stop: "20th of 32 boroughs by size of cut"."""
    our = ranking.our
    if not ranking.of:
        return "Boroughs are not compared" if ranking.withheld else "No figures of boroughs to compare"
    if our is None or our.place is None:
        return (
            f"1 borough, not {ranking.ours}"
            if ranking.of == 1
            else f"{ranking.of} boroughs, none of them {ranking.ours}"
        )
    place = f"{'Joint ' if our.tied else ''}{ordinal(our.place)}"
    place = f"{place[:1].upper()}{place[1:]}"
    if ranking.by is RankedBy.CHANGE:
        return f"{place} of {ranking.of} boroughs by {_kind(ranking, our)}"
    side = "lowest" if ranking.indicator.better is Direction.LOWER else "highest"
    tail = " per 1,000 people" if ranking.per_head else ""
    return f"{'Joint ' if our.tied else ''}{_superlative(our.place, side)} of {ranking.of} boroughs{tail}"


def _kind(ranking: Ranking, our: Standing) -> str:
    change = our.change or Fraction(0)
    if ranking.indicator.better is Direction.LOWER:
        return "size of cut" if change < 0 else "change, largest cut first"
    return "size of rise" if change > 0 else "change, largest rise first"


def _superlative(place: int, side: str) -> str:
    words_ = side if place == 1 else f"{ordinal(place)} {side}"
    return words_[:1].upper() + words_[1:]


def rank_under(ranking: Ranking) -> str:
    """What is compared over which time, London beside it, and what is outlined."""
    if ranking.withheld:
        return f"{ranking.withheld[:1].upper()}{ranking.withheld[1:]}."
    if ranking.period is None:
        return "No file received by then holds figures of boroughs."
    parts = [_what(ranking, span_name(ranking.period))]
    if ranking.london and (value := ranking.ranked(ranking.london)) is not None and ranking.comparable:
        parts.append(f"London together: {shown_by(ranking)(value)}")
    parts.append(f"Outlined: {ranking.ours}")
    return ". ".join(parts) + "."


def _what(ranking: Ranking, span: str) -> str:
    title = ranking.indicator.title
    if ranking.by is RankedBy.CHANGE:
        return f"Change in {title}, {ranking.compared_name} to {span}"
    if ranking.per_head:
        return f"{title} per 1,000 people, {span}, by the population estimate for {ranking.per_head}"
    return f"{title}, {span}"


def rank_table(ranking: Ranking) -> DataTable:
    """Every borough in the order of places, then London."""
    unit = ranking.unit
    heads = [Column("Borough", numeric=False), Column("Place"), Column(_head(ranking))]
    if ranking.compared:
        heads += [Column(ranking.compared_name[:1].upper() + ranking.compared_name[1:]), Column("Change")]
    told = {one.area: one for one in ranking.standings}
    missing = [Standing(area, None, None, None) for area in values_of(ranking) if area not in told]
    listed = [one for one in ranking.standings if one.area in values_of(ranking)] + missing
    listed += [ranking.london._replace(area="London, 32 boroughs together")] if ranking.london else []
    rows = tuple(_row(one, ranking, unit) for one in listed)
    return DataTable(rank_title(ranking), tuple(heads), rows)


def _head(ranking: Ranking) -> str:
    return span_name(ranking.period) if ranking.period else "Figure"


def _row(one: Standing, ranking: Ranking, unit: str) -> tuple[Entry, ...]:
    mine = one.area == ranking.ours
    place = Entry(str(one.place) + ("=" if one.tied else ""), one.place, mine) if one.place else Entry(NONE, None, mine)
    cells = [words(one.area, emphasis=mine), place, figure(one.value, unit, emphasis=mine)]
    if ranking.compared:
        change = one.change
        written = points if ranking.indicator.is_share else percent
        told = Entry(NONE, None, mine) if change is None else Entry(written(change), float(change), mine)
        cells += [figure(one.before, unit, emphasis=mine), told]
    return tuple(cells)


def _signed(value: Fraction, *, signed: bool) -> str:
    digits = number(Fraction(round(value)))
    return f"+{digits}" if signed and 0 < round(value) < 1000 else digits  # four figures and a sign overrun a tile


def _brief(value: Fraction, unit: str) -> str:
    return number(value, unit) if value < 10_000 else f"{rounded(value / 1000, 1)}k"
