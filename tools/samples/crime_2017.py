"""The police's monthly file for 2017, in the spelling of its 24-month companion (generation A').

That file is not to be had; its counts are taken from the later publication of the same months, whose offences are
named as the Home Office does. Where one of those is several of ours, it is divided as the borough's own year 2016 was.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tools.samples.police_files import Line, Wide, new_file, old_file
from tools.samples.sample import Sample
from tools.samples.saving import Row, csv_bytes
from tools.samples.spread import apportion


class Match(NamedTuple):
    """Offences of the later publication, and those of generation A' that hold them, with their names in 2016."""

    group: str
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    in_2016: tuple[str, ...] = ()


_THEFT, _VIOLENCE, _DAMAGE = "Theft and Handling", "Violence Against the Person", "Criminal Damage"
MATCHES = (
    Match("Burglary", ("Domestic Burglary",), ("Burglary - Residential",)),
    Match("Burglary", ("Burglary Business and Community",), ("Burglary - Business and Community",)),
    Match(_DAMAGE, ("Arson",), ("Arson",)),
    Match(
        _DAMAGE,
        ("Criminal Damage",),
        ("Criminal Damage To a Dwelling", "Criminal Damage To M/V", "Criminal Damage To Other Bldg",
         "Other Criminal Damage"),
        ("Criminal Damage To Dwelling", "Criminal Damage To Motor Vehicle", "Criminal Damage To Other Building",
         "Other Criminal Damage"),
    ),
    Match("Drugs", ("Drug Trafficking",), ("Drug Trafficking",)),
    Match("Drugs", ("Possession of Drugs",), ("Possession Of Drugs",)),
    Match("Fraud or Forgery", ("Historical Fraud and Forgery",), ("Other Fraud & Forgery",)),
    Match("Other Notifiable Offences", ("Going Equipped for Stealing",), ("Going Equipped",)),
    Match("Robbery", ("Robbery of Business Property",), ("Business Property",)),
    Match("Robbery", ("Robbery of Personal Property",), ("Personal Property",)),
    Match("Sexual Offences", ("Other Sexual Offences",), ("Other Sexual",)),
    Match("Sexual Offences", ("Rape",), ("Rape",)),
    Match(_THEFT, ("Handling Stolen Goods",), ("Handling Stolen Goods",)),
    Match(_THEFT, ("Interfering with a Motor Vehicle",), ("M/V Interference & Tampering",)),
    Match(_THEFT, ("Other Theft",), ("Other Theft",)),
    Match(_THEFT, ("Theft from Person",), ("Theft Person",)),
    Match(_THEFT, ("Theft from a Motor Vehicle",), ("Theft From M/V",)),
    Match(_THEFT, ("Shoplifting",), ("Theft From Shops",)),
    Match(_THEFT, ("Theft or Taking of a Motor Vehicle", "Aggravated Vehicle Taking"), ("Theft/Taking of M/V",)),
    Match(_THEFT, ("Bicycle Theft",), ("Theft/Taking of Pedal Cycles",)),
    # Murder stands inside violence with injury here, so the later publication's total is kept whole: see `_injury`.
    Match(_VIOLENCE, ("Violence with Injury",), ("Assault with Injury", "Wounding/GBH"),
          ("Assault with Injury", "Wounding/GBH")),
    Match(
        _VIOLENCE,
        ("Violence without Injury", "Public Fear Alarm or Distress", "Violent Disorder",
         "Racially or Religiously Aggravated Public Fear, Al"),
        ("Common Assault", "Harassment", "Other Violence"),
        ("Common Assault", "Harassment", "Other violence"),
    ),
)  # fmt: skip
WEAPONS = Match(_VIOLENCE, (), ("Offensive Weapon",))
REST = Match("Other Notifiable Offences", (), ("Other Notifiable",))


