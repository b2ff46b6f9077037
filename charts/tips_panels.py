"""The panels of the council's register of fly-tips: each filtered by what is chosen in the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple
from zlib import crc32

from charts.area_map import AreaFigure
from charts.bars import Bar, bar_panel
from charts.heat_map import Head, heat_panel
from charts.outlined_panel import boundary_words, outlined_panel
from charts.panel import Panel
from charts.theme import Palette
from charts.tips_words import NAMES, bars_title, heat_title, map_title, only
from performance.cross_filter import Filters, views
from performance.outlines import Drawn, Outlines, shared_out, told_apart
from performance.tips import DETAILS, MONTH, NO_WARD, NOT_RECORDED, WARD, Register, Window, month_name
from performance.wording import counted, month

_KEY = 60  # letters of a file's name that say what is chosen
_BARS = tuple(name for name in DETAILS if name != "action")
COUNTED = "Reports of fly-tipping entered in the council's register, by the month of the report"
APART = (
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
        plain = "".join(letter if letter.isalnum() else "-" for letter in words).lower()
        return plain if len(plain) <= _KEY else f"{plain[:_KEY]}-{crc32(words.encode())}"

    def named(self, name: str) -> str:
        """A panel's name, with what it is filtered by."""
        return f"{name}-{self.key}".rstrip("-")


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
    told = [f"Reports, {frame.shown}.", only(frame.filters, (WARD,), one.names), boundary_words(part, parts)]
    if (unplaced := one.wards.get(NO_WARD)) and not at:
        told.append(f"{counted(Fraction(unplaced), 'report')} {'has' if unplaced == 1 else 'have'} no ward.")
    return outlined_panel(
        frame.named(f"fly-tipping-by-ward{f'-{at + 1}' if at else ''}"), map_title(here, whole, one.names),
        " ".join(filter(None, told)), part, outlines,
        tuple(_area(one, code, count, whole) for code, count in here.items()),
        colours=frame.colours, what="Reports", selected=frozenset(frame.filters.of(WARD)),
        about=(("What is counted", COUNTED), APART), source=frame.source, samples=frame.samples,
    )  # fmt: skip


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
        about=(("What is counted", COUNTED), APART), source=frame.source, samples=frame.samples,
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
        about=(("What is counted", COUNTED), APART), source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _bar(value: str, count: int, whole: int) -> Bar:
    return Bar(value, value, Fraction(count), Fraction(count, whole) if whole else None)
