"""A hundred faults of the police's borough file since 2019, saved as a workbook with a title above the table."""

from tests.faults.crime import MONTHS, Wide, counts, faults, renamed
from tests.faults.variant import Specimen

OFFENCES = (
    ("Arson and Criminal Damage", "Criminal Damage"),
    ("Burglary", "Burglary Business and Community"),
    ("Burglary", "Domestic Burglary"),
    ("Robbery", "Robbery of Personal Property"),
    ("Theft", "Theft from Person"),
    ("Theft", "Shoplifting"),
    ("Vehicle Offences", "Theft from a Motor Vehicle"),
    ("Vehicle Offences", "Theft or Taking of a Motor Vehicle"),
    ("Violence Against the Person", "Violence with Injury"),
    ("Drug Offences", "Drug Trafficking"),
)
ROWS = [
    ["Metropolitan Police Service: recorded crime"],
    ["Source: London Datastore"],
    [],
    ["MajorText", "MinorText", "LookUp_BoroughName", *MONTHS],
    *(
        [*offence, borough, *counts(at)]
        for borough in ("Bromley", "Croydon")
        for at, offence in enumerate(OFFENCES)
    ),
]  # fmt: skip
GOOD = Specimen("mopac_7.borough_b", ROWS, "Data")
WIDE = Wide(GOOD, 4, "C", "A", "B", ("D", "E", "F", "G"))

VARIANTS = [
    *faults(WIDE),
    *renamed(
        WIDE,
        [
            ("B5", "Criminal Damages", "Criminal Damage"),
            ("B6", "Burglary Business & Communities", "Burglary Business and Community"),
            ("B7", "Domestc Burglary", "Domestic Burglary"),
            ("B8", "Robbery of Personal Properties", "Robbery of Personal Property"),
            ("B9", "Theft from Persons", "Theft from Person"),
            ("B11", "Theft from Motor Vehicles", "Theft From Motor Vehicle"),
            ("B12", "Theft or Taking of Motor Vehicles", "Theft or Taking of a Motor Vehicle"),
            ("B13", "Violence with Injuries", "Violence with Injury"),
        ],
    ),
]
