"""Offences as the Metropolitan Police names them: looked up, tidied, and told apart as MOPAC 7 or other."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.mopac_7.offence_names import (
    GROUPS,
    NFIB_GROUP,
    OF_THE_SEVEN,
    ONLY_SINCE_2016,
    ONLY_TO_2016,
    UNDER_ROBBERY,
)
from loaders.reading.text import key, nearest

MOPAC_7 = (
    "burglary",
    "criminal_damage",
    "robbery",
    "theft_from_motor_vehicle",
    "theft_of_motor_vehicle",
    "theft_from_person",
    "violence_with_injury",
)
OTHER, NFIB_FRAUD = "other", "nfib_fraud"


class Offence(NamedTuple):
    """An offence in its one spelling; `mopac_7` is the crime of the seven it counts as, or "".

    `slice` is the crime, "other", or "nfib_fraud", which is no part of total notifiable offences.
    """

    name: str
    mopac_7: str = ""
    slice: str = OTHER


# The police's export cuts text at 50 characters; the longest spelling that is whole has 49.
_CUT = 44
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "without")
)
_SPEAKS_OF_THE_SEVEN = re.compile(
    r"burgl|robb|theft|steal|stole|vehicle|motor|\bcar\b|damage|arson|violen|assault|injur|wound|[ga]bh\b|bodily|murder"
)


@cache
def _known() -> dict[str, Offence]:
    table = {key(name): Offence(name) for _, names in GROUPS.values() for name in names}
    for crime, names in OF_THE_SEVEN.items():
        table |= {key(name): Offence(name, crime, crime) for name in names}
    return table | {key(name): Offence(name, slice=NFIB_FRAUD) for name in ("NFIB", "NFIB fraud")}


@cache
def _cut() -> dict[str, Offence]:
    return {spelled[:_CUT]: offence for spelled, offence in _known().items() if len(spelled) > _CUT}


@cache
def find_offence(group: str, words: str) -> Offence | None:
    """The offence that these words name under this group; None where nobody knows it.

    >>> find_offence("VEHICLE OFFENCES", "THEFT FROM A VEHICLE")
    Offence(name='Theft from a Vehicle', mopac_7='theft_from_motor_vehicle', slice='theft_from_motor_vehicle')
    """
    spelled, under = key(words), key(group)
    if under == "robbery" and spelled in map(key, UNDER_ROBBERY):
        return Offence(tidy(words), "robbery", "robbery")
    return _known().get(spelled) or (_cut().get(spelled[:_CUT]) if len(spelled) >= _CUT else None)


def unknown_offence(group: str, words: str) -> Offence:
    """An offence nobody knows, under its own name."""
    return Offence(tidy(words), slice=NFIB_FRAUD if key(group) == key(NFIB_GROUP) else OTHER)


@cache
def group_name(words: str) -> str:
    """A group in its one spelling: the known one, or the file's own words, tidied."""
    known = {key(name): name for name in (*GROUPS, NFIB_GROUP)}
    return known.get(key(words)) or tidy(words)


def is_known_group(words: str) -> bool:
    """Whether this is a group of one of the generations."""
    return group_name(words) in GROUPS or group_name(words) == NFIB_GROUP


def holds_one_of_the_seven(group: str) -> bool:
    """Whether one of the MOPAC 7 stands under this group, so that an offence nobody knows may be one of them."""
    return GROUPS.get(group_name(group), (False, ()))[0]


def speaks_of_the_seven(words: str) -> bool:
    """Whether these words of a group or offence nobody knows are near to one of the seven.

    >>> speaks_of_the_seven("Stolen cars"), speaks_of_the_seven("Computer misuse")
    (True, False)
    """
    return bool(_SPEAKS_OF_THE_SEVEN.search(key(words)))


def nearest_offence(words: str) -> str:
    """The known spelling most like these words, or ""."""
    return nearest(words, [offence.name for offence in _known().values()] + list(UNDER_ROBBERY))


def is_dense(offences: set[str]) -> bool:
    """Whether these spellings (as files have them) are those of the file to 2016, which has a row for every offence
    in every borough. In every later file a row that is absent is 0."""
    spelled = {key(words) for words in offences}
    return len(spelled.intersection(map(key, ONLY_TO_2016))) > len(spelled.intersection(map(key, ONLY_SINCE_2016)))


@cache
def tidy(words: str) -> str:
    """Words as they stand, one space between them; those all in capitals in the police's own title case.

    >>> tidy("MISC CRIMES  AGAINST SOCIETY"), tidy("Other violence")
    ('Misc Crimes Against Society', 'Other violence')
    """
    parts = words.replace("\u00a0", " ").split()
    if not words.isupper():
        return " ".join(parts)
    titled = [part.lower() if part.lower() in _SMALL_WORDS else part.capitalize() for part in parts]
    return " ".join([parts[0].capitalize(), *titled[1:]]) if parts else ""
