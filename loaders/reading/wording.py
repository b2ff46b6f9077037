"""Whether words on a sheet are words we know: exactly, with a slip of the pen, or merely alike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from loaders.reading.text import key

ALIKE = 0.75  # a row this near to one that is missing is more likely renamed than new
_SLIP = 0.9
_LONG_ENOUGH = 5  # letters: in shorter words one letter makes another word (male, make)
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-z]{1,3}[.)])\s+(?=\S)", re.IGNORECASE)
_TOTAL = re.compile(r"^(?:grand |overall |sub ?|all )?totals?(?: \w+)?$|^all$|^sum$")
_REMARK = re.compile(r"[(\[][^()\[\]]*[)\]]\s*$")


@lru_cache(maxsize=20_000)
def spellings(words: str) -> tuple[str, ...]:
    """The forms under which a label may be known: as it is, without its numbering, without a remark in brackets.

    >>> spellings("2.1 Total referrals into service: (annual)")
    ('2 1 total referrals into service annual', 'total referrals into service annual', 'total referrals into service')
    """
    bare = _NUMBERING.sub("", words)
    return tuple(dict.fromkeys(filter(None, (key(words), key(bare), key(_REMARK.sub("", bare))))))


def is_total(words: str) -> bool:
    """Whether a label says that its row is the sum of others: "Total", "Grand total", "Total cases"."""
    return bool(_TOTAL.match(key(words)))


def slip_of(words: str, known: Iterable[str]) -> str:
    """The one known wording (a `text.key`) these words are a slip of the pen from, or "".

    At most two letters wrong, one in any word, none in a short word or a number: "Total referals into service". Words
    left out or added are no slip (accepted, not accepted), and two candidates are none.
    """
    if sum(map(str.isalpha, words)) < _LONG_ENOUGH:
        return ""
    found = {name for name in known for spelt in spellings(words) if _is_slip(spelt, name)}
    return found.pop() if len(found) == 1 else ""


def nearest_of(words: str, known: Iterable[str]) -> str:
    """The known wording (a `text.key`) most like these words, or "" where none is near."""
    ranked = sorted(((alike(words, name), name) for name in known), reverse=True)
    return ranked[0][1] if ranked and ranked[0][0] >= ALIKE else ""


def alike(words: str, name: str) -> float:
    """How much alike two wordings are, from 0 to 1."""
    return max((SequenceMatcher(None, spelt, name).ratio() for spelt in spellings(words)), default=0.0)


@lru_cache(maxsize=50_000)
def _is_slip(spelt: str, name: str) -> bool:
    if spelt.replace(" ", "") == name.replace(" ", ""):
        return spelt != name
    ours, theirs = spelt.split(), name.split()
    if len(ours) != len(theirs):
        return False
    wrong = [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    if not 0 < len(wrong) <= 2 or not all(_one_letter_apart(one, other) for one, other in wrong):
        return False
    return SequenceMatcher(None, spelt, name).ratio() >= _SLIP  # asked last: it takes a hundred times as long


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or two neighbours swapped makes one word of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG_ENOUGH - 1 or len(long) < _LONG_ENOUGH or not (short.isalpha() and long.isalpha()):
        return False
    start = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest_short, rest_long = short[start:], long[start:]
    if len(short) < len(long):
        return rest_short == rest_long[1:]
    return rest_short[1:] == rest_long[1:] or (rest_short[:2] == rest_long[1::-1] and rest_short[2:] == rest_long[2:])
