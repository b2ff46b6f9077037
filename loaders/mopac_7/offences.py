"""Offences as the Metropolitan Police names them, all generations of its files, and the MOPAC 7 among them.

With these tables the real files give the Partnership's own published baselines of 2011/12, crime by crime.
`Murder` belongs to violence with injury in the files to 2018, where violence with injury has to be put together;
`Homicide` of the later files does not, for there the published figure is `Violence with Injury` alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

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


# The first spelling of each is the one kept; spellings that `text.key` makes alike need no second line.
_OF_THE_SEVEN = {
    "burglary": (
        "Burglary in a Dwelling", "Burglary in Other Buildings", "Burglary - Residential", "Domestic Burglary",
        "Burglary Business and Community", "Res Burglary of a Home", "Res Burglary of Unconnected Building",
    ),
    "criminal_damage": (
        "Arson", "Criminal Damage", "Criminal Damage To Dwelling", "Criminal Damage To Motor Vehicle",
        "Criminal Damage To Other Building", "Other Criminal Damage", "Criminal Damage To a Dwelling",
        "Criminal Damage To M/V", "Criminal Damage To Other Bldg",
    ),
    "robbery": ("Robbery of Personal Property", "Robbery of Business Property"),
    "theft_from_motor_vehicle": (
        "Theft From Motor Vehicle", "Theft From M/V", "Theft from a Motor Vehicle", "Theft from a Vehicle",
    ),
    "theft_of_motor_vehicle": (
        "Theft/Taking Of Motor Vehicle", "Theft/Taking of M/V", "Theft or Taking of a Motor Vehicle",
        "Theft or Unauth Taking of a Motor Veh", "Aggravated Vehicle Taking",
    ),
    "theft_from_person": ("Other Theft Person", "Theft Person", "Theft from Person", "Theft from the Person"),
    "violence_with_injury": (
        "Assault with Injury", "Wounding/GBH", "Grievous Bodily Harm", "Murder", "Violence with Injury",
    ),
}  # fmt: skip

# These two say only under `Robbery` what they are.
_UNDER_ROBBERY = ("Personal Property", "Business Property")

# The rest, by the group they stand under. True: the group holds one of the seven.
_GROUPS = {
    "Burglary": (True, ()),
    "Criminal Damage": (True, ()),
    "Arson and Criminal Damage": (True, ()),
    "Robbery": (True, ()),
    "Theft and Handling": (True, (
        "Handling Stolen Goods", "Motor Vehicle Interference & Tampering", "M/V Interference & Tampering",
        "Other Theft", "Theft From Shops", "Theft/Taking of Pedal Cycle", "Theft/Taking of Pedal Cycles",
    )),
    "Theft": (True, ("Bicycle Theft", "Other Theft", "Shoplifting")),
    "Vehicle Offences": (True, ("Interfering with a Motor Vehicle",)),
    "Violence Against the Person": (True, (
        "Common Assault", "Harassment", "Offensive Weapon", "Other Violence", "Homicide", "Violence without Injury",
        "Stalking and Harassment", "Death Serious Injury Illegal Driving",
    )),
    "Drugs": (False, ("Drug Trafficking", "Other Drugs", "Other Drug Offences", "Possession of Drugs")),
    "Drug Offences": (False, ("Drug Trafficking", "Possession of Drugs", "Trafficking of Drugs")),
    "Fraud or Forgery": (False, ("Counted per Victim", "Other Fraud & Forgery")),
    "Fraud and Forgery": (False, ("Fraud and Forgery",)),
    "Historical Fraud and Forgery": (False, ("Historical Fraud and Forgery",)),
    "Other Notifiable Offences": (False, ("Going Equipped", "Other Notifiable")),
    "Sexual Offences": (False, ("Other Sexual", "Other Sexual Offences", "Rape")),
    "Possession of Weapons": (False, (
        "Possession of Weapons", "Other Firearm Offences", "Other Knife Offences",
        "Possession of Article with Blade or Point", "Possession of Firearm with Intent",
        "Possession of Firearms Offences", "Possession of Other Weapon",
    )),
    "Public Order Offences": (False, (
        "Other Offences Against the State, or Public Order", "Other Offences Public Order",
        "Public Fear Alarm or Distress", "Race or Religious Agg Public Fear",
        "Racially or Religiously Aggravated Public Fear, Alarm or Distress", "Violent Disorder",
    )),
    "Miscellaneous Crimes Against Society": (False, (
        "Misc Crimes Against Society", "Absconding from Lawful Custody", "Aiding Suicide", "Bail Offences", "Bigamy",
        "Concealing an Infant Death Close to Birth", "Dangerous Driving",
        "Disclosure, Obstruction, False or Misleading Statements etc", "Exploitation of Prostitution",
        "Forgery or Use of Drug Prescription", "Fraud or Forgery Associated with Driver Records",
        "Going Equipped for Stealing", "Handling Stolen Goods",
        "Making, Supplying or Possessing Articles for use in Fraud", "Obscene Publications",
        "Offender Management Act", "Other Forgery", "Other Notifiable Offences", "Perjury",
        "Perverting Course of Justice", "Possession of False Documents",
        "Profitting From or Concealing Proceeds of Crime", "Soliciting for Prostitution",
        "Threat or Possession With Intent to Commit Criminal Damage", "Wildlife Crime",
    )),
}  # fmt: skip
_NFIB_GROUP = "NFIB fraud"

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
    table = {key(name): Offence(name) for _, names in _GROUPS.values() for name in names}
    for crime, names in _OF_THE_SEVEN.items():
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
    if under == "robbery" and spelled in map(key, _UNDER_ROBBERY):
        return Offence(tidy(words), "robbery", "robbery")
    return _known().get(spelled) or (_cut().get(spelled[:_CUT]) if len(spelled) >= _CUT else None)


def unknown_offence(group: str, words: str) -> Offence:
    """An offence nobody knows, under its own name."""
    return Offence(tidy(words), slice=NFIB_FRAUD if key(group) == key(_NFIB_GROUP) else OTHER)


@cache
def group_name(words: str) -> str:
    """A group in its one spelling: the known one, or the file's own words, tidied."""
    known = {key(name): name for name in (*_GROUPS, _NFIB_GROUP)}
    return known.get(key(words)) or tidy(words)


