"""The panels of the council's register of fly-tips: each filtered by what is chosen in the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from charts.area_map import AreaFigure, area_panel
from charts.bars import Bar, bar_panel
from charts.heat_map import Head, heat_panel
from charts.panel import Panel
from charts.theme import Palette
from charts.tile_list import tile_list_panel
from charts.tips_words import (
    NAMES,
    bars_title,
    beside_title,
    clearing_sentence,
    heat_title,
    map_title,
    only,
    slowest_title,
)
from charts.year_lines import Line, line_panel
from loaders.reading.periods import Grain
from performance.cross_filter import Filters, views
from performance.flow import Flow
from performance.outlines import Drawn, Outlines, held_words, shared_out, told_apart, why_undrawn
from performance.tips import DETAILS, MONTH, NO_WARD, NOT_RECORDED, WARD, Register, Window, clearing_of, month_name
from performance.wording import counted, month, number

_MONTHS = 24  # as many as show a season twice
_BARS = tuple(name for name in DETAILS if name != "action")
_COUNTED = "Reports of fly-tipping entered in the council's register, by the month of the report"
_APART = (
    "Ways of counting",
    "The register's reports, FixMyStreet's and the annual return's incidents are three counts, never added",
)


class Frame(NamedTuple):
    """What all panels of the page have in common."""

    colours: Palette
    shown: str
    source: str
    samples: bool
    filters: Filters = Filters()

    @property
    def key(self) -> str:
        """A mark that changes with what is chosen: a chart whose choice was made starts afresh, nothing selected."""
        words = "-".join(value for _, values in self.filters.chosen for value in values)
        return "".join(letter if letter.isalnum() else "-" for letter in words).lower()

    def named(self, name: str) -> str:
        """A panel's name, with what it is filtered by."""
        return f"{name}-{self.key}"[:110].rstrip("-")


def ward_names(register: Register, outlines: Sequence[Outlines]) -> dict[str, str]:
    """What wards are called, none like another."""
    codes = {code for places in register.known.values() for code in places}
    drawn = {code: name for one in outlines for code, name in one.name_of.items() if code in codes}
    named = {code: drawn.get(code) or register.names.get(code) or code for code in sorted(codes)}
    return told_apart(named | ({NO_WARD: "No ward recorded"} if NO_WARD in codes else {}), outlines)


class Seen(NamedTuple):
    """The register in a run of months under what is chosen: what each view shows."""

    window: Window
    names: Mapping[str, str]
    wards: Mapping[str, int]
    before: Mapping[str, int] | None
    cells: Mapping[tuple[str, ...], int]
    kinds: Mapping[str, Mapping[str, int]]


def seen(register: Register, window: Window, names: Mapping[str, str], filters: Filters) -> Seen:
    """Work out every view at once."""
    wanted = [(WARD,), (MONTH, WARD), *((name,) for name in DETAILS)]
    wards, cells, *kinds = views(window.now, filters, wanted)
    before = views(window.before, window.earlier(filters), [(WARD,)])[0] if window.before else None
    return Seen(
        window, names, _single(wards), _single(before) if before is not None else None, cells,
        {name: _single(found) for name, found in zip(DETAILS, kinds, strict=True) if register.recorded(name)},
    )  # fmt: skip


def _single(cells: Mapping[tuple[str, ...], int]) -> dict[str, int]:
    return {key[0]: count for key, count in cells.items()}


def ward_panels(one: Seen, outlines: Sequence[Outlines], frame: Frame) -> tuple[Panel, ...]:
    """A map for each set of boundaries in the run of months; tiles where there are no outlines."""
    codes = {code for places in one.window.wards.values() for code in places} - {NO_WARD}
    drawn = shared_out(outlines, codes)
    return tuple(_ward_panel(one, part, outlines, frame, at, len(drawn)) for at, part in enumerate(drawn))


def _ward_panel(one: Seen, part: Drawn, outlines: Sequence[Outlines], frame: Frame, at: int, parts: int) -> Panel:
    here = {code: one.wards.get(code, 0) for code in part.codes}
    whole = sum(one.wards.values())
    figures = tuple(_area(one, code, count, whole) for code, count in here.items())
    told = [f"Reports, {frame.shown}.", only(frame.filters, (WARD,), one.names)]
    if part.outlines and parts > 1 and (held := held_words(part.outlines.area_map)):
        told.append(f"Wards in force {held}.")
    if unplaced := one.wards.get(NO_WARD):
        verb = "has" if unplaced == 1 else "have"
        told.append(f"{counted(Fraction(unplaced), 'report')} {verb} no ward.")
    about = [("What is counted", _COUNTED), _APART]
    if part.outlines:
        about.append(("Outlines", part.outlines.area_map.source))
    else:
        told.append(why_undrawn(outlines, "ward"))
    words = {
        "name": frame.named(f"fly-tipping-by-ward{f'-{at + 1}' if at else ''}"), "title": map_title(here, one.names),
        "under": " ".join(filter(None, told)),
    }  # fmt: skip
    shared = {
        "colours": frame.colours, "what": "Reports", "selected": frozenset(frame.filters.of(WARD)),
        "about": tuple(about), "source": frame.source, "samples": frame.samples,
    }  # fmt: skip
    if part.outlines and part.outlines.geometry:
        return area_panel(geometry=part.outlines.geometry, figures=figures, **words, **shared)  # type: ignore[arg-type]
    return tile_list_panel(figures=figures, **words, **shared)  # type: ignore[arg-type]


def _area(one: Seen, code: str, count: int, whole: int) -> AreaFigure:
    then = one.before.get(code) if one.before is not None else None
    return AreaFigure(
        code, one.names.get(code, code), Fraction(count), Fraction(count, whole) if whole else None,
        Fraction(count - then, then) if then else None,
    )  # fmt: skip


