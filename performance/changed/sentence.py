"""What changed, in one sentence by rule: a title of at most 14 words."""

from __future__ import annotations

from collections import Counter

from performance.changed.became import Became, became
from performance.changed.changes import Changed
from performance.spoken_numbers import spelt

_SAID = {
    Became.RED: ("turned red", "turned red"),
    Became.AMBER: ("turned amber", "turned amber"),
    Became.NO_FIGURE: ("has no figure", "have no figure"),
    Became.NO_TARGET: ("lost its target", "lost their targets"),
    Became.GREEN: ("turned green", "turned green"),
    Became.IMPROVED: ("improved", "improved"),
}
_CLAUSES = 2


def sentence_of(found: Changed) -> str:
    """The two worst things that became of ratings, then what became of figures or files; without a full stop."""
    if found.is_empty:
        return "Nothing changed"
    rated, rest = ratings_clause(found), _rest(found)
    return _title("; ".join(filter(None, (rated or "no rating changed", rest))))


def ratings_clause(found: Changed) -> str:
    """What became of ratings: "two ratings turned red, one lost its figure"; "" where none changed."""
    counts = Counter(map(became, found.ratings))
    told = [(counts[kind], words) for kind, words in _SAID.items() if counts[kind]][:_CLAUSES]
    if told:
        (count, words), *others = told
        first = f"{spelt(count)} indicator{'' if count == 1 else 's'} {words[count > 1]}"
        return ", ".join([first, *(f"{spelt(many)} {said[many > 1]}" for many, said in others)])
    if plain := counts[Became.FIRST]:
        one = "indicator without a target got its figure"
        return f"{spelt(plain)} {one if plain == 1 else 'indicators without a target got their figures'}"
    return ""


def _rest(found: Changed) -> str:
    if revised := found.tally.revised + found.tally.vanishing:
        return f"{spelt(revised)} figure{'' if revised == 1 else 's'} {_were(revised)} revised"
    if gone := len(found.withdrawn):
        return f"{spelt(gone)} file{'' if gone == 1 else 's'} {_were(gone)} withdrawn"
    if came := len(found.received):
        return f"{spelt(came)} file{'' if came == 1 else 's'} came"
    return ""


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def _title(words: str) -> str:
    return words[:1].upper() + words[1:]
