"""Finding an indicator by any word: of its title, definition, owner, priority, measures, or of the glossary.

Capitals, plurals and endings make no difference, and a word that nothing knows may have one wrong, missing, extra or
swapped letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from loaders.reading.text import key, nearest
from performance.agenda import in_agenda_order
from performance.definitions.definitions import Definitions
from performance.definitions.glossary import Term
from performance.definitions.indicator import Indicator

_WEIGHTS = {
    "title": 10.0,
    "name": 8.0,
    "category": 6.0,
    "glossary": 5.0,
    "priority": 4.0,
    "owner": 4.0,
    "definition": 3.0,
    "measure": 3.0,
    "explanation": 2.0,
    "related": 1.0,
}
_BEGINS, _MISTYPED = 0.7, 0.5  # what a word is worth that only begins like one, or has one wrong letter
_SHORTEST_BEGINNING, _SHORTEST_MISTYPED = 3, 4
_LEAST = 0.2  # of the best answer's worth: what is less was not meant
_LITTLE = frozenset({"a", "an", "and", "are", "at", "by", "for", "from", "how", "in", "is", "it", "many", "much", "no",
                     "of", "on", "or", "the", "to", "what", "with"})  # fmt: skip


class Entry(NamedTuple):
    """An indicator as it is searched: each word in its stem, with the field it weighs most in, and the whole title."""

    id: str
    words: Mapping[str, str]
    title: str


class Found(NamedTuple):
    """An indicator that answers, what its answer is worth, and in which fields words stood that its title lacks."""

    id: str
    worth: float
    fields: tuple[str, ...]


class Answer(NamedTuple):
    """What was found, the best first. `whole`: every word was found in each; else these have some of them."""

    found: tuple[Found, ...]
    whole: bool


def search(entries: Sequence[Entry], asked: str) -> Answer:
    """Look for words. Those that have all of them come alone; where there are none, those that have some."""
    wanted = _stems(asked)
    if not wanted:
        return Answer((), whole=True)
    vocabulary = frozenset(word for entry in entries for word in entry.words)
    meant = [_meant(word, vocabulary) for word in wanted]
    scored = [_score(entry, key(asked), meant) for entry in entries]
    for whole in (True, False):
        kept = [found for found, missing in scored if found.worth and not (missing and whole)]
        if kept:
            best = max(found.worth for found in kept)
            kept = [found for found in kept if found.worth > best * _LEAST]
            return Answer(tuple(sorted(kept, key=lambda found: -found.worth)), whole=whole)
    return Answer((), whole=False)


def searchable(definitions: Definitions) -> tuple[Entry, ...]:
    """Every indicator as it is searched, in the order of the agenda."""
    priorities = {priority.id: priority.title for priority in definitions.priorities}
    return tuple(_entry(one, priorities[one.priority], definitions.glossary) for one in in_agenda_order(definitions))


def _entry(indicator: Indicator, priority: str, glossary: Sequence[Term]) -> Entry:
    fields = {
        "title": [indicator.title],
        "name": [indicator.id],
        "category": [value for part in indicator.selections for one in part.filters for value in sorted(one.values)],
        "priority": [priority],
        "owner": [indicator.owner],
        "definition": [indicator.definition],
        "measure": [part.measure for part in indicator.selections] + [indicator.unit],
    }
    text = key(" ".join(words for given in fields.values() for words in given))
    fields |= _explained(text, glossary)
    words: dict[str, str] = {}
    for field in sorted(fields, key=lambda name: -_WEIGHTS[name]):
        for word in (*_stems(" ".join(fields[field])), *_joined(fields[field])):
            words.setdefault(word, field)
    return Entry(indicator.id, words, key(indicator.title))


def _explained(text: str, glossary: Sequence[Term]) -> dict[str, list[str]]:
    """What the glossary adds: the other ways to write its terms, their explanations, and terms explained by them."""
    named, phrases = [], []
    for term in glossary:
        phrases_of = [key(words) for words in (*term.spellings, term.stands_for) if words]
        if any(_holds(text, phrase) for phrase in phrases_of):
            named.append(term)
            phrases += [phrase for phrase in phrases_of if _holds(text, phrase)]
    related = [
        term for term in glossary if term not in named and any(_holds(key(term.means), phrase) for phrase in phrases)
    ]
    return {
        "glossary": [words for term in named for words in (*term.spellings, term.stands_for)],
        "explanation": [term.means for term in named],
        "related": [words for term in related for words in (*term.spellings, term.stands_for)],
    }


def _holds(text: str, phrase: str) -> bool:
    return f" {phrase} " in f" {text} "


def _score(entry: Entry, asked: str, meant: Sequence[Mapping[str, float]]) -> tuple[Found, bool]:
    """What an entry is worth, and whether a word is missing. Who asks for a whole title wants that."""
    worth, missing, fields = 0.0, False, []
    for matches in meant:
        fields_of = ((entry.words[word], part) for word, part in matches.items() if word in entry.words)
        hits = [(_WEIGHTS[field] * part, field) for field, part in fields_of]
        if not hits:
            missing = True
            continue
        best, field = max(hits)
        worth += best
        fields += [field] if field != "title" else []
    return Found(entry.id, worth * (2 if asked == entry.title else 1), tuple(dict.fromkeys(fields))), missing


def _meant(word: str, vocabulary: Iterable[str]) -> dict[str, float]:
    """The words that may be meant, with what a match is worth: the word itself, what begins with it, or a slip."""
    found = {known: 1.0 for known in vocabulary if known == word}
    if len(word) >= _SHORTEST_BEGINNING:
        found |= {known: _BEGINS for known in vocabulary if known != word and known.startswith(word)}
    if not found and len(word) >= _SHORTEST_MISTYPED and not word.isdigit():
        found = {known: _MISTYPED for known in vocabulary if one_slip(word, known)}
    return found


def one_slip(word: str, other: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two neighbours are swapped.

    >>> one_slip("burglery", "burglary"), one_slip("rpobery", "robbery")
    (True, False)
    """
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    start = next((at for at, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    mine, theirs = word[start:], other[start:]
    swapped = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return swapped or mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:]


def _stems(words: str) -> list[str]:
    """The words that matter, each in its stem."""
    return [stem(word) for word in key(words.replace("_", " ")).split() if word not in _LITTLE]


def _joined(texts: Iterable[str]) -> list[str]:
    """Words in several parts as some write them in one: fly-tipping as flytipping, mopac_7 as mopac7."""
    parts = [key(chunk.replace("_", " ")).split() for text in texts for chunk in text.split()]
    return [stem("".join(part)) for part in parts if len(part) > 1]


def stem(word: str) -> str:
    """A word without the endings that change with its use.

    >>> [stem(word) for word in ("burglaries", "dumped", "tipping", "abused", "abuse", "classes", "crisis")]
    ['burglary', 'dump', 'tip', 'abus', 'abus', 'class', 'crisi']
    """
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            cut = word.removesuffix(ending)
            return cut[:-1] if cut[-1] == cut[-2] and cut[-1] not in "sl" else cut
    if word.endswith("sses"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def nearest_words(definitions: Definitions, asked: str) -> tuple[str, ...]:
    """For each word that nothing knows, the word of a title, an owner or the glossary that is most like it."""
    known = {word for one in definitions.indicators for word in f"{one.title} {one.owner}".split() if len(word) > 3}
    known |= {word for term in definitions.glossary for word in term.spellings}
    found = (nearest(word, sorted(known)) for word in asked.split() if len(word) >= _SHORTEST_MISTYPED)
    return tuple(dict.fromkeys(word.strip("(),:;") for word in found if word))


def explained_by(glossary: Sequence[Term], asked: str) -> Term | None:
    """The term that is asked for by one of its spellings, or by what it stands for."""
    wanted = key(asked)
    return next(
        (term for term in glossary if wanted and wanted in {key(one) for one in (*term.spellings, term.stands_for)}),
        None,
    )
