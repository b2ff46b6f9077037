"""The police's raw file added up in the obvious way, in decimals, line by line, to hold the quick answers against."""

import csv
from collections import defaultdict
from decimal import Decimal

# The minors of generation B that make each of the seven, from partner-files.md 1.2, not from the loader.
SEVEN = {
    "Burglary": ("Domestic Burglary", "Burglary Business and Community"),
    "Criminal damage": ("Arson", "Criminal Damage"),
    "Robbery": ("Robbery of Personal Property", "Robbery of Business Property"),
    "Theft from motor vehicle": ("Theft from a Motor Vehicle",),
    "Theft of motor vehicle": ("Theft or Taking of a Motor Vehicle", "Aggravated Vehicle Taking"),
    "Theft from person": ("Theft from Person",),
    "Violence with injury": ("Violence with Injury",),
}
NOT_A_BOROUGH = "London Heathrow and London City Airports"


def year(first):
    """The months of a financial year as the file heads them."""
    return [f"{first}{month:02}" for month in range(4, 13)] + [f"{first + 1}{month:02}" for month in (1, 2, 3)]


def counts(path, months, crimes=SEVEN):
    """Offences in these months by borough and crime; a crime is made of several minors."""
    crime_of = {minor: crime for crime, minors in crimes.items() for minor in minors}
    found = defaultdict(lambda: dict.fromkeys(crimes, Decimal(0)))
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            borough = row["LookUp_BoroughName"].strip()
            crime = crime_of.get(row["MinorText"].strip())
            if crime and borough != NOT_A_BOROUGH:
                found[borough][crime] += sum(Decimal(row[month] or "0") for month in months)
    return found


def changes(path, before, now):
    """The change of all seven in each borough and in London, between two financial years."""
    first, last = counts(path, year(before)), counts(path, year(now))
    totals = {name: (sum(first[name].values()), sum(last[name].values())) for name in first}
    totals["London"] = tuple(sum(column) for column in zip(*totals.values(), strict=True))
    return {name: (then, after, (after - then) / then) for name, (then, after) in totals.items()}


def place(changes_, borough):
    """How many have a larger cut, and one."""
    mine = changes_[borough][2]
    return 1 + sum(1 for name, (_, _, change) in changes_.items() if name != "London" and change < mine)
