"""The index of indicators: all of them by priority, or those that answer a search, the best first."""

from __future__ import annotations

from typing import NamedTuple

from charts.heading import as_at_line
from charts.index_list import Listed, Section, index_head, index_list, nothing_found, term_line
from charts.theme import palette
from pages._address import address
from pages._chosen import Chosen
from pages._memo import kept
from pages._parts import known_as, rows_of
from pages._room import Room
from performance.search import Answer, Entry, explained_by, nearest_words, search, searchable


class Index(NamedTuple):
    """The page as HTML."""

    head: str
    found: str


@kept(64)
def index(room: Room, chosen: Chosen, asked: str) -> Index:
    """The page for the words asked; for none of them every indicator."""
    head = index_head(len(room.definitions.indicators), as_at_line(known_as(chosen)))
    if not asked.strip():
        return Index(head, _listed(chosen, _by_priority(room, chosen)))
    term = explained_by(room.definitions.glossary, asked)
    said = term_line(term) if term else ""
    answer = search(_entries(room), asked)
    if not answer.found:
        return Index(head, said + nothing_found(asked, nearest_words(room.definitions, asked)))
    return Index(head, said + _listed(chosen, [_results(chosen, answer)]))


@kept(4)
def _entries(room: Room) -> tuple[Entry, ...]:
    return searchable(room.definitions)


def _results(chosen: Chosen, answer: Answer) -> Section:
    rows = {row.indicator.id: row for row in rows_of(chosen)}
    listed = tuple(Listed(rows[found.id], found.fields) for found in answer.found)
    count = "One indicator" if len(listed) == 1 else f"{len(listed)} indicators"
    note = "" if answer.whole else "None has all of these words; these have some of them."
    return Section(f"{count} found", note, listed)


def _by_priority(room: Room, chosen: Chosen) -> list[Section]:
    sections = []
    for priority in room.definitions.priorities:
        rows = tuple(Listed(row) for row in rows_of(chosen) if row.indicator.priority == priority.id)
        note = (priority.note or "no figures supplied").rstrip(".")
        sections.append(Section(priority.title, priority.lead, rows, f"{note[:1].upper()}{note[1:]}."))
    return sections


def _listed(chosen: Chosen, sections: list[Section]) -> str:
    return index_list(
        sections, lambda name: address("indicator", indicator=name, **chosen.words), palette(chosen.theme)
    )
