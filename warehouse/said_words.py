"""What people say beside the figures, made fit for the record: no stray blanks, not too long, nothing personal."""

from __future__ import annotations

import re

from loaders.reading.periods import find_quarter
from warehouse.errors import NoReasonError, NoWordsError, TooLongError
from warehouse.free_text import check_words, visible

_SHORT = 80  # characters of a person, a role or an organisation
_REASON = 300


def said(what: str, words: str, most: int, missing: str) -> str:
    """Words of at most so many characters; `missing` says what to write where there are none.

    Raises NoWordsError, TooLongError and PersonalWordsError.
    """
    kept = tidy(words)
    if not kept:
        raise NoWordsError(missing)
    return _fitting(what, kept, most)


def said_why(what: str, words: str) -> str:
    """The reason for taking something back. Raises NoReasonError, TooLongError, PersonalWordsError."""
    kept = one_line(words)
    if not kept:
        raise NoReasonError(f"Say why {what}, for whoever reads the record later.")
    return _fitting("reason", kept, _REASON)


def said_for(words: str) -> str:
    """On whose behalf; a colleague may be named. Raises TooLongError, PersonalWordsError."""
    return _fitting("person it is written for", one_line(words), _SHORT, names=True)


def said_by_the_way(what: str, words: str) -> str:
    """A note that may be empty. Raises TooLongError, PersonalWordsError."""
    return _fitting(what, one_line(words), _REASON)


def said_at_length(what: str, words: str, most: int) -> str:
    """As `said`, but it may be empty. Raises TooLongError, PersonalWordsError."""
    return _fitting(what, tidy(words), most)


def known_quarter(quarter: str) -> str:
    """The name of a quarter ("2017/18 Q3"), as later readings need it. Raises ValueError for anything else."""
    if find_quarter(quarter) is None:
        raise ValueError(f"{quarter} names no quarter")
    return quarter


def tidy(words: str) -> str:
    """Words without what cannot be seen, single blanks between them; a blank line parts paragraphs.

    >>> tidy("  Two  words \\r\\n\\r\\n\\n another\\u200b paragraph")
    'Two words\\n\\nanother paragraph'
    """
    lines = [" ".join(line.split()) for line in visible(words).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(words: str) -> str:
    """As `tidy`, in one line."""
    return " ".join(tidy(words).split())


def _fitting(what: str, words: str, most: int, *, names: bool = False) -> str:
    if len(words) > most:
        raise TooLongError(f"The {what} has {len(words):,} characters; there is room for {most:,}. Shorten it.")
    return check_words(what, words, names=names)
