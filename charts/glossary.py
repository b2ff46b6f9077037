"""Abbreviations explained where they stand: `<abbr title="…">` round the first of each in our own HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from typing import NamedTuple

from performance.definitions.glossary import Glossary, Term

_PIECES = re.compile(r"<[^>]*>|[^<]+")
_TAG = re.compile(r"<(/?)(\w+)")
# A link's words are its name, and what is code or explained already is left alone.
_LEFT_ALONE = frozenset({"a", "abbr", "button", "code", "dfn", "option", "script", "style", "title"})


class _Known(NamedTuple):
    """What to look for, and the term behind every spelling."""

    pattern: re.Pattern[str]
    terms: dict[str, Term]


def explained(html: str, glossary: Glossary) -> str:
    """Our HTML with the first of each known abbreviation explained; what stands in tags and links is left as it is.

    A pointer shows the explanation; who has none finds all of them on the page Glossary.
    """
    known = _known(glossary)
    if known is None:
        return html
    done: set[str] = set()
    inside, pieces = 0, []
    for piece in _PIECES.findall(html):
        if piece[0] == "<":
            inside += _step(piece)
            pieces.append(piece)
        else:
            pieces.append(piece if inside else known.pattern.sub(_explain(known, done), piece))
    return "".join(pieces)


def in_full(one: Term) -> str:
    """What an abbreviation stands for, and what that is.

    >>> in_full(Term(term="FPN", stands_for="fixed penalty notice", means="A fine offered instead of a prosecution."))
    'Fixed penalty notice. A fine offered instead of a prosecution.'
    """
    return f"{full(one)}. {one.means}"


def full(one: Term) -> str:
    """What an abbreviation stands for, as the beginning of a sentence."""
    return f"{one.stands_for[:1].upper()}{one.stands_for[1:]}"


def _explain(known: _Known, done: set[str]) -> Callable[[re.Match[str]], str]:
    def once(found: re.Match[str]) -> str:
        one = known.terms[found[0]]
        if one.term in done:
            return found[0]
        done.add(one.term)
        return f'<abbr title="{escape(in_full(one))}">{found[0]}</abbr>'

    return once


@lru_cache(maxsize=4)
def _known(glossary: Glossary) -> _Known | None:
    """The abbreviations as they stand in HTML, the longest first: MOPAC 7 before MOPAC."""
    terms = {escape(word, quote=False): one for one in glossary if one.stands_for for word in one.spellings}
    if not terms:
        return None
    words = "|".join(map(re.escape, sorted(terms, key=len, reverse=True)))
    return _Known(re.compile(rf"(?<![\w&#-])(?:{words})(?![\w-])"), terms)


def _step(tag: str) -> int:
    """Whether a tag begins (1) or ends (-1) what is left alone."""
    found = _TAG.match(tag)
    if found is None or found[2].lower() not in _LEFT_ALONE:
        return 0
    return -1 if found[1] else 1
