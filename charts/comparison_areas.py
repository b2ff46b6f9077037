"""Our figure beside other areas: their lines over time, and a table of figures, rates, changes and places."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from charts.borough_words import shown_by
from charts.comparison import better_words
from charts.comparison_lines import lines_figure
from charts.data_table import Column, DataTable, Entry, figure, words
from charts.panel import Panel
from charts.theme import Palette
from performance.areas import Area, Areas, Line
from performance.ranking import LONDON_NAME, RankedBy, Ranking, Standing
from performance.wording import month, number, percent, period, points, rounded

_MOST_WORDS = 30
_EMPTY = (None, "")


def areas_panel(
    areas: Areas, lines: Sequence[Line], colours: Palette, *, source: str, samples: bool,
    about: tuple[tuple[str, str], ...] = (),
) -> Panel:  # fmt: skip
    """The panel; without a line to draw it has an empty chart, so ask `lines` first."""
    ranking, shown = areas.ranking, shown_by(areas.ranking)
    return Panel(
        name=f"{ranking.indicator.id}-areas",
        title=areas_title(areas),
        under=areas_under(areas),
        figure=lines_figure(lines, ranking, shown, colours),
        alt=_alt(lines, ranking),
        table=areas_table(areas),
        about=about,
        source=source,
        samples=samples,
    )


def areas_title(areas: Areas) -> str:
    """Ours beside the first other area that has a figure: at most ten words."""
    ranking, shown = areas.ranking, shown_by(areas.ranking)
    told = [(one.standing, value) for one in areas.lines if (value := ranking.ranked(one.standing)) is not None]
    if not told or told[0][0].area != ranking.ours:
        return "Boroughs are not compared"
    words_ = f"{shown(told[0][1])} here"
    if len(told) > 1:
        words_ += f", {shown(told[1][1])} in {told[1][0].area}"
    return f"{words_} since {_since(ranking)}" if ranking.by is RankedBy.CHANGE and ranking.compared else words_


def _since(ranking: Ranking) -> str:
    """What changes count from, in few words: a year by its name, else the month it ends with."""
    name = ranking.compared_name
    return name if "/" in name and len(name) == 7 else month(ranking.compared.end) if ranking.compared else name


def areas_under(areas: Areas) -> str:
    """What is drawn and what the table adds."""
    ranking = areas.ranking
    if ranking.period is None:
        return "No figure to compare."
    title = ranking.indicator.title
    if ranking.by is RankedBy.CHANGE:
        words_ = f"Change in {title} from {ranking.compared_name} to {period(ranking.period)}"
    else:
        words_ = f"{title}, {period(ranking.period)}"
    people = f" The table adds figures per 1,000 people, by the estimate for {areas.people}." if areas.people else ""
    return f"{words_}. Grey: the areas beside ours.{people}{_missing(areas)}"


def _missing(areas: Areas) -> str:
    """Why an area is left out: London is not known without every one of its boroughs."""
    said = ""
    for name in areas.missing:
        why = "not every borough has a figure" if name == LONDON_NAME else "it has no figure"
        said += f" {name} is left out: {why}."
    return said


def areas_table(areas: Areas) -> DataTable:
    """Ours first; a column that nothing stands in is left out."""
    ranking = areas.ranking
    rows = [_row(one, areas) for one in areas.lines]
    heads = _heads(areas)
    kept = [place for place in range(len(heads)) if place < 2 or any(row[place].value not in _EMPTY for row in rows)]
    return DataTable(
        f"{ranking.indicator.title} beside other areas",
        tuple(heads[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
    )


def _heads(areas: Areas) -> tuple[Column, ...]:
    ranking = areas.ranking
    compared = ranking.compared_name
    return (
        Column("Area", numeric=False),
        Column(period(ranking.period) if ranking.period else "Figure"),
        Column("Per 1,000 people"),
        Column(f"{compared[:1].upper()}{compared[1:]}" if compared else "Earlier"),
        Column("Change"),
        Column("Place"),
        Column("Our change beside it" if ranking.by is RankedBy.CHANGE else "Ours beside it"),
        Column("Better or worse", numeric=False),
    )


def _row(one: Area, areas: Areas) -> tuple[Entry, ...]:
    ranking, standing, unit = areas.ranking, one.standing, areas.ranking.indicator.unit
    ours = standing.area == ranking.ours
    name = f"{standing.area}, 32 boroughs together" if standing is ranking.london else standing.area
    return (
        words(name, emphasis=ours),
        figure(standing.value, unit, emphasis=ours),
        _rate(one.rate, unit),
        figure(standing.before, unit),
        _signed(standing.change, share=ranking.indicator.is_share),
        _place(standing, ranking),
        _signed(one.difference, share=ranking.by is RankedBy.CHANGE or ranking.indicator.is_share),
        words(_verdict(one)),
    )


def _rate(rate: Fraction | None, unit: str) -> Entry:
    if rate is None:
        return figure(None)
    return Entry(number(rate, unit) if unit == "pounds" else rounded(rate, 1), float(rate))


def _signed(value: Fraction | None, *, share: bool) -> Entry:
    """A change or difference, in points or per cent."""
    if value is None:
        return figure(None)
    return Entry(points(value) if share else percent(value), float(value))


def _place(standing: Standing, ranking: Ranking) -> Entry:
    if standing.place is None:
        return figure(None)
    return Entry(f"{standing.place}{'=' if standing.tied else ''} of {ranking.of}", standing.place)


def _verdict(one: Area) -> str:
    return better_words(one.better, same=one.difference == 0 and not one.why) or one.why


def _alt(lines: Sequence[Line], ranking: Ranking) -> str:
    """At most 30 words: as many areas as fit, each with its last figure."""
    if not lines:
        return "No lines to draw."
    shown = shown_by(ranking)
    until = month(max(line.points[-1][0] for line in lines))
    kind = f"change since {_since(ranking)}" if ranking.by is RankedBy.CHANGE else "figures"
    named = [f"{line.area} {shown(line.points[-1][1])}" for line in lines]
    for count in range(len(named), 0, -1):
        rest = f" and {len(named) - count} more" if count < len(named) else ""
        said = f"Lines, {kind}, to {until}: {', '.join(named[:count])}{rest}. Table follows."
        if len(said.split()) <= _MOST_WORDS:
            return said
    return f"Lines of {len(lines)} areas, to {until}. Table follows."