def samples(shared: Path) -> tuple[Sample, ...]:
    """The issue for the calendar year 2017."""
    theirs, year_2016 = new_file(shared).between("201701", "201712"), old_file(shared).between("201601", "201612")
    rows: list[Row] = [
        ["SAMPLE - MPS borough level crime, January 2017 to December 2017: offences by borough, offence and month"],
        ["Figures spread from published totals: a later issue's offences brought to the names of this one. "
         "An offence without a row was not recorded in the year"],
        [],
        ["Borough", "Major Category", "Minor Category", *theirs.months],
        *([line.borough, line.group, line.offence, *line.counts] for line in lines(theirs, year_2016)),
    ]  # fmt: skip
    return (
        Sample(
            "sample-mps-borough-crime-201701-201712.csv",
            date(2018, 1, 19),
            csv_bytes(rows),
            "the police's monthly file for 2017 in the spelling of that year, 32 boroughs and the airports, sparse",
            "the seven MOPAC crimes and all offences together, by borough and month, as in the later publication "
            "(generation B): 10,740 in Bromley in the twelve months to December 2017",
            "kinds of criminal damage, of violence with injury and of other violence: divided as the borough's "
            "year 2016 was; homicide is a row of its own inside violence with injury, whose total stays as published",
        ),
    )


def lines(theirs: Wide, year_2016: Wide) -> Iterator[Line]:
    """Every line of the year in our names, borough by borough, the empty ones left out."""
    for borough in sorted({line.borough for line in theirs.lines}):
        found = [line for match in MATCHES for line in _matched(match, borough, theirs, year_2016)]
        found += _weapons_and_rest(borough, theirs)
        for line in sorted(_injury(found, theirs.counts(borough, "Homicide")), key=lambda line: line[:3]):
            if any(line.counts):
                yield line


def _matched(match: Match, borough: str, theirs: Wide, year_2016: Wide) -> list[Line]:
    counts = theirs.counts(borough, *match.theirs)
    weights = [sum(year_2016.counts(borough, offence)) for offence in match.in_2016] or [1]
    if not sum(weights):  # the airports have no year 2016 in the older file: divide as all London did
        weights = [_london(year_2016, offence) for offence in match.in_2016]
    parts = zip(*(apportion(count, weights) for count in counts), strict=True)
    return [Line(borough, match.group, name, tuple(part)) for name, part in zip(match.ours, parts, strict=True)]


def _london(file: Wide, offence: str) -> int:
    return sum(sum(line.counts) for line in file.lines if line.offence == offence)


def _weapons_and_rest(borough: str, theirs: Wide) -> list[Line]:
    """Weapons by their group; then whatever no match names, so that all offences together stay as published."""
    named = {offence for match in MATCHES for offence in match.theirs} | {"Homicide"}
    of_borough = [line for line in theirs.lines if line.borough == borough and line.offence not in named]
    weapons = [line.counts for line in of_borough if line.group == "Possession of Weapons"]
    rest = [line.counts for line in of_borough if line.group != "Possession of Weapons"]
    return [
        Line(borough, match.group, match.ours[0], tuple(map(sum, zip(*counts, strict=True))))
        for match, counts in ((WEAPONS, weapons), (REST, rest))
        if counts
    ]


def _injury(found: list[Line], homicides: tuple[int, ...]) -> list[Line]:
    """Murder in a row of its own, taken from `Wounding/GBH` or `Assault with Injury` and given to `Other Violence`.

    The seven count murder in generation A' and leave homicide out in the later publication: both stay as published.
    """
    by_name = {line.offence: line for line in found}
    borough = found[0].borough
    moved = {name: list(by_name[name].counts) for name in ("Assault with Injury", "Wounding/GBH", "Other Violence")}
    murders = []
    for month, homicide in enumerate(homicides):
        murder = min(homicide, moved["Assault with Injury"][month] + moved["Wounding/GBH"][month])
        from_wounding = min(murder, moved["Wounding/GBH"][month])
        moved["Wounding/GBH"][month] -= from_wounding
        moved["Assault with Injury"][month] -= murder - from_wounding
        moved["Other Violence"][month] += homicide
        murders.append(murder)
    others = [line for line in found if line.offence not in moved]
    ours = [by_name[name]._replace(counts=tuple(counts)) for name, counts in moved.items()]
    return [*others, *ours, Line(borough, _VIOLENCE, "Murder", tuple(murders))]
