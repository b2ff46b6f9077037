"""What small multiples say: the head of each, the key in the last cell, and the table behind them all."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from plotly import graph_objects as go

from charts.data_table import Column, DataTable, Entry, figure, words
from charts.marks import image, rating_mark
from charts.panel import Panel
from charts.theme import Palette
from charts.wording import NONE, rating_words
from performance.multiples import Multiple, Scale, Step
from performance.per_head import NO_ESTIMATE
from performance.rating import Rating
from performance.wording import month, number, percent, unsigned_percent

_WHAT = {
    Scale.ROLLING: "rolling 12 months",
    Scale.MONTHS: "single months",
    Scale.PER_HEAD: "rolling 12 months per 1,000 people",
}


def multiple_head(one: Multiple, address: str, colours: Palette, scale: Scale) -> str:
    """Mark, name as a link to the indicator's own page, and what it says in a line."""
    row = one.row
    mark = image(rating_mark(row.rating, colours, provisional=row.provisional))
    hue = f"sp-{row.rating.value}" if row.rating in {Rating.RED, Rating.AMBER, Rating.GREEN} else "sp-grey"
    link = f'<a href="{escape(address, quote=True)}" target="_self">{escape(row.indicator.title)}</a>'
    said = f'<span class="{hue}">{rating_words(row)}</span> · {escape(beside_base(one, scale))}'
    return f'<div class="sp sp-multiple"><h3>{mark}<span>{link}</span></h3><p class="sp-soft">{said}</p></div>'


def beside_base(one: Multiple, scale: Scale) -> str:
    """7.8% above 2011/12; 5.4 per 1,000 people; why there is no figure."""
    last, row = one.last, one.row
    if row.value is None:
        return row.reason or "no figure"
    if scale is Scale.PER_HEAD:
        return f"{number(last.level, 'per_1000')} per 1,000 people" if last else "no estimate of the population"
    if one.base is None:
        return number(row.value, row.indicator.unit)
    change = (row.value - one.base.value) / one.base.value
    if not change:
        return f"level with {one.base.name}"
    return f"{unsigned_percent(change)} {'above' if change > 0 else 'below'} {one.base.name}"


def multiples_title(multiples: Sequence[Multiple], scale: Scale) -> str:
    """The heading over all of them."""
    if scale is Scale.PER_HEAD:
        return "Rolling 12 months per 1,000 people, worst first"
    names = {one.base.name for one in multiples if one.base}
    since = f"Change since {names.pop()}" if len(names) == 1 else "Change"
    return f"{since}, {_WHAT[scale]}, worst first"


def why_empty(multiples: Sequence[Multiple], scale: Scale) -> str:
    """Why there is nothing to draw, in a sentence; "" where there is something."""
    if any(one.steps for one in multiples):
        return ""
    if not multiples:
        return "No indicator counts a single part of these figures, or the filter keeps none."
    if scale is Scale.PER_HEAD and any(one.row.value is not None for one in multiples):
        return f"{NO_ESTIMATE[:1].upper()}{NO_ESTIMATE[1:]}."
    return "No file received by then holds twelve months in a row of any of them."


def multiples_panel(
    multiples: Sequence[Multiple], scale: Scale, source: str, about: tuple[tuple[str, str], ...], *, samples: bool
) -> Panel:
    """The table behind them all, with its words; each of them is a chart of its own, so the panel's is empty."""
    title = multiples_title(multiples, scale)
    table = multiples_table(multiples, scale, title)
    return Panel(
        name=f"multiples-{scale.value}", title=title, under="", figure=go.Figure(), alt="", table=table, about=about,
        source=source, samples=samples,
    )  # fmt: skip


def multiples_key(multiples: Sequence[Multiple], scale: Scale, beside: str, estimate: str) -> str:
    """How to read them: the last cell. `beside` names the area compared with, `estimate` the year of the population."""
    base = next((one.base for one in multiples if one.base), None)
    lines = [("sp-line-data", _WHAT[scale])]
    if any(one.path for one in multiples):
        lines.append(("sp-line-target", _path_words(multiples)))
    if base:
        lines.append(("sp-line-level", f"{base.name} level"))
    if any(one.beside for one in multiples):
        lines.append(("sp-line-beside", beside))
    rows = "".join(f'<li><span class="{kind}"></span>{escape(said)}</li>' for kind, said in lines)
    told = "".join(f"<p>{escape(said)}</p>" for said in _how_to_read(multiples, scale, estimate))
    return f'<div class="sp sp-multiples-key"><h3>How to read these</h3><ul>{rows}</ul>{told}</div>'


def _path_words(multiples: Sequence[Multiple]) -> str:
    changes = {change for one in multiples if (change := getattr(one.row.target, "change", None)) is not None}
    return f"target path to {percent(changes.pop()).replace('.0%', '%')}" if len(changes) == 1 else "target path"


def _how_to_read(multiples: Sequence[Multiple], scale: Scale, estimate: str) -> list[str]:
    count = {2: "Both", 7: "All seven"}.get(len(multiples), f"All {len(multiples)}")
    if scale is Scale.PER_HEAD:
        people = f" People: the estimate for {estimate}, or the year nearest to each figure." if estimate else ""
        return [f"{count} share one scale, from 0.{people}"]
    goal = " and target" if any(one.path for one in multiples) else ""
    side = " Below the dashed line is better." if goal and _all_lower(multiples) else ""
    return [f"{count} share one scale.{side} Figures at the end: {_unit(multiples)} now{goal}."]


def _all_lower(multiples: Sequence[Multiple]) -> bool:
    return all(one.row.indicator.better == "lower" for one in multiples)


def _unit(multiples: Sequence[Multiple]) -> str:
    units = {one.row.indicator.unit for one in multiples}
    return units.pop() if len(units) == 1 else "figures"


def multiples_table(multiples: Sequence[Multiple], scale: Scale, caption: str, *, beside: str = "") -> DataTable:
    """A row for each month and a column for each indicator; of rates the rates. `beside`: another area's as well."""
    told = [(one.row.indicator.title, one.steps) for one in multiples]
    if beside:
        told += [(f"{one.row.indicator.title}, {beside}", one.beside) for one in multiples if one.beside]
    by_end = [{step.period.end: step for step in steps} for _, steps in told]
    rows = []
    for end in sorted({end for steps in by_end for end in steps}):
        name = words(month(end) if scale is Scale.MONTHS else f"12 months to {month(end)}")
        rows.append((name, *(_cell(steps.get(end), scale) for steps in by_end)))
    heads = (Column("Period", numeric=False), *(Column(title) for title, _ in told))
    return DataTable(caption, heads, tuple(rows))


def _cell(step: Step | None, scale: Scale) -> Entry:
    if step is None:
        return Entry(NONE, None)
    return figure(step.level, "per_1000") if scale is Scale.PER_HEAD else figure(step.value)
