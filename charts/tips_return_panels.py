"""The panels of the annual return of fly-tipping: kinds over the years, enforcement, cost and what courts decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction

from charts.bars import Bar, bar_panel
from charts.heat_map import Head, heat_panel
from charts.panel import Panel
from charts.tips_panels import Frame
from charts.tips_words import change_title, fitting
from charts.year_lines import Line, line_panel
from loaders.reading.periods import year_name
from performance.definitions.indicator import Indicator
from performance.tips_return import Kinds, Ratio, Return, Together, Year
from performance.wording import inside, number, percent

_WHAT = ("What is counted", "Incidents in the council's annual return to Defra; not the reports of the register")
_ALL = "All councils"
_RATIO = ("Arithmetic", "Both figures are summed over the authorities that gave both, then divided")

Pick = Callable[[Together], Ratio]
Series = Sequence[tuple[Indicator, Sequence[tuple[date, Fraction | None]]]]


def return_panels(found: Return, by: str, courts: Series, frame: Frame) -> tuple[Panel, ...]:
    """Every panel of the return that has figures; incidents divided `by` a dimension come first."""
    place = next((at for at, kinds in enumerate(found.ours) if kinds.kind.dimension == by), 0)
    ours, theirs = found.ours[place], found.theirs[place]
    panels = (
        kinds_panel(ours, frame),
        share_panel(ours, theirs, found, frame),
        change_panel(found, frame),
        people_panel(found, frame),
        cost_panel(found, frame),
        enforcement_panel(found, frame),
        court_panel(courts, frame),
    )
    return tuple(panel for panel in panels if panel)


def change_panel(found: Return, frame: Frame) -> Panel | None:
    """Incidents as a change since the first year, ours beside the area's beside us; None without two years of ours."""
    known = [at for at, one in enumerate(found.years) if one.ours and one.ours.incidents]
    if len(known) < 2:
        return None
    years = found.years[known[0] :]
    ours, theirs = _changes([one.ours for one in years]), _changes([one.beside for one in years])
    first, last = years[0].start, found.years[known[-1]].start
    now, beside = ours[known[-1] - known[0]], theirs[known[-1] - known[0]]
    lines = [Line(found.area, tuple(ours), strong=True)]
    lines += [Line(found.beside, tuple(theirs))] * any(value is not None for value in theirs)
    return line_panel(
        "fly-tipping-incidents-change", change_title(now or Fraction(0), beside, found.beside, year_name(first.year)),
        f"Change in incidents of the annual return, {year_name(first.year)} to {year_name(last.year)}.",
        [one.start for one in years], lines, colours=frame.colours, shown=percent, what="change in incidents",
        whole=False, about=(_WHAT, (found.beside, "Only years in which every one of its boroughs gave a figure")),
        source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _changes(together: Sequence[Together | None]) -> list[Fraction | None]:
    """Each year's change since the first of them all; None where either is not known."""
    values = [one.incidents if one else None for one in together]
    first = values[0] if values else None
    return [(value - first) / first if value is not None and first else None for value in values]


def enforcement_panel(found: Return, frame: Frame) -> Panel | None:
    """Enforcement actions to a hundred incidents."""
    return _ratio_panel(
        found, frame, lambda one: one.actions, "fly-tipping-actions-per-100-incidents",
        lambda value: number(value * 100, "per_1000"), "actions per 100 incidents",
        "Investigations, letters, notices, penalties, inspections, seizures, cautions, prosecutions and injunctions",
    )  # fmt: skip


def cost_panel(found: Return, frame: Frame) -> Panel | None:
    """Pounds of clearance to an incident."""
    return _ratio_panel(
        found, frame, lambda one: one.cost, "fly-tipping-cost-per-incident",
        lambda value: number(Fraction(round(value)), "pounds"), "to clear an incident",
        "Cost of clearance in the annual return, disposal not included",
    )  # fmt: skip


def people_panel(found: Return, frame: Frame) -> Panel | None:
    """Incidents to a thousand people."""
    return _ratio_panel(
        found, frame, lambda one: one.people, "fly-tipping-per-1000-people",
        lambda value: number(value * 1000, "per_1000"), "incidents per 1,000 people",
        "Incidents per 1,000 people, by the mid-year estimate of population in the same return",
    )  # fmt: skip


def _ratio_panel(
    found: Return, frame: Frame, pick: Pick, name: str, shown: Callable[[Fraction], str], unit: str, definition: str
) -> Panel | None:
    ours = [_value(one.ours, pick) for one in found.years]
    theirs = [_value(one.beside, pick) for one in found.years]
    everybody = [_value(one.everybody, pick) for one in found.years]
    known = [at for at, value in enumerate(ours) if value is not None]
    if not known:
        return None
    kept = found.years[known[0] :]
    beside = [(found.beside, theirs), (_ALL, everybody)]
    lines = [Line(found.area, tuple(ours[known[0] :]), strong=True)]
    lines += [Line(title, tuple(rest)) for title, values in beside if _any(rest := values[known[0] :])]
    last = known[-1]
    return line_panel(
        name, _ratio_title(found, ours[last], theirs[last], shown, unit, last),
        f"{unit[:1].upper()}{unit[1:]}, annual return.", [one.start for one in kept], lines, colours=frame.colours,
        shown=shown, what=unit, whole=False,
        about=(("What is counted", definition), _RATIO, (_ALL, _authorities(kept, pick))),
        source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _ratio_title(
    found: Return, ours: Fraction | None, theirs: Fraction | None, shown: Callable[[Fraction], str], unit: str, at: int
) -> str:
    year = year_name(found.years[at].start.year)
    now = shown(ours) if ours is not None else ""
    beside = f"; {found.beside} {shown(theirs)}" if theirs is not None else ""
    return fitting(f"{now} {unit} in {year}{beside}", f"{now} {unit}{beside}", f"{now} {unit}")


def _any(values: Sequence[Fraction | None]) -> bool:
    return any(value is not None for value in values)


def _value(one: Together | None, pick: Pick) -> Fraction | None:
    return pick(one).value if one else None


def _authorities(years: Sequence[Year], pick: Pick) -> str:
    """Of how many authorities the figure of them all is."""
    known = [(one.start, pick(one.everybody).authorities) for one in years if one.everybody]
    given = [(start, count) for start, count in known if count]
    if not given:
        return ""
    return f"The {given[-1][1]:,} of the return that gave both figures in {year_name(given[-1][0].year)}"


def court_panel(series: Series, frame: Frame) -> Panel | None:
    """Counts of the courts over the years, one line an indicator, the first one strong."""
    named = [(_brief(indicator), dict(points)) for indicator, points in series]
    years = sorted({start for _, points in series for start, _ in points})
    if not years:
        return None
    lines = [Line(name, tuple(map(points.get, years)), strong=not at) for at, (name, points) in enumerate(named)]
    year = year_name(years[-1].year)
    said = [f"{name}: {number(value)}" for name, points in named if (value := points.get(years[-1])) is not None]
    first, *others = said or ["No figure"]
    title = fitting("; ".join([f"{first} in {year}", *map(inside, others)]), f"{first} in {year}")
    return line_panel(
        "fly-tipping-courts", title, "Counts of the annual return.", years, lines, colours=frame.colours,
        what="prosecutions and their outcomes",
        about=tuple((indicator.title, indicator.definition) for indicator, _ in series),
        source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _brief(indicator: Indicator) -> str:
    """A title without the source's own name: Successful prosecutions."""
    words = indicator.title.removeprefix("Fly-tipping").lstrip(",: ")
    return f"{words[:1].upper()}{words[1:]}"


def kinds_panel(kinds: Kinds, frame: Frame) -> Panel | None:
    """One way of dividing incidents, over the years."""
    if not kinds.years:
        return None
    last = kinds.years[-1]
    order = sorted(kinds.found, key=lambda word: (-(kinds.value(word, last) or 0), word))
    rows = [Head(word, word) for word in order if any(kinds.value(word, start) for start in kinds.years)]
    columns = [Head(start.isoformat(), year_name(start.year)) for start in kinds.years]
    cells = {(word, start.isoformat()): kinds.value(word, start) for word in order for start in kinds.years}
    return heat_panel(
        f"fly-tipping-return-by-{kinds.kind.dimension.replace('_', '-')}", _grown(kinds, order),
        "Incidents of the annual return.", rows, columns, cells, colours=frame.colours, what="incidents",
        heads=(kinds.kind.title, "year"), about=(_WHAT,), source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _grown(kinds: Kinds, order: Sequence[str]) -> str:
    """Most: Highway, 2,686 in 2016/17, +12.3% since 2012/13."""
    first, last, top = kinds.years[0], kinds.years[-1], order[0]
    then, now = kinds.value(top, first), kinds.value(top, last)
    if now is None:
        return f"Incidents by {kinds.kind.title.lower()}"
    most = f"Most: {top}, {number(now)} in {year_name(last.year)}"
    if not then or first == last:
        return fitting(most, f"{top}: {number(now)}")
    change = percent((now - then) / then)
    return fitting(f"{most}, {change} since {year_name(first.year)}", f"{most}, {change}", f"{top}: {number(now)}")


def share_panel(ours: Kinds, theirs: Kinds, found: Return, frame: Frame) -> Panel | None:
    """The newest year's kinds as shares, with the share in the area beside ours as a tick where it is known."""
    if not ours.years:
        return None
    last = ours.years[-1]
    known = [(word, share) for word in ours.found if (share := ours.share(word, last)) is not None]
    if not known:
        return None
    year, has = year_name(last.year), any(theirs.share(word, last) is not None for word, _ in known)
    bars = [
        Bar(word, word, share, None, (ours.value(word, last),), theirs.share(word, last))
        for word, share in sorted(known, key=lambda pair: (-pair[1], pair[0]))
        if share or theirs.share(word, last)
    ]
    top = bars[0]
    beside = f"; {found.beside} {number(top.mark, 'share')}" if top.mark is not None else ""
    share_words = number(top.value or Fraction(0), "share")
    return bar_panel(
        f"fly-tipping-return-shares-by-{ours.kind.dimension.replace('_', '-')}",
        fitting(f"{top.name} is {share_words}{beside}", f"{top.name}: {share_words}"),
        f"Share of incidents, {year}." + (f" The tick is {found.beside}." if has else f" {found.beside}: no figure."),
        bars, colours=frame.colours, shown=lambda value: number(value, "share"), what=f"Share, {found.area}",
        kind=ours.kind.title, further=("Incidents",), further_unit="", mark=f"Share, {found.beside}",
        about=(_WHAT,), source=frame.source, samples=frame.samples,
    )  # fmt: skip
