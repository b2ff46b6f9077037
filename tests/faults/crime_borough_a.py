"""A hundred faults of the police's borough file as it was until 2018, each refused at its cell."""

from tests.faults.crime import MONTHS, Wide, counts, faults, renamed
from tests.faults.rows import put
from tests.faults.variant import Specimen

OFFENCES = (
    ("Burglary", "Burglary in a Dwelling"),
    ("Burglary", "Burglary in Other Buildings"),
    ("Criminal Damage", "Criminal Damage To Dwelling"),
    ("Criminal Damage", "Criminal Damage To Motor Vehicle"),
    ("Robbery", "Personal Property"),
    ("Theft and Handling", "Theft From Motor Vehicle"),
    ("Theft and Handling", "Theft/Taking Of Motor Vehicle"),
    ("Theft and Handling", "Other Theft Person"),
    ("Violence Against the Person", "Assault with Injury"),
    ("Drugs", "Possession Of Drugs"),
)
ROWS = [
    ["Borough", "Major Category", "Minor Category", *MONTHS],
    *([borough, *offence, *counts(at)] for borough in ("Bromley", "Croydon") for at, offence in enumerate(OFFENCES)),
]
GOOD = Specimen("mopac_7.borough_a", ROWS)
WIDE = Wide(GOOD, 1, "A", "B", "C", ("D", "E", "F", "G"))

VARIANTS = [
    *faults(WIDE),
    *renamed(
        WIDE,
        [
            ("C2", "Burglary in a Dweling", "Burglary in a Dwelling"),
            ("C3", "Burglary in Other Bldgs", "Burglary in Other Buildings"),
            ("C4", "Criminal Damage Dwellings", "Criminal Damage To Dwelling"),
            ("C6", "Personal Properties", "Personal Property"),
            ("C7", "Theft From Motor Vehicles", "Theft From Motor Vehicle"),
            ("C8", "Theft/Taking Motor Vehicles", "Theft/Taking Of Motor Vehicle"),
            ("C9", "Other Theft Persons", "Other Theft Person"),
            ("C10", "Assaults with Injury", "Assault with Injury"),
        ],
    ),
    GOOD.fault("a line cut in a count", [*ROWS[:-1], ROWS[-1][:5]], "F21", "the file was cut short", "Export it again"),
    GOOD.fault("a line cut after its labels", [*ROWS[:-1], ROWS[-1][:3]], "D21", "the file was cut short"),
    GOOD.fault("a comma outside quotation marks", put(ROWS, "H8", 4), "H8", "more cells than the header", "quotation marks"),
    GOOD.fault("a line cut in its labels", [*ROWS[:-1], ROWS[-1][:2]], "C21", "the file was cut short"),
    GOOD.fault("a line cut in its second label", [*ROWS[:-1], ["Croydon", "Dru"]], "C21", "the file was cut short"),
    GOOD.fault("a line cut in its first label", [*ROWS[:-1], ["Croy"]], "B21", "the file was cut short"),
]  # fmt: skip
