"""The kinds of personal data that never enter, as they are called in messages."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a column or cell looks like. The words stand in "looks like <words>"."""

    NAME = "names of people"
    BIRTH = "dates of birth"
    ADDRESS = "addresses"
    POSTCODE = "full postcodes"
    TELEPHONE = "telephone numbers"
    EMAIL = "e-mail addresses"
    NHS = "NHS numbers"
    NINO = "National Insurance numbers"
    WORDS = "what somebody wrote"
