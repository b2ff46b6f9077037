"""Speaker notes: all that a slide says in full, why a colour, what its owner says, and the cells behind its figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from charts.course import course_of
from charts.slide_text import sentence
from charts.wording import NONE, level_words, period_words, rating_words, signal_words, value_words
from performance.pack.deck import Deck, Slide, SlideKind
from performance.pack.pack import Figure, Item, PackCell, Wards
from performance.row import Row
from performance.wording import day, instant, number
from reports.slides_figure import next_words
from reports.slides_kinds import standing, three

_CELLS = 12  # named of one sheet
_SHEETS = 8
_POINTS = 16


def notes(deck: Deck, slide: Slide) -> str:
    """The notes of a slide, a paragraph a line."""
    lines = [slide.title, *_told(deck, slide), _known(deck)]
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _told(deck: Deck, slide: Slide) -> Iterator[str]:
    if slide.figure:
        yield from _figure(slide.figure)
    if slide.kind is SlideKind.OPENING:
        yield from map(_item, deck.pack.items)
    if slide.kind is SlideKind.ITEM and slide.item:
        yield sentence(slide.item.note)
        yield from (f"Decided: {one.minute} {one.words}" for one in slide.item.decisions)
        yield from (f"Action: {one.words} {one.owner}, by {day(one.due)}." for one in slide.item.actions)
    yield from (f"{heading}: {words}" if heading else words for heading, words in slide.words)
    yield from (" – ".join(three(one)) for one in slide.arising)
    yield from (_in_short(one.row) for one in slide.figures)


def _item(item: Item) -> str:
    return f"{item.number}. {item.title}. Lead: {item.lead or 'none named'}. {standing(item)}."


def _known(deck: Deck) -> str:
    pack = deck.pack
    samples = " Some of the figures are samples." if pack.samples else ""
    return f"Figures as known on {instant(pack.as_at)}. Marking: {pack.marking.value}.{samples}"


def _in_short(row: Row) -> str:
    figure = f"{value_words(row)}{' (p)' if row.provisional and row.value is not None else ''}"
    expected = f", expected {level_words(row.expected, row.indicator.unit)}" if row.expected is not None else ""
    said = f"{row.indicator.title}: {rating_words(row)}; {figure}{expected}; {period_words(row)}. {row.reason}"
    return f"{said} Owner: {row.indicator.owner}."


def _figure(figure: Figure) -> Iterator[str]:
    row = figure.row
    yield _in_short(row)
    yield from _why(row)
    yield f"Real change? {signal_words(row)}. {sentence(row.signal_reason)}"
    yield from map(sentence, figure.changes)
    yield from (f"{label}: {words}" for label, words in _next(figure) if words)
    yield from (f"Action, {one.status.value}: {one.words} {one.owner}, by {day(one.due)}." for one in figure.actions)
    if figure.comment:
        said = figure.comment
        yield f"Comment of {said.on_behalf or said.by}, {day(said.recorded)}: {said.words}"
    yield from (f"Event, {one.when}: {one.title}." for one in figure.events)
    yield from _course(figure)
    if figure.wards:
        yield _wards(figure.wards)
    yield from sources(figure.cells)


def _next(figure: Figure) -> list[tuple[str, str]]:
    """What is needed and the owner; that there is no action where there is none: the others follow in full."""
    return [one for one in next_words(figure) if one[0] != "Action" or not figure.actions]


def _why(row: Row) -> Iterator[str]:
    """The arithmetic of the colour, line by line, and who agreed the target."""
    for line in row.lines:
        working = f": {line.working}" if line.working else ""
        yield f"Why: {line.label}{working}{f' = {line.result}' if line.result else ''}"
    if row.target:
        agreed = row.target.agreed
        yield f"Target agreed by {agreed.by.rstrip('.')}, {day(agreed.on)}. Source: {row.target.source.rstrip('.')}."
    if row.printed:
        yield f"As printed by its owner: {number(row.printed.value, row.indicator.unit)}. {row.printed.note}"
    yield from (sentence(one.words) for one in row.corrected)


def _course(figure: Figure) -> Iterator[str]:
    course = course_of(figure)
    if course is None:
        return
    yield f"The chart: {course.alt}"
    told = []
    for point in course.points[-_POINTS:]:
        value = "[c]" if point.hidden else NONE if point.value is None else number(point.value, course.unit)
        told.append(f"{point.label} {value}{' (p)' if point.provisional and point.value is not None else ''}")
    yield "Its figures: " + "; ".join(told) + "."
    yield from (f"{where}: {why}" for where, why in course.breaks)


def _wards(wards: Wards) -> str:
    told = "; ".join(
        f"{one.name} {number(one.value)} ({NONE if one.before is None else number(one.before)} a year before)"
        for one in wards.wards
    )
    return f"{wards.counted}: {told}. {wards.note}"


def sources(cells: Sequence[PackCell]) -> list[str]:
    """Where the figure comes from: each sheet with its cells, when its file was received, and what they add up to."""
    groups: dict[tuple[str, str, str], list[PackCell]] = {}
    for cell in cells:
        groups.setdefault((cell.file, cell.sheet, cell.part), []).append(cell)
    told = [_source(group) for group in groups.values()]
    if len(told) > _SHEETS:
        left = sum(map(len, list(groups.values())[_SHEETS:]))
        told = [
            *told[:_SHEETS],
            f"and {left:,} more cells in {len(groups) - _SHEETS} more sheets; the tables list them all.",
        ]
    return told


def _source(group: Sequence[PackCell]) -> str:
    first = group[0]
    names = list(dict.fromkeys(cell.cell for cell in group if cell.cell))
    named = ", ".join(names[:_CELLS]) + (f" and {len(names) - _CELLS:,} more" if len(names) > _CELLS else "")
    where = " › ".join(filter(None, (first.file, first.sheet, named)))
    part = f" ({first.part})" if first.part else ""
    hidden = (
        " [c]: hidden to protect people." if any(cell.value is None and cell.marker == "[c]" for cell in group) else ""
    )
    corrected = "".join(f" {sentence(cell.corrected)}" for cell in group if cell.corrected)
    return f"Source: {where}{part}, received {instant(first.received)}.{hidden}{corrected}"