def is_known_group(words: str) -> bool:
    """Whether this is a group of one of the generations."""
    return group_name(words) in _GROUPS or group_name(words) == _NFIB_GROUP


def holds_one_of_the_seven(group: str) -> bool:
    """Whether one of the MOPAC 7 stands under this group, so that an offence nobody knows may be one of them."""
    return _GROUPS.get(group_name(group), (False, ()))[0]


def speaks_of_the_seven(words: str) -> bool:
    """Whether these words of a group or offence nobody knows are near to one of the seven.

    >>> speaks_of_the_seven("Stolen cars"), speaks_of_the_seven("Computer misuse")
    (True, False)
    """
    return bool(_SPEAKS_OF_THE_SEVEN.search(key(words)))


def nearest_offence(words: str) -> str:
    """The known spelling most like these words, or ""."""
    return nearest(words, [offence.name for offence in _known().values()] + list(_UNDER_ROBBERY))


def is_dense(offences: set[str]) -> bool:
    """Whether these spellings (as files have them) are those of the file to 2016, which has a row for every offence
    in every borough. In every later file a row that is absent is 0."""
    spelled = {key(words) for words in offences}
    return len(spelled & _only(0)) > len(spelled & _only(1))


@cache
def _only(later: int) -> frozenset[str]:
    """Spellings that only the file to 2016 has (0), and those that only its 24-month companion has (1)."""
    to_2016 = (
        "Burglary in a Dwelling", "Burglary in Other Buildings", "Criminal Damage To Dwelling",
        "Criminal Damage To Motor Vehicle", "Criminal Damage To Other Building", "Other Drugs",
        "Motor Vehicle Interference & Tampering", "Other Theft Person", "Theft From Motor Vehicle",
        "Theft/Taking Of Motor Vehicle", "Theft/Taking of Pedal Cycle", "Grievous Bodily Harm",
    )  # fmt: skip
    since = (
        "Burglary - Residential", "Burglary - Business and Community", "Criminal Damage To a Dwelling",
        "Criminal Damage To M/V", "Criminal Damage To Other Bldg", "Other Drug Offences",
        "M/V Interference & Tampering", "Theft Person", "Theft From M/V", "Theft/Taking of M/V",
        "Theft/Taking of Pedal Cycles", "Domestic Burglary", "Violence with Injury", "Violence without Injury",
        "Theft from a Motor Vehicle", "Theft from a Vehicle",
    )  # fmt: skip
    return frozenset(key(name) for name in (since if later else to_2016))


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
