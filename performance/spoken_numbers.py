"""Small counts as words, with the verb that fits them."""

from __future__ import annotations

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def spelt(count: int) -> str:
    """A count inside a sentence: words below ten, digits from there.

    >>> spelt(0), spelt(2), spelt(23), spelt(1200)
    ('no', 'two', '23', '1,200')
    """
    return _WORDS[count] if count < len(_WORDS) else f"{count:,}"


def are(count: int) -> str:
    """The verb for a count."""
    return "is" if count == 1 else "are"
