"""Cutting what is long into slides, so that nothing scrolls at 1280 × 720 with letters of 24 pixels.

Measured there: a line is 30 pixels, 423 are free under the head of a table or a title; across stand 98 letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple, TypeVar

from performance.pack.pack import Arising, SubGroupReport
from performance.wording import day

ROWS = 6  # of a table of indicators
_HIGH, _LINE, _EDGE = 423, 30, 7  # pixels: the room for rows, a line, the padding of a row
_TITLE, _MATTER, _UPDATE = 25, 36, 37  # letters of a line in the three columns of matters arising
_MOST_MATTERS = 5
_LONGEST_UPDATE = 12  # lines: of a row that stands alone
_GAP, _LETTERS = 10, 96  # pixels between paragraphs of a report, and letters of a line across the slide
_PARTS = (
    ("Operational update", "operational"),
    ("Strategic group update", "strategic"),
    ("Action plan update", "plan"),
    ("Action for the Partnership", "asked"),
)
_Thing = TypeVar("_Thing")


def by_rows(things: Sequence[_Thing]) -> tuple[tuple[_Thing, ...], ...]:
    """So many a slide as a table has rows, the slides as even as can be."""
    slides = -(-len(things) // ROWS)
    if not slides:
        return ()
    size, over = divmod(len(things), slides)
    starts = [place * size + min(place, over) for place in range(slides + 1)]
    return tuple(tuple(things[start:end]) for start, end in zip(starts, starts[1:], strict=False))


def by_matters(arising: Sequence[Arising]) -> tuple[tuple[Arising, ...], ...]:
    """At most five matters a slide, fewer where their words are long; an update too long for one is continued."""
    pages: list[list[Arising]] = []
    for one in (part for whole in arising for part in _parts_of(whole)):
        if pages and len(pages[-1]) < _MOST_MATTERS and sum(map(_height, [*pages[-1], one])) <= _HIGH:
            pages[-1].append(one)
        else:
            pages.append([one])
    return tuple(map(tuple, pages))


def _height(one: Arising) -> int:
    return _lines_of(one) * _LINE + _EDGE


def _lines_of(one: Arising) -> int:
    """The lines of a matter in its longest column."""
    title = f"{one.minute} {one.title}"
    matter = f"{one.words} ({one.owner}, {day(one.due)})"
    update = f"{one.update} {one.figure}"
    widths = ((title, _TITLE), (matter, _MATTER), (update, _UPDATE))
    return max(max(1, len(wrap(words, width))) for words, width in widths)


def _parts_of(one: Arising) -> list[Arising]:
    lines = wrap(one.update, _UPDATE)
    if len(lines) + len(wrap(one.figure, _UPDATE)) <= _LONGEST_UPDATE:
        return [one]
    pieces = [" ".join(lines[at : at + _LONGEST_UPDATE - 3]) for at in range(0, len(lines), _LONGEST_UPDATE - 3)]
    titles = [one.title, *[f"{one.title} (continued)"] * (len(pieces) - 1)]
    parts = [one._replace(title=title, update=words, figure="") for title, words in zip(titles, pieces, strict=True)]
    return [*parts[:-1], parts[-1]._replace(figure=one.figure)]


def by_length(report: SubGroupReport) -> tuple[tuple[tuple[str, str], ...], ...]:
    """A report's four parts, each under its heading, so many lines a slide; empty parts are left out.

    A paragraph stands on one slide unless it is too long for any.
    """
    pages: list[list[tuple[str, str]]] = []
    left = 0
    for heading, words in _paragraphs(report):
        for place, piece in enumerate(_pieces(words)):
            starts = heading.is_first and place == 0
            opens = not pages or left < _LINE * (len(piece) + starts)
            if opens:
                pages.append([])
                left = _HIGH
            name = heading.part if starts else f"{heading.part} (continued)" if opens else ""
            pages[-1].append((name, " ".join(piece)))
            left -= _LINE * (len(piece) + bool(name)) + _GAP
    return tuple(map(tuple, pages))


class _Heading(NamedTuple):
    part: str
    is_first: bool


def _pieces(words: str) -> list[list[str]]:
    lines, most = wrap(words, _LETTERS), _HIGH // _LINE - 1
    return [lines[at : at + most] for at in range(0, len(lines), most)]


def _paragraphs(report: SubGroupReport) -> list[tuple[_Heading, str]]:
    found = []
    for part, name in _PARTS:
        paragraphs = [" ".join(one.split()) for one in getattr(report, name).splitlines() if one.strip()]
        found += [(_Heading(part, place == 0), words) for place, words in enumerate(paragraphs)]
    return found
