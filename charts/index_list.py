"""Indicators as a list: each with its mark, its title as the link, what it says, and why it was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from charts.scorecard_table import finding_html, rated
from charts.theme import Palette
from charts.wording import period_words, value_words
from performance.definitions.glossary import Term
from performance.row import Row

Link = Callable[[str], str]

_FOUND_IN = {
    "name": "its name in files",
    "category": "what it counts",
    "glossary": "the glossary",
    "priority": "its priority",
    "owner": "its owner",
    "definition": "its definition",
    "measure": "what is measured",
    "explanation": "what the glossary says of it",
    "related": "related words of the glossary",
}


class Listed(NamedTuple):
    """An indicator of the list; `fields` are where words were found that its title lacks."""

    row: Row
    fields: tuple[str, ...] = ()


class Section(NamedTuple):
    """Indicators under one heading; `note` stands beside it, `empty` is said where there is none."""

    title: str
    note: str
    listed: tuple[Listed, ...]
    empty: str = "No figures supplied."


def index_head(count: int, known_line: str) -> str:
    """The title of the page, and as of when its marks and findings are known."""
    number = "One indicator" if count == 1 else f"{count} indicators"
    return f'<div class="sp"><h1>{number}: what is measured, and how it stands</h1>{known_line}</div>'


def term_line(term: Term) -> str:
    """A word of the glossary that was asked for, with what it means."""
    stands = f"{escape(term.stands_for[:1].upper() + term.stands_for[1:])}. " if term.stands_for else ""
    return f'<div class="sp"><p class="sp-line"><b>{escape(term.term)}</b>: {stands}{escape(term.means)}</p></div>'


def index_list(sections: Sequence[Section], link: Link, colours: Palette) -> str:
    """The list, a heading a section."""
    return f'<div class="sp sp-index">{"".join(_section(one, link, colours) for one in sections)}</div>'


def nothing_found(words: str, near: Sequence[str]) -> str:
    """What to try where no indicator answers."""
    tried = f"Nothing is found for “{escape(words)}”."
    hint = "Try one word of a title, an owner, a priority or an abbreviation such as MARAC; an empty search lists all."
    meant = f" Did you mean {' or '.join(map(escape, near))}?" if near else ""
    return f'<div class="sp"><p class="sp-lead">{tried}{meant}</p><p class="sp-line">{hint}</p></div>'


def _section(section: Section, link: Link, colours: Palette) -> str:
    note = f' <span class="sp-soft">{escape(section.note)}</span>' if section.note else ""
    items = "".join(_item(one, link, colours) for one in section.listed)
    listed = f'<ul class="sp-indicators">{items}</ul>' if items else f'<p class="sp-line">{escape(section.empty)}</p>'
    return f"<section><h2>{escape(section.title)}{note}</h2>{listed}</section>"


def _item(one: Listed, link: Link, colours: Palette) -> str:
    row = one.row
    address = escape(link(row.indicator.id), quote=True)
    figure = f"{escape(value_words(row))} · {escape(period_words(row))} · {escape(row.indicator.owner)}"
    found = [_FOUND_IN[field] for field in one.fields]
    why = f' <span class="sp-soft">· found in {escape(" and ".join(found))}</span>' if found else ""
    return (
        f'<li>{rated(row, colours, 24)}<div><a href="{address}" target="_self">{escape(row.indicator.title)}</a>'
        f'<span class="sp-find">{finding_html(row.finding)}</span>'
        f'<span class="sp-soft">{figure}</span>{why}</div></li>'
    )
