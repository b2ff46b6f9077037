"""Fitting words into the room that a slide has: what is left out is said, never lost without a word.

Rooms are counted in letters and lines of the smallest screen, 1280 × 720 with 24 px text; a larger one has more.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from textwrap import wrap


def cut(words: str, most: int) -> str:
    """Words, cut before the word that would be more than `most` letters in all; an ellipsis says so.

    >>> cut("None of seven is red", 40), cut("None of seven is red", 14)
    ('None of seven is red', 'None of seven…')
    """
    words = " ".join(words.split())
    if len(words) <= most:
        return words
    kept = words[:most].rsplit(" ", 1)[0] if " " in words[:most] else words[: most - 1]
    return f"{kept.rstrip(' ,;:.')}…"


def lines_of(words: str, letters: int) -> int:
    """How many lines words take where a line holds so many letters; none where there are none.

    >>> lines_of("", 10), lines_of("Fly-tipping", 20), lines_of("Fly-tipping incidents", 12)
    (0, 1, 2)
    """
    return len(wrap(words, max(1, letters)))


def kept_in(heights: Sequence[int], room: int, more: int) -> int:
    """How many of the first rows fit into a room; where not all do, `more` of it is left to say how many there are.

    >>> kept_in([37, 67, 37], 141, 37), kept_in([37, 67, 37], 140, 37), kept_in([500], 400, 37)
    (3, 1, 0)
    """
    if sum(heights) <= room:
        return len(heights)
    ends = accumulate(heights, initial=more)
    return sum(end <= room for end in ends) - 1


def sentence(words: str) -> str:
    """Words as a sentence: a capital first, one full stop at the end; "" where there are none."""
    words = words.strip()
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""
