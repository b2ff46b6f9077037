"""Where a figure belongs: London's boroughs, the police's own areas, Bromley's wards before and after May 2022."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from loaders.reading.text import key, shown


class Ward(NamedTuple):
    """A ward of Bromley: its ONS code, which says the vintage too, and what people call it."""

    code: str
    name: str


_NAMES = (
    "City of London", "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing",
    "Enfield", "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering", "Hillingdon",
    "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham", "Merton",
    "Newham", "Redbridge", "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest",
    "Wandsworth", "Westminster",
)  # fmt: skip
BOROUGHS: dict[str, str] = {name: f"E090000{number:02}" for number, name in enumerate(_NAMES, start=1)}

# Areas of the Metropolitan Police's files that are no borough; their offences count for London all the same.
POLICING_AREAS: tuple[str, ...] = (
    "London Heathrow and London City Airports",
    "Aviation Security (SO18)",
    "Unknown",
)

_SHORT_NAMES = {
    "LBB": "Bromley",
    "LBBD": "Barking and Dagenham",
    "LBHF": "Hammersmith and Fulham",
    "H&F": "Hammersmith and Fulham",
    "RBKC": "Kensington and Chelsea",
    "RBK": "Kingston upon Thames",
    "RBG": "Greenwich",
    "Kingston": "Kingston upon Thames",
    "Richmond": "Richmond upon Thames",
    "WCC": "Westminster",
    "City of London Corporation": "City of London",
}
_POLICING_SPELLINGS = {
    "Heathrow": POLICING_AREAS[0],
    "Heathrow Airport": POLICING_AREAS[0],
    "London Heathrow": POLICING_AREAS[0],
    "Aviation Security": POLICING_AREAS[1],
    "SO18": POLICING_AREAS[1],
    "Other / NK": POLICING_AREAS[2],
    "NK": POLICING_AREAS[2],
    "Not known": POLICING_AREAS[2],
}
_FRAME = re.compile(r"^(?:the )?(?:(?:london|royal) borough of |city of |lb (?:of )?|rb (?:of )?)?")
_FRAME_BEHIND = re.compile(r"(?: london borough| royal borough| lb| borough| city)?(?: council)?$")

# ONS names; the wards in force until 4 May 2022, E05000106 to E05000127 and 00AFGD to 00AFHB in the older coding.
_OLD_WARDS = (
    "Bickley", "Biggin Hill", "Bromley Common and Keston", "Bromley Town", "Chelsfield and Pratts Bottom",
    "Chislehurst", "Clock House", "Copers Cope", "Cray Valley East", "Cray Valley West", "Crystal Palace", "Darwin",
    "Farnborough and Crofton", "Hayes and Coney Hall", "Kelsey and Eden Park", "Mottingham and Chislehurst North",
    "Orpington", "Penge and Cator", "Petts Wood and Knoll", "Plaistow and Sundridge", "Shortlands", "West Wickham",
)  # fmt: skip
_OLD_SHORT_CODES = (
    "GD", "GE", "GF", "GG", "GH", "GJ", "GK", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GX",
    "GY", "GZ", "HA", "HB",
)  # fmt: skip
# E05013987 to E05014008, in force since.
_NEW_WARDS = (
    "Beckenham Town & Copers Cope", "Bickley & Sundridge", "Biggin Hill", "Bromley Common & Holwood",
    "Bromley Town", "Chelsfield", "Chislehurst", "Clock House", "Crystal Palace & Anerley", "Darwin",
    "Farnborough & Crofton", "Hayes & Coney Hall", "Kelsey & Eden Park", "Mottingham", "Orpington", "Penge & Cator",
    "Petts Wood & Knoll", "Plaistow", "Shortlands & Park Langley", "St Mary Cray", "St Paul's Cray", "West Wickham",
)  # fmt: skip
NEW_WARDS_FROM = date(2022, 5, 5)  # the election on new boundaries

WARDS_UNTIL_MAY_2022 = tuple(Ward(f"E05000{106 + at}", name) for at, name in enumerate(_OLD_WARDS))
WARDS_SINCE_MAY_2022 = tuple(Ward(f"E050{13987 + at}", name) for at, name in enumerate(_NEW_WARDS))

_BY_CODE = {ward.code: ward for ward in (*WARDS_UNTIL_MAY_2022, *WARDS_SINCE_MAY_2022)} | {
    f"00AF{short}": ward for short, ward in zip(_OLD_SHORT_CODES, WARDS_UNTIL_MAY_2022, strict=True)
}


@cache
def _boroughs() -> dict[str, str]:
    spellings = {key(name): name for name in BOROUGHS}
    spellings |= {code.casefold(): name for name, code in BOROUGHS.items()}
    return spellings | {key(words): name for words, name in _SHORT_NAMES.items()}


@cache
def _policing_areas() -> dict[str, str]:
    spellings = {key(name): name for name in POLICING_AREAS}
    return spellings | {key(words): name for words, name in _POLICING_SPELLINGS.items()}


@cache
def _wards(vintage: tuple[Ward, ...]) -> dict[str, Ward]:
    return {_plain(key(ward.name)): ward for ward in vintage}


@cache
def borough(words: str) -> str | None:
    """The borough these words name, as `BOROUGHS` spells it; None where they name none.

    >>> borough("Bromley "), borough("LBB"), borough("Royal Borough of Kensington & Chelsea"), borough("Surrey")
    ('Bromley', 'Bromley', 'Kensington and Chelsea', None)
    """
    known, plain = _boroughs(), key(shown(words))
    if plain in known:
        return known[plain]
    before, behind = _FRAME.sub("", plain), _FRAME_BEHIND.sub("", plain)
    return known.get(before) or known.get(behind) or known.get(_FRAME_BEHIND.sub("", before))


@cache
def policing_area(words: str) -> str | None:
    """The borough or other area of the Metropolitan Police's files that these words name; None where they name none.

    >>> policing_area("Aviation Security(SO18)"), policing_area("Tower Hamlets "), policing_area("Kent")
    ('Aviation Security (SO18)', 'Tower Hamlets', None)
    """
    return borough(words) or _policing_areas().get(key(shown(words)))


def wards(day: date) -> tuple[Ward, ...]:
    """Bromley's 22 wards as they were on this day. Twelve names are in both vintages, with other boundaries."""
    return WARDS_SINCE_MAY_2022 if day >= NEW_WARDS_FROM else WARDS_UNTIL_MAY_2022


def ward(words: str, day: date) -> Ward | None:
    """The ward of Bromley these words name among the wards of that day; None where they name none.

    `&` or `and`, any apostrophe, `St.`, `Bromley - Bickley`, `Bickley ward` and the ward's code are accepted. A code
    says its own vintage, so it is answered whatever the day.

    >>> ward("Bromley - Bickley", date(2016, 4, 1)), ward("Bickley", date(2022, 5, 5))
    (Ward(code='E05000106', name='Bickley'), None)
    """
    return _ward(words, wards(day))


@cache
def _ward(words: str, vintage: tuple[Ward, ...]) -> Ward | None:
    told = shown(words)
    if coded := _BY_CODE.get(told.upper()):
        return coded
    known, plain = _wards(vintage), _plain(key(told))
    return known.get(plain) or known.get(plain.removeprefix("bromley "))


def _plain(words: str) -> str:
    return re.sub(r"\bsaint\b", "st", words).removesuffix(" ward")
