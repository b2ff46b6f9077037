"""What people write for the record: it stays for good, so nothing may stand in it that belongs to a person."""

from __future__ import annotations

import re
from pathlib import Path

from loaders.reading.parsed import ParsedFile
from loaders.reading.personal_kinds import Kind
from loaders.reading.personal_values import suspicious
from loaders.reading.told import Wording
from warehouse.errors import PersonalWordsError

_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")  # Word pastes a line's end within a paragraph as \x0b
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def visible(words: str) -> str:
    """Words without what cannot be seen or, as an Office file has it, not be written; every end of a line is one.

    >>> visible("One\\x0btwo\\r\\nthree\\uffff\\x00")
    'One\\ntwo\\nthree'
    """
    return _UNSEEN.sub("", _BREAKS.sub("\n", words))


def check_words(what: str, words: str, *, names: bool = False) -> str:
    """The visible words without the blanks around them; `names`: those of colleagues may stand there ("for Mrs Hill").

    Raises PersonalWordsError, without a word of what was found.
    """
    words = visible(words)
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


def check_said(parsed: ParsedFile) -> None:
    """Look at all that the record keeps of a file besides its figures: its name, and what was said of it.

    Raises PersonalWordsError, without a word of what was found.
    """
    check_words("name of the file", _spaced(parsed.file))
    told = parsed.told
    for what, words in (("partner", parsed.partner), ("partner", told.partner), ("period", told.period)):
        check_words(what, words)
    for wording in told.wordings:
        check_wording(wording)


def check_wording(wording: Wording) -> None:
    """Look at every part of a wording. Raises PersonalWordsError."""
    for words in wording:
        check_words("wording", words)


def nameable(file: str) -> str:
    """A file's name for the record; only its ending where it seems to hold personal data."""
    return f"(name not kept){Path(file).suffix}" if suspicious((_spaced(file),)) else file


def _spaced(file: str) -> str:
    """A file's name with blanks for the strokes that stand for them: Ann_Smith_DoB_1.1.1990."""
    return Path(file).stem.replace("_", " ")
