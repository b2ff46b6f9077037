"""What people write for the record: it stays for good, so nothing may stand in it that belongs to a person."""

from __future__ import annotations

from loaders.reading.personal_kinds import Kind
from loaders.reading.personal_values import suspicious
from warehouse.errors import PersonalWordsError


def check_words(what: str, words: str, *, names: bool = False) -> str:
    """The words without the blanks around them; `names`: those of colleagues may stand there ("for Mrs Hill").

    Raises PersonalWordsError, without a word of what was found.
    """
    for hit in suspicious((words,)).get(words, ()):
        if hit.kind is not Kind.NAME or not names:
            raise PersonalWordsError(
                f"The {what} seems to hold {hit.kind}. It stays in the record for good: write it without."
            )
    return words.strip()


def needed_words(what: str, words: str, missing: Exception) -> str:
    """As `check_words`, of words that have to be there; raises `missing` where they are not."""
    if not words.strip():
        raise missing
    return check_words(what, words)
