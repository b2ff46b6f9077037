"""A hundred faults of the police's borough file of 2025, in capitals, each refused at its cell."""

from tests.faults.crime import MONTHS, Wide, counts, faults, renamed
from tests.faults.rows import put
from tests.faults.variant import Specimen

OFFENCES = (
    ("ARSON AND CRIMINAL DAMAGE", "ARSON"),
    ("BURGLARY", "BURGLARY BUSINESS AND COMMUNITY"),
    ("BURGLARY", "RES BURGLARY OF A HOME"),
    ("ROBBERY", "ROBBERY OF BUSINESS PROPERTY"),
    ("THEFT", "THEFT FROM THE PERSON"),
    ("VEHICLE OFFENCES", "THEFT FROM A VEHICLE"),
    ("VEHICLE OFFENCES", "THEFT OR UNAUTH TAKING OF A MOTOR VEH"),
    ("VIOLENCE AGAINST THE PERSON", "VIOLENCE WITH INJURY"),
    ("MISCELLANEOUS CRIMES AGAINST SOCIETY", "MISC CRIMES AGAINST SOCIETY"),
    ("NFIB FRAUD", "NFIB"),
)
ROWS = [
    ["MajorText", "MinorText", "BoroughName", *MONTHS],
    *(
        [*offence, borough, *counts(at)]
        for at, offence in enumerate(OFFENCES)
        for borough in ("Bromley", "Croydon")
    ),
]  # fmt: skip
GOOD = Specimen("mopac_7.borough_c", ROWS)
WIDE = Wide(GOOD, 1, "C", "A", "B", ("D", "E", "F", "G"))

VARIANTS = [
    *faults(WIDE),
    *renamed(
        WIDE,
        [
            ("B2", "ARSONS", "Arson"),
            ("B4", "BURGLARY BUSINESS AND COMUNITY", "Burglary Business and Community"),
            ("B6", "RES BURGLARY OF A HOUSE", "Res Burglary of a Home"),
            ("B8", "ROBBERY OF BUSINESS PROPERTIES", "Robbery of Business Property"),
            ("B10", "THEFT FROM THE PERSONS", "Theft from the Person"),
            ("B12", "THEFT FROM VEHICLES", "Theft from a Vehicle"),
            ("B14", "THEFT OR UNAUTHORISED TAKING OF A MOTOR VEH", "Theft or Unauth Taking of a Motor Veh"),
            ("B16", "VIOLENCE WITH INJURIES", "Violence with Injury"),
        ],
    ),
    GOOD.fault("a line cut in a count", [*ROWS[:-1], ROWS[-1][:6]], "G21", "the file was cut short", "Export it again"),
    GOOD.fault("a line cut after its labels", [*ROWS[:-1], ROWS[-1][:3]], "D21", "the file was cut short"),
    GOOD.fault("a line cut in its labels", [*ROWS[:-1], ROWS[-1][:2]], "C21", "the file was cut short"),
    GOOD.fault("a line cut in its second label", [*ROWS[:-1], ["NFIB FRAUD", "NF"]], "C21", "the file was cut short"),
    GOOD.fault("a line cut in its first label", [*ROWS[:-1], ["NFIB FR"]], "B21", "the file was cut short"),
    GOOD.fault("a comma outside quotation marks", put(ROWS, "H8", 4), "H8", "more cells than the header", "quotation marks"),
]  # fmt: skip
