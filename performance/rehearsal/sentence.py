"""What a rehearsal says in one sentence, by rule: a title of at most 14 words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from performance.rehearsal.changes import RatingChange, Tally
from performance.rehearsal.severity import Turn, turn_of
from performance.spoken_numbers import spelt

_TURNS = {
    Turn.RED: ("rating turns red", "ratings turn red"),
    Turn.AMBER: ("rating turns amber", "ratings turn amber"),
    Turn.LOST: ("rating loses its figure", "ratings lose their figures"),
    Turn.GREEN: ("rating turns green", "ratings turn green"),
    Turn.IMPROVES: ("rating improves", "ratings improve"),
    Turn.UNTARGETED: ("indicator without a target gets a figure", "indicators without a target get figures"),
}
_CLAUSES = 2


def sentence_of(ratings: Sequence[RatingChange], earlier: int, tally: Tally, elsewhere: Tally) -> str:
    """The two worst things that become of ratings; where there is room, what becomes of figures."""
    counts = Counter(turn_of(change) for change in ratings)
    clauses = [_rated(counts[turn], *words) for turn, words in _TURNS.items() if counts[turn]][:_CLAUSES]
    if len(clauses) == _CLAUSES:
        first, second = clauses
        return f"{_title(first)}, {second.replace(' rating ', ' ').replace(' ratings ', ' ')}"
    if earlier and not clauses:
        one, many = "rating of another quarter changes", "ratings of other quarters change"
        clauses.append(f"{spelt(earlier)} {one if earlier == 1 else many}")
    if tally.all:
        clauses.append(_figures(tally))
    elif elsewhere.all and not clauses:
        return "Only figures of other areas change"
    return _title("; ".join(clauses)) if clauses else "Nothing changes"


def _rated(count: int, one: str, many: str) -> str:
    return f"one {one}" if count == 1 else f"{spelt(count)} {many}"


def _figures(tally: Tally) -> str:
    kinds = (("is new", "are new", tally.new), ("is revised", "are revised", tally.revised),
             ("vanishes", "vanish", tally.vanishing))  # fmt: skip
    said = [(one, many, count) for one, many, count in kinds if count]
    if len(said) == 1:
        one, many, count = said[0]
        return f"{spelt(count)} figure {one}" if count == 1 else f"{spelt(count)} figures {many}"
    return f"{spelt(tally.all)} figures change"


def _title(words: str) -> str:
    return words[:1].upper() + words[1:]