def heat_map_panel(one: Seen, frame: Frame) -> Panel:
    """Wards by months, the ward with most at the top."""
    summed: dict[str, int] = {}
    for (_, ward), count in one.cells.items():
        summed[ward] = summed.get(ward, 0) + count
    codes = {code for places in one.window.wards.values() for code in places if code != NO_WARD or summed.get(code)}
    rows = [Head(code, one.names.get(code, code)) for code in sorted(codes, key=lambda code: _rank(code, summed, one))]
    columns = [Head(month_name(start), month(start)) for start in one.window.months]
    covered = {(month_name(start), code) for start, places in one.window.wards.items() for code in places}
    cells = {(code, when): Fraction(one.cells.get((when, code), 0)) for when, code in covered}
    return heat_panel(
        frame.named("fly-tipping-by-month-and-ward"), heat_title(one.cells, one.names),
        " ".join(filter(None, [f"Reports, {frame.shown}.", only(frame.filters, (MONTH, WARD), one.names)])),
        rows, columns, cells, colours=frame.colours, what="reports",
        chosen=(frozenset(frame.filters.of(WARD)), frozenset(frame.filters.of(MONTH))),
        about=(("What is counted", _COUNTED), _APART), source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _rank(code: str, summed: Mapping[str, int], one: Seen) -> tuple[bool, int, str]:
    return code == NO_WARD, -summed.get(code, 0), one.names.get(code, code)


def kind_panels(one: Seen, frame: Frame) -> tuple[tuple[str, Panel], ...]:
    """Bars for each detail that the register has, with its dimension."""
    return tuple((name, _kind_panel(name, one, frame)) for name in _BARS if name in one.kinds)


def _kind_panel(dimension: str, one: Seen, frame: Frame) -> Panel:
    cells, kind = one.kinds[dimension], NAMES[dimension]
    whole, chosen = sum(cells.values()), frozenset(frame.filters.of(dimension))
    values = sorted(cells.keys() | chosen, key=lambda value: (value == NOT_RECORDED, -cells.get(value, 0), value))
    bars = [_bar(value, cells.get(value, 0), whole) for value in values]
    told = [f"Reports, {frame.shown}.", only(frame.filters, (dimension,), one.names)]
    return bar_panel(
        frame.named(f"fly-tipping-by-{dimension.replace('_', '-')}"), bars_title(cells, kind),
        " ".join(filter(None, told)), bars, colours=frame.colours, what="Reports", kind=kind, chosen=chosen,
        about=(("What is counted", _COUNTED), _APART), source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _bar(value: str, count: int, whole: int) -> Bar:
    return Bar(value, value, Fraction(count), Fraction(count, whole) if whole else None)


def beside_panel(register: Register, window: Window, frame: Frame) -> Panel | None:
    """The register's reports by month with FixMyStreet's beside them; None where no month is known."""
    months = sorted(
        {start for flow in (register.reports, register.beside) for start in flow.points.get(Grain.MONTH, {})}
    )
    months = [start for start in months if start <= window.span.end][-_MONTHS:]
    lines = [
        Line(title, tuple(_month_value(flow, start) for start in months), strong=strong)
        for title, flow, strong in (("Register", register.reports, True), ("FixMyStreet", register.beside, False))
    ]
    known = [at for at, values in enumerate(zip(*(line.values for line in lines), strict=True)) if any(_given(values))]
    if not known:
        return None
    lines = [line for line in lines if any(_given(line.values))]
    ours, beside = (_month_value(flow, months[known[-1]]) for flow in (register.reports, register.beside))
    return line_panel(
        "fly-tipping-reports-by-month", beside_title(ours, beside, month(months[known[-1]])),
        "Reports by month, whole register; FixMyStreet counts its own reports beside it.", months, lines,
        colours=frame.colours, monthly=True, what="reports by month",
        about=(
            ("What is counted", _COUNTED),
            ("FixMyStreet", "Fly-tips reported on FixMyStreet, whoever they were passed on to"),
            _APART,
        ),
        source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _month_value(flow: Flow, start: date) -> Fraction | None:
    point = flow.month(start)
    return point.value if point and point.complete else None


def _given(values: Sequence[Fraction | None]) -> list[bool]:
    return [value is not None for value in values]


def clearing_panel(register: Register, window: Window, names: Mapping[str, str], frame: Frame) -> Panel | None:
    """Days to clear by ward; None where the register has them for no ward."""
    clearing = {code: clearing_of(flows, window.months) for code, flows in register.wards.items()}
    days = {code: one.mean_days for code, one in clearing.items() if one.mean_days is not None}
    known = {code: value for code, value in days.items() if value is not None}
    if not known:
        return None
    bars = [
        Bar(code, names.get(code, code), known[code], None, (clearing[code].cleared, clearing[code].cost))
        for code in sorted(known, key=lambda code: (-known[code], names.get(code, code)))
    ]
    told = clearing_sentence(clearing_of(register.clearing, window.months), frame.shown)
    return bar_panel(
        "fly-tipping-days-to-clear", slowest_title(known, names),
        f"{told} Whole register: it knows days by ward and month, not by kind.", bars, colours=frame.colours,
        shown=lambda value: number(value, "days"), what="Mean days", kind="Ward",
        further=("Reports cleared", "Cost of clearance, £"), further_unit="",
        about=(
            ("What is counted", "Days from the report to the clearance, added up and divided by reports cleared"),
            ("Cost", "As recorded in the register; the annual return has its own"),
        ),
        source=frame.source, samples=frame.samples,
    )  # fmt: skip
