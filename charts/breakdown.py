"""A breakdown as a panel: bars of the newest period with the period before as a tick, and every period in the table."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from plotly import graph_objects as go

from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from charts.panel import Panel
from charts.source_words import Origin, fitted, listed, short_period
from charts.theme import FAMILY, Palette, template
from performance.dimension_words import plain_words
from performance.source_figures import REST, Breakdown, Part, Table
from performance.wording import inside, number, unsigned_percent

HIDDEN_MEANS = "[c]: 1 to 4, or hidden so that such a number cannot be worked out"
_DIMENSIONS = {
    "agency": "agency", "category": "kind", "provider": "provider", "case_kind": "kind of case",
    "department": "department", "action": "action taken", "waste_type": "kind of waste", "land_type": "kind of land",
    "load_size": "size", "offence_group": "group of offences", "offence": "offence",
}  # fmt: skip
_BAR, _FOOT = 44, 12  # pixels a category takes, and below the last
_MOST_BARS, _MOST_PERIODS, _MOST_NAMED = 16, 8, 3
_LONGEST_NAME = 3  # words


def breakdown_panel(
    found: Breakdown, unit: str, origin: Origin, colours: Palette, *, what: str = "", rest: str = "Not said"
) -> Panel | None:
    """The panel; None where no period may be shown. `what` is counted, in words; `rest` what no category holds."""
    if not found.shown:
        return None
    newest, before = found.shown[-1], found.shown[-2] if len(found.shown) > 1 else None
    drawn = _drawn(newest)
    what = what or _what(found)
    return Panel(
        name=f"{found.measure.name}-by-{found.dimension}".replace(".", "-").replace("_", "-"),
        title=_title(newest, unit, what, rest),
        under=_under(found, newest, before, what, rest),
        figure=_figure(drawn, newest, before, unit, colours, rest),
        alt=_alt(drawn, newest, unit, what, rest),
        table=_table(found, unit, what, rest),
        about=(("What is counted", f"{what}."), ("Measured as", found.measure.name), ("Hidden [c]", _hides(found))),
        source=origin.source,
        samples=origin.samples,
    )


def _what(found: Breakdown) -> str:
    """What is counted, by what; a title that says so itself (referrals by age) is enough."""
    title = found.measure.title
    own = found.dimension == "category" and " by " in title
    return title if own else f"{title} by {_DIMENSIONS.get(found.dimension, plain_words(found.dimension))}"


def withheld_words(found: Breakdown) -> str:
    """Of which periods no table is shown, and why: one sentence a reason; "" where all are."""
    reasons: dict[str, list[str]] = {}
    for table in found.tables:
        if table.withheld:
            reasons.setdefault(table.withheld, []).append(short_period(table.period))
    return " ".join(f"Not shown for {listed(names)}: {why}." for why, names in reasons.items())


def _drawn(table: Table) -> list[Part]:
    """What gets a bar, the largest first; what is hidden and what is nought is named below the title."""
    known = [one for one in table.parts if one.value]
    return sorted(known, key=lambda one: -(one.value or 0))[:_MOST_BARS]


def _named(name: str, rest: str) -> str:
    spoken = plain_words(name) if name != REST else rest
    return spoken[:1].upper() + spoken[1:]


def _title(table: Table, unit: str, what: str, rest: str) -> str:
    when = short_period(table.period)
    known = [one for one in _drawn(table) if one.value is not None]
    if not known or known[0].value is None or table.total is None:
        return f"{what}, {when}: small numbers are hidden" if table.total else f"{what}, {when}: none"
    share = f", {unsigned_percent(known[0].value / table.total)}" if table.total else ""
    most = number(known[0].value, unit)
    return fitted(
        f"{_named(known[0].name, rest)}: {most} of {number(table.total, unit)}{share}, {when}",
        f"{_named(known[0].name, rest)}: {most} of {number(table.total, unit)}",
        f"Largest: {most} of {number(table.total, unit)}, {when}",
        most=10,
    )


def _under(found: Breakdown, newest: Table, before: Table | None, what: str, rest: str) -> str:
    said = [f"{what}, {short_period(newest.period)}{' (p)' if newest.provisional else ''}"]
    if before:
        said.append(f"Tick: {short_period(before.period)}")
    if unseen := [_inside(one.name, rest) for one in newest.parts if one.hidden]:
        said.append(f"{HIDDEN_MEANS}: {listed(unseen)}")
    if none := [_inside(one.name, rest) for one in newest.parts if one.value == 0]:
        said.append(f"None: {listed(none)}")
    if sum(bool(one.value) for one in newest.parts) > _MOST_BARS:
        said.append(f"The {_MOST_BARS} largest are drawn; the table has all")
    return f"{'. '.join(said)}. {withheld_words(found)}".strip()


def _inside(name: str, rest: str) -> str:
    """A category inside a sentence: names stay as they are, what is a clause begins small."""
    spoken = plain_words(name) if name != REST else rest
    return inside(spoken) if name == REST or len(spoken.split()) > _LONGEST_NAME else spoken


def _figure(
    parts: Sequence[Part], newest: Table, before: Table | None, unit: str, colours: Palette, rest: str
) -> go.Figure:
    """Each category's name above its bar, so that long names need no room beside it on a phone."""
    places = [-place for place in range(len(parts))]
    values = [float(one.value or 0) for one in parts]
    earlier = [_of(before, one.name) for one in parts]
    chart = go.Figure(layout={"template": template(colours), "height": _BAR * max(1, len(parts)) + _FOOT})
    chart.add_bar(
        orientation="h", x=values, y=places, width=0.4, marker={"color": colours.series, "line": {"width": 0}},
        text=[_hover(one, unit, rest) for one in parts], textposition="none", hovertemplate="%{text}<extra></extra>",
        name=short_period(newest.period),
    )  # fmt: skip
    if before and (ticks := [(at, place) for at, place in zip(earlier, places, strict=True) if at is not None]):
        # a broad line of the page's colour under each tick, so that it is seen on the bar too
        for width, colour in ((7, colours.bg), (2.6, colours.normal)):
            chart.add_scatter(
                x=[float(at) for at, _ in ticks], y=[place for _, place in ticks], mode="markers",
                marker={"symbol": "line-ns", "size": 18, "line": {"width": width, "color": colour}, "opacity": 1},
                text=[f"{number(at, unit)} in {short_period(before.period)}" for at, _ in ticks],
                hovertemplate="%{text}<extra></extra>", name=short_period(before.period),
            )  # fmt: skip
    for one, place in zip(parts, places, strict=True):
        _label(chart, one, place, _far(one, _of(before, one.name)), newest, unit, colours, rest)
    most = max([*values, *(float(at) for at in earlier if at is not None)], default=0.0) or 1.0
    chart.update_xaxes(visible=False, range=[0, most * 1.5], fixedrange=True)
    chart.update_yaxes(visible=False, range=[-len(parts) + 0.5, 0.72], fixedrange=True)
    return chart.update_layout(margin={"l": 2, "r": 2, "t": 2, "b": 2}, bargap=0)


