"""The drawn parts of the fly-tipping page, kept as long as nothing they were drawn from has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from charts.panel import Panel
from charts.scorecard_table import Group, scorecard_table
from charts.theme import palette
from charts.tips_clearing_panels import beside_panel, clearing_panels
from charts.tips_head import tips_head
from charts.tips_panels import Frame, heat_map_panel, kind_panels, seen, ward_names, ward_panels
from charts.tips_return_panels import return_panels
from charts.tips_words import count_sentence, known_words, newest_words
from pages._address import address
from pages._chosen import Chosen
from pages._maps import outlines_of
from pages._memo import kept
from pages._parts import known_as
from pages._room import Room, View, board
from performance.cross_filter import Counts, Filters, total
from performance.definitions.maps import MapLevel
from performance.outlines import Outlines
from performance.over import Over
from performance.row import Row
from performance.scorecard.tips import court_series, read_register, read_return, tips_indicators
from performance.tips import Register, Window, window
from performance.tips_return import KINDS, Return
from performance.wording import instant

_GROUPS = {"fly_tipping_return": "The annual return to Defra", "fly_tipping": "The council's register"}


class Overview(NamedTuple):
    """The head of the page, and the indicators' rows."""

    head: str
    table: str


class RegisterPart(NamedTuple):
    """What the register shows under what is chosen. `beside` and `clearing` follow no filter."""

    sentence: str
    gaps: str
    names: Mapping[str, str]
    counts: Counts
    recorded: tuple[str, ...]
    maps: tuple[Panel, ...]
    heat: Panel | None
    kinds: tuple[tuple[str, Panel], ...]
    beside: Panel | None
    clearing: tuple[Panel, ...]


@kept(64)
def overview(room: Room, chosen: Chosen) -> Overview:
    """Head and rows."""
    names = tips_indicators(room.definitions)
    rows = tuple(chosen.board.row(name, chosen.quarter) for name in names)
    table = scorecard_table(
        [*_groups(rows)], lambda name: address("indicator", indicator=name, **chosen.words), palette(chosen.theme),
        f"Fly-tipping, {chosen.quarter.shown}",
    )  # fmt: skip
    head = tips_head(rows, address("sources", **chosen.words), known_as(chosen))
    return Overview(head, table if rows else "")


def _groups(rows: tuple[Row, ...]) -> Iterator[Group]:
    for prefix, title in _GROUPS.items():
        inside = tuple(row for row in rows if row.indicator.selections[0].measure.partition(".")[0] == prefix)
        if inside:
            yield Group(title, "", inside)
    others = tuple(row for row in rows if row.indicator.selections[0].measure.partition(".")[0] not in _GROUPS)
    if others:
        yield Group("Counted elsewhere", "", others)


@kept(8)
def register_of(room: Room, view: View) -> Register | None:
    """The register as a view sees it."""
    return read_register(board(room, view))


@kept(8)
def return_of(room: Room, view: View) -> Return | None:
    """The annual return as a view sees it."""
    return read_return(board(room, view))


@kept(64)
def window_of(room: Room, chosen: Chosen, over: Over) -> Window | None:
    """The register in the run of months looked at; None where there is no register."""
    register = register_of(room, chosen.view)
    return window(register, over.span(chosen.quarter)) if register else None


def register_part(room: Room, chosen: Chosen, over: Over, filters: Filters) -> RegisterPart | None:
    """The register under what is chosen; None where there is none."""
    return _register_part(room, chosen, over, filters, outlines_of(room, MapLevel.WARD))


@kept(64)
def _register_part(
    room: Room, chosen: Chosen, over: Over, filters: Filters, outlines: tuple[Outlines, ...]
) -> RegisterPart | None:
    register, months = register_of(room, chosen.view), window_of(room, chosen, over)
    if register is None or months is None:
        return None
    names, frame = ward_names(register, outlines), _frame(chosen, "register", over.shown(chosen.quarter), filters)
    recorded = tuple(name for name in register.counts.dimensions if name == "month" or register.recorded(name))
    if not months.any:
        return RegisterPart(newest_words(max(register.known)), "", names, months.now, (), (), None, (), None, ())
    one = seen(register, months, names, filters)
    count, of = total(months.now, filters), total(months.now, Filters())
    sentence = count_sentence(count, of, months.total_before(filters), frame.shown, filtered=bool(filters.chosen))
    return RegisterPart(
        sentence, known_words(months), names, months.now, recorded,
        ward_panels(one, outlines, frame) if register.has_wards else (),
        heat_map_panel(one, frame) if register.has_wards else None,
        kind_panels(one, frame), *_steady_panels(room, chosen, over, outlines),
    )  # fmt: skip


@kept(64)
def _steady_panels(
    room: Room, chosen: Chosen, over: Over, outlines: tuple[Outlines, ...]
) -> tuple[Panel | None, tuple[Panel, ...]]:
    """What follows no filter: FixMyStreet beside the register, and how long clearing took."""
    register, months = register_of(room, chosen.view), window_of(room, chosen, over)
    if register is None or months is None:
        return None, ()
    frame = _frame(chosen, "register", over.shown(chosen.quarter), Filters())
    names = ward_names(register, outlines)
    clearing = clearing_panels(register, months, names, outlines, frame)
    return beside_panel(register, months, frame), tuple(clearing)


@kept(64)
def return_part(room: Room, chosen: Chosen, by: str) -> tuple[Panel, ...]:
    """The panels of the annual return, incidents divided `by` a dimension; none where there is no return."""
    found = return_of(room, chosen.view)
    if found is None:
        return ()
    frame = _frame(chosen, "defra", chosen.quarter.shown, Filters())
    return return_panels(found.until(chosen.quarter.end), by, court_series(chosen.board, chosen.quarter), frame)


def divisions() -> dict[str, str]:
    """The ways in which the return divides incidents: dimension and title."""
    return {kind.dimension: kind.title for kind in KINDS}


def _frame(chosen: Chosen, layout: str, shown: str, filters: Filters) -> Frame:
    """What all panels have in common; the source in one line."""
    files = [
        one.submission for one in chosen.board.submissions
        if one.submission.source == "fly_tipping" and one.submission.layout == layout and not one.submission.withdrawn
    ]  # fmt: skip
    newest = max(files, key=lambda one: one.received, default=None)
    from_whom = f"{newest.partner}; newest file received {instant(newest.received)}; " if newest else ""
    known = known_as(chosen)
    source = f"{from_whom}figures as known on {instant(known.as_at)}"
    return Frame(palette(chosen.theme), shown, source, known.samples, filters)
