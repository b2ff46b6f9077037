"""The back of a paper: where each figure comes from, what each indicator is, and the words that are used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from charts.about import about_pairs
from charts.glossary import in_full
from charts.wording import value_words
from performance.definitions.glossary import Glossary
from performance.pack.pack import Figure, Pack, PackCell
from performance.wording import LONDON, day
from reports.paper_cells import joined

_MOST = 12  # ranges of one sheet; a longer list helps nobody to find a figure


class PaperSource(NamedTuple):
    """Cells of one sheet behind a figure. `corrected` says how it is not what the partner gave."""

    place: str
    cells: str
    received: str
    corrected: str


class Sourced(NamedTuple):
    """A figure and where it comes from; `missing` where it comes from nowhere."""

    title: str
    value: str
    sources: tuple[PaperSource, ...]
    missing: str


class Defined(NamedTuple):
    """An indicator and what the definitions say of it."""

    title: str
    counted: str
    pairs: tuple[tuple[str, str], ...]


class Back(NamedTuple):
    """The last pages. `sources` and `definitions` go item by item: its heading, and what stands under it."""

    sources: tuple[tuple[str, tuple[Sourced, ...]], ...]
    definitions: tuple[tuple[str, tuple[Defined, ...]], ...]
    words: tuple[tuple[str, str], ...]


def back_of(pack: Pack, glossary: Glossary) -> Back:
    """Everything that proves the figures, item by item."""
    items = [(f"{item.number}. {item.title}", item.figures) for item in pack.items if item.figures]
    return Back(
        sources=tuple((title, tuple(map(_sourced, figures))) for title, figures in items),
        definitions=tuple((title, tuple(map(_defined, figures))) for title, figures in items),
        words=tuple((one.term, in_full(one) if one.stands_for else one.means) for one in used(glossary, pack)),
    )


def _sourced(figure: Figure) -> Sourced:
    missing = "" if figure.cells else "No file behind it: there is no figure."
    return Sourced(figure.row.indicator.title, value_words(figure.row), paper_sources(figure.cells), missing)


def paper_sources(cells: Iterable[PackCell]) -> tuple[PaperSource, ...]:
    """Cells by file, sheet and part, joined into ranges; numerator and denominator in one line where they are the same.

    Of a file with a row a person the cells are not named.
    """
    groups: dict[tuple[str, str, str], list[PackCell]] = {}
    for cell in cells:
        groups.setdefault((cell.file, cell.sheet, cell.part), []).append(cell)
    parts: dict[PaperSource, list[str]] = {}
    for (_, _, part), group in groups.items():
        parts.setdefault(_source(group), []).append(part)
    return tuple(
        one._replace(place=f"{one.place} ({' and '.join(names)})" if any(names) else one.place)
        for one, names in parts.items()
    )


def _source(group: list[PackCell]) -> PaperSource:
    first = group[0]
    ranges = joined(cell.cell for cell in group)
    named = ", ".join(ranges[:_MOST])
    if len(ranges) > _MOST:
        named += f" and {len(ranges) - _MOST:,} more ranges"
    corrected = dict.fromkeys(f"{cell.cell}: {cell.corrected}" for cell in group if cell.corrected)
    return PaperSource(
        " › ".join(filter(None, (first.file, first.sheet))),
        named or "cells not listed, to protect people",
        day(first.received.astimezone(LONDON).date()),
        "; ".join(corrected),
    )


def _defined(figure: Figure) -> Defined:
    (_, counted), *pairs = about_pairs(figure.row.indicator)
    kept = tuple(pair for pair in pairs if pair[0] != "Measured as")  # a name of files, not of the meeting
    return Defined(figure.row.indicator.title, counted, kept)


def used(glossary: Glossary, pack: Pack) -> Glossary:
    """The words of the glossary that the pack's own texts use, in the order of the alphabet."""
    text = "\n".join(_texts(pack))
    found = [one for one in glossary if any(_stands_in(word, text) for word in one.spellings)]
    return tuple(sorted(found, key=lambda one: one.term.casefold()))


def _stands_in(word: str, text: str) -> bool:
    flags = 0 if any(letter.isupper() for letter in word[1:]) else re.IGNORECASE  # SARA is not Sara
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, flags) is not None


def _texts(pack: Pack) -> Iterable[str]:
    for item in pack.items:
        yield from (item.title, item.lead, item.note)
        if item.report:
            yield from item.report[3:8]
        yield from (one.words for one in item.decisions)
        yield from (one.words for one in item.actions)
        for figure in item.figures:
            about = figure.row.indicator
            yield from (about.title, about.definition, about.owner, figure.row.finding)
            yield figure.comment.words if figure.comment else ""
    yield from (words for one in pack.arising for words in (one.title, one.words, one.update))