def _label(
    chart: go.Figure, one: Part, place: int, far: float, table: Table, unit: str, colours: Palette, rest: str
) -> None:
    text = f"<b>{number(one.value or Fraction(0), unit)}</b>{_share(one, table)}"
    chart.add_annotation(
        x=0, y=place + 0.24, xanchor="left", yanchor="bottom", text=chart_text(_named(one.name, rest)), showarrow=False,
        font={"color": colours.ink, "size": 14.5, "family": FAMILY},
    )  # fmt: skip
    chart.add_annotation(
        x=far, y=place, xanchor="left", yanchor="middle", xshift=8, text=text, showarrow=False,
        font={"color": colours.ink, "size": 14.5, "family": FAMILY},
    )  # fmt: skip


def _far(one: Part, before: Fraction | None) -> float:
    """Where the figure is written: behind the bar, and behind the tick where that is near the bar's end."""
    value = float(one.value or 0)
    earlier = float(before or 0)
    return earlier if value < earlier <= value * 1.35 else value


def _share(one: Part, table: Table) -> str:
    return f" ({unsigned_percent(one.value / table.total)})" if one.value is not None and table.total else ""


def _hover(one: Part, unit: str, rest: str) -> str:
    return f"{chart_text(_named(one.name, rest))}: {number(one.value or Fraction(0), unit)}"


def _of(table: Table | None, name: str) -> Fraction | None:
    part = table.part(name) if table else None
    return part.value if part else None


def _alt(parts: Sequence[Part], table: Table, unit: str, what: str, rest: str) -> str:
    start = f"Bars, {what}, {short_period(table.period)}"
    known = [f"{_named(one.name, rest)} {number(one.value, unit)}" for one in parts if one.value is not None]
    unseen = sum(one.hidden for one in table.parts)
    tail = f"; {unseen} hidden" if unseen else ""
    options = [f"{start}: {', '.join(known[:most])}{tail}. Table follows." for most in (_MOST_NAMED, 2, 1) if known]
    return fitted(*options, f"{start}{tail}. Table follows.", "Bars of a breakdown. Table follows.", most=30)


def _table(found: Breakdown, unit: str, what: str, rest: str) -> DataTable:
    shown = found.shown[::-1][:_MOST_PERIODS]
    newest = shown[0]
    columns = [Column("", numeric=False), *(Column(short_period(one.period)) for one in shown), Column("Share")]
    rows = []
    for name in found.names:
        cells = [_entry(table.part(name), table, unit) for table in shown]
        rows.append((words(_named(name, rest)), *cells, _share_entry(newest.part(name), newest)))
    totals = [figure(table.total, unit, emphasis=True) for table in shown]
    rows.append((words("All", emphasis=True), *totals, figure(Fraction(1) if newest.total else None, "share")))
    columns[0] = Column(_DIMENSIONS.get(found.dimension, plain_words(found.dimension)).capitalize(), numeric=False)
    return DataTable(what, tuple(columns), tuple(rows))


def _entry(part: Part | None, table: Table, unit: str) -> Entry:
    if part is None:
        return figure(Fraction(0) if all(one.value is not None or one.hidden for one in table.parts) else None, unit)
    return hidden() if part.hidden else figure(part.value, unit, note="(p)" if table.provisional else "")


def _share_entry(part: Part | None, table: Table) -> Entry:
    if part is not None and part.hidden:
        return hidden()
    value = part.value if part else None
    return figure(value / table.total if value is not None and table.total else None, "share")


def _hides(found: Breakdown) -> str:
    if not found.protected:
        return ""
    return (
        "Counts of 1 to 4 are hidden, and enough beside them that none can be worked out; where that cannot be had, "
        "the whole table is. Shown for periods that do not overlap, since overlapping ones could be taken from another."
    )
