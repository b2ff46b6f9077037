"""The glossary: words and abbreviations partners use, and what each means in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Self

from pydantic import model_validator

from performance.definitions.faults import place_in_words
from performance.definitions.fields import MisfitError, Model, Values, Words
from performance.definitions.source import Document, Fault, Path


class Term(Model):
    """A word and what it `means`; an abbreviation also has what it `stands_for`. `also`: other ways it is written."""

    term: Words
    means: Words
    stands_for: Words = ""
    also: Values = ()

    @model_validator(mode="after")
    def _filled(self) -> Self:
        empty: list[tuple[Path, str]] = [
            ((name,), "nothing is written here; write words") for name in ("term", "means") if not getattr(self, name)
        ]
        empty += [(("also",), "an empty word stands here; take it out") for word in self.also if not word.strip()][:1]
        if empty:
            raise MisfitError(*empty)
        return self

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way it is written, the usual one first."""
        return (self.term, *self.also)

    @property
    def anchor(self) -> str:
        """Its name in the address of the page: mopac-7."""
        letters = "".join(letter if letter.isalnum() else " " for letter in self.term.casefold())
        return "-".join(letters.split())


Glossary = tuple[Term, ...]


def matching(glossary: Sequence[Term], words: str) -> Glossary:
    """The terms in which every one of the words stands, in any order and case; all of them for no words."""
    wanted = words.casefold().split()
    return tuple(one for one in glossary if all(word in _all_words(one) for word in wanted))


def faults_of_glossary(document: Document) -> Iterator[Fault]:
    """Every word that two terms of the document claim, with its line."""
    first: dict[str, int] = {}
    for place, entry in _entries(document):
        named = [("term", entry.get("term"))] + [("also", word) for word in _several(entry.get("also"))]
        for name, word in named:
            if isinstance(word, str) and word and first.setdefault(word, place) != place:
                where = place_in_words(document, ("glossary", place))
                words = f'"{word}" is explained already, by entry no. {first[word] + 1}; make one entry of the two'
                yield Fault(document.line(("glossary", place, name)), where, words)


def _all_words(one: Term) -> str:
    return " ".join((*one.spellings, one.stands_for, one.means)).casefold()


def _entries(document: Document) -> list[tuple[int, dict[str, Any]]]:
    given = document.values.get("glossary")
    if not isinstance(given, list):
        return []
    return [(place, entry) for place, entry in enumerate(given) if isinstance(entry, dict)]


def _several(given: Any) -> list[Any]:  # noqa: ANN401
    return given if isinstance(given, list) else [given]
