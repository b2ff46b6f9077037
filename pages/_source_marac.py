"""The parts of the MARAC page: volume, repeats, who refers, children, equality of access, meetings."""

from __future__ import annotations

from typing import NamedTuple

from charts.breakdown import breakdown_panel, withheld_words
from charts.marac_words import ATTENDANCE, volume_pairs, volume_words
from charts.panel import Panel
from charts.source_line import line_panel
from charts.source_words import listed
from charts.theme import palette
from charts.volume import volume_panel
from pages._chosen import Chosen
from pages._memo import kept
from pages._room import Room
from pages._source_parts import figures_of, origin, rows_of
from performance.definitions.indicator import Indicator
from performance.scorecard.access import access
from performance.scorecard.breakdowns import SourceFigures
from performance.source import Source, counting, indicators_of
from performance.source_figures import Breakdown
from performance.source_history import stood
from performance.wording import inside

_CASES, _REPEATS, _CHILDREN = "marac.cases", "marac.repeat_cases", "marac.children"
_REFERRALS, _MINORITISED, _ETHNICITY = "marac.referrals", "marac.minoritised_ethnic", "marac.ethnicity"
_MEETINGS = "marac.meetings"
_ACCESS = (
    "marac.disabled", "marac.lgbt", "marac.male", "marac.aged_16_17", "marac.aged_65_over", _MINORITISED,
    "marac.harmed_by_under_18",
)  # fmt: skip


class Part(NamedTuple):
    """A part of the page: what is said first, its panels, and what is said where there is none, or besides."""

    title: str
    lead: str
    panels: tuple[Panel, ...]
    note: str


DRAWN = frozenset({*_ACCESS, _MEETINGS})  # what has a place of its own on the page


@kept(64)
def marac_parts(room: Room, chosen: Chosen, source: Source) -> tuple[Part, ...]:
    """Every part of the page in its order."""
    return (
        _volume(room, chosen, source),
        _referring(room, chosen, source),
        _access(room, chosen, source),
        _meetings(chosen, source),
    )


def _volume(room: Room, chosen: Chosen, source: Source) -> Part:
    cases = counting(room.definitions, _CASES)
    row = next((one for one in rows_of(room, chosen, source) if one.indicator == cases), None)
    pairs = volume_pairs(row) if row else ()
    found = [_history(room, chosen, source, name, pairs if name == _CASES else ()) for name in (_CASES, _REPEATS)]
    found.append(_history(room, chosen, source, _CHILDREN))
    nothing = "No whole year of cases is known up to this quarter, or all are hidden."
    return _part("Cases, repeats and children", volume_words(row), found, nothing)


def _history(
    room: Room, chosen: Chosen, source: Source, measure: str, more: tuple[tuple[str, str], ...] = ()
) -> Panel | None:
    indicator = counting(room.definitions, measure)
    return _stood(chosen, source, indicator, more) if indicator else None


def _stood(
    chosen: Chosen, source: Source, indicator: Indicator, more: tuple[tuple[str, str], ...] = ()
) -> Panel | None:
    history = stood(chosen.board.alone(indicator), chosen.quarter)
    return volume_panel(indicator, history, origin(chosen, source), palette(chosen.theme), more)


def _referring(room: Room, chosen: Chosen, source: Source) -> Part:
    """The agencies year by year, and the shares of them that indicators watch."""
    found = figures_of(chosen, source).breakdown(_REFERRALS, "agency")
    own = [one for one in indicators_of(source, room.definitions) if one.selections[0].measure == _REFERRALS]
    table, words = _breakdown(chosen, source, found, "referrals", "Referrals to MARAC by agency")
    panels = [table, *(_stood(chosen, source, one) for one in own)]
    return _part("Who refers", words, panels, "No file gives referrals by agency for a whole year up to this quarter.")


def _access(room: Room, chosen: Chosen, source: Source) -> Part:  # noqa: ARG001  all parts take the same
    figures = figures_of(chosen, source)
    people, said = _breakdown(
        chosen, source, access(chosen.board, figures, _ACCESS, _CASES), "cases", "Cases discussed, by who the victim is"
    )
    ethnic, more = _breakdown(
        chosen, source, figures.breakdown(_ETHNICITY, "category", _MINORITISED), "cases",
        "Cases from minoritised ethnic communities by ethnicity",
    )  # fmt: skip
    note = " ".join(filter(None, (said, more, _unknown(figures, people, ethnic, chosen))))
    return _part("Equality of access", "", [people, ethnic], "")._replace(note=note)


def _unknown(figures: SourceFigures, people: Panel | None, ethnic: Panel | None, chosen: Chosen) -> str:
    """What no file gives for a whole period up to the quarter."""
    found = access(chosen.board, figures, _ACCESS, _CASES)
    there = {part.name for table in found.until(chosen.quarter.end).shown for part in table.parts} if found else set()
    measures = [one for name in _ACCESS if (one := figures.source.measure(name))]
    missing = [inside(one.title) for one in measures if one.title not in there or not people]
    missing += [] if ethnic else ["cases by ethnicity"]
    return f"No whole year up to this quarter is known of {listed(missing)}." if missing else ""


def _breakdown(
    chosen: Chosen, source: Source, found: Breakdown | None, unit: str, what: str
) -> tuple[Panel | None, str]:
    """The panel of a breakdown, and of what years it is not shown and why."""
    if found is None:
        return None, ""
    seen = found.until(chosen.quarter.end)
    panel = breakdown_panel(seen, unit, origin(chosen, source), palette(chosen.theme), what=what)
    words = withheld_words(seen)
    return panel, "" if panel or not words else f"{what}: {inside(words)}"


def _meetings(chosen: Chosen, source: Source) -> Part:
    measure = source.measure(_MEETINGS)
    line = figures_of(chosen, source).line(measure).until(chosen.quarter.end) if measure else None
    panel = line_panel(line, origin(chosen, source), palette(chosen.theme)) if line else None
    part = _part("Meetings and who attended", "", [panel], "No file up to this quarter has a row a meeting.")
    return part._replace(note=" ".join(filter(None, (part.note, ATTENDANCE))))


def _part(title: str, lead: str, panels: list[Panel | None], nothing: str) -> Part:
    found = tuple(one for one in panels if one)
    return Part(title, lead, found, "" if found else nothing)
